package ledger

import (
	"cmp"
	"slices"
	"strings"

	"keyplan/pareto"
)

// A Column is what a column of a ledger looks like.
type Column struct {
	Heading  string
	Samples  []string // the first few different cells
	Filled   int      // of the rows that were looked at
	Numbers  int      // cells that can be read as an amount
	Dates    int      // and as a date
	Distinct int      // different cells
	Use      string   // what it is taken for: customer, amount, date, …; "" for nothing

	fraction, percent bool
	ones              bool // every number is between 0 and 1
	rising            bool // numbers that only ever rise by little, as those of invoices
	marks             marksSeen
	clues             cluesSeen
	serials           int             // numbers that may be days of a spreadsheet
	dotted            int             // dates with dots, which put the day first
	months            int             // months, such as 2026-11
	codes             int             // single words with a digit, such as INV-1001
	monies            []string        // the currencies that its amounts name
	sides             [credit + 1]int // how many amounts name each side of an account
}

// mostSamples are enough to tell what a column holds.
const mostSamples = 3

// profile looks at the columns of a sample.
func (t *table) profile() []*Column {
	columns := make([]*Column, len(t.headings))
	for i, heading := range t.headings {
		c := &Column{Heading: heading, ones: true, rising: true}
		seen := map[string]bool{}
		last := number{}
		for n, r := range t.rows {
			if i >= len(r.cells) || r.cells[i] == "" {
				continue
			}
			cell := r.cells[i]
			c.Filled++
			if code(cell) {
				c.codes++
			}
			if !seen[cell] {
				seen[cell] = true
				if len(c.Samples) < mostSamples {
					c.Samples = append(c.Samples, cell)
				}
			}
			c.look(cell, n, &last)
		}
		c.Distinct = len(seen)
		columns[i] = c
	}
	return columns
}

// look takes one cell into account.
func (c *Column) look(cell string, n int, last *number) {
	text := []byte(cell)
	if _, tells := readDate(text, DayFirst); tells != notADate {
		c.Dates++
		c.clues[tells]++
		if dottedDate(cell) {
			c.dotted++
		}
	} else if _, ok := readMonth(text); ok {
		c.months++
	}
	a, ok := readAmount(text, 0)
	if !ok {
		c.rising = false
		return
	}
	c.Numbers++
	c.marks.count(text, a.tells)
	c.fraction = c.fraction || a.places > 0
	c.percent = c.percent || a.percent
	c.sides[a.side]++
	if money := tidy(a.money); money != "" {
		money = cmp.Or(sameMoney[money], money)
		if !slices.Contains(c.monies, money) {
			c.monies = append(c.monies, money)
		}
	}
	one := number{units: pareto.NewSum(1)}
	if less := one.minus(a.number); less.units.Sign() < 0 || a.units.Sign() < 0 {
		c.ones = false
	}
	step := a.minus(*last)
	if n > 0 && (step.units.Sign() < 0 || step.places > 0 || step.units.Cmp(pareto.NewSum(1000)) > 0) {
		c.rising = false
	}
	if _, ok := serialOf(a.number); ok {
		c.serials++
	}
	*last = a.number
}

// code reports whether a cell is a single word with a digit in it.
func code(cell string) bool {
	return strings.ContainsAny(cell, "0123456789") && !strings.Contains(cell, " ")
}

// dottedDate reports whether a date is written as 30.11.2026.
func dottedDate(cell string) bool { return strings.Count(cell, ".") >= 2 }

// mostly reports whether n of the filled cells are nearly all.
func (c *Column) mostly(n int) bool { return c.Filled > 0 && 10*n >= 9*c.Filled }

// Holds says what the cells are: numbers, dates, text, nothing, or some of
// these.
func (c *Column) Holds() string {
	switch {
	case c.Filled == 0:
		return "nothing"
	case c.dated() && c.Dates >= c.Numbers:
		return "dates"
	case c.mostly(c.months):
		return "months"
	case c.numeric():
		return "numbers"
	case 10*(c.Numbers+c.Dates) <= c.Filled:
		return "text"
	case c.Dates > c.Numbers:
		return "dates and text"
	}
	return "numbers and text"
}

// half reports whether n of the filled cells are half of them at least, which
// is enough where the heading says what they are.
func (c *Column) half(n int) bool { return c.Filled > 0 && 2*n >= c.Filled }

// numeric, dated and worded tell what nearly all cells are.
func (c *Column) numeric() bool { return c.mostly(c.Numbers) }
func (c *Column) dated() bool   { return c.mostly(c.Dates) }
func (c *Column) worded() bool {
	return c.Filled > 0 && 2*c.Numbers < c.Filled && 2*c.Dates < c.Filled && !c.mostly(c.codes)
}
