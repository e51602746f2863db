package pareto

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

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
func compareWindows(customers []Customer, active []activity, w *Windows) *Comparison {
	c := &Comparison{Windows: w, Earlier: Period{Window: w.Earlier, Whole: true}, Later: Period{Window: w.Later, Whole: true, NewKnown: true}}
	var before, after []Sum
	for i := range active {
		m := Move{Customer: &customers[i], Before: active[i].in(w.Earlier), After: active[i].in(w.Later)}
		if m.Before.Sign() != 0 {
			before = append(before, m.Before)
		}
		if m.After.Sign() != 0 {
			after = append(after, m.After)
		}
		c.sort(m, active[i].purchases > 0 && active[i].first >= w.Later.First)
	}
	c.Earlier.measure(before)
	c.Later.measure(after)
	c.Later.New = len(c.New)
	for _, moves := range [][]Move{c.Rose, c.Fell, c.New} {
		slices.SortFunc(moves, func(a, b Move) int {
			return cmp.Or(b.Change().Abs().Cmp(a.Change().Abs()), strings.Compare(a.Customer.Name, b.Customer.Name))
		})
	}
	return c
}

func (c *Comparison) sort(m Move, first bool) {
	switch order := m.After.Cmp(m.Before); {
	case first && m.Before.Sign() == 0 && m.After.Sign() != 0:
		c.New = append(c.New, m)
	case order > 0:
		c.Rose = append(c.Rose, m)
	case order < 0:
		c.Fell = append(c.Fell, m)
	case m.After.Sign() != 0:
		c.Same++
	}
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
	switch growth := c.Growth().Part; growth.Sign() {
	case 1:
		change = money(growth) + " more than"
	case -1:
		change = money(growth.Abs()) + " less than"
	}
	return fmt.Sprintf("Revenue is %s before: %s.", change, list([]string{
		part(c.New, "new customer brings", "new customers bring", money),
		part(c.Rose, "customer brings more, by", "customers bring more, by", money),
		part(c.Fell, "customer brings less, by", "customers bring less, by", money),
	}))
}

func part(moves []Move, one, many string, money Money) string {
	if len(moves) == 0 {
		return "no " + strings.TrimSuffix(one, ", by")
	}
	return count(len(moves), one, many) + " " + money(Total(moves).Abs())
}

// NewSentence says what new customers bring, and what is meant by new.
func (c *Comparison) NewSentence(data Window) string {
	return fmt.Sprintf("New customers bring %s of revenue: %s whose first order in the data, which begin on %s, is of %s or later.",
		c.FromNew().PercentBeside(), count(len(c.New), "customer", "customers"), data.First, c.Windows.Later.First)
}
