package text

import (
	"testing"

	"keyplan/plan"
	"keyplan/plan/lint"
)

// files makes a report of plans with so many findings each.
func files(severity lint.Severity, findings ...int) *lint.Report {
	report := new(lint.Report)
	for _, n := range findings {
		res := &lint.Result{Account: new(plan.Account)}
		for range n {
			res.Findings = append(res.Findings, &lint.Finding{Rule: &lint.Rule{Name: "rule"}, Severity: severity})
		}
		report.Results = append(report.Results, res)
	}
	return report
}

func withConfig(report *lint.Report) *lint.Report {
	f := &lint.Finding{Rule: &lint.Rule{Name: "rule"}, Severity: lint.Error}
	report.Results = append([]*lint.Result{{File: "keyplan.yaml", Findings: []*lint.Finding{f}}}, report.Results...)
	return report
}

func TestSummary(t *testing.T) {
	waived := files(lint.Error, 0, 1)
	waived.Results[0].Waived = []*lint.Finding{{}, {}}
	unread := files(lint.Error, 0, 0)
	unread.Unreadable = []string{"a", "b"}
	for want, report := range map[string]*lint.Report{
		"no plans":                                                    files(lint.Error),
		"1 plan, clean":                                               files(lint.Error, 0),
		"2 plans, all clean":                                          files(lint.Error, 0, 0),
		"2 plans, all clean · 2 files not read":                       unread,
		"1 error in 1 plan":                                           files(lint.Error, 1),
		"2 warnings in 1 of 2 plans, 1 clean":                         files(lint.Warning, 2, 0),
		"2 advice in 2 of 2 plans":                                    files(lint.Info, 1, 1),
		"1 error in 1 of 2 plans, 1 clean · 2 waived":                 waived,
		"1 error in keyplan.yaml":                                     withConfig(files(lint.Error)),
		"1 error in keyplan.yaml; 1 plan, clean":                      withConfig(files(lint.Error, 0)),
		"1 error, 3 advice in keyplan.yaml and 1 plan":                withConfig(files(lint.Info, 3)),
		"1 error, 1 advice in keyplan.yaml and 1 of 3 plans, 2 clean": withConfig(files(lint.Info, 0, 1, 0)),
	} {
		if got := summary(report); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestWorstIsAboutPracticeWhereItCan(t *testing.T) {
	fileRule, practice := ruleOf(t, true), ruleOf(t, false)
	byHand := &lint.Rule{Name: "by-hand"}
	finding := func(r *lint.Rule, s lint.Severity) *lint.Finding { return &lint.Finding{Rule: r, Severity: s} }
	for _, c := range []struct {
		name     string
		findings []*lint.Finding
		want     *lint.Rule
	}{
		{"nothing", nil, nil},
		{"only the file", []*lint.Finding{finding(fileRule, lint.Error)}, fileRule},
		{"practice before a worse fault of the file", []*lint.Finding{finding(fileRule, lint.Error), finding(practice, lint.Info)}, practice},
		{"practice stays before it", []*lint.Finding{finding(practice, lint.Info), finding(fileRule, lint.Error)}, practice},
		{"the worst", []*lint.Finding{finding(byHand, lint.Info), finding(practice, lint.Warning)}, practice},
		{"the first of the worst", []*lint.Finding{finding(byHand, lint.Error), finding(practice, lint.Error)}, byHand},
	} {
		if got := worst(&lint.Report{Results: []*lint.Result{{Findings: c.findings}}}); got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

// ruleOf is some rule that there is, of the file or of practice.
func ruleOf(t *testing.T, fixed bool) *lint.Rule {
	t.Helper()
	for _, r := range lint.Rules() {
		if r.Family().Fixed == fixed {
			return r
		}
	}
	t.Skip("no such rule yet")
	return nil
}
