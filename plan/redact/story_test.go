package redact_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/redact"
	"keyplan/plan/source"
)

var today = plan.NewDay(2026, time.November, 30)

// story is a plan in which what is hidden stands in places where no flag is.
const story = `keyplan: 1
account: {name: Acme Foods plc, manager: jane.roe, deputy: sam.ito}
profile:
  summary: Second in chilled meals.
  strategy: Grow faster than RivalCo lets them.
  units: [{name: Keller plant, head: m.keller}]
  goals: [{id: g1, goal: Cut waste by 20 %}, {id: g2, goal: Sell the bakery, confidence: assumed}]
  pains: []
contacts:
  - {id: m.keller, name: Maria Keller, position: Chief Operating Officer, reports_to: h.acme, email: maria.keller@acme.example}
  - {id: h.acme, name: Helene Acme, position: Managing Director}
  - {name: Jörg Müller, roles: [end_user]}
  - {id: only-a-name, name: Tomas Berg}
  - {preferences: hates being called before ten}
  - {unit: keller-plant, preferences: never on Fridays please}
  - {id: r.stein, name: Rolf Stein, position: Buyer, left: 2026-05-31}
  - {id: goes.soon, name: Ines Wolf, position: Planner, left: 2027-05-31}
  - {id: li.wei, name: 李伟, position: Plant manager}
relationship:
  competitors: [{id: rivalco, name: RivalCo GmbH, contacts: [m.keller]}]
  weaknesses: [{id: rw1, weakness: No access to finance}]
  performance: [{id: otif, date: 2026-10-31, measure: On time in full, value: 94}]
financials:
  contracts: [{id: c1, name: Frame agreement, end: 2026-12-31, value: 1M, probability: 80%}]
objectives:
  - {id: o1, objective: Less waste, because: [g1, g2, rw1], type: operational, owner: ana.ruiz}
  - {id: o2, objective: Become sole supplier, type: revenue, target: 700k, customer_benefit: less waste}
  - {id: o3, objective: Agree a joint road map, customer_benefit: no surprises}
  - {id: o4, objective: Displace rivalco in chilled, type: innovation}
actions:
  - {action: Baseline waste with Maria Keller, for: [o1, rw1], owner: ana.ruiz, with: [m.keller, r.stein]}
  - {id: a2, action: Agree renewal terms, for: [c1]}
  - {id: a3, action: Win Helene over, for: [h.acme, rw1], with: [h.acme]}
  - {id: a4, action: Plant tour, with: [h.acme]}
  - {id: a5, action: Clean up the CRM}
  - {id: a6, action: Roll out, for: [o1], owner: m.keller, result: beat RivalCo}
  - {id: beat-rivalco-on-price, action: Quote, for: [c1]}
issues:
  - {issue: Late invoices, by: r.stein, owner: sam.ito}
log:
  - {date: 2026-11-12, type: visit, with: [m.keller, only-a-name], outcome: "Mrs. Keller, M. Keller and KELLER's team agreed; write to Maria.Keller@acme.example, cc 李伟 and Mueller", next: [baseline-waste-with-maria-keller]}
`

const settings = `keyplan: 1
company: Example Tooling
fx: {USD: 0.92}
people:
  - {id: jane.roe, name: Jane Roe, title: Key Account Manager, email: jane.roe@ours.example, authority: 50k}
  - {id: sam.ito, name: Sam Ito}
  - {id: ana.ruiz, name: Ana Ruiz}
  - {id: li.hu, name: Li Hu}
offerings: [{id: quick-change, name: Quick change}]
limits: {company_revenue: 48M}
`

func read(t *testing.T) (*plan.Plan, *plan.Settings) {
	t.Helper()
	config := load.Settings(source.NewFile("keyplan.yaml", []byte(settings)))
	doc := load.Plan(source.NewFile("acme.plan.yaml", []byte(story)), config.Settings.Env())
	for _, p := range append(config.Problems, doc.Problems...) {
		t.Errorf("%s: %s", p.Rule, p.Message)
	}
	return doc.Plan, config.Settings
}

// told is what the items of a list say, each in a line, with the ids.
func told(v plan.View, key string) []string {
	var lines []string
	f := v.Shape.Field(key)
	n, _ := v.Len(f)
	for i := range n {
		item := v.Item(f, i)
		var said []string
		for _, f := range item.Shape.Fields {
			if item.Absent(f) {
				continue
			}
			if f.Form == plan.Scalar {
				said = append(said, item.Value(f).String())
				continue
			}
			n, _ := item.Len(f)
			for j := range n {
				said = append(said, f.Key+" "+item.At(f, j).String())
			}
		}
		lines = append(lines, strings.Join(said, "; "))
	}
	return lines
}

func same(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got %q\nwant %q", what, got, want)
	}
}

func TestTheCopyForTheCustomerOfAPlanAsPeopleWriteIt(t *testing.T) {
	p, s := read(t)
	c := redact.For(redact.Customer, p, s, today)
	v := plan.ViewOf(c.Plan)
	same(t, "contacts", told(v, "contacts"),
		"m.keller; Maria Keller; Chief Operating Officer; h.acme; maria.keller@acme.example",
		"h.acme; Helene Acme; Managing Director",
		"jorg-muller; Jörg Müller",
		"only-a-name; Tomas Berg",
		"contact; keller-plant",
		"goes.soon; Ines Wolf; Planner",
		"li.wei; 李伟; Plant manager")
	same(t, "objectives", told(v, "objectives"),
		"o1; Less waste; operational; because g1; ana.ruiz",
		"o3; Agree a joint road map; no surprises")
	same(t, "actions", told(v, "actions"),
		"baseline-waste-with-maria-keller; Baseline waste with Maria Keller; for o1; ana.ruiz; with m.keller",
		"a2; Agree renewal terms; for c1",
		"a4; Plant tour; with h.acme",
		"a6; Roll out; for o1; m.keller",
		"quote; Quote; for c1")
	same(t, "issues", told(v, "issues"), "late-invoices; Late invoices; sam.ito")
	same(t, "goals", told(v.Object(v.Shape.Field("profile")), "goals"), "g1; Cut waste by 20 %")
	same(t, "people", told(plan.ViewOf(c.Settings), "people"),
		"jane.roe; Jane Roe; Key Account Manager; jane.roe@ours.example", "sam.ito; Sam Ito", "ana.ruiz; Ana Ruiz")
	if c.Plan.Profile.Strategy != "" || c.Plan.Profile.Summary == "" || c.Plan.Profile.Pains == nil || c.Settings.Offerings != nil || c.Settings.FX != nil {
		t.Errorf("profile %+v, settings %+v", c.Plan.Profile, c.Settings)
	}
	var held []string
	for _, h := range c.Held {
		held = append(held, h.String())
	}
	same(t, "held", held,
		`goal "Sell the bakery" is left out: it is only assumed`,
		`contact "Rolf Stein" is left out: they have left`,
		`objective "Become sole supplier" is left out: it is about us rather than them`,
		`objective "Displace rivalco in chilled" is left out: it names RivalCo`,
		`action "Win Helene over" is left out: it serves nothing that the customer sees`,
		`action "Clean up the CRM" is left out: it serves nothing that the customer sees`,
		`the strategy of the profile is left out: it names RivalCo`)
}

func TestTheCopyForTheTeamNamesPositions(t *testing.T) {
	p, s := read(t)
	c := redact.For(redact.Team, p, s, today)
	v := plan.ViewOf(c.Plan)
	same(t, "contacts", told(v, "contacts"),
		"chief-operating-officer; Chief Operating Officer; managing-director",
		"managing-director; Managing Director",
		"contact; roles end_user",
		"contact-2; keller-plant",
		"buyer; Buyer; 2026-05-31",
		"planner; Planner; 2027-05-31",
		"plant-manager; Plant manager")
	same(t, "units", told(v.Object(v.Shape.Field("profile")), "units"), "keller-plant; Keller plant; chief-operating-officer")
	same(t, "log", told(v, "log"), "2026-11-12; visit; with chief-operating-officer; "+
		"Chief Operating Officer, Chief Operating Officer and KELLER's team agreed; write to Chief Operating Officer, cc Plant manager and a contact; next baseline-waste-with-chief-operating-officer")
	if c.Plan.Actions[2].Action != "Win Managing Director over" || c.Plan.Account.Name != "Acme Foods plc" || c.Settings != s {
		t.Errorf("%q at %s", c.Plan.Actions[2].Action, c.Plan.Account.Name)
	}
}

func TestRatesAreInNoCopyForTheCustomer(t *testing.T) {
	p, s := read(t)
	for audience, known := range map[redact.Audience]bool{redact.Customer: false, redact.Team: true} {
		env := redact.For(audience, p, s, today).Env()
		if env.Rates.Known("USD") != known || env.Currency != "EUR" {
			t.Errorf("%s: %+v", audience, env)
		}
	}
}

func TestAPlanWithoutAWorkspaceKeepsItsPeopleByTheirIds(t *testing.T) {
	p, _ := read(t)
	c := redact.For(redact.Customer, p, nil, today)
	if c.Plan.Account.Manager != "jane.roe" || c.Plan.Objectives[0].Owner != "ana.ruiz" || fmt.Sprint(c.Settings.People) != "[]" {
		t.Errorf("%+v", c.Plan.Account)
	}
}
