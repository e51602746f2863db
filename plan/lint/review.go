package lint

import (
	"cmp"

	"keyplan/plan"
)

// A cycle is the round of a plan's reviews, as of a day. The zero Day is not
// known.
type cycle struct {
	cadence plan.Cadence
	held    plan.Day // the last review
	begun   plan.Day // when it was last selected or agreed to, if no review is known
	due     plan.Day // the next one
	planned bool     // due is what the plan says itself
}

// reviewCycle reads when a plan was reviewed and when it is to be again. What
// is planned wins over the cadence by a quarter of it: a review may be put off
// by some weeks, not by a year.
func reviewCycle(p *Pass) cycle {
	r := &p.Plan.Review
	c := cycle{cadence: cmp.Or(r.Cadence, p.Tier.Review), held: reviewed(p)}
	latest := c.held
	if latest == 0 {
		_, c.begun = begun(p)
		latest = c.begun
	}
	if latest != 0 {
		c.due = c.cadence.From(latest)
	}
	if r.Next.Absent() || r.Next.First() <= c.held {
		return c
	}
	if c.due == 0 || r.Next.First() <= c.due.Add(c.cadence.Days()/4) {
		c.due, c.planned = r.Next.Last(), true
	}
	return c
}

// jointReview is the purpose of a review that is held with the customer.
const jointReview plan.Purpose = "review"

// reviewed is the day of the last review: as the plan says, or with the
// customer by the log, where that says what came of it.
func reviewed(p *Pass) plan.Day {
	held := min(p.Plan.Review.Last.Last(), p.Today)
	for _, e := range p.Plan.Log {
		if e.Purpose == jointReview && e.Past(p.Today) && e.Answered() && !(e.Outcome.Absent() && e.Feedback == "") {
			held = max(held, min(e.Date.Last(), p.Today))
		}
	}
	return held
}

// begun are the first and the last day, up to today, by which the plan is
// known to have been there; 0 if it does not say.
func begun(p *Pass) (first, last plan.Day) {
	r := &p.Plan.Review
	dates := []plan.Date{r.Selection.Date, r.Last, r.ApprovedBy.Date, r.Circulated, r.Call.Date}
	for _, a := range r.AgreedBy {
		dates = append(dates, a.Date)
	}
	for _, d := range dates {
		day := d.Last()
		if day == 0 || day > p.Today {
			continue
		}
		if first == 0 || day < first {
			first = day
		}
		last = max(last, day)
	}
	return first, last
}

// neglected tells of accounts that nobody looks after: neither the plan nor
// the customer. A prospect cannot be held to a cadence of contact yet.
func neglected(p *Pass) {
	if accountOver(p) || p.Plan.Account.Prospect() {
		return
	}
	c, spoken := reviewCycle(p), lastTalk(p)
	if c.due == 0 || c.cadence.From(c.due) >= p.Today || spoken >= p.Tier.Contact.Times(2).Before(p.Today) {
		return
	}
	silence := "no contact at all"
	if spoken != 0 {
		silence = "no contact since " + spoken.String()
	}
	f := p.Reportf(&p.Plan.Review, "nobody looks after this account: a review has been due since %s, and the log shows %s", c.due, silence).
		Hintf("call the customer, review the plan, and write down what came of both")
	if !p.Plan.Account.Key() || p.Plan.Review.Status != plan.Approved {
		f.As(Warning)
	}
}

// lastTalk is the day on which the customer last took part in anything, 0 for
// never.
func lastTalk(p *Pass) plan.Day {
	last := newestTalk(p, func(*plan.Entry) bool { return true })
	if last == nil {
		return 0
	}
	return talkDay(p, last)
}

func reviewOverdue(p *Pass) {
	c, r := reviewCycle(p), &p.Plan.Review
	if accountOver(p) || c.due == 0 || c.due >= p.Today {
		return
	}
	var f *Finding
	switch {
	case c.planned && c.held != 0:
		f = p.Reportf(&r.Next, "the next review was due %s, and the last one was held on %s", when(r.Next), c.held)
	case c.planned:
		f = p.Reportf(&r.Next, "the review was due %s, and none has been held", when(r.Next))
	case c.held != 0:
		f = p.Reportf(&r.Last, "the last review was held on %s; this plan is to be reviewed %s", c.held, c.cadence.Words())
	default:
		f = p.Reportf(&r.Last, "no review has been held since %s; this plan is to be reviewed %s", c.begun, c.cadence.Words())
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
