package query

import (
	"fmt"
	"strconv"
	"strings"
)

const (
	// untidy are texts that may have white space too much or of another kind:
	// looking for it first is several times faster than replacing none.
	untidy = `[^!-~ ]|  |^ | $`
	// unseen are characters that stand for nothing, and white those that
	// package ledger takes for white space, control characters among them.
	unseen = `[\u00AD\u0600-\u0605\u061C\u06DD\u070F\u0890\u0891\u08E2\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\uFFFD]`
	white  = `[\u0000-\u0020\u007F-\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+`
)

// tidy is a column as text, as package ledger compares texts: nothing around
// it, one blank where there is white space within, and empty where it is NULL.
func (d *Dialect) tidy(column string) string {
	text := d.cast(column)
	return fmt.Sprintf("COALESCE(CASE WHEN %s THEN trim(%s) ELSE %s END, '')", d.match(text, untidy), d.swap(d.swap(text, unseen, ""), white, " "), text)
}

// cast is a column as text.
func (d *Dialect) cast(column string) string { return fmt.Sprintf("CAST(%s AS %s)", column, d.text) }

// How amounts are written. S stands for how many digits there may be after the
// point, zeros behind them left out; P for the point and G for what stands
// between thousands.
const (
	digitsOnly = `^[-+.0-9]+$`
	money      = `[$\u00A2-\u00A5\u20A0-\u20C0]|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|JPY|CNY|INR|CAD|AUD`
	dashes     = `[\u2010-\u2015\u2212]`

	plain   = `^[-+]?([0-9]+([.][0-9]{0,S}0*)?|[.][0-9]{1,S}0*)([eE][+]?[0-9]{1,2})?$`
	marked  = `^[-+( ]*((` + grouped + `)(P[0-9]{0,S}0*)?|P[0-9]{1,S}0*)[-) ]*$`
	grouped = `[0-9]+|[1-9][0-9]{0,2}(G[0-9]{3})+|[1-9][0-9]?(G[0-9]{2})+G[0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}(['\u2019][0-9]{3})+`
	uneven  = `[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]` // two signs, or half a pair of parentheses
	nothing = `^ *- *$`                                 // as accountants write it
	minus   = `[-(]`
	tooFine = `^[^A-Za-z]*[.,][0-9]{T,}[^A-Za-z]*$|^[-+]?[0-9.]+[eE]-[0-9]+$`
)

// bare is a column of amounts as text without currencies, with one kind of dash.
func (d *Dialect) bare(column string) string {
	text := d.cast(column)
	return fmt.Sprintf("CASE WHEN %s THEN %s ELSE %s END", d.match(text, digitsOnly), text, d.swap(d.swap(d.tidy(column), money, " "), dashes, "-"))
}

// narrow is how many digits a DECIMAL has that is read fast.
const narrow = 18

// A reader writes how the number in a bare cell is read.
type reader struct {
	d    *Dialect
	cell string
	of   decimal
	b    strings.Builder
}

func (r *reader) when(condition, value string) {
	fmt.Fprintf(&r.b, "\n      WHEN %s THEN %s", condition, value)
}

// read is the number in a bare cell, or NULL. mark is what stands before the
// fraction where that is not clear, as in 1,234; "" is the point.
func (d *Dialect) read(cell string, of decimal, mark string) string {
	r := &reader{d: d, cell: cell, of: of}
	if mark == "," {
		r.marked(",", ".")
		r.marked(".", ",")
		r.plain()
	} else {
		r.plain()
		r.marked(".", ",")
		r.marked(",", ".")
	}
	r.when(d.match(cell, nothing), d.number("0", of))
	if d.digits > 0 {
		r.when(d.match(cell, strings.ReplaceAll(tooFine, "T", strconv.Itoa(of.scale+1))), r.fails("an amount has more digits after the point than are summed exactly here; round it in a view"))
	}
	return "CASE" + r.b.String() + "\n    END"
}

// plain reads what most amounts are.
func (r *reader) plain() {
	if r.d.quick {
		scale := min(r.of.scale, narrow/2)
		short := fmt.Sprintf(`^-?[0-9]{1,%d}([.][0-9]{0,%d})?$`, narrow-scale, scale)
		r.when(r.d.match(r.cell, short), r.d.number(r.d.number(r.cell, decimal{narrow, scale}), r.of))
	}
	r.when(r.d.match(r.cell, r.bounded(plain)), r.number(r.cell))
}

// marked reads amounts with marks between thousands.
func (r *reader) marked(point, group string) {
	pattern := strings.NewReplacer("P", "["+point+"]", "G", "["+group+"]").Replace(marked)
	text := r.d.swap(r.cell, "[^0-9"+point+"]", "")
	if point == "," {
		text = fmt.Sprintf("replace(%s, ',', '.')", text)
	}
	sign := fmt.Sprintf("CASE WHEN %s THEN '-' ELSE '' END", r.d.match(r.cell, minus))
	r.when(r.d.match(r.cell, r.bounded(pattern))+" AND NOT "+r.d.match(r.cell, uneven), r.number(fmt.Sprintf("concat(%s, %s)", sign, text)))
}

// number is a text that is a number. What is too large makes the query fail,
// where that is not so of itself.
func (r *reader) number(text string) string {
	number := r.d.number(text, r.of)
	if r.d.lenient {
		return fmt.Sprintf("COALESCE(%s, %s)", number, r.fails("an amount is too large to be summed exactly here"))
	}
	return number
}

// bounded puts the bound of the type's fraction into a pattern.
func (r *reader) bounded(pattern string) string {
	if r.d.digits == 0 {
		return strings.NewReplacer("{0,S}0*", "*", "{1,S}0*", "+", "[+]?[0-9]{1,2})?$", "[-+]?[0-9]{1,2})?$").Replace(pattern)
	}
	return strings.ReplaceAll(pattern, ",S}", fmt.Sprintf(",%d}", r.of.scale))
}

// fails ends the query with a message that shows the cell.
func (r *reader) fails(message string) string {
	return fmt.Sprintf(r.d.fail, fmt.Sprintf("concat('keyplan: %s: ', %s)", message, r.cell))
}
