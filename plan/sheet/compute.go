package sheet

import (
	"fmt"
	"math/big"
)

// hundred is made anew each time, since a Rat can be changed.
func hundred() *big.Rat { return big.NewRat(100, 1) }

// Compute checks a book and fills what its formulas give: the cells of
// live columns and the figures that are empty. Values that are there stay.
func (b *Book) Compute() error {
	if err := b.Check(); err != nil {
		return err
	}
	shown, behind := b.Tables()
	e := &evaluator{tables: map[string]*Table{}, columns: map[Columnar]*big.Rat{}}
	for _, t := range append(shown, behind...) {
		e.tables[t.ID] = t
	}
	for _, t := range append(shown, behind...) {
		e.fill(t)
	}
	for _, s := range b.Sheets {
		for _, block := range s.Blocks {
			if f, ok := block.(*Figures); ok {
				e.figures(f)
			}
		}
	}
	return nil
}

// Totals are the values in the row of totals, empty where a column has none.
func (t *Table) Totals() []Value {
	e := &evaluator{tables: map[string]*Table{t.ID: t}, columns: map[Columnar]*big.Rat{}}
	values := make([]Value, len(t.Columns))
	for i := range t.Columns {
		if total := t.Columns[i].Total; total != nil {
			values[i] = valueOf(e.number(t, 0, total))
		}
	}
	return values
}

// An evaluator computes formulas, each number of a whole column once.
type evaluator struct {
	tables  map[string]*Table
	columns map[Columnar]*big.Rat
	running map[string]*big.Rat // by column, up to the row before
}

// fill computes live columns from left to right, since one may rest on another.
func (e *evaluator) fill(t *Table) {
	for i := range t.Columns {
		formula := t.Columns[i].Formula
		if formula == nil || !lacks(t, i) {
			continue
		}
		e.running = map[string]*big.Rat{}
		for row := range t.Rows {
			e.advance(t, row, formula)
			if cell := &t.Rows[row].Cells[i]; cell.Value.Absent() {
				cell.Value = valueOf(e.number(t, row, formula))
			}
		}
	}
}

// lacks reports whether a cell of a column is empty.
func lacks(t *Table, column int) bool {
	for i := range t.Rows {
		if t.Rows[i].Cells[column].Value.Absent() {
			return true
		}
	}
	return false
}

// advance adds a row to the running sums that a formula asks for.
func (e *evaluator) advance(t *Table, row int, formula Expr) {
	seen := map[string]bool{}
	walk(formula, func(x Expr) {
		c, ok := x.(Cumulative)
		if !ok || seen[c.Column] {
			return
		}
		seen[c.Column] = true
		sum := new(big.Rat)
		if before := e.running[c.Column]; before != nil {
			sum.Set(before)
		}
		if r := t.Rows[row].Cells[t.Column(c.Column)].Value.rat(); r != nil {
			sum.Add(sum, r)
		}
		e.running[c.Column] = sum
	})
}

func (e *evaluator) figures(f *Figures) {
	for i := range f.Items {
		if item := &f.Items[i]; item.Formula != nil && item.Value.Absent() {
			item.Value = valueOf(e.number(nil, 0, item.Formula))
		}
	}
}

func valueOf(r *big.Rat) Value {
	if r == nil {
		return None
	}
	return ratValue(r)
}

// number is what a formula gives in a row of a table; nil is nothing.
func (e *evaluator) number(t *Table, row int, formula Expr) *big.Rat {
	switch x := formula.(type) {
	case Cellular:
		if r := t.Rows[row].Cells[t.Column(x.Column)].Value.rat(); r != nil {
			return r
		}
		return new(big.Rat)
	case Given:
		if t.Rows[row].Cells[t.Column(x.Column)].Value.Absent() {
			return nil
		}
		return e.number(t, row, x.Then)
	case Preceding:
		if row == 0 {
			return nil
		}
		return e.number(t, row-1, Cellular(x))
	case Cumulative:
		return e.running[x.Column]
	case Columnar:
		if x.Table == "" {
			x.Table = t.ID
		}
		return e.column(x)
	case Constant:
		r, _ := new(big.Rat).SetString(x.Digits) // checked
		return r
	case Binary:
		return combine(x.Operator, e.number(t, row, x.X), e.number(t, row, x.Y))
	}
	panic(fmt.Sprintf("sheet: a formula of type %T", formula))
}

func combine(operator byte, x, y *big.Rat) *big.Rat {
	if x == nil || y == nil {
		return nil
	}
	z := new(big.Rat)
	switch operator {
	case '+':
		return z.Add(x, y)
	case '-':
		return z.Sub(x, y)
	case '*':
		return z.Mul(x, y)
	}
	if y.Sign() == 0 {
		return nil
	}
	return z.Quo(x, y)
}

// column is one number of a whole column.
func (e *evaluator) column(x Columnar) *big.Rat {
	if r, ok := e.columns[x]; ok {
		return r
	}
	t := e.tables[x.Table]
	column := t.Column(x.Column)
	var all []*big.Rat
	for i := range t.Rows {
		if r := t.Rows[i].Cells[column].Value.rat(); r != nil {
			all = append(all, r)
		}
	}
	r := functions[x.Function](all)
	e.columns[x] = r
	return r
}

// functions are what formulas can say of a whole column, by their names in
// spreadsheets.
var functions = map[string]func([]*big.Rat) *big.Rat{
	"SUM":   sum,
	"COUNT": func(all []*big.Rat) *big.Rat { return big.NewRat(int64(len(all)), 1) },
	"MIN":   func(all []*big.Rat) *big.Rat { return extreme(all, -1) },
	"MAX":   func(all []*big.Rat) *big.Rat { return extreme(all, 1) },
	"AVERAGE": func(all []*big.Rat) *big.Rat {
		return combine('/', sum(all), big.NewRat(int64(len(all)), 1))
	},
}

func sum(all []*big.Rat) *big.Rat {
	total := new(big.Rat)
	for _, r := range all {
		total.Add(total, r)
	}
	return total
}

// extreme is the number beyond all others on one side; as in a spreadsheet, that of none is 0.
func extreme(all []*big.Rat, side int) *big.Rat {
	if len(all) == 0 {
		return new(big.Rat)
	}
	best := all[0]
	for _, r := range all[1:] {
		if r.Cmp(best) == side {
			best = r
		}
	}
	return best
}

// walk visits a formula and all in it.
func walk(formula Expr, visit func(Expr)) {
	visit(formula)
	switch e := formula.(type) {
	case Binary:
		walk(e.X, visit)
		walk(e.Y, visit)
	case Given:
		walk(e.Then, visit)
	}
}
