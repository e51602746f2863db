package ledger

import (
	"math"
	"slices"
	"strconv"

	"keyplan/pareto"
)

// The headings of a ledger that a query summed, from left to right: a line for
// the lines of one customer, day and segment that had one fate. Those between
// customer and lines, but for amount, are there if they were asked for.
const (
	SumCustomer     = "customer"
	SumDate         = "date"
	SumAmount       = "amount"
	SumProfit       = "profit"
	SumPotential    = "potential"
	SumSegment      = "segment"
	SumLines        = "lines"          // how many were summed
	SumNegative     = "negative"       // used lines among them whose amount was negative
	SumUnprofitable = "without_profit" // and those whose profit could not be read
	SumCounted      = "counted"        // their fate
)

// sumHeadings are these headings, in their order.
var sumHeadings = headings{SumCustomer, SumDate, SumAmount, SumProfit, SumPotential, SumSegment, SumLines, SumNegative, SumUnprofitable, SumCounted}

var fateNames = [fates]string{"used", "blank_customer", "blank_amount", "unreadable", "filtered", "totals"}

// String is the fate's name, as counts of lines are headed.
func (f Fate) String() string { return fateNames[f] }

// summed are the columns in which a query counted lines.
type summed struct {
	lines, negative, unprofitable, counted int // -1 for none
}

// summed tells how a query counted lines; nil where the headings are not just
// those of one.
func (h headings) summed() *summed {
	at := -1
	for _, name := range h {
		next := slices.Index(sumHeadings, name)
		if next <= at {
			return nil
		}
		at = next
	}
	place := func(name string) int { return slices.Index(h, name) }
	s := &summed{place(SumLines), place(SumNegative), place(SumUnprofitable), place(SumCounted)}
	if place(SumCustomer) < 0 || place(SumAmount) < 0 || s.lines < 0 || s.negative < 0 || s.counted < 0 || (place(SumProfit) < 0) != (s.unprofitable < 0) {
		return nil
	}
	return s
}

// forSums are the options for a ledger that a query summed: nothing in it is
// to be guessed.
func (o *Options) forSums(h headings) *Options {
	set := *o
	for _, column := range []struct {
		option     *string
		name, none string
	}{{&set.Customer, SumCustomer, ""}, {&set.Amount, SumAmount, ""}, {&set.Date, SumDate, None}, {&set.Profit, SumProfit, None}, {&set.Potential, SumPotential, ""}, {&set.By, SumSegment, ""}} {
		if *column.option == "" {
			if *column.option = column.name; !slices.Contains(h, column.name) {
				*column.option = column.none
			}
		}
	}
	set.Decimal = "."
	return &set
}

// sum takes lines into account that a query summed.
func (t *tally) sum(y *layout, cells [][]byte, line int) {
	n, ok := countIn(cells, y.summed.lines)
	fate := Fate(slices.Index(fateNames[:], tidy(cellAt(cells, y.summed.counted))))
	if !ok || fate < 0 {
		t.lines.Read++
		t.lines.add(Unreadable, y.file, line, cellAt(cells, y.summed.lines))
		return
	}
	t.lines.Read += n
	day, ofThese := t.day(y, cells)
	amount, readable := t.value(y, y.amount, cells)
	switch {
	case fate == BlankCustomer && readable == Used:
		t.blank = t.blank.plus(amount)
	case fate == Used && !(ofThese && t.wanted(y, cells)):
		fate = Filtered
	case fate == Used:
		fate = readable
	}
	if fate == Used && !t.bookSum(y, cells, sale{name: cellAt(cells, y.customer), day: day}, amount, n) {
		t.blank = t.blank.plus(amount)
		fate = BlankCustomer
	}
	if fate != Used {
		t.lines.counts[fate] += n
	}
}

// mostLines bounds what is taken for a count of lines, so that many can be added.
const mostLines = math.MaxInt >> 12

// countIn reads a count; one that was not asked for is 0.
func countIn(cells [][]byte, column int) (n int, ok bool) {
	if column < 0 {
		return 0, true
	}
	n, err := strconv.Atoi(tidy(cellAt(cells, column)))
	if err != nil || n < 0 || n > mostLines {
		return 0, false
	}
	return n, true
}

// bookSum writes the sum of n lines down, unless it names no customer.
func (t *tally) bookSum(y *layout, cells [][]byte, s sale, amount number, n int) bool {
	if nameless(s.name) {
		return false
	}
	amount = t.fit(amount)
	unprofitable, _ := countIn(cells, y.summed.unprofitable)
	unprofitable += t.lines.Unprofitable
	x := t.extra(y, cells)
	s.units = amount.in(t.places)
	customer := t.customer(s.name, t.spelled.hash(s.name))
	t.journal.write(customer, s.day, s.units)
	t.more(customer, &x, s.units)
	further := sumOf(&t.further, customer)
	*further = further.Add(pareto.NewSum(int64(n - 1)))
	if x.segment >= 0 {
		t.segments[x.segment].add(customer, segmentSum{lines: n - 1})
	}
	negative, _ := countIn(cells, y.summed.negative)
	t.lines.Used += n
	t.lines.Negative += negative
	t.lines.Unprofitable = unprofitable
	if s.day == noDay && y.date >= 0 {
		t.lines.Undated += n
	}
	return true
}
