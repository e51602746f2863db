package pareto

import (
	"math/big"

	"github.com/shopspring/decimal"
)

// A Share is a part of a whole. It is kept as the two sums, so that nothing
// is rounded until it is printed. A share of nothing is zero.
type Share struct{ Part, Whole Sum }

// Rat gives the share as a quotient: 1/5 of a fifth.
func (s Share) Rat() *big.Rat {
	if s.Whole.Sign() == 0 {
		return new(big.Rat)
	}
	return new(big.Rat).SetFrac(s.Part.Int(), s.Whole.Int())
}

// Float gives the share rounded to the nearest float: 0.2 for a fifth.
func (s Share) Float() float64 {
	part, small := s.Part.Small()
	whole, both := s.Whole.Small()
	if small && both && whole != 0 && isFloat(part) && isFloat(whole) {
		return float64(part) / float64(whole) // rounded once, and so as exact quotients are
	}
	return Float(s.Rat())
}

// isFloat reports whether a whole number is a float without any rounding.
func isFloat(n int64) bool {
	const most = 1 << 53
	return -most <= n && n <= most
}

// Cmp is -1, 0 or 1 as the share is below, at or above a percentage.
func (s Share) Cmp(percent decimal.Decimal) int {
	return s.Rat().Cmp(new(big.Rat).Quo(percent.Rat(), hundred))
}

// Percent writes the share with so many digits after the point: "8.7 %".
func (s Share) Percent(digits int) string {
	return new(big.Rat).Mul(s.Rat(), hundred).FloatString(digits) + " %"
}

// PercentBeside writes the share with two digits, and with more where it would
// else not stay on its side of the percentages that it is compared with: 79.96 %
// does not become "80 %" where a sentence says that it is under 80 %.
func (s Share) PercentBeside(limits ...decimal.Decimal) string {
	return beside(new(big.Rat).Mul(s.Rat(), hundred), limits) + " %"
}

// beside writes a number with two digits at least, unless it has but one, and
// as many more as keep it on its side of the limits.
func beside(exact *big.Rat, limits []decimal.Decimal) string {
	if exact.IsInt() {
		return exact.Num().String()
	}
	const most = 6
	digits := 0
	if exact.Cmp(ten) < 0 && exact.Cmp(minusTen) > 0 {
		digits = 1
	}
	for ; digits < most; digits++ {
		if text := exact.FloatString(digits); !landsOn(text, exact, limits) {
			return text
		}
	}
	return exact.FloatString(most)
}

// landsOn reports whether a rounded number reads as one of the limits though
// the exact one is not that limit.
func landsOn(text string, exact *big.Rat, limits []decimal.Decimal) bool {
	rounded, _ := new(big.Rat).SetString(text)
	for _, limit := range limits {
		if limit := limit.Rat(); rounded.Cmp(limit) == 0 && exact.Cmp(limit) != 0 {
			return true
		}
	}
	return false
}

// Float gives the float that is nearest to an exact number.
func Float(r *big.Rat) float64 {
	f, _ := r.Float64()
	return f
}

var (
	ten            = big.NewRat(10, 1)
	minusTen       = big.NewRat(-10, 1)
	hundred        = big.NewRat(100, 1)
	hundredPercent = decimal.NewFromInt(100)
)

// percentOf gives the smallest sum that is at least a percentage of the whole.
// Sums are whole numbers, so that a sum is under the percentage exactly if it
// is under this one: one multiplication serves for all customers.
func percentOf(percent decimal.Decimal, whole Sum) Sum {
	exact := new(big.Rat).Mul(percent.Rat(), new(big.Rat).SetFrac(whole.Int(), big.NewInt(100)))
	return BigSum(ceil(exact))
}

func ceil(r *big.Rat) *big.Int {
	up, rest := new(big.Int).DivMod(r.Num(), r.Denom(), new(big.Int))
	if rest.Sign() > 0 {
		up.Add(up, big.NewInt(1))
	}
	return up
}
