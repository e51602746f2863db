package ledger

import (
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"keyplan/pareto"
)

// leaveTotalsOut leaves out lines that only add up others, as reports have
// them at their end or below each customer: those named as a total whose
// amount is just that of all others, or of the customer that they name, and
// those that no customer can be named as. Else a line named so counts, since
// there are companies like Total, and is told.
func (r *Reading) leaveTotalsOut() {
	customers, out := r.Ledger.Customers, map[string]bool{}
	var named []int
	sum := pareto.Sum{} // of those that are named otherwise
	for i := range customers {
		switch name := customers[i].Name; {
		case !totalLine(name):
			sum = sum.Add(customers[i].Revenue)
		case slices.Contains(onlyTotals, counted(plainHeading(name))):
			r.leaveOut(&customers[i], "adds up others, as its name says,", out)
		default:
			named = append(named, i)
		}
	}
	var counting headings
	of := adding(customers, named)
	proved := slices.ContainsFunc(named, func(i int) bool { return times(&customers[i], sum) && sum.Sign() != 0 })
	for _, i := range named {
		switch c := &customers[i]; {
		case of[i] >= 0 && customers[of[i]].Revenue.Cmp(c.Revenue) == 0:
			r.leaveOut(c, fmt.Sprintf("adds up %q", customers[of[i]].Name), out)
		case times(c, sum):
			r.leaveOut(c, "adds up all others", out)
		case proved && totalOf(plainHeading(c.Name)) != "": // the total of all is reached without it
			r.leaveOut(c, "adds up lines beside it, which count each by itself,", out)
		default:
			counting = append(counting, c.Name)
		}
	}
	if len(counting) > 0 {
		r.Notes = append(r.Notes, r.counts(counting))
	}
	if len(out) == 0 {
		r.Notes = append(r.Notes, r.likeTotals(sum)...)
	}
	if len(out) > 0 {
		r.without(out)
	}
	r.leaveUnnamedTotalOut()
}

// leaveUnnamedTotalOut tells the lines without a customer for a total, where
// they hold just what all customers do: reports end so.
func (r *Reading) leaveUnnamedTotalOut() {
	customers, sum := r.Ledger.Customers, pareto.Sum{}
	for i := range customers {
		sum = sum.Add(customers[i].Revenue)
	}
	if len(customers) < 2 || sum.Sign() == 0 || r.Blank.Cmp(sum) != 0 {
		return
	}
	l := &r.Lines
	r.Notes = append(r.Notes, fmt.Sprintf("%s without a customer: what stands there adds up all others and is left out", linesOf(l.Count(BlankCustomer))))
	l.counts[Total] += l.counts[BlankCustomer]
	l.examples[Total] = append(l.examples[Total], l.examples[BlankCustomer]...)
	l.counts[BlankCustomer], l.examples[BlankCustomer], r.Blank = 0, nil, pareto.Sum{}
}

// fewestOthers are how many customers must add up to one for that to be no
// accident.
const fewestOthers = 3

// likeTotals tells of a customer that holds just what all others do, as a total
// does by whatever name; it counts, since it may be one half of the business.
func (r *Reading) likeTotals(sum pareto.Sum) (notes []string) {
	customers := r.Ledger.Customers
	if sum.Sign() <= 0 || len(customers) <= fewestOthers {
		return nil
	}
	for i := range customers {
		c := &customers[i]
		if c.Lines == 1 && c.Revenue.Add(c.Revenue).Cmp(sum) == 0 && !totalLine(c.Name) {
			notes = append(notes, fmt.Sprintf("%q holds just as much as all others together; if it is their total, --where %q leaves it out", c.Name, r.Files[0].Customer.Text+"!="+c.Name))
		}
	}
	return notes
}

// counts tells of customers that are named as totals.
func (r *Reading) counts(names headings) string {
	flag := r.Files[0].Customer.Text + "!=" + strings.Join(names[:min(len(names), mostListed)], "|")
	if len(names) == 1 {
		return fmt.Sprintf("%s counts as a customer, since its amount is not the sum of the others; --where %q leaves it out", names.list(), flag)
	}
	return fmt.Sprintf("%s count as customers, since their amounts are not the sums of others; --where %q leaves them out", names.list(), flag)
}

// times reports whether the lines of a total add up a sum, all together or
// each of them: one line, one a page or one a file.
func times(total *pareto.Customer, sum pareto.Sum) bool {
	if sum.Sign() == 0 {
		return total.Revenue.Sign() == 0
	}
	n, rest := new(big.Int).QuoRem(total.Revenue.Int(), sum.Int(), new(big.Int))
	return rest.Sign() == 0 && n.Sign() > 0 && n.Cmp(big.NewInt(int64(total.Lines))) <= 0
}

// without takes customers off the ledger.
func (r *Reading) without(out map[string]bool) {
	l := r.Ledger
	gone := func(c pareto.Customer) bool { return out[c.Name] }
	l.Customers = slices.DeleteFunc(l.Customers, gone)
	for i := range l.Segments {
		l.Segments[i].Customers = slices.DeleteFunc(l.Segments[i].Customers, gone)
	}
	l.Segments = slices.DeleteFunc(l.Segments, func(s pareto.Segment) bool { return len(s.Customers) == 0 })
	days := span{}
	for i := range l.Customers {
		if orders := l.Customers[i].Orders; len(orders) > 0 {
			days.widen(orders[0].Day)
			days.widen(orders[len(orders)-1].Day)
		}
	}
	l.Dated, l.First, l.Last = days.any, days.first, days.last
}

// leaveOut takes the lines of a total out of those that were used.
func (r *Reading) leaveOut(c *pareto.Customer, why string, out map[string]bool) {
	out[c.Name] = true
	r.Lines.Used -= c.Lines
	r.Lines.counts[Total] += c.Lines
	if c.Revenue.Sign() < 0 {
		r.Lines.Negative -= c.Lines
	}
	if r.Ledger.Dated && len(c.Orders) == 0 {
		if r.Lines.Undated -= c.Lines; r.Lines.Undated == 0 {
			r.Lines.examples[undated] = nil
		}
	}
	line := fmt.Sprintf("the line %q %s and is left out", c.Name, why)
	if c.Lines > 1 {
		line = fmt.Sprintf("%d lines %q: what they hold %s and is left out", c.Lines, c.Name, why)
	}
	r.Notes = append(r.Notes, line)
}

// totalLine reports whether a name is that of a total, of all or of somebody.
func totalLine(name string) bool {
	if starred(name) {
		return true
	}
	if !likeTotal(name) {
		return false
	}
	plain := counted(plainHeading(name))
	return slices.Contains(totalWords, plain) || totalOf(plain) != ""
}

// counted takes off how many lines a total says that it is of: "grand totals"
// of "grand totals 24 records".
func counted(plain string) string {
	if words := strings.Fields(plain); len(words) > 2 {
		of := words[len(words)-1]
		if _, err := strconv.Atoi(words[len(words)-2]); err == nil && slices.Contains([]string{"records", "record", "rows", "lines"}, of) {
			return strings.Join(words[:len(words)-2], " ")
		}
	}
	return plain
}

// totalCells reports whether the first thing that stands in a line, which names
// no customer, is that it is a total, in words or with the stars of SAP.
func totalCells(cells [][]byte) bool {
	for _, cell := range cells {
		if text := tidy(cell); text != "" {
			return strings.Trim(text, "*") == "" || slices.Contains(totalWords, plainHeading(text))
		}
	}
	return false
}

// likeTotal is a quick look at what most names are not.
func likeTotal(name string) bool {
	lower := strings.ToLower(name)
	for _, stem := range [...]string{"tot", "sum", "gesamt", "razem", "ergebnis", "all c"} {
		if strings.Contains(lower, stem) {
			return true
		}
	}
	if !isASCII(name) {
		lower = plainHeading(name)
	}
	return slices.Contains(totalWords, lower)
}

func isASCII(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// starred reports whether a name has stars before it as subtotals of SAP do:
// "* Acme", and "** All" for those of these.
func starred(name string) bool {
	rest := strings.TrimLeft(name, "*")
	return len(rest) < len(name) && strings.HasPrefix(rest, " ")
}

// totalOf gives whom a name is the total of: "acme" for "total acme" and
// "acme total", "" for none.
func totalOf(name string) string {
	if name == "" {
		return ""
	}
	for _, word := range totalWords {
		if of, ok := strings.CutPrefix(name, word+" "); ok {
			for _, filler := range [...]string{"for ", "of ", "fur ", "pour ", "para ", "per "} {
				of = strings.TrimPrefix(of, filler)
			}
			return of
		}
		if of, ok := strings.CutSuffix(name, " "+word); ok {
			return of
		}
	}
	return ""
}

// adding gives for customers that are named as a total of others which they
// name, -1 for none.
func adding(customers []pareto.Customer, named []int) map[int]int {
	of := map[int]int{}
	if len(named) == 0 {
		return of
	}
	plain := map[string]int{}
	for i := range customers {
		if name := customers[i].Name; !starred(name) {
			plain[plainHeading(name)] = i
		}
	}
	for _, i := range named {
		of[i] = -1
		whose := plainHeading(customers[i].Name)
		if !starred(customers[i].Name) {
			whose = totalOf(whose)
		}
		if at, ok := plain[whose]; ok && whose != "" {
			of[i] = at
		}
	}
	return of
}
