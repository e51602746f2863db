package pareto

import "fmt"

// A Comparison is what changed from one window to another that is as long.
// Each customer who brought something in either is in one of the lists, or
// among those who brought the same; the changes add up to that of the whole.
type Comparison struct {
	Windows        *Windows
	Earlier, Later Period
	Rose, Fell     []Move // the largest change first
	New            []Move // first bought in the later window
	Same           int
}

// A Move is how much a customer brought in the two windows.
type Move struct {
	Customer      *Customer
	Before, After Sum
	Lapsed        bool // silent for so long that the customer may be gone
}

// Change is by how much more the customer brings.
func (m Move) Change() Sum { return m.After.Sub(m.Before) }

// compareWindows tells who rose, fell or is new.
func compareWindows(customers []Customer, b *book, w *Windows) *Comparison {
	c := &Comparison{Windows: w, Earlier: Period{Window: w.Earlier, Whole: true}, Later: Period{Window: w.Later, Whole: true, NewKnown: true}}
	c.sort(customers, b)
	c.Earlier.measure(b.earlier)
	c.Later.measure(b.later)
	c.Later.New = len(c.New)
	return c
}

// sort puts each customer where they belong.
func (c *Comparison) sort(customers []Customer, b *book) {
	before, after, later := b.earlier, b.later, c.Windows.Later
	kinds, counts := make([]kind, len(customers)), [absent + 1]int{}
	for i, a := range b.active {
		kinds[i] = kindOf(before[i], after[i], a.purchases > 0 && a.first >= later.First)
		counts[kinds[i]]++
	}
	c.Rose, c.Fell, c.New, c.Same = make([]Move, 0, counts[rose]), make([]Move, 0, counts[fell]), make([]Move, 0, counts[fresh]), counts[same]
	lists := [...]*[]Move{rose: &c.Rose, fell: &c.Fell, fresh: &c.New}
	change := func(i int) Sum { return after[i].Sub(before[i]).Abs() }
	for _, place := range places(len(customers), change, func(i int) *Customer { return &customers[i] }) {
		i := place.at
		if k := int(kinds[i]); k < len(lists) {
			*lists[k] = append(*lists[k], Move{Customer: &customers[i], Before: before[i], After: after[i]})
		}
	}
}

// A kind says what became of a customer from window to window.
type kind uint8

const (
	rose kind = iota
	fell
	fresh
	same
	absent // nothing in either
)

func kindOf(before, after Sum, first bool) kind {
	switch order := after.Cmp(before); {
	case before.Sign() == 0 && after.Sign() == 0:
		return absent
	case first && before.Sign() == 0:
		return fresh
	case order > 0:
		return rose
	case order < 0:
		return fell
	}
	return same
}

// Total adds up the changes of some moves.
func Total(moves []Move) Sum {
	var total Sum
	for _, m := range moves {
		total = total.Add(m.Change())
	}
	return total
}

// Growth is the change of net revenue as a share of the earlier window's.
func (c *Comparison) Growth() Share {
	return Share{c.Later.Net.Sub(c.Earlier.Net), c.Earlier.Net}
}

// FromNew is the share of the later window's net revenue that new customers
// bring.
func (c *Comparison) FromNew() Share { return Share{Total(c.New), c.Later.Net} }

// Sentence says what became of revenue, and whose doing it was.
func (c *Comparison) Sentence(money Money) string {
	change := "as much as"
	growth := c.Growth()
	size := money(growth.Part.Abs())
	if growth.Whole.Sign() > 0 {
		size += " (" + Share{growth.Part.Abs(), growth.Whole}.PercentBeside() + ")"
	}
	switch growth.Part.Sign() {
	case 1:
		change = size + " more than"
	case -1:
		change = size + " less than"
	}
	return fmt.Sprintf("Revenue is %s before: %s; %s and %s.", change, part(c.New, "new customer", "", money),
		part(c.Rose, "customer", " more", money), part(c.Fell, "customer", " less", money))
}

func part(moves []Move, who, more string, money Money) string {
	if len(moves) == 0 {
		if more == "" {
			return "no customer is new"
		}
		return "no " + who + " brings" + more
	}
	return fmt.Sprintf("%s %s %s%s", count(len(moves), who, who+"s"), verb(len(moves), "brings", "bring"), money(Total(moves).Abs()), more)
}

// NewSentence says what new customers bring, and what is meant by new.
func (c *Comparison) NewSentence(data Window) string {
	if len(c.New) == 0 {
		return fmt.Sprintf("No customer is new: whoever ordered on %s or later had ordered before in the data, which begin on %s.", c.Windows.Later.First, data.First)
	}
	share := "nothing net"
	if c.Later.Net.Sign() > 0 {
		share = c.FromNew().PercentBeside(hundredPercent) + " of revenue"
	}
	return fmt.Sprintf("New customers bring %s: %s whose first order in the data, which begin on %s, is of %s or later.",
		share, count(len(c.New), "customer", "customers"), data.First, c.Windows.Later.First)
}
