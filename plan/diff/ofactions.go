package diff

import (
	"keyplan/plan"
)

// ofActions are the meanings of changes in who does what by when.
var ofActions = []meaning{
	{"actions[]", Added, task},
	{"actions[]", Removed, taskGone},
	{"actions[].done", Changed, done},
	{"actions[].status", Changed, taskStatus},
	{"actions[].due", "", slips("due", Medium)},
	{"actions[].owner", Changed, handed("owner", Medium)},
	{"actions[].result", "", result},
}

func task(t telling) told {
	a := of[plan.Action](t.is)
	text := "a new action"
	if !a.Open() {
		text = "new, and done"
		if !a.Done.Absent() {
			text += " on " + a.Done.String()
		}
		return told{kind: Done, weight: Low, text: text}
	}
	if !a.Due.Absent() {
		text += ", due " + a.Due.String()
	}
	if who := t.person(a.Owner); who != "" {
		text += ", " + who
	}
	return told{kind: New, weight: Low, text: text}
}

func taskGone(t telling) told {
	a := of[plan.Action](t.was)
	if !a.Open() {
		return told{kind: Gone, weight: Low, text: "cleared away, it was done", folds: "action cleared away|actions cleared away"}
	}
	text := "the action is gone, and was not done"
	if !a.Due.Absent() {
		text += ", it was due " + a.Due.String()
	}
	return told{kind: Gone, weight: Medium, text: text}
}

// done tells when an action was done, measured by when it was promised, and
// what came of it.
func done(t telling) told {
	was, is := of[plan.Action](t.was), of[plan.Action](t.is)
	switch {
	case t.now == nil:
		return told{kind: Worse, weight: Medium, text: "not done after all"}
	case t.old != nil:
		return weighing(Low)(t)
	}
	text := "done on " + t.now.String()
	if due := was.Due; !due.Absent() {
		if late := is.Done.First().Sub(due.Last()); late > 0 {
			text += ", " + days(late) + " late"
		} else {
			text += ", in time"
		}
	}
	if !is.Result.Absent() {
		text += ": " + short(string(is.Result))
	}
	return told{kind: Done, weight: Medium, text: text}
}

func taskStatus(t telling) told {
	was, is := of[plan.Action](t.was), of[plan.Action](t.is)
	switch {
	case is.Status == plan.Cancelled:
		return told{kind: Gone, weight: Medium, text: "cancelled"}
	case is.Status == plan.Done && is.Done.Absent():
		return told{kind: Done, weight: Medium, text: "done"}
	case !is.Open() && was.Open():
		return aside(t)
	case is.Status == "blocked":
		return told{kind: Worse, weight: Medium, text: "blocked, it waits for something"}
	case was.Status == "blocked":
		return told{kind: Better, weight: Low, text: "no longer blocked"}
	}
	return told{kind: Other, weight: Low, text: "status " + orElse(t, t.old, "open") + " → " + orElse(t, t.now, "open")}
}

// result is told where the action is done.
func result(t telling) told {
	if was, is := of[plan.Action](t.was), of[plan.Action](t.is); was.Done.Absent() && !is.Done.Absent() {
		return aside(t)
	}
	return weighing(Low)(t)
}
