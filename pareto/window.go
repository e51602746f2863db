package pareto

import "slices"

// A Window is a span of days, both ends in it.
type Window struct{ First, Last Day }

// String writes the window as 2025-12-01 to 2026-11-30.
func (w Window) String() string { return w.First.String() + " to " + w.Last.String() }

// Days counts the days of the window.
func (w Window) Days() int { return int(w.Last-w.First) + 1 }

// of gives the orders within the window, of orders that go by day.
func (w Window) of(orders []Order) []Order {
	from, _ := slices.BinarySearchFunc(orders, w.First, func(o Order, d Day) int { return int(o.Day) - int(d) })
	to, _ := slices.BinarySearchFunc(orders[from:], w.Last+1, func(o Order, d Day) int { return int(o.Day) - int(d) })
	return orders[from : from+to]
}

// grace is how many days at an end of a window may lie outside the data for
// the data still to cover it: a fiftieth of its length and at most a week, so
// that a year whose first invoice is of 2 January is a whole one.
func (w Window) grace() Day { return Day(min((w.Days()+49)/50, 7)) }

// Revenue is what a customer brought in the window.
func (w Window) Revenue(c *Customer) Sum { return w.sum(inOrder(c.Orders)) }

// sum adds up the orders within the window, of orders that go by day.
func (w Window) sum(orders []Order) Sum {
	var total Sum
	for _, order := range w.of(orders) {
		total = total.Add(order.Revenue)
	}
	return total
}

// Whole reports whether data cover the window.
func (w Window) Whole(data Window) bool {
	return data.First <= w.First+w.grace() && data.Last >= w.Last-w.grace()
}

// back gives a day so many months earlier; the last day of a month stays the
// last, so that months that are whole stay whole.
func back(d Day, months int) Day {
	moved := d.AddMonths(-months)
	if next := d + 1; next.day() == 1 {
		return next.AddMonths(-months) - 1
	}
	return moved
}

func (d Day) day() int {
	_, _, day := d.Date()
	return day
}

// backWindow gives the window of so many months that ends on a day.
func backWindow(last Day, months int) Window {
	return Window{back(last, months) + 1, last}
}

// earlier gives the same window so many months before.
func (w Window) earlier(months int) Window {
	return Window{back(w.First-1, months) + 1, back(w.Last, months)}
}

// months counts the whole months that data cover, counted back from their last
// day.
func months(data Window) int {
	const most = 12 * 200
	for n := range most {
		if !backWindow(data.Last, n+1).Whole(data) {
			return n
		}
	}
	return most
}
