package sheet

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Check finds what is wrong with a book: rows of another length than the
// columns, charts and formulas about columns that there are not, names that a
// workbook cannot have or has already. Whoever fills books sees such errors,
// never a user.
func (b *Book) Check() error {
	shown, behind := b.Tables()
	tables, names := map[string]*Table{}, map[string]bool{}
	var errs []error
	for _, t := range append(shown, behind...) {
		if t == nil {
			return errors.New("sheet: a chart has no table")
		}
		id := strings.ToLower(t.ID) // as spreadsheets compare names
		if names[id] || !isName(t.ID) {
			errs = append(errs, fmt.Errorf("sheet: %q is no name for a table, or that of two", t.ID))
		}
		names[id], tables[t.ID] = true, t
		errs = append(errs, t.check())
	}
	for _, s := range b.Sheets {
		for _, block := range s.Blocks {
			switch block := block.(type) {
			case *Chart:
				errs = append(errs, block.check())
			case *Figures:
				errs = append(errs, block.check(tables), block.checkNames(names))
			}
		}
	}
	return errors.Join(errs...)
}

// cell matches what a spreadsheet takes for a cell or a row: Q1, R, R1C1.
var cell = regexp.MustCompile(`(?i)^([a-z]{1,3}[0-9]+|r[0-9]*|c[0-9]*|r[0-9]*c[0-9]*)$`)

// isName reports whether a text can name a table in a spreadsheet too.
func isName(text string) bool {
	const most = 255 // characters
	if len(text) > most || cell.MatchString(text) {
		return false
	}
	for i, r := range text {
		letter := 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r == '_'
		if !letter && (i == 0 || r < '0' || '9' < r) {
			return false
		}
	}
	return text != ""
}

func (t *Table) check() error {
	seen := map[string]bool{}
	for i := range t.Columns {
		c := &t.Columns[i]
		if c.Key == "" || seen[c.Key] {
			return fmt.Errorf("sheet: table %s: %q is no key, or that of two columns", t.ID, c.Key)
		}
		seen[c.Key] = true
		if slices.Contains(c.Choices, "") {
			return fmt.Errorf("sheet: table %s, column %s: nothing is one of its choices", t.ID, c.Key)
		}
	}
	for i := range t.Columns {
		for _, formula := range []Expr{t.Columns[i].Formula, t.Columns[i].Total} {
			if err := checkFormula(formula, t, nil); err != nil {
				return fmt.Errorf("sheet: table %s, column %s: %w", t.ID, t.Columns[i].Key, err)
			}
		}
	}
	for i := range t.Rows {
		if n := len(t.Rows[i].Cells); n != len(t.Columns) {
			return fmt.Errorf("sheet: table %s: row %d has %d cells for %d columns", t.ID, i+1, n, len(t.Columns))
		}
		for j := range t.Rows[i].Cells {
			if cell := &t.Rows[i].Cells[j]; cell.Indent < 0 || slices.Contains(cell.Choices, "") {
				return fmt.Errorf("sheet: table %s: row %d, column %s: it is set in by %d, with the choices %q", t.ID, i+1, t.Columns[j].Key, cell.Indent, cell.Choices)
			}
		}
	}
	return nil
}

func (f *Figures) check(tables map[string]*Table) error {
	for i := range f.Items {
		if err := checkFormula(f.Items[i].Formula, nil, tables); err != nil {
			return fmt.Errorf("sheet: figure %q: %w", f.Items[i].Label, err)
		}
	}
	return nil
}

// checkNames finds names of figures that no formula could use, or that name a
// table or another figure as well: a workbook has all in one list.
func (f *Figures) checkNames(names map[string]bool) error {
	for i := range f.Items {
		item := &f.Items[i]
		if item.Name == "" {
			continue
		}
		name := strings.ToLower(item.Name)
		if names[name] || !isName(item.Name) {
			return fmt.Errorf("sheet: figure %q: %q is no name, or that of two", item.Label, item.Name)
		}
		names[name] = true
	}
	return nil
}

// checkFormula finds columns that there are not, of the table where a formula
// stands or of those of the book.
func checkFormula(formula Expr, t *Table, tables map[string]*Table) (err error) {
	if formula == nil {
		return nil
	}
	walk(formula, func(x Expr) {
		in, column := t, ""
		switch x := x.(type) {
		case Constant:
			if Number(x.Digits).Kind() != NumberValue {
				err = fmt.Errorf("%q is no number", x.Digits)
			}
			return
		case Binary:
			if !strings.ContainsRune("+-*/", rune(x.Operator)) {
				err = fmt.Errorf("%q is no operator", x.Operator)
			}
			return
		case Cellular:
			column = x.Column
		case Cumulative:
			column = x.Column
		case Preceding:
			column = x.Column
		case Given:
			column = x.Column
		case Columnar:
			column = x.Column
			if functions[x.Function] == nil {
				err = fmt.Errorf("%q is no function", x.Function)
				return
			}
			if x.Table != "" && (t == nil || x.Table != t.ID) {
				in = tables[x.Table]
			}
		}
		if in == nil || in.Column(column) < 0 {
			err = fmt.Errorf("there is no column %q", column)
		}
	})
	return err
}

// least is how many series a kind of chart needs.
var least = map[ChartKind]int{Bars: 1, Stacked: 1, Line: 1, Pareto: 2, Lorenz: 2, Whale: 1, Scatter: 2}

func (c *Chart) check() error {
	if len(c.Series) < least[c.Kind] {
		return fmt.Errorf("sheet: chart %q has %d series, and needs %d", c.Title, len(c.Series), least[c.Kind])
	}
	keys := c.Series
	if c.Label != "" {
		keys = append([]string{c.Label}, keys...)
	}
	for _, key := range keys {
		if c.Table.Column(key) < 0 {
			return fmt.Errorf("sheet: chart %q: table %s has no column %q", c.Title, c.Table.ID, key)
		}
	}
	if c.Alt == "" {
		return fmt.Errorf("sheet: chart %q has no sentence for those who do not see it", c.Title)
	}
	return nil
}
