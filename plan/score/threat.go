package score

import (
	"cmp"
	"slices"

	"keyplan/plan"
)

// threatOf is how little a competitor threatens, by strength; an incumbent
// threatens more.
var threatOf = map[plan.CompetitorStrength]int{"strong": 30, "even": 60, "weak": 90}

// incumbency is what the place of an incumbent takes away, underWay what is
// left at least where something is under way.
const (
	incumbency = 15
	underWay   = 70
)

// threat looks at the strongest competitor.
func threat(l *look, c *plan.ScoreCriterion) earning {
	rivals := l.Plan.Relationship.Competitors
	at := any(&l.Plan.Relationship.Competitors)
	switch {
	case rivals == nil:
		return unknown("who else sells to them is not written", "write who else sells to them, with position and strength; competitors: [] if nobody does", at)
	case len(rivals) == 0:
		return earning{low: whole, why: "nobody else sells to them", at: []any{at}}
	}
	worst, blind := rivals[0], (*plan.Competitor)(nil)
	for _, x := range rivals {
		if threatOf[x.Strength] == 0 && (blind == nil || x.Name < blind.Name) {
			blind = x
		}
		if cmp.Or(cmp.Compare(l.pressed(x), l.pressed(worst)), cmp.Compare(threatOf[x.Strength], threatOf[worst.Strength]), cmp.Compare(x.Name, worst.Name)) < 0 {
			worst = x
		}
	}
	if blind != nil {
		return unknown("how strong "+string(blind.Name)+" is, is not written", "write the strength of "+string(blind.Name), blind)
	}
	e := earning{low: l.pressed(worst), next: underWay, at: []any{worst}}
	e.why = string(worst.Name) + " is " + string(worst.Strength)
	e.do = "decide how to answer " + string(worst.Name) + ", and write an action for it"
	if worst.Position == incumbent {
		e.why += " and has the business"
	}
	if l.facing(worst) {
		e.why += ", and something is under way"
		e.do = "take from " + string(worst.Name) + " what they have"
	}
	return e
}

// pressed is what a competitor leaves of the points.
func (l *look) pressed(x *plan.Competitor) int {
	percent := threatOf[x.Strength]
	if x.Position == incumbent {
		percent -= incumbency
	}
	if l.facing(x) {
		percent = max(percent, underWay)
	}
	return percent
}

// incumbent is the place of a competitor who has the business.
const incumbent plan.CompetitorPosition = "incumbent"

// facing reports whether something is under way against a competitor: an open
// action, or an open opportunity that names them.
func (l *look) facing(x *plan.Competitor) bool {
	return len(l.OpenFor(x.ID)) > 0 || slices.ContainsFunc(l.Plan.Opportunities, func(o *plan.Opportunity) bool {
		return o.Open() && o.Competitor == plan.Ref(x.ID)
	})
}
