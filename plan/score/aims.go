package score

import (
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
func (l *look) aims(percent func(*plan.Objective) int, says string) earning {
	r := ranked{list: &l.Plan.Objectives, need: l.needs.Objectives.Int(), none: "no objective is written", one: "objective", many: "objectives", says: says,
		more: "agree with them on what else you want to reach together"}
	for _, o := range l.pursued() {
		if !l.empty(&o.Objective) {
			r.add(o, percent(o))
		}
	}
	return r.earn()
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
	}, "with measure, figures, date and owner")
}

func reasons(l *look, c *plan.ScoreCriterion) earning {
	return l.aims(func(o *plan.Objective) int { return all(len(o.Because) > 0) },
		"with a reason")
}

func benefits(l *look, c *plan.ScoreCriterion) earning {
	return l.aims(func(o *plan.Objective) int {
		return (all(!l.empty(&o.CustomerBenefit)) + all(!l.empty(&o.OurBenefit))) / 2
	},
		"with a benefit to both sides")
}

func approach(l *look, c *plan.ScoreCriterion) earning {
	return l.aims(func(o *plan.Objective) int { return all(!l.empty(&o.Strategy)) },
		"with a way there")
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
