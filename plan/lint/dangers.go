package lint

import (
	"slices"

	"keyplan/plan"
)

func noRisks(p *Pass) {
	if p.Plan.Risks == nil {
		p.Reportf(&p.Plan.Risks, "no risk is named").Hintf("ask what would have to happen to lose them: risks: [{risk: …, likelihood: …, impact: …, mitigation: …}]")
	}
}

// riskUnmitigated takes an open action for a risk for its mitigation.
func riskUnmitigated(p *Pass) {
	if accountOver(p) {
		return
	}
	var open []telling
	for _, r := range p.Plan.Risks {
		if r.Open() && serious(r) && r.Mitigation.Absent() && len(p.Reading.OpenFor(r.ID)) == 0 {
			says := "has " + string(r.Likelihood) + " likelihood and " + string(r.Impact) + " impact, and nothing is done about it"
			open = append(open, telling{r, quoted(r.Risk), says})
		}
	}
	sameKind{&p.Plan.Risks, "serious risks have neither a mitigation nor an action", "write what you do about it into mitigation, or an action for it"}.tell(&p.reporter, open)
}

// serious are risks of which one side is high and the other medium at least.
func serious(r *plan.Risk) bool {
	return r.Likelihood == plan.High && (r.Impact == plan.High || r.Impact == plan.Medium) || r.Likelihood == plan.Medium && r.Impact == plan.High
}

func issueOverdue(p *Pass) {
	if accountOver(p) {
		return
	}
	var late []telling
	for _, i := range p.Plan.Issues {
		if !i.Overdue(p.Today, p.Limits.IssueDays.Int()) {
			continue
		}
		says := "should have been put right by " + i.Due.Last().String()
		if i.Due.Absent() {
			says = "was raised " + count(p.Today.Sub(i.Raised.Last()), "day", "days") + " ago and is not put right"
		}
		late = append(late, telling{i, quoted(i.Issue), says})
	}
	sameKind{&p.Plan.Issues, "issues that they have raised are not put right in time", "put it right and write resolved: DATE, or agree on a new date with them"}.tell(&p.reporter, late)
}

const (
	oldCustomer   = 5 // years after which a customer is taken for granted
	nothingMonths = 6 // for how long nothing has changed
)

func complacent(p *Pass) {
	since := p.Plan.Account.CustomerSince
	open := slices.ContainsFunc(p.Plan.Risks, func(r *plan.Risk) bool { return r.Open() && !r.Risk.Absent() })
	if open || since.Absent() || p.Today.Year()-int(since) <= oldCustomer {
		return
	}
	if last := lastChange(p, plan.ViewOf(p.Plan)); last < p.Today.AddMonths(-nothingMonths) {
		p.Reportf(&p.Plan.Account.CustomerSince, "they have been a customer since %s, no risk is named, and nothing is new in the plan for %d months", since, nothingMonths).
			Hintf("meet them, ask what they would miss if we were gone, and what could make them go")
	}
}

// happened are the dates of what has been done or learnt, wherever they stand;
// other dates say what is to come.
var happened = map[string]bool{"date": true, "as_of": true, "through": true, "done": true, "opened": true, "closed": true,
	"raised": true, "resolved": true, "last": true, "circulated": true, "left": true}

// lastChange is the last day by today on which anything in the plan happened.
func lastChange(p *Pass, v plan.View) (last plan.Day) {
	for _, f := range v.Shape.Fields {
		switch f.Form {
		case plan.Scalar:
			if d, ok := v.Value(f).(*plan.Date); ok && happened[f.Key] && d.First() <= p.Today {
				last = max(last, min(d.Last(), p.Today))
			}
		case plan.Single:
			last = max(last, lastChange(p, v.Object(f)))
		case plan.Items:
			n, _ := v.Len(f)
			for i := range n {
				last = max(last, lastChange(p, v.Item(f, i)))
			}
		}
	}
	return last
}
