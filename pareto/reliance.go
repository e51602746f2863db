package pareto

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/shopspring/decimal"
)

// A Gauge is a measure of how much hangs on few customers.
type Gauge string

// The gauges that limits are set for.
const (
	Largest Gauge = "largest" // the largest customer's share, in percent
	TopFive Gauge = "top5"
	TopTen  Gauge = "top10"
	Index   Gauge = "hhi" // the Herfindahl-Hirschman index
)

// gauges are all of them.
var gauges = []struct {
	gauge Gauge
	value func(*Ranking, Measures) *big.Rat // in percent, or in points of the index
	fewer int                               // the customers below which the gauge says nothing
}{
	{Largest, func(r *Ranking, _ Measures) *big.Rat { return inPercent(r.Top(1)) }, 2},
	{TopFive, func(r *Ranking, _ Measures) *big.Rat { return inPercent(r.Top(5)) }, 6},
	{TopTen, func(r *Ranking, _ Measures) *big.Rat { return inPercent(r.Top(10)) }, 11},
	{Index, func(_ *Ranking, m Measures) *big.Rat { return m.HHI }, 2},
}

func inPercent(s Share) *big.Rat { return new(big.Rat).Mul(s.Rat(), hundred) }

// A Severity says how grave it is to be at a limit.
type Severity int

// Within is no severity: no limit is reached.
const (
	Within Severity = iota
	Watch
	High
)

// String is the severity's word.
func (s Severity) String() string { return [...]string{"within", "watch", "high"}[s] }

// A Limit is where reliance on few customers begins to be grave.
type Limit struct {
	Gauge    Gauge
	At       decimal.Decimal // in percent, or in points of the index
	Beyond   bool            // At itself is still within
	Severity Severity
	Source   string // who says so, empty for a limit of one's own
}

const (
	bigCustomer = "IFRS 8 paragraph 34 and ASC 280-10-50-42: a customer of 10 % or more of revenue has to be disclosed"
	eagleRock   = "Eagle Rock CFO, Customer Concentration Risk, eaglerockcfo.com (largest: moderate from 10 %, high over 20 %; top ten: moderate from 40 %, high over 60 %)"
	topFive     = "Capitale Analytics, Customer Concentration: Good, Bad or Ugly?, capitaleanalytics.com, and The VX Group, thevxgroup.com (2016): 25 % or more from the top five is concentrated"
	kumo        = "Kumo, Customer Concentration Risk: How to Assess, withkumo.com (2026): more than 50 % from the top five is a high risk"
	doj         = "US Department of Justice and FTC, Merger Guidelines 2023, section 2.1: over 1,800 is highly concentrated, 1,000 to 1,800 moderately; made for markets, lent to customers"
)

// DefaultLimits are bands that have been published. The first is a duty of
// listed companies, the index is borrowed from the control of mergers, and the
// rest are rules of thumb of those who value companies and lend to them: they
// say where others begin to ask, not what is right for a business.
func DefaultLimits() []Limit {
	at := func(gauge Gauge, n int64, beyond bool, severity Severity, source string) Limit {
		return Limit{gauge, decimal.NewFromInt(n), beyond, severity, source}
	}
	return []Limit{
		at(Largest, 10, false, Watch, bigCustomer),
		at(Largest, 20, true, High, eagleRock),
		at(TopFive, 25, false, Watch, topFive),
		at(TopFive, 50, true, High, kumo),
		at(TopTen, 40, false, Watch, eagleRock),
		at(TopTen, 60, true, High, eagleRock),
		at(Index, 1000, false, Watch, doj),
		at(Index, 1800, true, High, doj),
	}
}

// SetLimit puts a limit of one's own in place of a gauge's published ones:
// "largest=15", "top5=40", "top10=60", "hhi=2000".
func SetLimit(limits []Limit, text string) ([]Limit, error) {
	name, value, given := strings.Cut(text, "=")
	gauge := Gauge(strings.ToLower(strings.TrimSpace(name)))
	known := false
	names := make([]string, len(gauges))
	for i, g := range gauges {
		names[i] = string(g.gauge)
		known = known || g.gauge == gauge
	}
	if !given || !known {
		return nil, fmt.Errorf("expected a limit such as largest=15, for one of %s, not %q", list(names), text)
	}
	at, err := parseLimit(gauge, value)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", gauge, err)
	}
	var kept []Limit
	for _, limit := range limits {
		if limit.Gauge != gauge {
			kept = append(kept, limit)
		}
	}
	return append(kept, Limit{Gauge: gauge, At: at, Severity: High}), nil
}

// parseLimit reads a percentage, or the index's points, from 0 to 10,000.
func parseLimit(gauge Gauge, text string) (decimal.Decimal, error) {
	if gauge != Index {
		return ParsePercent(text)
	}
	points, ok := plainNumber(strings.TrimSpace(text))
	if !ok || points.Sign() < 0 || points.Cmp(decimal.NewFromInt(10_000)) > 0 {
		return decimal.Decimal{}, fmt.Errorf("expected points of the index between 0 and 10000, such as 1800, not %q", text)
	}
	return points, nil
}

// A Reliance is how one gauge stands to its limits.
type Reliance struct {
	Gauge    Gauge
	Value    *big.Rat // in percent, or in points of the index
	Severity Severity
	// Limit is the gravest that is reached or, if none is, the lowest of all;
	// nil where the gauge has none.
	Limit *Limit
}

// rely holds a ranking against the limits. Gauges that say nothing of so few
// customers are left out.
func rely(r *Ranking, m Measures, limits []Limit) []Reliance {
	var found []Reliance
	for _, g := range gauges {
		if m.Customers >= g.fewer {
			found = append(found, against(Reliance{Gauge: g.gauge, Value: g.value(r, m)}, limits))
		}
	}
	return found
}

func against(r Reliance, limits []Limit) Reliance {
	var lowest *Limit
	for i := range limits {
		limit := &limits[i]
		if limit.Gauge != r.Gauge {
			continue
		}
		if lowest == nil || limit.At.Cmp(lowest.At) < 0 {
			lowest = limit
		}
		if limit.reached(r.Value) && (r.Limit == nil || limit.before(r.Limit)) {
			r.Limit, r.Severity = limit, limit.Severity
		}
	}
	if r.Limit == nil {
		r.Limit = lowest
	}
	return r
}

func (l *Limit) reached(value *big.Rat) bool {
	c := value.Cmp(l.At.Rat())
	return c > 0 || c == 0 && !l.Beyond
}

// before reports whether a limit is graver than another, or as grave and
// further up.
func (l *Limit) before(other *Limit) bool {
	return l.Severity > other.Severity || l.Severity == other.Severity && l.At.Cmp(other.At) > 0
}

// Sentence says how the gauge stands: "The top five bring 33 %: 25 % or more
// is worth watching."
func (r Reliance) Sentence() string {
	if r.Limit == nil {
		return r.subject() + "."
	}
	limit := r.Limit.amount()
	switch {
	case r.Severity == Within:
		return fmt.Sprintf("%s, under the limit of %s.", r.subject(), limit)
	case r.Limit.Source == "":
		return fmt.Sprintf("%s: the limit that was set is %s.", r.subject(), limit)
	case r.Limit.Beyond:
		return fmt.Sprintf("%s: over %s is %s.", r.subject(), limit, meanings[r.Severity])
	}
	return fmt.Sprintf("%s: %s or more is %s.", r.subject(), limit, meanings[r.Severity])
}

var meanings = [...]string{Within: "within", Watch: "worth watching", High: "high"}

func (r Reliance) subject() string {
	var limits []decimal.Decimal
	if r.Limit != nil {
		limits = append(limits, r.Limit.At)
	}
	number := beside(r.Value, append(limits, hundredPercent))
	switch r.Gauge {
	case Largest:
		return "The largest customer brings " + number + " %"
	case TopFive:
		return "The top five bring " + number + " %"
	case TopTen:
		return "The top ten bring " + number + " %"
	}
	return "The Herfindahl index (HHI) is " + thousands(number)
}

func (l *Limit) amount() string {
	if l.Gauge == Index {
		return thousands(l.At.String())
	}
	return l.At.String() + " %"
}
