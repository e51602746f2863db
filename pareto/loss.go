package pareto

import (
	"fmt"
	"math/big"
)

// A Loss is the picture without the largest customers.
type Loss struct {
	Customers int // lost, from the largest down
	Lost      Share
	Left      *Ranking // the base without them
	Measures  Measures // of what is left
	// Replacements is how many customers of the average size of those that
	// are left would have to be won to make the loss up, rounded up; 0 where
	// none is left.
	Replacements *big.Int
}

// mostLost is how many of the largest are thought away, one after the other.
const mostLost = 3

// lose gives the losses of the largest, the two and the three largest.
func lose(r *Ranking) []Loss {
	var losses []Loss
	for n := 1; n <= min(mostLost, len(r.Base)); n++ {
		losses = append(losses, r.without(n))
	}
	return losses
}

func (r *Ranking) without(n int) Loss {
	left := &Ranking{Base: append([]Row(nil), r.Base[n:]...)}
	left.accumulate()
	loss := Loss{Customers: n, Lost: r.Top(n), Left: left, Measures: left.Measure(), Replacements: new(big.Int)}
	if len(left.Base) > 0 {
		average := new(big.Rat).SetFrac(left.Total.Int(), big.NewInt(int64(len(left.Base))))
		loss.Replacements = ceil(average.Quo(new(big.Rat).SetInt(loss.Lost.Part.Int()), average))
	}
	return loss
}

// Sentence says what the loss would mean.
func (l Loss) Sentence(money Money) string {
	who := "the largest customer"
	if l.Customers > 1 {
		who = fmt.Sprintf("the largest %d", l.Customers)
	}
	if len(l.Left.Base) == 0 {
		return fmt.Sprintf("Without %s nothing is left.", who)
	}
	return fmt.Sprintf("Without %s, %s is left, %s less; the largest then brings %s, and to make up for it takes %s of the average size of the others.",
		who, money(l.Left.Total), l.Lost.PercentBeside(), l.Left.Top(1).PercentBeside(), l.replacements())
}

func (l Loss) replacements() string {
	if n := l.Replacements; n.IsInt64() {
		return count(int(n.Int64()), "customer", "customers")
	}
	return l.Replacements.String() + " customers"
}
