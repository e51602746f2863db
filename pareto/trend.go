package pareto

import "fmt"

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

// Sentence says whether revenue hangs on fewer customers than it did.
func (t Trend) Sentence() string {
	direction := "as concentrated as before"
	switch t.To.Measures.HHI.Cmp(t.From.Measures.HHI) {
	case 1:
		direction = "more concentrated"
	case -1:
		direction = "less concentrated"
	}
	return fmt.Sprintf("Revenue is %s: the top five brought %s in %s and %s in %s (HHI %s and %s).", direction,
		t.From.TopFive.PercentBeside(hundredPercent), t.From.Name, t.To.TopFive.PercentBeside(hundredPercent), t.To.Name,
		thousands(t.From.Measures.HHI.FloatString(0)), thousands(t.To.Measures.HHI.FloatString(0)))
}
