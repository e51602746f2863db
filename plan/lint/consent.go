package lint

import (
	"keyplan/plan"
)

// notAgreed asks those who must carry a plan that claims approval. Whoever has
// approved it has agreed to it; of a sponsor to whom it is handed in, nothing
// is asked yet.
func notAgreed(p *Pass) {
	r := &p.Plan.Review
	if !p.Claimed() || accountOver(p) {
		return
	}
	agreed := map[plan.Ref]bool{r.ApprovedBy.Person: true}
	for _, a := range r.AgreedBy {
		agreed[a.Person] = true
	}
	var missing []seat
	for _, s := range filled(p) {
		if agreed[s.person] || s.part == deputyPart || s.part == sponsorPart && r.Status != plan.Approved {
			continue
		}
		agreed[s.person] = true // each is told once
		missing = append(missing, s)
	}
	if len(missing) == 0 {
		return
	}
	var names []string
	for _, s := range missing {
		names = append(names, p.Person(s.person)+" ("+s.part+")")
	}
	has := "has"
	if len(names) > 1 {
		has = "have"
	}
	f := p.Reportf(&r.AgreedBy, "the plan is marked %s, and %s %s not agreed to it", r.Status, list(names, "and"), has).
		Hintf("ask, and write it down: agreed_by: [{person: %s, date: %s}]", missing[0].person, p.Today)
	for _, s := range missing {
		f.At(p.Spot(s.at), "%s: %s", s.part, p.Person(s.person))
	}
}

func notApproved(p *Pass) {
	by, span := &p.Plan.Review.ApprovedBy, plan.Months(12)
	who := p.Person(by.Person)
	var f *Finding
	switch {
	case by.Person.Absent() && by.Date.Absent():
		f = p.Reportf(by, "%s", unapproved(p.Plan.Review.Status))
	case by.Person.Absent():
		return // missing-field says so
	case by.Date.Absent():
		f = p.Reportf(&by.Date, "the plan does not say when %s approved it", who)
	case by.Date.Before(span.Before(p.Today)):
		f = p.Reportf(&by.Date, "%s approved the plan %s, over %s ago", who, when(by.Date), span.Length())
	case ownApproval(p):
		f = p.Reportf(&by.Person, "%s manages the account and has approved the plan alone", who)
	default:
		return
	}
	switch {
	case !by.Person.Absent() && by.Date.Absent():
		f.Hintf("ask, and write the day down: approved_by: {person: %s, date: …}", by.Person)
	case by.Person.Absent() && p.Plan.Review.Status == plan.Approved:
		f.Hintf("write down who has approved it, and when: approved_by: {person: …, date: …}")
	default:
		f.Hintf("have it approved from above: approved_by: {person: …, date: %s}", p.Today)
	}
}

// unapproved says how a plan stands that nobody has approved.
func unapproved(status plan.Approval) string {
	switch status {
	case plan.Approved:
		return "the plan is marked approved, and does not say by whom"
	case plan.Submitted:
		return "the plan is handed in, and nobody at the top has approved it yet"
	case plan.Rejected:
		return "the plan was sent back, and nobody at the top has approved it since"
	}
	return "nobody at the top has approved the plan"
}

// ownApproval reports whether the manager alone has approved the plan, and has
// somebody above.
func ownApproval(p *Pass) bool {
	a := &p.Plan.Account
	if p.Plan.Review.ApprovedBy.Person != a.Manager || a.Sponsor == a.Manager {
		return false
	}
	person := p.Settings.Person(a.Manager)
	return person == nil || person.Seniority != "executive"
}

func notCirculated(p *Pass) {
	const days = 14 // to write the results up
	r := &p.Plan.Review
	switch {
	case !r.Last.Before(p.Today.Add(-days)) || !r.Circulated.Before(r.Last.First()) && !r.Circulated.Absent():
		return
	case r.Circulated.Absent():
		p.Reportf(&r.Circulated, "the results of the last review (%s) have not been given to all involved", r.Last).
			Hintf("send them, then write circulated: %s", p.Today)
	default:
		p.Reportf(&r.Circulated, "results were last given to all involved %s, before the last review (%s)", when(r.Circulated), r.Last).
			Hintf("send those of the last review, then write circulated: %s", p.Today)
	}
}
