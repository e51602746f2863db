package lint

// guidelines are about how key accounts are chosen. Its rules look at a
// guideline, not at plans.
var guidelines = Family{
	Name: "Choosing key accounts",
	Doc:  "Asked of a guideline, such as selection.yaml: `keyplan select FILE --check` runs these. Who is key should follow from criteria that several people have weighed, not from who shouts loudest.",
	Rules: []*Rule{
		{
			Name: "few-criteria", Title: "key accounts are chosen by fewer than three criteria",
			Why:      "One or two criteria come down to size. Three at least, of different kinds, show why a customer is worth more of us than another.",
			Source:   "IS",
			Severity: Warning, Level: Standard, For: Guidelines,
			Bad: guide(`criteria:
  - {id: growth, criterion: Growth potential, weight: 60, covers: outcomes}
  - {id: fit, criterion: Fit with our range, weight: 40, covers: needs}`),
			Good: guide(`criteria:
  - {id: growth, criterion: Growth potential, weight: 40, covers: outcomes}
  - {id: fit, criterion: Fit with our range, weight: 40, covers: needs}
  - {id: pays, criterion: Pays on time, weight: 20, covers: risks}`),
			Guide: fewCriteria,
		},
		{
			Name: "revenue-outweighs", Title: "current revenue and profit weigh over 40 %",
			Why:      "A list that follows today's revenue only says who is large. Future key accounts, and large ones that cost more than they bring, are not seen.",
			Source:   "IS",
			Severity: Warning, Level: Standard, For: Guidelines,
			Bad: guide(`criteria:
  - {id: revenue, criterion: Revenue, weight: 35, covers: outcomes, about: revenue}
  - {id: profit, criterion: Margin, weight: 15, covers: outcomes, about: profit}
  - {id: fit, criterion: Fit with our range, weight: 50, covers: needs}`),
			Good: guide(`criteria:
  - {id: revenue, criterion: Revenue, weight: 25, covers: outcomes, about: revenue}
  - {id: profit, criterion: Margin, weight: 15, covers: outcomes, about: profit}
  - {id: fit, criterion: Fit with our range, weight: 60, covers: needs}`),
			Guide: revenueOutweighs,
		},
		{
			Name: "blind-spot", Title: "one of the four kinds of reasons has no criterion",
			Why:      "A customer is key for what they need of us, for what comes of it, for what they are like, and in spite of what may go wrong. A guideline that asks nothing of one of these does not see it.",
			Source:   "IS",
			Severity: Warning, Level: Standard, For: Guidelines, Quiet: By("few-criteria"),
			Bad: guide(`criteria:
  - {id: growth, criterion: Growth potential, weight: 40, covers: outcomes}
  - {id: fit, criterion: Fit with our range, weight: 40, covers: needs}
  - {id: size, criterion: Size, weight: 20, covers: attributes}`),
			Good: guide(`criteria:
  - {id: growth, criterion: Growth potential, weight: 30, covers: outcomes}
  - {id: fit, criterion: Fit with our range, weight: 30, covers: needs}
  - {id: size, criterion: Size, weight: 20, covers: attributes}
  - {id: pays, criterion: Pays on time, weight: 20, covers: risks}`),
			Guide: blindSpot,
		},
		{
			Name: "one-axis", Title: "the matrix has only one side",
			Why:      "How attractive a customer is says what there is to win, how strong we are there what it takes. Only both together tell where to invest and where to maintain.",
			Source:   "MW, MM",
			Severity: Info, Level: Standard, For: Guidelines, Quiet: By("few-criteria"),
			Bad: guide(`criteria:
  - {id: growth, criterion: Growth potential, weight: 40}
  - {id: fit, criterion: Fit with our range, weight: 40}
  - {id: pays, criterion: Pays on time, weight: 20}`),
			Good: guide(`criteria:
  - {id: growth, criterion: Growth potential, weight: 40, axis: attractiveness}
  - {id: fit, criterion: Fit with our range, weight: 40, axis: strength}
  - {id: pays, criterion: Pays on time, weight: 20}`),
			Guide: oneAxis,
		},
		{
			Name: "criterion-unexplained", Title: "a criterion does not say what to ask, or what a score means",
			Why:      "Two people who score the same word by different questions do not disagree, they talk of different things. A question, or words on the scale, makes scores comparable.",
			Source:   "IS",
			Severity: Info, Level: Standard, For: Guidelines,
			Bad:   guide(`criteria: [{id: fit, criterion: Fit, weight: 40}]`),
			Good:  guide(`criteria: [{id: fit, criterion: Fit, weight: 40, question: "How much of our range could they use?"}]`),
			Guide: criterionUnexplained,
		},
		{
			Name: "one-department", Title: "one department alone has scored",
			Why:      "Sales sees what can be sold, finance who pays, service what it takes. A list that one department has made is that department's list.",
			Source:   "IS, BP, MM",
			Severity: Warning, Level: Standard, For: Guidelines,
			Bad:   guide(scored, `scores: [{by: jane.roe, criterion: fit, source: visit in May, scores: {acme: 4}}, {by: sam.ito, criterion: fit, source: range review, scores: {nord: 3}}]`),
			Good:  guide(scored, `scores: [{by: jane.roe, criterion: fit, source: visit in May, scores: {acme: 4}}, {by: dirk.olt, criterion: fit, source: ledger, scores: {nord: 3}}]`),
			Guide: oneDepartment,
		},
		{
			Name: "department-unknown", Title: "it is not known in which department a scorer works",
			Why:      "Whether several departments have chosen shows only where each scorer has one.",
			Source:   "IS",
			Severity: Info, Level: Standard, For: Guidelines,
			Bad:   guide(scored, `scores: [{by: ext.advisor, criterion: fit, source: study, scores: {acme: 4}}]`, `scorers: [ext.advisor]`),
			Good:  guide(scored, `scores: [{by: ext.advisor, criterion: fit, source: study, scores: {acme: 4}}]`, `scorers: [{id: ext.advisor, function: other}]`),
			Guide: departmentUnknown,
		},
		{
			Name: "own-account-scored", Title: "somebody scores the account that they manage",
			Why:      "Who looks after an account wants it on the list, and knows it best: they belong at the table as a witness, not as a judge.",
			Source:   "IS",
			Severity: Warning, Level: Standard, For: Guidelines,
			Bad:   guide(`criteria: [{id: fit, criterion: Fit, weight: 40}]`, `candidates: [{id: acme, name: Acme Foods, manager: jane.roe}]`, `scores: [{by: jane.roe, criterion: fit, source: visit, scores: {acme: 5}}]`),
			Good:  guide(`criteria: [{id: fit, criterion: Fit, weight: 40}]`, `candidates: [{id: acme, name: Acme Foods, manager: jane.roe}]`, `scores: [{by: dirk.olt, criterion: fit, source: ledger, scores: {acme: 4}}]`),
			Guide: ownAccountScored,
		},
		{
			Name: "score-without-evidence", Title: "scores rest on nothing that is written",
			Why:      "A score with its reason can be checked, and changed when the reason is gone. A bare number is a gut feeling with a point behind it.",
			Source:   "IS",
			Severity: Info, Level: Standard, For: Guidelines,
			Bad:   guide(scored, `scores: [{by: dirk.olt, criterion: fit, scores: {acme: 4, nord: 2}}]`),
			Good:  guide(scored, `scores: [{by: dirk.olt, criterion: fit, scores: {acme: 4 - bought in six of eight groups, nord: 2 - cheese only}}]`),
			Guide: scoreWithoutEvidence,
		},
		{
			Name: "score-missing", Title: "a candidate is not scored on a criterion",
			Why:      "What nobody has scored is neither good nor bad. Until it is known the candidate's score is a range, and a place on the list may hang on it.",
			Source:   "AP",
			Severity: Info, Level: Standard, For: Guidelines,
			Bad:   guide(scored, `scores: [{by: dirk.olt, criterion: fit, source: ledger, scores: {acme: 4}}]`),
			Good:  guide(scored, `scores: [{by: dirk.olt, criterion: fit, source: ledger, scores: {acme: 4, nord: 2}}]`),
			Guide: scoreMissing,
		},
		{
			Name: "no-candidates", Title: "there is nobody to choose from",
			Why:      "A guideline is tried on real customers: today's key accounts, large customers without a plan, and prospects that could become key.",
			Source:   "IS",
			Severity: Warning, Level: Standard, For: Guidelines,
			Bad:   guide(`candidates: []`),
			Good:  guide(`candidates: [Acme Foods, Nord Foods]`),
			Guide: noCandidates,
		},
		{
			Name: "key-account-not-judged", Title: "an account that is key today is no candidate",
			Why:      "Who is key today has to earn the place like anybody else. An account that is left out stays key without a reason.",
			Source:   "IS",
			Severity: Warning, Level: Standard, For: Guidelines, Quiet: By("no-candidates"),
			Bad: `-- accounts/bolt.plan.yaml --
keyplan: 1
account: {name: Bolt, manager: jane.roe, tier: key}
-- selection.yaml --
keyplan: 1
selection: {name: Key accounts 2027, date: 2026-10-01}
candidates: [{id: acme, name: Acme Foods}]`,
			Good: `-- accounts/bolt.plan.yaml --
keyplan: 1
account: {name: Bolt, manager: jane.roe, tier: key}
-- selection.yaml --
keyplan: 1
selection: {name: Key accounts 2027, date: 2026-10-01}
candidates: [{id: acme, name: Acme Foods}, {id: bolt, name: Bolt}]`,
			Guide: keyAccountNotJudged,
		},
		{
			Name: "selection-stale", Title: "the selection is over a year old, or has no date",
			Why:      "Customers grow, shrink and are bought. A list that is never looked at again keeps accounts that no longer earn their place, and misses those who would.",
			Source:   "IS, BP",
			Severity: Warning, Level: Standard, For: Guidelines,
			Bad: `-- selection.yaml --
keyplan: 1
selection: {name: Key accounts 2025, date: 2025-10-01}`,
			Good: `-- selection.yaml --
keyplan: 1
selection: {name: Key accounts 2027, date: 2026-10-01}`,
			Guide: selectionStale,
		},
		{
			Name: "score-stale", Title: "scores are over a year old",
			Why:      "What was true of a customer when they were scored may have changed since: an owner, a buyer, a rival. Old scores are given again, or confirmed.",
			Source:   "IS, PP",
			Severity: Info, Level: Standard, For: Guidelines, Quiet: By("selection-stale"),
			Bad:   guide(scored, `scores: [{by: dirk.olt, criterion: fit, as_of: 2025-06-01, source: ledger, scores: {acme: 4, nord: 2}}]`),
			Good:  guide(scored, `scores: [{by: dirk.olt, criterion: fit, as_of: 2026-06-01, source: ledger, scores: {acme: 4, nord: 2}}]`),
			Guide: scoreStale,
		},
		{
			Name: "selection-unowned", Title: "nobody answers for the list",
			Why:      "Somebody has to say no to an account that does not fit, and to stand by it when its manager objects.",
			Source:   "BP",
			Severity: Info, Level: Standard, For: Guidelines,
			Bad: `-- selection.yaml --
keyplan: 1
selection: {name: Key accounts 2027, date: 2026-10-01}`,
			Good: `-- selection.yaml --
keyplan: 1
selection: {name: Key accounts 2027, date: 2026-10-01, owner: li.wei}`,
			Guide: selectionUnowned,
		},
	},
}

// scored is what examples of scores are about.
const scored = `criteria: [{id: fit, criterion: Fit, weight: 40, covers: needs}]
candidates: [{id: acme, name: Acme Foods}, {id: nord, name: Nord Foods}]`

// guide makes a guideline of some of its sections, beside the people who score.
func guide(sections ...string) string {
	text := `-- keyplan.yaml --
keyplan: 1
people:
  - {id: jane.roe, name: Jane Roe, function: sales}
  - {id: sam.ito, name: Sam Ito, function: sales}
  - {id: dirk.olt, name: Dirk Olt, function: finance}
-- selection.yaml --
keyplan: 1
selection: {name: Key accounts 2027, date: 2026-10-01}`
	for _, s := range sections {
		text += "\n" + s
	}
	return text
}
