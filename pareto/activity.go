package pareto

import "slices"

// An activity is when a customer bought.
type activity struct {
	orders []Order // by day
	// first and last are days of buying; days that only took something back
	// are none. purchases counts the days.
	first, last Day
	purchases   int
}

// activityOf goes through a customer's orders.
func activityOf(orders []Order) activity {
	a := activity{orders: orders}
	for i := range orders {
		order := &orders[i]
		if i > 0 && order.Day < orders[i-1].Day {
			return activityOf(inOrder(orders))
		}
		if order.bought() {
			if a.purchases == 0 {
				a.first = order.Day
			}
			a.last = order.Day
			a.purchases++
		}
	}
	return a
}

func (o *Order) bought() bool { return o.Revenue.Sign() >= 0 }

// inOrder gives orders by day; a ledger has them so already.
func inOrder(orders []Order) []Order {
	byDay := func(a, b Order) int { return int(a.Day) - int(b.Day) }
	if !slices.IsSortedFunc(orders, byDay) {
		orders = slices.Clone(orders)
		slices.SortStableFunc(orders, byDay)
	}
	return orders
}

func (a *activity) in(w Window) Sum { return w.sum(a.orders) }

// twiceMedian is twice the median of the days between two purchases, which is
// a whole number. It takes two purchases at least.
func (a *activity) twiceMedian() int {
	gaps := make([]int, 0, a.purchases)
	before := a.first
	for i := range a.orders {
		if order := &a.orders[i]; order.bought() && order.Day > before {
			gaps = append(gaps, int(order.Day-before))
			before = order.Day
		}
	}
	if len(gaps) == 0 {
		return 0
	}
	slices.Sort(gaps)
	return gaps[(len(gaps)-1)/2] + gaps[len(gaps)/2]
}
