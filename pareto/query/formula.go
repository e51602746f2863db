package query

import (
	"fmt"

	"keyplan/pareto/ledger"
)

// A decimal is how many digits a number has, in all and after its point.
type decimal struct{ width, scale int }

// A term is a part of a formula as SQL, with the type that it has.
type term struct {
	sql string
	decimal
}

const (
	// mostScale is how many digits after the point a sum may have, and
	// leastWhole how many before it a column must be able to hold.
	mostScale  = 18
	leastWhole = 7
	leastScale = 2
)

// decimal is the name of a type.
func (d *Dialect) decimal(t decimal) string {
	if d.digits == 0 {
		return "numeric"
	}
	return fmt.Sprintf("DECIMAL(%d, %d)", t.width, t.scale)
}

// number is a number as one of a type.
func (d *Dialect) number(sql string, of decimal) string {
	return fmt.Sprintf("CAST(%s AS %s)", sql, d.decimal(of))
}

// as is a term as one of a type.
func (d *Dialect) as(a term, of decimal) term {
	if a.decimal == of {
		return a
	}
	return term{d.number(a.sql, of), of}
}

// fit gives the type in which columns are read so that the formulas come out
// exact: that with the most digits after the point. ok is false for none.
func (d *Dialect) fit(formulas []*ledger.Formula) (columns decimal, ok bool) {
	for scale := mostScale; scale >= leastScale; scale-- {
		for width := d.digits; width >= scale+leastWhole; width-- {
			if d.fits(formulas, decimal{width, scale}) {
				return decimal{width, scale}, true
			}
			if !d.cuts {
				break // arithmetic is checked as it is done
			}
		}
	}
	return decimal{}, d.digits == 0
}

func (d *Dialect) fits(formulas []*ledger.Formula, columns decimal) bool {
	for _, f := range formulas {
		if t := d.workOut(f, columns, func(int) string { return "" }); t.scale > mostScale || t.width > d.digits {
			return false
		}
	}
	return true
}

// workOut writes a formula over columns of a type.
func (d *Dialect) workOut(f *ledger.Formula, columns decimal, column func(i int) string) term {
	var stack []term
	for _, s := range f.Steps {
		switch s.Do {
		case 'n':
			t := decimal{max(len(s.Number), s.Places+1), s.Places}
			stack = append(stack, term{d.number(s.Number, t), t})
		case 'c':
			stack = append(stack, term{column(s.Column), columns})
		default:
			top := len(stack) - 1
			stack = append(stack[:top-1], d.apply(s.Do, stack[top-1], stack[top]))
		}
	}
	return stack[0]
}

// apply works two terms out, by the rules of SQL for the type that comes out.
func (d *Dialect) apply(sign byte, a, b term) term {
	t := decimal{a.width + b.width + 1, a.scale + b.scale}
	if sign != '*' {
		t.scale = max(a.scale, b.scale)
		t.width = max(a.width-a.scale, b.width-b.scale) + t.scale + 1
	}
	if d.digits > 0 && !d.cuts {
		t.width = d.digits
		if sign != '*' { // both to the type that comes out, or DuckDB picks one
			a, b = d.as(a, t), d.as(b, t)
		}
	}
	return term{fmt.Sprintf("(%s %c %s)", a.sql, sign, b.sql), t}
}
