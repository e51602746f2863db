package pareto

import (
	"fmt"
	"math/big"
)

// A Trend is how concentration moved from one whole period to another.
type Trend struct{ From, To Period }

// Trend compares the last whole period with one that is like it: the same
// quarter or month a year before or, of years, the first whole one. It is nil
// where there is none.
func (h *History) Trend() *Trend {
	var whole []Period
	for _, p := range h.Periods {
		if p.Whole && p.Measures.Customers > 0 {
			whole = append(whole, p)
		}
	}
	if len(whole) < 2 {
		return nil
	}
	to := whole[len(whole)-1]
	if h.Step == ByYear {
		return &Trend{whole[0], to}
	}
	for _, p := range whole {
		if p.Window == to.Window.earlier(year) {
			return &Trend{p, to}
		}
	}
	return nil
}

// little is the change of the index, in percent, below which concentration is
// told to have stayed: one large order moves it as much.
const little = 5

// Sentence says whether revenue hangs on fewer customers than it did.
func (t Trend) Sentence() string {
	return fmt.Sprintf("Revenue is %s: the top five brought %s in %s and %s in %s (HHI %s and %s).", t.direction(),
		t.From.TopFive.PercentBeside(hundredPercent), t.From.Name, t.To.TopFive.PercentBeside(hundredPercent), t.To.Name,
		thousands(t.From.Measures.HHI.FloatString(0)), thousands(t.To.Measures.HHI.FloatString(0)))
}

// direction goes by the index, unless the top five went the other way.
func (t Trend) direction() string {
	before, after := t.From.Measures.HHI, t.To.Measures.HHI
	change := new(big.Rat).Sub(after, before)
	limit := new(big.Rat).Mul(before, big.NewRat(little, 100))
	five := t.To.TopFive.Rat().Cmp(t.From.TopFive.Rat())
	switch {
	case change.Cmp(limit) >= 0 && five >= 0:
		return "more concentrated"
	case change.Cmp(limit.Neg(limit)) <= 0 && five <= 0:
		return "less concentrated"
	}
	return "about as concentrated as before"
}
