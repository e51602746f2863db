package junit_test

import (
	"bytes"
	"encoding/xml"
	"strings"
	"testing"

	"keyplan/plan/findings/findingstest"
	"keyplan/plan/findings/junit"
	"keyplan/plan/golden"
	"keyplan/plan/lint"
)

// document is what a CI reads.
type document struct {
	Tests    int `xml:"tests,attr"`
	Failures int `xml:"failures,attr"`
	Errors   int `xml:"errors,attr"`
	Suite    struct {
		Tests int `xml:"tests,attr"`
		Cases []struct {
			Name    string   `xml:"name,attr"`
			Class   string   `xml:"classname,attr"`
			Failure *outcome `xml:"failure"`
			Error   *outcome `xml:"error"`
			Output  string   `xml:"system-out"`
		} `xml:"testcase"`
	} `xml:"testsuite"`
}

type outcome struct {
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

func atLeast(limit lint.Severity) func(lint.Severity) bool {
	return func(s lint.Severity) bool { return s >= limit }
}

func write(t *testing.T, report *lint.Report, fails func(lint.Severity) bool) ([]byte, document) {
	t.Helper()
	var b bytes.Buffer
	if err := junit.Write(&b, report, fails); err != nil {
		t.Fatal(err)
	}
	var d document
	if err := xml.Unmarshal(b.Bytes(), &d); err != nil {
		t.Fatalf("%v in\n%s", err, b.Bytes())
	}
	return b.Bytes(), d
}

func TestGoldens(t *testing.T) {
	for name, report := range findingstest.Reports {
		t.Run(name, func(t *testing.T) {
			output, d := write(t, report(), atLeast(lint.Error))
			golden.Compare(t, "testdata/"+name+".xml", output)
			if want := len(report().Results) + len(report().Unreadable); d.Tests != want || len(d.Suite.Cases) != want || d.Suite.Tests != want {
				t.Errorf("%d cases of %d, not %d", len(d.Suite.Cases), d.Tests, want)
			}
			failures, errors := 0, 0
			for _, c := range d.Suite.Cases {
				if c.Failure != nil {
					failures++
				}
				if c.Error != nil {
					errors++
				}
			}
			if d.Failures != failures || d.Errors != errors {
				t.Errorf("%d failures and %d errors are counted as %d and %d", failures, errors, d.Failures, d.Errors)
			}
		})
	}
}

func TestFailOnDecidesWhatFails(t *testing.T) {
	for _, c := range []struct {
		name  string
		fails func(lint.Severity) bool
		want  int
	}{
		{"never", func(lint.Severity) bool { return false }, 0},
		{"from errors on", atLeast(lint.Error), 0},
		{"from warnings on", atLeast(lint.Warning), 1},
	} {
		_, d := write(t, findingstest.Reports["one-plan"](), c.fails)
		if d.Failures != c.want {
			t.Errorf("%s: %d failures, not %d", c.name, d.Failures, c.want)
		}
		one := d.Suite.Cases[0]
		told := one.Output
		if one.Failure != nil {
			told = one.Failure.Text
		}
		if !strings.Contains(told, "no executive sponsor") || !strings.Contains(told, "hint: ") || !strings.Contains(told, "[no-sponsor]") {
			t.Errorf("%s: the finding is not told in %q", c.name, told)
		}
	}
}
