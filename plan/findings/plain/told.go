package plain

import (
	"fmt"

	"keyplan/plan/lint"
	"keyplan/plan/safe"
)

// Told is all that a finding says in words, each on a line: the message, the
// hint, and what it hangs on, which may be long.
func Told(f *lint.Finding) []string {
	lines := []string{safe.Line(f.Message)}
	if f.Hint != "" {
		lines = append(lines, safe.Line("hint: "+f.Hint))
	}
	for _, r := range f.Related {
		if r.File == f.File && r.Span.Start == f.Span.Start {
			continue // a narrower rule that says the same of the same place
		}
		lines = append(lines, safe.Line("related: "+r.Message+at(r.Spot, f.Spot)))
	}
	return lines
}

// at says where a related place is, seen from a finding.
func at(related, from lint.Spot) string {
	line := related.Span.Start.Line
	switch {
	case related.File == "":
		return ""
	case related.File != from.File && line > 0:
		return fmt.Sprintf(", at %s:%d", related.File, line)
	case related.File != from.File:
		return ", in " + related.File
	case line > 0:
		return fmt.Sprintf(", at line %d", line)
	}
	return ""
}

// Partial is what is to be said of a report for which rules across plans did
// not run.
const Partial = "rules across plans did not run: only a part of the workspace was validated"
