package report

import (
	"fmt"
	"strings"
	"time"

	"keyplan/pareto"
	"keyplan/pareto/ledger"
	"keyplan/plan/customers"
	"keyplan/plan/sheet"
)

// A CustomerBase is all that the report of a customer base rests on.
type CustomerBase struct {
	Reading  *ledger.Reading
	Analysis *pareto.Analysis
	Names    []string // of the ledgers, as they are called on the screen
	Currency string   // of the amounts, "" where it is not known
	Today    time.Time
	// Top is how many customers the ranking shows; 0 is all.
	Top int
	// Charts says that the format draws: elsewhere the tables have bars.
	Charts bool
	// Brief leaves out all pages but the first, which then says in a sentence
	// each what the others come to.
	Brief bool
	// Accounts is what the plans of a workspace say beside it; nil without one.
	Accounts *customers.Comparison
}

// Customers is the 80/20 picture of a customer base. Its main table is the
// ranking.
func Customers(c CustomerBase) *sheet.Book {
	b := customerBook{CustomerBase: c, picture: c.Analysis.Revenue}
	book := &sheet.Book{
		Title: strings.Join(c.Names, ", "), Subtitle: b.size(), Lines: b.sources(),
		Footer: "Confidential", Subject: "Which customers bring the revenue", Created: c.Today,
		Sheets: []*sheet.Sheet{b.overview()},
	}
	if c.Brief {
		book.Sheets[0].Blocks = append(book.Sheets[0].Blocks, b.highlights()...)
		return book
	}
	for _, more := range []func() *sheet.Sheet{b.whole, b.reliance, b.history, b.profit, b.potential, b.segments, b.accounts, b.fates} {
		if s := more(); s != nil {
			book.Sheets = append(book.Sheets, s)
		}
	}
	return book
}

// customerBook is a report of customers while it is made.
type customerBook struct {
	CustomerBase
	picture *pareto.Picture
}

// wholeFrom is the amount from which on cents say nothing.
const wholeFrom = 10_000

// places are the digits after the point in which amounts are shown.
func (b *customerBook) places() int {
	total := b.picture.Ranking.Net
	if b.Reading.Ledger.Places == 0 || total.Abs().Cmp(pareto.NewSum(wholeFrom).Scaled(b.Reading.Ledger.Places)) >= 0 {
		return 0
	}
	return 2
}

func (b *customerBook) format() sheet.Format { return sheet.Money(b.Currency, b.places()) }

func (b *customerBook) value(s pareto.Sum) sheet.Value {
	return sheet.Number(s.Text(b.Reading.Ledger.Places))
}

// money writes a sum in a sentence.
func (b *customerBook) money(s pareto.Sum) string { return b.format().WithUnit(b.value(s)) }

// size says how much was read.
func (b *customerBook) size() string {
	lines := b.Reading.Lines
	text := counted(lines.Used, "line", "lines")
	if lines.Used < lines.Read {
		text = grouped(lines.Used) + " of " + counted(lines.Read, "line", "lines")
	}
	return text + ", " + counted(len(b.Reading.Ledger.Customers), "customer", "customers") + ", " + b.money(b.picture.Ranking.Net)
}

// sources say how each file was read.
func (b *customerBook) sources() []string {
	var lines []string
	for _, f := range b.Reading.Files {
		text := "customer = " + f.Customer.Text + ", amount = " + f.Amount.Text
		if f.Date.Text != "" {
			text += ", date = " + f.Date.Text
		}
		if f.Profit.Text != "" {
			text += ", profit = " + f.Profit.Text
		}
		if f.Customer.Guessed || f.Amount.Guessed || f.Date.Guessed || f.Profit.Guessed {
			text += " (guessed: see --columns)"
		}
		if f.Sheet != "" {
			text = "sheet " + f.Sheet + ": " + text
		}
		if len(b.Reading.Files) > 1 {
			text = f.Name + ": " + text
		}
		lines = append(lines, text)
	}
	if l := b.Reading.Ledger; l.Dated {
		lines = append(lines, fmt.Sprintf("from %s to %s", l.First, l.Last))
	}
	return lines
}

// overview is the first page: the verdict, the figures, the ranking.
func (b *customerBook) overview() *sheet.Sheet {
	s := &sheet.Sheet{Name: "Overview", Landscape: true}
	verdict := strings.TrimSpace(b.picture.Verdict.Reach() + "  " + b.picture.Verdict.Rule())
	s.Blocks = append(s.Blocks, &sheet.Note{Text: verdict, Tone: sheet.Strong})
	if len(b.picture.Ranking.Base) > 0 {
		s.Blocks = append(s.Blocks, b.figures())
	}
	for _, note := range b.Reading.Notes {
		s.Blocks = append(s.Blocks, &sheet.Note{Text: note, Tone: sheet.Caution})
	}
	if b.Charts {
		if len(b.picture.Ranking.Base) > 2 {
			s.Blocks = append(s.Blocks, b.paretoChart(), b.lorenzChart())
		}
		s.Blocks = append(s.Blocks, b.highlights()...)
		return s
	}
	s.Blocks = append(s.Blocks, b.ranking())
	s.Blocks = append(s.Blocks, b.twins()...)
	return s
}

// whole is the page of the ranking, where the first has charts in its place.
func (b *customerBook) whole() *sheet.Sheet {
	if !b.Charts {
		return nil
	}
	return &sheet.Sheet{Name: "Ranking", Title: "Customers by revenue", Landscape: true, Blocks: append([]sheet.Block{b.ranking()}, b.twins()...)}
}

// figures are the measures at a glance.
func (b *customerBook) figures() *sheet.Figures {
	m, r := b.picture.Measures, b.picture.Ranking
	share := func(label string, s pareto.Share, comment string) sheet.Figure {
		return sheet.Figure{Label: label, Value: sheet.Float(s.Float()), Format: sheet.Percent(1), Comment: comment}
	}
	items := []sheet.Figure{share("largest", r.Top(1), r.Base[0].Customer.Name)}
	for _, top := range []struct {
		n     int
		label string
	}{{5, "top five"}, {10, "top ten"}} {
		if len(r.Base) > top.n {
			items = append(items, share(top.label, r.Top(top.n), ""))
		}
	}
	effective, _ := m.Effective.Float64()
	hhi, _ := m.HHI.Float64()
	gini, _ := m.Gini.Float64()
	return &sheet.Figures{Items: append(items,
		sheet.Figure{Label: "HHI", Value: sheet.Float(hhi), Format: sheet.Decimals(0), Comment: "as " + counted(int(effective+0.5), "equal customer", "equal customers")},
		sheet.Figure{Label: "Gini", Value: sheet.Float(gini), Format: sheet.Decimals(2)},
	)}
}

// twins tell of customers who are likely one.
func (b *customerBook) twins() []sheet.Block {
	if len(b.Analysis.Twins) == 0 {
		return nil
	}
	t := &sheet.Table{ID: "Twins", Caption: "Likely one customer, written in several ways", Note: "--fold takes them for one; an --alias file says who is who.",
		Columns: []sheet.Column{{Key: "names", Heading: "Names"}, {Key: "revenue", Heading: "Together", Format: b.format()}}}
	for _, twins := range b.Analysis.Twins {
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(strings.Join(twins.Names(), " · ")), b.value(twins.Revenue))})
	}
	b.cut(t, mostListed)
	return []sheet.Block{t}
}

// mostListed is how many rows a table beside the ranking shows where the
// ranking is cut, too.
const mostListed = 8

// cut leaves out the last rows of a table where the ranking is cut, and says so.
func (b *customerBook) cut(t *sheet.Table, most int) {
	if b.Top == 0 || len(t.Rows) <= most {
		return
	}
	more := len(t.Rows) - most
	t.Rows = t.Rows[:most]
	t.Note = strings.TrimSpace(fmt.Sprintf("… and %s more (--top 0 shows all). %s", grouped(more), t.Note))
}
