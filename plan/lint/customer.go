package lint

import (
	"slices"
	"strings"

	"keyplan/plan"
)

// notALeader asks for the reason why a strategic account is one, where its
// place in the market does not give it.
func notALeader(p *Pass) {
	position := p.Plan.Profile.MarketPosition
	if p.Plan.Account.Level() != plan.Strategic || !p.Plan.Review.Selection.Why.Absent() {
		return
	}
	where := map[plan.MarketPosition]string{plan.Follower: "a follower in its market", plan.Niche: "in a niche of its market"}[position]
	if where != "" {
		p.Reportf(&p.Plan.Profile.MarketPosition, "%s is %s, and the selection does not say why it is a strategic account",
			p.Plan.Account.Name, where).Hintf("write what they bring us: review: {selection: {why: …}}")
	}
}

// customerInTrouble looks at their profit. A guess is no news, nor is a figure
// of more than two years ago.
func customerInTrouble(p *Pass) {
	if slices.ContainsFunc(p.Plan.Risks, (*plan.Risk).Open) {
		return
	}
	years := profitYears(p)
	if len(years) == 0 || years[0].Year < p.fiscalYear()-2 {
		return
	}
	const hint = "write down what it would mean for us: risks: [{risk: …, likelihood: …, impact: …, mitigation: …}]"
	newest := years[0]
	switch {
	case newest.Profit.Amount().Sign() < 0:
		p.Reportf(&newest.Profit, "they made a loss of %s in %s, and no risk is named", strings.Replace(newest.Profit.Short(), "-", "", 1), newest.Year).Hintf(hint)
	case p.Reading.TooEarly() || len(years) < 3:
	case fell(p, years[1], years[0]) && fell(p, years[2], years[1]):
		p.Reportf(&newest.Profit, "their profit has fallen two years running, from %s in %s to %s in %s, and no risk is named",
			years[2].Profit.Short(), years[2].Year, newest.Profit.Short(), newest.Year).Hintf(hint)
	}
}

// profitYears are the customer's years whose profit is known, newest first.
func profitYears(p *Pass) []*plan.CustomerYear {
	var years []*plan.CustomerYear
	for _, y := range p.Plan.Financials.Customer {
		if !y.Profit.Absent() && !y.Year.Absent() && y.Confidence != plan.Assumed {
			years = append(years, y)
		}
	}
	slices.SortFunc(years, func(a, b *plan.CustomerYear) int { return int(b.Year) - int(a.Year) })
	return years
}

// fell reports whether profit was lower in the year that followed another.
func fell(p *Pass, before, after *plan.CustomerYear) bool {
	was, known := p.amount(before.Profit)
	is, also := p.amount(after.Profit)
	return known && also && after.Year == before.Year+1 && is.Cmp(was) < 0
}
