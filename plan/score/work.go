package score

import (
	"fmt"

	"keyplan/plan"
)

// openActions are those with a text.
func (l *look) openActions() (all []*plan.Action) {
	for _, a := range l.Plan.Actions {
		if a.Open() && !a.Action.Absent() {
			all = append(all, a)
		}
	}
	return all
}

// moves are what the best open actions earn, as many as are needed.
func (l *look) moves(percent func(*plan.Action) int, says string) earning {
	r := ranked{list: &l.Plan.Actions, need: l.needs.Actions.Int(), none: "no action is open", one: "open action", many: "open actions", says: says,
		more: "agree on the next step: who does what by when"}
	for _, a := range l.openActions() {
		if !l.empty(&a.Action) {
			r.add(a, percent(a))
		}
	}
	return r.earn()
}

func actions(l *look, c *plan.ScoreCriterion) earning {
	return l.moves(func(a *plan.Action) int {
		percent := 20
		if !a.Owner.Absent() && (l.there(a.Owner) || l.Contact(a.Owner) != nil) {
			percent += 40
		}
		if !a.Due.Absent() {
			percent += 40
		}
		return percent
	}, "with an owner and a date")
}

func purpose(l *look, c *plan.ScoreCriterion) earning {
	return l.moves(func(a *plan.Action) int { return all(len(a.For) > 0) },
		"with a purpose")
}

// driven is the share of open objectives that have an open action, be it for
// the opportunity that serves it.
func driven(l *look, c *plan.ScoreCriterion) earning {
	open, good := 0, 0
	e := earning{}
	for _, o := range l.Plan.Objectives {
		if !o.Open() || o.Objective.Absent() {
			continue
		}
		open++
		if len(l.OpenFor(o.ID)) > 0 {
			good++
		} else {
			e.at = append(e.at, o)
		}
	}
	if open == 0 {
		return earning{why: "no objective is open", at: []any{&l.Plan.Objectives}}
	}
	e.low = whole * good / open
	e.why = of(good, open) + " with an open action"
	if good == open {
		e.at = []any{&l.Plan.Objectives}
	}
	return e
}

func punctual(l *look, c *plan.ScoreCriterion) earning {
	open := l.openActions()
	if len(open) == 0 {
		return earning{why: "no action is open", at: []any{&l.Plan.Actions}, write: "write the next steps, each with an owner and a date"}
	}
	e := earning{}
	for _, a := range open {
		if a.Due.Before(l.Today) {
			e.at = append(e.at, a)
		}
	}
	late := len(e.at)
	e.low = whole * (len(open) - late) / len(open)
	e.why = count(late, "action is", "actions are") + " overdue"
	if late == 0 {
		e.why, e.at = "nothing is overdue", []any{&l.Plan.Actions}
	}
	return e
}

// resultMonths is how far back results are asked for.
const resultMonths = 12

func results(l *look, c *plan.ScoreCriterion) earning {
	const need = 2
	var each []int
	e := earning{at: []any{&l.Plan.Actions}}
	from := l.Today.AddMonths(-resultMonths)
	for _, a := range l.Plan.Actions {
		if a.Action.Absent() || a.Status != plan.Done && a.Done.Absent() || a.Done.Before(from) || a.Done.Absent() && a.Due.Before(from) {
			continue
		}
		percent := 40
		if !a.Done.Absent() {
			percent += 20
		}
		if !a.Result.Absent() {
			percent += 40
		}
		each = append(each, percent)
		e.at = append(e.at, a)
	}
	n := len(each)
	full := 0
	for _, p := range each {
		if p >= whole {
			full++
		}
	}
	e.low = best(each, need)
	e.why = fmt.Sprintf("%s done in %d months, %d with date and result", count(n, "action", "actions"), resultMonths, full)
	if n == 0 {
		e.why = fmt.Sprintf("no action was done in %d months", resultMonths)
	}
	return e
}
