package pareto

import (
	"fmt"
	"slices"
	"strconv"
)

// quietDays is how long a customer is silent at least who counts as lapsed,
// however often that customer used to buy.
const quietDays = 90

// A Lapsed customer has been silent, at the end of the data, for over 90 days
// and for over twice the customer's own median gap between orders. One order
// alone tells no rhythm, so whoever bought once is never lapsed.
type Lapsed struct {
	Customer *Customer
	Last     Day // of buying
	Silent   int // days since
	// TwiceRhythm is twice the median number of days between orders.
	TwiceRhythm int
	// AtStake is what the customer brought in the twelve months up to the last
	// order.
	AtStake Sum
}

// lapsed finds the customers who bought since a day and then fell silent, the
// largest loss first, and counts those who have been silent since before it.
func lapsed(l *Ledger, active []activity, since Day) (found []Lapsed, longGone int) {
	for i := range active {
		a, c := &active[i], &l.Customers[i]
		silent := int(l.Last - a.last)
		if a.purchases < 2 || silent <= quietDays || c.Revenue.Sign() <= 0 {
			continue
		}
		rhythm := a.twiceMedian()
		if rhythm == 0 || silent <= rhythm {
			continue
		}
		if a.last < since {
			longGone++
			continue
		}
		found = append(found, Lapsed{c, a.last, silent, rhythm, a.in(backWindow(a.last, year))})
	}
	slices.SortFunc(found, func(a, b Lapsed) int {
		return largest(a.AtStake, b.AtStake, a.Customer, b.Customer)
	})
	return found, longGone
}

// Rhythm is the median number of days between orders: "21", "21.5".
func (l Lapsed) Rhythm() string {
	text := strconv.Itoa(l.TwiceRhythm / 2)
	if l.TwiceRhythm%2 == 1 {
		text += ".5"
	}
	return text
}

// Sentence says since when the customer is silent, and what that may cost.
func (l Lapsed) Sentence(money Money) string {
	every := "every " + l.Rhythm() + " days"
	if l.TwiceRhythm == 2 {
		every = "every day"
	}
	return fmt.Sprintf("%s has ordered nothing for %d days, since %s, and used to order %s: %s in the twelve months up to then.",
		l.Customer.Name, l.Silent, l.Last, every, money(l.AtStake))
}
