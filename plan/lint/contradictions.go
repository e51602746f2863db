package lint

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"keyplan/plan"
)

// contradictions are places where a plan says two things that cannot both be
// true. Only what is certain is told: where a month or quarter leaves room, or
// an amount cannot be converted, the rules stay silent.
var contradictions = Family{
	Name: "Contradictions",
	Doc:  "Two things in a plan that cannot both be true. One of them is a slip, or out of date, and whoever reads the plan does not know which.",
	Rules: []*Rule{
		{
			Name: "reports-to-cycle", Title: "the reporting line loops",
			Why:    "Everybody reports to somebody, and the line ends at the top. Where it comes back to where it began, the chart cannot be drawn and nobody sees who decides.",
			Source: "AP", Severity: Error, Level: Basic,
			Bad: `contacts:
  - {id: m.keller, name: Maria Keller, reports_to: t.berg}
  - {id: t.berg, name: Tomas Berg, reports_to: m.keller}`,
			Good: `contacts:
  - {id: m.keller, name: Maria Keller}
  - {id: t.berg, name: Tomas Berg, reports_to: m.keller}`,
			More: []string{
				`contacts:
  - {id: e.moser, name: Eva Moser, reports_to: e.moser}
  - {id: m.keller, name: Maria Keller, reports_to: t.berg}
  - {id: t.berg, name: Tomas Berg, reports_to: i.novak}
  - {id: i.novak, name: Irena Novak, reports_to: r.stein}
  - {id: r.stein, name: Rolf Stein, reports_to: h.acme}
  - {id: h.acme, name: Helene Acme, reports_to: p.wood}
  - {id: p.wood, name: Paul Wood, reports_to: m.keller}`,
			},
			Check: reportsToCycle,
		},
		{
			Name: "dates-reversed", Title: "dates in the wrong order, or told as past and still to come",
			Why:    "Nothing ends before it begins, and nothing that is still to come has been done. A slip in a year hides an overdue contract or makes one up.",
			Source: "AP", Severity: Error, Level: Basic,
			Bad:  `financials: {contracts: [{name: Frame agreement, start: 2027-01-01, end: 2026-12-31}]}`,
			Good: `financials: {contracts: [{name: Frame agreement, start: 2024-01-01, end: 2026-12-31}]}`,
			More: []string{
				`account: {name: Example Foods, manager: jane.roe, customer_since: 2027}
profile: {founded: 2027, as_of: 2026-12-24}
relationship: {reference: 2027, satisfaction: [{date: 2026-12-24, measure: nps, score: 40}], performance: [{date: 2026-12-24, measure: On time in full, value: 97}]}`,
				`review:
  last: 2026-12-24
  next: 2026-12-10
  approved_by: {person: li.wei, date: 2026-12-24}
  agreed_by: [{person: sam.ito, date: 2026-12-24}, {person: tbd, date: 2026-12-24}]
  circulated: 2026-12-24
  selection: {date: 2026-12-24}
  call: {health: green, date: 2026-12-24}`,
				`financials:
  years:
    - {year: 2025, revenue: 1M, through: 2026-02-28}
    - {year: 2026, revenue: 1M, through: 2026-12-24}
    - {year: 2027, revenue: 1M}
  offerings: [{year: 2027, offering: tooling, revenue: 1M}]
  customer: [{year: 2027, revenue: 9M}]
opportunities:
  - {name: Second line, opened: 2026-12-24, close: 2026-12-10}
  - {name: Third line, opened: 2026-10-10, closed: 2026-09-10, stage: lost}
  - {name: Spare parts, closed: 2026-12-24, stage: won}`,
				`contacts: [{id: m.keller, name: Maria Keller, as_of: 2026-12-24}]
actions: [{action: Visit the plant, done: 2026-12-24}]
risks: [{risk: Tender in January, closed: 2026-12-24}]
issues:
  - {issue: Late invoices, raised: 2026-12-24, resolved: 2026-12-24}
  - {issue: Wrong labels, raised: 2026-10-10, due: 2026-09-10}
  - {issue: Noise on line 2, raised: 2026-10-10, resolved: 2026-09-10}
log:
  - {date: 2026-12-24, type: visit, outcome: prices agreed}
  - {date: 2026-12-25, feedback: positive}`,
			},
			Check: datesReversed,
		},
		{
			Name: "share-over-100", Title: "shares of wallet come to more than the wallet",
			Why:    "Our share of what a customer spends says how much there is to win. If we sell them more than they spend, or all suppliers together have more than the whole, the spend is estimated too low.",
			Source: "7A", Severity: Warning, Level: Basic,
			Bad:  `financials: {years: [{year: 2025, revenue: 1.2M, customer_spend: 900k}]}`,
			Good: `financials: {years: [{year: 2025, revenue: 1.2M, customer_spend: 3.1M}]}`,
			More: []string{
				`financials: {years: [{year: 2025, revenue: 1.2M, customer_spend: 2M}]}
relationship: {competitors: [{name: RivalCo, share_of_wallet: 55%}]}`,
			},
			Check: shareOver100,
		},
		{
			Name: "status-conflict", Title: "a status says one thing, the facts another",
			Why:    "Reviews go by status. An action that is open and done, or an objective that is achieved and short of its target, is counted wrongly by everybody.",
			Source: "AP", Severity: Error, Level: Basic,
			Bad:  `actions: [{action: Agree renewal terms, owner: jane.roe, status: open, done: 2026-11-12}]`,
			Good: `actions: [{action: Agree renewal terms, owner: jane.roe, status: done, done: 2026-11-12}]`,
			More: []string{
				`objectives: [{objective: Sole supplier, target: 700k, actual: 400k, status: achieved}]
opportunities: [{name: Second line, closed: 2026-10-10, stage: proposal}]`,
			},
			Check: statusConflict,
		},
		{
			Name: "whitespace-conflict", Title: "white space where there is business already",
			Why:    "White space shows where to grow. A gap in which they buy, or in which an opportunity is open, sends somebody after business that we have.",
			Source: "AP", Severity: Warning, Level: Basic,
			Bad: `financials: {offerings: [{year: 2026, offering: spare-parts, revenue: 80k}]}
whitespace: [{offering: spare-parts, status: gap}]`,
			Good: `financials: {offerings: [{year: 2026, offering: quick-change, revenue: 300k}]}
whitespace: [{offering: spare-parts, status: gap}]`,
			More: []string{
				`whitespace: [{offering: tooling, status: not_eligible}]
opportunities: [{name: Second line, offering: tooling}]`,
			},
			Check: whitespaceConflict,
		},
		{
			Name: "left-contact-active", Title: "somebody who has left the customer still plays a part",
			Why:    "When a contact goes, whatever hung on them hangs on nobody. Find out who has taken over before a competitor does.",
			Source: "PP", Severity: Error, Level: Basic,
			Bad: `contacts:
  - {id: i.novak, name: Irena Novak, primary: yes, left: 2026-05-31}
  - {id: t.berg, name: Tomas Berg}`,
			Good: `contacts:
  - {id: i.novak, name: Irena Novak, left: 2026-05-31}
  - {id: t.berg, name: Tomas Berg, primary: yes}`,
			More: []string{
				`contacts:
  - {id: i.novak, name: Irena Novak, left: 2026-05-31}
  - {id: t.berg, name: Tomas Berg, left: 2026-05}
  - {id: m.keller, name: Maria Keller, left: 2026-05-31}
profile:
  units: [{id: chilled, name: Chilled meals, head: i.novak}]
  goals: [{goal: Cut waste by a fifth, owner: t.berg}]
  initiatives: [{initiative: New plant, owner: m.keller}]
opportunities: [{name: Second line, contact: i.novak}]
actions: [{action: Agree renewal terms, owner: t.berg}, {action: Visit the plant, with: [m.keller]}]`,
				`contacts: [{id: i.novak, name: Irena Novak, left: 2026-05-31}]
opportunities: [{name: Second line, contact: i.novak}, {name: Third line, contact: i.novak}]
actions: [{action: Agree renewal terms, owner: i.novak}, {action: Visit the plant, owner: i.novak}]
log: [{date: 2026-12-10, type: visit, with: [i.novak]}, {date: 2026-12-17, type: visit, with: [i.novak]}]`,
			},
			Check: leftContactActive,
		},
		{
			Name: "left-person-active", Title: "somebody who has left us still has a part in the account",
			Why:    "An account whose manager, sponsor or owner of actions has gone is looked after by nobody. Hand over each thing by name.",
			Source: "MK", Severity: Error, Level: Basic,
			Bad: `-- keyplan.yaml --
keyplan: 1
people:
  - {id: jane.roe, name: Jane Roe}
  - {id: sven.holt, name: Sven Holt, left: 2026-06-30}
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: sven.holt, tier: key}`,
			Good: `-- keyplan.yaml --
keyplan: 1
people:
  - {id: jane.roe, name: Jane Roe}
  - {id: sven.holt, name: Sven Holt, left: 2026-06-30}
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}`,
			More: []string{
				`-- keyplan.yaml --
keyplan: 1
people: [{id: jane.roe, name: Jane Roe}, {id: sven.holt, name: Sven Holt, left: 2026-06-30}, {id: ana.ruiz, name: Ana Ruiz, left: 2026-06}, {id: li.wei, name: Li Wei, left: 2026-06-30}]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, sponsor: li.wei, deputy: sven.holt, team: [ana.ruiz]}
objectives: [{objective: Sole supplier, owner: li.wei}]
opportunities: [{name: Second line, owner: ana.ruiz}]
log: [{date: 2026-12-10, type: visit, by: [sven.holt]}]`,
				`-- keyplan.yaml --
keyplan: 1
people: [{id: jane.roe, name: Jane Roe}, {id: sven.holt, name: Sven Holt, left: 2026-06-30}, {id: ana.ruiz, name: Ana Ruiz, left: 2026-06}, {id: li.wei, name: Li Wei, left: 2026-06-30}]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
contacts: [{name: Maria Keller, owner: sven.holt}, {name: Tomas Berg, owner: sven.holt}]
risks: [{risk: Tender in January, owner: li.wei}]
issues: [{issue: Late invoices, owner: li.wei}]`,
				`-- keyplan.yaml --
keyplan: 1
people: [{id: jane.roe, name: Jane Roe}, {id: sven.holt, name: Sven Holt, left: 2026-06-30}, {id: ana.ruiz, name: Ana Ruiz, left: 2026-06}, {id: li.wei, name: Li Wei, left: 2026-06-30}]
-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
contacts: [{name: Maria Keller, owner: sven.holt}, {name: Tomas Berg, owner: sven.holt}]
objectives: [{objective: Sole supplier, owner: sven.holt}, {objective: Second plant, owner: sven.holt}]
opportunities: [{name: Second line, owner: sven.holt}, {name: Third line, owner: sven.holt}]
risks: [{risk: Tender in January, owner: sven.holt}, {risk: New buyer, owner: sven.holt}]
issues: [{issue: Late invoices, owner: sven.holt}, {issue: Wrong labels, owner: sven.holt}]`,
			},
			Check: leftPersonActive,
		},
		{
			Name: "manager-is-deputy", Title: "the manager is also the deputy or the sponsor",
			Why:    "A deputy is whom the customer reaches when the manager is away: that must be somebody else. A manager who is also the sponsor has nobody above to turn to, which a small firm may accept.",
			Source: "MK", Severity: Error, Level: Basic,
			Bad:  `account: {name: Example Foods, manager: jane.roe, deputy: jane.roe, tier: key}`,
			Good: `account: {name: Example Foods, manager: jane.roe, deputy: sam.ito, tier: key}`,
			More: []string{
				`account: {name: Example Foods, manager: jane.roe, sponsor: jane.roe, tier: key}`,
			},
			Check: managerIsDeputy,
		},
		{
			Name: "several-primaries", Title: "more than one most important contact",
			Why:    "The most important contact is the one to call first. Two of them are none.",
			Source: "7A", Severity: Error, Level: Basic,
			Bad: `contacts:
  - {id: m.keller, name: Maria Keller, primary: yes}
  - {id: t.berg, name: Tomas Berg, primary: yes}`,
			Good: `contacts:
  - {id: m.keller, name: Maria Keller, primary: yes}
  - {id: t.berg, name: Tomas Berg}`,
			More: []string{
				`contacts: [{name: Maria Keller, primary: yes}, {name: Tomas Berg, primary: yes}, {name: Irena Novak, primary: yes}]`,
			},
			Check: severalPrimaries,
		},
	},
}

// mostInLoop is how many links of a reporting line a message tells.
const mostInLoop = 4

// reportsToCycle tells each loop once, at the first of it in the file.
func reportsToCycle(p *Pass) {
	walk := map[*plan.Contact]int{} // on which walk up the line each was met
	for i, c := range p.Plan.Contacts {
		at := c
		for at != nil && walk[at] == 0 {
			walk[at] = i + 1
			at = p.Reading.Contact(at.ReportsTo)
		}
		if at != nil && walk[at] == i+1 {
			reportLoop(p, at)
		}
	}
}

func reportLoop(p *Pass, start *plan.Contact) {
	if p.Reading.Contact(start.ReportsTo) == start {
		p.Reportf(&start.ReportsTo, "%s is put down as their own superior", start.Called()).
			Hintf("name whom they report to, or delete reports_to")
		return
	}
	loop := []*plan.Contact{start}
	for c := p.Reading.Contact(start.ReportsTo); c != start; c = p.Reading.Contact(c.ReportsTo) {
		loop = append(loop, c)
	}
	told := len(loop)
	if told > mostInLoop+1 {
		told = mostInLoop
	}
	line := start.Called() + " reports to " + loop[1].Called()
	for i := 1; i < told; i++ {
		line += ", who reports to " + loop[(i+1)%len(loop)].Called()
	}
	if told < len(loop) {
		line += fmt.Sprintf(", and so on through %s back to %s", count(len(loop)-told-1, "other", "others"), start.Called())
	}
	f := p.Reportf(&start.ReportsTo, "the reporting line loops: %s", line).
		Hintf("find out who of them is on top, and delete that reports_to")
	for i, c := range loop[1:] {
		f.At(p.Spot(&c.ReportsTo), "%s reports to %s", c.Called(), loop[(i+2)%len(loop)].Called())
	}
}

func statusConflict(p *Pass) {
	for _, a := range p.Plan.Actions {
		if !a.Done.Absent() && a.Status != "" && a.Status != plan.Done {
			p.Reportf(&a.Status, "%s was done %s, and its status is %s", quoted(a.Action), when(a.Done), plan.Spoken(a.Status)).
				Hintf("delete the status if it is done, else the date").At(p.Spot(&a.Done), "done %s", when(a.Done))
		}
	}
	for _, o := range p.Plan.Objectives {
		if short, _ := o.Short(); short && o.Status == plan.Achieved {
			p.Reportf(&o.Status, "%s is achieved, and stands at %s where %s was the target", quoted(o.Objective), o.Actual.Short(), o.Target.Short()).
				Hintf("bring the figure up to date, or the status").At(p.Spot(&o.Actual), "stands at %s", o.Actual.Short())
		}
	}
	for _, o := range p.Plan.Opportunities {
		if !o.Closed.Absent() && o.Stage != "" && o.Stage != plan.Won && o.Stage != plan.LostDeal {
			p.Reportf(&o.Stage, "%s was closed %s, and its stage is %s", quoted(o.Name), when(o.Closed), plan.Spoken(o.Stage)).
				Hintf("make it won or lost, or delete the date if it is still open").At(p.Spot(&o.Closed), "closed %s", when(o.Closed))
		}
	}
}

func managerIsDeputy(p *Pass) {
	a := &p.Plan.Account
	if a.Manager.Absent() {
		return
	}
	if a.Deputy == a.Manager {
		p.Reportf(&a.Deputy, "%s is both manager and deputy, so nobody stands in when the manager is away", p.Person(a.Manager)).
			Hintf("name somebody else, or write tbd").At(p.Spot(&a.Manager), "%s is the manager", p.Person(a.Manager))
	}
	if a.Sponsor == a.Manager {
		p.Reportf(&a.Sponsor, "%s is both manager and executive sponsor", p.Person(a.Manager)).As(Info).
			Hintf("name somebody above the manager, if there is anyone").At(p.Spot(&a.Manager), "%s is the manager", p.Person(a.Manager))
	}
}

// severalPrimaries leaves out those who have left: left-contact-active tells
// of them.
func severalPrimaries(p *Pass) {
	var primaries []*plan.Contact
	for _, c := range p.Plan.Contacts {
		if c.Primary == plan.Yes && !p.Reading.Left(c) {
			primaries = append(primaries, c)
		}
	}
	if len(primaries) < 2 {
		return
	}
	all := "all"
	if len(primaries) == 2 {
		all = "both"
	}
	f := p.Reportf(&primaries[1].Primary, "%s are %s marked as primary, and only one contact can be", called(primaries), all).
		Hintf("leave primary: yes with the one to call first")
	for i, c := range primaries {
		if i != 1 {
			f.At(p.Spot(&c.Primary), "%s is marked as primary", c.Called())
		}
	}
}

// quoted puts a text in quotes for a message, cut where it is long.
func quoted(text plan.Text) string {
	const most = 48
	line := strings.Join(strings.Fields(string(text)), " ")
	if utf8.RuneCountInString(line) > most {
		line = strings.TrimRight(string([]rune(line)[:most-1]), " ,;:") + "…"
	}
	return `"` + line + `"`
}

// when tells a date within a sentence: "on 2026-11-22", "in 2026-Q4".
func when(d plan.Date) string {
	if d.Precision() == plan.ByDay {
		return "on " + d.String()
	}
	return "in " + d.String()
}
