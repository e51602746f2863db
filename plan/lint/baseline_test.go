package lint

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"keyplan/plan"
)

// reported is a report with findings, each written "file account rule mark".
func reported(lines ...string) *Report {
	report := &Report{}
	byFile := map[string]*Result{}
	for _, line := range lines {
		w := strings.Fields(line)
		res := byFile[w[0]]
		if res == nil {
			res = &Result{File: w[0], Account: &plan.Account{ID: plan.ID(w[1])}}
			byFile[w[0]] = res
			report.Results = append(report.Results, res)
		}
		if len(w) == 4 {
			res.Findings = append(res.Findings, &Finding{Spot: Spot{File: w[0], Account: w[1], Path: "path"}, Rule: &Rule{Name: w[2]}, Fingerprint: w[3]})
		}
	}
	return report
}

// knows is a baseline of findings written in the same way.
func knows(lines ...string) *Baseline {
	b := &Baseline{}
	for _, line := range lines {
		w := strings.Fields(line)
		b.Known = append(b.Known, Known{w[0], w[1], w[2], "path", w[3]})
	}
	return b
}

func (b *Baseline) lines() []string {
	lines := []string{}
	for _, k := range b.Known {
		lines = append(lines, strings.Join([]string{k.File, k.Account, k.Rule, k.Fingerprint}, " "))
	}
	return lines
}

func asNamed(name string) string { return name }

// goneFiles are those whose name says so.
func goneFiles(name string) bool { return strings.HasPrefix(name, "gone") }

func TestKnownFindingsAreHidden(t *testing.T) {
	for _, c := range []struct {
		name           string
		baseline, told []string
		left           []string
	}{
		{"known and new", []string{"a x r 1"}, []string{"a x r 1", "a x r 2"}, []string{"a x r 2"}},
		{"of another plan", []string{"a x r 1"}, []string{"b y r 1"}, []string{"b y r 1"}},
		{"of a file that was renamed", []string{"a x r 1"}, []string{"b x r 1"}, []string{}},
		{"of a file that was renamed, and its account with it", []string{"gone x r 1", "gone x s 2", "gone x t 3"}, []string{"b y r 4", "b y s 5", "b y u 6"}, []string{"b y u 6"}},
		{"but not where most of it is another's", []string{"gone x r 1", "gone x s 2"}, []string{"b y r 4", "b y u 6"}, []string{"b y r 4", "b y u 6"}},
		{"nor where the file is still there", []string{"a x r 1"}, []string{"b y r 4"}, []string{"b y r 4"}},
		{"nor twice", []string{"gone x r 1"}, []string{"b y r 4", "c z r 5"}, []string{"c z r 5"}},
		{"but not of its copy, too", []string{"a x r 1"}, []string{"b x r 1", "a x r 1"}, []string{"b x r 1"}},
		{"each hides one", []string{"a x r 1", "a x r 1"}, []string{"a x r 1", "b x r 1", "c x r 1"}, []string{"c x r 1"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			report := reported(c.told...)
			knows(c.baseline...).Hide(report, Renewal{File: asNamed, Gone: goneFiles})
			left := []string{}
			for _, res := range report.Results {
				for _, f := range res.Findings {
					left = append(left, strings.Join([]string{f.File, f.Account, f.Rule.Name, f.Fingerprint}, " "))
				}
			}
			same(t, "left", left, c.left)
			if report.Known != len(c.told)-len(left) {
				t.Errorf("%d are said to be known", report.Known)
			}
		})
	}
}

func TestFaultsOfTheWorkspaceAreNeverKnown(t *testing.T) {
	report := reported("keyplan.yaml x r 1")
	report.Results[0].Account = nil
	b := knows("keyplan.yaml x r 1")
	b.Hide(report, Renewal{File: asNamed, Gone: goneFiles})
	if report.Known > 0 {
		t.Error("a fault of keyplan.yaml is hidden")
	}
	if renewed, _, _ := (&Baseline{}).Renew(report, Renewal{asNamed, func(string) bool { return false }, func(string) bool { return true }}); len(renewed.Known) > 0 {
		t.Error("a fault of keyplan.yaml is made known")
	}
}

func TestRenewing(t *testing.T) {
	before := []string{"a x r 1", "a x r 2", "a x other 3", "b y r 4", "gone z r 5", "moved v r 6"}
	now := []string{"a x r 1", "a x r 9", "new v r 6"}
	renewal := Renewal{File: asNamed,
		Gone: func(file string) bool { return file == "gone" || file == "moved" },
		Ran:  func(rule string) bool { return rule == "r" }}
	renewed, added, pruned := knows(before...).Renew(reported(now...), renewal)
	same(t, "known", renewed.lines(), []string{"a x r 1", "a x r 9", "new v r 6", "a x other 3", "b y r 4"})
	if added != 1 || pruned != 2 {
		t.Errorf("%d added, %d pruned", added, pruned)
	}
	again, added, pruned := renewed.Renew(reported(now...), renewal)
	if added+pruned > 0 || !bytes.Equal(again.Bytes(), renewed.Bytes()) {
		t.Error("renewing again changes something")
	}
}

func TestBaselineFile(t *testing.T) {
	b := knows("b y r 4", "a <&> r 2", "a x other 3", "a x r 1")
	want := `{
 "version": 1,
 "findings": [
  {"file":"a","account":"x","rule":"other","path":"path","fingerprint":"3"},
  {"file":"a","account":"x","rule":"r","path":"path","fingerprint":"1"},
  {"file":"a","account":"<&>","rule":"r","path":"path","fingerprint":"2"},
  {"file":"b","account":"y","rule":"r","path":"path","fingerprint":"4"}
 ]
}
`
	same(t, "file", string(b.Bytes()), want)
	read, err := ReadBaseline(b.Bytes())
	if err != nil || !bytes.Equal(read.Bytes(), b.Bytes()) {
		t.Error("what was written is not read again:", err)
	}
	empty, err := ReadBaseline((&Baseline{}).Bytes())
	if err != nil || len(empty.Known) > 0 {
		t.Error("an empty one is not read again:", err)
	}
}

func TestCorruptBaselines(t *testing.T) {
	one := `{"file": "a", "account": "x", "rule": "r", "path": "", "fingerprint": "1"}`
	for text, want := range map[string]string{
		"":     "is no baseline: the file is empty",
		"\n  ": "is no baseline: the file is empty",
		"{\n \"version\": 1,\n \"findings\": [\n": "is no baseline: the file ends too early",
		"keyplan: 1":                           "is no baseline: line 1 is not JSON",
		"{\n \"version\": 1,\n<<<<<<< HEAD\n}": "is no baseline: line 3 is not JSON",
		"[]":                                   "is no baseline: line 1 holds the wrong kind of value (array)",
		`{"version": 2, "findings": []}`:       "is a baseline of version 2, and this keyplan reads version 1",
		`{"version": 1, "found": []}`:          `is no baseline: no baseline has "found"`,
		`{"findings": []}`:                     "is no baseline: it says no version",
		`{"version": 1, "findings": [` + one + `]} {}`:       "is no baseline: more follows after its end",
		`{"version": 1, "findings": [` + one + `, {}]}`:      "is no baseline: finding 2 has no file, rule or fingerprint",
		"{\"version\": 1,\n\"findings\": [\n{\"file\": 3}]}": "is no baseline: line 3 holds the wrong kind of value (number)",
	} {
		_, err := ReadBaseline([]byte(text))
		if err == nil {
			err = fmt.Errorf("nothing")
		}
		if !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q gives %q, want %q", text, err, want)
		}
	}
}

func FuzzReadBaseline(f *testing.F) {
	f.Add(knows("a x r 1").Bytes())
	f.Add([]byte(`{"version": 1, "findings": null}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		b, err := ReadBaseline(text)
		if err != nil {
			return
		}
		again, err := ReadBaseline(b.Bytes())
		if err != nil || !bytes.Equal(again.Bytes(), b.Bytes()) {
			t.Error("what was written is not read again:", err)
		}
	})
}
