package ledger

import (
	"fmt"
	"iter"
	"slices"
)

// invoiceWords head the number of the invoice or the order that lines are of.
var invoiceWords = words{
	"invoice no", "invoice number", "invoice id", "invoice", "order no", "order number", "order id", "order", "document no", "document number", "doc no", "=number", "=num", "bill no", "voucher no",
	"rechnungsnummer", "rechnungs nr", "rechnungsnr", "rechnung", "belegnummer", "beleg nr", "belegnr", "auftragsnummer", "bestellnummer", "numero facture", "numero de facture", "n facture", "facture",
	"numero factura", "factura", "numero fattura", "fattura", "factuurnummer", "fakturanummer", "numer faktury", "faktura",
}

// A repeat is an amount of a whole invoice that stands on each of its lines.
type repeat struct {
	invoice  int // the column of its number
	invoices int // of the sample, with several lines
	lines    int // of all these
}

// fewestRepeats are how many invoices must have one amount on all their lines
// for that to be no accident.
const fewestRepeats = 2

// repeated tells whether the amount in a column is that of the whole invoice,
// again on each line: so it is where the lines of every invoice have one amount,
// and not all invoices the same.
func (g *guesser) repeated(amount int) (repeat, bool) {
	numbers := g.among(invoiceWords, func(i int, c *Column) bool {
		return i != amount && !c.dated() && !c.worded() && c.Distinct > 1 && customerWords.rank(c.Heading) == 0 && numberWords.rank(c.Heading) == 0
	})
	for _, c := range numbers {
		if r, ok := g.repeatedBy(c.column, amount); ok {
			return r, true
		}
	}
	return repeat{}, false
}

func (g *guesser) repeatedBy(invoice, amount int) (repeat, bool) {
	r := repeat{invoice: invoice}
	amounts := map[string]bool{}
	for lines := range g.invoices(invoice) {
		first := lines[0].cell(amount)
		if first == "" || slices.ContainsFunc(lines, func(line row) bool { return line.cell(amount) != first }) {
			return r, false
		}
		amounts[first] = true
		r.invoices++
		r.lines += len(lines)
	}
	return r, r.invoices >= fewestRepeats && len(amounts) > 1
}

// invoices gives the lines of each invoice of the sample that has several, one
// below the other.
func (g *guesser) invoices(number int) iter.Seq[[]row] {
	return func(yield func([]row) bool) {
		for rows := g.table.rows; len(rows) > 0; {
			n := 1
			for n < len(rows) && rows[0].cell(number) != "" && rows[n].cell(number) == rows[0].cell(number) {
				n++
			}
			if n > 1 && !yield(rows[:n]) {
				return
			}
			rows = rows[n:]
		}
	}
}

// addUpTo reports whether a column adds up to another that is the same on all
// lines of an invoice, for each of them.
func (g *guesser) addUpTo(invoice, part, whole int) bool {
	for lines := range g.invoices(invoice) {
		sum := number{}
		for _, line := range lines {
			a, ok := readAmount([]byte(line.cell(part)), g.columns[part].usual())
			if !ok {
				return false
			}
			sum = sum.plus(a.number)
		}
		total, ok := readAmount([]byte(lines[0].cell(whole)), g.columns[whole].usual())
		if !ok || sum.minus(total.number).units.Sign() != 0 {
			return false
		}
	}
	return true
}

// usual is what most likely stands before the fraction of a column's numbers.
func (c *Column) usual() mark {
	m, _ := c.marks.mark()
	return m
}

// cell is the text of a cell, "" where a row is too short for it.
func (r row) cell(i int) string {
	if i < len(r.cells) {
		return r.cells[i]
	}
	return ""
}

// ofLines gives in place of an amount that is repeated on each line of an
// invoice one of the lines themselves, if there is any.
func (g *guesser) ofLines(choice Choice, named []candidate) (Choice, error) {
	amount, err := g.table.headings.find(choice.Text)
	if err != nil {
		return choice, nil // worked out of several columns
	}
	whole, repeats := g.repeated(amount)
	if !repeats {
		return choice, nil
	}
	const why = "; %q is that of the whole invoice, again on each of its lines"
	own := slices.DeleteFunc(slices.Clone(named), func(c candidate) bool {
		_, repeats := g.repeatedBy(whole.invoice, c.column)
		return repeats
	})
	if len(own) > 0 {
		likeliest := g.likeliest(own)
		likeliest.Why += fmt.Sprintf(why, choice.Text)
		return likeliest, nil
	}
	if parts := g.which(func(i int, c *Column) bool { return c.numeric() && g.addUpTo(whole.invoice, i, amount) }); len(parts) > 0 {
		return g.choice(parts[0], fmt.Sprintf("adds up to %q for each invoice", choice.Text)+fmt.Sprintf(why, choice.Text)), nil
	}
	product, ok, err := g.product()
	if !ok || err != nil {
		return choice, err
	}
	product.Why = "price and quantity are there" + fmt.Sprintf(why, choice.Text)
	return product, nil
}

// repeats tells of an amount that counts once for each line of an invoice.
func (l *look) repeats() (notes []string) {
	i := l.layout.amount.single()
	if i < 0 {
		return nil
	}
	r, ok := l.guesser().repeated(i)
	if !ok {
		return nil
	}
	return []string{fmt.Sprintf("%q seems to be that of the whole invoice, again on each of its lines (%d lines with %d different %q), so that it counts several times; "+
		"--amount names the column of the line's own amount, or export one line an invoice", l.columns[i].Heading, r.lines, r.invoices, l.columns[r.invoice].Heading)}
}
