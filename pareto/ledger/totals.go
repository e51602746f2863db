package ledger

import (
	"fmt"
	"slices"
	"strings"

	"keyplan/pareto"
)

// leaveTotalsOut leaves out lines that only add up others, as reports have
// them at their end or below each customer: those named as a total whose
// amount is just that of all others, or of the customer that they name, and
// those that no customer can be named as. Else a line named so counts, since
// there are companies like Total, and is told.
func (r *Reading) leaveTotalsOut() {
	customers, out := r.Ledger.Customers, map[string]bool{}
	var all, named []int
	sum := pareto.Sum{}
	for i := range customers {
		name := ""
		if likeTotal(customers[i].Name) {
			name = plainHeading(customers[i].Name)
		}
		switch {
		case slices.Contains(onlyTotals, name):
			r.leaveOut(&customers[i], "adds up others, as its name says,", out)
		case slices.Contains(totalWords, name):
			all = append(all, i)
		case totalOf(name) != "":
			named = append(named, i)
		default:
			sum = sum.Add(customers[i].Revenue)
		}
	}
	adds := adding(customers, named)
	for _, i := range named {
		c, of := &customers[i], adds[i]
		if of >= 0 && customers[of].Revenue.Cmp(c.Revenue) == 0 {
			r.leaveOut(c, fmt.Sprintf("adds up %q", customers[of].Name), out)
		} else {
			sum = sum.Add(c.Revenue)
		}
	}
	for _, i := range all {
		c := &customers[i]
		if sum.Mul(pareto.NewSum(int64(c.Lines))).Cmp(c.Revenue) == 0 { // one line, or one a page
			r.leaveOut(c, "adds up all others", out)
		} else {
			r.Notes = append(r.Notes, fmt.Sprintf("%q counts as a customer, since its amount is not the sum of the others; --where %q leaves it out", c.Name, r.Files[0].Customer.Text+"!="+c.Name))
		}
	}
	if len(out) == 0 {
		return
	}
	gone := func(c pareto.Customer) bool { return out[c.Name] }
	r.Ledger.Customers = slices.DeleteFunc(customers, gone)
	for i := range r.Ledger.Segments {
		r.Ledger.Segments[i].Customers = slices.DeleteFunc(r.Ledger.Segments[i].Customers, gone)
	}
	r.Ledger.Segments = slices.DeleteFunc(r.Ledger.Segments, func(s pareto.Segment) bool { return len(s.Customers) == 0 })
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
		line = fmt.Sprintf("%d lines %q: each %s and is left out", c.Lines, c.Name, why)
	}
	r.Notes = append(r.Notes, line)
}

// totalLine reports whether a name is that of a total, of all or of somebody.
func totalLine(name string) bool {
	if !likeTotal(name) {
		return false
	}
	plain := plainHeading(name)
	return slices.Contains(totalWords, plain) || totalOf(plain) != ""
}

// totalCells reports whether the first thing that stands in a line, which names
// no customer, is that it is a total.
func totalCells(cells [][]byte) bool {
	for _, cell := range cells {
		if text := tidy(cell); text != "" {
			return slices.Contains(totalWords, plainHeading(text))
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
	return false
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
		plain[plainHeading(customers[i].Name)] = i
	}
	for _, i := range named {
		of[i] = -1
		if at, ok := plain[totalOf(plainHeading(customers[i].Name))]; ok {
			of[i] = at
		}
	}
	return of
}
