package crm

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
)

// A Table is a file's rows under their headings.
type Table struct {
	Headings    []string // all different, none empty
	HeadingLine int
	Rows        []Row // as wide as Headings
	Encoding    string
	Delimiter   rune
	Notes       []Note // on what was not read
}

// A Note tells of something in a line that was left out or changed; Line is 0
// where it is of the whole file.
type Note struct {
	Line int
	Text string
}

// String is the note with its line.
func (n Note) String() string {
	if n.Line == 0 {
		return n.Text
	}
	return fmt.Sprintf("line %d: %s", n.Line, n.Text)
}

// Read reads a table of accounts. Its error says in plain words why there is none.
func Read(r io.Reader) (*Table, error) {
	raw, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return nil, fmt.Errorf("read the accounts: %w", err)
	}
	if len(raw) > MaxSize {
		return nil, fmt.Errorf("the file is larger than %d MB: a list of key accounts is shorter; filter it where it comes from", MaxSize>>20)
	}
	text, encoding, err := decode(raw)
	if err != nil {
		return nil, err
	}
	comma, rest, stated := declared(text)
	if !stated {
		comma = delimiter(text)
	}
	rows, err := records(rest, comma)
	if err == nil && len(rows) == 0 {
		err = errors.New("the file is empty")
	}
	if err != nil {
		return nil, err
	}
	t := &Table{Encoding: encoding, Delimiter: comma}
	if stated {
		for i := range rows {
			rows[i].Line++ // below the line that states it
		}
	}
	if err := t.fill(rows); err != nil {
		return nil, err
	}
	return t, nil
}

// fill finds the headings among the rows and takes over those below.
func (t *Table) fill(rows []Row) error {
	at, known := headings(rows)
	head := rows[at]
	t.HeadingLine = head.Line
	if at > 0 {
		t.note(rows[0].Line, "what stands above the headings in line %d is not read", head.Line)
	}
	if known == 0 {
		t.note(head.Line, "no heading is known here: if this is an account already, put a row of headings above it")
	}
	rows = rows[at+1:]
	t.Headings = titles(head.Cells, rows)
	for _, row := range rows {
		t.add(row)
	}
	if len(t.Rows) == 0 {
		return fmt.Errorf("there are no rows below the headings in line %d", head.Line)
	}
	return nil
}

func (t *Table) note(line int, format string, args ...any) {
	t.Notes = append(t.Notes, Note{line, fmt.Sprintf(format, args...)})
}

// add takes a row over, as wide as the headings.
func (t *Table) add(row Row) {
	filled := filledCells(row.Cells)
	switch {
	case same(row.Cells, t.Headings): // reports repeat them on every page
		return
	case filled == 1 && row.apart && len(t.Headings) > 1:
		t.note(row.Line, "%q stands apart from the table and is not read", short(strings.Join(row.Cells, "")))
		return
	}
	if n, width := len(row.Cells), len(t.Headings); n > width {
		if filledCells(row.Cells[width:]) > 0 {
			t.note(row.Line, "the row has %d cells, and there are %d headings: what is beyond is not read; does a cell hold a %s that should be in quotes?", n, width, commaName(t.Delimiter))
		}
		row.Cells = row.Cells[:width]
	}
	for len(row.Cells) < len(t.Headings) {
		row.Cells = append(row.Cells, "")
	}
	t.Rows = append(t.Rows, row)
}

func same(cells, headings []string) bool {
	for i, cell := range cells {
		if i >= len(headings) || oneLine(cell) != headings[i] {
			return false
		}
	}
	return len(cells) == len(headings)
}

// titles gives each column a heading of its own. Columns without one that are
// empty in all rows at the right end are not there at all.
func titles(cells []string, rows []Row) []string {
	width := len(cells)
	for width > 0 && cells[width-1] == "" && emptyColumn(rows, width-1) {
		width--
	}
	seen := map[string]bool{}
	list := make([]string, width)
	for i, cell := range cells[:width] {
		title := oneLine(cell)
		if title == "" {
			title = "column " + strconv.Itoa(i+1)
		}
		for n, base := 2, title; seen[strings.ToLower(title)]; n++ {
			title = base + " (" + strconv.Itoa(n) + ")"
		}
		seen[strings.ToLower(title)] = true
		list[i] = title
	}
	return list
}

func emptyColumn(rows []Row, at int) bool {
	for _, row := range rows {
		if at < len(row.Cells) && row.Cells[at] != "" {
			return false
		}
	}
	return true
}

// oneLine puts a text on one line, without control characters.
func oneLine(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) || r == '\uFEFF' }), " ")
}

// short is a text for a message.
func short(text string) string {
	text = oneLine(text)
	if runes := []rune(text); len(runes) > 40 {
		return string(runes[:39]) + "…"
	}
	return text
}

func commaName(comma rune) string {
	switch comma {
	case ';':
		return "semicolon"
	case '\t':
		return "tab"
	case '|':
		return "bar"
	}
	return "comma"
}
