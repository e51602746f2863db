package crm

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
)

const (
	maxRows    = 50_000 // beyond it this is no list of accounts
	maxColumns = 2_000
)

// A Row is one row of the table; Line is where it begins in the file.
type Row struct {
	Line  int
	Cells []string
	// apart says that an empty line stands above.
	apart bool
}

// records splits a text into rows. Quotes are first read as the standard has
// them, and where that fails as programs write them that know no standard.
func records(text string, comma rune) ([]Row, error) {
	if err := checkWidth(text, comma); err != nil {
		return nil, err
	}
	rows, err := split(text, comma, false)
	var fault *csv.ParseError
	if !errors.As(err, &fault) {
		return rows, err
	}
	if rows, err = split(text, comma, true); err != nil {
		return nil, err
	}
	return rows, checkQuotes(rows, text)
}

// split reads the rows that are not empty, their cells trimmed.
func split(text string, comma rune, lazy bool) ([]Row, error) {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = comma, lazy, -1
	r.TrimLeadingSpace = comma != '\t' // there it would take empty cells away
	var rows []Row
	for end := 0; ; {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, err
		}
		if len(rows) == maxRows {
			return nil, fmt.Errorf("the file has more than %d rows: a list of key accounts is shorter; filter it where it comes from", maxRows)
		}
		line, _ := r.FieldPos(0)
		if row, filled := newRow(line, cells); filled {
			row.apart = len(rows) > 0 && line > end+1
			rows = append(rows, row)
			end = line + lineBreaks(cells)
		}
	}
}

func newRow(line int, cells []string) (row Row, filled bool) {
	for i, cell := range cells {
		cells[i] = strings.TrimSpace(cell)
		filled = filled || cells[i] != ""
	}
	return Row{Line: line, Cells: cells}, filled
}

func lineBreaks(cells []string) (n int) {
	for _, cell := range cells {
		n += strings.Count(cell, "\n")
	}
	return n
}

// checkWidth refuses lines of so many cells that reading them would take a
// hundred times the memory of the file.
func checkWidth(text string, comma rune) error {
	for n := 1; text != ""; n++ {
		line, rest, _ := strings.Cut(text, "\n")
		if strings.Count(line, string(comma)) > maxColumns {
			return fmt.Errorf("line %d has more than %d cells: this is not a list of accounts", n, maxColumns)
		}
		text = rest
	}
	return nil
}

// checkQuotes looks for a quote that was opened and swallowed the rows after
// it. It is called for a file whose quotes are out of order somewhere.
func checkQuotes(rows []Row, text string) error {
	if len(rows) == 0 {
		return nil
	}
	width := usualWidth(rows)
	for i, row := range rows {
		breaks := lineBreaks(row.Cells)
		open := i == len(rows)-1 && !strings.HasSuffix(strings.TrimSpace(text), `"`)
		if breaks > 0 && (open || len(row.Cells) != width || swallows(row.Cells)) {
			return fmt.Errorf("line %d: a quote that is opened here is not closed; put a second \" at the end of the cell, or delete the first", row.Line)
		}
	}
	return nil
}

// swallows reports whether a line within a cell begins with a quote, as a row
// does that the cell has swallowed.
func swallows(cells []string) bool {
	for _, cell := range cells {
		if strings.Contains(cell, "\n\"") {
			return true
		}
	}
	return false
}

// usualWidth is how many cells most rows have.
func usualWidth(rows []Row) int {
	counts := map[int]int{}
	usual := 0
	for _, row := range rows {
		n := len(row.Cells)
		counts[n]++
		if counts[n] > counts[usual] || counts[n] == counts[usual] && n > usual {
			usual = n
		}
	}
	return usual
}
