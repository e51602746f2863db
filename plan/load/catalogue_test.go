package load

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"keyplan/plan"
	"keyplan/plan/load/loadtest"
	"keyplan/plan/source"
)

var update = flag.Bool("update", false, "write what is reported into the .out files")

// TestCatalogue holds what is said of each way to break a plan: beside
// FAULT.plan.yaml in testdata/broken stands FAULT.out.
func TestCatalogue(t *testing.T) {
	names, err := filepath.Glob("../../testdata/broken/*.plan.yaml")
	if err != nil || len(names) < 100 {
		t.Fatalf("found %d broken plans (%v)", len(names), err)
	}
	for _, name := range names {
		fault := strings.TrimSuffix(filepath.Base(name), ".plan.yaml")
		t.Run(fault, func(t *testing.T) {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			file := source.NewFile(filepath.Base(name), text)
			problems := Plan(file, plan.Env{Currency: "EUR"}).Problems
			mustBeSound(t, file, problems)
			mustMatch(t, strings.TrimSuffix(name, ".plan.yaml")+".out", told(problems))
		})
	}
}

// mustMatch compares with a golden file, or writes it.
func mustMatch(t *testing.T, golden, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("-want +got (run with -update and review):\n%s", diff)
	}
}

// told writes problems one a line: where, rule, path, message, hint, fix.
func told(problems []Problem) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&b, "%s %s", span(p.Span), strings.TrimSpace(p.Rule+" "+p.Path))
		fmt.Fprintf(&b, ": %s", p.Message)
		if p.Hint != "" {
			fmt.Fprintf(&b, " | %s", p.Hint)
		}
		if p.HasFix {
			fmt.Fprintf(&b, " | fix %q", p.Fix)
		}
		b.WriteByte('\n')
		for _, r := range p.Related {
			fmt.Fprintf(&b, "  see %s: %s\n", span(r.Span), r.Message)
		}
	}
	return b.String()
}

// span writes a place as line:column-column, or with both lines if it has two.
func span(s source.Span) string {
	if s.Start.Line == s.End.Line {
		return fmt.Sprintf("%d:%d-%d", s.Start.Line, s.Start.Column, s.End.Column)
	}
	return fmt.Sprintf("%d:%d-%d:%d", s.Start.Line, s.Start.Column, s.End.Line, s.End.Column)
}

func TestMadeFaults(t *testing.T) {
	for _, c := range loadtest.Made {
		t.Run(c.Fault, func(t *testing.T) {
			file := source.NewFile("made.plan.yaml", c.Text())
			var problems []Problem
			inTime(t, func() { problems = Plan(file, plan.Env{Currency: "EUR"}).Problems })
			mustBeSound(t, file, problems)
			if diff := cmp.Diff(c.Want, told(problems)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// TestCatalogueHoldsEveryRule holds that each rule of the loader has a broken
// file that shows it.
func TestCatalogueHoldsEveryRule(t *testing.T) {
	var all strings.Builder
	names, _ := filepath.Glob("../../testdata/broken/*.out")
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(text)
	}
	for _, c := range loadtest.Made {
		all.WriteString(c.Want)
	}
	for _, rule := range []string{"not-yaml", "not-a-plan", "unsupported-version", "duplicate-key", "unknown-key", "wrong-type", "bad-value", "missing-field",
		"bad-id", "duplicate-id", "unknown-ref", "text-encoding", "too-large", "several-documents", "yaml-alias", "split-text"} {
		if !strings.Contains(all.String(), " "+rule) {
			t.Errorf("no broken file shows %s", rule)
		}
	}
}
