package lint

// opportunities asks for business to come, and what we do about it.
var opportunities = Family{
	Name: "Opportunities",
	Doc:  "Growth comes from business that somebody is after. These rules ask whether there is enough of it, whether it is alive, and why we believe in it.",
	Rules: []*Rule{
		{
			Name: "no-opportunity", Title: "a relationship without business development",
			Why:    "A key account is chosen for its growth. With no open opportunity and no gap in the white space there is a relationship, and nothing that it is good for.",
			Source: "IS", Severity: Info, Level: Standard, For: KeyAccounts,
			Bad:   `opportunities: []`,
			Good:  `opportunities: [{name: Second line, value: 400k, stage: proposal, close: 2027-Q1, owner: jane.roe}]`,
			Check: noOpportunity,
		},
		{
			Name: "pipeline-short", Title: "the open opportunities do not reach the target",
			Why:    "Growth that no opportunity stands behind is hope. What is open, weighted by its chance and without renewals, should cover what the target asks for beyond this year.",
			Source: "AP", Severity: Info, Level: Standard, For: KeyAccounts, Quiet: By("no-opportunity", "off-target"),
			Bad: `financials: {years: [{year: 2026, forecast: 1.0M}, {year: 2027, target: 1.4M}]}
opportunities: [{name: Second line, value: 400k, probability: 60%, close: 2027-Q1, owner: jane.roe}]`,
			Good: `financials: {years: [{year: 2026, forecast: 1.0M}, {year: 2027, target: 1.2M}]}
opportunities: [{name: Second line, value: 400k, probability: 60%, close: 2027-Q1, owner: jane.roe}]`,
			More: []string{
				`financials: {years: [{year: 2026, forecast: 1.0M}, {year: 2027, target: 1.4M}]}
whitespace: [{offering: tooling, status: gap}]`,
				`-- keyplan.yaml --
keyplan: 1
fiscal_year_start: 10
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}
financials: {years: [{year: 2026, revenue: 1.0M}, {year: 2027, target: 1.4M}]}
whitespace: [{offering: tooling, status: gap}]`,
			},
			Check: pipelineShort,
		},
		{
			Name: "opportunity-stale", Title: "an opportunity should have been decided",
			Why:    "A date that has passed is either news that nobody wrote down, or a decision that nobody asked for. Below a hundredth of the yearly revenue it is only advice.",
			Source: "AP", Severity: Warning, Level: Standard, Quiet: By("neglected"),
			Bad:  `opportunities: [{name: Second line, value: 400k, close: 2026-10-30, owner: jane.roe, stage: proposal}]`,
			Good: `opportunities: [{name: Second line, value: 400k, close: 2026-10-30, owner: jane.roe, stage: won}]`,
			More: []string{
				`financials: {years: [{year: 2025, revenue: 9M}]}
opportunities: [{name: Training day, value: 4k, close: 2026-10-30, owner: jane.roe, stage: proposal}]`,
			},
			Check: opportunityStale,
		},
		{
			Name: "opportunity-idle", Title: "nothing happens for an open opportunity",
			Why:    "Business is won by the next step. Where neither the log nor an action shows one within 90 days, it is not an opportunity any more.",
			Source: "AP", Severity: Info, Level: Standard, Quiet: []Silence{{By: "opportunity-stale", Same: true}},
			Bad: `opportunities: [{id: op1, name: Second line, value: 400k, opened: 2026-03-01, close: 2027-Q1, owner: jane.roe}]`,
			Good: `opportunities: [{id: op1, name: Second line, value: 400k, opened: 2026-03-01, close: 2027-Q1, owner: jane.roe}]
actions: [{action: Trial on line 2, for: [op1], owner: jane.roe, due: 2026-12-10}]`,
			Check: opportunityIdle,
		},
		{
			Name: "opportunity-incomplete", Title: "an opportunity without value, date or owner",
			Why:    "Without its value, the day when they decide and one of ours who is after it, an opportunity can be neither planned nor counted.",
			Source: "AP", Severity: Info, Level: Standard,
			Bad:  `opportunities: [{name: Second line, value: 400k, stage: proposal}]`,
			Good: `opportunities: [{name: Second line, value: 400k, stage: proposal, close: 2027-Q1, owner: jane.roe}]`,
			More: []string{
				`opportunities: [{name: Second line, stage: proposal}]`,
			},
			Check: opportunityIncomplete,
		},
		{
			Name: "unevidenced-opportunity", Title: "nothing says why we believe in an opportunity",
			Why:    "An opportunity rests on what the customer has said or done: a budget, a trial, a question. Asked only above a hundredth of the yearly revenue.",
			Source: "BP", Severity: Info, Level: Standard, Quiet: []Silence{{By: "opportunity-stale", Same: true}},
			Bad: `financials: {years: [{year: 2025, revenue: 1.2M}]}
opportunities: [{name: Second line, value: 400k, close: 2027-Q1, owner: jane.roe}]`,
			Good: `financials: {years: [{year: 2025, revenue: 1.2M}]}
opportunities: [{name: Second line, value: 400k, close: 2027-Q1, owner: jane.roe, evidence: "budget line confirmed, June review"}]`,
			Check: unevidencedOpportunity,
		},
		{
			Name: "competitor-window", Title: "a rival's contract ends, and nothing is being done with it",
			Why:    "The months before a rival's contract ends are when the customer looks around. Whoever begins then is heard; whoever comes later is compared.",
			Source: "7A", Severity: Info, Level: Standard,
			Bad: `relationship: {competitors: [{id: rivalco, name: RivalCo, contract_end: 2027-06-30}]}`,
			Good: `relationship: {competitors: [{id: rivalco, name: RivalCo, contract_end: 2027-06-30}]}
actions: [{action: Ask what they miss at RivalCo, for: [rivalco], owner: jane.roe, due: 2026-12-10}]`,
			More: []string{
				`relationship: {competitors: [{id: rivalco, name: RivalCo, contract_end: 2027-06-30}]}
whitespace: [{offering: tooling, status: competitor, competitor: rivalco}]`,
				`relationship: {competitors: [{id: rivalco, name: RivalCo}]}
whitespace:
  - {offering: tooling, status: competitor, competitor: rivalco, until: 2027-06-30}
  - {offering: spare-parts, status: competitor, until: 2027-06-30}`,
			},
			Check: competitorWindow,
		},
		{
			Name: "competitor-unmapped", Title: "it is not known whom a rival talks to",
			Why:    "Rivals hold an account through people, as we do. Whoever knows these people knows where the next surprise comes from.",
			Source: "7A", Severity: Info, Level: Strict,
			Bad: `relationship: {competitors: [{name: RivalCo}]}`,
			Good: `relationship: {competitors: [{name: RivalCo, contacts: [t.berg]}]}
contacts: [{id: t.berg, name: Tomas Berg}]`,
			More: []string{
				`relationship: {competitors: [RivalCo, Nord Tools, Alpen Service]}`,
			},
			Check: competitorUnmapped,
		},
	},
}
