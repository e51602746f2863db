package xlsx

import (
	"strings"

	"keyplan/plan/sheet"
)

// A scope is where a formula stands.
type scope struct {
	tables map[string]*place // of the workbook, by name
	here   *place            // the table that it stands in; nil in a figure
	totals bool              // in the row of totals, where filters count
}

// subtotals are the numbers of the functions that leave out what a filter hides.
var subtotals = map[string]string{"SUM": "109", "AVERAGE": "101", "COUNT": "102", "MAX": "104", "MIN": "105"}

// formula is a formula in the language of Excel, which gives nothing where it
// divides by 0.
func (s scope) formula(e sheet.Expr) string {
	if divides(e) {
		return "IFERROR(" + s.term(e) + `,"")`
	}
	return s.term(e)
}

func divides(e sheet.Expr) bool {
	if _, ok := e.(sheet.Preceding); ok {
		return true // as by 0, in the first row
	}
	if g, ok := e.(sheet.Given); ok {
		return divides(g.Then)
	}
	b, ok := e.(sheet.Binary)
	return ok && (b.Operator == '/' || divides(b.X) || divides(b.Y))
}

func (s scope) term(e sheet.Expr) string {
	switch e := e.(type) {
	case sheet.Cellular:
		if i := s.here.table.Column(e.Column); s.here.table.Columns[i].Formula != nil {
			return "N(" + s.here.cell(e.Column) + ")" // which may give nothing, and that counts as 0
		}
		return s.here.cell(e.Column)
	case sheet.Given:
		return "IF(" + s.here.cell(e.Column) + `="","",` + s.term(e.Then) + ")"
	case sheet.Preceding: // the first row has none: a text, with which nothing can be computed
		row := "ROW()-ROW(" + s.here.name + "[[#Headers],[" + s.here.heading(e.Column) + "]])"
		return "IF(" + row + ">1,INDEX(" + s.here.column(e.Column) + "," + row + `-1),"")`
	case sheet.Cumulative:
		return "SUM(INDEX(" + s.here.column(e.Column) + ",1):" + s.here.cell(e.Column) + ")"
	case sheet.Columnar:
		in := s.here
		if e.Table != "" {
			in = s.tables[e.Table]
		}
		if s.totals {
			return "SUBTOTAL(" + subtotals[e.Function] + "," + in.column(e.Column) + ")"
		}
		return e.Function + "(" + in.column(e.Column) + ")"
	case sheet.Constant:
		return e.Digits
	case sheet.Binary:
		return s.operand(e.X) + string(e.Operator) + s.operand(e.Y)
	}
	return ""
}

// operand is a formula within another, in brackets where that is needed.
func (s scope) operand(e sheet.Expr) string {
	if _, ok := e.(sheet.Binary); ok {
		return "(" + s.term(e) + ")"
	}
	if c, ok := e.(sheet.Constant); ok && strings.HasPrefix(c.Digits, "-") {
		return "(" + c.Digits + ")"
	}
	return s.term(e)
}

// column refers to a column of the table as a whole.
func (p *place) column(key string) string { return p.name + "[" + p.heading(key) + "]" }

// cell refers to a column of the table in the row at hand.
func (p *place) cell(key string) string {
	return p.name + "[[#This Row],[" + p.heading(key) + "]]"
}

// special are the characters of a heading that mean something in a reference.
var special = strings.NewReplacer("'", "''", "[", "'[", "]", "']", "#", "'#", "@", "'@")

func (p *place) heading(key string) string {
	return special.Replace(p.heads[p.order[p.table.Column(key)]])
}
