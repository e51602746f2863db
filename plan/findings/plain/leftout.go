package plain

import (
	"fmt"

	"keyplan/plan/lint"
)

// LeftOut says what a report does not show: what is old, and what is known.
func LeftOut(report *lint.Report) (lines []string) {
	if s := report.Since; s != nil {
		line := fmt.Sprintf("since %s, %s changed", Line(s.Revision), changed(s))
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
