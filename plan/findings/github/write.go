package github

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"keyplan/plan/findings/plain"
	"keyplan/plan/findings/text"
	"keyplan/plan/lint"
	"keyplan/plan/safe"
	"keyplan/plan/source"
)

// names are the commands for each severity.
var names = [...]string{lint.Info: "notice", lint.Warning: "warning", lint.Error: "error"}

// Write writes a report. The folder is where its files' names start at, seen
// from the top of the repository; "" where that is the same.
func Write(w io.Writer, report *lint.Report, folder string) error {
	out := bufio.NewWriter(w)
	for _, file := range report.Unreadable {
		fmt.Fprintln(out, command{name: "error", message: safe.Line(file)})
	}
	for _, f := range plain.WorstFirst(report) {
		fmt.Fprintln(out, annotation(f, folder))
	}
	for _, line := range text.Closing(report) {
		fmt.Fprintln(out, "keyplan: "+line)
	}
	return out.Flush()
}

func annotation(f *lint.Finding, folder string) command {
	file := safe.Line(plain.Under(folder, f.File))
	place := file
	if at := f.Span.Start; at.Line > 0 {
		place = fmt.Sprintf("%s:%d:%d", file, at.Line, at.Column)
	}
	lines := plain.Told(f)
	lines[0] = place + ": " + lines[0]
	return command{names[f.Severity], append([]pair{{"title", f.Rule.Name}, {"file", file}}, span(f.Span)...), strings.Join(lines, "\n")}
}

// span is where an annotation stands. GitHub takes columns only within one
// line, and counts the last one in; without a place it is line 1.
func span(s source.Span) []pair {
	if s.Start.Line < 1 {
		return []pair{{"line", "1"}}
	}
	pairs := []pair{{"line", strconv.Itoa(s.Start.Line)}, {"endLine", strconv.Itoa(max(s.Start.Line, s.End.Line))}}
	if s.End.Line > s.Start.Line {
		return pairs
	}
	last := s.Start.Column
	if s.End.Line == s.Start.Line {
		last = max(last, s.End.Column-1)
	}
	return append(pairs, pair{"col", strconv.Itoa(s.Start.Column)}, pair{"endColumn", strconv.Itoa(last)})
}
