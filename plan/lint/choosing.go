package lint

import (
	"keyplan/plan"
	"keyplan/plan/load"
)

// A Choosing is one rule's look at a guideline for choosing key accounts.
type Choosing struct {
	Guideline *plan.Guideline
	Given     []*plan.GivenScore // all that was scored
	Settings  *plan.Settings
	Today     plan.Day

	accounts []*plan.Account // of the plans that there are
	reporter
}

// Guideline judges a guideline by the rules that have a Guide. The accounts
// are those that have plans.
func (r *Runner) Guideline(doc *load.GuidelineDoc, accounts []*plan.Account) *Result {
	result := &Result{File: doc.File.Name, Account: &plan.Account{ID: plan.ID(load.Stem(doc.File.Name)), Name: doc.Guideline.Selection.Name}, Guideline: true}
	r.judge(result, &doc.Text, func() []*Finding { return r.guide(doc, string(result.Account.ID), accounts) })
	return result
}

func (r *Runner) guide(doc *load.GuidelineDoc, id string, accounts []*plan.Account) []*Finding {
	c := &Choosing{Guideline: doc.Guideline, Given: doc.Guideline.Given(), Settings: r.settings, Today: r.options.Today,
		accounts: accounts, reporter: reporter{text: &doc.Text, account: id}}
	for _, rule := range r.rules {
		if rule.Guide != nil {
			c.rule = rule
			rule.Guide(c)
		}
	}
	return c.out
}

// Name is what somebody who scores is called.
func (c *Choosing) Name(by plan.Ref) string { return c.Guideline.ScorerName(by, c.Settings) }

// Department is where somebody who scores works, or "".
func (c *Choosing) Department(by plan.Ref) plan.Function {
	return c.Guideline.Department(by, c.Settings)
}

// Manager is who looks after a candidate, as far as is known.
func (c *Choosing) Manager(candidate *plan.Candidate) plan.Ref {
	if !candidate.Manager.Absent() {
		return candidate.Manager
	}
	for _, account := range c.accounts {
		if candidate.Is(account) {
			return account.Manager
		}
	}
	return ""
}
