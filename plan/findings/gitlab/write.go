package gitlab

import (
	"io"
	"strconv"
	"strings"

	"keyplan/plan/findings/plain"
	"keyplan/plan/lint"
	"keyplan/plan/safe"
)

type issue struct {
	Description string   `json:"description"`
	Check       string   `json:"check_name"`
	Fingerprint string   `json:"fingerprint"`
	Severity    string   `json:"severity"`
	Location    location `json:"location"`
}

type location struct {
	Path  string `json:"path"`
	Lines lines  `json:"lines"`
}

type lines struct {
	Begin int `json:"begin"`
	End   int `json:"end"`
}

// severities are ours by their names at GitLab.
var severities = [...]string{lint.Info: "info", lint.Warning: "major", lint.Error: "critical"}

// Write writes a report. The folder is where its files' names start at, seen
// from the top of the repository; "" where that is the same.
func Write(w io.Writer, report *lint.Report, folder string) error {
	j := safe.NewJSON(w)
	marks := marks{}
	safe.List(j, plain.Findings(report), func(f *lint.Finding) any {
		begin := max(1, f.Span.Start.Line)
		return issue{strings.Join(plain.Told(f), "; "), f.Rule.Name, marks.of(f), severities[f.Severity],
			location{plain.Under(folder, f.File), lines{begin, max(begin, f.Span.End.Line)}}}
	})
	j.Text("\n")
	return j.Flush()
}

// marks are the fingerprints that were given out.
type marks map[string]bool

// of is a finding's fingerprint, made another where it was given out already:
// within a plan it is unique, but two workspaces may hold one account.
func (m marks) of(f *lint.Finding) string {
	mark := f.Fingerprint
	for n := 2; m[mark]; n++ {
		mark = f.Fingerprint + "." + strconv.Itoa(n)
	}
	m[mark] = true
	return mark
}
