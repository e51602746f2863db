package lint

// governance asks who answers for an account, who has said yes to its plan,
// and whether anybody looks at it again.
var governance = Family{
	Name: "Governance",
	Doc:  "A plan is kept alive by people and dates. These rules ask who answers for the account, who stands in, who has agreed, what has been committed, and when the plan is looked at again.",
	Soft: true,
	Rules: []*Rule{
		{
			Name: "neglected", Title: "nobody looks after the account",
			Why:    "A review missed by a whole round and a customer left without contact for two: nobody is at home. Such an account leaves without saying so, and a plan that is filled in once and put away is the commonest way for plans to fail. This is an error where the plan of a strategic or key account is approved, else a warning.",
			Source: "MK, PP", Severity: Error, Level: Standard,
			Bad: `review: {status: approved, last: 2026-02-11, next: 2026-05-12}
log: [{date: 2026-04-22, type: call, by: [jane.roe], outcome: spring prices agreed}]`,
			Good: `review: {status: approved, last: 2026-02-11, next: 2026-05-12}
log: [{date: 2026-10-22, type: call, by: [jane.roe], outcome: winter prices agreed}]`,
			More: []string{
				`review: {last: 2026-02-11, next: 2026-05-12}`,
			},
			Check: neglected,
		},
		{
			Name: "no-sponsor", Title: "no executive sponsor",
			Why:    "A key account needs somebody at the top of our own company who opens doors, takes decisions the manager cannot, and can be called when things go wrong. A seat that is filled with tbd is empty.",
			Source: "MK, 7A", Severity: Warning, Level: Standard, For: KeyAccounts,
			Bad:  `account: {name: Example Foods, manager: jane.roe, tier: key, sponsor: tbd}`,
			Good: `account: {name: Example Foods, manager: jane.roe, tier: key, sponsor: li.wei}`,
			More: []string{
				`account: {name: Example Foods, manager: jane.roe, tier: key}`,
			},
			Check: noSponsor,
		},
		{
			Name: "sponsor-not-senior", Title: "the executive sponsor is not senior enough",
			Why:    "A sponsor talks to the customer's top management as an equal and decides on the spot. The least seniority is set by tier (tiers: seniority).",
			Source: "MK", Severity: Warning, Level: Standard, For: KeyAccounts,
			Bad: `-- keyplan.yaml --
keyplan: 1
people: [{id: jane.roe, name: Jane Roe, seniority: senior}, {id: sam.ito, name: Sam Ito, seniority: professional}]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, sponsor: sam.ito, tier: strategic}`,
			Good: `-- keyplan.yaml --
keyplan: 1
people: [{id: jane.roe, name: Jane Roe, seniority: senior}, {id: li.wei, name: Li Wei, seniority: executive}]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, sponsor: li.wei, tier: strategic}`,
			Check: sponsorNotSenior,
		},
		{
			Name: "manager-not-senior", Title: "the manager is not senior enough",
			Why:    "To manage a key account is no beginner's post: the manager meets directors, and must be heard in our own house. The least seniority is set by tier (tiers: seniority).",
			Source: "MK", Severity: Warning, Level: Standard, For: KeyAccounts,
			Bad: `-- keyplan.yaml --
keyplan: 1
people: [{id: jane.roe, name: Jane Roe, seniority: junior}]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: strategic}`,
			Good: `-- keyplan.yaml --
keyplan: 1
people: [{id: jane.roe, name: Jane Roe, seniority: senior}]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: strategic}`,
			Check: managerNotSenior,
		},
		{
			Name: "no-authority", Title: "how much the manager may decide is not stated",
			Why:    "A manager who must ask for every discount is a messenger, and one without a limit gives away the margin. An amount that is agreed beforehand lets the manager decide at the table.",
			Source: "MK", Severity: Info, Level: Standard, For: KeyAccounts,
			Bad: `-- keyplan.yaml --
keyplan: 1
people: [{id: jane.roe, name: Jane Roe}]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}`,
			Good: `-- keyplan.yaml --
keyplan: 1
people: [{id: jane.roe, name: Jane Roe, authority: 50k}]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}`,
			Check: noAuthority,
		},
		{
			Name: "no-deputy", Title: "nobody covers for the manager",
			Why:    "Managers fall ill, go on holiday and change jobs, and the customer must not notice. Somebody is named beforehand who knows the account.",
			Source: "MK", Severity: Warning, Level: Standard, For: KeyAccounts,
			Bad:  `account: {name: Example Foods, manager: jane.roe, tier: key}`,
			Good: `account: {name: Example Foods, manager: jane.roe, deputy: sam.ito, tier: key}`,
			More: []string{
				`account: {name: Example Foods, manager: jane.roe, deputy: tbd, tier: key}`,
			},
			Check: noDeputy,
		},
		{
			Name: "deputy-unknown", Title: "the deputy or the sponsor has not met the customer",
			Why:    "A deputy whom the customer meets on the day the manager is gone is a stranger, and a sponsor whom they never see is a name. Each should be in contact with them once a year at least.",
			Source: "MK", Severity: Info, Level: Standard, For: KeyAccounts,
			Bad: `account: {name: Example Foods, manager: jane.roe, deputy: sam.ito, tier: key}
log: [{date: 2026-11-12, type: visit, by: [jane.roe]}]`,
			Good: `account: {name: Example Foods, manager: jane.roe, deputy: sam.ito, tier: key}
log: [{date: 2026-11-12, type: visit, by: [jane.roe, sam.ito]}]`,
			More: []string{
				`account: {name: Example Foods, manager: jane.roe, deputy: sam.ito, sponsor: li.wei, tier: key}
log: [{date: 2026-11-12, type: visit, by: [jane.roe]}]`,
			},
			Check: deputyUnknown,
		},
		{
			Name: "not-agreed", Title: "the team, the manager or the sponsor has not agreed",
			Why:    "Those who must carry a plan out carry only what they have said yes to. A plan that claims approval has the agreement of the team, the manager and the sponsor first; whoever approves it has agreed.",
			Source: "7A", Severity: Warning, Level: Standard, Quiet: By("neglected"),
			Bad: `account: {name: Example Foods, manager: jane.roe, sponsor: li.wei, tier: key}
review: {status: approved, agreed_by: [jane.roe], approved_by: {person: ana.ruiz, date: 2026-10-05}}`,
			Good: `account: {name: Example Foods, manager: jane.roe, sponsor: li.wei, tier: key}
review: {status: approved, agreed_by: [jane.roe], approved_by: {person: li.wei, date: 2026-10-05}}`,
			More: []string{
				`account: {name: Example Foods, manager: jane.roe, sponsor: li.wei, tier: key}
review: {status: submitted}`,
				`account: {name: Example Foods, manager: jane.roe, sponsor: li.wei, tier: key}
review: {status: approved, approved_by: {person: ana.ruiz, date: 2026-10-05}}`,
			},
			Check: notAgreed,
		},
		{
			Name: "not-approved", Title: "no approval from the top in the last 12 months",
			Why:    "Approval from the top is what turns a wish into people, time and money, and it lasts for a year. It comes from somebody above the manager.",
			Source: "7A", Severity: Warning, Level: Standard, For: KeyAccounts, Quiet: By("neglected"),
			Bad:  `review: {status: approved, last: 2026-11-02, approved_by: {person: li.wei, date: 2025-07-02}}`,
			Good: `review: {status: approved, last: 2026-11-02, approved_by: {person: li.wei, date: 2026-07-02}}`,
			More: []string{
				`review: {status: draft}`,
				`review: {status: submitted}`,
				`review: {status: rejected}`,
				`review: {status: approved}`,
				`review: {status: approved, approved_by: {person: li.wei}}`,
				`review: {status: approved, approved_by: {person: jane.roe, date: 2026-07-02}}`,
			},
			Check: notApproved,
		},
		{
			Name: "not-circulated", Title: "the results of the last review have not been given to all involved",
			Why:    "Whoever serves the customer should know what was found and decided, in service and finance as in sales. Two weeks are enough to write it up.",
			Source: "7A", Severity: Info, Level: Standard, For: KeyAccounts, Quiet: By("neglected", "review-overdue"),
			Bad:  `review: {last: 2026-09-30, next: 2026-12-15, circulated: 2026-06-30}`,
			Good: `review: {last: 2026-09-30, next: 2026-12-15, circulated: 2026-10-06}`,
			More: []string{
				`review: {last: 2026-09-30, next: 2026-12-15}`,
			},
			Check: notCirculated,
		},
		{
			Name: "review-overdue", Title: "the review is overdue",
			Why:    "A plan is a tool only while it is looked at again: by default every quarter for key accounts, every half year for others (tiers: review, or the plan's own cadence). A review with the customer in the log counts.",
			Source: "MK, 7A, PP", Severity: Warning, Level: Standard, Quiet: By("neglected"),
			Bad:  `review: {last: 2026-07-09, next: 2026-10-08}`,
			Good: `review: {last: 2026-10-08, next: 2027-01-14}`,
			More: []string{
				`review: {next: 2026-10-08}`,
				`review: {last: 2026-07-09}`,
				`review: {selection: {date: 2026-07-04}}`,
			},
			Check: reviewOverdue,
		},
		{
			Name: "nothing-planned", Title: "neither a review nor a meeting is planned",
			Why:    "The next talk is agreed before this one ends. Without a day in the calendar the next contact comes from the customer, as a complaint. An action with or for one of their people that is due ahead counts.",
			Source: "BP", Severity: Info, Level: Standard, For: KeyAccounts, Quiet: By("review-overdue"),
			Bad:   `review: {last: 2026-11-12}`,
			Good:  `review: {last: 2026-11-12, next: 2027-02-11}`,
			Check: nothingPlanned,
		},
		{
			Name: "short-horizon", Title: "the plan does not reach the end of the next fiscal year",
			Why:    "A key account is an investment that pays over years. A plan that ends with the current one is a forecast.",
			Source: "BP", Severity: Info, Level: Standard, For: KeyAccounts, Quiet: By("neglected"),
			Bad:  `review: {horizon: 2026-12-31}`,
			Good: `review: {horizon: 2028-12-31}`,
			More: []string{
				`review: {horizon: 2026-06-30}`,
			},
			Check: shortHorizon,
		},
		{
			Name: "horizon-under-two-years", Title: "the plan looks less than 24 months ahead",
			Why:    "Plans for key accounts look two to three years ahead: long enough for a joint development, short enough to believe in.",
			Source: "BP", Severity: Info, Level: Strict, For: KeyAccounts, Quiet: By("short-horizon"),
			Bad:   `review: {horizon: 2027-12-31}`,
			Good:  `review: {horizon: 2028-12-31}`,
			Check: horizonUnderTwoYears,
		},
		{
			Name: "no-effort", Title: "no time or money is committed, or far too little",
			Why:    "A key account without hours or a budget lives on what is left over. Where more than twice the commitment is spent, either the commitment or the work is wrong.",
			Source: "7A", Severity: Info, Level: Standard, For: KeyAccounts, Quiet: By("neglected"),
			Bad:  `review: {effort: {hours_per_month: 10, actual_hours: 24}}`,
			Good: `review: {effort: {hours_per_month: 20, actual_hours: 24}}`,
			More: []string{
				`account: {name: Example Foods, manager: jane.roe, tier: key}`,
			},
			Check: noEffort,
		},
		{
			Name: "no-selection-record", Title: "why this is a key account is not on record",
			Why:    "Key accounts are chosen, by several departments and by criteria, and chosen again each year; size alone is no reason. Otherwise every large or loud customer becomes one.",
			Source: "IS, BP", Severity: Info, Level: Standard, For: KeyAccounts, Quiet: By("neglected"),
			Bad:  `review: {last: 2026-11-02, selection: {date: 2026-01-20, by: [sales], why: they are large}}`,
			Good: `review: {last: 2026-11-02, selection: {date: 2026-01-20, by: [sales, finance], why: leads its market and steps up with us}}`,
			More: []string{
				`review: {status: draft}`,
				`review: {selection: {by: [sales]}}`,
				`review: {last: 2026-11-02, selection: {date: 2025-01-20, why: leads its market}}`,
			},
			Check: noSelectionRecord,
		},
		{
			Name: "tier-not-earned", Title: "under target for two whole years",
			Why:    "The effort of a key account is earned by results, after the time they need. Two whole years under target are a reason to ask whether the tier is still right; in the first 12 months after its selection nothing is asked.",
			Source: "IS", Severity: Info, Level: Standard, For: KeyAccounts,
			Bad:   `financials: {years: [{year: 2024, revenue: 190k, target: 240k}, {year: 2025, revenue: 170k, target: 200k}]}`,
			Good:  `financials: {years: [{year: 2024, revenue: 190k, target: 240k}, {year: 2025, revenue: 210k, target: 200k}]}`,
			Check: tierNotEarned,
		},
		{
			Name: "no-team", Title: "only the manager, or only sales, works for the account",
			Why:    "Key accounts are served by a team across departments: service, logistics, finance and engineers see what sales does not. A manager alone is a bottleneck.",
			Source: "BP", Severity: Info, Level: Standard, For: KeyAccounts, Quiet: By("neglected"),
			Bad:  `account: {name: Example Foods, manager: jane.roe, sponsor: li.wei, tier: key}`,
			Good: `account: {name: Example Foods, manager: jane.roe, sponsor: li.wei, team: [{person: ana.ruiz, part: service}], tier: key}`,
			More: []string{
				`-- keyplan.yaml --
keyplan: 1
people: [{id: jane.roe, name: Jane Roe, function: sales}, {id: sam.ito, name: Sam Ito, function: sales}]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, deputy: sam.ito, tier: key}`,
			},
			Check: noTeam,
		},
		{
			Name: "onboarding-unfinished", Title: "onboarding is not finished after 90 days",
			Why:    "The first three months set how a customer sees us. What keyplan.yaml asks of every new plan (onboarding) should be done by then.",
			Source: "BP", Severity: Warning, Level: Standard, Quiet: []Silence{{By: "action-overdue", Same: true}},
			Bad: `-- keyplan.yaml --
keyplan: 1
onboarding: [Agree how both sides measure delivery]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
review: {selection: {date: 2026-06-15}}
actions: [{action: Agree how both sides measure delivery, owner: jane.roe, due: 2026-12-04}]`,
			Good: `-- keyplan.yaml --
keyplan: 1
onboarding: [Agree how both sides measure delivery]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
review: {selection: {date: 2026-06-15}}
actions: [{action: Agree how both sides measure delivery, owner: jane.roe, due: 2026-08-28, done: 2026-08-26}]`,
			More: []string{
				`-- keyplan.yaml --
keyplan: 1
onboarding: [Agree how both sides measure delivery, Meet their plant managers, Agree who calls whom]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
review: {selection: {date: 2026-06-15}}
actions: [Agree how both sides measure delivery, Meet their plant managers, Agree who calls whom]`,
			},
			Check: onboardingUnfinished,
		},
		{
			Name: "manager-untrained", Title: "the manager has not been trained for 24 months",
			Why:    "To manage key accounts is a craft of its own: finance, negotiation and strategy, beyond selling. Good salespeople are not born to it.",
			Source: "MK, BP, IS", Severity: Info, Level: Strict,
			Bad: `-- keyplan.yaml --
keyplan: 1
people: [{id: jane.roe, name: Jane Roe, trained: 2024-03-12}]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}`,
			Good: `-- keyplan.yaml --
keyplan: 1
people: [{id: jane.roe, name: Jane Roe, trained: 2025-09-01}]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}`,
			More: []string{
				`-- keyplan.yaml --
keyplan: 1
people: [{id: jane.roe, name: Jane Roe}]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}`,
			},
			Check: managerUntrained,
		},
		{
			Name: "plan-too-long", Title: "the plan is too long to be read",
			Why:    "A plan of fifty pages is written once and never opened again. The tier sets how many facts are worth keeping (tiers: facts); the log and what is closed do not count.",
			Source: "PP", Severity: Info, Level: Standard,
			Bad: `-- keyplan.yaml --
keyplan: 1
tiers: {key: {facts: 5}}
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}
profile: {trends: [own brands grow, less plastic, fewer plants]}`,
			Good: `-- keyplan.yaml --
keyplan: 1
tiers: {key: {facts: 5}}
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}
profile: {trends: [own brands grow]}`,
			Check: planTooLong,
		},
		{
			Name: "plan-untouched", Title: "the plan has not been touched for a whole round of reviews",
			Why:    "Customers change every month: a plan that nobody has written into for a whole round of reviews is one that nobody works by. The day is that of the last change in git; where the next review is planned and still ahead, nothing is asked.",
			Source: "PP", Severity: Warning, Level: Standard, Past: true, Quiet: By("neglected", "review-overdue"),
			Bad: `-- accounts/example-foods.plan.yaml (2026-05-12) --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}`,
			Good: `-- accounts/example-foods.plan.yaml (2026-10-12) --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}`,
			Check: planUntouched,
		},
		{
			Name: "personal-data-kept", Title: "details of somebody who left long ago are still kept",
			Why:    "Data protection law (in the EU, the GDPR) lets nobody keep personal data without need. Two years after somebody has left, the position and the id are enough to read the history.",
			Source: "GDPR", Severity: Info, Level: Standard,
			Bad:  `contacts: [{id: r.stein, name: Rolf Stein, position: Buyer, phone: "+43 316 000000", left: 2024-05-31}]`,
			Good: `contacts: [{id: r.stein, position: Buyer, left: 2024-05-31}]`,
			More: []string{
				`contacts: [{id: r.stein, name: Rolf Stein, left: 2024-05-31}, {id: i.novak, name: Irena Novak, left: 2023-12-31}]`,
			},
			Check: personalDataKept,
		},
	},
}
