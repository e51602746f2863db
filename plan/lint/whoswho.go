package lint

import (
	"slices"
	"strings"

	"keyplan/plan"
)

// whosWho asks for the people at the customer. Someone who has left is judged
// by none of its rules.
var whosWho = Family{
	Name: "Who's who",
	Doc:  "Business is done between people. These rules ask who they are, whom we have met, and who of ours looks after whom.",
	Soft: true,
	Rules: []*Rule{
		{
			Name: "no-contacts", Title: "nobody at the customer is named",
			Why:    "An account is people. Without names a plan cannot say who decides, who is for us and whom to call when something goes wrong.",
			Source: "7A", Severity: Error, Level: Standard,
			Bad:   "contacts: []",
			Good:  `contacts: [{name: Maria Keller, position: Chief Operating Officer}]`,
			Check: noContacts,
		},
		{
			Name: "no-primary", Title: "no most important contact who can be reached",
			Why:    "One person at the customer is the first to call, and everybody of ours must know who and how: by mail, by phone, or through the CRM.",
			Source: "7A", Severity: Warning, Level: Standard, Quiet: By("no-contacts"),
			Bad:   `contacts: [{name: Maria Keller, position: Chief Operating Officer}]`,
			Good:  `contacts: [{name: Maria Keller, position: Chief Operating Officer, primary: yes, phone: "+43 316 000000"}]`,
			Check: noPrimary,
		},
		{
			Name: "key-roles-missing", Title: "executive sponsor, decision maker and champion are not all there",
			Why:    "A key account is held by three: someone at the top who protects the relationship, someone who decides, and someone who argues for us when we are not in the room. A label earns nothing before we have met the person.",
			Source: "AP", Severity: Warning, Level: Standard, For: KeyAccounts, Quiet: By("no-contacts"),
			Bad: `contacts:
  - {id: m.keller, name: Maria Keller, roles: [decision_maker], standing: vendor}
log:
  - {date: 2026-11-12, type: visit, with: [m.keller], outcome: agreed next year's volumes}`,
			Good: `contacts:
  - {id: m.keller, name: Maria Keller, roles: [decision_maker, executive_sponsor], standing: problem_solver}
  - {id: t.berg, name: Tomas Berg, roles: [champion], standing: problem_solver}
log:
  - {date: 2026-11-12, type: visit, with: [m.keller, t.berg], outcome: agreed next year's volumes}`,
			Check: keyRolesMissing,
		},
		{
			Name: "no-decision-maker", Title: "nobody we have met has power to decide",
			Why:    "Whoever only knows people without power learns of decisions after they are made.",
			Source: "7A", Severity: Warning, Level: Standard, For: ActiveAccounts, Quiet: By("no-contacts", "key-roles-missing"),
			Bad: `account: {name: Example Foods, manager: jane.roe, tier: growth}
contacts:
  - {id: t.berg, name: Tomas Berg, roles: [end_user], standing: vendor}
log:
  - {date: 2026-11-12, type: call, with: [t.berg]}`,
			Good: `account: {name: Example Foods, manager: jane.roe, tier: growth}
contacts:
  - {id: t.berg, name: Tomas Berg, roles: [economic_buyer], standing: vendor}
log:
  - {date: 2026-11-12, type: call, with: [t.berg]}`,
			Check: noDecisionMaker,
		},
		{
			Name: "no-champion", Title: "nobody we have met argues for us",
			Why:    "Most decisions about us are made when we are not in the room. Someone there should want us to win.",
			Source: "AP", Severity: Info, Level: Standard, For: ActiveAccounts, Quiet: By("no-contacts", "key-roles-missing"),
			Bad: `account: {name: Example Foods, manager: jane.roe, tier: growth}
contacts:
  - {id: t.berg, name: Tomas Berg, sentiment: neutral}
log:
  - {date: 2026-11-12, type: call, with: [t.berg]}`,
			Good: `account: {name: Example Foods, manager: jane.roe, tier: growth}
contacts:
  - {id: t.berg, name: Tomas Berg, sentiment: advocate}
log:
  - {date: 2026-11-12, type: call, with: [t.berg]}`,
			Check: noChampion,
		},
		{
			Name: "claimed-not-met", Title: "a role is claimed for someone we have not met",
			Why:    "A champion who has never answered us is a hope, not a champion. Roles count once the log shows a talk, and once the person knows us.",
			Source: "AP", Severity: Warning, Level: Standard, Quiet: By("no-contacts", "key-roles-missing"),
			Bad: `account: {name: Example Foods, manager: jane.roe, tier: growth}
contacts:
  - {id: h.acme, name: Helene Acme, roles: [executive_sponsor], standing: none}
log:
  - {date: 2026-11-12, type: email, with: [h.acme], feedback: none}`,
			Good: `account: {name: Example Foods, manager: jane.roe, tier: growth}
contacts:
  - {id: h.acme, name: Helene Acme, roles: [executive_sponsor], standing: credible_source}
log:
  - {date: 2026-11-12, type: meeting, with: [h.acme], outcome: will open doors at the plants}`,
			Check: claimedNotMet,
		},
		{
			Name: "decision-area-uncovered", Title: "we sell where we know nobody who decides",
			Why:    "Each unit, site and offering that we sell into has someone who decides on it. Where the plan says who decides on what, it should say so for all that we sell.",
			Source: "7A", Severity: Info, Level: Standard, For: ActiveAccounts, Quiet: By("no-contacts"),
			Bad: `contacts: [{name: Maria Keller, decides: [quick-change]}]
financials:
  offerings:
    - {year: 2026, offering: quick-change, revenue: 300k}
    - {year: 2026, offering: spare-parts, revenue: 80k}`,
			Good: `contacts: [{name: Maria Keller, decides: [quick-change, spare-parts]}]
financials:
  offerings:
    - {year: 2026, offering: quick-change, revenue: 300k}
    - {year: 2026, offering: spare-parts, revenue: 80k}`,
			Check: decisionAreaUncovered,
		},
		{
			Name: "single-threaded", Title: "the relationship hangs by one thread",
			Why:    "When the only contact changes jobs, or the only one of ours who knows them does, the account starts from nothing. Know at least three people there (limits: contacts_met), through more than one of ours.",
			Source: "AP", Severity: Warning, Level: Standard, For: KeyAccounts, Quiet: By("no-contacts"),
			Bad: `contacts:
  - {id: m.keller, name: Maria Keller, standing: vendor}
log:
  - {date: 2026-11-12, type: visit, with: [m.keller], by: [jane.roe]}`,
			Good: `contacts:
  - {id: m.keller, name: Maria Keller, standing: vendor}
  - {id: t.berg, name: Tomas Berg, standing: vendor}
  - {id: i.novak, name: Irena Novak, standing: vendor}
log:
  - {date: 2026-11-12, type: visit, with: [m.keller, t.berg], by: [jane.roe]}
  - {date: 2026-10-02, type: call, with: [i.novak], by: [sam.ito]}`,
			Check: singleThreaded,
		},
		{
			Name: "unowned-contact", Title: "nobody of ours covers someone with high influence",
			Why:    "People with influence are looked after by a person, not by a company. When one of ours leaves, each of their contacts needs a new name beside it.",
			Source: "MK", Severity: Warning, Level: Standard, Quiet: By("no-contacts"),
			Bad:   `contacts: [{name: Maria Keller, position: Chief Operating Officer, influence: high, owner: tbd}]`,
			Good:  `contacts: [{name: Maria Keller, position: Chief Operating Officer, influence: high, owner: jane.roe}]`,
			Check: unownedContact,
		},
		{
			Name: "contact-incomplete", Title: "we know too little of someone with high influence",
			Why:    "Whoever takes over must know what an influential contact does and how to reach them.",
			Source: "7A", Severity: Info, Level: Standard, For: ActiveAccounts, Quiet: []Silence{{By: "no-contacts"}, {By: "no-primary", Same: true}},
			Bad:   `contacts: [{name: Maria Keller, influence: high, phone: "+43 316 000000"}]`,
			Good:  `contacts: [{name: Maria Keller, position: Chief Operating Officer, influence: high, phone: "+43 316 000000"}]`,
			Check: contactIncomplete,
		},
		{
			Name: "contact-unverified", Title: "contacts have not been checked for a year",
			Why:    "People change jobs. A contact should be spoken to, or its as_of renewed, within 12 months (limits: contact_age).",
			Source: "PP", Severity: Info, Level: Standard, For: ActiveAccounts, Quiet: By("no-contacts"),
			Bad:   `contacts: [{name: Maria Keller, as_of: 2025-03-01}]`,
			Good:  `contacts: [{name: Maria Keller, as_of: 2026-09-01}]`,
			Check: contactUnverified,
		},
		{
			Name: "opponent-unanswered", Title: "someone influential is against us, and nothing is done about it",
			Why:    "An opponent who is left alone wins over others. Decide what to do with each critic, opponent or blocker who counts, and write it down as an action.",
			Source: "AP", Severity: Warning, Level: Standard, Quiet: By("no-contacts"),
			Bad: `contacts: [{id: i.novak, name: Irena Novak, position: Head of Procurement, influence: high, sentiment: critic}]`,
			Good: `contacts: [{id: i.novak, name: Irena Novak, position: Head of Procurement, influence: high, sentiment: critic}]
actions: [{action: Show procurement the saving on line 2, for: [i.novak], owner: jane.roe, due: 2026-12-10}]`,
			Check: opponentUnanswered,
		},
		{
			Name: "standing-below-target", Title: "someone should see us differently, and nothing is done about it",
			Why:    "To be seen as a trusted advisor takes more than the wish. A target for someone's standing needs an action for or with that person.",
			Source: "AP", Severity: Info, Level: Standard, Quiet: []Silence{{By: "no-contacts"}, {By: "opponent-unanswered", Same: true}},
			Bad: `contacts: [{id: m.keller, name: Maria Keller, standing: vendor, target_standing: trusted_advisor}]`,
			Good: `contacts: [{id: m.keller, name: Maria Keller, standing: vendor, target_standing: trusted_advisor}]
actions: [{action: Join her planning week, with: [m.keller], owner: jane.roe, due: 2026-12-10}]`,
			Check: standingBelowTarget,
		},
		{
			Name: "no-personal-goal", Title: "nothing is known of what someone with high influence wants",
			Why:    "People decide for their company and for themselves. Ask what an influential contact wants to achieve.",
			Source: "PP", Severity: Info, Level: Strict, Quiet: By("no-contacts"),
			Bad:   `contacts: [{name: Maria Keller, influence: high}]`,
			Good:  `contacts: [{name: Maria Keller, influence: high, goals: [promotion to group COO]}]`,
			Check: noPersonalGoal,
		},
		{
			Name: "orphan-in-chart", Title: "someone stands outside the reporting lines",
			Why:    "Without reporting lines nobody sees who answers to whom, and where a decision will go.",
			Source: "AP", Severity: Info, Level: Strict, Quiet: By("no-contacts"),
			Bad: `contacts:
  - {id: h.acme, name: Helene Acme}
  - {id: m.keller, name: Maria Keller, reports_to: h.acme}
  - {id: t.berg, name: Tomas Berg}`,
			Good: `contacts:
  - {id: h.acme, name: Helene Acme}
  - {id: m.keller, name: Maria Keller, reports_to: h.acme}
  - {id: t.berg, name: Tomas Berg, reports_to: m.keller}`,
			Check: orphanInChart,
		},
	},
}

func noContacts(p *Pass) {
	if len(p.Reading.Living) > 0 {
		return
	}
	message := "nobody at the customer is named"
	if len(p.Plan.Contacts) > 0 {
		message = "nobody named in who's who is still there"
	}
	f := p.Reportf(&p.Plan.Contacts, "%s", message).Hintf("begin with the person you call first: contacts: [{name: …, position: …, phone: …, primary: yes}]")
	if !p.Plan.Account.Key() || !p.Claimed() {
		f.As(Warning)
	}
}

func noPrimary(p *Pass) {
	var primary *plan.Contact
	for _, c := range p.Plan.Contacts {
		if c.Primary == plan.Yes {
			primary = c
			break
		}
	}
	switch {
	case primary != nil && p.Reading.Left(primary):
		return // left-contact-active says so
	case primary == nil:
		p.Reportf(&p.Plan.Contacts, "no contact is marked as the most important one").Hintf("write primary: yes on the person to call first")
	case !primary.Reachable():
		p.Reportf(primary, "%s is the most important contact, and there is no way to reach them", primary.Introduced()).
			Hintf("write email, phone or the person's crm id")
	}
}

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

func decisionAreaUncovered(p *Pass) {
	decided := map[string]bool{}
	for _, c := range p.Reading.Living {
		for _, d := range c.Decides {
			decided[string(d)] = true
		}
	}
	if len(decided) == 0 {
		return
	}
	units, sites, offerings := soldInto(p)
	for _, u := range p.Plan.Profile.Units {
		if names(decided, unitIDs(p)) && units[plan.Ref(u.ID)] && !decided[string(u.ID)] {
			p.Reportf(u, "nobody decides for %s, where we sell", u.Name)
		}
	}
	for _, s := range p.Plan.Profile.Sites {
		if names(decided, siteIDs(p)) && sites[plan.Ref(s.ID)] && !decided[string(s.ID)] {
			p.Reportf(s, "nobody decides for the site %s, where we sell", s.Name)
		}
	}
	if !names(decided, offeringIDs(p)) {
		return
	}
	for _, o := range offerings {
		if !decided[string(*o)] {
			p.Reportf(o, "nobody decides on %s, which we sell", p.offering(*o)).Hintf("write it into decides of the contact who does")
		}
	}
}

// soldInto are the units and sites that we sell into, and the places that name
// each offering we sell, once each: by the newest year and by owned white space.
func soldInto(p *Pass) (units, sites map[plan.Ref]bool, offerings []*plan.Ref) {
	units, sites = map[plan.Ref]bool{}, map[plan.Ref]bool{}
	seen := map[plan.Ref]bool{}
	sold := func(offering *plan.Ref, unit plan.Ref) {
		units[unit] = true
		if !offering.Absent() && !seen[*offering] {
			seen[*offering] = true
			offerings = append(offerings, offering)
		}
	}
	newest := plan.Year(0)
	for _, o := range p.Plan.Financials.Offerings {
		newest = max(newest, o.Year)
	}
	for _, o := range p.Plan.Financials.Offerings {
		if o.Year == newest && o.Revenue.Amount().Sign() > 0 {
			sold(&o.Offering, o.Unit)
		}
	}
	for _, c := range p.Plan.Whitespace {
		if c.Status == plan.Owned {
			sold(&c.Offering, c.Unit)
		}
	}
	for _, s := range p.Plan.Profile.Sites {
		sites[plan.Ref(s.ID)] = !s.Unit.Absent() && units[s.Unit]
	}
	return units, sites, offerings
}

func unitIDs(p *Pass) (ids []plan.ID) {
	for _, u := range p.Plan.Profile.Units {
		ids = append(ids, u.ID)
	}
	return ids
}

func siteIDs(p *Pass) (ids []plan.ID) {
	for _, s := range p.Plan.Profile.Sites {
		ids = append(ids, s.ID)
	}
	return ids
}

func offeringIDs(p *Pass) (ids []plan.ID) {
	for _, o := range p.Settings.Offerings {
		ids = append(ids, o.ID)
	}
	for _, o := range p.Plan.Financials.Offerings {
		ids = append(ids, plan.ID(o.Offering))
	}
	return ids
}

// names reports whether what is decided on names one of some ids at all: only
// then is it known that the others are not.
func names(decided map[string]bool, ids []plan.ID) bool {
	return slices.ContainsFunc(ids, func(id plan.ID) bool { return decided[string(id)] })
}

func singleThreaded(p *Pass) {
	var met []*plan.Contact
	through := map[plan.Ref]bool{}
	for _, c := range p.Reading.Living {
		if !p.Reading.Met(c) {
			continue
		}
		met = append(met, c)
		for by := range p.Reading.Through(c) {
			through[by] = true
		}
	}
	least := p.Settings.Limits.Met()
	switch {
	case len(met) == 0:
		p.Reportf(&p.Plan.Contacts, "the log shows no talk with any of the %s in who's who", count(len(p.Reading.Living), "person", "people")).
			Hintf("write the talks that took place into the log, or plan some")
	case len(met) < least:
		p.Reportf(&p.Plan.Contacts, "the relationship rests on %s; know at least %d people there", called(met), least)
	case len(through) == 1:
		for by := range through {
			p.Reportf(&p.Plan.Contacts, "all that we know here goes through %s", p.Person(by)).
				Hintf("let a second of ours meet %s", met[0].Called())
		}
	}
}

func unownedContact(p *Pass) {
	for _, c := range p.Reading.Living {
		switch {
		case c.Influence != plan.High:
		case c.Owner.Vacant():
			p.Reportf(&c.Owner, "%s has high influence, and nobody of ours covers them", c.Introduced())
		case p.Gone(c.Owner):
			p.Reportf(&c.Owner, "%s has high influence, and %s, who covered them, has left", c.Introduced(), p.Person(c.Owner)).
				Hintf("name who of ours takes over: owner: …")
		}
	}
}

func contactIncomplete(p *Pass) {
	for _, c := range p.Reading.Living {
		if c.Influence != plan.High {
			continue
		}
		var missing []string
		if c.Position.Absent() {
			missing = append(missing, "position")
		}
		if !c.Reachable() {
			missing = append(missing, "mail, phone or CRM record")
		}
		if len(missing) > 0 {
			p.Reportf(c, "%s has high influence, and the plan knows no %s", c.Called(), list(missing, "and no"))
		}
	}
}

func contactUnverified(p *Pass) {
	age := p.Settings.Limits.Age()
	since := age.Before(p.Today)
	var old []*plan.Contact
	for _, c := range p.Reading.Living {
		if p.Reading.Spoken(c) < since && c.AsOf.Last() < since {
			old = append(old, c)
		}
	}
	if len(old) == 0 {
		return
	}
	verb := "have"
	if len(old) == 1 {
		verb = "has"
	}
	f := p.Reportf(old[0], "%s %s been neither verified nor spoken to for %s", called(old), verb, age.Length()).
		Hintf("check that they are still there, and write as_of: %s", p.Today)
	for _, c := range old[1:] {
		f.At(p.Spot(c), "%s", c.Introduced())
	}
}

func opponentUnanswered(p *Pass) {
	for _, c := range p.Reading.Living {
		if !c.Against() || !influential(c) || len(p.Reading.OpenFor(c.ID)) > 0 {
			continue
		}
		p.Reportf(c, "%s is %s, and no action is for or with them", c.Introduced(), againstAs(c)).
			Hintf("decide what to do, and write an action for: [%s]", c.ID)
	}
}

// influential are those who count: high influence, or a medium one turned
// openly against us.
func influential(c *plan.Contact) bool {
	return c.Influence == plan.High || c.Influence == plan.Medium && (c.Sentiment == plan.Opponent || c.Plays(plan.Blocker))
}

func againstAs(c *plan.Contact) string {
	what := "a critic"
	switch {
	case c.Sentiment == plan.Opponent:
		what = "an opponent"
	case c.Plays(plan.Blocker):
		what = "a blocker"
	}
	return what + " with " + string(c.Influence) + " influence"
}

func standingBelowTarget(p *Pass) {
	for _, c := range p.Reading.Living {
		if c.Standing.Below(c.TargetStanding) && len(p.Reading.OpenFor(c.ID)) == 0 {
			p.Reportf(&c.TargetStanding, "%s should come to see us as %s (today: %s), and no action is for or with them",
				c.Introduced(), spelled(c.TargetStanding), spelled(c.Standing))
		}
	}
}

func spelled(s plan.Standing) string { return strings.ReplaceAll(string(s), "_", " ") }

func noPersonalGoal(p *Pass) {
	for _, c := range p.Reading.Living {
		if c.Influence == plan.High && c.Goals == nil {
			p.Reportf(c, "%s has high influence, and the plan does not say what they want for themselves", c.Introduced())
		}
	}
}

func orphanInChart(p *Pass) {
	if len(p.Reading.Living) < 2 {
		return
	}
	above := map[plan.Ref]bool{}
	for _, c := range p.Plan.Contacts {
		above[c.ReportsTo] = true
	}
	if len(above) == 1 && above[""] {
		return // no lines are drawn at all
	}
	for _, c := range p.Reading.Living {
		if c.ReportsTo == "" && !above[plan.Ref(c.ID)] {
			p.Reportf(c, "%s reports to nobody, and nobody reports to them", c.Introduced())
		}
	}
}
