package text

import (
	"fmt"

	"keyplan/plan/findings/plain"
	"keyplan/plan/lint"
)

// leftOut says what a report does not show: what is old, and what is known.
func leftOut(report *lint.Report) (lines []string) {
	if s := report.Since; s != nil {
		line := fmt.Sprintf("since %s, %s changed", plain.Line(s.Revision), changed(s))
		if s.Findings > 0 {
			line += fmt.Sprintf("; %s on the rest of them left out", count(s.Findings, "finding", "findings"))
		}
		lines = append(lines, line)
	}
	if report.Known > 0 {
		lines = append(lines, fmt.Sprintf("%s left out: the baseline knows %s", count(report.Known, "finding", "findings"), them(report.Known)))
	}
	return lines
}

// leavesOut reports whether plans without findings may have some all the same.
func leavesOut(report *lint.Report) bool { return report.Since != nil || report.Known > 0 }

// nothing is a report without findings in one line.
func nothing(report *lint.Report, plans int) string {
	switch {
	case !leavesOut(report):
		return allClean(plans)
	case plans == 0:
		return "nothing new"
	}
	return "nothing new in " + count(plans, "plan", "plans")
}

func changed(s *lint.Since) string {
	if s.Changed == 0 {
		return fmt.Sprintf("none of %s", count(s.Plans, "plan", "plans"))
	}
	return fmt.Sprintf("%d of %s", s.Changed, count(s.Plans, "plan", "plans"))
}

func them(n int) string {
	if n == 1 {
		return "it"
	}
	return "them"
}
