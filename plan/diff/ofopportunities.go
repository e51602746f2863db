package diff

import (
	"fmt"

	"keyplan/plan"
)

// ofOpportunities are the meanings of changes in business that we may win, and
// in the white space.
var ofOpportunities = []meaning{
	{"opportunities[]", Added, deal},
	{"opportunities[]", Removed, dealGone},
	{"opportunities[].stage", Changed, stage},
	{"opportunities[].closed", "", ended},
	{"opportunities[].why", "", ended},
	{"opportunities[].probability", "", chance},
	{"opportunities[].value", "", figure(scale{what: "value", fall: Medium, rise: Medium, kinds: cutOrRaised})},
	{"opportunities[].close", "", ended},
	{"opportunities[].close", "", slips("decision expected", Medium)},
	{"opportunities[].next", "", ended},
	{"opportunities[].next", "", folded("detail of an opportunity", "details of opportunities")},
	{"opportunities[].evidence", "", folded("detail of an opportunity", "details of opportunities")},
	{"opportunities[].kind", "", folded("detail of an opportunity", "details of opportunities")},
	{"opportunities[].contact", "", folded("detail of an opportunity", "details of opportunities")},
	{"opportunities[].competitor", "", weighing(Medium)},
	{"opportunities[].owner", Changed, handed("owner", Low)},
	{"whitespace[]", Added, cell},
	{"whitespace[]", Removed, cell},
	{"whitespace[].status", Changed, cellStatus},
	{"whitespace[].competitor", "", cellDetail},
	{"whitespace[].spend", "", counted("figure of the white space", "figures of the white space")},
}

func deal(t telling) told {
	o := of[plan.Opportunity](t.is)
	text := "a new opportunity"
	if !o.Value.Absent() {
		text += ", " + o.Value.Short()
	}
	if !o.Stage.Absent() {
		text += ", " + plan.Spoken(o.Stage)
	}
	if !o.Close.Absent() && o.Open() {
		text += ", decision expected " + o.Close.String()
	}
	what := told{kind: New, weight: Medium, text: text}
	switch o.Stage {
	case plan.Won:
		what.kind, what.weight = Won, High
	case plan.LostDeal:
		what.kind = Lost
	}
	return what
}

func dealGone(t telling) told {
	o := of[plan.Opportunity](t.was)
	if !o.Open() {
		return told{kind: Gone, weight: Low, text: "cleared away, it was " + plan.Spoken(o.Stage)}
	}
	text := "no longer among the opportunities"
	if !o.Value.Absent() {
		text += ", it was worth " + o.Value.Short()
	}
	return told{kind: Gone, weight: Medium, text: text}
}

// stage tells how far an opportunity came, and how it ended.
func stage(t telling) told {
	o := of[plan.Opportunity](t.is)
	if t.now == nil || t.old == nil {
		return weighing(Low)(t)
	}
	what := told{kind: Better, weight: Medium}
	if !o.Value.Absent() {
		what.text = o.Value.Short() + ", "
	}
	switch o.Stage {
	case plan.Won:
		what.kind, what.weight, what.text = Won, High, what.text+"won"
	case plan.LostDeal:
		what.kind, what.weight, what.text = Lost, High, what.text+"lost"
		if !o.Competitor.Absent() {
			what.text += " to " + t.thing(string(o.Competitor))
		}
	default:
		what.text += t.change()
		if t.back() {
			what.kind = Worse
		}
		return what
	}
	if !o.Closed.Absent() {
		what.text += " on " + o.Closed.String()
	}
	if !o.Why.Absent() {
		what.text += ": " + short(string(o.Why))
	}
	return what
}

// back reports whether a stage comes before the one that an opportunity was in.
func (t telling) back() bool {
	stages := plan.DefaultStages
	if t.settings != nil {
		if env := t.settings.Env(); env.Stages != nil {
			stages = env.Stages
		}
	}
	return stages.Index(t.now.String()) < stages.Index(t.old.String()) || !(&plan.Opportunity{Stage: plan.Stage(t.old.String())}).Open()
}

// ended is told with the stage of an opportunity that is won or lost, and is a
// detail beside it.
func ended(t telling) told {
	if of[plan.Opportunity](t.is).Open() {
		return told{}
	}
	return aside(t)
}

// chance follows from the stage where that changed, too.
func chance(t telling) told {
	if was, is := of[plan.Opportunity](t.was), of[plan.Opportunity](t.is); was.Stage != is.Stage {
		return aside(t)
	}
	return figure(scale{what: "probability", fall: Medium, rise: Low, kinds: worseOrBetter, percent: true})(t)
}

func cell(t telling) told {
	c := of[plan.Cell](t.view())
	text := t.cell(c)
	if t.op == Removed {
		return told{kind: Gone, weight: Low, text: "no longer known: " + text, named: true, folds: "field of the white space|fields of the white space"}
	}
	if c.Status != "" {
		text += " is " + t.cellIs(c)
	}
	return told{kind: New, weight: Low, text: text, named: true, folds: "field of the white space|fields of the white space"}
}

func (t telling) cell(c *plan.Cell) string {
	text := t.thing(string(c.Offering))
	if !c.Unit.Absent() {
		text += " in " + t.thing(string(c.Unit))
	}
	return text
}

// cellIs says who has a field of the white space.
func (t telling) cellIs(c *plan.Cell) string {
	switch c.Status {
	case plan.Owned:
		return "ours"
	case plan.Pipeline:
		return "in the pipeline"
	case plan.Gap:
		return "a gap"
	case plan.NotEligible:
		return "nothing for us"
	case "competitor":
		if !c.Competitor.Absent() {
			return "with " + t.thing(string(c.Competitor))
		}
		return "with a competitor"
	case "lost":
		return "lost"
	}
	return "unknown"
}

// cellDetail is told with the status, unless that stayed.
func cellDetail(t telling) told {
	if was, is := of[plan.Cell](t.was), of[plan.Cell](t.is); was.Status != is.Status {
		return aside(t)
	}
	return weighing(Medium)(t)
}

func cellStatus(t telling) told {
	was, is := of[plan.Cell](t.was), of[plan.Cell](t.is)
	what := told{kind: Other, weight: Medium, named: true, text: fmt.Sprintf("%s is %s now, was %s", t.cell(is), t.cellIs(is), t.cellIs(was))}
	switch {
	case is.Status == plan.Owned:
		what.kind, what.weight = Won, High
	case was.Status == plan.Owned:
		what.kind, what.weight = Lost, High
	case is.Status == plan.Pipeline:
		what.kind = Better
	case is.Status == "lost":
		what.kind = Lost
	}
	return what
}
