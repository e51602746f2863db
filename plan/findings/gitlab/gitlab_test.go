package gitlab_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"keyplan/plan/findings/findingstest"
	"keyplan/plan/findings/gitlab"
	"keyplan/plan/findings/plain"
	"keyplan/plan/golden"
	"keyplan/plan/lint"
)

// issue is what GitLab asks for in a code quality report.
type issue struct {
	Description string
	Check       string `json:"check_name"`
	Fingerprint string
	Severity    string
	Location    struct {
		Path  string
		Lines struct{ Begin, End int }
	}
}

func write(t *testing.T, report *lint.Report, folder string) ([]byte, []issue) {
	t.Helper()
	var b bytes.Buffer
	if err := gitlab.Write(&b, report, folder); err != nil {
		t.Fatal(err)
	}
	var issues []issue
	dec := json.NewDecoder(bytes.NewReader(b.Bytes()))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&issues); err != nil {
		t.Fatalf("%v in\n%s", err, b.Bytes())
	}
	if issues == nil {
		t.Error("a report without issues must be []")
	}
	return b.Bytes(), issues
}

func TestGoldens(t *testing.T) {
	known := map[string]bool{"info": true, "minor": true, "major": true, "critical": true, "blocker": true}
	for name, report := range findingstest.Reports {
		t.Run(name, func(t *testing.T) {
			output, issues := write(t, report(), "")
			golden.Compare(t, "testdata/"+name+".json", output)
			all := plain.Findings(report())
			if len(issues) != len(all) {
				t.Fatalf("%d issues, not %d", len(issues), len(all))
			}
			seen := map[string]bool{}
			for i, f := range all {
				got := issues[i]
				if got.Check != f.Rule.Name || got.Location.Path != f.File || got.Location.Lines.Begin != max(1, f.Span.Start.Line) || !known[got.Severity] {
					t.Errorf("issue %d is %v", i, got)
				}
				if seen[got.Fingerprint] || got.Fingerprint == "" {
					t.Errorf("fingerprint %q stands twice", got.Fingerprint)
				}
				seen[got.Fingerprint] = true
			}
		})
	}
}

func TestFingerprintsAreUniqueAcrossWorkspaces(t *testing.T) {
	report := new(lint.Report)
	for _, mark := range []string{"a", "a", "a.2", "a"} {
		report.Results = append(report.Results, &lint.Result{Findings: []*lint.Finding{{Rule: new(lint.Rule), Fingerprint: mark}}})
	}
	_, issues := write(t, report, "")
	seen := map[string]bool{}
	for _, i := range issues {
		seen[i.Fingerprint] = true
	}
	if len(seen) != len(issues) || !seen["a"] {
		t.Errorf("got %v", seen)
	}
}

func TestPathsAreFromTheTopOfTheRepository(t *testing.T) {
	report := &lint.Report{Results: []*lint.Result{{Findings: []*lint.Finding{{Rule: new(lint.Rule), Spot: lint.Spot{File: "../b/a.yaml"}}}}}}
	if _, issues := write(t, report, "sales/eu"); issues[0].Location.Path != "sales/b/a.yaml" {
		t.Errorf("got %s", issues[0].Location.Path)
	}
}
