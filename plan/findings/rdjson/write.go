package rdjson

import (
	"io"
	"strings"

	"keyplan/plan/findings/plain"
	"keyplan/plan/lint"
	"keyplan/plan/safe"
	"keyplan/plan/source"
)

type diagnostic struct {
	Message     string       `json:"message"`
	Location    location     `json:"location"`
	Severity    string       `json:"severity"`
	Code        code         `json:"code"`
	Suggestions []suggestion `json:"suggestions,omitempty"`
}

type location struct {
	Path  string `json:"path"`
	Range *span  `json:"range,omitempty"`
}

type span struct {
	Start position  `json:"start"`
	End   *position `json:"end,omitempty"`
}

type position struct {
	Line   int `json:"line"`
	Column int `json:"column,omitempty"`
}

type code struct {
	Value string `json:"value"`
}

type suggestion struct {
	Range span   `json:"range"`
	Text  string `json:"text"`
}

// Write writes a report.
func Write(w io.Writer, report *lint.Report) error {
	j := safe.NewJSON(w)
	j.Text(`{"source":{"name":"keyplan"},"diagnostics":`)
	safe.List(j, plain.Findings(report), func(f *lint.Finding) any { return diagnose(f) })
	j.Text("}\n")
	return j.Flush()
}

func diagnose(f *lint.Finding) diagnostic {
	return diagnostic{strings.Join(plain.Told(f), "\n"), location{f.File, rangeOf(f.Spot)},
		strings.ToUpper(f.Severity.String()), code{f.Rule.Name}, suggestions(f)}
}

// rangeOf is a span in bytes, nil where there is no place; one of several
// lines is told by its lines.
func rangeOf(s lint.Spot) *span {
	start, end := s.Span.Start, s.Span.End
	if start.Line < 1 {
		return nil
	}
	if end.Line > start.Line {
		return &span{position{Line: start.Line}, &position{Line: end.Line}}
	}
	r := &span{Start: position{start.Line, bytesTo(s.Excerpt, start.Column)}}
	if end.Line == start.Line && end.Column >= start.Column {
		r.End = &position{end.Line, bytesTo(s.Excerpt, end.Column)}
	}
	return r
}

// suggestions are the edit that puts a finding right. Of several edits none
// does so alone, and reviewers accept suggestions one by one.
func suggestions(f *lint.Finding) []suggestion {
	if len(f.Edits) != 1 {
		return nil
	}
	e := f.Edits[0]
	start, ok := bytesAt(f.Spot, e.Span.Start)
	end, ok2 := bytesAt(f.Spot, e.Span.End)
	if !ok || !ok2 {
		return nil
	}
	return []suggestion{{span{start, &end}, e.Text}}
}

// bytesAt is a position in bytes, where that can be told: on the line that a
// finding begins on, and at the beginning of others.
func bytesAt(s lint.Spot, p source.Pos) (at position, ok bool) {
	if p.Line == s.Span.Start.Line {
		return position{p.Line, bytesTo(s.Excerpt, p.Column)}, true
	}
	return position{p.Line, p.Column}, p.Column == 1
}

// bytesTo is the column in bytes of one in code points. Past the end of the
// line it goes on as if there were spaces.
func bytesTo(line string, column int) int {
	points := 1
	for at := range line {
		if points == column {
			return at + 1
		}
		points++
	}
	return len(line) + 1 + max(0, column-points)
}
