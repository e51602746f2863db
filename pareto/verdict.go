package pareto

import (
	"fmt"

	"github.com/shopspring/decimal"
)

// A Fit tells how a ranking lies to the rule that a fifth of the customers
// bring four fifths.
type Fit int

// How a ranking may lie to the rule.
const (
	NoCustomers Fit = iota // nobody brought anything
	TooFew                 // a fifth of so few says nothing
	Flatter                // the top fifth brings less: many customers count
	About8020              // the rule holds
	Steeper                // the top fifth brings more: few customers count
)

// fewestToTell are the customers below whom 80/20 is a matter of chance: their
// top fifth is one or two.
const fewestToTell = 10

// String is a word or two for a fit.
func (f Fit) String() string {
	return [...]string{NoCustomers: "no customers", TooFew: "too few customers", Flatter: "flatter", About8020: "holds", Steeper: "steeper"}[f]
}

// The rule is a rough one, and nobody says how rough: it holds here within
// five points of 80 %, so that 75 % and 85 % still do.
var (
	holdsFrom = decimal.NewFromInt(75)
	holdsTo   = decimal.NewFromInt(85)
)

// A Verdict tells whether 80/20 holds, and by how much not.
type Verdict struct {
	Fit      Fit
	Measures Measures
	// Off is by how many points of percent the top fifth's share is above
	// 80 %, or below if negative.
	Off decimal.Decimal

	bring string // what customers do: bring revenue, hold potential
}

func judge(m Measures, bring string) Verdict {
	v := Verdict{Measures: m, bring: bring}
	if m.Customers == 0 {
		return v
	}
	v.Off = decimal.NewFromBigRat(m.Top20Of.Rat(), 2+offDigits).Shift(2).Sub(eighty)
	switch {
	case m.Customers < fewestToTell:
		v.Fit = TooFew
	case m.Top20Of.Cmp(holdsFrom) < 0:
		v.Fit = Flatter
	case m.Top20Of.Cmp(holdsTo) > 0:
		v.Fit = Steeper
	default:
		v.Fit = About8020
	}
	return v
}

const offDigits = 6

// Reach says how many customers bring 80 %.
func (v Verdict) Reach() string {
	m := v.Measures
	if m.Customers == 0 {
		return fmt.Sprintf("No customer %ss anything, so there is nothing to rank.", v.bring)
	}
	share := Share{NewSum(int64(m.For80)), NewSum(int64(m.Customers))}
	return fmt.Sprintf("%s of %s (%s) %s 80 %%.", grouped(m.For80), count(m.Customers, "customer", "customers"),
		share.PercentBeside(twenty), verb(m.For80, v.bring+"s", v.bring))
}

// Rule says whether 80/20 holds. It is empty where there is nothing to rank.
func (v Verdict) Rule() string {
	share := v.Measures.Top20Of.PercentBeside(holdsFrom, eighty, holdsTo)
	switch v.Fit {
	case Flatter:
		return fmt.Sprintf("The top 20 %% %s %s: flatter than 80/20, by %s.", v.bring, share, v.points())
	case Steeper:
		return fmt.Sprintf("The top 20 %% %s %s: steeper than 80/20, by %s.", v.bring, share, v.points())
	case About8020:
		if v.Off.Sign() == 0 {
			return fmt.Sprintf("The top 20 %% %s 80 %%: 80/20 holds exactly.", v.bring)
		}
		return fmt.Sprintf("The top 20 %% %s %s: 80/20 holds, within %s.", v.bring, share, v.points())
	case TooFew:
		return fmt.Sprintf("With %s, 80/20 says little: the top fifth is %s %s.", count(v.Measures.Customers, "customer", "customers"),
			verb(v.Measures.Top20, "one customer, who "+v.bring+"s", "two customers, who "+v.bring), share)
	}
	return ""
}

// points tells how far off the rule is, in whole points and at least one
// digit that is not zero.
func (v Verdict) points() string {
	off := v.Off.Abs()
	for digits := int32(0); digits <= offDigits; digits++ {
		if rounded := off.Round(digits); rounded.Sign() > 0 {
			if rounded.Equal(decimal.NewFromInt(1)) {
				return "1 point"
			}
			return rounded.String() + " points"
		}
	}
	return "less than a millionth of a point"
}
