package ledger

import (
	"fmt"
	"slices"
	"strings"
)

// Sheets often have a second table below the first: the same by product, or of
// another year. What stands there is not of the first, so reading stops above,
// and that is told.

// another finds where another table begins below the rows of this one: behind a
// row that is blank, with a title or without, stand other headings with numbers
// below. It gives the first row of that, or -1.
func (t *table) another() int {
	for i := 0; i < len(t.rows); i++ {
		if filled(t.rows[i].cells) > 0 {
			continue
		}
		first := i + 1
		for i+1 < len(t.rows) && filled(t.rows[i+1].cells) <= 1 { // titles, and more blanks
			i++
			if first == i && filled(t.rows[i].cells) == 0 {
				first++
			}
		}
		if i+1 < len(t.rows) && t.headsAnother(t.rows[i+1].cells) && numbersBelow(t.rows[i+2:], -1) {
			return first
		}
	}
	return -1
}

// headsAnother reports whether a row is of headings, but not of this table's
// again, as reports have them on each page.
func (t *table) headsAnother(cells []string) bool {
	return otherHeadings(cells) && !t.headings.again(cells)
}

// otherHeadings reports whether a row looks as headings do: words that differ,
// two or more, one of them known.
func otherHeadings(cells []string) bool {
	return filled(cells) > 1 && !anyNumber(cells) && distinct(cells) && slices.ContainsFunc(cells, isHeading)
}

// isHeading reports whether a cell is just what a ledger's column is called.
func isHeading(cell string) bool {
	return len(cell) < longestHeading && slices.ContainsFunc(headingKinds, func(w words) bool {
		rank := w.rank(cell)
		return 0 < rank && rank <= len(w)
	})
}

// again reports whether a row is that of these headings: each cell that is
// filled stands in the heading above it.
func (h headings) again(cells []string) bool {
	for i, cell := range cells {
		if cell != "" && (i >= len(h) || !strings.Contains(strings.ToLower(h[i]), strings.ToLower(cell))) {
			return false
		}
	}
	return true
}

// anotherBegins reports whether a line, whose amount is no number, heads another
// table.
func (y *layout) anotherBegins(cells [][]byte) bool {
	row := texts(cells)
	return isHeading(tidy(cellAt(cells, y.amount.columns[0]))) && otherHeadings(row) && !y.headings.again(row)
}

// endsAt tells where reading stopped.
func (l *look) endsAt(file string) string {
	return fmt.Sprintf("%s: another table begins in line %d, and only the one above is read; to read that one, save it as a file or a sheet of its own", file, l.layout.end)
}
