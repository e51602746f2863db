package lint

import (
	"slices"

	"keyplan/plan"
)

// painWithoutAnswer looks for what answers a pain or a need: an offering, or
// work that names it.
func painWithoutAnswer(p *Pass) {
	if accountOver(p) {
		return
	}
	var open []telling
	for _, x := range p.Plan.Profile.Pains {
		if x.Offering.Absent() && !x.Pain.Absent() && !answered(p, x.ID) {
			open = append(open, telling{x, "the pain " + quoted(x.Pain), "is answered by no offering, objective or action"})
		}
	}
	for _, x := range p.Plan.Profile.Needs {
		if x.Offering.Absent() && !x.Need.Absent() && !answered(p, x.ID) {
			open = append(open, telling{x, "the need " + quoted(x.Need), "is answered by no offering, objective or action"})
		}
	}
	sameKind{&p.Plan.Profile, "pains and needs are answered by no offering, objective or action",
		"name the offering that helps, or an action or objective that is for it"}.tell(&p.reporter, open)
}

// answered reports whether something is being answered or has been: it stands
// behind an objective, an opportunity or an action that was not given up.
func answered(p *Pass, id plan.ID) bool {
	names := func(refs []plan.Ref) bool { return slices.Contains(refs, plan.Ref(id)) }
	return slices.ContainsFunc(p.Plan.Objectives, func(o *plan.Objective) bool {
		return (o.Open() || o.Status == plan.Achieved) && names(o.Because)
	}) || slices.ContainsFunc(p.Plan.Opportunities, func(o *plan.Opportunity) bool {
		return (o.Open() || o.Stage == plan.Won) && names(o.Because)
	}) || slices.ContainsFunc(p.Plan.Actions, func(a *plan.Action) bool {
		return a.Status != plan.Cancelled && names(a.For)
	})
}

// manyFacts is from how many on the facts of a profile make it a long one: a
// summary, some goals and pains with their owners come to about thirty.
const manyFacts = 30

func factsWithoutActions(p *Pass) {
	if accountOver(p) || slices.ContainsFunc(p.Plan.Actions, (*plan.Action).Open) {
		return
	}
	if n := countFacts(plan.ViewOf(&p.Plan.Profile)); n >= manyFacts {
		p.Reportf(&p.Plan.Actions, "the profile holds %d facts, and no action is open", n).
			Hintf("write who does what by when with what is known: actions: [{action: …, for: […], owner: …, due: …}]")
	}
}

// countFacts counts the values of a part, short names apart.
func countFacts(v plan.View) (n int) {
	for _, f := range v.Shape.Fields {
		switch f.Form {
		case plan.Scalar:
			if f.Kind != &plan.IDKind && !v.Absent(f) {
				n++
			}
		case plan.Single:
			n += countFacts(v.Object(f))
		case plan.Items:
			items, _ := v.Len(f)
			for i := range items {
				n += countFacts(v.Item(f, i))
			}
		default:
			values, _ := v.Len(f)
			n += values
		}
	}
	return n
}
