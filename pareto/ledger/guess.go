package ledger

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A Choice is a column that was chosen for something, or an amount that is
// worked out of several, with the reason.
type Choice struct {
	Text    string // a heading, or an expression over headings
	Why     string // "" where a flag said so
	Guessed bool
}

// ErrUnclear is what no guess can settle: the error says which flag does.
var ErrUnclear = errors.New("not clear")

// ErrNoLedger is said of a table in which nothing looks like what was looked
// for, and no flag was given for it.
var ErrNoLedger = errors.New("this is no ledger")

// guesser guesses what the columns of one table hold.
type guesser struct {
	table   *table
	columns []*Column
}

// candidate is a column that may serve, by the rank of its heading.
type candidate struct {
	column int
	rank   int
}

// among gives the columns whose headings are among some words and whose cells
// fit, the best first.
func (g *guesser) among(w words, fits func(i int, c *Column) bool) []candidate {
	var list []candidate
	for i, c := range g.columns {
		if rank := w.rank(c.Heading); rank > 0 && fits(i, c) {
			list = append(list, candidate{i, rank})
		}
	}
	slices.SortStableFunc(list, func(a, b candidate) int { return a.rank - b.rank })
	return list
}

// which gives the columns that fit, whatever their headings.
func (g *guesser) which(fits func(i int, c *Column) bool) (list []int) {
	for i, c := range g.columns {
		if fits(i, c) {
			list = append(list, i)
		}
	}
	return list
}

// named lists columns with what is in them.
func (g *guesser) named(columns []int) string {
	var list []string
	for _, i := range columns[:min(len(columns), mostListed)] {
		c := g.columns[i]
		text := strconv.Quote(c.Heading)
		if len(c.Samples) > 0 {
			text += " (" + strings.Join(c.Samples, " · ") + ")"
		}
		list = append(list, text)
	}
	text := strings.Join(list, ", ")
	if more := len(columns) - mostListed; more > 0 {
		text += fmt.Sprintf(" and %d more", more)
	}
	return text
}

// customer guesses the column that names customers.
func (g *guesser) customer() (Choice, error) {
	names := g.among(customerWords, func(_ int, c *Column) bool { return c.worded() })
	if g.booked() {
		names = slices.DeleteFunc(names, func(c candidate) bool {
			return len(names) > 1 && plainHeading(g.columns[c.column].Heading) == "account"
		})
	}
	if len(names) > 0 {
		best := g.fullest(names)
		return g.choice(best, "headed as customers are, and holds words"), nil
	}
	for i := range g.columns {
		if g.grouped(i) {
			return g.choice(i, "names stand above the lines of each customer"), nil
		}
	}
	if ids := g.among(append(slices.Clip(numberWords), customerWords...), func(_ int, c *Column) bool { return c.Filled > 0 && !c.dated() && !c.fraction }); len(ids) > 0 {
		return g.choice(ids[0].column, "headed as customers are; no column has their names"), nil
	}
	worded := g.which(func(_ int, c *Column) bool { return c.worded() && 2*c.Filled > len(g.table.rows) && c.Distinct > 1 })
	likely := slices.DeleteFunc(slices.Clone(worded), func(i int) bool { return notCustomerWords.any(g.columns[i].Heading) })
	switch {
	case len(worded) == 0:
		return Choice{}, g.refusal("customers", "customer", "a column of names")
	case len(likely) == 1:
		return g.choice(likely[0], "the only column of words that may be names"), nil
	case len(likely) > 1:
		worded = likely
	}
	return Choice{}, fmt.Errorf("%w which column names the customers: %s; say --customer with one of them", ErrUnclear, g.named(worded))
}

// booked reports whether lines are those of a general ledger, in which an
// account is not a customer.
func (g *guesser) booked() bool {
	return slices.ContainsFunc(g.columns, func(c *Column) bool {
		return slices.Contains([]string{"split", "debit", "credit", "balance", "account type", "journal", "memo"}, plainHeading(c.Heading))
	})
}

// fullest gives the best candidate that is filled in nearly as many lines as
// the fullest: a company that only some lines name is no customer.
func (g *guesser) fullest(list []candidate) int {
	most := 0
	for _, c := range list {
		most = max(most, g.columns[c.column].Filled)
	}
	for _, c := range list {
		if 10*g.columns[c.column].Filled >= 9*most {
			return c.column
		}
	}
	return list[0].column
}

// grouped reports whether a column names customers in rows of their own, above
// the lines of each, as reports do; the lines leave it blank.
func (g *guesser) grouped(column int) bool {
	heads, lines, others := 0, 0, 0
	for _, r := range g.table.rows {
		switch n := filled(r.cells); {
		case n == 0:
		case column >= len(r.cells) || r.cells[column] == "":
			lines++
		case n == 1:
			heads++
		case !totalLine(r.cells[column]):
			others++
		}
	}
	return heads > 0 && lines > heads/2 && 10*others <= heads
}

// date guesses the column of the day on which a line was sold, if there is one.
func (g *guesser) date() (Choice, bool) {
	fits := func(_ int, c *Column) bool {
		return c.half(c.Dates+c.months+c.serials) && (!notDateWords.any(c.Heading) || dateWords.rank(c.Heading) > 0 && dateWords.rank(c.Heading) <= len(dateWords))
	}
	if named := g.among(dateWords, fits); len(named) > 0 {
		return g.choice(named[0].column, "headed as a date, and holds dates"), true
	}
	dated := g.which(func(_ int, c *Column) bool { return c.dated() && !c.numeric() })
	if len(dated) == 1 {
		return g.choice(dated[0], "the only column of dates"), true
	}
	return Choice{}, false
}

// profit guesses the column of profit, if there is one.
func (g *guesser) profit(amount *expression) (Choice, bool) {
	named := g.among(profitWords, func(i int, c *Column) bool {
		return !slices.Contains(amount.reads(), i) && c.half(c.Numbers) && !c.percent && !c.ones
	})
	if len(named) == 0 {
		return Choice{}, false
	}
	return g.choice(named[0].column, "headed as profit is, and holds amounts"), true
}

func (g *guesser) choice(i int, why string) Choice {
	return Choice{g.columns[i].Heading, why, true}
}

// refusal says that a table is no ledger.
func (g *guesser) refusal(what, flag, looked string) error {
	return fmt.Errorf("%w: %s were looked for, %s; there are %s; say --%s if one of these holds them", ErrNoLedger, what, looked, g.table.headings.list(), flag)
}
