package github_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"keyplan/plan/findings/findingstest"
	"keyplan/plan/findings/github"
	"keyplan/plan/findings/plain"
	"keyplan/plan/golden"
	"keyplan/plan/lint"
	"keyplan/plan/source"
)

// runner is how GitHub's runner takes a command apart.
var runner = regexp.MustCompile(`^::(error|warning|notice)(?: ([^:]*))?::(.*)$`)

func write(t *testing.T, report *lint.Report, folder string) []string {
	t.Helper()
	var b bytes.Buffer
	if err := github.Write(&b, report, folder); err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
}

func TestGoldens(t *testing.T) {
	for name, report := range findingstest.Reports {
		t.Run(name, func(t *testing.T) {
			lines := write(t, report(), "")
			golden.Compare(t, "testdata/"+name+".txt", []byte(strings.Join(lines, "\n")+"\n"))
			commands := 0
			for i, l := range lines {
				if runner.MatchString(l) {
					commands++
				} else if !strings.HasPrefix(l, "keyplan: ") || i < commands {
					t.Errorf("the runner does not take %q for a command", l)
				}
			}
			if want := len(plain.Findings(report())) + len(report().Unreadable); commands != want || commands == len(lines) {
				t.Errorf("%d annotations in %d lines, not %d", commands, len(lines), want)
			}
		})
	}
}

func TestErrorsComeFirst(t *testing.T) {
	order := map[string]int{"error": 0, "warning": 1, "notice": 2}
	for name, report := range findingstest.Reports {
		last := 0
		for _, l := range write(t, report(), "") {
			m := runner.FindStringSubmatch(l)
			if m == nil {
				continue
			}
			if order[m[1]] < last {
				t.Errorf("%s: %s comes too late", name, l)
			}
			last = order[m[1]]
		}
	}
}

func TestEscapingIsThatOfTheToolkit(t *testing.T) {
	f := &lint.Finding{Rule: &lint.Rule{Name: "rule"}, Severity: lint.Error, Message: "100 %, a:b\r\n::error::c", Hint: "d",
		Spot: lint.Spot{File: "a,b:c%.yaml", Span: span(3, 5, 3, 9)}}
	got := write(t, &lint.Report{Results: []*lint.Result{{Findings: []*lint.Finding{f}}}}, "")[0]
	want := "::error title=rule,file=a%2Cb%3Ac%25.yaml,line=3,endLine=3,col=5,endColumn=8::a,b:c%25.yaml:3:5: 100 %25, a:b ::error::c%0Ahint: d"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestPlaces(t *testing.T) {
	for _, c := range []struct {
		name, folder string
		span         source.Span
		want         string
	}{
		{"a span of one line, its last column counted in", "", span(3, 5, 3, 9), "file=a.yaml,line=3,endLine=3,col=5,endColumn=8"},
		{"an empty span is its first column", "", span(3, 5, 3, 5), "file=a.yaml,line=3,endLine=3,col=5,endColumn=5"},
		{"a span of several lines has no columns", "", span(3, 5, 4, 2), "file=a.yaml,line=3,endLine=4"},
		{"a place without an end", "", span(3, 5, 0, 0), "file=a.yaml,line=3,endLine=3,col=5,endColumn=5"},
		{"no place", "", span(0, 0, 0, 0), "file=a.yaml,line=1"},
		{"called in a folder of the repository", "sales/eu", span(0, 0, 0, 0), "file=sales/eu/a.yaml,line=1"},
	} {
		f := &lint.Finding{Rule: &lint.Rule{Name: "rule"}, Spot: lint.Spot{File: "a.yaml", Span: c.span}}
		got := write(t, &lint.Report{Results: []*lint.Result{{Findings: []*lint.Finding{f}}}}, c.folder)[0]
		if want := "::notice title=rule," + c.want + "::"; !strings.HasPrefix(got, want) {
			t.Errorf("%s: got %s, want %s", c.name, got, want)
		}
	}
}

func span(line, column, endLine, endColumn int) source.Span {
	return source.Span{Start: source.Pos{Line: line, Column: column}, End: source.Pos{Line: endLine, Column: endColumn}}
}
