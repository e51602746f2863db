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
		e.why = of(min(need, len(names)), need) + ": " + some(names)
	}
	return e
}

func sponsorMet(l *look, c *plan.ScoreCriterion) earning  { return l.roleMet(0) }
func deciderMet(l *look, c *plan.ScoreCriterion) earning  { return l.roleMet(1) }
func championMet(l *look, c *plan.ScoreCriterion) earning { return l.roleMet(2) }

// roleMet is what one of the key roles earns: a label only once we have met.
func (l *look) roleMet(i int) earning {
	role := keyRoles[i]
	var said, met []*plan.Contact
	e := earning{}
	for _, c := range l.Living {
		if !role.holds(c) {
			continue
		}
		said = append(said, c)
		if p := l.metLately(c); p > 0 {
			met = append(met, c)
			e.low = max(e.low, p)
		}
	}
	switch {
	case len(said) == 0:
		e.why, e.at = "no "+role.name+" is named", []any{&l.Plan.Contacts}
	case len(met) == 0:
		e.why, e.at = called(said)+": put down as "+role.name+", and never met", l.addresses(said)
		e.do = "meet " + called(said) + ", and write the talk into the log"
	case e.low < whole:
		e.why, e.at = called(met)+": not spoken to for "+l.Limits.ContactAge.Length(), l.addresses(met)
		e.do = "talk to " + called(met)
	default:
		e.why, e.at = called(met), l.addresses(met)
	}
	return e
}

// powerOnly is what an area earns where we know somebody with power, but not
// whoever decides on it.
const powerOnly = 50

func areasOpen(l *look, c *plan.ScoreCriterion) earning {
	var power []*plan.Contact
	for _, x := range l.metContacts() {
		if x.HasPower() {
			power = append(power, x)
		}
	}
	areas := l.areas()
	e := earning{}
	var shut []string
	sum := 0
	for _, a := range areas {
		met := slices.DeleteFunc(slices.Clone(a.deciders), func(c *plan.Contact) bool { return !l.Met(c) })
		switch {
		case len(met) > 0:
			sum += whole
			for _, x := range met {
				e.at = append(e.at, &x.Decides)
			}
			continue
		case len(power) > 0:
			sum += powerOnly
		}
		shut = append(shut, a.name)
	}
	e.low = sum / len(areas)
	e.next = min(whole, (sum+powerOnly)/len(areas))
	if len(e.at) == 0 {
		e.at = l.addresses(power)
	}
	switch {
	case len(shut) == 0:
		e.why = "we have met those who decide on " + count(len(areas), "area", "areas")
	case len(power) == 0 && len(shut) == len(areas):
		e.why = "nobody that we have met has power to decide"
	case len(areas) == 1:
		e.why = called(power) + " may decide; on what is not written"
	default:
		slices.Sort(shut)
		e.why = "nobody that we have met is said to decide on " + some(shut)
	}
	return e
}

// least are the standings that those of high influence, and others, should
// have at least, whatever target is set.
const (
	leastHigh  plan.Standing = "problem_solver"
	leastOther plan.Standing = "credible_source"
)

// standing is weighed by influence, and adds up: whoever else we know takes
// nothing away.
func standing(l *look, c *plan.ScoreCriterion) earning {
	need := l.friendsNeeded() * whole
	low, high, step := 0, 0, 0
	e := earning{}
	var below []*plan.Contact
	for _, x := range l.metContacts() {
		now, aim := plan.Standings.Index(string(x.Standing)), l.aimFor(x)
		if now < 0 {
			high += weight(x) * whole
			continue
		}
		earns := min(whole, whole*now/aim)
		low, high = low+weight(x)*earns, high+weight(x)*earns
		if earns < whole {
			below = append(below, x)
			step = max(step, weight(x)*(min(whole, whole*(now+1)/aim)-earns))
		}
		e.at = append(e.at, x)
	}
	e.low, e.high, e.next = min(whole, whole*low/need), min(whole, whole*high/need), min(whole, whole*(low+step)/need)
	e.unknown = len(e.at) == 0 && high > 0
	if len(e.at) == 0 {
		e.at = []any{&l.Plan.Contacts}
	}
	switch {
	case low == 0 && high > 0:
		e.why, e.write = "how they see us is not written", "write how those whom you have met see us: standing, and target_standing"
	case low == 0:
		e.why = "nobody whom we have met thinks anything of us"
	case e.low == whole:
		e.why = "those whom we have met think enough of us"
	case len(below) > 0:
		e.why = "not yet where they should be: " + called(below)
		e.do = "decide what would change the view of " + called(below) + ", and do it with them"
	default:
		e.why = "all whom we have met see us as they should, and they are few"
		e.next, e.do = min(whole, whole*(low+2*whole)/need), "earn the trust of somebody else of influence"
	}
	return e
}

// aimFor is how a contact should see us, as a rank: as the plan says, but not
// lower than what their influence asks. Without a target it is the highest.
func (l *look) aimFor(c *plan.Contact) int {
	least := leastOther
	if c.Influence == plan.High {
		least = leastHigh
	}
	target := plan.Standings.Index(string(c.TargetStanding))
	if target < 0 {
		return len(plan.Standings.List) - 1
	}
	return max(target, plan.Standings.Index(string(least)))
}

// wills are what the sentiments are worth; of those who are against us only
// where something is under way.
var wills = map[plan.Sentiment]int{plan.Advocate: 100, plan.Supporter: 80, plan.Neutral: 40, plan.Critic: 10, plan.Opponent: 10}

// unansweredCosts is what somebody of influence against us takes away, of
// their own weight, while nothing is under way.
const unansweredCosts = 50

// friend is what one more supporter of high influence is worth.
const friend = 3 * 80

// unansweredOf is what an answer to some who are against us gives back.
func unansweredOf(against []*plan.Contact) (points int) {
	for _, x := range against {
		points += weight(x) * (unansweredCosts + wills[plan.Opponent])
	}
	return points
}

func goodwill(l *look, c *plan.ScoreCriterion) earning {
	need := l.friendsNeeded() * whole
	low, high := 0, 0
	e := earning{}
	var blind, against []*plan.Contact
	for _, x := range l.Living {
		switch {
		case x.Against() && len(l.OpenFor(x.ID)) == 0:
			if x.Influential() {
				low -= weight(x) * unansweredCosts
				high -= weight(x) * unansweredCosts
				against = append(against, x)
				e.at = append(e.at, x)
			}
		case !l.Met(x):
		case x.Sentiment == "" || x.Sentiment == plan.UnknownSentiment:
			high += weight(x) * whole
			blind = append(blind, x)
		default:
			low += weight(x) * wills[x.Sentiment]
			high += weight(x) * wills[x.Sentiment]
			e.at = append(e.at, x)
		}
	}
	e.low, e.high = min(whole, max(0, low)*whole/need), min(whole, max(0, high)*whole/need)
	if len(e.at) == 0 {
		e.at = []any{&l.Plan.Contacts}
	}
	e.unknown = low <= 0 && len(blind) > 0
	e.next = min(whole, max(0, low+friend)*whole/need)
	switch {
	case len(against) > 0:
		e.next = min(whole, max(0, low+unansweredOf(against))*whole/need)
		e.do = "decide how to answer " + called(against) + ", and write an action for it"
		e.why = called(against) + ": against us, and nothing is under way"
	case len(blind) > 0:
		e.why = "how they feel about us is not known of " + called(blind)
	case e.low < whole:
		e.why = fmt.Sprintf("goodwill weighs %d of %d", max(0, low)/whole, need/whole)
	default:
		e.why = "enough goodwill for a " + string(l.Account.Level()) + " account"
	}
	return e
}

// opposition wants to know where those stand who count, and something under
// way for whoever is against us.
func opposition(l *look, c *plan.ScoreCriterion) earning {
	need := l.friendsNeeded()
	sure := 0
	e := earning{}
	var against []*plan.Contact
	for _, x := range l.Living {
		switch {
		case x.Against() && x.Influential() && len(l.OpenFor(x.ID)) == 0:
			against = append(against, x)
		case l.Met(x) && x.Sentiment != "" && x.Sentiment != plan.UnknownSentiment:
			sure += weight(x)
		}
	}
	e.low = min(whole, whole*sure/need)
	e.at = []any{&l.Plan.Contacts}
	switch {
	case len(against) > 0:
		e.low, e.at = 0, l.addresses(against)
		e.why = called(against) + ": against us, and no action is for or with them"
	case sure == 0:
		e.unknown, e.high = true, whole
		e.why = "where those stand who count is not known"
		e.write = "write the sentiment of those whom you have met"
	case e.low < whole:
		e.high = whole
		e.why = "nobody is known to be against us, but of few it is known where they stand"
		e.next, e.do = min(whole, e.low+3*whole/need), "find out how somebody else of influence feels about us"
	default:
		e.why = "nobody of influence is against us without an answer"
	}
	return e
}
