package lint

import (
	"slices"

	"keyplan/plan"
)

func noOpportunity(p *Pass) {
	gap := func(c *plan.Cell) bool { return c.Status == plan.Gap }
	if !p.Plan.Account.Active() || slices.ContainsFunc(p.Plan.Opportunities, (*plan.Opportunity).Open) ||
		slices.ContainsFunc(p.Plan.Whitespace, gap) {
		return
	}
	p.Reportf(&p.Plan.Opportunities, "no opportunity is open, and the white space shows no gap").
		Hintf("ask what they buy elsewhere, and write an opportunity, or a whitespace line with status: gap")
}

// pipelineShort holds the open opportunities against the growth that a target
// asks for. Where a value or a chance is missing nothing is certain.
func pipelineShort(p *Pass) {
	g, known := growthAsked(p)
	if !known || g.amount.Sign() <= 0 || !p.Plan.Account.Active() {
		return
	}
	pipeline, known := weightedPipeline(p)
	if !known || pipeline.Cmp(g.amount) >= 0 {
		return
	}
	has := "no opportunity is open for it"
	if pipeline.Sign() > 0 {
		has = "the open opportunities, renewals apart, come to " + pipeline.Round(0).Short() + " weighted by their chances"
	}
	p.Reportf(g.target, "the target of %s asks for %s more than %s, and %s", g.year, g.amount.Round(0).Short(), g.than, has).
		Hintf("find more opportunities, or set a target that can be reached")
}

// growth is what a target asks for beyond the business there is.
type growth struct {
	year   plan.Year
	target *plan.Money
	amount plan.Decimal // in the plan's currency
	than   string       // this year's forecast
}

// growthAsked holds next year's target against this year's forecast; where
// none is set yet, in the first half of a year, this year's against the
// revenue of the last.
func growthAsked(p *Pass) (growth, bool) {
	year := p.fiscalYear()
	last, now, next := p.row(year-1), p.row(year), p.row(year+1)
	early := p.Today < year.Start(p.Env().FiscalStart).AddMonths(6)
	switch {
	case next != nil && !next.Target.Absent() && now != nil:
		return growthOver(p, next, now.Forecast, "this year's forecast")
	case early && now != nil && last != nil && wholeYear(p, last):
		return growthOver(p, now, last.Revenue, "was sold last year")
	}
	return growth{}, false
}

func growthOver(p *Pass, y *plan.FiscalYear, base plan.Money, than string) (growth, bool) {
	target, known := p.amount(y.Target)
	from, also := p.amount(base)
	return growth{y.Year, &y.Target, target.Sub(from), than}, known && also
}

// weightedPipeline is the value of open opportunities without renewals, each
// by its chance.
func weightedPipeline(p *Pass) (total plan.Decimal, known bool) {
	total = plan.NewDecimal(0)
	for _, o := range p.Plan.Opportunities {
		if !o.Open() || o.Kind == plan.RenewalKind {
			continue
		}
		value, known := p.amount(o.Value)
		chance := chanceOf(p, o)
		if !known || chance.Absent() {
			return total, false
		}
		total = total.Add(chance.Of(value))
	}
	return total, true
}

// chanceOf is how likely an opportunity is won: as it says, else as its stage says.
func chanceOf(p *Pass, o *plan.Opportunity) plan.Percent {
	chance := o.Probability
	stages := p.Env().Stages
	if stages == nil {
		stages = plan.DefaultStages
	}
	if chance.Absent() && o.Stage != "" && chance.Parse(stages.Doc(string(o.Stage)), nil) != nil {
		return plan.Percent{}
	}
	return chance
}

// yearlyRevenue is what the account brings a year: in the newest whole year,
// else what this year is expected to bring.
func yearlyRevenue(p *Pass) (amount plan.Decimal, known bool) {
	var newest *plan.FiscalYear
	for _, y := range p.Plan.Financials.Years {
		if !y.Revenue.Absent() && wholeYear(p, y) && (newest == nil || y.Year > newest.Year) {
			newest = y
		}
	}
	if newest != nil {
		return p.amount(newest.Revenue)
	}
	if now := p.row(p.fiscalYear()); now != nil {
		return p.amount(now.Forecast)
	}
	return plan.Decimal{}, false
}
