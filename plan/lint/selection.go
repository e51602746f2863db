package lint

import (
	"keyplan/plan"
)

// noSelectionRecord tells all that is missing in the record of why this is a
// key account at once.
func noSelectionRecord(p *Pass) {
	s := &p.Plan.Review.Selection
	if s.Why.Absent() && len(s.By) == 0 {
		p.Reportf(&s.Why, "why this is a %s account is not recorded", p.Plan.Account.Level()).
			Hintf("write it down: selection: {date: …, by: [sales, finance], why: …}")
		return
	}
	var flaws []string
	if s.Why.Absent() {
		flaws = append(flaws, "does not say why")
	}
	switch len(s.By) {
	case 0:
		flaws = append(flaws, "does not say which departments decided")
	case 1:
		flaws = append(flaws, "was made by "+string(s.By[0])+" alone")
	}
	old := plan.Months(12)
	switch {
	case s.Date.Absent():
		flaws = append(flaws, "has no date")
	case s.Date.Before(old.Before(p.Today)):
		flaws = append(flaws, "is over "+old.Length()+" old ("+s.Date.String()+")")
	}
	if len(flaws) > 0 {
		p.Reportf(s, "the decision for this %s account %s", p.Plan.Account.Level(), list(flaws, "and")).
			Hintf("look at it again together with other departments, and write down the result")
	}
}

// tierNotEarned looks at the last two whole fiscal years.
func tierNotEarned(p *Pass) {
	if p.Reading.TooEarly() {
		return
	}
	years := p.Reading.LastYears()
	last, before := shortYear(p, years[0]), shortYear(p, years[1])
	if last == nil || before == nil {
		return
	}
	tier := p.Plan.Account.Level()
	p.Reportf(&p.Plan.Account.Tier, "revenue was under target in %s (%s of %s) and in %s (%s of %s): is this still a %s account?",
		before.Year, before.Revenue.Short(), before.Target.Short(), last.Year, last.Revenue.Short(), last.Target.Short(), tier).
		Hintf("select it anew with the other departments, or move it to another tier").
		At(p.Spot(before), "%s: %s of %s", before.Year, before.Revenue.Short(), before.Target.Short()).
		At(p.Spot(last), "%s: %s of %s", last.Year, last.Revenue.Short(), last.Target.Short())
}

// shortYear is a whole fiscal year if it is known to be under target, or nil.
func shortYear(p *Pass, year plan.Year) *plan.FiscalYear {
	y := p.row(year)
	if y == nil || !p.Reading.WholeYear(y) {
		return nil
	}
	revenue, known := p.amount(y.Revenue)
	target, also := p.amount(y.Target)
	if known && also && revenue.Cmp(target) < 0 {
		return y
	}
	return nil
}
