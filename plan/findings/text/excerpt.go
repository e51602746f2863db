package text

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"keyplan/plan/lint"
	"keyplan/plan/source"
)

// reach is how many code points of a line are looked at on either side of where
// a span begins: a file of one line of megabytes must not be measured whole for
// each of its findings.
const reach = 150

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
	text, span = near(text, span, max(most, reach))
	cells := cellsOf(text)
	from, to := cells.cover(columns(span, utf8.RuneCountInString(text)))
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

// near cuts away what of a line is farther from where a span begins than can
// be shown, and moves the span accordingly.
func near(line string, span source.Span, most int) (string, source.Span) {
	if len(line) <= most {
		return line, span
	}
	before := max(0, span.Start.Column-1-most)
	start, n := 0, 0
	for at := range line {
		if n == before {
			start = at
		}
		if n == before+2*most {
			line = line[:at]
			break
		}
		n++
	}
	if n <= before { // it begins far behind the line: go by the line's end
		span.Start.Column = n + 1
		return near(line, span, most)
	}
	span.Start.Column -= before
	span.End.Column -= before
	return line[start:], span
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
