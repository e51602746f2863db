package jsonl

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"keyplan/plan/safe"
	"keyplan/plan/sheet"
)

// Write writes the main table of a book whose formulas are computed.
func Write(w io.Writer, book *sheet.Book) error {
	if err := book.Check(); err != nil {
		return err
	}
	t := book.MainTable()
	if t == nil {
		return errors.New("there is no table in this report, and jsonl writes nothing else")
	}
	return Table(w, t)
}

// Table writes one table of a book that was checked.
func Table(w io.Writer, t *sheet.Table) error {
	l := newLines(t)
	j := safe.NewJSON(w)
	for i := range t.Rows {
		l.row(j, &t.Rows[i])
	}
	return j.Flush()
}

// lines are what is the same in all lines of a table.
type lines struct {
	table *sheet.Table
	group string   // the name of what rows are grouped by; "" is none
	units []string // by column, the names of their units; "" is none
}

func newLines(t *sheet.Table) *lines {
	l := &lines{table: t, units: make([]string, len(t.Columns))}
	seen := map[string]bool{}
	for i := range t.Columns {
		seen[t.Columns[i].Key] = true
	}
	unused := func(wanted string) string {
		name := wanted
		for n := 2; seen[name]; n++ {
			name = fmt.Sprintf("%s_%d", wanted, n)
		}
		seen[name] = true
		return name
	}
	if t.Groups != "" {
		l.group = unused("group")
	}
	for i := range t.Columns {
		if hasUnit(t, i) {
			l.units[i] = unused(t.Columns[i].Key + "_unit")
		}
	}
	return l
}

// hasUnit reports whether any number of a column has a unit.
func hasUnit(t *sheet.Table, column int) bool {
	if t.Columns[column].Format.Unit != "" {
		return true
	}
	for i := range t.Rows {
		if f := t.Rows[i].Cells[column].Format; f != nil && f.Unit != "" {
			return true
		}
	}
	return false
}

// row writes one line.
func (l *lines) row(j *safe.JSON, row *sheet.Row) {
	sign := "{"
	field := func(name string, v any) {
		j.Text(sign)
		j.Value(name)
		j.Text(":")
		j.Value(v)
		sign = ","
	}
	if l.group != "" {
		field(l.group, text(row.Group))
	}
	for i := range row.Cells {
		cell := &row.Cells[i]
		field(l.table.Columns[i].Key, value(cell.Value))
		if l.units[i] == "" {
			continue
		}
		unit := ""
		if cell.Value.Kind() == sheet.NumberValue {
			unit = l.table.FormatOf(cell, i).Unit
		}
		field(l.units[i], text(unit))
	}
	if sign == "{" {
		j.Text(sign)
	}
	j.Text("}\n")
}

// text is a text, or null where there is none.
func text(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func value(v sheet.Value) any {
	if v.Kind() == sheet.NumberValue {
		return json.Number(digits(v.Raw()))
	}
	return text(v.Raw())
}

// digits are those of a number as JSON wants them: without zeros before, and on
// both sides of a point.
func digits(raw string) string {
	rest, negative := strings.CutPrefix(raw, "-")
	whole, part, pointed := strings.Cut(rest, ".")
	whole = strings.TrimLeft(whole, "0")
	if whole == "" {
		whole = "0"
	}
	if pointed && part != "" {
		whole += "." + part
	}
	if negative {
		whole = "-" + whole
	}
	return whole
}
