package lint

// relationship asks how the customer and we stand with each other, and whether
// we look after them as promised.
var relationship = Family{
	Name: "Relationship",
	Doc:  "A relationship is kept by what both sides do: talks, deliveries, answers. These rules ask what binds the customer to us, and tell where we have gone silent.",
	Soft: true,
	Rules: []*Rule{
		{
			Name: "no-strengths", Title: "no strength of the relationship is named",
			Why:    "What binds the customer to us is what must not be lost. Name it, so that nobody gives it up without knowing.",
			Source: "7A", Severity: Warning, Level: Standard, For: ActiveAccounts, Quiet: By("section-blank"),
			Bad: `profile: {goals: [Cut waste by a fifth], pains: [Line stops at changeover]}
relationship: {weaknesses: [No access to group finance], competitors: [{name: RivalCo, position: incumbent}]}`,
			Good: `profile: {goals: [Cut waste by a fifth], pains: [Line stops at changeover]}
relationship: {strengths: [Our engineer is on site every week], weaknesses: [No access to group finance], competitors: [{name: RivalCo, position: incumbent}]}`,
			Check: noStrengths,
		},
		{
			Name: "no-weaknesses", Title: "no weakness of the relationship is named",
			Why:    "No relationship is without a weak side. One that is named can be worked on; one that is not is found by a competitor.",
			Source: "7A", Severity: Warning, Level: Standard, For: ActiveAccounts, Quiet: By("section-blank"),
			Bad: `profile: {goals: [Cut waste by a fifth], pains: [Line stops at changeover]}
relationship: {strengths: [Our engineer is on site every week], competitors: [{name: RivalCo, position: incumbent}]}`,
			Good: `profile: {goals: [Cut waste by a fifth], pains: [Line stops at changeover]}
relationship: {strengths: [Our engineer is on site every week], weaknesses: [No access to group finance], competitors: [{name: RivalCo, position: incumbent}]}`,
			Check: noWeaknesses,
		},
		{
			Name: "no-competitors", Title: "it is not known who else sells to them",
			Why:    "Somebody has the business that we do not have, or wants the one that we have. A plan without competitors is a plan for an empty field.",
			Source: "7A", Severity: Warning, Level: Standard, For: ActiveAccounts, Quiet: By("section-blank"),
			Bad: `profile: {goals: [Cut waste by a fifth], pains: [Line stops at changeover]}
relationship: {strengths: [Our engineer is on site every week], weaknesses: [No access to group finance]}`,
			Good: `profile: {goals: [Cut waste by a fifth], pains: [Line stops at changeover]}
relationship: {strengths: [Our engineer is on site every week], weaknesses: [No access to group finance], competitors: [{name: RivalCo, position: incumbent}]}`,
			Check: noCompetitors,
		},
		{
			Name: "weakness-without-action", Title: "nothing is done about a weakness",
			Why:    "To know a weakness and leave it is worse than not to know it. Each needs an action, or an objective that rests on it.",
			Source: "7A", Severity: Info, Level: Standard, Quiet: []Silence{{By: "standing-below-target", Same: true}},
			Bad: `relationship: {weaknesses: [{id: rw1, weakness: No access to group finance}]}`,
			Good: `relationship: {weaknesses: [{id: rw1, weakness: No access to group finance}]}
actions: [{action: Lunch with the finance director, for: [rw1], owner: jane.roe, due: 2026-12-10}]`,
			More: []string{
				`relationship: {weaknesses: [No access to group finance, One plant only, Slow quotes]}`,
			},
			Check: weaknessWithoutAction,
		},
		{
			Name: "no-feedback", Title: "they have not been asked what they think of us",
			Why:    "Customers who are unhappy rarely say so; they leave. Ask at least every half year (limits: feedback_age), and write down what they say.",
			Source: "MK", Severity: Warning, Level: Standard, For: ActiveAccounts, Quiet: By("neglected"),
			Bad:  `relationship: {satisfaction: [{date: 2025-10-08, measure: nps, score: 40}]}`,
			Good: `relationship: {satisfaction: [{date: 2026-09-29, measure: nps, score: 40}]}`,
			More: []string{
				`relationship: {satisfaction: []}`,
			},
			Check: noFeedback,
		},
		{
			Name: "bad-feedback-unanswered", Title: "bad feedback is left unanswered",
			Why:    "Someone who complains and hears nothing complains once. What is negative, or has become worse, needs an action, an issue, or a talk after which it is better.",
			Source: "MK", Severity: Warning, Level: Standard,
			Bad: `contacts: [{id: m.keller, name: Maria Keller, position: Chief Operating Officer}]
relationship: {satisfaction: [{id: nps-26, date: 2026-09-29, measure: nps, score: -20, by: m.keller}]}`,
			Good: `contacts: [{id: m.keller, name: Maria Keller, position: Chief Operating Officer}]
relationship: {satisfaction: [{id: nps-26, date: 2026-09-29, measure: nps, score: -20, by: m.keller}]}
actions: [{action: Show her what we change about the invoices, for: [nps-26], owner: jane.roe, due: 2026-12-10}]`,
			More: []string{
				`contacts: [{id: m.keller, name: Maria Keller}]
relationship:
  satisfaction:
    - {date: 2026-09-29, measure: interview, score: 3, by: m.keller}
    - {date: 2026-03-30, measure: interview, score: 5, by: m.keller}
log:
  - {date: 2026-10-14, type: call, feedback: negative}`,
				`contacts: [{id: m.keller, name: Maria Keller}]
log: [{date: 2026-10-14, type: call, with: [m.keller], feedback: negative}]`,
			},
			Check: badFeedbackUnanswered,
		},
		{
			Name: "performance-falling", Title: "what we deliver is below target and falling",
			Why:    "What both sides count is what we are judged by. A figure that is below target and getting worse needs an action before the customer raises it.",
			Source: "7A", Severity: Warning, Level: Standard,
			Bad: `relationship:
  performance:
    - {id: otif-q3, date: 2026-09-30, measure: On time in full, value: 91.3, target: 97, unit: "%"}
    - {id: otif-q1, date: 2026-03-31, measure: On time in full, value: 94.8, target: 97, unit: "%"}`,
			Good: `relationship:
  performance:
    - {id: otif-q3, date: 2026-09-30, measure: On time in full, value: 95.6, target: 97, unit: "%"}
    - {id: otif-q1, date: 2026-03-31, measure: On time in full, value: 94.8, target: 97, unit: "%"}`,
			Check: performanceFalling,
		},
		{
			Name: "contact-overdue", Title: "they have not heard from us as often as agreed",
			Why:    "Each tier says how often we are in contact (tiers: contact), and a contact may have a cadence of their own; a quarter of it is grace. A mail without an answer is no contact. A plan that has just been begun has as long for its first.",
			Source: "MK, BP", Severity: Warning, Level: Standard, For: ActiveAccounts, Quiet: []Silence{{By: "neglected"}, {By: "no-contacts"}, {By: "single-threaded", Same: true}},
			Bad: `contacts: [{id: m.keller, name: Maria Keller, position: Chief Operating Officer}]
log: [{date: 2026-08-20, type: call, with: [m.keller], by: [jane.roe], outcome: volumes confirmed}]`,
			Good: `contacts: [{id: m.keller, name: Maria Keller, position: Chief Operating Officer}]
log: [{date: 2026-11-04, type: call, with: [m.keller], by: [jane.roe], outcome: volumes confirmed}]`,
			More: []string{
				`account: {name: Example Foods, manager: jane.roe, tier: growth}
contacts: [{id: m.keller, name: Maria Keller}]
log: [{date: 2026-11-04, type: email, with: [m.keller], feedback: none}]`,
				`contacts: [{id: m.keller, name: Maria Keller, cadence: monthly}]
log:
  - {date: 2026-11-04, type: email, with: [m.keller], feedback: none}
  - {date: 2026-08-20, type: call, with: [m.keller], outcome: volumes confirmed}`,
				`contacts: [{id: m.keller, name: Maria Keller, cadence: monthly}]
log: [{date: 2026-11-04, type: call, outcome: volumes confirmed}]`,
				`contacts: [{id: m.keller, name: Maria Keller, cadence: monthly}, {id: t.berg, name: Tomas Berg, cadence: weekly}]
log:
  - {date: 2026-11-04, type: call, outcome: volumes confirmed}
  - {date: 2026-08-20, type: call, with: [t.berg], outcome: trial agreed}`,
			},
			Check: contactOverdue,
		},
		{
			Name: "no-face-to-face", Title: "nobody has met them in person for too long",
			Why:    "Trust is built in a room. Each tier says how often we meet in person (tiers: face_to_face); visits, meetings, workshops and events count.",
			Source: "MK", Severity: Info, Level: Standard, For: KeyAccounts, Quiet: By("neglected", "contact-overdue"),
			Bad: `log:
  - {date: 2026-11-04, type: call, by: [jane.roe], outcome: volumes confirmed}
  - {date: 2026-03-12, type: visit, by: [jane.roe], outcome: saw the new line}`,
			Good: `log:
  - {date: 2026-11-04, type: call, by: [jane.roe], outcome: volumes confirmed}
  - {date: 2026-09-10, type: visit, by: [jane.roe], outcome: saw the new line}`,
			More: []string{
				`log: [{date: 2026-11-04, type: call, by: [jane.roe], outcome: volumes confirmed}]`,
			},
			Check: noFaceToFace,
		},
		{
			Name: "over-contacted", Title: "they hear from us too often, or only when we want to sell",
			Why:    "Who calls without a reason is not called back. Three times the cadence of the tier is too much, and so is a quarter in which more than half of our talks were about selling; service and problems are not counted.",
			Source: "BP", Severity: Info, Level: Standard,
			Bad: `log:
  - {date: 2026-11-18, type: call, purpose: opportunity, outcome: offer explained}
  - {date: 2026-11-03, type: visit, purpose: opportunity, outcome: offer handed over}
  - {date: 2026-10-14, type: call, purpose: opportunity, outcome: wants a price for two lines}
  - {date: 2026-09-22, type: meeting, purpose: review, outcome: plan agreed}`,
			Good: `log:
  - {date: 2026-11-18, type: call, purpose: opportunity, outcome: offer explained}
  - {date: 2026-11-03, type: visit, purpose: opportunity, outcome: offer handed over}
  - {date: 2026-10-14, type: call, purpose: update, outcome: told her first of the new line}
  - {date: 2026-09-22, type: meeting, purpose: review, outcome: plan agreed}`,
			More: []string{
				`log:
  - {date: 2026-11-02, type: call, purpose: review}
  - {date: 2026-11-04, type: call, purpose: review}
  - {date: 2026-11-06, type: call, purpose: review}
  - {date: 2026-11-08, type: call, purpose: review}
  - {date: 2026-11-10, type: call, purpose: review}
  - {date: 2026-11-12, type: call, purpose: review}
  - {date: 2026-11-14, type: call, purpose: review}
  - {date: 2026-11-16, type: call, purpose: review}
  - {date: 2026-11-18, type: call, purpose: review}
  - {date: 2026-11-20, type: call, purpose: review}`,
			},
			Check: overContacted,
		},
		{
			Name: "not-updated", Title: "no news was shared with them for a year",
			Why:    "News goes to key accounts first: who hears of a new product from the trade press is not a partner. Tell them, and log it with purpose: update.",
			Source: "BP, IS", Severity: Info, Level: Standard, For: KeyAccounts, Quiet: By("neglected"),
			Bad: `log:
  - {date: 2026-11-04, type: call, purpose: service, outcome: volumes confirmed}
  - {date: 2026-03-12, type: visit, purpose: review, outcome: plan agreed}`,
			Good: `log:
  - {date: 2026-11-04, type: call, purpose: update, outcome: told her first of the new line}
  - {date: 2026-03-12, type: visit, purpose: review, outcome: plan agreed}`,
			Check: notUpdated,
		},
		{
			Name: "uncoordinated", Title: "several of ours contact them without the others",
			Why:    "Two of ours who call the same person within days, each alone, tell two stories. What we say to a key account goes through its team.",
			Source: "MK", Severity: Info, Level: Standard,
			Bad: `contacts: [{id: m.keller, name: Maria Keller, position: Chief Operating Officer}]
log:
  - {date: 2026-11-12, type: call, with: [m.keller], by: [sam.ito], purpose: negotiation, outcome: wants a lower price}
  - {date: 2026-11-10, type: visit, with: [m.keller], by: [jane.roe], purpose: opportunity, outcome: offer handed over}`,
			Good: `contacts: [{id: m.keller, name: Maria Keller, position: Chief Operating Officer}]
log:
  - {date: 2026-11-12, type: call, with: [m.keller], by: [jane.roe, sam.ito], purpose: negotiation, outcome: wants a lower price}
  - {date: 2026-11-10, type: visit, with: [m.keller], by: [jane.roe], purpose: opportunity, outcome: offer handed over}`,
			More: []string{
				`-- keyplan.yaml --
keyplan: 1
people: [{id: jane.roe, name: Jane Roe}, {id: sam.ito, name: Sam Ito, function: sales}]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}
log:
  - {date: 2026-11-12, type: call, by: [sam.ito]}
  - {date: 2026-10-12, type: call, by: [sam.ito]}`,
				`contacts: [{id: m.keller, name: Maria Keller}]
log:
  - {date: 2026-11-12, type: call, with: [m.keller], by: [sam.ito]}
  - {date: 2026-11-12, type: visit, with: [m.keller], by: [jane.roe]}`,
			},
			Check: uncoordinated,
		},
		{
			Name: "silent-plan", Title: "the manager is the only one of ours in the log",
			Why:    "A relationship of one person leaves with that person. Let service, engineering and the sponsor talk to their likes at the customer, and log it.",
			Source: "MK", Severity: Info, Level: Standard, For: ActiveAccounts, Quiet: By("single-threaded"),
			Bad: `account: {name: Example Foods, manager: jane.roe, tier: growth}
log:
  - {date: 2026-11-04, type: call, by: [jane.roe], outcome: volumes confirmed}
  - {date: 2026-07-10, type: visit, by: [jane.roe], outcome: saw the new line}
  - {date: 2026-03-12, type: call, by: [jane.roe], outcome: prices agreed}`,
			Good: `account: {name: Example Foods, manager: jane.roe, tier: growth}
log:
  - {date: 2026-11-04, type: call, by: [jane.roe], outcome: volumes confirmed}
  - {date: 2026-07-10, type: visit, by: [jane.roe, ana.ruiz], outcome: saw the new line}
  - {date: 2026-03-12, type: call, by: [jane.roe], outcome: prices agreed}`,
			Check: silentPlan,
		},
		{
			Name: "no-switching-costs", Title: "nothing is said of what makes leaving us costly",
			Why:    "A price is beaten in a day; an integrated order desk is not. Know what would make a change costly for them, and build on it.",
			Source: "7A", Severity: Info, Level: Strict, For: ActiveAccounts,
			Bad:   `relationship: {stage: cooperative}`,
			Good:  `relationship: {switching_costs: [integrated order desk]}`,
			Check: noSwitchingCosts,
		},
		{
			Name: "complacent", Title: "an old customer who is taken for granted",
			Why:    "The longer the business runs by itself, the less anybody looks. After five years, no risk and half a year without anything new is not peace but sleep.",
			Source: "MK", Severity: Info, Level: Standard, For: ActiveAccounts, Quiet: By("neglected"),
			Bad: `account: {name: Example Foods, manager: jane.roe, tier: growth, customer_since: 2012}
log: [{date: 2026-03-12, type: visit, outcome: prices agreed}]`,
			Good: `account: {name: Example Foods, manager: jane.roe, tier: growth, customer_since: 2012}
log: [{date: 2026-09-12, type: visit, outcome: prices agreed}]`,
			Check: complacent,
		},
		{
			Name: "issue-overdue", Title: "a problem they have raised is not put right in time",
			Why:    "A problem that is solved in time binds more than none at all; one that is left loses the account. Without a due date 30 days are given (limits: issue_days).",
			Source: "BP", Severity: Warning, Level: Standard,
			Bad:  `issues: [{id: i1, issue: Late invoices, raised: 2026-08-25, due: 2026-09-25}]`,
			Good: `issues: [{id: i1, issue: Late invoices, raised: 2026-08-25, due: 2026-09-25, resolved: 2026-09-21}]`,
			More: []string{
				`issues: [{issue: Late invoices, raised: 2026-08-25}]`,
				`issues:
  - {issue: Late invoices, raised: 2026-08-25, due: 2026-09-25}
  - {issue: Wrong labels, raised: 2026-08-25, due: 2026-09-25}
  - {issue: Noise on line 2, raised: 2026-08-25, due: 2026-09-25}`,
			},
			Check: issueOverdue,
		},
		{
			Name: "risk-unmitigated", Title: "nothing is done about a serious risk",
			Why:    "A risk that is likely and would hurt must not only be known. Say what you do about it, or write an action for it.",
			Source: "AP", Severity: Warning, Level: Standard,
			Bad:  `risks: [{id: r1, risk: Tender decided on price alone, likelihood: high, impact: high}]`,
			Good: `risks: [{id: r1, risk: Tender decided on price alone, likelihood: high, impact: high, mitigation: show the cost of a change to their finance director}]`,
			More: []string{
				`risks:
  - {risk: Tender on price alone, likelihood: high, impact: medium}
  - {risk: New buyer, likelihood: high, impact: medium}
  - {risk: Own brand dropped, likelihood: high, impact: medium}`,
			},
			Check: riskUnmitigated,
		},
		{
			Name: "no-risks", Title: "no risk is named",
			Why:    "Every account can be lost. Ask what would have to happen, and you know what to watch.",
			Source: "BP", Severity: Info, Level: Standard, For: ActiveAccounts, Quiet: By("section-blank", "complacent", "customer-in-trouble"),
			Bad: `profile: {goals: [Cut waste by a fifth], pains: [Line stops at changeover]}
relationship: {strengths: [Our engineer is on site every week], weaknesses: [No access to group finance]}`,
			Good: `profile: {goals: [Cut waste by a fifth], pains: [Line stops at changeover]}
relationship: {strengths: [Our engineer is on site every week], weaknesses: [No access to group finance]}
risks: [{risk: COO leaves for group, likelihood: medium, impact: high, mitigation: build access to the managing director}]`,
			Check: noRisks,
		},
	},
}
