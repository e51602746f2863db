package score

import (
	"fmt"
	"slices"

	"keyplan/plan"
)

// pursued are the objectives that are open, or were achieved and are not yet
// a year past their date.
func (l *look) pursued() (all []*plan.Objective) {
	for _, o := range l.Plan.Objectives {
		if !o.Objective.Absent() && (o.Open() || o.Status == plan.Achieved && o.Due.Last() >= l.Today.AddMonths(-12)) {
			all = append(all, o)
		}
	}
	return all
}

// aims are what the best objectives earn, as many as are needed.
func (l *look) aims(percent func(*plan.Objective) int, why func(n, need int) string) earning {
	need := l.needs.Objectives.Int()
	e := earning{at: []any{&l.Plan.Objectives}, where: &l.Plan.Objectives}
	var each []int
	full := 0
	for _, o := range l.pursued() {
		p := percent(o)
		each = append(each, p)
		if p >= whole {
			full++
		} else if e.where == any(&l.Plan.Objectives) {
			e.where = o
		}
		e.at = append(e.at, o)
	}
	n := len(each)
	e.low = best(each, need)
	switch {
	case n == 0:
		e.why = "no objective is written"
	case n < need:
		e.why = of(n, need) + " objectives; " + why(full, n)
		e.next = min(whole, e.low+whole/need)
		if full == n {
			e.where, e.do = &l.Plan.Objectives, fmt.Sprintf("agree with them on another objective: %d of %d are written", n, need)
		}
	default:
		e.why = why(full, n)
	}
	return e
}

func objectives(l *look, c *plan.ScoreCriterion) earning {
	return l.aims(func(o *plan.Objective) int {
		percent := 10
		if !o.Measure.Absent() && !o.Target.Absent() {
			percent += 30
		}
		if !o.Baseline.Absent() || !o.Actual.Absent() {
			percent += 10
		}
		if !o.Due.Absent() {
			percent += 25
		}
		if l.there(o.Owner) {
			percent += 25
		}
		return percent
	}, func(full, n int) string { return of(full, n) + " with measure, figures, date and owner" })
}

func reasons(l *look, c *plan.ScoreCriterion) earning {
	return l.aims(func(o *plan.Objective) int { return all(len(o.Because) > 0) },
		func(full, n int) string { return of(full, n) + " say what they rest on" })
}

func benefits(l *look, c *plan.ScoreCriterion) earning {
	return l.aims(func(o *plan.Objective) int {
		return (all(!o.CustomerBenefit.Absent()) + all(!o.OurBenefit.Absent())) / 2
	},
		func(full, n int) string { return of(full, n) + " with a benefit to both sides" })
}

func approach(l *look, c *plan.ScoreCriterion) earning {
	return l.aims(func(o *plan.Objective) int { return all(!o.Strategy.Absent()) },
		func(full, n int) string { return of(full, n) + " say how" })
}

// all is the whole where something is there, else nothing.
func all(there bool) int {
	if there {
		return whole
	}
	return 0
}

// onCourse is the share of open objectives whose day has not passed.
func onCourse(l *look, c *plan.ScoreCriterion) earning {
	open, good := 0, 0
	e := earning{at: []any{}}
	for _, o := range l.Plan.Objectives {
		if !o.Open() || o.Objective.Absent() {
			continue
		}
		open++
		switch {
		case o.Due.Before(l.Today):
			e.at = append(e.at, o)
		case !o.Due.Absent():
			good++
		default:
			e.at = append(e.at, o)
		}
	}
	if open == 0 {
		return earning{why: "no objective is open", at: []any{&l.Plan.Objectives}, write: "write what you want to reach with them"}
	}
	e.low = whole * good / open
	e.why = "all are dated and none is overdue"
	if good < open {
		e.why = of(good, open) + " are dated and not overdue"
	} else {
		e.at = []any{&l.Plan.Objectives}
	}
	return e
}

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
func (l *look) moves(percent func(*plan.Action) int, why func(full, n int) string) earning {
	need := l.needs.Actions.Int()
	e := earning{at: []any{&l.Plan.Actions}, where: &l.Plan.Actions}
	var each []int
	full := 0
	for _, a := range l.openActions() {
		p := percent(a)
		each = append(each, p)
		if p >= whole {
			full++
		} else if e.where == any(&l.Plan.Actions) {
			e.where = a
		}
		e.at = append(e.at, a)
	}
	n := len(each)
	e.low = best(each, need)
	switch {
	case n == 0:
		e.why = "no action is open"
	case n < need:
		e.why = of(n, need) + " open actions; " + why(full, n)
		e.next = min(whole, e.low+whole/need)
		if full == n {
			e.where, e.do = &l.Plan.Actions, "agree on the next step: who does what by when"
		}
	default:
		e.why = why(full, n)
	}
	return e
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
	}, func(full, n int) string { return of(full, n) + " with an owner and a date" })
}

func purpose(l *look, c *plan.ScoreCriterion) earning {
	return l.moves(func(a *plan.Action) int { return all(len(a.For) > 0) },
		func(full, n int) string { return of(full, n) + " say what they are for" })
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
	e.why = of(good, open) + " objectives have an open action"
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
	return e
}

// seats are manager, deputy, sponsor and a team.
func seats(l *look, c *plan.ScoreCriterion) earning {
	a := l.Account
	var t tally
	t.want(l.there(a.Manager), 25, "a manager who has not left", &a.Manager)
	t.want(l.there(a.Deputy), 25, "a deputy", &a.Deputy)
	t.want(l.there(a.Sponsor), 25, "a sponsor", &a.Sponsor)
	team := slices.ContainsFunc(a.Team, func(m *plan.TeamMember) bool { return l.there(m.Person) && m.Person != a.Manager })
	t.want(team, 25, "a team", &a.Team)
	return t.earn("manager, deputy, sponsor and team are named")
}

// approvalMonths is for how long an approval holds.
const approvalMonths = 12

func approval(l *look, c *plan.ScoreCriterion) earning {
	r := &l.Plan.Review
	var t tally
	fresh := r.Status == plan.Approved && !r.ApprovedBy.Person.Absent() && !r.ApprovedBy.Date.Absent() && !r.ApprovedBy.Date.Before(l.Today.AddMonths(-approvalMonths))
	t.want(fresh, 50, "an approval from the top within 12 months", &r.ApprovedBy)
	agreed := slices.ContainsFunc(r.AgreedBy, func(a *plan.Agreement) bool { return !a.Person.Absent() })
	t.want(agreed, 50, "who of ours has agreed to it", &r.AgreedBy)
	return t.earn("agreed and approved")
}

func reviewed(l *look, c *plan.ScoreCriterion) earning {
	r, y := &l.Plan.Review, l.cycle
	at := any(&r.Last)
	switch {
	case y.Held == 0 && y.Begun == 0:
		return earning{why: "no review has been held", at: []any{at}}
	case y.Due >= l.Today && y.Held == 0:
		return earning{low: whole, why: fmt.Sprintf("the first review is due on %s", y.Due), at: []any{at}}
	case y.Due >= l.Today:
		return earning{low: whole, why: fmt.Sprintf("last held on %s, due on %s", y.Held, y.Due), at: []any{at}}
	case y.Cadence.From(y.Due) >= l.Today:
		return earning{low: 40, why: fmt.Sprintf("a review has been due since %s", y.Due), at: []any{at}}
	}
	return earning{why: fmt.Sprintf("a review has been due since %s, over a whole round ago", y.Due), at: []any{at}}
}

func ahead(l *look, c *plan.ScoreCriterion) earning {
	r := &l.Plan.Review
	var t tally
	t.want(!r.Next.Absent() && !r.Next.Before(l.Today), 50, "the day of the next review", &r.Next)
	end := (l.FiscalYear() + 1).End(l.Env.FiscalStart)
	t.want(r.Horizon.Last() >= end, 50, "a horizon to the end of the next fiscal year", &r.Horizon)
	return t.earn("the next review is planned, and the plan looks far enough ahead")
}

func commitment(l *look, c *plan.ScoreCriterion) earning {
	r := &l.Plan.Review
	var t tally
	t.want(!r.Selection.Why.Absent(), 30, "why it is a key account", &r.Selection)
	t.want(len(r.Selection.By) > 1, 20, "more than one department that chose it", &r.Selection)
	t.want(!r.Effort.HoursPerMonth.Absent(), 50, "the hours committed", &r.Effort)
	return t.earn("the reason and the hours are there")
}
