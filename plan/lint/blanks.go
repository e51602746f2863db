package lint

import (
	"slices"

	"keyplan/plan"
)

// accountOver reports whether there is no customer left to plan for: nothing
// more is asked of such a plan.
func accountOver(p *Pass) bool { return p.Plan.Account.Over() }

// mostBlank is from how many on sections that are missing are told as one.
const mostBlank = 3

// sectionBlank asks a prospect only for what can be known before there is
// business.
func sectionBlank(p *Pass) {
	if accountOver(p) {
		return
	}
	pr, rel := &p.Plan.Profile, &p.Plan.Relationship
	var missing []string
	for _, s := range []struct {
		name     string
		known    bool
		business bool // comes with business only
	}{
		{"their goals", goalsKnown(p), false},
		{"their pains", painsKnown(p), false},
		{"our strengths", rel.Strengths != nil || pr.Swot.Strengths != nil, true},
		{"our weaknesses", rel.Weaknesses != nil || pr.Swot.Weaknesses != nil, true},
		{"competitors", rel.Competitors != nil, false},
		{"risks", p.Plan.Risks != nil, true},
	} {
		if !s.known && !(s.business && p.Plan.Account.Prospect()) {
			missing = append(missing, s.name)
		}
	}
	if len(missing) >= mostBlank {
		p.Reportf(pr, "the plan says nothing of %s", list(missing, "and")).
			Hintf("ask, and write it down; an empty list, such as competitors: [], says that there are none")
	}
}

// goalsKnown reports whether anything is said of their goals, be it that
// there are none.
func goalsKnown(p *Pass) bool {
	goals := p.Plan.Profile.Goals
	return goals != nil && (len(goals) == 0 || slices.ContainsFunc(goals, func(g *plan.Goal) bool { return !g.Goal.Absent() }))
}

// painsKnown takes a need for an answer, too: what they ask for is what they miss.
func painsKnown(p *Pass) bool {
	pr := &p.Plan.Profile
	return pr.Pains != nil && len(pr.Pains) == 0 || pr.Needs != nil && len(pr.Needs) == 0 ||
		slices.ContainsFunc(pr.Pains, func(x *plan.Pain) bool { return !x.Pain.Absent() }) ||
		slices.ContainsFunc(pr.Needs, func(x *plan.Need) bool { return !x.Need.Absent() })
}

func thinProfile(p *Pass) {
	if accountOver(p) {
		return
	}
	pr := &p.Plan.Profile
	hq := &pr.Headquarters
	var missing, keys []string
	for _, s := range []struct {
		name, key string
		absent    bool
	}{
		{"a summary", "summary", pr.Summary.Absent()},
		{"their industry", "industry", pr.Industry.Absent()},
		{"their strategy", "strategy", pr.Strategy.Absent()},
		{"their market position", "market_position", pr.MarketPosition == ""},
		{"their offices", "headquarters or sites", hq.City.Absent() && hq.Country.Absent() && pr.Sites == nil},
	} {
		if s.absent {
			missing, keys = append(missing, s.name), append(keys, s.key)
		}
	}
	if len(missing) == 0 {
		return
	}
	f := p.Reportf(pr, "the profile lacks %s", list(missing, "and")).Hintf("write %s under profile", list(keys, "and"))
	if p.Plan.Account.Prospect() {
		f.As(Info) // strategy is learnt by and by
	}
}

func noGoals(p *Pass) {
	switch {
	case accountOver(p):
	case !goalsKnown(p):
		f := p.Reportf(&p.Plan.Profile.Goals, "the plan does not say what they want to reach").
			Hintf("ask, and write it down: profile: {goals: [{goal: …, owner: …, by: …}]}")
		if p.Plan.Account.Prospect() {
			f.As(Info)
		}
	case p.Plan.Account.Key():
		oldGoals(p)
	}
}

// oldGoals tells of goals none of which has been checked for long.
func oldGoals(p *Pass) {
	if newest, old := goalsChecked(p); old {
		p.Reportf(&p.Plan.Profile.Goals[0].AsOf, "their goals were last checked %s, over %s ago", when(newest), p.Limits.FactAge.Length()).
			Hintf("ask whether they still hold, and write as_of: %s", p.Today)
	}
}

// goalsChecked tells when the goals were last checked, and whether that is too
// long ago. Where one does not say when it was, nothing is certain.
func goalsChecked(p *Pass) (newest plan.Date, old bool) {
	since := p.Limits.FactAge.Before(p.Today)
	for _, g := range p.Plan.Profile.Goals {
		if !g.AsOf.Before(since) {
			return newest, false
		}
		if newest.Last() < g.AsOf.Last() {
			newest = g.AsOf
		}
	}
	return newest, !newest.Absent()
}

func noPains(p *Pass) {
	if !accountOver(p) && !painsKnown(p) {
		p.Reportf(&p.Plan.Profile.Pains, "the plan does not say what hurts them").
			Hintf("ask those who work with what you sell: profile: {pains: [{pain: …, owner: …}]}")
	}
}
