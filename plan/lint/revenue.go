package lint

import (
	"keyplan/plan"
)

// firstDays is how long into a year its row may be missing: the figures of
// its first month are not there yet.
const firstDays = 31

func noRevenue(p *Pass) {
	for _, y := range p.Plan.Financials.Years {
		if !y.Revenue.Absent() {
			return
		}
	}
	for _, o := range p.Plan.Financials.Offerings {
		if !o.Revenue.Absent() {
			return
		}
	}
	p.Reportf(&p.Plan.Financials.Years, "the plan does not say what they buy from us").
		Hintf("write what you know: years: [{year: %s, revenue: …, through: %s}]", p.fiscalYear(), p.Today)
}

func figuresStale(p *Pass) {
	var newest *plan.FiscalYear
	var end plan.Day
	for _, y := range p.Plan.Financials.Years {
		if last := p.Reading.ActualsEnd(y); last > end {
			newest, end = y, last
		}
	}
	now := p.fiscalYear()
	switch age := p.Today.Sub(end); {
	case newest != nil && age > p.Limits.FiguresDays.Int():
		p.Reportf(&newest.Through, "the newest revenue counts through %s, %s ago", end, count(age, "day", "days")).
			Hintf("bring %s up to date: revenue: …, through: …", now)
	case p.row(now) == nil && p.Today.Sub(now.Start(p.Env().FiscalStart)) >= firstDays:
		p.Reportf(&p.Plan.Financials.Years, "there are no figures for %s", now).
			Hintf("add the year: {year: %s, revenue: …, through: …, target: …}", now)
	}
}

// lapsed looks at this year's revenue where it is known to be nothing; an
// unknown one is stale.
func lapsed(p *Pass) {
	now, before := p.Reading.Stopped()
	if now == nil {
		return
	}
	p.Reportf(&now.Revenue, "they bought for %s in %s, and nothing in %s through %s", before.Revenue.Short(), before.Year, now.Year, p.Reading.ActualsEnd(now)).
		Hintf("find out why; if they have stopped, write status: lapsed").
		At(p.Spot(&before.Revenue), "they bought for %s in %s", before.Revenue.Short(), before.Year)
}

func noTarget(p *Pass) {
	year := p.fiscalYear()
	now, next := p.row(year), p.row(year+1)
	if now != nil && !now.Target.Absent() || next != nil && !next.Target.Absent() {
		return
	}
	at := any(&p.Plan.Financials.Years)
	if now != nil {
		at = &now.Target
	}
	p.Reportf(at, "neither %s nor %s has a revenue target", year, year+1).Hintf("write what they should buy: target beside revenue, and a row for %s", year+1)
}

// noSpend looks for one recent year, in all or of an offering, with both what
// they bought from us and what they spent.
func noSpend(p *Pass) {
	since := p.fiscalYear() - 2
	for _, y := range p.Plan.Financials.Years {
		if y.Year >= since && !y.Revenue.Absent() && !y.CustomerSpend.Absent() {
			return
		}
	}
	for _, o := range p.Plan.Financials.Offerings {
		if o.Year >= since && !o.Revenue.Absent() && !o.Spend.Absent() {
			return
		}
	}
	p.Reportf(&p.Plan.Financials.Years, "what they spend with all suppliers is not known, so neither is our share of it").
		Hintf("ask, or estimate it: customer_spend beside revenue, with confidence: assumed")
}

// fiscalYear is the fiscal year in which today lies.
func (p *Pass) fiscalYear() plan.Year { return p.Reading.FiscalYear() }

// row is our business with the customer in a year, or nil.
func (p *Pass) row(year plan.Year) *plan.FiscalYear { return p.Reading.Year(year) }

// amount is money in the plan's currency, if it can be converted.
func (p *Pass) amount(m plan.Money) (amount plan.Decimal, ok bool) { return p.Reading.Amount(m) }
