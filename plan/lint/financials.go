package lint

// financials asks for the figures of an account and reads what they say.
var financials = Family{
	Name: "Financials",
	Doc:  "Figures show whether the relationship pays. These rules ask for those that a plan needs, and tell of what is going wrong while it can still be mended.",
	Rules: []*Rule{
		{
			Name: "no-revenue", Title: "no revenue is stated",
			Why:    "What they buy from us is the first thing that anybody asks about an account. Three past years, this one and the next show where it is going.",
			Source: "7A", Severity: Warning, Level: Standard, For: ActiveAccounts,
			Bad:   `financials: {years: [{year: 2026, target: 400k}]}`,
			Good:  `financials: {years: [{year: 2026, revenue: 312k, through: 2026-10-31, target: 400k}]}`,
			Check: noRevenue,
		},
		{
			Name: "figures-stale", Title: "the figures are out of date",
			Why:    "A quarter that nobody has looked at cannot be mended any more. Actual figures should be no older than 100 days (limits: figures_days), and a fiscal year that is a month old should be in the plan.",
			Source: "7A", Severity: Warning, Level: Standard, For: ActiveAccounts, Quiet: By("no-revenue", "neglected"),
			Bad:  `financials: {years: [{year: 2026, revenue: 96k, through: 2026-06-30}]}`,
			Good: `financials: {years: [{year: 2026, revenue: 141k, through: 2026-10-31}]}`,
			More: []string{
				`-- keyplan.yaml --
keyplan: 1
fiscal_year_start: 10
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}
financials: {years: [{year: 2026, revenue: 141k}]}`,
			},
			Check: figuresStale,
		},
		{
			Name: "lapsed", Title: "they have stopped buying",
			Why:    "A customer who bought last year and buys nothing this year has gone, though nobody has said so. Ask why while somebody there still remembers us.",
			Source: "7A", Severity: Warning, Level: Standard, For: ActiveAccounts,
			Bad: `financials:
  years:
    - {year: 2025, revenue: 350k}
    - {year: 2026, revenue: 0, through: 2026-10-31}`,
			Good: `financials:
  years:
    - {year: 2025, revenue: 350k}
    - {year: 2026, revenue: 12k, through: 2026-10-31}`,
			Check: lapsed,
		},
		{
			Name: "no-target", Title: "no revenue target for this year or the next",
			Why:    "Without a target nobody can say whether the account does well, or whether the effort pays.",
			Source: "MK", Severity: Warning, Level: Standard, For: KeyAccounts,
			Bad:   `financials: {years: [{year: 2026, revenue: 312k, through: 2026-10-31}]}`,
			Good:  `financials: {years: [{year: 2026, revenue: 312k, through: 2026-10-31, target: 400k}]}`,
			Check: noTarget,
		},
		{
			Name: "no-spend", Title: "our share of wallet cannot be told",
			Why:    "Revenue grows with the customer, even while a competitor grows faster. Only beside what they spend with all suppliers does it say how we stand; an honest estimate will do.",
			Source: "7A", Severity: Warning, Level: Standard, For: KeyAccounts, Quiet: By("no-revenue"),
			Bad:   `financials: {years: [{year: 2025, revenue: 345k}]}`,
			Good:  `financials: {years: [{year: 2025, revenue: 345k, customer_spend: 950k}]}`,
			Check: noSpend,
		},
		{
			Name: "off-target", Title: "this year's target will be missed, and the plan does not say so",
			Why:    "A target that will be missed needs a decision while there is time. A year is off target under 90 % (limits: off_target): by its forecast, or without one by its pace after half of it.",
			Source: "MK", Severity: Warning, Level: Standard, For: ActiveAccounts, Quiet: By("lapsed"),
			Bad: `financials: {years: [{year: 2026, revenue: 214k, through: 2026-10-31, target: 340k, forecast: 258k}]}
objectives: [{objective: Back to a fifth of their spend, type: revenue, due: 2027-12-31, status: in_progress}]`,
			Good: `financials: {years: [{year: 2026, revenue: 214k, through: 2026-10-31, target: 340k, forecast: 258k}]}
objectives: [{objective: Back to a fifth of their spend, type: revenue, due: 2027-12-31, status: at_risk}]`,
			More: []string{
				`financials: {years: [{year: 2026, revenue: 214k, through: 2026-10-31, target: 340k}]}`,
			},
			Check: offTarget,
		},
		{
			Name: "share-falling", Title: "our share of wallet falls",
			Why:    "Somebody else grows where we do not. One year may be chance; two running are a trend that needs an answer.",
			Source: "MK", Severity: Warning, Level: Standard, For: ActiveAccounts,
			Bad: `financials:
  years:
    - {year: 2023, revenue: 262k, customer_spend: 1.25M}
    - {year: 2024, revenue: 282k, customer_spend: 1.48M}
    - {year: 2025, revenue: 307k, customer_spend: 1.80M}`,
			Good: `financials:
  years:
    - {year: 2023, revenue: 262k, customer_spend: 1.25M}
    - {year: 2024, revenue: 282k, customer_spend: 1.48M}
    - {year: 2025, revenue: 362k, customer_spend: 1.80M}`,
			Check: shareFalling,
		},
		{
			Name: "margin-squeezed", Title: "they buy more and more at a falling margin",
			Why:    "The larger a customer is to us, the harder it can press on price. Growth that is paid for with margin makes us more dependent and no richer. Nothing is told once this year brings less.",
			Source: "MK", Severity: Info, Level: Standard, For: ActiveAccounts,
			Bad: `financials:
  years:
    - {year: 2023, revenue: 262k, margin: 27%}
    - {year: 2024, revenue: 282k, margin: 26%}
    - {year: 2025, revenue: 307k, margin: 24.5%}`,
			Good: `financials:
  years:
    - {year: 2023, revenue: 262k, margin: 27%}
    - {year: 2024, revenue: 282k, margin: 26%}
    - {year: 2025, revenue: 307k, margin: 27%}`,
			Check: marginSqueezed,
		},
		{
			Name: "not-profitable", Title: "serving them costs more than it earns",
			Why:    "Large customers are not always good ones: visits, rush orders and special wishes cost. What is left of the margin after that shows whether the account should be one.",
			Source: "IS", Severity: Warning, Level: Standard, For: ActiveAccounts,
			Bad:   `financials: {years: [{year: 2025, revenue: 300k, margin: 20%, cost_to_serve: 75k}]}`,
			Good:  `financials: {years: [{year: 2025, revenue: 300k, margin: 20%, cost_to_serve: 25k}]}`,
			Check: notProfitable,
		},
		{
			Name: "payment-risk", Title: "they pay late, or may not pay",
			Why:    "Late payment is often the first sign of trouble, and always an interest-free loan. Over 15 days beyond the terms (limits: payment_days) is worth a talk.",
			Source: "7A", Severity: Warning, Level: Standard, For: ActiveAccounts,
			Bad:  `financials: {payment: {terms_days: 30, average_days: 58}}`,
			Good: `financials: {payment: {terms_days: 30, average_days: 36}}`,
			More: []string{
				`financials: {payment: {risk: high}}`,
				`financials: {payment: {terms_days: 30, average_days: 58, risk: high}}`,
			},
			Check: paymentRisk,
		},
		{
			Name: "contract-ending", Title: "a contract ends, and nothing is planned for it",
			Why:    "Whoever begins when the notice period runs negotiates against the clock. Half a year before a contract ends (limits: contract_days) there should be an action or a renewal opportunity for it. In its last 60 days, or once the last day for notice has passed, that is an error.",
			Source: "PP", Severity: Warning, Level: Standard, For: ActiveAccounts,
			Bad: `financials: {contracts: [{id: c1, name: Frame agreement, end: 2027-01-31, notice_days: 90}]}`,
			Good: `financials: {contracts: [{id: c1, name: Frame agreement, end: 2027-01-31, notice_days: 90}]}
actions: [{action: Agree renewal terms, for: [c1], owner: jane.roe, due: 2026-12-01}]`,
			More: []string{
				`financials:
  contracts:
    - {id: c1, name: Frame agreement, end: 2027-03-31, notice_days: 90}
    - {id: c2, name: Service contract, end: 2027-03-31, renewal: automatic}
    - {id: c3, name: Trial of line 2, end: 2027-03-31, renewal: none}
    - {id: c4, name: Spare parts, end: 2026-11-22}
    - {id: c5, name: Tooling tender, end: 2026-10-31, renewal: tender}`,
			},
			Check: contractEnding,
		},
		{
			Name: "customer-figures-missing", Title: "the customer's own figures are missing",
			Why:    "How well they do decides what they can buy, and whether they will be there to pay. An annual report, the company register or a credit agency has the figures.",
			Source: "7A", Severity: Info, Level: Strict, For: ActiveAccounts,
			Bad:   `financials: {years: [{year: 2025, revenue: 345k}]}`,
			Good:  `financials: {years: [{year: 2025, revenue: 345k}], customer: [{year: 2025, revenue: 152M, profit: 4.6M}]}`,
			Check: customerFiguresMissing,
		},
	},
}
