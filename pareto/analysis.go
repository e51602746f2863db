package pareto

import "github.com/shopspring/decimal"

// Options are what the reader of an analysis may choose; begin with Defaults.
type Options struct {
	Cuts   Cuts
	Limits []Limit
	Factor decimal.Decimal // how many times the mean a customer brings who stands out
	// Months is the length of the windows compared; 0 chooses.
	Months int
	// Earlier and Later, both or neither, are windows of one's own in place of
	// such months.
	Earlier, Later *Window
	Step           Step // of the periods that concentration is told for
}

// Defaults are the choices of whoever chooses nothing.
func Defaults() Options {
	return Options{Cuts: DefaultCuts(), Limits: DefaultLimits(), Factor: DefaultFactor()}
}

// A Picture is how one amount, revenue or potential, lies among customers.
type Picture struct {
	Ranking    *Ranking
	Measures   Measures
	Verdict    Verdict
	Candidates Candidates
	// Reliance and Losses are of revenue only: nobody relies on what has yet
	// to be sold.
	Reliance []Reliance
	Losses   []Loss
}

func pictureOf(r *Ranking, bring string, o Options) *Picture {
	m := r.Measure()
	return &Picture{Ranking: r, Measures: m, Verdict: judge(m, bring), Candidates: standOut(r, o.Factor)}
}

func revenueOf(customers []Customer, o Options) *Picture {
	r := rank(customers, func(c *Customer) Sum { return c.Revenue }, o.Cuts)
	p := pictureOf(r, "bring", o)
	p.Reliance, p.Losses = rely(r, p.Measures, o.Limits), lose(r)
	return p
}

// An Analysis is all that is told of a ledger.
type Analysis struct {
	Revenue   *Picture
	Potential *Potential // nil in a ledger without
	Profit    *Profit    // nil in a ledger without
	History   *History   // nil in a ledger without dates
	Twins     []Twins
	Segments  []SegmentPicture
}

// A SegmentPicture is the picture of one region, say.
type SegmentPicture struct {
	Name  string
	Share Share // of the net revenue of all segments
	*Picture
}

// Analyse judges a ledger. It keeps hold of its customers.
func Analyse(l *Ledger, o Options) *Analysis {
	a := &Analysis{}
	allOf(func() {
		if l.Dated {
			a.History = historyOf(l, o)
		}
	}, func() {
		a.Revenue = revenueOf(l.Customers, o)
		if l.Potentials {
			a.Potential = potentialOf(l, a.Revenue, o)
		}
	}, func() {
		if l.Profits {
			a.Profit = profitOf(l, o.Cuts)
		}
	}, func() { a.Twins, a.Segments = twins(l.Customers), segments(l, o) })
	if l.Dated {
		a.flag()
	}
	return a
}

// flag marks the candidates whose last year rests on one order.
func (a *Analysis) flag() {
	for i := range a.Revenue.Candidates.List {
		c := &a.Revenue.Candidates.List[i]
		c.OneOrder = oneOrder(inOrder(c.Row.Customer.Orders), a.History.LastYear)
	}
}

func segments(l *Ledger, o Options) []SegmentPicture {
	pictures := make([]SegmentPicture, len(l.Segments))
	var all Sum
	for i, segment := range l.Segments {
		pictures[i] = SegmentPicture{Name: segment.Name, Picture: revenueOf(segment.Customers, o)}
		all = all.Add(pictures[i].Ranking.Net)
	}
	for i := range pictures {
		pictures[i].Share = Share{pictures[i].Ranking.Net, all}
	}
	return pictures
}
