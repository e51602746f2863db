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
	n := len(r.Base)
	m := Measures{Customers: n, HHI: new(big.Rat), Effective: new(big.Rat), Gini: new(big.Rat)}
	m.Top20 = (n + 4) / 5
	m.Top20Of = r.Top(m.Top20)
	if n == 0 {
		return m
	}
	m.For80 = r.Reach(eighty)
	m.HHI = hhi(r.squares(), r.Total)
	m.Effective.Quo(tenThousand, m.HHI)
	m.Gini = r.gini()
	return m
}

var tenThousand = big.NewRat(10_000, 1)

// hhi is the index from the sum of the squared amounts.
func hhi(squares *big.Int, total Sum) *big.Rat {
	whole := total.Int()
	return new(big.Rat).Mul(tenThousand, new(big.Rat).SetFrac(squares, whole.Mul(whole, whole)))
}

func (r *Ranking) squares() *big.Int {
	var squares squareSum
	for _, row := range r.Base {
		squares.add(row.Amount)
	}
	return squares.int()
}

// gini is Σ(2i−n−1)x₍ᵢ₎/(nΣx), with the amounts ascending. Written in the sums
// accumulated from the largest down, S, the numerator is 2ΣS − (n+1)Σx: an
// amount of rank r stands in n+1−r of those sums.
func (r *Ranking) gini() *big.Rat {
	var sums Sum
	for _, row := range r.Base {
		sums = sums.Add(row.UpTo)
	}
	n := int64(len(r.Base))
	total := r.Total.Int()
	top := sums.Int()
	top.Lsh(top, 1).Sub(top, new(big.Int).Mul(big.NewInt(n+1), total))
	return new(big.Rat).SetFrac(top, total.Mul(total, big.NewInt(n)))
}
