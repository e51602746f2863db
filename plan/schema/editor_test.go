package schema_test

import (
	"bytes"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/schema"
	"keyplan/plan/source"
)

// An editor checks a file by its schema; a loader by what package load says.
type editor struct {
	schema *jsonschema.Schema
	load   func(text string) bool
}

// compile checks that a text is valid draft-07 and makes it ready for use.
func compile(t testing.TB, text []byte) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.UseRegexpEngine(javaScript)
	if err := c.AddResource("keyplan.json", doc); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile("keyplan.json")
	if err != nil {
		t.Fatal(err)
	}
	if compiled.DraftVersion != 7 {
		t.Fatalf("draft %d", compiled.DraftVersion)
	}
	return compiled
}

// javaScript compiles a pattern as the standard has it: the \s of JavaScript
// takes in all spaces of Unicode, that of Go those of ASCII.
func javaScript(pattern string) (jsonschema.Regexp, error) {
	re, err := regexp.Compile(strings.ReplaceAll(pattern, `[\s`, `[\s\v\x{FEFF}\pZ`))
	return (*goRegexp)(re), err
}

type goRegexp regexp.Regexp

func (r *goRegexp) MatchString(s string) bool { return (*regexp.Regexp)(r).MatchString(s) }
func (r *goRegexp) String() string            { return (*regexp.Regexp)(r).String() }

// planEditor checks plans of a workspace.
func planEditor(t testing.TB, s *plan.Settings) editor {
	t.Helper()
	env := plan.Env{Currency: "EUR"}
	if s != nil {
		env = s.Env()
	}
	return editor{compile(t, schema.Plan(schema.Options{Settings: s})), func(text string) bool {
		doc := load.Plan(source.NewFile("acme.plan.yaml", []byte(text)), env)
		return clean(doc.Problems) && (s == nil || known(doc.Links, s))
	}}
}

// settingsEditor checks workspace files.
func settingsEditor(t testing.TB) editor {
	t.Helper()
	return editor{compile(t, schema.Settings(schema.Options{})), func(text string) bool {
		return clean(load.Settings(source.NewFile("keyplan.yaml", []byte(text))).Problems)
	}}
}

// guidelineEditor checks guidelines of a workspace.
func guidelineEditor(t testing.TB, s *plan.Settings) editor {
	t.Helper()
	env := plan.Env{Currency: "EUR"}
	if s != nil {
		env = s.Env()
	}
	return editor{compile(t, schema.Guideline(schema.Options{Settings: s})), func(text string) bool {
		doc := load.Guideline(source.NewFile("selection.yaml", []byte(text)), env)
		return clean(doc.Problems) && (s == nil || known(doc.Links, s))
	}}
}

func clean(problems []load.Problem) bool {
	for _, p := range problems {
		if !p.Warning {
			return false
		}
	}
	return true
}

// known reports whether all that a file names of its workspace is there, as
// the rules unknown-person and unknown-offering ask where it lists any.
func known(links []load.Link, s *plan.Settings) bool {
	for _, link := range links {
		found := link.To&plan.InPeople != 0 && (len(s.People) == 0 || s.Person(*link.Ref) != nil) ||
			link.To&plan.InOfferings != 0 && len(s.Offerings) == 0
		for _, o := range s.Offerings {
			found = found || link.To&plan.InOfferings != 0 && string(o.ID) == string(*link.Ref)
		}
		if !found {
			return false
		}
	}
	return true
}

// complaint is what the schema says of a text, "" if nothing.
func (e editor) complaint(text string) string {
	var n yaml.Node
	if err := yaml.Unmarshal([]byte(text), &n); err != nil || len(n.Content) == 0 {
		return "not YAML"
	}
	if err := e.schema.Validate(value(n.Content[0])); err != nil {
		return err.Error()
	}
	return ""
}

// value is what an editor sees: YAML 1.2's core schema, in which no is a text
// and 010 is ten.
func value(n *yaml.Node) any {
	switch n.Kind {
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			m[n.Content[i].Value] = value(n.Content[i+1])
		}
		return m
	case yaml.SequenceNode:
		list := []any{}
		for _, e := range n.Content {
			list = append(list, value(e))
		}
		return list
	}
	if n.Style != 0 {
		return n.Value
	}
	return core(n.Value)
}

var (
	coreInt   = regexp.MustCompile(`^[-+]?[0-9]+$`)
	coreBase  = regexp.MustCompile(`^0(o[0-7]+|x[0-9a-fA-F]+)$`)
	coreFloat = regexp.MustCompile(`^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$`)
)

func core(text string) any {
	switch text {
	case "", "~", "null", "Null", "NULL":
		return nil
	case "true", "True", "TRUE":
		return true
	case "false", "False", "FALSE":
		return false
	case ".nan", ".NaN", ".NAN":
		return 0.5 // JSON has no such number
	}
	switch {
	case strings.HasSuffix(strings.ToLower(text), ".inf") && len(text) <= 5:
		return math.MaxFloat64
	case coreBase.MatchString(text):
		n, _ := strconv.ParseInt(text, 0, 64)
		return float64(n)
	case coreInt.MatchString(text), coreFloat.MatchString(text):
		n, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return math.MaxFloat64
		}
		return n
	}
	return text
}
