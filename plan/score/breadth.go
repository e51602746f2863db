package score

import (
	"cmp"
	"fmt"
	"slices"

	"keyplan/plan"
)

// metContacts are the living contacts who know us.
func (l *look) metContacts() (met []*plan.Contact) {
	for _, c := range l.Living {
		if l.Met(c) {
			met = append(met, c)
		}
	}
	return met
}

// unmet are the living contacts whom we know by name alone, those of most
// influence first.
func (l *look) unmet() (unmet []*plan.Contact) {
	for _, c := range l.Living {
		if !l.Met(c) {
			unmet = append(unmet, c)
		}
	}
	slices.SortFunc(unmet, func(a, b *plan.Contact) int {
		return cmp.Or(cmp.Compare(weight(b), weight(a)), cmp.Compare(a.Called(), b.Called()))
	})
	return unmet
}

// meet is the step of meeting some contacts.
func meet(contacts []*plan.Contact) string {
	return "meet " + called(contacts) + ", and write the talk into the log"
}

// addresses are the contacts as evidence, or who's who if there are none.
func (l *look) addresses(contacts []*plan.Contact) []any {
	if len(contacts) == 0 {
		return []any{&l.Plan.Contacts}
	}
	at := make([]any, len(contacts))
	for i, c := range contacts {
		at[i] = c
	}
	return at
}

func contactsMet(l *look, c *plan.ScoreCriterion) earning {
	met, need := l.metContacts(), l.contactsNeeded()
	var each []int
	lately := 0
	var stale []*plan.Contact
	for _, x := range met {
		p := l.metLately(x)
		each = append(each, p)
		lately += p / whole
		if p < whole {
			stale = append(stale, x)
		}
	}
	e := earning{low: best(each, need), at: l.addresses(met), where: &l.Plan.Contacts}
	e.next = min(whole, e.low+whole/need)
	if unmet := l.unmet(); len(stale) > 0 {
		e.do, e.next = "talk to "+called(stale), min(whole, e.low+len(stale)*whole/2/need)
	} else if len(unmet) > 0 {
		e.do, e.next = meet(unmet), min(whole, e.low+len(unmet)*whole/need)
	}
	switch {
	case len(met) == 0:
		e.why = "the log shows no talk with anybody in who's who"
	case lately < min(need, len(met)):
		e.why = fmt.Sprintf("%s met, %d of them within %s", of(len(met), need), lately, l.Limits.ContactAge.Length())
	default:
		e.why = of(min(len(met), need), need) + " met"
		if len(met) > need {
			e.why = fmt.Sprintf("%d met, %d needed", len(met), need)
		}
	}
	return e
}

// unitsCovered is the share of their units in which we have met somebody.
func unitsCovered(l *look, c *plan.ScoreCriterion) earning {
	units := l.Plan.Profile.Units
	met := l.metContacts()
	switch {
	case units == nil:
		return unknown("what units they have is not written", "write their units, or units: [] if they are one", &l.Plan.Profile.Units)
	case len(units) == 0:
		return earning{low: all(len(met) > 0), why: "they are one unit, and we have met " + orNobody(called(met)), at: l.addresses(met)}
	}
	e := earning{}
	var open []string
	for _, u := range units {
		i := slices.IndexFunc(met, func(c *plan.Contact) bool {
			return c.Unit == plan.Ref(u.ID) || u.Head == plan.Ref(c.ID) || slices.Contains(c.Decides, plan.Loose(u.ID))
		})
		if i < 0 {
			open = append(open, string(u.Name))
			e.at = append(e.at, u)
		}
	}
	good := len(units) - len(open)
	e.low, e.why = whole*good/len(units), of(good, len(units))+" units covered"
	if len(open) > 0 {
		slices.Sort(open)
		e.why += "; nobody met in " + some(open)
		e.do = "meet somebody in " + some(open)
	} else {
		e.at = []any{&l.Plan.Profile.Units}
	}
	return e
}

func orNobody(names string) string {
	if names == "" {
		return "nobody"
	}
	return names
}

// oursMonths is for how long a talk makes one of ours known.
const oursMonths = 12

// known are those of ours who took part in a talk that the log shows within a
// year, and where the newest stands.
func (l *look) known() map[plan.Ref]*plan.Entry {
	from := l.Today.AddMonths(-oursMonths)
	known := map[plan.Ref]*plan.Entry{}
	for _, e := range l.Plan.Log {
		if !e.Past(l.Today) || !e.Answered() || e.Date.Last() < from {
			continue
		}
		for _, by := range e.By {
			if l.there(by) && (known[by] == nil || l.TalkDay(e) > l.TalkDay(known[by])) {
				known[by] = e
			}
		}
	}
	return known
}

func oursMet(l *look, c *plan.ScoreCriterion) earning {
	need := l.needs.Ours.Int()
	known := l.known()
	e := earning{low: min(whole, whole*len(known)/need), where: &l.Plan.Log}
	e.next = min(whole, whole*(len(known)+1)/need)
	if who := l.stranger(known); who != "" {
		e.do = takeAlong(who)
	}
	var names []string
	for by, entry := range known {
		names = append(names, l.person(by))
		e.at = append(e.at, entry)
	}
	slices.Sort(names)
	switch len(names) {
	case 0:
		e.at, e.why = []any{&l.Plan.Log}, fmt.Sprintf("the log shows nobody of ours with them for %d months", oursMonths)
		e.do = "talk to them, and log who of ours took part"
	default:
		e.why = of(len(names), need) + ": " + some(names)
		if len(names) > need {
			e.why = fmt.Sprintf("%d, and %d needed: %s", len(names), need, some(names))
		}
	}
	return e
}

// stranger is who of ours has a seat in the account and is not known there:
// deputy or sponsor, by name, "" if none.
func (l *look) stranger(known map[plan.Ref]*plan.Entry) string {
	for _, seat := range []plan.Ref{l.Account.Deputy, l.Account.Sponsor} {
		if l.there(seat) && seat != l.Account.Manager && known[seat] == nil {
			return l.person(seat)
		}
	}
	return ""
}

// takeAlong is the step of making one of ours known.
func takeAlong(who string) string { return "take " + who + " along to the next talk, and log both" }
