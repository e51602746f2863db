package schema_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/schema"
	"keyplan/plan/source"
)

func settingsOf(t testing.TB, text string) *plan.Settings {
	t.Helper()
	c := load.Settings(source.NewFile("keyplan.yaml", []byte(text)))
	if !clean(c.Problems) {
		t.Fatalf("%+v", c.Problems)
	}
	return c.Settings
}

const workspace = `
keyplan: 1
people: [{id: jane.roe, name: Jane Roe, title: Key Account Manager}, {id: sam.ito, name: Sam Ito, left: 2026-06-30}]
offerings: [{id: quick-change, name: Quick-change tooling}, {id: "4711", name: Spare parts}]
stages: {engaging: 40%, won: 100%}
`

func TestSchemasAreTheSameEachTimeAndValid(t *testing.T) {
	o := schema.Options{Settings: settingsOf(t, workspace), Rules: []plan.Option{{Value: "no-deputy", Doc: "Nobody covers."}}}
	for name, make := range map[string]func(schema.Options) []byte{"plan": schema.Plan, "settings": schema.Settings} {
		for _, options := range []schema.Options{{}, o} {
			text := make(options)
			compile(t, text)
			if !bytes.Equal(text, make(options)) {
				t.Errorf("%s differs from one time to the next", name)
			}
			if !bytes.HasPrefix(text, []byte("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n")) || !bytes.HasSuffix(text, []byte("\n}\n")) {
				t.Errorf("%s begins or ends otherwise than a file should", name)
			}
		}
	}
}

// keysOf lists the keys of an object of a JSON text in their order.
func keysOf(t *testing.T, object json.RawMessage) []string {
	t.Helper()
	var keys []string
	d := json.NewDecoder(bytes.NewReader(object))
	if _, err := d.Token(); err != nil {
		t.Fatal(err)
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			t.Fatal(err)
		}
		var skip json.RawMessage
		if err := d.Decode(&skip); err != nil {
			t.Fatal(err)
		}
		keys = append(keys, key.(string))
	}
	return keys
}

func TestPropertiesStandInTheOrderOfTheFields(t *testing.T) {
	var root struct{ Properties json.RawMessage }
	if err := json.Unmarshal(schema.Plan(schema.Options{}), &root); err != nil {
		t.Fatal(err)
	}
	if got, want := keysOf(t, root.Properties), plan.ShapeOf(new(plan.Plan)).Keys; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// head begins a plan that the examples below go on from.
const head = "keyplan: 1\naccount: {name: Acme, manager: jane.roe}\n"

func TestAWorkspaceTakesPart(t *testing.T) {
	e := planEditor(t, settingsOf(t, workspace))
	for text, right := range map[string]bool{
		"actions: [{action: x, owner: jane.roe}]":                                                   true,
		"risks: [{risk: x, owner: sam.ito}]":                                                        true,
		"risks: [{risk: x, owner: TBD}]":                                                            true,
		"risks: [{risk: x, owner: ' sam.ito '}]":                                                    true,
		"risks: [{risk: x, owner: }]":                                                               true,
		"risks: [{risk: x, owner: sam.itoh}]":                                                       false,
		"review: {agreed_by: [jane.roe, {person: sam.ito}]}":                                        true,
		"review: {agreed_by: [jane.row]}":                                                           false,
		"opportunities: [{name: x, stage: engaging}]":                                               true,
		"opportunities: [{name: x, stage: lost}]":                                                   true,
		"opportunities: [{name: x, stage: proposal}]":                                               false,
		"opportunities: [{name: x, offering: 4711}]":                                                true,
		"opportunities: [{name: x, offering: '4711'}]":                                              true,
		"opportunities: [{name: x, offering: 4712}]":                                                false,
		"contacts: [{id: t.berg, name: T}]\nactions: [{action: x, owner: t.berg}]":                  true,
		"contacts: [{name: T, decides: [quick-change, plant investment]}]":                          true,
		"whitespace: [{offering: quick-change, status: gap}]\nlog: [{date: 2026-01-01, by: [tbd]}]": true,
	} {
		if e.load(head+text) != right {
			t.Errorf("the loader: %s: not %v", text, right)
		}
		if complaint := e.complaint(head + text); (complaint == "") != right {
			t.Errorf("the schema: %s: not %v %s", text, right, complaint)
		}
	}
}

func TestRulesThatAreHandedInAreTheOnlyOnes(t *testing.T) {
	e := editor{schema: compile(t, schema.Settings(schema.Options{Rules: []plan.Option{{Value: "no-deputy"}, {Value: "stale-fact"}}}))}
	for text, right := range map[string]bool{
		"rules: {severity: {no-deputy: error}, off: [stale-fact]}": true,
		"rules: {severity: {no-deputy: }}":                         true,
		"rules: {severity: {no-deputy: fatal}}":                    false,
		"rules: {severity: {no-deputi: error}}":                    false,
		"rules: {off: [stale-facts]}":                              false,
	} {
		if complaint := e.complaint("keyplan: 1\n" + text); (complaint == "") != right {
			t.Errorf("%s: not %v %s", text, right, complaint)
		}
	}
}

func TestSnippetsAreItemsThatLoad(t *testing.T) {
	var root struct {
		Properties map[string]struct {
			DefaultSnippets []struct {
				Label string
				Body  json.RawMessage
			}
		}
	}
	if err := json.Unmarshal(schema.Plan(schema.Options{}), &root); err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]string{
		"contacts":   `{"id":"${1:id}","name":"${2:name}"}`,
		"log":        `"outcome":`,
		"objectives": `"objective":"${2:objective}"`,
		"risks":      `{"id":"${1:id}","risk":"${2:risk}"}`,
	} {
		snippets := root.Properties[key].DefaultSnippets
		if len(snippets) != 1 {
			t.Fatalf("%s: %d snippets", key, len(snippets))
		}
		var body bytes.Buffer
		if err := json.Compact(&body, snippets[0].Body); err != nil || !strings.Contains(body.String(), want) {
			t.Errorf("%s: %s, want %s", key, body.String(), want)
		}
	}
}
