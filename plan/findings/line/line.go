package line

import (
	"bufio"
	"fmt"
	"io"

	"keyplan/plan/findings/plain"
	"keyplan/plan/lint"
	"keyplan/plan/safe"
)

// Write writes the findings of a report by file and place, one a line.
func Write(w io.Writer, report *lint.Report) error {
	out := bufio.NewWriter(w)
	for _, f := range plain.Findings(report) {
		fmt.Fprintln(out, finding(f))
	}
	return out.Flush()
}

func finding(f *lint.Finding) string {
	message := f.Message
	if f.Hint != "" {
		message += " (" + f.Hint + ")"
	}
	at := f.Span.Start
	return safe.Line(fmt.Sprintf("%s:%d:%d: %s: %s [%s]", f.File, max(at.Line, 1), max(at.Column, 1), f.Severity, message, f.Rule.Name))
}
