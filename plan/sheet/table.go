package sheet

import (
	"net/url"
	"slices"
)

// A Table is rows of values under columns.
type Table struct {
	ID      string // its name in formulas: letters, digits and _, once in a book, no cell's (Q1)
	Caption string
	Main    bool   // the one that a format with room for one table shows
	Of      string // what list its rows are items of, for a program that reads them again; "" is none
	Columns []Column
	Rows    []Row
	// Groups is the heading of what rows are grouped by; "" where they are not.
	Groups string
	// Total is what the row of totals is called, which shows the Total of each
	// column; "" is no such row.
	Total string
	Empty string // what is said where there are no rows
	Note  string // under the table
	Share Share
}

// A Column says what its cells are and how they are written.
type Column struct {
	Key     string // its name in formulas and charts
	Heading string
	Format  Format
	Note    string   // what it means
	Choices []string // all that its texts can be; nil where they are free
	// Tones are what texts of the column mean, where a cell says nothing else:
	// a workbook recolours cells as they are edited.
	Tones map[string]Tone

	// Bar draws a bar beside each number, for its part of BarMax or, where that
	// is 0, of the largest in the column.
	Bar    bool
	BarMax float64

	Formula Expr // of each cell; nil where the values are data
	Total   Expr // in the row of totals; nil is none

	// Spare is the order in which columns are left out where there is no room
	// for all: 1 first. Those of 0 stay.
	Spare int
	// Hidden columns are data that only charts and workbooks hold.
	Hidden bool
}

// Head is the heading with the unit of the values.
func (c *Column) Head() string {
	if c.Format.Unit == "" {
		return c.Heading
	}
	return c.Heading + " (" + c.Format.Unit + ")"
}

// A Row is the cells of a table's columns, in their order.
type Row struct {
	Cells []Cell
	Group string // rows of a group follow each other
	Link  Link   // where the row leads, from its first text that is seen
	Tone  Tone   // of the whole row
}

// A Cell is a value in its place.
type Cell struct {
	Value  Value
	Tone   Tone
	Format *Format // where it differs from the column's: an amount in another currency
	Link   Link
	Note   string // what is to be said of this one
	// Choices are all that this text can be, where that differs from cell to cell.
	// Cells with the same choices share one slice.
	Choices []string
	Indent  int // how deep a text stands below those above it: who reports to whom
}

// Cells are cells of values alone.
func Cells(values ...Value) []Cell {
	cells := make([]Cell, len(values))
	for i, v := range values {
		cells[i].Value = v
	}
	return cells
}

// A Link leads to a page of the book or out of it. The zero Link leads nowhere.
type Link struct {
	Sheet string // the Name of a sheet
	URL   string // https://…, http://… or mailto:…; writers follow no other
}

// Outward gives the address of a link out of the book, if it is one to follow:
// neither a file nor a script.
func (l Link) Outward() (address string, ok bool) {
	if l.URL == "" || l.Sheet != "" {
		return "", false
	}
	u, err := url.Parse(l.URL)
	if err != nil {
		return "", false
	}
	switch u.Scheme { // lower case, as parsed
	case "http", "https", "mailto":
		return l.URL, true
	}
	return "", false
}

// Column gives the place of a column by its key, or -1.
func (t *Table) Column(key string) int {
	return slices.IndexFunc(t.Columns, func(c Column) bool { return c.Key == key })
}

// FormatOf is how the cell of a column is written.
func (t *Table) FormatOf(cell *Cell, column int) Format {
	if cell.Format != nil {
		return *cell.Format
	}
	return t.Columns[column].Format
}

// ToneOf is the tone of a cell: its own, else what its text means in the
// column, else that of its row.
func (t *Table) ToneOf(row *Row, column int) Tone {
	cell := &row.Cells[column]
	if cell.Tone != Plain {
		return cell.Tone
	}
	if tone, ok := t.Columns[column].Tones[cell.Value.text]; ok && cell.Value.kind == TextValue {
		return tone
	}
	return row.Tone
}

// LinkOf is where a cell of a row leads: the row's link leads from the first
// text that is seen.
func (t *Table) LinkOf(row *Row, column int) Link {
	cell := &row.Cells[column]
	if cell.Link != (Link{}) || cell.Value.Kind() != TextValue || t.Columns[column].Hidden {
		return cell.Link
	}
	for i := range column {
		if row.Cells[i].Value.Kind() == TextValue && !t.Columns[i].Hidden {
			return Link{}
		}
	}
	return row.Link
}

// TotalColumn is where the word for the totals stands: the first text that has
// no total of its own, else the first column.
func (t *Table) TotalColumn() int {
	for i := range t.Columns {
		if c := &t.Columns[i]; c.Format.Kind == AsText && c.Total == nil && !c.Hidden {
			return i
		}
	}
	return 0
}

// BarMaxOf is the number whose bar is the longest in a column.
func (t *Table) BarMaxOf(column int) float64 {
	most := t.Columns[column].BarMax
	if most > 0 {
		return most
	}
	for i := range t.Rows {
		most = max(most, t.Rows[i].Cells[column].Value.Float())
	}
	return most
}
