package lint

import (
	"slices"

	"keyplan/plan"
)

func keyRolesMissing(p *Pass) {
	var missing []string
	for _, role := range []struct {
		name  string
		holds func(*plan.Contact) bool
	}{
		{"executive sponsor", func(c *plan.Contact) bool { return c.Plays(plan.ExecutiveSponsor) }},
		{"decision maker", (*plan.Contact).HasPower},
		{"champion", (*plan.Contact).ForUs},
	} {
		if !metAny(p, role.holds) {
			missing = append(missing, "no "+role.name)
		}
	}
	if len(missing) > 0 {
		p.Reportf(&p.Plan.Contacts, "%s among the contacts that we have met", list(missing, "and")).
			Hintf("write roles on those who play them; a role counts once the log shows that we have met")
	}
}

func metAny(p *Pass, holds func(*plan.Contact) bool) bool {
	return slices.ContainsFunc(p.Reading.Living, func(c *plan.Contact) bool { return holds(c) && p.Reading.Met(c) })
}

func noDecisionMaker(p *Pass) {
	if !metAny(p, (*plan.Contact).HasPower) {
		p.Reportf(&p.Plan.Contacts, "nobody that we have met has power to decide").
			Hintf("find out who says yes or holds the budget: roles: [decision_maker] or [economic_buyer]")
	}
}

func noChampion(p *Pass) {
	if !metAny(p, (*plan.Contact).ForUs) {
		p.Reportf(&p.Plan.Contacts, "nobody that we have met argues for us").
			Hintf("a champion has roles: [champion] or sentiment: advocate, and stands in the log")
	}
}

// claimedRoles are the labels that must be earned.
var claimedRoles = []struct {
	role plan.Role
	name string
}{{plan.ExecutiveSponsor, "executive sponsor"}, {plan.DecisionMaker, "decision maker"}, {plan.Champion, "champion"}}

func claimedNotMet(p *Pass) {
	var claimed []*plan.Contact
	for _, c := range p.Reading.Living {
		if claim(c) != "" && !p.Reading.Met(c) {
			claimed = append(claimed, c)
		}
	}
	if len(claimed) <= 2 {
		for _, c := range claimed {
			p.Reportf(&c.Roles, "%s is put down as %s, and %s", c.Introduced(), claim(c), unmet(p, c)).
				Hintf("meet, and write it into the log; until then the role counts for nothing")
		}
		return
	}
	f := p.Reportf(&p.Plan.Contacts, "%s are put down with roles, and the log shows no talk with them", called(claimed)).
		Hintf("meet, and write it into the log; until then the roles count for nothing")
	for _, c := range claimed {
		f.At(p.Spot(&c.Roles), "%s: %s", c.Called(), claim(c))
	}
}

func claim(c *plan.Contact) string {
	var names []string
	for _, claimed := range claimedRoles {
		if c.Plays(claimed.role) {
			names = append(names, claimed.name)
		}
	}
	return list(names, "and")
}

func unmet(p *Pass, c *plan.Contact) string {
	if c.Standing == plan.NoStanding && p.Reading.Spoken(c) != 0 {
		return "does not know us (standing: none)"
	}
	return "the log shows no talk with them"
}
