package pareto

import (
	"fmt"
	"math/big"
)

// A Loss is what would be left without the largest customers.
type Loss struct {
	Customers int // lost, from the largest down
	Lost      Share
	Left      Sum // what the others bring
	Others    int
	// For80, Largest and HHI are those of the others.
	For80   int
	Largest Share
	HHI     *big.Rat
	// Replacements is how many customers who bring as much as the average of
	// the others would have to be won to make the loss up, rounded up; 0 where
	// there are no others.
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
	lost := r.Top(n)
	left := r.Total.Sub(lost.Part)
	loss := Loss{Customers: n, Lost: lost, Left: left, Others: len(r.Base) - n, HHI: new(big.Rat), Replacements: new(big.Int)}
	if loss.Others == 0 {
		return loss
	}
	loss.For80 = r.upTo(lost.Part.Add(percentOf(eighty, left))) - n
	loss.Largest = Share{r.Base[n].Amount, left}
	loss.HHI = hhi(squares(r.Base[n:]), left)
	average := new(big.Rat).SetFrac(left.Int(), big.NewInt(int64(loss.Others)))
	loss.Replacements = ceil(average.Quo(new(big.Rat).SetInt(lost.Part.Int()), average))
	return loss
}

func squares(rows []Row) *big.Int {
	var sum squareSum
	for i := range rows {
		sum.add(rows[i].Amount)
	}
	return sum.int()
}

// Sentence says what the loss would mean.
func (l Loss) Sentence(money Money) string {
	who := [...]string{1: "the largest customer", 2: "the two largest customers", 3: "the three largest customers"}[l.Customers]
	if l.Others == 0 {
		return fmt.Sprintf("Without %s nothing is left.", who)
	}
	return fmt.Sprintf("Without %s, %s is left, %s less; to make up for it takes %s like the average of the others.",
		who, money(l.Left), l.Lost.PercentBeside(hundredPercent), l.replacements())
}

func (l Loss) replacements() string {
	if n := l.Replacements; n.IsInt64() {
		return count(int(n.Int64()), "customer", "customers")
	}
	return l.Replacements.String() + " customers"
}
