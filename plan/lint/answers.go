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
	answered := answeredIDs(p)
	var open []telling
	for _, x := range p.Plan.Profile.Pains {
		if x.Offering.Absent() && !answered[plan.Ref(x.ID)] && !x.Pain.Absent() {
			open = append(open, telling{x, "the pain " + quoted(x.Pain), "is answered by no offering, objective or action"})
		}
	}
	for _, x := range p.Plan.Profile.Needs {
		if x.Offering.Absent() && !answered[plan.Ref(x.ID)] && !x.Need.Absent() {
			open = append(open, telling{x, "the need " + quoted(x.Need), "is answered by no offering, objective or action"})
		}
	}
	sameKind{&p.Plan.Profile, "pains and needs are answered by no offering, objective or action",
		"name the offering that helps, or an action or objective that is for it"}.tell(&p.reporter, open)
}

// answeredIDs are the ids of what is being answered or has been: whatever stands
// behind objectives, opportunities and actions that were not given up.
func answeredIDs(p *Pass) map[plan.Ref]bool {
	ids := map[plan.Ref]bool{}
	add := func(refs []plan.Ref) {
		for _, id := range refs {
			ids[id] = true
		}
	}
	for _, o := range p.Plan.Objectives {
		if o.Open() || o.Status == plan.Achieved {
			add(o.Because)
		}
	}
	for _, o := range p.Plan.Opportunities {
		if o.Open() || o.Stage == plan.Won {
			add(o.Because)
		}
	}
	for _, a := range p.Plan.Actions {
		if a.Status != plan.Cancelled {
			add(a.For)
		}
	}
	return ids
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
