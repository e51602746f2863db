package ledger

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"keyplan/pareto"
)

// tallies are what all workers counted, put together.
type tallies struct {
	each    []*tally
	places  int
	lines   Lines
	blank   number
	met     []bool
	told    filesSeen
	outside span // that were not asked for
}

// together puts the tallies of the workers together, all in the same units.
func together(each []*tally) *tallies {
	all := &tallies{each: each, told: filesSeen{}}
	for _, t := range each {
		all.blank = all.blank.plus(t.blank)
		all.places = max(all.places, t.places, all.blank.places)
	}
	var workers sync.WaitGroup
	for _, t := range each {
		workers.Go(func() {
			if t.places < all.places {
				t.refine(all.places)
			}
			t.journal.close(len(t.names))
		})
	}
	for _, t := range each {
		all.lines.merge(&t.lines)
		all.told.merge(t.told)
		all.outside.join(t.outside)
		for i, met := range t.met {
			if i == len(all.met) {
				all.met = append(all.met, false)
			}
			all.met[i] = all.met[i] || met
		}
	}
	workers.Wait()
	return all
}

// A member is a customer in the tally of one worker.
type member struct {
	name     string
	tally    int
	customer int32
}

// ledger gives what was summed.
func (all *tallies) ledger() *pareto.Ledger {
	l := &pareto.Ledger{Places: all.places}
	members, orders, days := []member{}, 0, span{}
	for i, t := range all.each {
		for customer, name := range t.names {
			members = append(members, member{name, i, int32(customer)})
		}
		orders += len(t.journal.entries)
		days.join(t.journal.span)
	}
	l.Dated, l.First, l.Last = days.any, days.first, days.last
	slices.SortFunc(members, func(a, b member) int { return strings.Compare(a.name, b.name) })
	if !l.Dated {
		orders = 0
	}
	room := make([]pareto.Order, 0, orders)
	large := all.large()
	l.Customers = make([]pareto.Customer, 0, names(members))
	for len(members) > 0 {
		n := 1
		for n < len(members) && members[n].name == members[0].name {
			n++
		}
		var c pareto.Customer
		c, room = all.customer(members[:n], room, large)
		l.Customers = append(l.Customers, c)
		members = members[n:]
	}
	l.Segments = all.segments()
	return l
}

// names counts those of members in their order.
func names(members []member) (n int) {
	for i := range members {
		if i == 0 || members[i].name != members[i-1].name {
			n++
		}
	}
	return n
}

// large gives the few entries that are too large for a journal's own, by
// worker and customer.
func (all *tallies) large() map[member][]large {
	by := map[member][]large{}
	for i, t := range all.each {
		for _, l := range t.journal.large {
			m := member{t.names[l.customer], i, l.customer}
			by[m] = append(by[m], l)
		}
	}
	return by
}

// customer puts one customer together. Its orders go behind those in room,
// which has space for all.
func (all *tallies) customer(members []member, room []pareto.Order, large map[member][]large) (pareto.Customer, []pareto.Order) {
	c := pareto.Customer{Name: members[0].name}
	first := len(room)
	for _, m := range members {
		t := all.each[m.tally]
		c.Lines += t.journal.lines[m.customer]
		for _, e := range t.journal.of(m.customer) {
			units := pareto.NewSum(e.units)
			c.Revenue = c.Revenue.Add(units)
			if e.day != noDay {
				room = append(room, pareto.Order{Day: e.day, Revenue: units})
			}
		}
		for _, l := range large[m] {
			c.Revenue = c.Revenue.Add(l.units)
			if l.day != noDay {
				room = append(room, pareto.Order{Day: l.day, Revenue: l.units})
			}
		}
		if int(m.customer) < len(t.further) {
			further, _ := t.further[m.customer].Small()
			c.Lines += int(further)
		}
		if int(m.customer) < len(t.profit) {
			c.Profit = c.Profit.Add(t.profit[m.customer])
		}
		if int(m.customer) < len(t.potential) && t.potential[m.customer].Cmp(c.Potential) > 0 {
			c.Potential = t.potential[m.customer]
		}
	}
	orders := room[first:]
	if len(members) > 1 || len(large[members[0]]) > 0 {
		orders = byDay(orders)
	}
	c.Orders = orders[:len(orders):len(orders)]
	return c, room[:first+len(orders)]
}

// byDay sorts orders and adds up those of one day, in place.
func byDay(orders []pareto.Order) []pareto.Order {
	slices.SortFunc(orders, func(a, b pareto.Order) int { return cmp.Compare(a.Day, b.Day) })
	kept := orders[:0]
	for _, o := range orders {
		if n := len(kept); n > 0 && kept[n-1].Day == o.Day {
			kept[n-1].Revenue = kept[n-1].Revenue.Add(o.Revenue)
		} else {
			kept = append(kept, o)
		}
	}
	return kept
}

// segments puts the segments together.
func (all *tallies) segments() []pareto.Segment {
	sums := map[string]map[string]*segmentSum{}
	for _, t := range all.each {
		for _, s := range t.segments {
			if sums[s.name] == nil {
				sums[s.name] = map[string]*segmentSum{}
			}
			for customer, more := range s.sums {
				sum := sums[s.name][t.names[customer]]
				if sum == nil {
					sum = &segmentSum{}
					sums[s.name][t.names[customer]] = sum
				}
				sum.lines += more.lines
				sum.revenue = sum.revenue.Add(more.revenue)
			}
		}
	}
	var segments []pareto.Segment
	for name, of := range sums {
		s := pareto.Segment{Name: name}
		for customer, sum := range of {
			s.Customers = append(s.Customers, pareto.Customer{Name: customer, Lines: sum.lines, Revenue: sum.revenue})
		}
		slices.SortFunc(s.Customers, func(a, b pareto.Customer) int { return strings.Compare(a.Name, b.Name) })
		segments = append(segments, s)
	}
	slices.SortFunc(segments, func(a, b pareto.Segment) int { return strings.Compare(a.Name, b.Name) })
	return segments
}
