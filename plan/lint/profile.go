package lint

// profile asks what is known of the customer's business, and how well.
var profile = Family{
	Name: "Profile",
	Doc:  "Whoever reads the business profile should get the feel of the customer in a minute: what they want, what hurts, and how sure we are. Nothing of this is asked once an account is lost or closed.",
	Rules: []*Rule{
		{
			Name: "section-blank", Title: "several sections are missing",
			Why:    "A plan stands on what the customer wants and what hurts them, on where we are strong and weak, on who else is there and on what may go wrong. Where three of these are missing there is nothing to plan with.",
			Source: "7A, BP", Severity: Warning, Level: Standard,
			Bad: `profile:
  goals: [Cut waste by a fifth]
  pains: [Line stops at changeover]`,
			Good: `profile:
  goals: [Cut waste by a fifth]
  pains: [Line stops at changeover]
relationship:
  strengths: [on-site engineer]
  weaknesses: [no access to finance]
  competitors: []`,
			More: []string{
				`profile: {summary: Maker of chilled meals}`,
			},
			Check: sectionBlank,
		},
		{
			Name: "thin-profile", Title: "the profile says too little",
			Why:    "A colleague who takes over should know in a minute what the customer does, where, and where they want to go: summary, industry, offices, market position and strategy. Of a prospect this is only advice.",
			Source: "7A", Severity: Warning, Level: Standard,
			Bad:  `profile: {summary: "Maker of chilled meals, second in DACH by volume.", industry: Food manufacturing}`,
			Good: `profile: {summary: "Maker of chilled meals, second in DACH by volume.", industry: Food manufacturing, headquarters: {city: Graz}, market_position: challenger, strategy: More private label without a new plant}`,
			More: []string{
				`account: {name: Example Foods, manager: jane.roe, tier: prospect}
profile: {market_position: challenger}`,
			},
			Check: thinProfile,
		},
		{
			Name: "no-goals", Title: "the customer's own goals are not known, or not checked for a year",
			Why:    "Customers buy what helps them to reach their own goals. A plan without these is about us; at a strategic or key account they are asked for every year (limits: fact_age). Of a prospect this is only advice.",
			Source: "7A", Severity: Warning, Level: Standard, Quiet: By("section-blank", "neglected"),
			Bad: `profile: {goals: [{goal: Cut waste by a fifth, as_of: 2025-06-01}], pains: [Line stops at changeover]}
risks: []
relationship: {competitors: []}`,
			Good: `profile: {goals: [{goal: Cut waste by a fifth, as_of: 2026-09-01}], pains: [Line stops at changeover]}
risks: []
relationship: {competitors: []}`,
			More: []string{
				`profile: {pains: [Line stops at changeover]}
risks: []
relationship: {strengths: [], weaknesses: [], competitors: []}`,
				`account: {name: Example Foods, manager: jane.roe, tier: prospect}
profile: {pains: [Line stops at changeover]}`,
			},
			Check: noGoals,
		},
		{
			Name: "no-pains", Title: "it is not known what hurts the customer",
			Why:    "Value is what takes a pain away. Whoever does not know what hurts can only talk about price.",
			Source: "BP", Severity: Info, Level: Standard, Quiet: By("section-blank"),
			Bad: `profile: {goals: [Cut waste by a fifth]}
risks: []
relationship: {strengths: [on-site engineer], weaknesses: [], competitors: []}`,
			Good: `profile: {goals: [Cut waste by a fifth], pains: [Line stops at changeover]}
risks: []
relationship: {strengths: [on-site engineer], weaknesses: [], competitors: []}`,
			Check: noPains,
		},
		{
			Name: "pain-without-answer", Title: "a pain or need is answered by nothing",
			Why:    "To know what hurts and do nothing about it is worse than not to have asked. Name the offering that helps, or the objective or action that sees to it.",
			Source: "BP", Severity: Info, Level: Standard, Quiet: By("no-actions"),
			Bad: `profile: {pains: [{id: p1, pain: Line stops at changeover}]}
actions: [{id: a1, action: Agree renewal terms, owner: jane.roe, due: 2026-12-10}]`,
			Good: `profile: {pains: [{id: p1, pain: Line stops at changeover}]}
actions: [{id: a1, action: Time the changeover on line 2, for: [p1], owner: jane.roe, due: 2026-12-10}]`,
			More: []string{
				`profile: {needs: [One price list]}
actions: [{action: Agree renewal terms, owner: jane.roe}]`,
				`profile: {pains: [Line stops at changeover, No cooks], needs: [One price list]}
actions: [{action: Agree renewal terms, owner: jane.roe}]`,
			},
			Check: painWithoutAnswer,
		},
		{
			Name: "stale-fact", Title: "facts have not been checked for a year",
			Why:    "Decisions on old facts are wrong decisions. What says when it was last known to be true is looked at again within 12 months (limits: fact_age); people, the log and what is over are not meant.",
			Source: "PP", Severity: Info, Level: Standard, Quiet: By("neglected"),
			Bad:  `profile: {summary: "Maker of chilled meals, second in DACH by volume.", as_of: 2025-03-01}`,
			Good: `profile: {summary: "Maker of chilled meals, second in DACH by volume.", as_of: 2026-09-01}`,
			More: []string{
				`account: {name: Example Foods, manager: jane.roe, tier: growth}
profile:
  goals:
    - {goal: Cut waste by a fifth, as_of: 2025-06-01}
    - {goal: Open a plant, as_of: 2025-03-01}`,
				`account: {name: Example Foods, manager: jane.roe, tier: key, team: [{person: ana.ruiz, as_of: 2025-03-01}]}`,
			},
			Check: staleFact,
		},
		{
			Name: "assumed-only", Title: "the customer's goals are our own guess",
			Why:    "Goals that nobody there has named are our wishes. Ask one person who knows.",
			Source: "7A", Severity: Info, Level: Strict,
			Bad:   `profile: {goals: [{goal: Cut waste by a fifth, confidence: assumed}]}`,
			Good:  `profile: {goals: [{goal: Cut waste by a fifth, confidence: assumed}, {goal: Open a plant, confidence: confirmed}]}`,
			Check: assumedOnly,
		},
		{
			Name: "not-a-leader", Title: "a strategic account is a follower or in a niche, and nothing says why",
			Why:    "The most effort belongs to those who lead their market, or will. Where it goes to others there is a reason, and it should be written down.",
			Source: "IS", Severity: Info, Level: Strict, For: KeyAccounts,
			Bad: `account: {name: Example Foods, manager: jane.roe, tier: strategic}
profile: {market_position: follower}`,
			Good: `account: {name: Example Foods, manager: jane.roe, tier: strategic}
review: {selection: {why: they try new ranges first and pay on the day}}
profile: {market_position: follower}`,
			More: []string{
				`account: {name: Example Foods, manager: jane.roe, tier: strategic}
profile: {market_position: niche}`,
			},
			Check: notALeader,
		},
		{
			Name: "facts-without-actions", Title: "much is known, and nothing is being done",
			Why:    "A plan is not an archive. Facts are worth what is done with them.",
			Source: "PP", Severity: Info, Level: Standard, Quiet: By("no-actions"),
			Bad: `actions: [{id: a1, action: Agree renewal terms, owner: jane.roe, done: 2026-10-10}]
` + longProfile,
			Good: `actions: [{id: a1, action: Agree renewal terms, owner: jane.roe, due: 2026-12-10}]
` + longProfile,
			Check: factsWithoutActions,
		},
		{
			Name: "placeholder-text", Title: "a text only holds the place of a fact",
			Why:    "Whoever reads tbc believes that somebody is finding out. An empty field is more honest, and shows what is missing.",
			Source: "AP", Severity: Warning, Level: Standard,
			Bad:  `risks: [{id: r1, risk: Tender in January, mitigation: tbc}]`,
			Good: `risks: [{id: r1, risk: Tender in January, mitigation: trial results on the table before}]`,
			More: []string{
				`profile: {trends: [lorem ipsum]}`,
				`profile: {summary: tbd, industry: tbd, trends: [tbd]}`,
			},
			Check: placeholderText,
		},
		{
			Name: "customer-in-trouble", Title: "the customer earns less and less, and no risk is named",
			Why:    "A customer who loses money cuts orders, asks for prices and pays late. Whoever sees it first can act first.",
			Source: "7A", Severity: Warning, Level: Standard, For: ActiveAccounts,
			Bad: `financials: {customer: [{year: 2025, profit: -2M}]}`,
			Good: `financials: {customer: [{year: 2025, profit: -2M}]}
risks: [{risk: They close the second plant, likelihood: medium, impact: high, mitigation: deliver to the first}]`,
			More: []string{
				`financials: {customer: [{year: 2023, profit: 9M}, {year: 2024, profit: 6M}, {year: 2025, profit: 2M}]}`,
			},
			Check: customerInTrouble,
		},
	},
}

// longProfile is the profile of the examples of facts-without-actions.
const longProfile = `profile:
  summary: Maker of chilled meals, second in DACH by volume.
  industry: Food manufacturing
  headquarters: {city: Graz, country: AT}
  employees: 3400
  founded: 1962
  market_position: challenger
  strategy: More private label without a new plant
  units: [{name: Chilled meals, employees: 1900}, {name: Frozen meals, employees: 800}]
  sites: [{name: Graz plant, city: Graz, country: AT}, {name: Linz plant, city: Linz, country: AT}]
  goals: [{goal: Cut waste by a fifth, by: 2027-Q4}, {goal: Open a plant, by: 2028-Q4}, {goal: Own brand}]
  pains: [Line stops at changeover, No cooks, Late deliveries]
  needs: [One price list, Labels in Czech, Weekly invoices]
  trends: [private label grows, paper for plastic]
  rivals: [Nord Foods]`
