package ledger

import "keyplan/pareto"

// A Column is what a column of a ledger looks like.
type Column struct {
	Heading  string
	Samples  []string // the first few different cells
	Filled   int      // of the rows that were looked at
	Numbers  int      // cells that can be read as an amount
	Dates    int      // and as a date
	Distinct int      // different cells
	Use      string   // what it is taken for: customer, amount, date, …; "" for nothing

	negative, fraction, percent bool
	ones                        bool // every number is between 0 and 1
	rising                      bool // numbers that only ever rise by little, as those of invoices
	marks                       map[evidence]int
	points, commas              int // open numbers by their mark
	clues                       map[clue]int
	serials                     int // numbers that may be days of a spreadsheet
	dotted                      int // dates with dots, which put the day first
}

// mostSamples are enough to tell what a column holds.
const mostSamples = 3

// profile looks at the columns of a sample.
func (t *table) profile() []*Column {
	columns := make([]*Column, len(t.headings))
	for i, heading := range t.headings {
		c := &Column{Heading: heading, marks: map[evidence]int{}, clues: map[clue]int{}, ones: true, rising: true}
		seen := map[string]bool{}
		last := number{}
		for n, r := range t.rows {
			if i >= len(r.cells) || r.cells[i] == "" {
				continue
			}
			cell := r.cells[i]
			c.Filled++
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
	if day, tells := readDate(text, DayFirst); tells != notADate && len(cell) > 4 {
		_ = day
		c.Dates++
		c.clues[tells]++
		if dottedDate(cell) {
			c.dotted++
		}
	}
	a, ok := readAmount(text, 0)
	if !ok {
		c.rising = false
		return
	}
	c.Numbers++
	c.count(text, a.tells)
	c.negative = c.negative || a.units.Sign() < 0
	c.fraction = c.fraction || a.places > 0
	c.percent = c.percent || a.percent
	one := number{units: pareto.NewSum(1)}
	if less := one.minus(a.number); less.units.Sign() < 0 || a.units.Sign() < 0 {
		c.ones = false
	}
	step := a.minus(*last)
	if n > 0 && (step.units.Sign() < 0 || step.places > 0 || step.units.Cmp(pareto.NewSum(1000)) > 0) {
		c.rising = false
	}
	if !c.fraction && a.units.Cmp(pareto.NewSum(firstSerial)) >= 0 && a.units.Cmp(pareto.NewSum(lastSerial)) <= 0 {
		c.serials++
	}
	*last = a.number
}

// count notes what a number told of the marks.
func (c *Column) count(text []byte, tells evidence) {
	c.marks[tells]++
	if tells == either {
		if hasByte(text, '.') {
			c.points++
		} else {
			c.commas++
		}
	}
}

func hasByte(text []byte, c byte) bool {
	for _, b := range text {
		if b == c {
			return true
		}
	}
	return false
}

func dottedDate(cell string) bool {
	dots := 0
	for i := range len(cell) {
		if cell[i] == '.' {
			dots++
		}
	}
	return dots >= 2
}

// mostly reports whether n of the filled cells are nearly all.
func (c *Column) mostly(n int) bool { return c.Filled > 0 && 10*n >= 9*c.Filled }

// numeric, dated and worded tell what nearly all cells are.
func (c *Column) numeric() bool { return c.mostly(c.Numbers) }
func (c *Column) dated() bool   { return c.mostly(c.Dates) }
func (c *Column) worded() bool {
	return c.Filled > 0 && 2*c.Numbers < c.Filled && 2*c.Dates < c.Filled
}

// mark tells what stands before the fraction of the column's numbers. sure
// says that some number settles it; where none does, thousands are likelier
// than fractions of just three digits, unless larger numbers have no mark.
func (c *Column) mark() (m mark, sure bool) {
	points, commas := c.marks[forPoint], c.marks[forComma]
	switch {
	case points > 0 && commas == 0:
		return '.', true
	case commas > 0 && points == 0:
		return ',', true
	case points >= commas && points > 0:
		return '.', false
	case commas > 0:
		return ',', false
	case c.points > 0 && c.commas > 0:
		return '.', false
	case c.points > 0 == (c.marks[ungrouped] > 0) && c.points+c.commas > 0:
		return '.', false
	case c.points+c.commas > 0:
		return ',', false
	}
	return 0, false
}

// open reports whether numbers were read whose mark nothing settled.
func (c *Column) open() bool {
	return c.points+c.commas > 0 && c.marks[forPoint]+c.marks[forComma] == 0
}
