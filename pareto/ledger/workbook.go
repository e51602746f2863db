package ledger

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"keyplan/plan/nearest"
)

// rowsPerBlock is how many rows of a sheet are handed to a worker at once.
const rowsPerBlock = 1000

// workbook reads a sheet of a workbook: the one that was asked for, else the
// first that is a ledger.
func (r *reader) workbook(i int, source Source, in io.Reader) (err error) {
	book, err := openBook(in)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, book.Close()) }()
	names, err := r.sheets(book)
	if err != nil {
		return err
	}
	var found *look
	var first error
	var passed []string // in notes
	var refused []looked
	for _, name := range names {
		l, err := r.sheet(book, name, i)
		if err == nil {
			found = l
			r.looks = append(r.looks, looked{l.file(source.Name, name, ""), l})
			break
		}
		if first == nil {
			first = fmt.Errorf("sheet %q: %w", name, err)
		}
		if errors.Is(err, errDamaged) || errors.Is(err, ErrUnclear) {
			passed = append(passed, fmt.Sprintf("the sheet %q is passed over: %v", name, err))
		}
		if l != nil {
			refused = append(refused, looked{l.file(source.Name, name, ""), l})
		}
	}
	if found == nil && r.only {
		r.looks = append(r.looks, refused...)
	}
	switch {
	case found == nil && len(names) > 1:
		return fmt.Errorf("no sheet is a ledger: %w; or say --sheet for one of %s", first, headings(names).list())
	case found == nil:
		return first
	case r.only:
		return nil
	}
	r.notes = append(r.notes, passed...)
	r.moreSheets(book, names, found, i)
	return r.rows(book, r.looks[len(r.looks)-1].file.Sheet, found)
}

// moreSheets tells of sheets behind the one that is read that are ledgers, too.
func (r *reader) moreSheets(book *workbook, names []string, found *look, file int) {
	read := r.looks[len(r.looks)-1].file.Sheet
	var more headings
	for _, name := range names[slices.Index(names, read)+1:] {
		l, err := r.sheet(book, name, file)
		if errors.Is(err, errDamaged) {
			r.notes = append(r.notes, fmt.Sprintf("the sheet %q is passed over: %v", name, err))
		}
		if err == nil && strings.EqualFold(l.customer.Text, found.customer.Text) && strings.EqualFold(l.amount.Text, found.amount.Text) {
			more = append(more, name)
		}
	}
	if len(more) > 0 {
		r.notes = append(r.notes, fmt.Sprintf("only the sheet %q is read; --sheet takes another that has customers and amounts: %s", read, more.or()))
	}
}

// sheets are the names of the sheets to look at.
func (r *reader) sheets(book *workbook) ([]string, error) {
	names := book.GetSheetList()
	if want := r.options.Sheet; want != "" {
		for _, name := range names {
			if strings.EqualFold(name, want) {
				return []string{name}, nil
			}
		}
		if near, ok := nearest.Of(want, names); ok {
			return nil, fmt.Errorf("there is no sheet %q; did you mean %q?", want, near)
		}
		return nil, fmt.Errorf("there is no sheet %q; there are %s", want, headings(names).list())
	}
	var shown []string
	for _, name := range names {
		if visible, err := book.GetSheetVisible(name); err == nil && visible {
			shown = append(shown, name)
		}
	}
	if len(shown) == 0 {
		shown = names
	}
	return shown, nil
}

// sheet looks at the beginning of a sheet.
func (r *reader) sheet(book *workbook, name string, file int) (*look, error) {
	s := &sheet{epoch: epoch1900}
	if props, err := book.GetWorkbookProps(); err == nil && props.Date1904 != nil && *props.Date1904 {
		s.epoch = epoch1904
	}
	err := book.each(name, true, func(n int, cells []string, texts []bool) bool {
		for i, cell := range cells {
			cells[i] = tidy([]byte(cell))
			if i < len(texts) && texts[i] {
				s.spelled(i, cells[i])
			}
		}
		s.rows = append(s.rows, row{cells: cells, line: n, start: n, end: n + 1})
		return len(s.rows) < mostSampled
	})
	if err != nil {
		return nil, err
	}
	for len(s.rows) > 0 && filled(s.rows[len(s.rows)-1].cells) == 0 {
		s.rows = s.rows[:len(s.rows)-1]
	}
	if len(s.rows) == 0 {
		return nil, errors.New("the sheet is empty")
	}
	l, err := r.options.look(s.table(), 0, file)
	if l == nil || err != nil {
		return l, err
	}
	l.layout.epoch = s.epoch
	return l, nil
}

// rows hands the rows of a sheet to the workers.
func (r *reader) rows(book *workbook, name string, l *look) error {
	b := block{layout: l.layout}
	err := book.each(name, l.spelled(), func(n int, cells []string, _ []bool) bool {
		if n < l.table.start {
			return true
		}
		if b.rows == nil {
			b.line = n
		}
		if b.rows = append(b.rows, cells); len(b.rows) == rowsPerBlock {
			r.hand(b)
			b.rows = nil
		}
		return true
	})
	if err == nil && b.rows != nil {
		r.hand(b)
	}
	return err
}

// each goes through the rows of a sheet until do says that it is enough. texts
// are which cells are text, if that is wanted; other cells are then written so
// that they cannot be taken for thousands.
func (w *workbook) each(sheet string, typed bool, do func(n int, cells []string, texts []bool) bool) (err error) {
	types, found := w.types(sheet)
	typed = typed && found
	defer func() { err = errors.Join(err, types.close()) }()
	rows, err := w.Rows(sheet)
	if err != nil {
		return broken(err)
	}
	n, more := 1, true
	for ; more && rows.Next(); n++ {
		cells, err := rows.Columns()
		if err != nil {
			return errors.Join(broken(err), rows.Close())
		}
		texts := types.of(n)
		for i, cell := range cells {
			if cells[i] = rounded(cell); typed && (i >= len(texts) || !texts[i]) {
				cells[i] = unmistakable(cells[i])
			}
		}
		more = do(n, cells, texts)
	}
	err = errors.Join(rows.Error(), rows.Close())
	if err == nil && more && types.goesOn(n-1) {
		err = fmt.Errorf("sheet %q cannot be read behind row %d", sheet, n-1)
	}
	if err != nil {
		return broken(err)
	}
	return nil
}

// spreadsheetDigits are the digits of a number that a spreadsheet shows and
// takes; those behind are left from its binary arithmetic.
const spreadsheetDigits = 15

// rounded gives a number of a workbook as it is shown there: 0.3 for
// 0.30000000000000004. Digits alone are left as they are: so many are a code.
func rounded(cell string) string {
	if len(cell) <= spreadsheetDigits || strings.Trim(cell, "+-0123456789.eE") != "" || !strings.ContainsAny(cell, ".eE") {
		return cell
	}
	value, err := strconv.ParseFloat(cell, 64)
	if err != nil {
		return cell
	}
	short := strconv.FormatFloat(value, 'g', spreadsheetDigits, 64)
	value, err = strconv.ParseFloat(short, 64)
	if err != nil {
		return cell
	}
	return strconv.FormatFloat(value, 'f', -1, 64)
}
