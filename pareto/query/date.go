package query

import (
	"fmt"
	"strings"

	"keyplan/pareto/ledger"
)

// How dates are written, once white space is folded, and what may follow them.
const (
	timeOfDay = `([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$`
	isoDate   = `^[0-9]{4}-[0-9]{2}-[0-9]{2}` + timeOfDay
	eight     = `^([0-9]{4})([0-9]{2})([0-9]{2})$`
	yearFirst = `^([0-9]{4})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{1,2})` + timeOfDay
	yearLast  = `^([0-9]{1,2})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{4}|[0-9]{2})` + timeOfDay
	firstOver = `^(1[3-9]|[2-9][0-9])[-/., ]`                    // the 12th, so it is no month
	nextOver  = `^[0-9]{1,2}[-/., ]+(1[3-9]|[2-9][0-9])[-/., ]+` // likewise

	// calendar are the days that there are, from 1900 to 2199. 1900 and 2100
	// were and will be no leap years.
	calendar = `^(19|20|21)[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$` +
		`|^((19|20|21)([02468][48]|[13579][26]|[2468]0)|2000)-02-29$`
)

// day is the day in a tidy cell as 2026-11-30; other texts give something that
// is no day of the calendar. A query never makes it more than a text, so no
// cell can make it fail.
func (d *Dialect) day(cell string, style ledger.DateStyle) string {
	var b strings.Builder
	when := func(condition, value string) { fmt.Fprintf(&b, "\n      WHEN %s THEN %s", condition, value) }
	when(d.match(cell, isoDate), fmt.Sprintf("substr(%s, 1, 10)", cell))
	when(d.match(cell, eight), d.swap(cell, eight, `\1-\2-\3`))
	when(d.match(cell, yearFirst), d.padded(d.swap(cell, yearFirst, `\1-\2-\3`)))
	if style != "" {
		dayFirst, monthFirst := d.century(d.swap(cell, yearLast, `\3-\2-\1`)), d.century(d.swap(cell, yearLast, `\3-\1-\2`))
		last := d.match(cell, yearLast)
		when(last+" AND "+d.match(cell, firstOver), dayFirst)
		when(last+" AND "+d.match(cell, nextOver), monthFirst)
		if style == ledger.MonthFirst {
			when(last, monthFirst)
		} else {
			when(last, dayFirst)
		}
	}
	return "CASE" + b.String() + "\n      ELSE ''\n    END"
}

// padded gives months and days two digits.
func (d *Dialect) padded(date string) string {
	return d.swap(d.swap(date, `-([0-9])-`, `-0\1-`), `-([0-9])$`, `-0\1`)
}

// century gives years four digits: from 69 on those of the last century, as
// POSIX has it.
func (d *Dialect) century(date string) string {
	return d.padded(d.swap(d.swap(date, `^(69|[7-9][0-9])-`, `19\1-`), `^([0-9]{2})-`, `20\1-`))
}
