package lint

import (
	"slices"

	"keyplan/plan"
)

// contactOverdue asks for the tier's cadence with the account, and for those
// of single contacts. Where the whole account has waited, they are told beside it.
func contactOverdue(p *Pass) {
	last := p.Reading.NewestTalk(func(*plan.Entry) bool { return true })
	people := waiting(p)
	cadence, tier := p.Tier.Contact, p.Plan.Account.Level()
	first, _ := p.Reading.Begun()
	switch {
	case last == nil && first != 0 && !p.Reading.Overdue(cadence, first): // a new plan has time to have its first
	case last == nil:
		f := p.Reportf(&p.Plan.Log, "the log shows no contact with them, and a %s account is due one %s", tier, cadence.Words()).
			Hintf("write the talks that took place into the log, or plan one")
		unanswered(p, f, 0)
	case p.Reading.Overdue(cadence, p.Reading.TalkDay(last)):
		day := p.Reading.TalkDay(last)
		f := p.Reportf(&last.Date, "the last contact with them was on %s, %s ago, and a %s account is due one %s", day, count(p.Today.Sub(day), "day", "days"), tier, cadence.Words()).
			Hintf("%s", callThem)
		unanswered(p, f, day)
		for _, c := range people {
			f.At(p.Spot(&c.Cadence), "%s", waits(p, c))
		}
	case len(people) == 1:
		p.Reportf(&people[0].Cadence, "%s", waits(p, people[0])).Hintf("%s", callThem)
	case len(people) > 1:
		f := p.Reportf(&people[0].Cadence, "%s have not heard from us as often as their cadence says", called(people)).Hintf("%s", callThem)
		for _, c := range people {
			f.At(p.Spot(&c.Cadence), "%s", waits(p, c))
		}
	}
}

const callThem = "call them, or write the talk that took place into the log"

// waiting are the contacts who have not heard from us within their own cadence.
func waiting(p *Pass) (people []*plan.Contact) {
	for _, c := range p.Reading.Living {
		if spoken := p.Reading.Spoken(c); !c.Cadence.Absent() && (spoken == 0 || p.Reading.Overdue(c.Cadence, spoken)) {
			people = append(people, c)
		}
	}
	return people
}

func waits(p *Pass, c *plan.Contact) string {
	spoken := p.Reading.Spoken(c)
	if spoken == 0 {
		return c.Called() + " is due a contact " + c.Cadence.Words() + ", and the log shows none"
	}
	return c.Called() + " is due a contact " + c.Cadence.Words() + ", and the last was on " + spoken.String()
}

// unanswered adds what we wrote since the last talk and heard nothing of.
func unanswered(p *Pass, f *Finding, since plan.Day) {
	for _, e := range p.Plan.Log {
		if e.Past(p.Today) && !e.Answered() && e.Date.First() > since {
			f.At(p.Spot(e), "the %s %s was not answered", entryNoun(e), when(e.Date))
		}
	}
}

// noFaceToFace takes a contact without a type for a meeting: it may have been one.
func noFaceToFace(p *Pass) {
	span := p.Tier.FaceToFace
	since := span.Before(p.Today)
	met := p.Reading.NewestTalk((*plan.Entry).InPerson)
	anyTalk := p.Reading.NewestTalk(func(*plan.Entry) bool { return true })
	tier := p.Plan.Account.Level()
	switch {
	case anyTalk == nil || !p.Plan.Account.Active() || customerOnlySince(p, since): // contact-overdue tells of the first
	case met == nil:
		p.Reportf(&p.Plan.Log, "the log shows no meeting in person, and a %s account is due one %s", tier, span.Words()).Hintf("%s", meetThem)
	case p.Reading.TalkDay(met) < since:
		p.Reportf(&met.Date, "nobody has met them in person since %s, and a %s account is due a meeting %s", p.Reading.TalkDay(met), tier, span.Words()).Hintf("%s", meetThem)
	}
}

const meetThem = "plan a visit, and put it into the log with its date"

// newsMonths is within which time a key account should have had news.
const newsMonths = 12

// notUpdated speaks only of a log that goes back far enough and says what its
// talks were for.
func notUpdated(p *Pass) {
	since := p.Today.AddMonths(-newsMonths)
	first, purposes := p.Today, false
	for _, e := range p.Plan.Log {
		if !e.Past(p.Today) {
			continue
		}
		first = min(first, e.Date.Last())
		if e.Date.Last() < since {
			continue
		}
		if e.Purpose == "update" {
			return
		}
		purposes = purposes || e.Purpose != ""
	}
	if p.Plan.Account.Active() && purposes && first <= p.Today.AddMonths(-newsMonths/2) {
		p.Reportf(&p.Plan.Log, "no contact of the last %d months was to bring them news", newsMonths).
			Hintf("tell them first what is new, and log it with purpose: update")
	}
}

const (
	contactWindow = 90 // days that over-contacted and uncoordinated look back
	fewestTalks   = 4  // under which nobody is contacted too often (RULES.md)
	tooOften      = 3  // times the tier's cadence
)

// overContacted counts what we did, answered or not, apart from service and
// problems. A prospect has to be won first, and hears from us until it is.
func overContacted(p *Pass) {
	var talks, selling []*plan.Entry
	for _, e := range recent(p) {
		if e.Purpose == "service" || e.Purpose == "problem" {
			continue
		}
		talks = append(talks, e)
		if e.Purpose == "opportunity" {
			selling = append(selling, e)
		}
	}
	if accountOver(p) || p.Plan.Account.Prospect() || len(talks) < fewestTalks {
		return
	}
	cadence := p.Tier.Contact
	switch {
	case len(talks)*cadence.Days() > tooOften*contactWindow:
		p.Reportf(&p.Plan.Log, "we contacted them %d times in %d days, service and problems apart, and a %s account is due one contact %s",
			len(talks), contactWindow, p.Plan.Account.Level(), cadence.Words()).
			Hintf("bundle what can wait for the next talk, or agree on a closer cadence with them")
	case 2*len(selling) > len(talks):
		f := p.Reportf(&p.Plan.Log, "%d of the %d contacts in %d days were to sell them something", len(selling), len(talks), contactWindow).
			Hintf("let some talks be about them: a review, news, feedback")
		for _, e := range selling {
			f.At(p.Spot(e), "%s %s", entryNoun(e), when(e.Date))
		}
	}
}

// recent are the contacts of the last quarter, newest first.
func recent(p *Pass) []*plan.Entry {
	var entries []*plan.Entry
	for _, e := range p.Plan.Log {
		if e.Past(p.Today) && e.Date.First() > p.Today.Add(-contactWindow) {
			entries = append(entries, e)
		}
	}
	slices.SortStableFunc(entries, func(a, b *plan.Entry) int { return int(b.Date.First() - a.Date.First()) })
	return entries
}
