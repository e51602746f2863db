package json_test

import (
	stdjson "encoding/json"
	"reflect"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/json"
	"keyplan/plan/load"
	"keyplan/plan/redact"
	"keyplan/plan/redact/redacttest"
	"keyplan/plan/source"
)

func marshal(t *testing.T, part plan.Part) string {
	t.Helper()
	text, err := json.Marshal(plan.ViewOf(part))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestEachKindOfValue(t *testing.T) {
	doc := load.Plan(source.NewFile("acme.plan.yaml", []byte(`keyplan: 1
account: {name: "Acme <Foods> \u202e& Söhne 🧀", manager: jane.roe, team: [{person: tbd, part: service}], customer_since: 2014, tags: []}
review: {cadence: 6w, next: 2026-12-15, horizon: 2028-Q2, last: 2026-09, effort: {hours_per_month: 24.50}}
profile: {employees: 3400, fiscal_year_end: 03, website: "https://acme.example/?a=1&b=2", trends: [n/a, private label], industry: tbd,
  goals: [{id: g1, goal: Grow, by: 2027-Q4}], swot: {weaknesses: []}}
contacts: [{id: m.keller, primary: yes, decides: [plant investment], roles: [decision_maker]}, {id: h.acme, primary: no}]
financials: {years: [{year: FY2025, revenue: 1.20M, margin: -4%, target: USD 450k}], payment: {credit_limit: 0.10}}
risks: []
log: [{date: 2026-11-12, outcome: "two\nlines"}, {date: 2026-10-01}]
`)), plan.Env{Currency: "EUR", FiscalStart: 4, Rates: plan.NewRates("EUR", map[plan.Currency]plan.Decimal{"USD": plan.NewDecimal(1)})})
	for _, p := range doc.Problems {
		t.Errorf("%s: %s", p.Rule, p.Message)
	}
	got := marshal(t, doc.Plan)
	want := `{"keyplan":1,"account":{"id":"acme","name":"Acme <Foods> \u202e& Söhne 🧀","manager":"jane.roe","team":[{"person":"tbd","part":"service"}],"customer_since":2014,"tags":[]},` +
		`"review":{"cadence":"6w","last":{"written":"2026-09","first":"2026-09-01","last":"2026-09-30"},"next":{"written":"2026-12-15","first":"2026-12-15","last":"2026-12-15"},` +
		`"horizon":{"written":"2028-Q2","first":"2027-07-01","last":"2027-09-30"},"effort":{"hours_per_month":"24.5"}},` +
		`"profile":{"website":"https://acme.example/?a=1&b=2","employees":3400,"fiscal_year_end":3,` +
		`"goals":[{"id":"g1","goal":"Grow","by":{"written":"2027-Q4","first":"2027-01-01","last":"2027-03-31"}}],"trends":["private label"],"swot":{"weaknesses":[]}},` +
		`"contacts":[{"id":"m.keller","roles":["decision_maker"],"decides":["plant investment"],"primary":true},{"id":"h.acme","primary":false}],` +
		`"financials":{"years":[{"year":2025,"revenue":{"amount":"1200000","currency":"EUR"},"target":{"amount":"450000","currency":"USD"},"margin":"-4"}],` +
		`"payment":{"credit_limit":{"amount":"0.1","currency":"EUR"}}},"risks":[],` +
		`"log":[{"date":{"written":"2026-11-12","first":"2026-11-12","last":"2026-11-12"},"outcome":"two\nlines"},{"date":{"written":"2026-10-01","first":"2026-10-01","last":"2026-10-01"}}]}`
	if got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

func TestMapsAndScores(t *testing.T) {
	config := load.Settings(source.NewFile("keyplan.yaml", []byte("keyplan: 1\nfx: {USD: 0.920, GBP: 1.17}\nrules: {severity: {no-deputy: error}, off: []}\n")))
	if got, want := marshal(t, config.Settings), `{"keyplan":1,"fx":{"USD":"0.92","GBP":"1.17"},"rules":{"severity":{"no-deputy":"error"},"off":[]}}`; got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
	if got := marshal(t, new(plan.Plan)); got != "{}" {
		t.Errorf("a plan that says nothing is %s", got)
	}
}

// TestEveryFieldIsThereUnderItsKeyAndKeepsItsType walks the shape of a plan in
// which every field is filled.
func TestEveryFieldIsThereUnderItsKeyAndKeepsItsType(t *testing.T) {
	filled := redacttest.Fill()
	for _, part := range []plan.Part{filled.Plan, filled.Settings} {
		var decoded map[string]any
		if err := stdjson.Unmarshal([]byte(marshal(t, part)), &decoded); err != nil {
			t.Fatal(err)
		}
		compare(t, plan.ViewOf(part), decoded, "", map[*plan.Field]reflect.Type{})
	}
}

func compare(t *testing.T, v plan.View, decoded map[string]any, path string, types map[*plan.Field]reflect.Type) {
	t.Helper()
	if len(decoded) != len(v.Shape.Fields) {
		t.Errorf("%s has %d keys, want %d", path, len(decoded), len(v.Shape.Fields))
	}
	for _, f := range v.Shape.Fields {
		got := decoded[f.Key]
		if is := reflect.TypeOf(got); types[f] != nil && types[f] != is || is == nil {
			t.Errorf("%s%s is a %v, and was a %v", path, f.Key, is, types[f])
		}
		types[f] = reflect.TypeOf(got)
		switch f.Form {
		case plan.Single:
			compare(t, v.Object(f), got.(map[string]any), path+f.Key+".", types)
		case plan.Items:
			n, _ := v.Len(f)
			if n != len(got.([]any)) {
				t.Fatalf("%s%s has %d items, want %d", path, f.Key, len(got.([]any)), n)
			}
			for i := range n {
				compare(t, v.Item(f, i), got.([]any)[i].(map[string]any), path+f.Key+".", types)
			}
		case plan.Scalars:
			if n, _ := v.Len(f); n != len(got.([]any)) {
				t.Errorf("%s%s has %d values, want %d", path, f.Key, len(got.([]any)), n)
			}
		}
	}
}

func TestTheSamePlanGivesTheSameBytesAlsoWithinOtherJSON(t *testing.T) {
	first, second := marshal(t, redacttest.Fill().Plan), marshal(t, redacttest.Fill().Plan)
	if first != second {
		t.Error("two writings differ")
	}
	text, err := stdjson.Marshal(map[string]any{"plan": json.Part{View: plan.ViewOf(redacttest.Fill().Plan)}})
	if err != nil || string(text) != `{"plan":`+first+`}` {
		t.Errorf("within other JSON it differs: %v", err)
	}
}

// TestNothingInternalIsInTheJSONForTheCustomer looks at the copy once more, as
// it is written.
func TestNothingInternalIsInTheJSONForTheCustomer(t *testing.T) {
	filled := redacttest.Fill()
	for audience, canaries := range map[redact.Audience][]redacttest.Canary{redact.Customer: filled.Internal(), redact.Team: filled.Personal()} {
		c := redact.For(audience, filled.Plan, filled.Settings, filled.Today)
		text := marshal(t, c.Plan) + marshal(t, c.Settings)
		for _, canary := range canaries {
			if form, found := canary.In(text); found {
				t.Errorf("%s: %s is there as %s", audience, canary.Path, form)
			}
		}
	}
	text := marshal(t, filled.Plan) + marshal(t, filled.Settings)
	for _, canary := range filled.Canaries {
		if _, found := canary.In(text); !found && !canary.Plain {
			t.Errorf("%s is not even in the JSON of the whole plan", canary.Path)
		}
	}
	if !strings.HasSuffix(text, "}") {
		t.Error(text)
	}
}
