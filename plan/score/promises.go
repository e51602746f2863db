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
		percent, why := whole, "problems are open, in time and with an owner"
		switch {
		case i.Overdue(l.Today, days):
			percent, why = lateIssue[i.Severity], "overdue: "+string(i.Issue)
		case !l.there(i.Owner) && len(l.OpenFor(i.ID)) == 0:
			percent, why = 70, "nobody owns: "+string(i.Issue)
		}
		if percent < e.low || open == 1 || percent == e.low && why < e.why {
			e.low, e.why, e.at = percent, why, []any{i}
		}
	}
	return e
}

// lateIssue is what is left where a problem is overdue, by its severity.
var lateIssue = map[plan.Level]int{plan.High: 0, plan.Medium: 25, plan.Low: 50, "": 25}

// promiseMonths is how far back promises are counted.
const promiseMonths = 12

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
		return unknown(fmt.Sprintf("nothing was due in the last %d months", promiseMonths), "write the actions of the last 12 months, each with due and done", &l.Plan.Actions)
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
func graveIssue(l *look) (why string, at []any) {
	for _, i := range l.Plan.Issues {
		if i.Open() && i.Severity == plan.High && !i.Raised.Absent() && i.Raised.Last().Add(l.Limits.IssueDays.Int()) < l.Today {
			at = append(at, i)
			why = fmt.Sprintf("%s: open for %s", i.Issue, count(l.Today.Sub(i.Raised.Last()), "day", "days"))
		}
	}
	if len(at) > 1 {
		why = fmt.Sprintf("%d serious problems are open for over %d days", len(at), l.Limits.IssueDays.Int())
	}
	return why, at
}
