package plain

import (
	"fmt"

	"keyplan/plan/lint"
	"keyplan/plan/safe"
)

// Left is how many findings a report neither lists nor counts, as programs
// read it.
type Left struct {
	Unchanged int `json:"unchanged"`
	Known     int `json:"known"`
}

// Since is what a report is about that was compared with a revision.
type Since struct {
	Revision string `json:"revision"`
	Plans    int    `json:"plans"`
	Changed  int    `json:"changed"`
}

// LeftOutOf tells in numbers what LeftOut does in words; since is nil where
// nothing was compared.
func LeftOutOf(report *lint.Report) (left Left, since *Since) {
	left.Known = report.Known
	if s := report.Since; s != nil {
		left.Unchanged = s.Findings
		since = &Since{s.Revision, s.Plans, s.Changed}
	}
	return left, since
}

// LeftOut says what a report does not show: what is old, and what is known.
func LeftOut(report *lint.Report) (lines []string) {
	if s := report.Since; s != nil {
		line := fmt.Sprintf("since %s, %s changed", safe.Line(s.Revision), changed(s))
		if s.Findings > 0 {
			line += fmt.Sprintf("; %s on the rest of them left out", Count(s.Findings, "finding", "findings"))
		}
		lines = append(lines, line)
	}
	if report.Known > 0 {
		lines = append(lines, fmt.Sprintf("%s left out: the baseline knows %s", Count(report.Known, "finding", "findings"), them(report.Known)))
	}
	return lines
}

func changed(s *lint.Since) string {
	if s.Changed == 0 {
		return fmt.Sprintf("none of %s", Count(s.Plans, "plan", "plans"))
	}
	return fmt.Sprintf("%d of %s", s.Changed, Count(s.Plans, "plan", "plans"))
}

func them(n int) string {
	if n == 1 {
		return "it"
	}
	return "them"
}

// Count is a number with its noun: 1 file, 3 files.
func Count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
