package pareto

import (
	"math/big"

	"github.com/shopspring/decimal"
)

// Measures tell how concentrated a ranking is, over its base. All are exact;
// those of an empty base are zero.
type Measures struct {
	Customers int // in the base
	For80     int // the fewest customers whose share reaches 80 %
	Top20     int // a fifth of the customers, rounded up
	Top20Of   Share
	// HHI is the Herfindahl-Hirschman index, the sum of the squared shares
	// times 10,000: 10,000 with one customer, 10,000/n with n equal ones.
	HHI *big.Rat
	// Effective is 10,000/HHI: so many customers of one size would be as
	// concentrated.
	Effective *big.Rat
	// Gini is 0 with equal customers and nears 1 as one of many has it all.
	Gini *big.Rat
}

// The rule's own numbers, in percent.
var (
	eighty = decimal.NewFromInt(80)
	twenty = decimal.NewFromInt(20)
)

// Measure tells how concentrated a ranking is.
func (r *Ranking) Measure() Measures {
	amounts := make([]Sum, len(r.Base))
	for i := range r.Base {
		amounts[i] = r.Base[i].Amount
	}
	return measure(amounts, r.Total)
}

// measure goes through positive amounts from the largest down.
func measure(amounts []Sum, total Sum) Measures {
	n := len(amounts)
	m := Measures{Customers: n, Top20: (n + 4) / 5, Top20Of: Share{Whole: total}, HHI: new(big.Rat), Effective: new(big.Rat), Gini: new(big.Rat)}
	if n == 0 {
		return m
	}
	goal := percentOf(eighty, total)
	var upTo, sums Sum
	var squares squareSum
	for i, amount := range amounts {
		if upTo.Cmp(goal) < 0 {
			m.For80 = i + 1
		}
		upTo = upTo.Add(amount)
		sums = sums.Add(upTo)
		squares.add(amount)
		if i+1 == m.Top20 {
			m.Top20Of.Part = upTo
		}
	}
	m.HHI = hhi(squares.int(), total)
	m.Effective.Quo(tenThousand, m.HHI)
	m.Gini = gini(sums, total, n)
	return m
}

var tenThousand = big.NewRat(10_000, 1)

// hhi is the index from the sum of the squared amounts.
func hhi(squares *big.Int, total Sum) *big.Rat {
	whole := total.Int()
	return new(big.Rat).Mul(tenThousand, new(big.Rat).SetFrac(squares, whole.Mul(whole, whole)))
}

// gini is Σ(2i−n−1)x₍ᵢ₎/(nΣx), with the amounts ascending. Written in the sums
// accumulated from the largest down, S, the numerator is 2ΣS − (n+1)Σx: an
// amount of rank r stands in n+1−r of those sums.
func gini(sums, total Sum, n int) *big.Rat {
	top := sums.Times(2).Sub(total.Times(n + 1))
	return new(big.Rat).SetFrac(top.Int(), total.Times(n).Int())
}
