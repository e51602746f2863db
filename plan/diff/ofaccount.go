package diff

import "keyplan/plan"

// ofAccount are the meanings of changes in the head of a plan and its review.
var ofAccount = []meaning{
	{"account.id", "", weighing(Medium)},
	{"account.name", "", accountName},
	{"account.tier", "", steps("tier", plan.Tiers, High, true)},
	{"account.status", "", status},
	{"account.currency", "", weighing(High)},
	{"account.manager", "", handed("key account manager", High)},
	{"account.deputy", "", handed("deputy", Medium)},
	{"account.sponsor", "", handed("executive sponsor", Medium)},
	{"account.team[]", Added, joins},
	{"account.team[]", Removed, joins},
	{"review.status", "", approval},
	{"review.last", Changed, reviewed},
	{"review.next", Changed, moved("next review", Low)},
	{"review.circulated", "", counted("date of the review", "dates of the review")},
	{"review.agreed_by[]", "", counted("agreement to the plan", "agreements to the plan")},
	{"review.agreed_by[].date", "", counted("agreement to the plan", "agreements to the plan")},
	{"review.approved_by.person", "", counted("agreement to the plan", "agreements to the plan")},
	{"review.approved_by.date", "", counted("agreement to the plan", "agreements to the plan")},
	{"review.effort.hours_per_month", "", figure(scale{what: "hours a month", fall: Medium, rise: Low, kinds: [2]Kind{Cut, Raised}})},
	{"review.effort.actual_hours", "", figure(scale{what: "hours really spent a month", kinds: [2]Kind{Other, Other}})},
	{"review.effort.budget", "", figure(scale{what: "budget", fall: Medium, rise: Low, kinds: [2]Kind{Cut, Raised}})},
	{"review.call.health", "", call},
	{"review.call.date", "", callDetail},
	{"review.call.why", "", callDetail},
}

func accountName(t telling) told {
	if t.old == nil || t.now == nil {
		return weighing(Medium)(t)
	}
	return told{kind: Became, weight: Medium, text: "the customer is called " + t.now.String() + " now, was " + t.old.String()}
}

// status tells whether they still buy. Where nothing is written, they do.
func status(t telling) told {
	was, is := orElse(t, t.old, string(plan.Active)), orElse(t, t.now, string(plan.Active))
	switch is {
	case was:
		return told{}
	case string(plan.Active):
		return told{kind: Better, weight: High, text: "the account is active again, was " + was}
	}
	return told{kind: Worse, weight: High, text: "the account is " + is + ", was " + was}
}

func orElse(t telling, v plan.Value, usual string) string {
	if v == nil {
		return usual
	}
	return t.shown(v)
}

func joins(t telling) told {
	member := of[plan.TeamMember](t.view())
	name := t.person(member.Person)
	if name == "" {
		return told{}
	}
	if t.op == Removed {
		return told{kind: Gone, weight: Low, text: name + " has left the team", named: true}
	}
	text := name + " is new on the team"
	if !member.Part.Absent() {
		text += ", " + string(member.Part)
	}
	return told{kind: New, weight: Low, text: text, named: true}
}

func approval(t telling) told {
	if t.now == nil || t.old == nil {
		return weighing(Low)(t)
	}
	what := told{kind: Other, weight: Medium, text: "the plan is " + t.shown(t.now) + ", was " + t.shown(t.old)}
	switch plan.Approval(t.now.String()) {
	case plan.Approved:
		what.kind = Done
	case plan.Rejected:
		what.kind, what.weight = Worse, High
	}
	return what
}

func reviewed(t telling) told {
	if t.now == nil || t.old != nil && dateOf(t.now).Last() < dateOf(t.old).Last() {
		return weighing(Low)(t)
	}
	text := "reviewed on " + t.now.String()
	if t.old != nil {
		text += ", before that on " + t.old.String()
	}
	return told{kind: Other, weight: Low, text: text}
}

// callDetail is said with the call itself, unless that stayed.
func callDetail(t telling) told {
	was, is := of[plan.Call](t.was), of[plan.Call](t.is)
	if was.Health != is.Health && is.Health != "" {
		return aside(t)
	}
	return counted("detail of the manager's call", "details of the manager's call")(t)
}

// call is the manager's own judgement, which a reader wants to know whatever
// the score says.
func call(t telling) told {
	now := of[plan.Call](t.is)
	if t.now == nil || now == nil {
		return weighing(Low)(t)
	}
	what := told{kind: Other, weight: Medium, text: "the manager calls the account " + t.shown(t.now)}
	if t.old != nil {
		what = steps("the manager's call", plan.Healths, Medium, true)(t)
	}
	if now.Health == "red" {
		what.kind, what.weight = Worse, High
	}
	if !now.Why.Absent() {
		what.text += ": " + short(string(now.Why))
	}
	return what
}
