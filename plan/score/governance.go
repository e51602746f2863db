package score

import (
	"fmt"
	"slices"

	"keyplan/plan"
)

// seats are manager, deputy, sponsor and a team.
func seats(l *look, c *plan.ScoreCriterion) earning {
	a := l.Account
	var t tally
	t.want(l.there(a.Manager), 25, "a manager who has not left", &a.Manager)
	t.want(l.there(a.Deputy), 25, "a deputy", &a.Deputy)
	t.want(l.there(a.Sponsor), 25, "a sponsor", &a.Sponsor)
	team := slices.ContainsFunc(a.Team, func(m *plan.TeamMember) bool { return l.there(m.Person) && m.Person != a.Manager })
	t.want(team, 25, "a team", &a.Team)
	e := t.earn("manager, deputy, sponsor and team are named")
	e.do = "name " + list(t.missing)
	return e
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
	e := t.earn("the next review is planned, and the plan looks far enough ahead")
	e.write = "write " + list(t.missing)
	return e
}

func commitment(l *look, c *plan.ScoreCriterion) earning {
	r := &l.Plan.Review
	var t tally
	t.want(!r.Selection.Why.Absent(), 30, "why it is a key account", &r.Selection)
	t.want(len(r.Selection.By) > 1, 20, "more than one department that chose it", &r.Selection)
	t.want(!r.Effort.HoursPerMonth.Absent(), 50, "the hours committed", &r.Effort)
	return t.earn("the reason and the hours are there")
}
