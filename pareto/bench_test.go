package pareto

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// company is a ledger of so many customers, skewed as real ones are, who order
// on so many days of three years.
func company(customers, orders int) *Ledger {
	random := rand.New(rand.NewPCG(1, 2))
	l := &Ledger{Places: 2, Dated: true, Profits: true, Potentials: true, First: DayOf(2024, 1, 1), Last: DayOf(2026, 12, 31)}
	span := int(l.Last-l.First) + 1
	l.Customers = make([]Customer, customers)
	for i := range l.Customers {
		c := &l.Customers[i]
		c.Name = fmt.Sprintf("Customer %d GmbH", random.IntN(1<<40))
		c.Orders = make([]Order, orders)
		size := 20_000 + int64(50_000_000/(i+1))
		for j := range c.Orders {
			c.Orders[j] = Order{l.First + Day(j*span/orders), NewSum(random.Int64N(size))}
			c.Revenue = c.Revenue.Add(c.Orders[j].Revenue)
		}
		c.Lines = orders
		c.Profit = NewSum(random.Int64N(2*size) - size/2)
		c.Potential = c.Revenue.Add(NewSum(random.Int64N(size)))
	}
	random.Shuffle(customers, func(i, j int) { l.Customers[i], l.Customers[j] = l.Customers[j], l.Customers[i] })
	return l
}

// BenchmarkAnalyse is a large company: 100,000 customers, 5,000,000 orders.
func BenchmarkAnalyse(b *testing.B) {
	l := company(100_000, 50)
	for b.Loop() {
		Analyse(l, Defaults())
	}
}

func BenchmarkMerge(b *testing.B) {
	l := company(100_000, 50)
	for b.Loop() {
		if _, _, err := Merge(l, Merging{Fold: true}); err != nil {
			b.Fatal(err)
		}
	}
}
