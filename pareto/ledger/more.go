package ledger

import (
	"keyplan/pareto"
)

// A segmentSum is what a customer bought in a segment.
type segmentSum struct {
	lines   int
	revenue pareto.Sum
}

// more adds what a line tells beside its revenue.
func (t *tally) more(y *layout, cells [][]byte, customer int32, amount number) {
	if y.profit != nil {
		if profit, fate := t.value(y, y.profit, cells); fate == Used {
			units, sum := t.units(profit), sumOf(&t.profit, customer)
			*sum = sum.Add(units)
		} else {
			t.lines.Unprofitable++
		}
	}
	if y.potential != nil {
		if most, fate := t.value(y, y.potential, cells); fate == Used {
			units := t.units(most)
			if sum := sumOf(&t.potential, customer); units.Cmp(*sum) > 0 {
				*sum = units
			}
		}
	}
	if y.by >= 0 {
		t.segment(tidy(cellAt(cells, y.by)), customer, segmentSum{1, t.units(amount)})
	}
}

// sumOf gives a customer's place in a list of sums.
func sumOf(sums *[]pareto.Sum, customer int32) *pareto.Sum {
	if more := int(customer) + 1 - len(*sums); more > 0 {
		*sums = append(*sums, make([]pareto.Sum, more)...)
	}
	return &(*sums)[customer]
}

// segment adds lines to a customer's sum in a segment.
func (t *tally) segment(name string, customer int32, more segmentSum) {
	s := t.segments[name]
	if s == nil {
		s = map[int32]*segmentSum{}
		t.segments[name] = s
	}
	sum := s[customer]
	if sum == nil {
		sum = &segmentSum{}
		s[customer] = sum
	}
	sum.lines += more.lines
	sum.revenue = sum.revenue.Add(more.revenue)
}
