package lint

import (
	"cmp"
	"fmt"

	"keyplan/plan"
)

// urgentDays is how many days before its end a contract without a plan is an
// error, notice or not (RULES.md).
const urgentDays = 60

// contractEnding looks ahead far enough that there is time before notice must
// be given.
func contractEnding(p *Pass) {
	for _, c := range p.Plan.Financials.Contracts {
		if c.End.Absent() || len(p.Reading.OpenFor(c.ID)) > 0 || p.Reading.Renewed(c, p.Limits.ContractDays.Int()) {
			continue
		}
		left, most := c.End.Last().Sub(p.Today), p.Limits.ContractDays.Int()
		switch {
		case left > max(most, c.NoticeDays.Int()+urgentDays) || left < -most:
		case left < 0:
			ended(p, c, -left)
		default:
			ending(p, c, left)
		}
	}
}

// ending tells of a contract that ends within some days. One that goes on by
// itself is less urgent, and one that is not to go on is for information.
func ending(p *Pass, c *plan.Contract, left int) {
	severity, notice := Warning, ""
	if !c.NoticeDays.Absent() {
		last := c.End.Last().Add(-c.NoticeDays.Int())
		notice = fmt.Sprintf("; the last day for notice is %s", last)
		if last < p.Today {
			severity, notice = Error, fmt.Sprintf("; the last day for notice was %s", last)
		}
	}
	if left <= urgentDays {
		severity = Error
	}
	after := ""
	switch c.Renewal {
	case automatic:
		severity, after = severity-1, ", goes on by itself,"
	case noRenewal:
		severity, after = Info, ", does not go on,"
	}
	p.Reportf(&c.End, "%s ends %s (%s)%s and nothing is planned for it%s",
		quoted(c.Name), when(c.End), inDays(left), cmp.Or(after, ","), notice).As(severity).
		Hintf("write an action for: [%s], or a renewal opportunity", c.ID)
}

// ended tells of a contract that should have been renewed and has run out.
func ended(p *Pass, c *plan.Contract, ago int) {
	if c.Renewal == negotiated || c.Renewal == tender {
		p.Reportf(&c.End, "%s ended %s, %s ago, and the plan does not say what has become of it",
			quoted(c.Name), when(c.End), count(ago, "day", "days")).As(Error).
			Hintf("write the new contract or its new end, or an action for: [%s]", c.ID)
	}
}

func inDays(n int) string {
	if n == 0 {
		return "today"
	}
	return "in " + count(n, "day", "days")
}

// The renewals that the rule tells apart.
const (
	automatic  plan.Renewal = "automatic"
	negotiated plan.Renewal = "negotiated"
	tender     plan.Renewal = "tender"
	noRenewal  plan.Renewal = "none"
)
