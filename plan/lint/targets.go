package lint

import (
	"keyplan/plan"
)

// halfAYear is after how many months the pace of a year says how it will end.
const halfAYear = 6

// offTarget compares what is expected of this year with its target.
func offTarget(p *Pass) {
	y := p.row(p.fiscalYear())
	if y == nil || shortfallSeen(p, y.Year) {
		return
	}
	target, ok := p.amount(y.Target)
	o, known := outlookOf(p, y)
	if !ok || !known || target.Sign() <= 0 || o.amount.PercentOf(target).Cmp(p.Limits.OffTarget.Decimal) >= 0 {
		return
	}
	p.Reportf(o.at, "%s, %s %% of the target of %s, and no objective is marked as at risk", o.words, o.amount.PercentOf(target).Round(1), y.Target.Short()).
		Hintf("mark the objective that depends on it status: at_risk, and write down what you do about it").
		At(p.Spot(&y.Target), "the target is %s", y.Target.Short())
}

// An outlook is how a year is expected to end.
type outlook struct {
	amount plan.Decimal
	words  string // the forecast is 258k
	at     any
}

// outlookOf is the forecast, else what the year comes to at its pace.
func outlookOf(p *Pass, y *plan.FiscalYear) (o outlook, known bool) {
	if amount, ok := p.amount(y.Forecast); ok {
		return outlook{amount, "the forecast is " + y.Forecast.Short(), &y.Forecast}, true
	}
	start, end := y.Year.Start(p.Env().FiscalStart), y.Year.End(p.Env().FiscalStart)
	through := min(y.Through.Last(), end)
	revenue, ok := p.amount(y.Revenue)
	if !ok || !y.Forecast.Absent() || y.Through.Absent() || through > p.Today || through < start.AddMonths(halfAYear)-1 {
		return o, false
	}
	days := func(last plan.Day) plan.Decimal { return plan.NewDecimal(int64(last.Sub(start) + 1)) }
	amount := revenue.Mul(days(end)).Quo(days(through))
	return outlook{amount, "at the pace through " + y.Through.String() + " the year comes to " + amount.Significant(3).Short(), &y.Revenue}, true
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
