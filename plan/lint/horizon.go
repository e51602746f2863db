package lint

import (
	"fmt"
	"slices"

	"keyplan/plan"
)

// reach is the last day that the plan looks to: its horizon, the target of a
// year, or when an objective is due.
func reach(p *Pass) plan.Day {
	last := p.Plan.Review.Horizon.Last()
	for _, y := range p.Plan.Financials.Years {
		if !y.Target.Absent() {
			last = max(last, y.Year.End(p.Env().FiscalStart))
		}
	}
	for _, o := range p.Plan.Objectives {
		if o.Open() {
			last = max(last, o.Due.Last())
		}
	}
	return last
}

func shortHorizon(p *Pass) {
	next := (p.fiscalYear() + 1).End(p.Env().FiscalStart)
	if last := reach(p); last < next {
		p.Reportf(&p.Plan.Review.Horizon, "%s; the next fiscal year ends on %s", farthest(p, last), next).
			Hintf("add objectives or a target for that year, and write horizon: …")
	}
}

func horizonUnderTwoYears(p *Pass) {
	span := plan.Months(24)
	if last := reach(p); last < span.From(p.Today) {
		p.Reportf(&p.Plan.Review.Horizon, "%s; a plan should look %s ahead", farthest(p, last), span.Length()).
			Hintf("say where this account should be in two to three years: objectives, targets and horizon")
	}
}

// farthest says how far the plan looks.
func farthest(p *Pass, last plan.Day) string {
	if last <= p.Today {
		return "no horizon, target or open objective of this plan lies ahead"
	}
	return "the plan looks no further than " + last.String()
}

func noEffort(p *Pass) {
	e := &p.Plan.Review.Effort
	twice := e.HoursPerMonth.Decimal.Add(e.HoursPerMonth.Decimal)
	switch {
	case e.HoursPerMonth.Absent() && e.Budget.Absent():
		p.Reportf(e, "neither time nor money is committed to this account").
			Hintf("a %s account usually takes %s hours a month: effort: {hours_per_month: …, budget: …}", p.Plan.Account.Level(), p.Tier.HoursPerMonth)
	case !e.HoursPerMonth.Absent() && e.ActualHours.Cmp(twice) > 0:
		p.Reportf(&e.ActualHours, "%s hours a month are spent on this account, over twice the %s that are committed", e.ActualHours.Short(), e.HoursPerMonth.Short()).
			Hintf("commit what it takes, or find out where the time goes")
	}
}

// mostOnboarding is how many days a new plan may take to get going; `new` puts
// the due dates of its first actions within them.
const mostOnboarding = 90

func onboardingUnfinished(p *Pass) {
	first, _ := p.Reading.Begun()
	if accountOver(p) || first == 0 || first.Add(mostOnboarding) >= p.Today {
		return
	}
	var open []telling
	for _, a := range p.Plan.Actions {
		onboarding := func(text plan.Text) bool { return !text.Absent() && sameWords(text, a.Action) }
		if a.Open() && slices.ContainsFunc(p.Settings.Onboarding, onboarding) {
			open = append(open, telling{a, quoted(a.Action), fmt.Sprintf("is part of the onboarding, and still open %d days after the plan began", p.Today.Sub(first))})
		}
	}
	sameKind{section: &p.Plan.Actions, together: "actions of the onboarding are still open over 90 days after the plan began",
		hint: "do what is left of it now, or cancel what has lost its point"}.tell(&p.reporter, open)
}
