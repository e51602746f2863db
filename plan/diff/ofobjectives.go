package diff

import (
	"keyplan/plan"
)

// ofObjectives are the meanings of changes in what we want to have reached.
var ofObjectives = []meaning{
	{"objectives[]", Added, aim},
	{"objectives[]", Removed, aimGone},
	{"objectives[].status", Changed, aimStatus},
	{"objectives[].target", "", target},
	{"objectives[].baseline", "", weighing(Medium)},
	{"objectives[].actual", "", progress},
	{"objectives[].due", "", slips("due", High)},
	{"objectives[].owner", Changed, handed("owner", Medium)},
}

func aim(t telling) told {
	o := of[plan.Objective](t.is)
	text := "a new objective"
	if !o.Due.Absent() {
		text += ", due " + o.Due.String()
	}
	if who := t.person(o.Owner); who != "" {
		text += ", " + who
	}
	return told{kind: New, weight: Medium, text: text}
}

func aimGone(t telling) told {
	if o := of[plan.Objective](t.was); !o.Open() {
		return told{kind: Gone, weight: Low, text: "cleared away, it was " + plan.Spoken(o.Status)}
	}
	return told{kind: Gone, weight: High, text: "the objective is gone, and was still open"}
}

func aimStatus(t telling) told {
	o := of[plan.Objective](t.is)
	switch o.Status {
	case plan.Achieved:
		return told{kind: Done, weight: High, text: "the objective is achieved"}
	case plan.AtRisk:
		return told{kind: Worse, weight: High, text: "the objective is at risk"}
	case plan.Abandoned:
		return told{kind: Lost, weight: High, text: "the objective is given up"}
	case plan.Deferred:
		return told{kind: Slipped, weight: High, text: "the objective is put off until further notice"}
	}
	if t.now == nil || t.old == nil {
		return weighing(Low)(t)
	}
	what := told{kind: Better, weight: Low, text: t.change()}
	switch plan.ObjectiveStatus(t.old.String()) {
	case plan.AtRisk:
		what.weight, what.text = Medium, "no longer at risk, "+t.shown(t.now)
	case plan.Achieved:
		what.kind, what.weight, what.text = Worse, High, "no longer achieved, "+t.shown(t.now)
	case plan.Abandoned, plan.Deferred:
		what.weight, what.text = Medium, "taken up again, "+t.shown(t.now)
	}
	return what
}

// target tells an aim that was cut or raised: of complaints, a higher figure
// is less.
func target(t telling) told {
	s := scale{what: "target", fall: High, rise: Medium, kinds: cutOrRaised}
	if of[plan.Objective](t.is).Better == plan.LowerIsBetter {
		s = scale{what: "target", fall: Medium, rise: High, kinds: [2]Kind{Raised, Cut}}
	}
	return figure(s)(t)
}

// progress tells a figure on its way to the target.
func progress(t telling) told {
	o := of[plan.Objective](t.is)
	was, is := number(t.old), number(t.now)
	if is.Absent() {
		return weighing(Low)(t)
	}
	what := told{kind: Other, weight: Medium, text: "now at " + t.shown(t.now)}
	if !was.Absent() {
		what.text += ", was " + t.shown(t.old)
		what.kind = Better
		if is.Cmp(was) < 0 != (o.Better == plan.LowerIsBetter) {
			what.kind = Worse
		}
	}
	if !o.Target.Absent() {
		what.text += ", target " + t.value(&o.Target, nil)
	}
	if !o.MeasuredIn.Absent() {
		what.text += " " + string(o.MeasuredIn)
	}
	if o.Better == plan.LowerIsBetter {
		what.text += "; lower is better"
	}
	return what
}
