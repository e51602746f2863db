package json

import (
	"io"

	"keyplan/plan/findings/plain"
	"keyplan/plan/lint"
	"keyplan/plan/safe"
)

// Write writes a report as JSON, one finding after the other: only the one at
// hand is held in memory as text.
func Write(w io.Writer, report *lint.Report) error {
	j := safe.NewJSON(w)
	j.Open(headOf(report))
	j.Text(",\n \"findings\":")
	safe.List(j, plain.Findings(report), func(f *lint.Finding) any { return findingOf(f) })
	j.Text("}\n")
	return j.Flush()
}
