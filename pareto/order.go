package pareto

import (
	"cmp"
	"slices"
	"strings"
)

// largest orders customers by an amount, the largest first, those of one
// amount by name.
func largest(a, b Sum, first, second *Customer) int {
	if order := b.Cmp(a); order != 0 {
		return order
	}
	return strings.Compare(first.Name, second.Name)
}

// largestFirst orders customers by revenue.
func largestFirst(a, b *Customer) int { return largest(a.Revenue, b.Revenue, a, b) }

// A place is an amount, and whose it is of the many that are sorted: what
// stands there in the end is several times as large, and slower to move.
type place struct {
	amount int64
	at     int32
}

// places gives the numbers from 0 in the order of their amounts, the largest
// first, those of one amount by the name of their customer.
func places(n int, amount func(int) Sum, customer func(int) *Customer) []place {
	sorted := make([]place, n)
	small := true
	for i := range sorted {
		sum := amount(i)
		sorted[i] = place{sum.small, int32(i)}
		small = small && sum.big == nil
	}
	if !small {
		slices.SortFunc(sorted, func(a, b place) int {
			return largest(amount(int(a.at)), amount(int(b.at)), customer(int(a.at)), customer(int(b.at)))
		})
		return sorted
	}
	slices.SortFunc(sorted, func(a, b place) int {
		if a.amount != b.amount {
			return cmp.Compare(b.amount, a.amount)
		}
		return strings.Compare(customer(int(a.at)).Name, customer(int(b.at)).Name)
	})
	return sorted
}

// descending sorts sums, the largest first.
func descending(sums []Sum) {
	numbers := make([]int64, len(sums))
	for i, sum := range sums {
		if sum.big != nil {
			slices.SortFunc(sums, func(a, b Sum) int { return b.Cmp(a) })
			return
		}
		numbers[i] = sum.small
	}
	slices.Sort(numbers)
	for i, number := range numbers {
		sums[len(sums)-1-i] = Sum{small: number}
	}
}
