package diff

import (
	"strings"

	"keyplan/plan"
)

// ofContacts are the meanings of changes in who's who.
var ofContacts = []meaning{
	{"contacts[]", Added, met},
	{"contacts[]", Removed, forgotten},
	{"contacts[].left", Changed, left},
	{"contacts[].name", Changed, named},
	{"contacts[].*", "", ofLeaver},
	{"contacts[].roles", Added, gains},
	{"contacts[].roles", Removed, loses},
	{"contacts[].decides", Added, decides},
	{"contacts[].decides", Removed, decides},
	{"contacts[].sentiment", Changed, feels},
	{"contacts[].standing", Changed, seen},
	{"contacts[].target_standing", Changed, seen},
	{"contacts[].influence", Changed, subject(steps("influence", plan.Levels, Low, false))},
	{"contacts[].owner", Changed, covered},
	{"contacts[].primary", Changed, primary},
	{"contacts[].email", "", counted("way to reach a contact", "ways to reach contacts")},
	{"contacts[].phone", "", counted("way to reach a contact", "ways to reach contacts")},
	{"contacts[].crm", "", counted("way to reach a contact", "ways to reach contacts")},
}

// subject lets a sentence begin with the contact's name.
func subject(tell func(telling) told) func(telling) told {
	return func(t telling) told {
		what := tell(t)
		what.text, what.named = t.item(t.view())+": "+what.text, true
		return what
	}
}

// power are the roles of which the loss or gain changes how a decision is made.
var power = map[plan.Role]string{
	plan.DecisionMaker: "decision maker", plan.EconomicBuyer: "economic buyer", plan.Champion: "champion",
	plan.ExecutiveSponsor: "executive sponsor", plan.Blocker: "blocker",
}

// titled is a contact by the role that matters most: "champion Tomas Berg".
func titled(c *plan.Contact) string {
	for _, role := range []plan.Role{plan.DecisionMaker, plan.EconomicBuyer, plan.Champion, plan.ExecutiveSponsor, plan.Blocker} {
		if c.Plays(role) {
			return power[role] + " " + c.Called()
		}
	}
	if c.Sentiment == plan.Advocate {
		return "advocate " + c.Called()
	}
	return c.Introduced()
}

// weightOf is how much it matters what becomes of a contact.
func weightOf(c *plan.Contact) Weight {
	if c.HasPower() || c.ForUs() || c.Plays(plan.ExecutiveSponsor) || c.Influence == plan.High {
		return High
	}
	return Medium
}

func met(t telling) told {
	c := of[plan.Contact](t.is)
	if c.Vacant() {
		return told{kind: New, weight: Low, text: "an empty box on the chart: " + c.Called(), named: true}
	}
	text := c.Introduced()
	var roles []string
	for _, role := range c.Roles {
		roles = append(roles, plan.Spoken(role))
	}
	if len(roles) > 0 {
		text += ", " + list(roles)
	}
	if c.HasPower() {
		return told{kind: New, weight: High, text: text, named: true}
	}
	return told{kind: New, weight: Medium, text: text, named: true}
}

func forgotten(t telling) told {
	c := of[plan.Contact](t.was)
	text := titled(c) + " is no longer in who's who"
	if !c.Left.Absent() || c.Vacant() {
		return told{kind: Gone, weight: Low, text: text, named: true}
	}
	return told{kind: Lost, weight: weightOf(c), text: text + t.missed(c), named: true}
}

func left(t telling) told {
	was, is := of[plan.Contact](t.was), of[plan.Contact](t.is)
	switch {
	case t.now == nil:
		return told{kind: Better, weight: Medium, text: is.Called() + " is back, and no longer said to have left", named: true}
	case t.old != nil:
		return told{kind: Other, weight: Low, text: is.Called() + " left on " + t.change(), named: true}
	}
	return told{kind: Lost, weight: weightOf(was), text: titled(was) + " left on " + t.now.String() + t.missed(was), named: true}
}

// ofLeaver tells what follows from it that somebody has left.
func ofLeaver(t telling) told {
	was, is := of[plan.Contact](t.was), of[plan.Contact](t.is)
	if was == nil || is == nil || !was.Left.Absent() || is.Left.Absent() || t.field.Key == "left" {
		return told{}
	}
	return aside(t)
}

// missed says whom nobody stands in for.
func (t telling) missed(gone *plan.Contact) string {
	decides, speaks := false, false
	for _, c := range t.after.Contacts {
		if c.Vacant() || !c.Left.Absent() {
			continue
		}
		decides = decides || c.HasPower()
		speaks = speaks || c.ForUs() && (gone.Unit.Absent() || c.Unit == gone.Unit)
	}
	switch {
	case gone.HasPower() && !decides:
		return "; nobody else there is known to decide"
	case gone.ForUs() && !speaks && gone.Unit.Absent():
		return "; nobody else there argues for us"
	case gone.ForUs() && !speaks:
		return "; nobody else in " + t.thing(string(gone.Unit)) + " argues for us"
	}
	return ""
}

// named tells that an empty box on the chart was filled, or emptied.
func named(t telling) told {
	is := of[plan.Contact](t.is)
	switch {
	case t.old == nil:
		return told{kind: New, weight: Medium, text: is.Introduced() + " now fills a seat that was empty", named: true}
	case t.now == nil:
		return told{kind: Lost, weight: Medium, text: string(*t.old.(*plan.Text)) + " is gone, and the seat " + is.Called() + " is empty", named: true}
	}
	return told{kind: Other, weight: Low, text: t.old.String() + " is now called " + t.now.String(), named: true}
}

func gains(t telling) told {
	c, role := of[plan.Contact](t.is), plan.Role(t.now.String())
	what := told{kind: Better, weight: Low, text: c.Called() + " is " + a(plan.Spoken(role)) + " now", named: true}
	if _, ok := power[role]; ok {
		what.weight = High
	}
	if role == plan.Blocker {
		what.kind = Worse
	}
	return what
}

func loses(t telling) told {
	c, role := of[plan.Contact](t.is), plan.Role(t.old.String())
	what := told{kind: Lost, weight: Low, text: c.Called() + " is no longer " + a(plan.Spoken(role)), named: true}
	if _, ok := power[role]; ok {
		what.weight = High
	}
	if role == plan.Blocker {
		what.kind = Better
	}
	return what
}

// deciding is what several matters that contacts decide on are together.
const deciding = "change in who decides on what|changes in who decides on what"

func decides(t telling) told {
	who := of[plan.Contact](t.is).Called()
	if t.op == Removed {
		return told{kind: Other, weight: Low, text: who + " no longer decides on " + t.shown(t.old), named: true, folds: deciding}
	}
	return told{kind: Other, weight: Low, text: who + " decides on " + t.shown(t.now), named: true, folds: deciding}
}

// feels tells of a sentiment. That of whom a decision hangs on weighs more.
func feels(t telling) told {
	c := of[plan.Contact](t.is)
	known := func(v plan.Value) bool { return v != nil && plan.Sentiment(v.String()) != plan.UnknownSentiment }
	what := told{kind: Other, weight: Low, named: true}
	switch {
	case !known(t.now):
		what.text = "it is no longer known how " + c.Called() + " feels about us"
		return what
	case !known(t.old):
		what.text = c.Introduced() + " is " + a(t.shown(t.now))
		return what
	}
	what = steps("", plan.Sentiments, Medium, true)(t)
	what.text, what.named = c.Introduced()+": "+what.text, true
	if weightOf(c) == High {
		what.weight = High
	}
	return what
}

func seen(t telling) told {
	c := of[plan.Contact](t.is)
	sees, weight := " sees us as ", Medium
	if t.field.Key == "target_standing" {
		sees, weight = " should come to see us as ", Low
	}
	if t.now == nil || t.old == nil {
		return told{}
	}
	up := plan.Standing(t.old.String()).Below(plan.Standing(t.now.String()))
	what := told{kind: Worse, weight: weight, named: true, text: c.Called() + sees + view(t.now) + ", not " + view(t.old) + " any more"}
	if up {
		what.kind = Better
		what.text = c.Called() + sees + view(t.now) + ", up from " + view(t.old)
	}
	if weight == Low {
		what.kind = Other
	}
	return what
}

// view is a standing in a sentence.
func view(v plan.Value) string {
	if plan.Standing(v.String()) == plan.NoStanding {
		return "nobody they know"
	}
	return a(strings.ReplaceAll(v.String(), "_", " "))
}

func covered(t telling) told {
	c := of[plan.Contact](t.is)
	from, to := t.personIn(t.old), t.personIn(t.now)
	weight := Low
	if weightOf(c) == High {
		weight = Medium
	}
	switch {
	case to == "":
		to = t.person(t.after.Account.Manager)
		fallthrough
	case from == "":
		return told{kind: Handed, weight: weight, text: c.Called() + " is covered by " + to + " now", named: true}
	}
	return told{kind: Handed, weight: weight, text: c.Called() + " is covered by " + to + " now, was " + from, named: true}
}

func primary(t telling) told {
	c := of[plan.Contact](t.is)
	if c.Primary == plan.Yes {
		return told{kind: Other, weight: Medium, text: c.Called() + " is our most important contact now", named: true}
	}
	return told{kind: Other, weight: Low, text: c.Called() + " is no longer our most important contact", named: true}
}
