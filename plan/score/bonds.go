package score

import (
	"fmt"

	"keyplan/plan"
)

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

// answer is the step against those who are against us.
func answer(against []*plan.Contact) string {
	return "decide how to answer " + called(against) + ", and write an action for it"
}

// sound is the step of asking some contacts how they feel about us.
func sound(contacts []*plan.Contact) string {
	return "find out how " + called(contacts) + " feel about us"
}

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
	var blind, against, neutral []*plan.Contact
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
			if x.Sentiment == plan.Neutral {
				neutral = append(neutral, x)
			}
		}
	}
	e.low, e.high = min(whole, max(0, low)*whole/need), min(whole, max(0, high)*whole/need)
	if len(e.at) == 0 {
		e.at = []any{&l.Plan.Contacts}
	}
	e.unknown = low <= 0 && len(blind) > 0
	e.next, e.do = min(whole, max(0, low+friend)*whole/need), "win one more friend of influence among them"
	switch {
	case len(against) > 0:
		e.next = min(whole, max(0, low+unansweredOf(against))*whole/need)
		e.do = answer(against)
		e.why = called(against) + ": against us, and nothing is under way"
	case len(blind) > 0:
		e.why = "how they feel about us is not known of " + called(blind)
		e.do = sound(blind)
	case e.low < whole:
		if len(neutral) > 0 {
			e.next = min(whole, max(0, low+weights(neutral)*(wills[plan.Supporter]-wills[plan.Neutral]))*whole/need)
			e.do = "win over " + called(neutral) + ", so far neutral"
		}
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
	var against, blind []*plan.Contact
	for _, x := range l.Living {
		switch {
		case x.Against() && x.Influential() && len(l.OpenFor(x.ID)) == 0:
			against = append(against, x)
		case !l.Met(x):
		case x.Sentiment != "" && x.Sentiment != plan.UnknownSentiment:
			sure += weight(x)
		default:
			blind = append(blind, x)
		}
	}
	e.low = min(whole, whole*sure/need)
	e.at = []any{&l.Plan.Contacts}
	switch {
	case len(against) > 0:
		e.low, e.at = 0, l.addresses(against)
		e.why = called(against) + ": against us, and no action is for or with them"
		for _, x := range against {
			if l.Met(x) {
				sure += weight(x)
			}
		}
		e.next, e.do = max(1, min(whole, whole*sure/need)), answer(against)
	case sure == 0:
		e.unknown, e.high = true, whole
		e.why = "where those stand who count is not known"
		e.write = "write the sentiment of those whom you have met"
	case e.low < whole:
		e.high = whole
		e.why = "nobody is known to be against us, but of few it is known where they stand"
		e.next, e.do = min(whole, e.low+3*whole/need), "get to know somebody else of influence"
		if len(blind) > 0 {
			e.next, e.do = min(whole, whole*(sure+weights(blind))/need), sound(blind)
		} else if unmet := l.unmet(); len(unmet) > 0 {
			e.next, e.do = min(whole, whole*(sure+weights(unmet))/need), meet(unmet)
		}
	default:
		e.why = "nobody of influence is against us without an answer"
	}
	return e
}
