package ledger

import (
	"keyplan/pareto"
)

// An extra is what a line tells beside its revenue.
type extra struct {
	profit, potential pareto.Sum
	profits, promises bool // whether it tells the one and the other
	segment           int32
}

// extras reports whether lines tell more than revenue.
func (y *layout) extras() bool { return y.profit != nil || y.potential != nil || y.by >= 0 }

// extra reads what a line tells beside its revenue.
func (t *tally) extra(y *layout, cells [][]byte) (x extra) {
	var profit, potential number
	if y.profit != nil {
		var fate Fate
		if profit, fate = t.value(y, y.profit, cells); fate == Used {
			x.profits, profit = true, t.fit(profit)
		} else {
			t.lines.Unprofitable++
		}
	}
	if y.potential != nil {
		var fate Fate
		if potential, fate = t.value(y, y.potential, cells); fate == Used {
			x.promises, potential = true, t.fit(potential)
		}
	}
	x.segment = -1
	if y.by >= 0 {
		x.segment = t.segment(cellAt(cells, y.by))
	}
	x.profit, x.potential = profit.in(t.places), potential.in(t.places)
	return x
}

// more books what a line tells beside its revenue.
func (t *tally) more(customer int32, x *extra, revenue pareto.Sum) {
	if x.profits {
		sum := sumOf(&t.profit, customer)
		*sum = sum.Add(x.profit)
	}
	if x.promises {
		if sum := sumOf(&t.potential, customer); x.potential.Cmp(*sum) > 0 {
			*sum = x.potential
		}
	}
	if x.segment >= 0 {
		t.segments[x.segment].add(customer, segmentSum{1, revenue})
	}
}

// sumOf gives a customer's place in a list of sums.
func sumOf(sums *[]pareto.Sum, customer int32) *pareto.Sum {
	if more := int(customer) + 1 - len(*sums); more > 0 {
		*sums = append(*sums, make([]pareto.Sum, more)...)
	}
	return &(*sums)[customer]
}

// A segment is what customers bought in a region, say.
type segment struct {
	name string
	sums map[int32]*segmentSum // by customer
}

// A segmentSum is what one customer bought there.
type segmentSum struct {
	lines   int
	revenue pareto.Sum
}

func (s *segment) add(customer int32, more segmentSum) {
	sum := s.sums[customer]
	if sum == nil {
		sum = &segmentSum{}
		s.sums[customer] = sum
	}
	sum.lines += more.lines
	sum.revenue = sum.revenue.Add(more.revenue)
}

// segment gives the number of the segment that a cell names.
func (t *tally) segment(cell []byte) int32 {
	if id, ok := t.regions[string(cell)]; ok {
		return id
	}
	name := tidy(cell)
	id, ok := t.regions[name]
	if !ok {
		id = int32(len(t.segments))
		t.segments = append(t.segments, segment{name, map[int32]*segmentSum{}})
		t.regions[name] = id
	}
	t.regions[string(cell)] = id
	return id
}
