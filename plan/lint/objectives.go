package lint

// objectives asks what is to be reached, why, and who does what by when.
var objectives = Family{
	Name: "Objectives and actions",
	Doc:  "A plan is what will be done. These rules ask for objectives that can be measured and that both sides want, and for actions with a name and a date.",
	Rules: []*Rule{
		{
			Name: "no-objectives", Title: "nothing is to be reached",
			Why:    "A plan without objectives is a description. Write what is to be reached with this customer, and by when. This is an error once the plan of a strategic or key account asks for approval or has it, else a warning.",
			Source: "7A", Severity: Error, Level: Standard,
			Bad:  `objectives: []`,
			Good: `objectives: [{objective: Become sole supplier for tooling, measure: revenue a year, target: 700k, due: 2027-12-31, owner: jane.roe}]`,
			More: []string{
				`review: {status: approved}
objectives: []`,
				`objectives: [{objective: Become sole supplier for tooling, status: cancelled}]`,
			},
			Check: noObjectives,
		},
		{
			Name: "no-actions", Title: "nobody does anything",
			Why:    "Objectives are reached by what people do. A plan in which nothing is open, and nothing was done in the last three months, is on paper only. This is an error once the plan of a strategic or key account asks for approval or has it, else a warning.",
			Source: "7A", Severity: Error, Level: Standard,
			Bad:  `actions: []`,
			Good: `actions: [{action: Baseline waste on line 2, owner: ana.ruiz, due: 2026-12-10}]`,
			More: []string{
				`review: {status: approved}
actions: []`,
				`actions: [{action: Agree renewal terms, owner: jane.roe, done: 2026-06-30}]`,
			},
			Check: noActions,
		},
		{
			Name: "objective-unmeasured", Title: "an objective cannot be measured",
			Why:    "Without a figure nobody can tell whether an objective was reached, and everybody will say that it was.",
			Source: "7A", Severity: Warning, Level: Standard,
			Bad:  `objectives: [{objective: Become sole supplier for tooling, due: 2027-12-31, owner: jane.roe}]`,
			Good: `objectives: [{objective: Become sole supplier for tooling, measure: revenue a year, target: 700k, due: 2027-12-31, owner: jane.roe}]`,
			More: []string{
				`objectives:
  - {objective: Sole supplier, measure: share of their tooling}
  - {objective: Second plant, target: 3}`,
				`objectives:
  - {objective: Sole supplier, due: 2027-12-31}
  - {objective: Second plant, due: 2027-12-31}
  - {objective: Spare parts, due: 2027-12-31}`,
			},
			Check: objectiveUnmeasured,
		},
		{
			Name: "objective-unowned", Title: "nobody answers for an objective",
			Why:    "What everybody answers for nobody does. Each objective has one of ours who is asked.",
			Source: "7A", Severity: Warning, Level: Standard,
			Bad:  `objectives: [{objective: Become sole supplier for tooling, measure: revenue a year, target: 700k, due: 2027-12-31, owner: tbd}]`,
			Good: `objectives: [{objective: Become sole supplier for tooling, measure: revenue a year, target: 700k, due: 2027-12-31, owner: jane.roe}]`,
			More: []string{
				`objectives:
  - {objective: Sole supplier, due: 2027-12-31}
  - {objective: Second plant, due: 2027-12-31}
  - {objective: Spare parts, due: 2027-12-31}`,
			},
			Check: objectiveUnowned,
		},
		{
			Name: "objective-undated", Title: "an objective has no date",
			Why:    "An objective without a date is a wish: it is never late.",
			Source: "7A", Severity: Warning, Level: Standard,
			Bad:  `objectives: [{objective: Become sole supplier for tooling, measure: revenue a year, target: 700k, owner: jane.roe}]`,
			Good: `objectives: [{objective: Become sole supplier for tooling, measure: revenue a year, target: 700k, due: 2027-12-31, owner: jane.roe}]`,
			More: []string{
				`objectives:
  - {objective: Sole supplier, owner: jane.roe}
  - {objective: Second plant, owner: jane.roe}
  - {objective: Spare parts, owner: jane.roe}`,
			},
			Check: objectiveUndated,
		},
		{
			Name: "objective-overdue", Title: "an objective is overdue",
			Why:    "A date that passes in silence makes all others worthless. Say that it was reached, or agree on a new date, or let it go.",
			Source: "7A", Severity: Warning, Level: Standard, Quiet: By("neglected"),
			Bad:  `objectives: [{objective: Become sole supplier for tooling, measure: revenue a year, target: 700k, due: 2026-09-30, owner: jane.roe}]`,
			Good: `objectives: [{objective: Become sole supplier for tooling, measure: revenue a year, target: 700k, due: 2026-09-30, owner: jane.roe, status: achieved}]`,
			More: []string{
				`objectives:
  - {objective: Sole supplier, due: 2026-09-30}
  - {objective: Second plant, due: 2026-09-30}
  - {objective: Spare parts, due: 2026-09-30}`,
			},
			Check: objectiveOverdue,
		},
		{
			Name: "objective-without-actions", Title: "nothing is being done for an objective",
			Why:    "An objective is reached by actions. One that has none open, and is not reached yet, waits for luck.",
			Source: "7A", Severity: Warning, Level: Standard, Quiet: By("no-actions"),
			Bad: `objectives: [{id: o1, objective: Become sole supplier for tooling, measure: revenue a year, target: 700k, due: 2027-12-31, owner: jane.roe}]
actions: [{action: Agree renewal terms, owner: jane.roe, due: 2026-12-01}]`,
			Good: `objectives: [{id: o1, objective: Become sole supplier for tooling, measure: revenue a year, target: 700k, due: 2027-12-31, owner: jane.roe}]
actions: [{action: Baseline waste on line 2, for: [o1], owner: ana.ruiz, due: 2026-12-10}]`,
			More: []string{
				`objectives:
  - {objective: Sole supplier}
  - {objective: Second plant}
  - {objective: Spare parts}
actions: [{action: Agree renewal terms, owner: jane.roe}]`,
			},
			Check: objectiveWithoutActions,
		},
		{
			Name: "objective-without-reason", Title: "an objective rests on nothing the customer wants",
			Why:    "An objective is reached when the customer wants it, too. It rests on a goal, an initiative, a pain or a need of theirs, or on where we are strong or weak.",
			Source: "7A", Severity: Info, Level: Standard, Quiet: whenOverdue,
			Bad: `profile: {goals: [{id: g1, goal: Cut waste by a fifth}]}
objectives: [{objective: Become sole supplier for tooling, measure: revenue a year, target: 700k, due: 2027-12-31, owner: jane.roe}]`,
			Good: `profile: {goals: [{id: g1, goal: Cut waste by a fifth}]}
objectives: [{objective: Become sole supplier for tooling, because: [g1], measure: revenue a year, target: 700k, due: 2027-12-31, owner: jane.roe}]`,
			More: []string{
				`profile: {goals: [Cut waste by a fifth]}
objectives:
  - {objective: Sole supplier}
  - {objective: Second plant}
  - {objective: Spare parts}`,
			},
			Check: objectiveWithoutReason,
		},
		{
			Name: "no-strategy", Title: "an objective does not say how",
			Why:    "Between an objective and its actions stands the way: why this should work, in a sentence. Without it actions are a list of errands.",
			Source: "7A", Severity: Info, Level: Standard, Quiet: append(whenOverdue, Silence{By: "objective-without-reason", Same: true}),
			Bad:  `objectives: [{objective: Become sole supplier for tooling, target: 700k, due: 2027-12-31, owner: jane.roe}]`,
			Good: `objectives: [{objective: Become sole supplier for tooling, target: 700k, due: 2027-12-31, owner: jane.roe, strategy: "prove the saving on line 2, then roll out"}]`,
			More: []string{
				`objectives:
  - {objective: Sole supplier}
  - {objective: Second plant}
  - {objective: Spare parts}`,
			},
			Check: noStrategy,
		},
		{
			Name: "one-sided-objective", Title: "an objective is good for one side only",
			Why:    "What helps only us the customer will not work for, and what helps only them we cannot afford for long.",
			Source: "BP", Severity: Info, Level: Standard, Quiet: whenOverdue,
			Bad:  `objectives: [{objective: Become sole supplier for tooling, target: 700k, due: 2027-12-31, owner: jane.roe, our_benefit: 400k a year}]`,
			Good: `objectives: [{objective: Become sole supplier for tooling, target: 700k, due: 2027-12-31, owner: jane.roe, our_benefit: 400k a year, customer_benefit: a fifth less waste}]`,
			More: []string{
				`objectives: [{objective: Sole supplier, customer_benefit: a fifth less waste}]`,
				`objectives:
  - {objective: Sole supplier, our_benefit: 100k a year}
  - {objective: Second plant, our_benefit: 100k a year}
  - {objective: Spare parts, our_benefit: 100k a year}`,
			},
			Check: oneSidedObjective,
		},
		{
			Name: "too-many-objectives", Title: "too many objectives at once",
			Why:    "A team can pursue a handful of objectives; the rest takes time from these. Seven are the most by default (limits: objectives_max).",
			Source: "7A", Severity: Info, Level: Standard,
			Bad:   `objectives: [Sole supplier, Second plant, Fewer complaints, Paid in 30 days, A reference, Joint planning, Spare parts, Export]`,
			Good:  `objectives: [Sole supplier, Second plant, Fewer complaints, Paid in 30 days, A reference, Joint planning, Spare parts]`,
			Check: tooManyObjectives,
		},
		{
			Name: "action-unowned", Title: "nobody is to do an action",
			Why:    "Who does what by when: an action without a name is done by nobody.",
			Source: "7A", Severity: Warning, Level: Standard,
			Bad:  `actions: [{action: Baseline waste on line 2, owner: tbd, due: 2026-12-10}]`,
			Good: `actions: [{action: Baseline waste on line 2, owner: ana.ruiz, due: 2026-12-10}]`,
			More: []string{
				`actions:
  - {action: Agree renewal terms, due: 2026-12-10}
  - {action: Visit the plant, due: 2026-12-10}
  - {action: Send the price list, due: 2026-12-10}`,
			},
			Check: actionUnowned,
		},
		{
			Name: "action-undated", Title: "an action has no date",
			Why:    "Who does what by when: an action without a date is never late, and never done.",
			Source: "7A", Severity: Warning, Level: Standard,
			Bad:  `actions: [{action: Baseline waste on line 2, owner: ana.ruiz}]`,
			Good: `actions: [{action: Baseline waste on line 2, owner: ana.ruiz, due: 2026-12-10}]`,
			More: []string{
				`actions:
  - {action: Agree renewal terms, owner: jane.roe}
  - {action: Visit the plant, owner: jane.roe}
  - {action: Send the price list, owner: jane.roe}`,
			},
			Check: actionUndated,
		},
		{
			Name: "action-overdue", Title: "an action is overdue",
			Why:    "What was promised and not done costs more trust than what was never promised. Do it, or agree on a new date with whoever waits for it.",
			Source: "7A", Severity: Warning, Level: Standard, Quiet: []Silence{{By: "neglected"}, {By: "objective-overdue", For: true}},
			Bad: `objectives: [{id: o1, objective: Become sole supplier for tooling, target: 700k, due: 2027-12-31, owner: jane.roe}]
actions: [{action: Baseline waste on line 2, for: [o1], owner: ana.ruiz, due: 2026-10-10}]`,
			Good: `objectives: [{id: o1, objective: Become sole supplier for tooling, target: 700k, due: 2027-12-31, owner: jane.roe}]
actions: [{action: Baseline waste on line 2, for: [o1], owner: ana.ruiz, due: 2026-10-10, done: 2026-10-08}]`,
			More: []string{
				`objectives: [{id: o1, objective: Sole supplier}, {id: o2, objective: Second plant}]
actions:
  - {action: Baseline waste on line 2, for: [o1, o2], owner: ana.ruiz, due: 2026-10-10}
  - {action: Visit the plant, owner: jane.roe, due: 2026-09}`,
				`actions:
  - {action: Agree renewal terms, due: 2026-10-10}
  - {action: Visit the plant, due: 2026-10-10}
  - {action: Send the price list, due: 2026-10-10}`,
			},
			Check: actionOverdue,
		},
		{
			Name: "action-stuck", Title: "an action has been put off three times",
			Why:    "What is put off again and again has no time, no means or no belief behind it. A fourth date does not change that; git remembers the first three.",
			Source: "AP", Severity: Info, Level: Standard, Past: true,
			Bad: `-- accounts/example-foods.plan.yaml (2026-06-02) --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
actions: [{action: Baseline waste on line 2, owner: ana.ruiz, due: 2026-07-31}]
-- accounts/example-foods.plan.yaml (2026-07-30) --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
actions: [{action: Baseline waste on line 2, owner: ana.ruiz, due: 2026-09-30}]
-- accounts/example-foods.plan.yaml (2026-09-29) --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
actions: [{action: Baseline waste on line 2, owner: ana.ruiz, due: 2026-10-31}]
-- accounts/example-foods.plan.yaml (2026-10-30) --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
actions: [{action: Baseline waste on line 2, owner: ana.ruiz, due: 2026-12-10}]`,
			Good: `-- accounts/example-foods.plan.yaml (2026-06-02) --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
actions: [{action: Baseline waste on line 2, owner: ana.ruiz, due: 2026-10-31}]
-- accounts/example-foods.plan.yaml (2026-10-30) --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
actions: [{action: Baseline waste on line 2, owner: ana.ruiz, due: 2026-12-10}]`,
			More: []string{
				`-- accounts/example-foods.plan.yaml (2026-06-02) --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
actions:
  - {action: Agree renewal terms, due: 2026-07-31}
  - {action: Visit the plant, due: 2026-07-31}
  - {action: Send the price list, due: 2026-07-31}
-- accounts/example-foods.plan.yaml (2026-07-30) --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
actions:
  - {action: Agree renewal terms, due: 2026-09-30}
  - {action: Visit the plant, due: 2026-09-30}
  - {action: Send the price list, due: 2026-09-30}
-- accounts/example-foods.plan.yaml (2026-09-29) --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
actions:
  - {action: Agree renewal terms, due: 2026-10-31}
  - {action: Visit the plant, due: 2026-10-31}
  - {action: Send the price list, due: 2026-10-31}
-- accounts/example-foods.plan.yaml (2026-10-30) --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
actions:
  - {action: Agree renewal terms, due: 2026-12-10}
  - {action: Visit the plant, due: 2026-12-10}
  - {action: Send the price list, due: 2026-12-10}`,
			},
			Check: actionStuck,
		},
		{
			Name: "action-without-purpose", Title: "an action serves nothing in the plan",
			Why:    "Work that serves no objective, opportunity or person in the plan is busy work, or the plan lacks what it serves.",
			Source: "7A", Severity: Info, Level: Strict,
			Bad: `contacts: [{id: m.keller, name: Maria Keller}]
actions: [{action: Visit the plant, owner: jane.roe, due: 2026-12-10}]`,
			Good: `contacts: [{id: m.keller, name: Maria Keller}]
actions: [{action: Visit the plant, for: [m.keller], owner: jane.roe, due: 2026-12-10}]`,
			More: []string{
				`actions:
  - {action: Agree renewal terms, owner: jane.roe}
  - {action: Visit the plant, owner: jane.roe}
  - {action: Send the price list, owner: jane.roe}`,
			},
			Check: actionWithoutPurpose,
		},
		{
			Name: "done-without-result", Title: "an action is done, and nothing says what came of it",
			Why:    "What came of an action is what the next one builds on. A sentence is enough.",
			Source: "7A", Severity: Info, Level: Strict,
			Bad:  `actions: [{action: Baseline waste on line 2, owner: ana.ruiz, done: 2026-10-08}]`,
			Good: `actions: [{action: Baseline waste on line 2, owner: ana.ruiz, done: 2026-10-08, result: 6 % at changeover}]`,
			More: []string{
				`actions:
  - {action: Agree renewal terms, done: 2026-10-08}
  - {action: Visit the plant, done: 2026-10-08}
  - {action: Send the price list, done: 2026-10-08}`,
			},
			Check: doneWithoutResult,
		},
		{
			Name: "owner-overloaded", Title: "one person has too many open actions",
			Why:    "Whoever has more than ten open actions in one plan does the loudest first and the rest not at all (limits: actions_per_owner).",
			Source: "7A", Severity: Info, Level: Standard,
			Bad: `-- keyplan.yaml --
keyplan: 1
people: [{id: jane.roe, name: Jane Roe}, {id: sam.ito, name: Sam Ito}]
limits: {actions_per_owner: 2}
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
actions:
  - {action: Visit the plant, owner: jane.roe, due: 2026-12-10}
  - {action: Agree renewal terms, owner: jane.roe, due: 2026-12-11}
  - {action: Send the price list, owner: jane.roe, due: 2026-12-14}`,
			Good: `-- keyplan.yaml --
keyplan: 1
people: [{id: jane.roe, name: Jane Roe}, {id: sam.ito, name: Sam Ito}]
limits: {actions_per_owner: 2}
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
actions:
  - {action: Visit the plant, owner: jane.roe, due: 2026-12-10}
  - {action: Agree renewal terms, owner: jane.roe, due: 2026-12-11}
  - {action: Send the price list, owner: sam.ito, due: 2026-12-14}`,
			Check: ownerOverloaded,
		},
	},
}

// whenOverdue silences what is missing in an objective whose date has passed:
// whether it still stands comes first.
var whenOverdue = []Silence{{By: "objective-overdue", Same: true}}
