package csv

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"keyplan/plan/safe"
	"keyplan/plan/sheet"
)

// Options say for whom the table is.
type Options struct {
	// Excel begins with a byte order mark and ends lines with CR LF, as Excel
	// does itself.
	Excel bool
}

const byteOrderMark = "\ufeff"

// Write writes the main table of a book whose formulas are computed.
func Write(w io.Writer, book *sheet.Book, o Options) error {
	if err := book.Check(); err != nil {
		return err
	}
	t := book.MainTable()
	if t == nil {
		return errors.New("there is no table in this report, and csv writes nothing else")
	}
	return Table(w, t, o)
}

// Table writes one table of a book that was checked.
func Table(w io.Writer, t *sheet.Table, o Options) error {
	if o.Excel {
		if _, err := io.WriteString(w, byteOrderMark); err != nil {
			return err
		}
	}
	out := csv.NewWriter(w)
	out.UseCRLF = o.Excel
	_ = out.Write(headings(t)) // an error comes back from the end
	for i := range t.Rows {
		_ = out.Write(cells(t, &t.Rows[i]))
	}
	out.Flush()
	return out.Error()
}

func headings(t *sheet.Table) []string {
	var line []string
	if t.Groups != "" {
		line = append(line, text(t.Groups))
	}
	for i := range t.Columns {
		line = append(line, text(t.Columns[i].Head()))
	}
	return line
}

func cells(t *sheet.Table, row *sheet.Row) []string {
	var line []string
	if t.Groups != "" {
		line = append(line, text(row.Group))
	}
	for i := range row.Cells {
		cell := &row.Cells[i]
		if cell.Value.Kind() == sheet.TextValue {
			line = append(line, text(cell.Value.Raw()))
		} else {
			line = append(line, amount(cell))
		}
	}
	return line
}

// amount is a number or a day; one in another unit than its column's says so.
func amount(cell *sheet.Cell) string {
	if cell.Format != nil && cell.Format.Unit != "" && !cell.Value.Absent() {
		return text(cell.Format.Unit + " " + cell.Value.Raw())
	}
	return cell.Value.Raw()
}

// formulas are what a text begins with that a spreadsheet takes for a formula,
// the wide forms of East Asia among them.
const formulas = "=+-@＝＋－＠"

// text is a text that stays one.
func text(s string) string {
	s = safe.Lines(s)
	if strings.IndexAny(strings.TrimLeft(s, " \n"), formulas) == 0 {
		return "'" + s
	}
	return s
}
