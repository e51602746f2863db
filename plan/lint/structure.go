package lint

// structure is about the file itself. The loader tells most of it; what is
// wrong with waivers and with names of rules the Runner tells.
var structure = Family{
	Name:  "File and structure",
	Doc:   "A plan that cannot be read, or says something other than was meant, helps nobody. Mend these first.",
	Fixed: true,
	Rules: []*Rule{
		{
			Name: "not-yaml", Title: "the file cannot be read",
			Why:      "A plan is a YAML file: keys, values and lists, indented with spaces. One tab, or a quote that is not closed, and nothing of it can be read.",
			Severity: Error, Level: Basic,
			Bad:  "contacts:\n\t- name: Maria Keller",
			Good: "contacts:\n  - name: Maria Keller",
			More: []string{
				`contacts:
  - name: Maria Keller
  -name: Tomas Berg`,
				`contacts:
	- name: Maria Keller
	- name: Tomas Berg
	- name: Irena Novak`,
				`profile:
  summary: Second in chilled ready meals
and growing, with two plants`,
				`contacts: [{name: Maria Keller} and others]`,
				`profile:
  summary: Second in chilled ready meals
 ␣industry: Food`,
				`profile:
  (and 1,100 more characters): x`,
			},
		},
		{
			Name: "not-a-plan", Title: "the file does not say that it is a plan",
			Why:      "Every plan begins with keyplan: 1. That line tells a plan from other files, and which version of the format it is written in.",
			Severity: Error, Level: Basic,
			Bad: `-- accounts/example-foods.plan.yaml --
account: {name: Example Foods, manager: jane.roe, tier: key}`,
			Good: `-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}`,
			More: []string{
				`-- keyplan.yaml --
people: [{id: jane.roe, name: Jane Roe}]`,
				`-- keyplan.yaml --
- jane.roe`,
				`keyplan: {version: 1}`,
				`-- accounts/key-accounts.yaml --
keyplan: 1
selection: {name: Key accounts 2027}`,
				`-- selection.yaml --
# Key accounts 2027`,
			},
		},
		{
			Name: "unsupported-version", Title: "the file is written in another version of the format",
			Why:      "A newer format may say things that this program would misread. It is safer to read nothing than half.",
			Severity: Error, Level: Basic,
			Bad: `keyplan: 2
account: {name: Example Foods, manager: jane.roe, tier: key}`,
			Good: `keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}`,
			More: []string{
				`-- keyplan.yaml --
keyplan: 2`,
			},
		},
		{
			Name: "duplicate-key", Title: "something is written twice",
			Why:      "Only the first is read, so what stands below is lost without a word. It happens when two people add the same section.",
			Severity: Error, Level: Basic,
			Bad: `actions: [{action: Agree renewal terms, owner: jane.roe}]
actions: [{action: Visit the new plant, owner: sam.ito}]`,
			Good: `actions:
  - {action: Agree renewal terms, owner: jane.roe}
  - {action: Visit the new plant, owner: sam.ito}`,
		},
		{
			Name: "unknown-key", Title: "there is no such field",
			Why:      "A misspelt field is not read, and nobody sees that it is missing. The message names the nearest right one.",
			Severity: Error, Level: Basic,
			Bad:  `contacts: [{name: Maria Keller, postion: Chief Operating Officer}]`,
			Good: `contacts: [{name: Maria Keller, position: Chief Operating Officer}]`,
			More: []string{
				`profile:
  pains:
  ␣␣- pain: Late invoices`,
				`profile:
  "": Second in chilled ready meals`,
				`profile: {summary = Second in chilled ready meals}`,
				`-- keyplan.yaml --
keyplan: 1
score: {health: high}`,
			},
		},
		{
			Name: "wrong-type", Title: "a list, a text or a set of fields stands where another belongs",
			Why:      "Some fields hold one text, some a list, some fields of their own. Where the wrong one stands, nothing is read.",
			Severity: Error, Level: Basic,
			Bad:  `contacts: Maria Keller`,
			Good: `contacts: [Maria Keller]`,
			More: []string{
				`contacts:
  -name: Maria Keller`,
				`contacts:
 ␣- name: Maria Keller`,
			},
		},
		{
			Name: "bad-value", Title: "a value is not of the kind that belongs there",
			Why:      "Dates, amounts and choices must be readable, or nothing can be counted or compared. The message names the nearest right value.",
			Severity: Error, Level: Basic,
			Bad:  `actions: [{action: Agree renewal terms, owner: jane.roe, due: 2026-11-31}]`,
			Good: `actions: [{action: Agree renewal terms, owner: jane.roe, due: 2026-11-30}]`,
			More: []string{
				`actions:
  - {action: Visit the plant, due: soon}
  - {action: Agree renewal terms, due: 2026}
  - {action: Send the price list, due: 01/02/2026}
  - {action: Show the new line, due: 22.11.2026}
  - {action: Baseline waste, due: 31/12/26}
  - {action: Ask for a reference, due: 2026-13-01}
  - {action: Meet their buyer, due: 2026-11-00}
  - {action: Plan the year, due: 2026-Q5}
  - {action: Invite them, due: 1899-01-01}`,
				`contacts:
  - {name: Maria Keller, cadence: now and then, primary: maybe, email: maria.keller}
  - {name: Tomas Berg, cadence: 0d, reports_to: Maria Keller, email: t.berg@foods}
  - {name: Irena Novak, cadence: 20y, email: "@foods.example"}
  - {name: Rolf Stein, sentiment: angry, email: "r stein@foods.example"}
  - {name: Helene Acme, email: unknown yet}
  - {name: Paul Wood, email: "p.wood@(and 300 more characters).example"}`,
				`financials:
  years:
    - {year: 2026, revenue: much, margin: 0.6, forecast: USD 450k}
    - {year: 2025, revenue: 1.250, margin: 2000}
    - {year: next, revenue: 1234567890123456789012345678901}
    - {year: 1800}
opportunities: [{name: Second line, probability: 150}, {name: Third line, probability: likely}]`,
				`profile: {founded: long ago, employees: many, website: foods.example, headquarters: {country: Austria}}
relationship:
  satisfaction: [{date: 2026-09-29, measure: nps, score: 400}]
  performance: [{date: 2026-09-30, measure: On time in full, value: good}]`,
				`profile: {founded: 3000, employees: -3, website: "ftp://foods.example"}
log: [{date: 2026-11-12, type: fax}]`,
				`profile: {employees: 99999999999999999999, website: "https://"}`,
				`profile: {website: "https://foods example"}`,
				`profile: {website: "https://jane:secret@foods.example"}`,
				`profile: {website: "https://[foods.example"}`,
				`profile: {website: "https://foods.example/(and 2,100 more characters)"}`,
				`account: {name: Example Foods, manager: jane.roe, currency: DEM}`,
				`account: {name: Example Foods, manager: jane.roe, currency: money}`,
				`-- keyplan.yaml --
keyplan: 1
fx: {USD: 0.92}
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, currency: CHF}
financials: {years: [{year: 2026, revenue: USD 450k}]}`,
				`-- keyplan.yaml --
keyplan: 1
fiscal_year_start: March
fx: {USD: 0}
rules: {off: [not-yaml]}`,
				`-- keyplan.yaml --
keyplan: 1
fiscal_year_start: 13`,
				`-- keyplan.yaml --
keyplan: 1
fiscal_year_start: soon`,
				`-- selection.yaml --
keyplan: 1
selection: {name: Key accounts 2027}
criteria:
  - {id: need, criterion: Need for what sets us apart, weight: much, scale: {low: a little, 5: a lot}}
  - {id: pays, criterion: Pays in time, weight: 0, scale: {5: on the day}}
candidates: [{id: acme, name: Acme Foods}, {id: bolt, name: Bolt}, {id: nord, name: Nord Foods}]
scores:
  - by: jane.roe
    criterion: pays
    scores: {acme: well, bolt: 4 31 days, nord: 3.125}`,
			},
		},
		{
			Name: "missing-field", Title: "a field without which the rest says nothing",
			Why:      "Very little must be written: the customer's name and the one person who is responsible, and of each item what it is.",
			Severity: Error, Level: Basic,
			Bad:  `account: {name: Example Foods, tier: key}`,
			Good: `account: {name: Example Foods, tier: key, manager: jane.roe}`,
			More: []string{
				`account: {name: tbd, manager: jane.roe}`,
				`risks: [{likelihood: high}]`,
			},
		},
		{
			Name: "bad-id", Title: "an id cannot be used as one",
			Why:      "Ids are short names by which the rest of the plan refers to something: lower case letters, digits, dots and dashes, easy to type and to find.",
			Severity: Error, Level: Basic,
			Bad:  `contacts: [{id: Maria Keller, name: Maria Keller}]`,
			Good: `contacts: [{id: m.keller, name: Maria Keller}]`,
			More: []string{
				`contacts: [{id: -keller, name: Maria Keller}, {id: t/berg, name: Tomas Berg}, {id: tbd, name: Irena Novak}, {id: r.stein(and 64 more characters), name: Rolf Stein}]`,
			},
		},
		{
			Name: "duplicate-id", Title: "two things have the same id",
			Why:      "An id must name one thing, or nobody knows which is meant. That holds for contacts and our own people too, since an action may be owned by either.",
			Severity: Error, Level: Basic,
			Bad: `actions:
  - {id: a1, action: Agree renewal terms, owner: jane.roe}
  - {id: a1, action: Visit the new plant, owner: sam.ito}`,
			Good: `actions:
  - {id: a1, action: Agree renewal terms, owner: jane.roe}
  - {id: a2, action: Visit the new plant, owner: sam.ito}`,
			More: []string{
				`-- keyplan.yaml --
keyplan: 1
people: [{id: jane.roe, name: Jane Roe}]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}
contacts: [{id: jane.roe, name: Jane Rowe}]`,
			},
			Check: sharedID,
		},
		{
			Name: "unknown-ref", Title: "an id names nothing in the plan",
			Why:      "What refers to a person or goal that is not in the plan hangs in the air. Usually it is a slip, and the message names the nearest id.",
			Severity: Error, Level: Basic,
			Bad: `contacts:
  - {id: m.keller, name: Maria Keller}
  - {id: t.berg, name: Tomas Berg, reports_to: m.keler}`,
			Good: `contacts:
  - {id: m.keller, name: Maria Keller}
  - {id: t.berg, name: Tomas Berg, reports_to: m.keller}`,
			More: []string{
				`actions: [{action: Visit the plant, for: [line-2]}]`,
				`contacts: [{id: m.keller, name: Maria Keller}]
opportunities: [{name: Second line, contact: zz}]`,
				`relationship: {competitors: [{name: RivalCo, contacts: [t.berg]}]}`,
			},
		},
		{
			Name: "text-encoding", Title: "the file is not saved as UTF-8 text",
			Why:      "Names have accents. Saved in another encoding, they are unreadable on the next computer.",
			Severity: Error, Level: Basic,
			Bad:  `contacts: [{name: Rolf M�ller}]`,
			Good: `contacts: [{name: Rolf Müller}]`,
		},
		{
			Name: "too-large", Title: "a file or a text is too long",
			Why:      "A plan is read by people. A file may have 2 MB, and a text 32,767 characters, the most that a cell of a workbook holds.",
			Severity: Error, Level: Basic,
			Bad:  `profile: {summary: "Their annual report, pasted in whole (and 40,000 more characters)"}`,
			Good: `profile: {summary: "Second in chilled ready meals by volume; the annual report is on their website"}`,
		},
		{
			Name: "several-documents", Title: "a second document begins in the file",
			Why:      "A line --- ends a document, and what follows is not read. One file holds one plan.",
			Severity: Error, Level: Basic,
			Bad: `contacts: [Maria Keller]
---
pains: [late deliveries]`,
			Good: `contacts: [Maria Keller]
profile: {pains: [late deliveries]}`,
		},
		{
			Name: "yaml-alias", Title: "the file uses YAML anchors, aliases or merge keys",
			Why:      "With & and * a line says what is written somewhere else. A plan should say what a reader sees.",
			Severity: Error, Level: Basic,
			Bad: `actions:
  - {action: Agree renewal terms, due: &terms 2026-12-01}
  - {action: Send the draft, due: *terms}`,
			Good: `actions:
  - {action: Agree renewal terms, due: 2026-12-01}
  - {action: Send the draft, due: 2026-12-01}`,
		},
		{
			Name: "split-text", Title: "a comma or a # cuts a text in two",
			Why:      "Inside { } a comma ends a text, and a # after a space begins a comment. Half of what was written is then lost; quotes keep it together. A # is only warned of: a comment may be meant.",
			Severity: Error, Level: Basic,
			Bad:  `contacts: [{name: Helene Acme, position: Chairman, President and CEO}]`,
			Good: `contacts: [{name: Helene Acme, position: "Chairman, President and CEO"}]`,
		},
		{
			Name: "bad-waiver", Title: "a waiver that cannot be understood, or gives no reason",
			Why:      "A waiver says that a rule does not fit here. The next reader must know why, and until when.",
			Severity: Error, Level: Basic,
			Bad: `# keyplan: allow single-threaded until 2027-03-31
contacts: [Maria Keller]`,
			Good: `# keyplan: allow single-threaded until 2027-03-31: owner-run shop
contacts: [Maria Keller]`,
			More: []string{
				`# keyplan: alow no-contacts
contacts: []`,
				`# keyplan: allow no-contacts until soon: their buyer is not appointed yet
contacts: []`,
				`# keyplan: allow unknown-key: it is read by another program
contacts: [Maria Keller]`,
			},
		},
		{
			Name: "unused-waiver", Title: "a waiver that allows nothing",
			Why:      "What it allowed has been put right, or stands elsewhere. Left in place, it would hide the next such finding.",
			Severity: Warning, Level: Basic,
			Bad: `# keyplan: allow no-contacts: their buyer is not appointed yet
contacts: [Maria Keller]`,
			Good: `# keyplan: allow no-contacts: their buyer is not appointed yet
contacts: []`,
		},
		{
			Name: "expired-waiver", Title: "a waiver that has ended",
			Why:      "Its day has passed, and what it allowed is reported again: put it right, or decide anew.",
			Severity: Warning, Level: Basic,
			Bad: `# keyplan: allow no-contacts until 2026-06-30: their buyer is not appointed yet
contacts: []`,
			Good: `# keyplan: allow no-contacts until 2027-03-31: their buyer is not appointed yet
contacts: []`,
		},
		{
			Name: "unknown-rule", Title: "a waiver or a setting names a rule that there is not",
			Why:      "A misspelt name switches nothing off and allows nothing, and nobody notices.",
			Severity: Error, Level: Basic,
			Bad: `# keyplan: allow no-contact: their buyer is not appointed yet
contacts: []`,
			Good: `# keyplan: allow no-contacts: their buyer is not appointed yet
contacts: []`,
			More: []string{
				`# keyplan: allow everything: no time
contacts: []`,
				`-- keyplan.yaml --
keyplan: 1
rules: {off: [no-champoin], severity: {everything: error}}
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}`,
			},
		},
		{
			Name: "unknown-person", Title: "an id is none of our people's",
			Why:      "Where keyplan.yaml lists our people, whoever is named in a plan must be one of them: a misspelt owner is never reminded of anything.",
			Severity: Error, Level: Basic,
			Bad: `-- keyplan.yaml --
keyplan: 1
people: [{id: jane.roe, name: Jane Roe}]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.row, tier: key}`,
			Good: `-- keyplan.yaml --
keyplan: 1
people: [{id: jane.roe, name: Jane Roe}]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}`,
			More: []string{
				`-- keyplan.yaml --
keyplan: 1
people: [{id: jane.roe, name: Jane Roe}, {id: li.wei, name: Li Wei}]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, deputy: m.keller, sponsor: zoe.hart}
contacts: [{id: m.keller, name: Maria Keller}]
actions: [{action: Visit the plant, owner: zoe.hart}, {action: Agree terms, owner: m.kellr}]
objectives: [{objective: Sole supplier, owner: zoe.hart}]`,
			},
			Check: unknownPerson,
			Guide: unknownScorer,
		},
		{
			Name: "unknown-offering", Title: "an id is none of our offerings'",
			Why:      "Where keyplan.yaml lists what we sell, plans must use its ids: else the same offering is counted under two names.",
			Severity: Error, Level: Basic,
			Bad: `-- keyplan.yaml --
keyplan: 1
offerings: [{id: quick-change, name: Quick-change tooling}]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}
profile: {pains: [{pain: the line stops at changeover, offering: quickchange}]}`,
			Good: `-- keyplan.yaml --
keyplan: 1
offerings: [{id: quick-change, name: Quick-change tooling}]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}
profile: {pains: [{pain: the line stops at changeover, offering: quick-change}]}`,
			More: []string{
				`-- keyplan.yaml --
keyplan: 1
offerings: [{id: quick-change, name: Quick-change tooling}]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}
whitespace: [{offering: robots, status: gap}, {offering: robots, unit: chilled, status: gap}]
profile: {units: [{id: chilled, name: Chilled meals}]}`,
			},
			Check: unknownOffering,
		},
	},
}
