package findingstest

import (
	"fmt"
	"hash/fnv"
	"strings"

	"keyplan/plan"
	"keyplan/plan/lint"
	"keyplan/plan/source"
)

// A File is a plan, or with a nil Account keyplan.yaml, for which findings are
// made up. Places are told by what is written there.
type File struct {
	*source.File
	Account *plan.Account
	Result  lint.Result
}

// Plan is a plan of an account.
func Plan(name, text string, account plan.Account, manager string) *File {
	f := &File{File: source.NewFile(name, []byte(text)), Account: &account}
	f.Result = lint.Result{File: name, Account: &account, Manager: manager}
	return f
}

// Config is a keyplan.yaml.
func Config(text string) *File {
	return &File{File: source.NewFile("keyplan.yaml", []byte(text)), Result: lint.Result{File: "keyplan.yaml"}}
}

// Find adds a finding at the first place where a text is written.
func (f *File) Find(severity lint.Severity, rule, at, message string) *lint.Finding {
	return f.FindAt(severity, rule, f.Spot(at), message)
}

// FindAt adds a finding at a place.
func (f *File) FindAt(severity lint.Severity, rule string, at lint.Spot, message string) *lint.Finding {
	sum := fnv.New64a()
	fmt.Fprint(sum, rule, at.File, at.Path)
	finding := &lint.Finding{Spot: at, Rule: &lint.Rule{Name: rule}, Severity: severity, Message: message,
		Fingerprint: fmt.Sprintf("%016x", sum.Sum64())}
	f.Result.Findings = append(f.Result.Findings, finding)
	return finding
}

// Waive counts a finding as waived.
func (f *File) Waive(rule string) {
	f.Result.Waived = append(f.Result.Waived, &lint.Finding{Rule: &lint.Rule{Name: rule}})
}

// Spot is the first place where a text is written.
func (f *File) Spot(text string) lint.Spot {
	from := strings.Index(string(f.Text), text)
	if from < 0 {
		panic(fmt.Sprintf("findingstest: %s does not hold %q", f.Name, text))
	}
	return f.Place(f.Pos(from), f.Pos(from+len(text)))
}

// Place is a place given by line and column.
func (f *File) Place(start, end source.Pos) lint.Spot {
	spot := lint.Spot{File: f.Name, Span: source.Span{Start: start, End: end}, Excerpt: f.Line(start.Line), Path: fmt.Sprintf("line[%d]", start.Line)}
	if f.Account != nil {
		spot.Account = string(f.Account.ID)
	}
	return spot
}

// Today is the day of the made-up reports.
var Today = plan.NewDay(2026, 11, 22)

// Report is the report of some files.
func Report(files ...*File) *lint.Report {
	report := &lint.Report{Today: Today}
	for _, f := range files {
		report.Results = append(report.Results, &f.Result)
	}
	return report
}
