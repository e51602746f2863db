package scaffold

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

func workspace(t *testing.T, day plan.Day) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	for _, f := range Workspace(Options{Company: "Größe: \"Söhne\" # GmbH", Today: day, PlanSchema: []byte("{}"), WorkspaceSchema: []byte("{}"), SelectionSchema: []byte("{}")}) {
		if files[f.Path] != nil {
			t.Errorf("%s twice", f.Path)
		}
		files[f.Path] = f.Text
	}
	return files
}

func TestWorkspaceLoads(t *testing.T) {
	for day := today; day < today.Add(800); day = day.Add(11) {
		files := workspace(t, day)
		c := load.Settings(source.NewFile("keyplan.yaml", files["keyplan.yaml"]))
		for _, p := range c.Problems {
			t.Fatalf("keyplan.yaml:%d: %s", p.Span.Start.Line, p.Message)
		}
		if c.Settings.Company != `Größe: "Söhne" # GmbH` {
			t.Errorf("company %q", c.Settings.Company)
		}
		const example = "accounts/example-foods.plan.yaml"
		doc := load.Plan(source.NewFile(example, files[example]), c.Settings.Env())
		for _, p := range doc.Problems {
			t.Fatalf("%s, %s:%d: %s", day, example, p.Span.Start.Line, p.Message)
		}
		known(t, doc, c.Settings)
	}
}

// known checks that the example's people and offerings are in keyplan.yaml.
func known(t *testing.T, doc *load.Doc, s *plan.Settings) {
	t.Helper()
	ids := map[plan.Ref]bool{}
	for _, p := range s.People {
		ids[plan.Ref(p.ID)] = true
	}
	for _, o := range s.Offerings {
		ids[plan.Ref(o.ID)] = true
	}
	for _, link := range doc.Links {
		if !ids[*link.Ref] {
			t.Errorf("%q is not in keyplan.yaml", *link.Ref)
		}
	}
}

// Whoever takes the # off the settings that are shown must find them right.
func TestWorkspaceUncommentedLoads(t *testing.T) {
	text := workspace(t, today)["keyplan.yaml"]
	asks := regexp.MustCompile(`(?m)^# ( *[a-z_]+:(?: |$))`)
	c := load.Settings(source.NewFile("keyplan.yaml", asks.ReplaceAll(text, []byte("$1"))))
	for _, p := range c.Problems {
		t.Errorf("keyplan.yaml:%d: %s", p.Span.Start.Line, p.Message)
	}
	if c.Settings.Limits.AccountsMax.Int() != 35 || c.Settings.Tiers[0].Contact.Absent() || c.Settings.Rules.Level != "standard" || len(c.Settings.FX) != 2 {
		t.Errorf("%+v", c.Settings)
	}
}

func TestWorkspaceFiles(t *testing.T) {
	files := workspace(t, today)
	for _, path := range []string{".vscode/settings.json", ".vscode/extensions.json", PlanSchema, WorkspaceSchema, SelectionSchema} {
		if !json.Valid(files[path]) {
			t.Errorf("%s is not JSON: %s", path, files[path])
		}
	}
	for path, text := range files {
		if bytes.Contains(text, []byte("<<")) || bytes.Contains(text, []byte(">>")) || bytes.Contains(text, []byte("\r")) {
			t.Errorf("%s: a template was not filled", path)
		}
	}
	for path, want := range map[string]string{
		".vscode/settings.json":         `"./.keyplan/plan.schema.json": ["*.plan.yaml"`,
		".gitattributes":                "*.plan.yaml text eol=lf diff=keyplan merge=keyplan\n",
		".github/workflows/keyplan.yml": "${{ vars.KEYPLAN_REPO != '' }}",
		".pre-commit-config.yaml":       "pass_filenames: false",
	} {
		if !strings.Contains(string(files[path]), want) {
			t.Errorf("%s has no %s", path, want)
		}
	}
	if n := len(Workspace(Options{Today: today})); n != len(templates) {
		t.Errorf("without schemas there are %d files", n)
	}
}

func TestWorkspaceIsTheSameOnTheSameDay(t *testing.T) {
	one, two := workspace(t, today), workspace(t, today)
	for path := range one {
		if !bytes.Equal(one[path], two[path]) {
			t.Errorf("%s differs", path)
		}
	}
}
