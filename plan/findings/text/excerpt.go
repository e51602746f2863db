package text

import (
	"fmt"
	"strings"

	"keyplan/plan/lint"
	"keyplan/plan/source"
)

// gutter is the room for line numbers, with the rule behind it.
const gutter = 10

// excerpt writes the line on which a finding begins, and carets under its span.
func (p *page) excerpt(f *lint.Finding) {
	if f.Span.Start.Line < 1 {
		return
	}
	line, carets := excerpt(f.Excerpt, f.Span, p.width-gutter)
	p.line(p.faint(fmt.Sprintf("%*d │", gutter-3, f.Span.Start.Line)), " ", line)
	blank := strings.Repeat(" ", len(carets)-len(strings.TrimLeft(carets, " ")))
	p.line(p.faint(strings.Repeat(" ", gutter-3)+" │"), " ", blank, p.bySeverity[f.Severity](carets[len(blank):]))
}

// excerpt makes a line of a file fit a width, cut around a span if it must be,
// and gives the carets that stand under exactly what the span covers of it.
func excerpt(text string, span source.Span, most int) (line, carets string) {
	cells := cellsOf(text)
	from, to := cells.cover(columns(span, len([]rune(text))))
	first, end := cells.window(from, to, most)
	shown, offset := cells[first:end].String(), cells[first:from].width()
	if first > 0 {
		shown, offset = ellipsis+shown, offset+1
	}
	if end < len(cells) {
		shown += ellipsis
	}
	under := max(1, cells[from:min(to, end)].width())
	return strings.TrimRight(shown, " "), strings.Repeat(" ", offset) + strings.Repeat("^", under)
}

// columns are the code points of its first line that a span covers, from 0 and
// with the end exclusive, held within a line of that many.
func columns(span source.Span, length int) (from, to int) {
	from, to = span.Start.Column-1, span.End.Column-1
	if span.End.Line > span.Start.Line {
		to = length
	}
	from = max(0, min(from, length))
	return from, max(from, min(to, length))
}
