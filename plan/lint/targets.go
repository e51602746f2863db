package lint

import (
	"keyplan/plan"
)

// offTarget compares what is expected of this year with its target.
func offTarget(p *Pass) {
	y := p.row(p.fiscalYear())
	if y == nil || shortfallSeen(p, y.Year) {
		return
	}
	target, ok := p.amount(y.Target)
	o, known := p.Reading.Outlook(y)
	if !ok || !known || target.Sign() <= 0 || o.Amount.PercentOf(target).Cmp(p.Limits.OffTarget.Decimal) >= 0 {
		return
	}
	p.Reportf(o.At, "%s, %s %% of the target of %s, and no objective is marked as at risk", outlookWords(y, o), o.Amount.PercentOf(target).Round(1), y.Target.Short()).
		Hintf("mark the objective that depends on it status: at_risk, and write down what you do about it").
		At(p.Spot(&y.Target), "the target is %s", y.Target.Short())
}

// outlookWords say how a year is expected to end.
func outlookWords(y *plan.FiscalYear, o plan.Outlook) string {
	if o.Forecast {
		return "the forecast is " + y.Forecast.Short()
	}
	return "at the pace through " + y.Through.String() + " the year comes to " + o.Amount.Significant(3).Short()
}

// shortfallSeen reports whether the plan admits that a year may fall short: an
// open objective is at risk, or something is still being done for a revenue
// objective that is due within the year.
func shortfallSeen(p *Pass, year plan.Year) bool {
	end := year.End(p.Env().FiscalStart)
	for _, o := range p.Plan.Objectives {
		if o.Status == plan.AtRisk {
			return true
		}
		if !o.Open() || o.Type != revenueObjective || o.Due.Absent() || o.Due.First() > end {
			continue
		}
		for _, a := range p.Reading.OpenFor(o.ID) {
			if !a.Due.Before(p.Today) {
				return true
			}
		}
	}
	return false
}

// revenueObjective is the type of objectives about revenue.
const revenueObjective plan.ObjectiveType = "revenue"
