package diff

import "keyplan/plan"

// ofLog are the meanings of changes in the contact log.
var ofLog = []meaning{
	{"log[]", Added, talk},
	{"log[]", Removed, talkGone},
	{"log[].outcome", Changed, outcome},
	{"log[].feedback", "", heard},
	{"log[].next", "", counted("detail of a contact", "details of contacts")},
	{"log[].by", "", counted("detail of a contact", "details of contacts")},
	{"log[].with", "", counted("detail of a contact", "details of contacts")},
	{"log[].purpose", "", counted("detail of a contact", "details of contacts")},
}

func talk(t telling) told {
	e := of[plan.Entry](t.is)
	what := told{kind: New, weight: Low, text: t.contacted(e), named: true, folds: "contact logged|contacts logged"}
	if !e.Outcome.Absent() {
		what.text += ": " + short(string(e.Outcome))
	}
	if e.Feedback == "negative" {
		return t.badTalk(e)
	}
	return what
}

func talkGone(t telling) told {
	e := of[plan.Entry](t.was)
	text := t.contacted(e) + " is no longer in the log"
	if e.Outcome.Absent() {
		text += ", and never had an outcome"
	}
	return told{kind: Gone, weight: Low, text: text, named: true, folds: "contact taken out of the log|contacts taken out of the log"}
}

func outcome(t telling) told {
	e := of[plan.Entry](t.is)
	if t.now == nil {
		return weighing(Low)(t)
	}
	return told{kind: Other, weight: Low, text: t.contacted(e) + ": " + short(string(e.Outcome)), named: true, folds: "outcome of a contact|outcomes of contacts"}
}

func heard(t telling) told {
	e := of[plan.Entry](t.is)
	if e.Feedback != "negative" {
		return counted("detail of a contact", "details of contacts")(t)
	}
	return t.badTalk(e)
}

// badTalk is a talk in which they were not content.
func (t telling) badTalk(e *plan.Entry) told {
	text := "bad feedback: " + t.contacted(e)
	if !e.Outcome.Absent() {
		text += ", " + quoted(string(e.Outcome))
	}
	return told{kind: Worse, weight: Medium, text: text, named: true}
}
