package json_test

import (
	"bytes"
	stdjson "encoding/json"
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"keyplan/plan/findings/findingstest"
	"keyplan/plan/findings/json"
	"keyplan/plan/findings/plain"
	"keyplan/plan/golden"
	"keyplan/plan/lint"
	"keyplan/plan/safe"
)

// parsed is what a reader of the contract relies on, written down again on
// purpose: a key that is renamed fails here.
type parsed struct {
	Version, Plans int
	Today          string
	Counts         struct{ Error, Warning, Info, Waived int }
	LeftOut        *struct{ Unchanged, Known int } `json:"left_out"`
	Since          *struct {
		Revision       string
		Plans, Changed int
	}
	Findings []struct {
		Rule, Severity, Account, File, Path, Message, Hint, Fingerprint string
		Line, Column                                                    int
		EndLine                                                         int `json:"end_line"`
		EndColumn                                                       int `json:"end_column"`
		Related                                                         []struct {
			File, Message string
			Line, Column  int
		}
	}
}

func write(t *testing.T, report *lint.Report) ([]byte, parsed) {
	t.Helper()
	var b bytes.Buffer
	if err := json.Write(&b, report); err != nil {
		t.Fatal(err)
	}
	var p parsed
	dec := stdjson.NewDecoder(bytes.NewReader(b.Bytes()))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&p); err != nil {
		t.Fatalf("%v in\n%s", err, b.Bytes())
	}
	if p.Findings == nil {
		t.Error("findings are null")
	}
	return b.Bytes(), p
}

func TestGoldens(t *testing.T) {
	for name, report := range findingstest.Reports {
		t.Run(name, func(t *testing.T) {
			output, p := write(t, report())
			golden.Compare(t, "testdata/"+name+".json", output)
			all := plain.Findings(report())
			if len(p.Findings) != len(all) {
				t.Fatalf("%d findings, not %d", len(p.Findings), len(all))
			}
			for i, f := range all {
				got := p.Findings[i]
				if got.Rule != f.Rule.Name || got.Line != f.Span.Start.Line || len(got.Related) != len(f.Related) {
					t.Errorf("finding %d is %v", i, got)
				}
			}
			if c := report().Counts(); p.Plans != c.Plans || p.Counts.Error != c.Error || p.Counts.Waived != c.Waived {
				t.Errorf("counts are %v, not %v", p.Counts, c)
			}
		})
	}
}

func TestTextsComeBackAsTheyWere(t *testing.T) {
	letters := []rune("ab \"\\/<&>öß語👍\t\n\r\x00\x1b\x7f\u0085\u202e\u2028\u200b\ufeff\ufffd")
	rnd := rand.New(rand.NewPCG(1, 2))
	report := new(lint.Report)
	var want []string
	for range 2000 {
		text := make([]rune, rnd.IntN(30))
		for i := range text {
			text[i] = letters[rnd.IntN(len(letters))]
		}
		want = append(want, string(text))
		f := &lint.Finding{Rule: new(lint.Rule), Message: string(text)}
		report.Results = append(report.Results, &lint.Result{Findings: []*lint.Finding{f}})
	}
	output, p := write(t, report)
	var got []string
	for _, f := range p.Findings {
		got = append(got, f.Message)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	for _, r := range string(output) {
		if r != '\n' && safe.Hidden(r) {
			t.Fatalf("output holds %U", r)
		}
	}
}

type full struct{}

var errFull = errors.New("disk full")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestErrorsOfTheWriterAreTold(t *testing.T) {
	if err := json.Write(full{}, findingstest.Reports["mixed"]()); !errors.Is(err, errFull) {
		t.Errorf("got %v", err)
	}
}
