package pareto

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/shopspring/decimal"
)

// DefaultFactor is how many times the mean a customer brings who stands out.
func DefaultFactor() decimal.Decimal { return decimal.NewFromInt(3) }

// ParseFactor reads how many times the mean: "3", "2.5".
func ParseFactor(text string) (decimal.Decimal, error) {
	factor, ok := plainNumber(strings.TrimSpace(text))
	if !ok || factor.Sign() <= 0 {
		return decimal.Decimal{}, fmt.Errorf("expected how many times the average, such as 3, not %q", text)
	}
	return factor, nil
}

// Candidates are the customers who stand out of a ranking, and so may be key
// accounts. Revenue alone does not make one: whoever selects weighs more.
type Candidates struct {
	Factor decimal.Decimal
	// Mean is what the average customer of the base brings.
	Mean *big.Rat
	Gap  *Gap // nil where the ranking has no marked one
	List []Candidate
}

// A Candidate is a customer who stands out, with the reasons.
type Candidate struct {
	Row      Row
	Times    Share // of the mean: what the customer brings over what the average one does
	OverMean bool  // by the factor or more
	AboveGap bool
	// OneOrder is the day that brought over half of the customer's year: a
	// project, it may be, and not a relationship. Nil else.
	OneOrder *OneOrder
}

// A Gap is the largest drop from one customer to the next in the ranking. It
// is looked for within the top fifth, since a gap with most customers above it
// sets nobody apart, and counts only if the drop is as much as the average
// customer brings; of equal drops the first. That those to look after stand
// above a visible break in the ranking is old advice (Ken Thoreson,
// Entrepreneur: draw the lines "where you can see a separation"); the measure
// of it is this package's own.
type Gap struct {
	Above, Below Row // the neighbours
	Drop         Sum
}

// standOut finds the candidates of a ranking, from the largest down.
func standOut(r *Ranking, factor decimal.Decimal) Candidates {
	found := Candidates{Factor: factor, Mean: new(big.Rat), Gap: r.gap()}
	n := len(r.Base)
	if n == 0 {
		return found
	}
	found.Mean.SetFrac(r.Total.Int(), big.NewInt(int64(n)))
	least := BigSum(ceil(new(big.Rat).Mul(factor.Rat(), found.Mean)))
	for _, row := range r.Base {
		c := Candidate{Row: row, OverMean: n > 1 && row.Amount.Cmp(least) >= 0, AboveGap: found.Gap != nil && row.Rank <= found.Gap.Above.Rank}
		if !c.OverMean && !c.AboveGap {
			break // the ranking falls: nobody further down stands out
		}
		c.Times = Share{row.Amount.Times(n), r.Total}
		found.List = append(found.List, c)
	}
	return found
}

func (r *Ranking) gap() *Gap {
	n := len(r.Base)
	var widest *Gap
	for i := 0; i < (n+4)/5 && i+1 < n; i++ {
		drop := r.Base[i].Amount.Sub(r.Base[i+1].Amount)
		if widest == nil || drop.Cmp(widest.Drop) > 0 {
			widest = &Gap{r.Base[i], r.Base[i+1], drop}
		}
	}
	if widest == nil || widest.Drop.Times(n).Cmp(r.Total) < 0 {
		return nil
	}
	return widest
}

// Sentence says where the gap is.
func (g Gap) Sentence(money Money) string {
	return fmt.Sprintf("The largest gap in the ranking lies below number %d: %s brings %s, the next, %s, %s less.",
		g.Above.Rank, g.Above.Customer.Name, money(g.Above.Amount), g.Below.Customer.Name, money(g.Drop))
}

// Reason says why a customer stands out.
func (c Candidate) Reason() string {
	times := c.Times.Rat().FloatString(1) + " times the average"
	if c.AboveGap {
		times += ", above the largest gap in the ranking"
	}
	if c.OneOrder != nil {
		times += "; " + c.OneOrder.Sentence()
	}
	return times
}

// A OneOrder is a day that brought over half of what a customer brought in a
// window.
type OneOrder struct {
	Window Window
	Day    Day
	Share  Share
}

// Sentence says how much hangs on the day.
func (o OneOrder) Sentence() string {
	return fmt.Sprintf("but %s of the revenue from %s is of one day, %s", o.Share.PercentBeside(fifty), o.Window, o.Day)
}

var fifty = decimal.NewFromInt(50)

// oneOrder finds the day that brought over half of a customer's revenue in a
// window, if one did.
func oneOrder(orders []Order, w Window) *OneOrder {
	var total Sum
	var largest Order
	for _, order := range w.of(orders) {
		total = total.Add(order.Revenue)
		if order.Revenue.Cmp(largest.Revenue) > 0 {
			largest = order
		}
	}
	if total.Sign() <= 0 || largest.Revenue.Times(2).Cmp(total) <= 0 {
		return nil
	}
	return &OneOrder{w, largest.Day, Share{largest.Revenue, total}}
}
