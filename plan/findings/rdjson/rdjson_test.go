package rdjson_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"testing"

	"keyplan/plan"
	"keyplan/plan/edit"
	"keyplan/plan/findings/findingstest"
	"keyplan/plan/findings/plain"
	"keyplan/plan/findings/rdjson"
	"keyplan/plan/golden"
	"keyplan/plan/lint"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

// result is reviewdog's DiagnosticResult, as far as it is used.
type result struct {
	Source      struct{ Name string }
	Diagnostics []struct {
		Message  string
		Location struct {
			Path  string
			Range *span
		}
		Severity    string
		Code        struct{ Value string }
		Suggestions []struct {
			Range span
			Text  string
		}
	}
}

type span struct{ Start, End struct{ Line, Column int } }

func write(t *testing.T, report *lint.Report) ([]byte, result) {
	t.Helper()
	var b bytes.Buffer
	if err := rdjson.Write(&b, report); err != nil {
		t.Fatal(err)
	}
	var r result
	dec := json.NewDecoder(bytes.NewReader(b.Bytes()))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&r); err != nil {
		t.Fatalf("%v in\n%s", err, b.Bytes())
	}
	return b.Bytes(), r
}

func TestGoldens(t *testing.T) {
	for name, report := range findingstest.Reports {
		t.Run(name, func(t *testing.T) {
			output, r := write(t, report())
			golden.Compare(t, "testdata/"+name+".json", output)
			all := plain.Findings(report())
			if len(r.Diagnostics) != len(all) {
				t.Fatalf("%d diagnostics, not %d", len(r.Diagnostics), len(all))
			}
			for i, f := range all {
				got := r.Diagnostics[i]
				if got.Code.Value != f.Rule.Name || got.Location.Path != f.File || (got.Location.Range == nil) != (f.Span.Start.Line == 0) {
					t.Errorf("diagnostic %d is %v", i, got)
				}
			}
		})
	}
}

// A column in bytes must cut out what a column in code points does.
func TestColumnsCountBytes(t *testing.T) {
	letters := []rune("ab öß語👍\t")
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		line := make([]rune, 1+rnd.IntN(30))
		for i := range line {
			line[i] = letters[rnd.IntN(len(letters))]
		}
		from := rnd.IntN(len(line))
		to := from + rnd.IntN(len(line)-from+1)
		at := source.Span{Start: source.Pos{Line: 7, Column: from + 1}, End: source.Pos{Line: 7, Column: to + 1}}
		f := &lint.Finding{Rule: new(lint.Rule), Edits: []edit.Change{{Span: at, Text: "x"}}, Spot: lint.Spot{Excerpt: string(line), Span: at}}
		_, r := write(t, &lint.Report{Results: []*lint.Result{{Findings: []*lint.Finding{f}}}})
		s := r.Diagnostics[0].Suggestions
		if len(s) != 1 || s[0].Text != "x" {
			t.Fatalf("suggestions are %v", s)
		}
		if got, want := string(line)[s[0].Range.Start.Column-1:s[0].Range.End.Column-1], string(line[from:to]); got != want {
			t.Fatalf("covered %q, not %q", got, want)
		}
	}
}

func TestSuggestionsStandAloneAndInPlace(t *testing.T) {
	at := func(line, column, endLine, endColumn int) edit.Change {
		return edit.Change{Span: source.Span{Start: source.Pos{Line: line, Column: column}, End: source.Pos{Line: endLine, Column: endColumn}}}
	}
	for _, c := range []struct {
		name  string
		edits []edit.Change
		want  int
	}{
		{"no edit", nil, 0},
		{"one on the finding's line", []edit.Change{at(7, 2, 7, 4)}, 1},
		{"one that takes out the finding's line", []edit.Change{at(7, 1, 8, 1)}, 1},
		{"one on a line that is not known", []edit.Change{at(9, 2, 9, 4)}, 0},
		{"two that belong together", []edit.Change{at(7, 2, 7, 4), at(7, 5, 7, 6)}, 0},
	} {
		f := &lint.Finding{Rule: new(lint.Rule), HasFix: true, Fix: "x", Edits: c.edits, Spot: lint.Spot{Excerpt: "äbcdefg", Span: at(7, 2, 7, 4).Span}}
		_, r := write(t, &lint.Report{Results: []*lint.Result{{Findings: []*lint.Finding{f}}}})
		if got := r.Diagnostics[0].Suggestions; len(got) != c.want {
			t.Errorf("%s: got %v", c.name, got)
		}
	}
}

// A suggestion that is accepted must give a plan without the finding.
func TestSuggestionsMend(t *testing.T) {
	const text = "keyplan: 1\naccount: {name: \"Öl 語\", manager: j.roe, teir: key}\n"
	runner, err := lint.NewRunner(new(plan.Settings), lint.Options{Today: findingstest.Today, Only: []string{"unknown-key"}})
	if err != nil {
		t.Fatal(err)
	}
	judge := func(text string) result {
		_, r := write(t, &lint.Report{Results: []*lint.Result{runner.Plan(load.Plan(source.NewFile("a.plan.yaml", []byte(text)), plan.Env{}))}})
		return r
	}
	before := judge(text)
	if len(before.Diagnostics) != 1 || len(before.Diagnostics[0].Suggestions) != 1 {
		t.Fatalf("got %v", before)
	}
	s := before.Diagnostics[0].Suggestions[0]
	lines := bytes.SplitAfter([]byte(text), []byte("\n"))
	line := string(lines[s.Range.Start.Line-1])
	mended := string(lines[0]) + line[:s.Range.Start.Column-1] + s.Text + line[s.Range.End.Column-1:]
	if after := judge(mended); len(after.Diagnostics) != 0 {
		t.Errorf("%s\nstill has %v", mended, after)
	}
}
