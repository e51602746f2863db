package report

import (
	"keyplan/plan"
	"keyplan/plan/sheet"
)

// governance is who works for the account, what is committed to it, and who has
// agreed to the plan.
func (p *pages) governance() *sheet.Sheet {
	s := &sheet.Sheet{Name: "Governance", Title: "Governance: who works for the account, and who has agreed to the plan"}
	review := p.facts(p.id("Review"), "The plan and its review", &p.Plan.Review)
	if len(review.Rows) == 0 {
		s.Name, s.Title = "Team", "Who works for the account"
	}
	return page(s, p.facts(p.id("Account"), "The account", &p.Plan.Account), p.team(), review, p.agreements())
}

func (p *pages) team() *sheet.Table {
	l := p.list(p.id("Team"), "Who of ours works for this account", &plan.TeamMember{}, "person", "part", "allocation")
	for _, m := range p.Plan.Account.Team {
		l.add(p.Dossier, m)
	}
	return l.tidy("person", "part")
}

func (p *pages) agreements() *sheet.Table {
	l := p.list(p.id("Agreements"), "Who has agreed to the plan", &plan.Agreement{}, "person", "date")
	for _, a := range p.Plan.Review.AgreedBy {
		l.add(p.Dossier, a)
	}
	return l.tidy("person", "date")
}
