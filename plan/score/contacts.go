package score

import (
	"fmt"
	"maps"

	"keyplan/plan"
)

func accountRecent(l *look, c *plan.ScoreCriterion) earning {
	return l.recent(c, l.Tier.Contact, "contact", func(*plan.Entry) bool { return true })
}

func inPerson(l *look, c *plan.ScoreCriterion) earning {
	return l.recent(c, l.Tier.FaceToFace, "meeting in person", (*plan.Entry).InPerson)
}

// recent holds the last talk of a kind against a cadence, with a quarter of it
// as grace: how much of its age the cadence covers, in percent.
func (l *look) recent(c *plan.ScoreCriterion, cadence plan.Cadence, noun string, kind func(*plan.Entry) bool) earning {
	if l.Plan.Log == nil {
		return unknown("no log is kept", "write the last talks into the log", &l.Plan.Log)
	}
	last := l.NewestTalk(kind)
	if last == nil {
		return earning{why: "the log shows no " + noun, at: []any{&l.Plan.Log}}
	}
	day := l.TalkDay(last)
	age, span := l.Today.Sub(day), l.Today.Sub(cadence.Before(l.Today))
	span += span / 4
	e := stepped(c, plan.NewDecimal(int64(whole*span/max(1, age))))
	e.next = 0
	e.why = fmt.Sprintf("the last %s was on %s, %s ago; due %s", noun, day, count(age, "day", "days"), cadence.Words())
	e.at = []any{last}
	return e
}

// peopleSpan is how often somebody of influence should hear from us whose
// cadence is not set, in months.
const peopleSpan = 3

// peopleRecent adds up, by influence, those who heard from us as often as
// their cadence asks.
func peopleRecent(l *look, c *plan.ScoreCriterion) earning {
	if l.Plan.Log == nil {
		return unknown("no log is kept", "write the last talks into the log", &l.Plan.Log)
	}
	need := l.friendsNeeded()
	var due []*plan.Contact
	e := earning{}
	sum, waits := 0, 0
	for _, x := range l.metContacts() {
		cadence := x.Cadence
		if cadence.Absent() {
			cadence = plan.Months(peopleSpan)
			if l.Tier.Contact.Days() > cadence.Days() {
				cadence = l.Tier.Contact
			}
		}
		if l.Overdue(cadence, l.Spoken(x)) {
			due = append(due, x)
			waits += weight(x)
			continue
		}
		sum += weight(x)
		e.at = append(e.at, x)
	}
	e.low = min(whole, whole*sum/need)
	if len(e.at) == 0 {
		e.at = []any{&l.Plan.Log}
	}
	switch {
	case e.low == whole:
		e.why = "those of influence hear from us"
	case len(due) > 0:
		e.why = "have not heard from us for long: " + called(due)
		e.next, e.do = min(whole, whole*(sum+waits)/need), "talk to "+called(due)
	default:
		e.why = "too few of influence hear from us"
		e.next, e.do = min(whole, whole*(sum+2)/need), "get to know somebody else of influence"
		if unmet := l.unmet(); len(unmet) > 0 {
			e.next, e.do = min(whole, whole*(sum+weights(unmet))/need), meet(unmet)
		}
	}
	return e
}

func theySpeak(l *look, c *plan.ScoreCriterion) earning { return l.heard(&l.Plan.Log) }

// newsMonths is within which time a review and news are asked for.
const newsMonths = 12

func weTell(l *look, c *plan.ScoreCriterion) earning {
	from := l.Today.AddMonths(-newsMonths)
	since := func(purpose plan.Purpose) *plan.Entry {
		return l.NewestTalk(func(e *plan.Entry) bool { return e.Purpose == purpose && e.Date.Last() >= from })
	}
	var t tally
	for _, x := range []struct {
		purpose plan.Purpose
		name    string
	}{{plan.JointReview, "a review with them"}, {"update", "news for them"}} {
		if e := since(x.purpose); e != nil {
			t.want(true, whole/2, "", e)
		} else {
			t.want(false, 0, x.name, &l.Plan.Log)
		}
	}
	e := t.earn("reviewed with them, and told them news")
	e.where = &l.Plan.Log
	e.next = min(whole, e.low+whole/2)
	e.do = "hold a review with them, and log it (purpose: review)"
	if since(plan.JointReview) != nil {
		e.do = "bring them news before others have it, and log it (purpose: update)"
	}
	return e
}

func deputyKnown(l *look, c *plan.ScoreCriterion) earning {
	return l.seatKnown(&l.Account.Deputy, "deputy")
}

func ourSponsorKnown(l *look, c *plan.ScoreCriterion) earning {
	return l.seatKnown(&l.Account.Sponsor, "sponsor")
}

// seatKnown earns half by a name and half by a talk within a year; one that is
// planned is worth half of that.
func (l *look) seatKnown(seat *plan.Ref, noun string) earning {
	who := l.person(*seat)
	switch {
	case !l.there(*seat) && seat.Absent():
		return earning{why: "no " + noun + " is named", next: whole / 2, at: []any{seat}}
	case !l.there(*seat):
		return earning{why: who + " has left us", at: []any{seat}}
	case *seat == l.Account.Manager:
		return earning{why: "the manager is the " + noun + ", too", at: []any{seat}}
	}
	if e := l.known()[*seat]; e != nil {
		return earning{low: whole, why: fmt.Sprintf("%s last spoke with them on %s", who, l.TalkDay(e)), at: []any{seat, e}}
	}
	if l.KnownSince(l.Today.AddMonths(-oursMonths))[*seat] {
		return earning{low: 3 * whole / 4, why: who + " is to meet them soon", at: []any{seat}, do: "hold the talk between them and " + who}
	}
	return earning{low: whole / 2, why: fmt.Sprintf("the log shows no talk of %s with them for %d months", who, oursMonths), at: []any{seat}, do: takeAlong(who)}
}

// oneThread holds where everything goes through one person, there or here.
func oneThread(l *look) (h holding) {
	met := l.metContacts()
	through := l.Through(met)
	maps.DeleteFunc(through, func(by plan.Ref, _ bool) bool { return !l.there(by) })
	switch {
	case len(met) == 0:
		return h // there is no thread to hold on to, and no points to cap
	case len(met) == 1:
		h.at, h.why = []any{met[0]}, "all that we know goes through "+met[0].Called()
		h.do = "have a second of ours meet somebody besides " + met[0].Called()
		if unmet := l.unmet(); len(unmet) > 0 {
			h.do = "have a second of ours meet " + called(unmet[:1])
		}
	case len(through) == 1:
		for by := range through {
			h.at, h.why = []any{&l.Plan.Log}, "all that we know goes through "+l.person(by)
			h.do = "have a second of ours meet them, and not only " + l.person(by)
		}
	}
	return h
}
