package lint

// whosWho asks for the people at the customer. Someone who has left is judged
// by none of its rules.
var whosWho = Family{
	Name: "Who's who",
	Doc:  "Business is done between people. These rules ask who they are, whom we have met, and who of ours looks after whom.",
	Soft: true,
	Rules: []*Rule{
		{
			Name: "no-contacts", Title: "nobody at the customer is named",
			Why:    "An account is people. Without names a plan cannot say who decides, who is for us and whom to call when something goes wrong. This is an error once the plan of a strategic or key account asks for approval or has it, else a warning.",
			Source: "7A", Severity: Error, Level: Standard,
			Bad:  "contacts: []",
			Good: `contacts: [{name: Maria Keller, position: Chief Operating Officer}]`,
			More: []string{
				`review: {status: approved}
contacts: []`,
				`contacts: [{name: Rolf Stein, left: 2026-05-31}]`,
			},
			Check: noContacts,
		},
		{
			Name: "no-primary", Title: "no most important contact who can be reached",
			Why:    "One person at the customer is the first to call, and everybody of ours must know who and how: by mail, by phone, or through the CRM.",
			Source: "7A", Severity: Warning, Level: Standard, Quiet: By("no-contacts"),
			Bad:  `contacts: [{name: Maria Keller, position: Chief Operating Officer}]`,
			Good: `contacts: [{name: Maria Keller, position: Chief Operating Officer, primary: yes, phone: "+43 316 000000"}]`,
			More: []string{
				`contacts: [{name: Maria Keller, position: Chief Operating Officer, primary: yes}]`,
			},
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
			More: []string{
				`contacts: [{name: Maria Keller}]`,
			},
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
			More: []string{
				`-- keyplan.yaml --
keyplan: 1
rules: {off: [key-roles-missing]}
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}
contacts: [Tomas Berg]`,
			},
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
			More: []string{
				`contacts:
  - {id: m.keller, name: Maria Keller, roles: [decision_maker, executive_sponsor, champion], standing: vendor}
  - {id: t.berg, name: Tomas Berg, roles: [champion]}
log: [{date: 2026-11-12, type: call, with: [m.keller]}]`,
				`account: {name: Example Foods, manager: jane.roe, tier: growth}
contacts: [{id: m.keller, name: Maria Keller, roles: [decision_maker], standing: none}]
log: [{date: 2026-11-12, type: call, with: [m.keller]}]`,
				`account: {name: Example Foods, manager: jane.roe, tier: growth}
contacts: [{name: Maria Keller, roles: [decision_maker]}, {name: Tomas Berg, roles: [champion]}, {name: Irena Novak, roles: [executive_sponsor]}]`,
			},
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
			More: []string{
				`profile:
  units: [{id: chilled, name: Chilled meals}, {id: frozen, name: Frozen meals}]
  sites: [{id: graz, name: Graz plant, unit: frozen}, {id: linz, name: Linz plant, unit: chilled}]
contacts: [{name: Maria Keller, decides: [chilled, linz]}]
whitespace: [{offering: tooling, unit: frozen, status: owned}]`,
			},
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
			More: []string{
				`contacts: [Maria Keller]`,
				`contacts: [Maria Keller, Tomas Berg]`,
				`contacts: [{id: m.keller, name: Maria Keller}, {id: t.berg, name: Tomas Berg}, {id: i.novak, name: Irena Novak}]
log: [{date: 2026-11-12, type: visit, with: [m.keller, t.berg, i.novak], by: [jane.roe]}]`,
				`contacts: [{id: m.keller, name: Maria Keller}, {id: t.berg, name: Tomas Berg}]
log: [{date: 2026-11-12, type: visit, with: [m.keller, t.berg], by: [jane.roe]}]`,
			},
			Check: singleThreaded,
		},
		{
			Name: "unowned-contact", Title: "nobody of ours covers someone with high influence",
			Why:    "People with influence are looked after by a person, not by a company. When one of ours leaves, each of their contacts needs a new name beside it.",
			Source: "MK", Severity: Warning, Level: Standard, Quiet: []Silence{{By: "no-contacts"}, {By: "left-person-active", Same: true}},
			Bad:  `contacts: [{name: Maria Keller, position: Chief Operating Officer, influence: high, owner: tbd}]`,
			Good: `contacts: [{name: Maria Keller, position: Chief Operating Officer, influence: high, owner: jane.roe}]`,
			More: []string{
				`-- keyplan.yaml --
keyplan: 1
people: [{id: jane.roe, name: Jane Roe}, {id: sven.holt, name: Sven Holt, left: 2026-06-30}]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, sponsor: sven.holt, deputy: sven.holt}
contacts: [{name: Maria Keller, position: Chief Operating Officer, influence: high, owner: sven.holt}]`,
			},
			Check: unownedContact,
		},
		{
			Name: "contact-incomplete", Title: "we know too little of someone with high influence",
			Why:    "Whoever takes over must know what an influential contact does and how to reach them.",
			Source: "7A", Severity: Info, Level: Standard, For: ActiveAccounts, Quiet: []Silence{{By: "no-contacts"}, {By: "no-primary", Same: true}},
			Bad:  `contacts: [{name: Maria Keller, influence: high, phone: "+43 316 000000"}]`,
			Good: `contacts: [{name: Maria Keller, position: Chief Operating Officer, influence: high, phone: "+43 316 000000"}]`,
			More: []string{
				`contacts: [{name: Maria Keller, influence: high}]`,
			},
			Check: contactIncomplete,
		},
		{
			Name: "contact-unverified", Title: "contacts have not been checked for a year",
			Why:    "People change jobs. A contact should be spoken to, or its as_of renewed, within 12 months (limits: contact_age).",
			Source: "PP", Severity: Info, Level: Standard, For: ActiveAccounts, Quiet: By("no-contacts", "neglected", "single-threaded"),
			Bad: `account: {name: Example Foods, manager: jane.roe, tier: growth}
contacts: [{name: Maria Keller, as_of: 2025-03-01}]`,
			Good: `account: {name: Example Foods, manager: jane.roe, tier: growth}
contacts: [{name: Maria Keller, as_of: 2026-09-01}]`,
			More: []string{
				`account: {name: Example Foods, manager: jane.roe, tier: growth}
contacts: [Maria Keller]`,
				`account: {name: Example Foods, manager: jane.roe, tier: growth}
contacts: [{name: Maria Keller, as_of: 2025-03-01}, {name: Tomas Berg, as_of: 2025-06-01}]`,
			},
			Check: contactUnverified,
		},
		{
			Name: "opponent-unanswered", Title: "someone influential is against us, and nothing is done about it",
			Why:    "An opponent who is left alone wins over others. Decide what to do with each critic, opponent or blocker who counts, and write it down as an action.",
			Source: "AP", Severity: Warning, Level: Standard, Quiet: By("no-contacts"),
			Bad: `contacts: [{id: i.novak, name: Irena Novak, position: Head of Procurement, influence: high, sentiment: critic}]`,
			Good: `contacts: [{id: i.novak, name: Irena Novak, position: Head of Procurement, influence: high, sentiment: critic}]
actions: [{action: Show procurement the saving on line 2, for: [i.novak], owner: jane.roe, due: 2026-12-10}]`,
			More: []string{
				`contacts: [{name: Irena Novak, influence: high, sentiment: opponent}, {name: Rolf Stein, influence: medium, roles: [blocker]}]`,
			},
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
			Bad:  `contacts: [{name: Maria Keller, influence: high}]`,
			Good: `contacts: [{name: Maria Keller, influence: high, goals: [promotion to group COO]}]`,
			More: []string{
				`contacts: [{name: Maria Keller, influence: high}, {name: Tomas Berg, influence: high}, {name: Irena Novak, influence: high}]`,
			},
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
