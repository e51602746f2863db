package choice

import (
	"math/big"

	"keyplan/pareto/selection"
	"keyplan/plan"
	"keyplan/plan/load"
)

// input is the guideline in numbers.
func (c *Choice) input() *selection.Input {
	g := c.Doc.Guideline
	limits := c.Settings.Limits.Given()
	in := &selection.Input{Most: limits.AccountsMax.Int(), Seed: c.Seed, Runs: c.Runs, Least: g.Selection.Least.Rat()}
	if !g.Selection.Accounts.Absent() {
		in.Most = g.Selection.Accounts.Int()
	}
	criteria, candidates := map[*plan.Criterion]int{}, map[*plan.Candidate]int{}
	for i, criterion := range g.Criteria {
		criteria[criterion] = i
		low, high := g.ScaleOf(criterion)
		in.Criteria = append(in.Criteria, selection.Criterion{ID: string(criterion.ID), Weight: criterion.Weight.Rat(),
			Low: selection.Int(low), High: selection.Int(high), Must: criterion.Must.Rat(), Axis: axis(criterion)})
	}
	for i, candidate := range g.Candidates {
		candidates[candidate] = i
		account := c.plans[candidate]
		in.Candidates = append(in.Candidates, selection.Candidate{ID: string(candidate.ID), Revenue: c.revenue(candidate, account), Hours: c.hours(candidate, account)})
	}
	for _, s := range g.Given() {
		in.Scores = append(in.Scores, selection.Score{Candidate: candidates[s.Candidate], Criterion: criteria[s.Criterion],
			By: string(s.Sheet.By), Department: string(g.Department(s.Sheet.By, c.Settings)), Points: s.Pair.Value.Number().Rat()})
	}
	for i, s := range selection.Stand(in) {
		in.Candidates[i].Otherwise = c.otherwise(c.plans[g.Candidates[i]], s.Quadrant)
	}
	in.Hours, in.Spent = c.available(), c.spent()
	return in
}

func axis(criterion *plan.Criterion) selection.Axis {
	if criterion.AxisOf() == plan.OnStrength {
		return selection.Strength
	}
	return selection.Attractiveness
}

// revenue is what a candidate buys in a year, in the workspace's currency: as
// the guideline says, else as the plan does of the last whole fiscal year.
func (c *Choice) revenue(candidate *plan.Candidate, account *load.Doc) *big.Rat {
	env := c.Settings.Env()
	if !candidate.Revenue.Absent() {
		return in(candidate.Revenue, env)
	}
	if account == nil {
		return nil
	}
	last := plan.FiscalYearOf(c.Today, env.FiscalStart) - 1
	for _, y := range account.Plan.Financials.Years {
		if y.Year == last && !y.Revenue.Absent() {
			return in(y.Revenue, env)
		}
	}
	return nil
}

func in(amount plan.Money, env plan.Env) *big.Rat {
	if d, ok := amount.In(env.Currency, env.Rates); ok {
		return d.Rat()
	}
	return nil
}

// hours are those that a candidate takes each month on the list.
func (c *Choice) hours(candidate *plan.Candidate, account *load.Doc) *big.Rat {
	if !candidate.Hours.Absent() {
		return candidate.Hours.Rat()
	}
	return c.tierHours(c.tier(candidate, account))
}

// otherwise are the hours that a candidate takes off the list: those of the
// tier that it steps down to, or has; none if nobody looks after it.
func (c *Choice) otherwise(account *load.Doc, q selection.Quadrant) *big.Rat {
	switch {
	case account == nil || over(account):
		return new(big.Rat)
	case account.Plan.Account.Key():
		return c.tierHours(lower(q))
	}
	return c.tierHours(account.Plan.Account.Level())
}

func (c *Choice) tierHours(tier plan.Tier) *big.Rat { return c.Settings.Tier(tier).HoursPerMonth.Rat() }

// over reports whether nobody looks after an account any more.
func over(account *load.Doc) bool {
	status := account.Plan.Account.Status
	return status == plan.Lost || status == plan.Closed
}

// available are the hours that there are each month: as the guideline says,
// else what our people have who have not left; nil where nobody says.
func (c *Choice) available() *big.Rat {
	if hours := c.Doc.Guideline.Selection.Hours; !hours.Absent() {
		return hours.Rat()
	}
	var sum plan.Decimal
	for _, p := range c.Settings.People {
		if c.here(p) {
			sum = sum.Add(p.HoursPerMonth.Decimal)
		}
	}
	return sum.Rat()
}

func (c *Choice) here(p *plan.Person) bool { return p.Left.Absent() || p.Left.First() > c.Today }

// spent are the hours of the accounts that are no candidates.
func (c *Choice) spent() *big.Rat {
	sum := new(big.Rat)
	for _, p := range c.Plans {
		if !over(p) && !c.matched[p] {
			sum.Add(sum, c.tierHours(p.Plan.Account.Level()))
		}
	}
	return sum
}
