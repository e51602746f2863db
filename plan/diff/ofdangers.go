package diff

import (
	"keyplan/plan"
)

// ofDangers are the meanings of changes in risks and in problems that the
// customer has raised.
var ofDangers = []meaning{
	{"risks[]", Added, risk},
	{"risks[]", Removed, dangerGone},
	{"risks[].closed", Changed, over("the risk is over", "the risk is back")},
	{"risks[].likelihood", Changed, steps("likelihood", plan.Levels, Medium, true)},
	{"risks[].impact", Changed, steps("impact", plan.Levels, Medium, true)},
	{"issues[]", Added, issue},
	{"issues[]", Removed, dangerGone},
	{"issues[].resolved", Changed, over("put right", "not put right after all")},
	{"issues[].severity", Changed, steps("severity", plan.Levels, Medium, true)},
	{"issues[].due", "", slips("due", Medium)},
}

func risk(t telling) told {
	r := of[plan.Risk](t.is)
	text := "a new risk"
	if r.Likelihood != "" && r.Impact != "" {
		text += ", likelihood " + string(r.Likelihood) + " and impact " + string(r.Impact)
	}
	weight := Medium
	if r.Impact == plan.High && r.Likelihood == plan.High {
		weight = High
	}
	if !r.Open() {
		return told{kind: New, weight: Low, text: "a risk that is over"}
	}
	return told{kind: Worse, weight: weight, text: text}
}

func issue(t telling) told {
	i := of[plan.Issue](t.is)
	text := "a problem that they raised"
	if !i.Raised.Absent() {
		text += " on " + i.Raised.String()
	}
	if !i.Open() {
		return told{kind: Done, weight: Low, text: text + " and that was put right on " + i.Resolved.String()}
	}
	weight := Medium
	if i.Severity != "" {
		text += ", severity " + string(i.Severity)
	}
	if i.Severity == plan.High {
		weight = High
	}
	return told{kind: Worse, weight: weight, text: text}
}

func dangerGone(t telling) told {
	open := true
	if r := of[plan.Risk](t.was); r != nil {
		open = r.Open()
	} else if i := of[plan.Issue](t.was); i != nil {
		open = i.Open()
	}
	if !open {
		return told{kind: Gone, weight: Low, text: "cleared away, it was over"}
	}
	return told{kind: Gone, weight: Medium, text: "taken out, and was still open"}
}

// over tells that something is behind us, or no longer.
func over(yes, no string) func(telling) told {
	return func(t telling) told {
		switch {
		case t.now == nil:
			return told{kind: Worse, weight: Medium, text: no}
		case t.old != nil:
			return weighing(Low)(t)
		}
		return told{kind: Done, weight: Medium, text: yes + " on " + t.now.String()}
	}
}
