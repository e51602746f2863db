package ledger

import (
	"bytes"
	"strings"

	"keyplan/pareto"
)

// commas are what may separate cells, the likeliest first.
var commas = []comma{',', ';', '\t', '|'}

// name says what it is.
func (c comma) name() string {
	switch c {
	case '\t':
		return "tab"
	case 0:
		return ""
	}
	return string(c)
}

// mostSampled bounds how many rows of the sample are looked at.
const mostSampled = 1000

// mostColumns bounds how wide a table may be: as wide as Excel's.
const mostColumns = 1 << 14

// A row is a line of the sample.
type row struct {
	cells      []string
	line       int
	start, end int // its first byte, and the one behind it
}

// A sheet is the sample of a table, as rows.
type sheet struct {
	comma comma      // 0 where it is no text
	epoch pareto.Day // that is 0 in a workbook
	rows  []row
	texts map[int]*marksSeen // of a workbook: what numbers that are text tell, by column
}

// split gives the rows of a sample, and leaves out the last if it may be cut off.
func (t *text) split(c comma, from, line int) []row {
	var rows []row
	s := splitter{comma: c}
	for text := t.sample[from:]; len(text) > 0 && len(rows) < mostSampled; {
		n := c.end(text, t.whole)
		if n < 0 {
			if len(rows) > 0 || len(text) > longestRecord {
				break
			}
			n = len(text) // one line that is longer than the sample
		}
		cells, _, _ := s.quoted(trimLine(text[:n]), mostColumns)
		rows = append(rows, row{texts(cells), line, from, from + n})
		from += n
		line += bytes.Count(text[:n], []byte{'\n'})
		text = text[n:]
	}
	return rows
}

func texts(cells [][]byte) []string {
	list := make([]string, len(cells))
	for i, cell := range cells {
		list[i] = tidy(cell)
	}
	return list
}

// sheet splits the sample with what separates its cells.
func (t *text) sheet() *sheet {
	from, line := 0, 1
	first, _, _ := bytes.Cut(t.sample[:min(len(t.sample), 32)], []byte{'\n'})
	if c, ok := declared(string(first)); ok { // sep=; as Excel wants it
		from, line = len(first)+1, 2
		return &sheet{comma: c, rows: t.split(c, min(from, len(t.sample)), line)}
	}
	best := &sheet{comma: commas[0], rows: t.split(commas[0], 0, 1)}
	bestFit := fitOf(best.rows)
	for _, c := range commas[1:] {
		rows := t.split(c, 0, 1)
		if f := fitOf(rows); f.over(bestFit) {
			best, bestFit = &sheet{comma: c, rows: rows}, f
		}
	}
	return best
}

// declared reads the line that tells Excel what separates the cells.
func declared(line string) (comma, bool) {
	line = strings.ToLower(strings.Trim(line, "\" \r"))
	for _, c := range commas {
		if line == "sep="+string(c) {
			return c, true
		}
	}
	return 0, false
}

// A fit is how well a separator fits a sample.
type fit struct {
	known   int // headings that a ledger has
	percent int // of the rows that are as wide as most
	width   int
}

func (f fit) over(other fit) bool {
	switch {
	case f.known != other.known:
		return f.known > other.known
	case (f.width > 1) != (other.width > 1):
		return f.width > 1
	case f.percent != other.percent:
		return f.percent > other.percent
	}
	return f.width > other.width
}

func fitOf(rows []row) fit {
	widths := map[int]int{}
	var f fit
	for i, r := range rows {
		if n := len(r.cells); filled(r.cells) > 0 {
			if widths[n]++; widths[n] > widths[f.width] || widths[n] == widths[f.width] && n > f.width {
				f.width = n
			}
		}
		if i < headingsWithin {
			f.known = max(f.known, knownHeadings(r.cells))
		}
	}
	if len(rows) > 0 {
		f.percent = 100 * widths[f.width] / len(rows)
	}
	return f
}

func filled(cells []string) (n int) {
	for _, cell := range cells {
		if cell != "" {
			n++
		}
	}
	return n
}
