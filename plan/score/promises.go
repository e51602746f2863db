package score

import (
	"fmt"

	"keyplan/plan"
)

// issuesSettled looks at the worst of what is open.
func issuesSettled(l *look, c *plan.ScoreCriterion) earning {
	issues := l.Plan.Issues
	at := any(&l.Plan.Issues)
	if issues == nil {
		return unknown("whether they have raised problems is not written", "write the problems that they have raised, or issues: [] if there are none", at)
	}
	e := earning{low: whole, why: "no problem is open", at: []any{at}}
	days := l.Limits.IssueDays.Int()
	open := 0
	for _, i := range issues {
		if !i.Open() {
			continue
		}
		open++
		got := earning{low: whole, why: "problems are open, in time and with an owner", at: []any{i}}
		switch {
		case i.Overdue(l.Today, days):
			got.low, got.why, got.do = lateIssue[i.Severity], "overdue: "+string(i.Issue), "put right what is overdue: "+string(i.Issue)
		case !l.there(i.Owner) && len(l.OpenFor(i.ID)) == 0:
			got.low, got.why, got.write = 70, "nobody owns: "+string(i.Issue), "write who of us puts it right: "+string(i.Issue)
		}
		if got.low < e.low || open == 1 || got.low == e.low && got.why < e.why {
			e = got
		}
	}
	return e
}

// lateIssue is what is left where a problem is overdue, by its severity.
var lateIssue = map[plan.Level]int{plan.High: 0, plan.Medium: 25, plan.Low: 50, "": 25}

// promiseMonths is how far back promises are counted.
const promiseMonths = 12

// writeDone is the step where the plan holds nothing of what was done.
const writeDone = "write down what was done in the last 12 months: actions with due, done and result"

// promisesKept is the share of what was due that was done by its day.
func promisesKept(l *look, c *plan.ScoreCriterion) earning {
	from := l.Today.AddMonths(-promiseMonths)
	due, kept := 0, 0
	var broken []any
	for _, a := range l.Plan.Actions {
		if a.Due.Absent() || a.Status == plan.Cancelled || !a.Due.Before(l.Today) || a.Due.Last() < from || a.Status == plan.Done && a.Done.Absent() {
			continue
		}
		due++
		if !a.Done.Absent() && a.Done.First() <= a.Due.Last() {
			kept++
		} else {
			broken = append(broken, a)
		}
	}
	if due == 0 {
		return unknown(fmt.Sprintf("nothing was due in the last %d months", promiseMonths), writeDone, &l.Plan.Actions)
	}
	e := stepped(c, plan.NewDecimal(int64(whole*kept/due)))
	e.why = of(kept, due) + " actions done by their day"
	e.at = broken
	if len(broken) == 0 {
		e.at = []any{&l.Plan.Actions}
	}
	return e
}

// graveIssue is the cap of a serious problem that is left open.
func graveIssue(l *look) (h holding) {
	for _, i := range l.Plan.Issues {
		if i.Open() && i.Severity == plan.High && !i.Raised.Absent() && i.Raised.Last().Add(l.Limits.IssueDays.Int()) < l.Today {
			h.at = append(h.at, i)
			h.why = fmt.Sprintf("%s: open for %s", i.Issue, count(l.Today.Sub(i.Raised.Last()), "day", "days"))
		}
	}
	if len(h.at) > 1 {
		h.why = fmt.Sprintf("%d serious problems are open for over %d days", len(h.at), l.Limits.IssueDays.Int())
		h.do = "put them right, and tell them"
	}
	return h
}
