package score

import (
	"cmp"
	"fmt"
	"slices"

	"keyplan/plan"
)

// contact adds a contact as a fact: who was spoken to has been seen.
func (f *facts) contact(c *plan.Contact, worth int) { f.add(c, worth, &c.Evidence, f.look.Spoken(c)) }

// unplaced is what a name without a position is worth.
const unplaced = 70

func contacts(l *look, c *plan.ScoreCriterion) earning {
	f := facts{look: l}
	for _, x := range l.Living {
		worth := whole
		if x.Position.Absent() {
			worth = unplaced
		}
		f.contact(x, worth)
	}
	need := l.contactsNeeded()
	return f.listed(need, "person", "people", &l.Plan.Contacts, &l.Plan.Contacts)
}

// keyRoles are the roles that an account needs, and who can be said to play them.
var keyRoles = []struct {
	name, find string // what it is called, and who that is
	criterion  string // of the relationship
	holds      func(*plan.Contact) bool
	high       bool // asked of strategic and key accounts only
}{
	{"executive sponsor", "who protects us at the top", "sponsor-met", func(c *plan.Contact) bool { return c.Plays(plan.ExecutiveSponsor) }, true},
	{"decision maker", "who says yes", "decider-met", (*plan.Contact).HasPower, false},
	{"champion", "who argues for us", "champion-met", (*plan.Contact).ForUs, false},
}

func roles(l *look, c *plan.ScoreCriterion) earning {
	e := earning{at: []any{&l.Plan.Contacts}}
	asked, missing, find, single := 0, []string(nil), []string(nil), ""
	for _, role := range keyRoles {
		if role.high && !l.Account.Key() {
			continue
		}
		asked++
		f := facts{look: l}
		for _, x := range l.Living {
			if role.holds(x) && l.Met(x) {
				f.contact(x, whole)
				e.at = append(e.at, x)
			}
		}
		got := f.earn(1)
		e.low, e.high = e.low+got.low, e.high+got.high
		if len(f.each) == 0 {
			missing, find = append(missing, "no "+role.name), append(find, role.find)
			single = role.criterion
		}
	}
	e.low, e.high = e.low/asked, e.high/asked
	if len(missing) > 0 {
		e.why = list(missing) + " among those whom we have met"
		e.do = "find out " + list(find) + ", and meet them"
		if len(missing) == 1 { // as for the relationship
			e.do = l.scorer.next(single)
		}
		e.next = min(whole, e.low+len(missing)*whole/asked)
		return e
	}
	e.why = "all are known and met"
	if e.low < whole {
		e.why += "; not all confirmed or with a source, or not checked for long"
	}
	e.facts = "the people"
	return e
}

// deciders looks for who decides on each unit and offering that we sell into.
func deciders(l *look, c *plan.ScoreCriterion) earning {
	areas := l.areas()
	named, at := 0, []any{&l.Plan.Contacts}
	var open []string
	for _, a := range areas {
		if len(a.deciders) == 0 {
			open = append(open, a.name)
			continue
		}
		named++
		for _, x := range a.deciders {
			at = append(at, &x.Decides)
		}
	}
	slices.Sort(open)
	e := earning{low: whole * named / len(areas), at: at}
	switch {
	case named == len(areas):
		e.why = "each unit and offering that we sell has somebody who decides on it"
	case named == 0:
		e.why = "nobody is said to decide on anything"
		if len(areas) > 1 {
			e.why = "nobody is said to decide on " + some(open)
		}
	default:
		e.why = "nobody is said to decide on " + some(open)
	}
	return e
}

// An area is something on which somebody decides at the customer.
type area struct {
	name     string
	deciders []*plan.Contact
	whole    bool // the account as a whole
}

// areas are the units and offerings that we sell into with those who are said
// to decide on each; where the plan names none, the account as a whole.
func (l *look) areas() []area {
	units, _, offerings := l.SoldInto()
	var out []area
	for _, u := range l.Plan.Profile.Units {
		if units[plan.Ref(u.ID)] {
			out = append(out, area{name: string(u.Name), deciders: l.decide(string(u.ID))})
		}
	}
	for _, o := range offerings {
		out = append(out, area{name: l.offering(*o), deciders: l.decide(string(*o))})
	}
	if len(out) == 0 {
		return []area{{"the account", l.decide(""), true}}
	}
	return out
}

// decide are the living contacts who are said to decide on something; "" is
// anything.
func (l *look) decide(what string) (deciders []*plan.Contact) {
	for _, c := range l.Living {
		if slices.ContainsFunc(c.Decides, func(d plan.Loose) bool { return !d.Absent() && (what == "" || string(d) == what) }) {
			deciders = append(deciders, c)
		}
	}
	return deciders
}

// offering is what an offering is called in keyplan.yaml, else its id.
func (l *look) offering(id plan.Ref) string {
	return cmp.Or(l.scorer.settings.OfferingName(id), string(id))
}

// attitudes wants influence, sentiment and standing of those who count. Who
// was never met can have an influence, and the standing none, but no feelings.
func attitudes(l *look, c *plan.ScoreCriterion) earning {
	f := facts{look: l}
	for _, x := range l.Living {
		const third = 34
		worth := 0
		if x.Influence != "" {
			worth += third
		}
		if x.Sentiment != "" && x.Sentiment != plan.UnknownSentiment && l.Met(x) {
			worth += third
		}
		if x.Standing == plan.NoStanding || x.Standing != "" && l.Met(x) {
			worth += third
		}
		if worth > 0 {
			f.contact(x, min(whole, worth))
		}
	}
	return f.listed(l.contactsNeeded(), "person judged", "people", &l.Plan.Contacts, &l.Plan.Contacts)
}

// ambitions wants of two people how they should see us and what they want.
func ambitions(l *look, c *plan.ScoreCriterion) earning {
	const need = 2
	var each []int
	e := earning{at: []any{&l.Plan.Contacts}}
	n := 0
	for _, x := range l.Living {
		if x.Influence != plan.High && x.Influence != plan.Medium {
			continue
		}
		percent := 0
		if x.TargetStanding != "" {
			percent += whole / 2
		}
		if slices.ContainsFunc(x.Goals, func(g plan.Text) bool { return !g.Absent() }) {
			percent += whole / 2
		}
		if percent > 0 {
			each, n = append(each, percent), n+1
			e.at = append(e.at, x)
		}
	}
	e.low = best(each, need)
	e.why = fmt.Sprintf("%s of influence with target_standing or goals of their own", count(n, "person", "people"))
	if n == 0 {
		e.why = "of nobody with influence is it written how they should see us or what they want"
	}
	return e
}

func primary(l *look, c *plan.ScoreCriterion) earning {
	e := earning{why: "nobody is marked as the most important contact", at: []any{&l.Plan.Contacts}}
	for _, x := range l.Living {
		if x.Primary != plan.Yes {
			continue
		}
		got := earning{low: whole, why: x.Called() + " can be reached", at: []any{x}}
		if !x.Reachable() {
			got.low, got.why = 60, "there is no way to reach "+x.Called()
		}
		if got.low > e.low || got.low == e.low && got.why < e.why {
			e = got
		}
	}
	return e
}
