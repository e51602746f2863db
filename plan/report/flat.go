package report

import (
	"strings"

	"keyplan/plan"
	"keyplan/plan/sheet"
)

// Flat is what plans hold as tables for other programs, the same ones for one account
// and for many, whatever is empty: a row for each account with its figures and scores
// (the main one), one with all that is no list, then a table for each list of the
// plan, and what the rules found. Amounts are in the currency of the workspace. What
// leaves the house has neither figures and scores nor findings, and no table or
// column with nothing in it, whose heading would be told all the same.
func Flat(all []*Dossier, o PortfolioOptions) *sheet.Book {
	f := portfolioOf(all, o)
	book := f.book()
	add := func(name string, t *sheet.Table) {
		book.Sheets = append(book.Sheets, &sheet.Sheet{Name: name, Blocks: []sheet.Block{t}})
	}
	outside := f.all[0].Outside
	if !outside {
		t := f.rows()
		for i := range t.Rows {
			t.Rows[i].Link = sheet.Link{} // to a page that is not here
		}
		add("Portfolio", t)
	}
	accounts := f.facts()
	accounts.Main = outside
	add("Accounts", accounts)
	f.lists(nil, plan.ShapeOf(&plan.Plan{}), add)
	if t := f.findings(); t != nil {
		add("Findings", t)
	}
	if outside {
		handed(book)
		kept := book.Sheets[:0]
		for _, s := range book.Sheets {
			if t := s.Blocks[0].(*sheet.Table); len(t.Rows) > 0 {
				narrowed(t)
				kept = append(kept, s)
			}
		}
		book.Sheets = kept
	}
	return book
}

// facts are a row for each account, with what of its plan is in no list.
func (f *portfolio) facts() *sheet.Table {
	l := &listing{Table: &sheet.Table{ID: "Accounts", Columns: []sheet.Column{{Key: accountKey, Heading: "Account id"}}}, across: true, base: f.base}
	l.factColumns("", "", plan.ShapeOf(&plan.Plan{}))
	for _, d := range f.all {
		cells := l.factCells(d, plan.ViewOf(d.Plan), sheet.Cells(sheet.Text(string(d.Plan.Account.ID))))
		l.Rows = append(l.Rows, sheet.Row{Cells: cells})
	}
	return l.Table
}

// factColumns adds a column for each field of a part and of the parts within it.
func (l *listing) factColumns(key, label string, shape *plan.Shape) {
	for _, field := range shape.Fields {
		switch field.Form {
		case plan.Scalar, plan.Scalars:
			c := columnOf(field, l.base)
			if c.Key = key + field.Key; label != "" {
				c.Heading = label + ": " + strings.ToLower(field.Label)
			}
			l.Columns = append(l.Columns, c)
		case plan.Single:
			l.factColumns(key+field.Key+"_", field.Label, field.Shape())
		}
	}
}

// factCells adds the cells of the columns that factColumns adds.
func (l *listing) factCells(d *Dossier, v plan.View, cells []sheet.Cell) []sheet.Cell {
	for _, field := range v.Shape.Fields {
		switch field.Form {
		case plan.Scalar, plan.Scalars:
			cells = append(cells, l.cell(d, v, field, len(cells)))
		case plan.Single:
			cells = l.factCells(d, v.Object(field), cells)
		}
	}
	return cells
}

// lists adds a table for each list of a part of the plan, which the fields of a path
// lead to.
func (f *portfolio) lists(path []*plan.Field, in *plan.Shape, add func(name string, t *sheet.Table)) {
	for _, field := range in.Fields {
		path := append(path[:len(path):len(path)], field)
		switch field.Form {
		case plan.Single:
			f.lists(path, field.Shape(), add)
		case plan.Items:
			t := f.list(path)
			add(strings.ReplaceAll(t.ID, "_", " "), t)
		}
	}
}

// list is all items of the list at the end of a path, in the order of the plans.
func (f *portfolio) list(path []*plan.Field) *sheet.Table {
	at := path[len(path)-1]
	var keys, names []string
	for _, field := range at.Shape().Fields {
		if (field.Form == plan.Scalar || field.Form == plan.Scalars) && field != at.Shape().ID {
			keys = append(keys, field.Key)
		}
	}
	for _, field := range path {
		names = append(names, field.Key)
	}
	l := acrossPlans(upperFirst(strings.Join(names, "_")), "", f.base, at.Shape(), keys)
	l.Of = strings.Join(names, ".")
	for _, d := range f.all {
		v := plan.ViewOf(d.Plan)
		for _, field := range path[:len(path)-1] {
			v = v.Object(field)
		}
		n, _ := v.Len(at)
		for i := range n {
			l.add(d, v.Item(at, i).Part())
		}
	}
	return l.Table
}

// findings are what the rules ask for in all plans, nil where they are not to be seen.
func (f *portfolio) findings() *sheet.Table {
	t := &sheet.Table{ID: "Findings", Columns: []sheet.Column{{Key: accountKey, Heading: "Account id"}, {Key: "customer", Heading: "Account"},
		{Key: "severity", Heading: "Severity"}, {Key: "rule", Heading: "Rule"}, {Key: "finding", Heading: "Finding"}, {Key: "hint", Heading: "What to do"}, {Key: "file", Heading: "File"}, {Key: "line", Heading: "Line", Format: sheet.Decimals(0)}}}
	for _, d := range f.all {
		if d.Result == nil {
			return nil
		}
		for _, x := range d.Result.Findings {
			t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(string(d.Plan.Account.ID)), sheet.Text(d.called()), sheet.Text(x.Severity.String()), sheet.Text(x.Rule.Name), sheet.Text(upperFirst(x.Message)), sheet.Text(x.Hint), sheet.Text(x.File), sheet.Int(x.Span.Start.Line))})
		}
	}
	return t
}
