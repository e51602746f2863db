package lint

import (
	"keyplan/plan"
)

// neglected tells of accounts that nobody looks after: neither the plan nor
// the customer. A prospect cannot be held to a cadence of contact yet.
func neglected(p *Pass) {
	if accountOver(p) || p.Plan.Account.Prospect() {
		return
	}
	c, spoken := p.Reading.ReviewCycle(p.Tier.Review), lastTalk(p)
	if c.Due == 0 || c.Cadence.From(c.Due) >= p.Today || spoken >= p.Tier.Contact.Times(2).Before(p.Today) {
		return
	}
	silence := "no contact at all"
	if spoken != 0 {
		silence = "no contact since " + spoken.String()
	}
	f := p.Reportf(&p.Plan.Review, "nobody looks after this account: a review has been due since %s, and the log shows %s", c.Due, silence).
		Hintf("call the customer, review the plan, and write down what came of both")
	if !p.Plan.Account.Key() || p.Plan.Review.Status != plan.Approved {
		f.As(Warning)
	}
}

// lastTalk is the day on which the customer last took part in anything, 0 for
// never.
func lastTalk(p *Pass) plan.Day {
	last := p.Reading.NewestTalk(func(*plan.Entry) bool { return true })
	if last == nil {
		return 0
	}
	return p.Reading.TalkDay(last)
}

func reviewOverdue(p *Pass) {
	c, r := p.Reading.ReviewCycle(p.Tier.Review), &p.Plan.Review
	if accountOver(p) || c.Due == 0 || c.Due >= p.Today {
		return
	}
	var f *Finding
	switch {
	case c.Planned && c.Held != 0:
		f = p.Reportf(&r.Next, "the next review was due %s, and the last one was held on %s", when(r.Next), c.Held)
	case c.Planned:
		f = p.Reportf(&r.Next, "the review was due %s, and none has been held", when(r.Next))
	case c.Held != 0:
		f = p.Reportf(&r.Last, "the last review was held on %s; this plan is to be reviewed %s", c.Held, c.Cadence.Words())
	default:
		f = p.Reportf(&r.Last, "no review has been held since %s; this plan is to be reviewed %s", c.Begun, c.Cadence.Words())
	}
	f.Hintf("hold the review, then write last: %s and the day of the next", p.Today)
}

func nothingPlanned(p *Pass) {
	r := &p.Plan.Review
	if !r.Next.Absent() && !r.Next.Before(p.Today) {
		return
	}
	for _, e := range p.Plan.Log {
		if !e.Date.Absent() && e.Date.Last() >= p.Today && (e.Date.After(p.Today) || e.Outcome.Absent() && e.Feedback == "") {
			return
		}
	}
	for _, c := range p.Reading.Living { // an action with somebody of theirs is a talk
		for _, a := range p.Reading.OpenFor(c.ID) {
			if !a.Due.Absent() && !a.Due.Before(p.Today) {
				return
			}
		}
	}
	p.Reportf(&r.Next, "neither a next review nor a meeting with the customer is planned").
		Hintf("agree a day for the next review: next: …")
}
