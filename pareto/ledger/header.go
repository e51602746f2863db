package ledger

import (
	"slices"
	"strings"
)

// headingsWithin is among how many rows the headings are looked for: titles,
// dates and filters may stand above them.
const headingsWithin = 40

// A table is a sample under its headings.
type table struct {
	headings headings
	line     int // of the headings, 0 where there are none
	start    int // the byte where the rows begin
	end      int // the line where another table begins, 0 for none
	rows     []row
	texts    map[int]*marksSeen // of a workbook: what numbers that are text tell, by column
}

// table finds the headings among the rows of a sample: the row in which the
// most are known from other ledgers; else the first full row of words with
// numbers below, or of a table without any; else there are none, and the
// columns are named by number.
func (s *sheet) table() *table {
	s.namePeriods()
	at, width := headingRow(s.rows), 0
	for _, r := range s.rows {
		width = max(width, len(r.cells))
	}
	if at < 0 {
		t := &table{headings: named(make([]string, width)), rows: s.rows, texts: s.texts}
		if len(s.rows) > 0 {
			t.start = s.rows[0].start
		}
		return t
	}
	head := s.rows[at]
	cells := head.cells
	if at > 0 {
		cells = under(s.rows[at-1].cells, cells)
	}
	t := &table{headings: named(cells), line: head.line, start: head.end, rows: s.rows[at+1:], texts: s.texts}
	if i := t.another(); i >= 0 {
		t.end, t.rows = t.rows[i].line, t.rows[:i]
	}
	return t
}

// under gives headings with the years or months that stand in the row above
// them, each over the columns up to the next: Revenue 2026.
func under(above, cells []string) []string {
	for _, cell := range above {
		if a, _ := readAmount([]byte(cell), '.'); cell != "" && !isYear(cell, a) && !monthHeading(cell) && !quarterHeading(cell) {
			return cells
		}
	}
	period, full := "", make([]string, len(cells))
	for i, cell := range cells {
		if i < len(above) && above[i] != "" {
			period = above[i]
		}
		full[i] = strings.TrimSpace(cell + " " + period)
	}
	return full
}

func headingRow(rows []row) int {
	first := rows[:min(len(rows), headingsWithin)]
	best, most := -1, 0
	for i, r := range first {
		n := headingScore(rows, i)
		title := best >= 0 && n == most && n > 0 && filled(rows[best].cells) == 1 && filled(r.cells) > 1
		if (n > most || title) && !anyNumber(r.cells) {
			best, most = i, n
		}
	}
	if best >= 0 {
		return best
	}
	fullest := 0
	for _, r := range first {
		fullest = max(fullest, filled(r.cells))
	}
	onlyWords := !slices.ContainsFunc(rows, func(r row) bool { return anyNumber(r.cells) })
	for i, r := range first {
		if filled(r.cells) >= max(fullest-1, 1) && !anyNumber(r.cells) && distinct(r.cells) && (onlyWords || numbersBelow(rows[i+1:], -1)) {
			return i
		}
	}
	return -1
}

// headingScore tells how much a row looks like headings: by what is known in
// it, and more if numbers stand below what heads amounts.
func headingScore(rows []row, at int) int {
	score := knownHeadings(rows[at].cells)
	for column, cell := range rows[at].cells {
		if amountWords.rank(cell) > 0 && numbersBelow(rows[at+1:], column) {
			return score + 1
		}
	}
	if periodsAcross(rows[at].cells) && numbersBelow(rows[at+1:], -1) {
		return score + 2 // as much as a heading of amounts with numbers below
	}
	return score
}

// periodsAcross reports whether several months, quarters or years head columns.
func periodsAcross(cells []string) bool {
	n := 0
	for _, cell := range cells {
		if monthHeading(cell) || quarterHeading(cell) || yearOf(cell) > 0 {
			n++
		}
	}
	return n > 1
}

// headingKinds are what a ledger's headings name.
var headingKinds = []words{append(customerWords[:len(customerWords):len(customerWords)], numberWords...), amountWords, dateWords, quantityWords, priceWords}

// knownHeadings counts the kinds of column that a row names as a ledger does,
// each in a cell of its own: a title such as "Sales by Customer" is one cell.
func knownHeadings(cells []string) int {
	found, in := 0, map[int]bool{}
	for _, kind := range headingKinds {
		known := false
		for i, cell := range cells {
			if len(cell) < longestHeading && kind.rank(cell) > 0 {
				known, in[i] = true, true
			}
		}
		if known {
			found++
		}
	}
	return min(found, len(in))
}

// longestHeading is how long a heading may be; longer texts are sentences.
const longestHeading = 60

// anyNumber reports whether a row holds an amount or a date, as no headings
// do; a year or a month does not count, since many tables have a column for
// each.
func anyNumber(cells []string) bool {
	for _, cell := range cells {
		if _, month := readMonth([]byte(cell)); month {
			continue
		}
		if a, ok := readAmount([]byte(cell), '.'); ok && cell != "-" && !isYear(cell, a) {
			return true
		}
		if _, tells := readDate([]byte(cell), DayFirst); tells != notADate {
			return true
		}
	}
	return false
}

func isYear(text string, a amount) bool {
	return len(text) == 4 && strings.Trim(text, "0123456789") == "" && ("1900" <= text && text <= "2199") && a.places == 0
}

func distinct(cells []string) bool {
	seen := map[string]bool{}
	for _, cell := range cells {
		if cell != "" && seen[strings.ToLower(cell)] {
			return false
		}
		seen[strings.ToLower(cell)] = true
	}
	return true
}

// numbersBelow reports whether there is a number in the rows that follow, in a
// column or, where that is -1, in any.
func numbersBelow(rows []row, column int) bool {
	for _, r := range rows[:min(len(rows), 5)] {
		switch {
		case column < 0 && anyNumber(r.cells), 0 <= column && column < len(r.cells) && anyNumber(r.cells[column:column+1]):
			return true
		}
	}
	return false
}
