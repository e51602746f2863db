package score

import (
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
	for _, x := range met {
		p := l.metLately(x)
		each = append(each, p)
		lately += p / whole
	}
	e := earning{low: best(each, need), at: l.addresses(met), where: &l.Plan.Contacts}
	e.next = min(whole, e.low+whole/need)
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
	e.next = min(whole, whole*(good+1)/len(units))
	if len(open) > 0 {
		slices.Sort(open)
		e.why += "; nobody met in " + some(open)
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
	var names []string
	for by, entry := range known {
		names = append(names, l.person(by))
		e.at = append(e.at, entry)
	}
	slices.Sort(names)
	switch len(names) {
	case 0:
		e.at, e.why = []any{&l.Plan.Log}, fmt.Sprintf("the log shows nobody of ours with them for %d months", oursMonths)
	default:
		e.why = of(len(names), need) + ": " + some(names)
		if len(names) > need {
			e.why = fmt.Sprintf("%d, and %d needed: %s", len(names), need, some(names))
		}
	}
	return e
}
