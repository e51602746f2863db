package lint

// portfolio looks across all plans of a workspace.
var portfolio = Family{
	Name: "Portfolio",
	Doc:  "What only shows when all plans of a workspace are read together.",
	Rules: []*Rule{
		{
			Name: "duplicate-account", Title: "two plans for one customer",
			Why:    "With two plans neither is whole: revenue is counted twice, and two of ours call the same people. Subsidiaries that share a website belong to one group.",
			Source: "AP", Severity: Error, Level: Basic,
			Bad: `-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, crm: 0015g00000XyZ}
-- accounts/example-foods-at.plan.yaml --
keyplan: 1
account: {name: Example Foods Austria, manager: sam.ito, crm: 0015g00000XyZ}`,
			Good: `-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, crm: 0015g00000XyZ}
-- accounts/example-foods-at.plan.yaml --
keyplan: 1
account: {name: Example Foods Austria, manager: sam.ito, crm: 0015g00000AbC}`,
			More: []string{
				`-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
-- accounts/foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: sam.ito}`,
				`-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
profile: {website: https://foods.example}
-- accounts/example-drinks.plan.yaml --
keyplan: 1
account: {name: Example Drinks, manager: sam.ito}
profile: {website: https://www.foods.example/}`,
			},
			Keep: keepIdentity, Across: duplicateAccount,
		},
		{
			Name: "shared-contact", Title: "one person, told differently in two plans",
			Why:    "The same mail address is the same person. Where two plans differ on the name or the position, one of them is out of date.",
			Source: "AP", Severity: Info, Level: Standard,
			Bad: `-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
contacts: [{name: Maria Keller, position: Buyer, email: m.keller@foods.example}]
-- accounts/example-drinks.plan.yaml --
keyplan: 1
account: {name: Example Drinks, manager: sam.ito}
contacts: [{name: Maria Keller, position: Head of Purchasing, email: m.keller@foods.example}]`,
			Good: `-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
contacts: [{name: Maria Keller, position: Head of Purchasing, email: m.keller@foods.example}]
-- accounts/example-drinks.plan.yaml --
keyplan: 1
account: {name: Example Drinks, manager: sam.ito}
contacts: [{name: Maria Keller, position: Head of Purchasing, email: m.keller@foods.example}]`,
			More: []string{
				`-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
contacts: [{name: Maria Keller, email: purchasing@foods.example}]
-- accounts/example-drinks.plan.yaml --
keyplan: 1
account: {name: Example Drinks, manager: sam.ito}
contacts: [{name: Tomas Berg, email: purchasing@foods.example}]`,
			},
			Keep: keepContacts, Across: sharedContact,
		},
		{
			Name: "too-many-accounts", Title: "more key accounts than can be looked after",
			Why:    "What is given to forty customers is given to none: key accounts are few, and each one more takes from the others. By default 35 are the most (limits: accounts_max).",
			Source: "IS", Severity: Info, Level: Standard,
			Bad: `-- keyplan.yaml --
keyplan: 1
limits: {accounts_max: 1}
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}
-- accounts/example-drinks.plan.yaml --
keyplan: 1
account: {name: Example Drinks, manager: sam.ito, tier: strategic}`,
			Good: `-- keyplan.yaml --
keyplan: 1
limits: {accounts_max: 1}
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}
-- accounts/example-drinks.plan.yaml --
keyplan: 1
account: {name: Example Drinks, manager: sam.ito, tier: growth}`,
			Keep: keepKeyAccount, Across: tooManyAccounts,
		},
		{
			Name: "too-few-accounts", Title: "fewer key accounts than make a programme",
			Why:    "A programme for a handful of customers costs as much as one for many, and stands or falls with each of them. By default 15 are the fewest (limits: accounts_min).",
			Source: "IS", Severity: Info, Level: Strict,
			Bad: `-- keyplan.yaml --
keyplan: 1
limits: {accounts_min: 3}
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}
-- accounts/example-drinks.plan.yaml --
keyplan: 1
account: {name: Example Drinks, manager: sam.ito, tier: key}`,
			Good: `-- keyplan.yaml --
keyplan: 1
limits: {accounts_min: 3}
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}
-- accounts/example-drinks.plan.yaml --
keyplan: 1
account: {name: Example Drinks, manager: sam.ito, tier: key}
-- accounts/example-snacks.plan.yaml --
keyplan: 1
account: {name: Example Snacks, manager: sam.ito, tier: key}`,
			Keep: keepKeyAccount, Across: tooFewAccounts,
		},
		{
			Name: "manager-overloaded", Title: "a manager has more accounts or hours than one person can carry",
			Why:    "Whoever looks after too many key accounts looks after none of them: by default five are the most (limits: accounts_per_manager). The hours committed to a manager's accounts must not be more than the hours that the manager has for them (people: hours_per_month).",
			Source: "BP, IS", Severity: Warning, Level: Standard,
			Bad: `-- keyplan.yaml --
keyplan: 1
people: [{id: jane.roe, name: Jane Roe, hours_per_month: 40}]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
review: {effort: {hours_per_month: 24}}
-- accounts/example-drinks.plan.yaml --
keyplan: 1
account: {name: Example Drinks, manager: jane.roe}
review: {effort: {hours_per_month: 20}}`,
			Good: `-- keyplan.yaml --
keyplan: 1
people: [{id: jane.roe, name: Jane Roe, hours_per_month: 80}]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
review: {effort: {hours_per_month: 24}}
-- accounts/example-drinks.plan.yaml --
keyplan: 1
account: {name: Example Drinks, manager: jane.roe}
review: {effort: {hours_per_month: 20}}`,
			More: []string{
				`-- keyplan.yaml --
keyplan: 1
limits: {accounts_per_manager: 1}
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}
-- accounts/example-drinks.plan.yaml --
keyplan: 1
account: {name: Example Drinks, manager: jane.roe, tier: strategic}
review: {effort: {hours_per_month: 20}}`,
			},
			Keep: keepLoad, Across: managerOverloaded,
		},
		{
			Name: "one-sponsor-for-all", Title: "one executive sponsors every key account",
			Why:    "A sponsor has a company to run. When one name stands in every plan it is a formality, and the rest of the management does not know the customers; this is told where one person sponsors more accounts than one manager may have (limits: accounts_per_manager).",
			Source: "MK", Severity: Info, Level: Standard,
			Bad: `-- keyplan.yaml --
keyplan: 1
limits: {accounts_per_manager: 1}
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, sponsor: li.wei}
-- accounts/example-drinks.plan.yaml --
keyplan: 1
account: {name: Example Drinks, manager: sam.ito, sponsor: li.wei}`,
			Good: `-- keyplan.yaml --
keyplan: 1
limits: {accounts_per_manager: 1}
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, sponsor: li.wei}
-- accounts/example-drinks.plan.yaml --
keyplan: 1
account: {name: Example Drinks, manager: sam.ito, sponsor: ana.ruiz}`,
			Keep: keepSponsor, Across: oneSponsorForAll,
		},
		{
			Name: "over-reliance", Title: "too much of our revenue comes from one customer",
			Why:    "A customer with more than a fifth of our revenue (limits: largest_share) sets our prices, and takes us along when it falls. Accounts of one group count as one; the share is told only where keyplan.yaml says company_revenue.",
			Source: "MK", Severity: Warning, Level: Standard,
			Bad: `-- keyplan.yaml --
keyplan: 1
limits: {company_revenue: 1M}
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
financials: {years: [{year: 2025, revenue: 260k}]}`,
			Good: `-- keyplan.yaml --
keyplan: 1
limits: {company_revenue: 1M}
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
financials: {years: [{year: 2025, revenue: 160k}]}`,
			More: []string{
				`-- keyplan.yaml --
keyplan: 1
limits: {company_revenue: 1M}
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, group: example}
financials: {years: [{year: 2026, revenue: 160k, through: 2026-10-31}]}
-- accounts/example-drinks.plan.yaml --
keyplan: 1
account: {name: Example Drinks, manager: sam.ito, group: example}
financials: {years: [{year: 2026, revenue: 90k, through: 2026-10-31}]}`,
			},
			Keep: keepRevenue, Across: overReliance,
		},
		{
			Name: "low-tier-high-effort", Title: "a maintain account takes more hours than a strategic one",
			Why:    "Effort follows the tier, and not whoever calls most often. Hours that go into an account which is only to be maintained are taken from one on which our growth rests.",
			Source: "IS", Severity: Info, Level: Standard,
			Bad: `-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: strategic}
review: {effort: {hours_per_month: 12}}
-- accounts/example-drinks.plan.yaml --
keyplan: 1
account: {name: Example Drinks, manager: sam.ito, tier: maintain}
review: {effort: {hours_per_month: 2, actual_hours: 14}}`,
			Good: `-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: strategic}
review: {effort: {hours_per_month: 12}}
-- accounts/example-drinks.plan.yaml --
keyplan: 1
account: {name: Example Drinks, manager: sam.ito, tier: maintain}
review: {effort: {hours_per_month: 2, actual_hours: 3}}`,
			Keep: keepEffort, Across: lowTierHighEffort,
		},
		{
			Name: "copied-text", Title: "long sentences stand word for word in two plans",
			Why:    "A plan that is copied from another says nothing about its customer. Accounts of one group may share a sentence, as may what keyplan.yaml gives to all.",
			Source: "PP", Severity: Info, Level: Strict,
			Bad: `-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
objectives: [{objective: "Become the preferred partner for all of their plants by offering outstanding service and innovation"}]
-- accounts/example-drinks.plan.yaml --
keyplan: 1
account: {name: Example Drinks, manager: sam.ito}
objectives: [{objective: "Become the preferred partner for all of their plants by offering outstanding service and innovation"}]`,
			Good: `-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
objectives: [{objective: "Sole supplier of changeover tooling in Graz once line 2 wastes a fifth less per tonne"}]
-- accounts/example-drinks.plan.yaml --
keyplan: 1
account: {name: Example Drinks, manager: sam.ito}
objectives: [{objective: "Become the preferred partner for all of their plants by offering outstanding service and innovation"}]`,
			More: []string{
				`-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
profile: {summary: "Become the preferred partner for all of their plants by offering outstanding service; Grow together with them in every market in which both of us are active today; Make every delivery count for the people who work on their lines at night"}
-- accounts/example-drinks.plan.yaml --
keyplan: 1
account: {name: Example Drinks, manager: sam.ito}
profile: {summary: "Become the preferred partner for all of their plants by offering outstanding service; Grow together with them in every market in which both of us are active today; Make every delivery count for the people who work on their lines at night"}`,
			},
			Keep: keepSentences, Across: copiedText,
		},
	},
}
