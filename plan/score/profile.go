package score

import (
	"slices"

	"keyplan/plan"
)

func outline(l *look, c *plan.ScoreCriterion) earning {
	pr := &l.Plan.Profile
	hq := any(&pr.Headquarters)
	if pr.Headquarters.City.Absent() && pr.Headquarters.Country.Absent() && len(pr.Sites) > 0 {
		hq = &pr.Sites
	}
	f := facts{look: l}
	var missing []string
	for _, x := range []struct {
		name   string
		at     any
		absent bool
	}{
		{"summary", &pr.Summary, l.empty(&pr.Summary)},
		{"industry", &pr.Industry, pr.Industry.Absent()},
		{"offices", hq, pr.Headquarters.City.Absent() && pr.Headquarters.Country.Absent() && len(pr.Sites) == 0},
		{"market position", &pr.MarketPosition, pr.MarketPosition == ""},
		{"strategy", &pr.Strategy, l.empty(&pr.Strategy)},
	} {
		if x.absent {
			missing = append(missing, x.name)
		} else {
			f.add(x.at, whole, &pr.Evidence, 0)
		}
	}
	const need = 5
	e := f.earn(need)
	e.next, e.where = 0, pr
	e.at = append(e.at, pr)
	switch {
	case len(missing) > 0:
		e.why = f.why("lacks " + list(missing))
		e.write = "write about the customer: " + list(missing)
	default:
		e.why = f.why("summary, industry, offices, market position and strategy are there")
		e.facts = "the profile"
	}
	return e
}

func goals(l *look, c *plan.ScoreCriterion) earning {
	pr := &l.Plan.Profile
	f := facts{look: l}
	for _, g := range pr.Goals {
		if !l.empty(&g.Goal) {
			f.add(g, whole, &g.Evidence, 0)
		}
	}
	return f.listed(l.needs.Goals.Int(), "goal", "goals", pr, &pr.Goals)
}

func pains(l *look, c *plan.ScoreCriterion) earning {
	pr := &l.Plan.Profile
	f := facts{look: l}
	for _, x := range pr.Pains {
		if !l.empty(&x.Pain) {
			f.add(x, whole, &x.Evidence, 0)
		}
	}
	for _, x := range pr.Needs {
		if !l.empty(&x.Need) {
			f.add(x, whole, &x.Evidence, 0)
		}
	}
	return f.listed(l.needs.Goals.Int(), "pain or need", "pains", pr, &pr.Pains)
}

// listed is what items of a list earn of as many as are needed.
func (f *facts) listed(need int, one, many string, part, list any) earning {
	e := f.earn(need)
	n := len(f.each)
	e.where = list
	if n == 0 {
		e.at, e.why = []any{part}, "none is written"
		return e
	}
	e.why = f.why(count(n, one, many))
	switch {
	case n < need:
		e.why = f.why(of(n, need) + " " + many)
	case e.low < whole:
		e.where = f.at[0]
		if checked := best(slices.Clone(f.worth), need); checked > e.low { // to go through them helps
			e.facts, e.next = "the "+many, checked
		}
	}
	return e
}

// strengths of the relationship or of the SWOT: both are ours in this account.
func strengths(l *look, c *plan.ScoreCriterion) earning {
	f := facts{look: l}
	for _, x := range l.Plan.Relationship.Strengths {
		if !l.empty(&x.Strength) {
			f.add(x, whole, &x.Evidence, 0)
		}
	}
	for _, x := range l.Plan.Profile.Swot.Strengths {
		if !l.empty(&x.Line) {
			f.add(x, whole, &x.Evidence, 0)
		}
	}
	return f.listed(1, "strength", "strengths", &l.Plan.Relationship, &l.Plan.Relationship.Strengths)
}

// answeredShare is what of a weakness is earned by writing it down; the rest
// by working on it.
const answeredShare = 70

// saidNone is what a section earns that says there is nothing to write.
const saidNone = 30

func weaknesses(l *look, c *plan.ScoreCriterion) earning {
	f := facts{look: l}
	open := 0
	add := func(at any, id plan.ID, e *plan.Evidence) {
		worth := whole
		if !l.answered(id) {
			worth = answeredShare
			open++
		}
		f.add(at, worth, e, 0)
	}
	for _, x := range l.Plan.Relationship.Weaknesses {
		if !l.empty(&x.Weakness) {
			add(x, x.ID, &x.Evidence)
		}
	}
	for _, x := range l.Plan.Profile.Swot.Weaknesses {
		if !l.empty(&x.Line) {
			add(x, x.ID, &x.Evidence)
		}
	}
	rel := &l.Plan.Relationship
	e := f.listed(1, "weakness", "weaknesses", rel, &rel.Weaknesses)
	if swot := l.Plan.Profile.Swot.Weaknesses; len(rel.Weaknesses)+len(swot) == 0 && (rel.Weaknesses != nil || swot != nil) {
		e.low, e.why = saidNone, "the plan says that there is none: ask the customer"
	}
	if open == len(f.each) && open > 0 {
		e.why += "; nothing is under way for it"
		e.do, e.write = "decide what to do about the weakness, and write an action for it", ""
	}
	return e
}

// answered reports whether something is under way for an item: an open action,
// or an open objective that rests on it.
func (l *look) answered(id plan.ID) bool {
	if len(l.OpenFor(id)) > 0 {
		return true
	}
	return slices.ContainsFunc(l.Plan.Objectives, func(o *plan.Objective) bool {
		return o.Open() && slices.Contains(o.Because, plan.Ref(id))
	})
}

func competitors(l *look, c *plan.ScoreCriterion) earning {
	rel := &l.Plan.Relationship
	if rel.Competitors != nil && len(rel.Competitors) == 0 {
		return earning{low: whole, why: "the plan says that there is none", at: []any{&rel.Competitors}}
	}
	f := facts{look: l}
	for _, x := range rel.Competitors {
		if l.empty(&x.Name) {
			continue
		}
		worth := 40
		if x.Position != "" {
			worth += 30
		}
		if x.Strength != "" {
			worth += 30
		}
		f.add(x, worth, &x.Evidence, 0)
	}
	return f.listed(1, "competitor", "competitors", rel, &rel.Competitors)
}
