package text

import (
	"keyplan/plan/findings/plain"
	"keyplan/plan/lint"
)

// Closing is what a report comes to, line by line: what was found (1 error, 2
// advice in 1 of 24 plans, 23 clean · 1 waived), what is left out, and what did
// not run.
func Closing(report *lint.Report) []string {
	lines := append([]string{summary(report)}, plain.LeftOut(report)...)
	if report.Partial {
		lines = append(lines, plain.Partial)
	}
	return lines
}
