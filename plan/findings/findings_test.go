package findings_test

import (
	"bytes"
	"errors"
	"regexp"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/findings"
	"keyplan/plan/findings/findingstest"
	"keyplan/plan/lint"
	"keyplan/plan/load"
	"keyplan/plan/safe"
	"keyplan/plan/source"
)

func TestFind(t *testing.T) {
	for _, name := range findings.Names() {
		if f, err := findings.Find(name); err != nil || f.Name != name || f.Doc == "" || f.Write == nil {
			t.Errorf("%s: got %v, %v", name, f, err)
		}
	}
	for name, want := range map[string]string{
		"jsno": `there is no format "jsno"; did you mean "json"?`,
		"":     `there is no format "", only ` + strings.Join(findings.Names(), ", "),
	} {
		if _, err := findings.Find(name); err == nil || err.Error() != want {
			t.Errorf("%q: got %v, want %s", name, err, want)
		}
	}
}

// each writes every made-up report in every format and look.
func each(t *testing.T, check func(t *testing.T, o findings.Options, output string)) {
	for _, format := range findings.Formats {
		for name, report := range findingstest.Reports {
			for _, o := range []findings.Options{{}, {Width: 40, Verbose: true}, {Width: 200, Color: true}} {
				t.Run(format.Name+" "+name, func(t *testing.T) {
					var b bytes.Buffer
					if err := format.Write(&b, report(), o); err != nil {
						t.Fatal(err)
					}
					check(t, o, b.String())
				})
			}
		}
	}
}

var sgr = regexp.MustCompile("\x1b\\[[0-9;]*m")

func TestNoFormatLetsControlCharactersThrough(t *testing.T) {
	each(t, func(t *testing.T, o findings.Options, output string) {
		if o.Color {
			output = sgr.ReplaceAllString(output, "")
		}
		for _, r := range output {
			if r != '\n' && safe.Hidden(r) {
				t.Fatalf("output holds %U", r)
			}
		}
	})
}

func TestColourSaysNothingMore(t *testing.T) {
	for name, report := range findingstest.Reports {
		f, err := findings.Find("text")
		if err != nil {
			t.Fatal(err)
		}
		var black, coloured bytes.Buffer
		if err := errors.Join(f.Write(&black, report(), findings.Options{}), f.Write(&coloured, report(), findings.Options{Color: true})); err != nil {
			t.Fatal(err)
		}
		if got := sgr.ReplaceAllString(coloured.String(), ""); got != black.String() {
			t.Errorf("%s differs in colour", name)
		}
	}
}

type full struct{}

var errFull = errors.New("disk full")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestErrorsOfTheWriterAreTold(t *testing.T) {
	for _, f := range findings.Formats {
		if err := f.Write(full{}, findingstest.Reports["mixed"](), findings.Options{}); !errors.Is(err, errFull) {
			t.Errorf("%s: got %v", f.Name, err)
		}
	}
}

// TestRealPlans sends plans through the loader and the rules, and looks for
// their faults in every format.
func TestRealPlans(t *testing.T) {
	runner, err := lint.NewRunner(new(plan.Settings), lint.Options{Today: findingstest.Today})
	if err != nil {
		t.Fatal(err)
	}
	report := &lint.Report{Today: findingstest.Today, Partial: true}
	for name, text := range map[string]string{
		"accounts/acme.plan.yaml": "keyplan: 1\naccount:\n  name: Acmé 語\n  teir: key\n  manager: j.roe\n",
		"accounts/half.plan.yaml": "keyplan: 1\naccount:\n\tname: Half\n",
	} {
		report.Results = append(report.Results, runner.Plan(load.Plan(source.NewFile(name, []byte(text)), plan.Env{Currency: "EUR"})))
	}
	want := map[string][]string{
		"text": {"  error    ", "unknown-key\n", "      4 │   teir: key\n        │   ^^^^\n", "      3 │     name: Half\n", "in 2 of 2 plans", "keyplan explain "},
		"line": {"accounts/acme.plan.yaml:4:3: error: ", "[unknown-key]\n", "accounts/half.plan.yaml:3:1: error: "},
		"json": {`{"rule":"unknown-key","severity":"error","account":"acme","file":"accounts/acme.plan.yaml","line":4,"column":3,"end_line":4,"end_column":7,`},
	}
	for _, f := range findings.Formats {
		var b bytes.Buffer
		if err := f.Write(&b, report, findings.Options{}); err != nil {
			t.Fatal(err)
		}
		for _, part := range want[f.Name] {
			if !strings.Contains(b.String(), part) {
				t.Errorf("%s lacks %q:\n%s", f.Name, part, b.String())
			}
		}
	}
}
