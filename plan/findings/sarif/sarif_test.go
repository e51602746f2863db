package sarif_test

import (
	"bytes"
	"encoding/json"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"keyplan/plan"
	"keyplan/plan/edit"
	"keyplan/plan/findings/findingstest"
	"keyplan/plan/findings/plain"
	"keyplan/plan/findings/sarif"
	"keyplan/plan/golden"
	"keyplan/plan/lint"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

// oasis is the schema that OASIS publishes with the standard's errata 01, as
// github.com/owenrumney/go-sarif/v3 v3.3.1 carries it.
var oasis = sync.OnceValues(func() (*jsonschema.Schema, error) {
	text, err := os.ReadFile("testdata/sarif-schema-2.1.0.json")
	if err != nil {
		return nil, err
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("sarif.json", doc); err != nil {
		return nil, err
	}
	return c.Compile("sarif.json")
})

// log is what a reader of the standard relies on, written down again on purpose.
type log struct {
	Runs []struct {
		ColumnKind string
		Tool       struct{ Driver struct{ Rules []rule } }
		Results    []result
	}
}

type rule struct {
	ID   string
	Help struct{ Text, Markdown string }
}

type result struct {
	RuleID              string
	RuleIndex           int
	Level               string
	Message             struct{ Text string }
	Locations           []location
	RelatedLocations    []location
	PartialFingerprints map[string]string
	Suppressions        []struct{ Kind string }
	Fixes               []struct {
		ArtifactChanges []struct {
			Replacements []struct {
				DeletedRegion   region
				InsertedContent struct{ Text string }
			}
		}
	}
}

type location struct {
	PhysicalLocation struct {
		ArtifactLocation struct{ URI, URIBaseID string }
		Region           region
	}
}

type region struct{ StartLine, StartColumn, EndLine, EndColumn int }

func write(t *testing.T, report *lint.Report, folder string) ([]byte, log) {
	t.Helper()
	var b bytes.Buffer
	if err := sarif.Write(&b, report, folder); err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatalf("%v in\n%s", err, b.Bytes())
	}
	schema, err := oasis()
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(doc); err != nil {
		t.Errorf("not valid SARIF: %v", err)
	}
	var l log
	if err := json.Unmarshal(b.Bytes(), &l); err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), l
}

func TestGoldens(t *testing.T) {
	for name, report := range findingstest.Reports {
		t.Run(name, func(t *testing.T) {
			output, l := write(t, report(), "")
			golden.Compare(t, "testdata/"+name+".sarif", output)
			run := l.Runs[0]
			if got, want := len(run.Results), len(plain.Findings(report()))+report().Counts().Waived; got != want {
				t.Fatalf("%d results, not %d", got, want)
			}
			for i, f := range plain.Findings(report()) {
				got := run.Results[i]
				if got.RuleID != f.Rule.Name || run.Tool.Driver.Rules[got.RuleIndex].ID != f.Rule.Name {
					t.Errorf("result %d is of rule %s", i, got.RuleID)
				}
				if got.Locations[0].PhysicalLocation.Region.StartLine != max(1, f.Span.Start.Line) {
					t.Errorf("result %d is at %v", i, got.Locations[0])
				}
			}
		})
	}
}

// TestRealPlans sends a plan through the loader and the rules.
func TestRealPlans(t *testing.T) {
	runner, err := lint.NewRunner(new(plan.Settings), lint.Options{Today: findingstest.Today, Only: []string{"unknown-key", "missing-field", "no-sponsor", "no-deputy"}})
	if err != nil {
		t.Fatal(err)
	}
	text := "keyplan: 1\n# keyplan: allow no-deputy: a shop of two\naccount:\n  name: Acmé 語\n  teir: key\n  tier: key\n  status: customer\n"
	result := runner.Plan(load.Plan(source.NewFile("accounts/acme.plan.yaml", []byte(text)), plan.Env{Currency: "EUR"}))
	_, l := write(t, &lint.Report{Today: findingstest.Today, Results: []*lint.Result{result}}, "sales/plans")
	run := l.Runs[0]
	if run.ColumnKind != "unicodeCodePoints" {
		t.Errorf("columns are %s", run.ColumnKind)
	}
	for _, r := range run.Tool.Driver.Rules {
		if !strings.HasPrefix(r.Help.Markdown, "### "+r.ID) || r.Help.Text == "" {
			t.Errorf("the help of %s is %v", r.ID, r.Help)
		}
	}
	waived := 0
	for _, r := range run.Results {
		if r.PartialFingerprints["keyplan/v1"] == "" {
			t.Errorf("%s has no fingerprint", r.RuleID)
		}
		if uri := r.Locations[0].PhysicalLocation.ArtifactLocation.URI; uri != "sales/plans/accounts/acme.plan.yaml" {
			t.Errorf("%s is in %s", r.RuleID, uri)
		}
		if r.Suppressions == nil {
			t.Errorf("%s does not say whether it is waived", r.RuleID)
		}
		if len(r.Suppressions) > 0 {
			waived++
		}
	}
	if waived != len(result.Waived) || waived == 0 {
		t.Errorf("%d results are waived, not %d", waived, len(result.Waived))
	}
}

func TestAFixHoldsAllEdits(t *testing.T) {
	report, f := one("accounts/acme.plan.yaml")
	f.Edits = []edit.Change{
		{Span: f.Span, Text: "a\x1bb"},
		{Span: source.Span{Start: source.Pos{Line: 7, Column: 1}, End: source.Pos{Line: 8, Column: 1}}},
	}
	_, l := write(t, report, "")
	r := l.Runs[0].Results[0]
	if len(r.Fixes) != 1 {
		t.Fatalf("%d fixes", len(r.Fixes))
	}
	got := r.Fixes[0].ArtifactChanges[0].Replacements
	if len(got) != 2 || got[0].DeletedRegion != (region{3, 5, 3, 9}) || got[0].InsertedContent.Text != "a\x1bb" || got[1].DeletedRegion != (region{7, 1, 8, 1}) {
		t.Errorf("got %v", got)
	}
}

// one is a report of one finding, at line 3, columns 5 to 8.
func one(file string) (*lint.Report, *lint.Finding) {
	f := &lint.Finding{Rule: &lint.Rule{Name: "rule"}, Message: "message",
		Spot: lint.Spot{File: file, Span: source.Span{Start: source.Pos{Line: 3, Column: 5}, End: source.Pos{Line: 3, Column: 9}}}}
	return &lint.Report{Results: []*lint.Result{{File: file, Findings: []*lint.Finding{f}}}}, f
}

func TestURIs(t *testing.T) {
	for _, c := range []struct{ name, file, folder, want string }{
		{"plain names stay", "accounts/acme.plan.yaml", "", "accounts/acme.plan.yaml"},
		{"below a folder", "acme.plan.yaml", "sales/eu", "sales/eu/acme.plan.yaml"},
		{"beside the folder", "../acme.plan.yaml", "sales/eu", "sales/acme.plan.yaml"},
		{"what a URI may not hold", "a b/ö#?%[1]語.yaml", "", "a%20b/%C3%B6%23%3F%25%5B1%5D%E8%AA%9E.yaml"},
		{"a colon in the first part is no scheme", "a:b/c.yaml", "", "./a:b/c.yaml"},
		{"an absolute name", "/srv/a b.yaml", "sales", "file:///srv/a%20b.yaml"},
		{"an absolute name on Windows", "C:/Kunden/a b.yaml", "sales", "file:///C:/Kunden/a%20b.yaml"},
		{"bytes that are no UTF-8", "a\xff.yaml", "", "a%FF.yaml"},
	} {
		report, _ := one(c.file)
		_, l := write(t, report, c.folder)
		at := l.Runs[0].Results[0].Locations[0].PhysicalLocation.ArtifactLocation
		if at.URI != c.want {
			t.Errorf("%s: got %s, want %s", c.name, at.URI, c.want)
		}
		if u, err := url.Parse(at.URI); err != nil || u.IsAbs() == (at.URIBaseID == "%SRCROOT%") {
			t.Errorf("%s: %s does not belong to base %q (%v)", c.name, at.URI, at.URIBaseID, err)
		}
	}
}

func TestNoTextBecomesALink(t *testing.T) {
	report, f := one("a.yaml")
	f.Message = "see [here](https://evil.example)"
	f.Hintf("[x](1)").At(lint.Spot{}, "[y](2)")
	_, l := write(t, report, "")
	want := "see [here] (https://evil.example)\nhint: [x] (1)\nrelated: [y] (2)"
	if d := cmp.Diff(want, l.Runs[0].Results[0].Message.Text); d != "" {
		t.Error(d)
	}
}

func TestEqualRelatedPlacesAreToldApart(t *testing.T) {
	report, f := one("a.yaml")
	f.At(f.Spot, "twice").At(f.Spot, "twice") // the standard wants each once
	if _, l := write(t, report, ""); len(l.Runs[0].Results[0].RelatedLocations) != 2 {
		t.Error("one is lost")
	}
}
