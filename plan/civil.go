package plan

import (
	"fmt"
	"time"
)

// A civil is a date as written, before it is known to exist.
type civil struct {
	precision       Precision
	year, part, day int // part is the month or quarter
}

// scanCivil reads the three forms of a date, and whether a text has one.
func scanCivil(text string) (c civil, ok bool) {
	year, ok := digits(text, 4)
	if !ok || len(text) != 7 && len(text) != 10 || text[4] != '-' {
		return c, false
	}
	c.year, c.precision = year, ByMonth
	if text[5] == 'Q' || text[5] == 'q' {
		c.precision = ByQuarter
		c.part, ok = digits(text[6:], 1)
		return c, ok && len(text) == 7
	}
	if c.part, ok = digits(text[5:], 2); !ok || len(text) == 7 {
		return c, ok
	}
	c.precision = ByDay
	c.day, ok = digits(text[8:], 2)
	return c, ok && text[7] == '-'
}

// flaw says why there is no such date, or "".
func (c civil) flaw() string {
	switch {
	case c.year < firstYear || c.year > lastYear:
		return fmt.Sprintf("the year must lie between %d and %d", firstYear, lastYear)
	case c.precision == ByQuarter && (c.part < 1 || c.part > 4):
		return fmt.Sprintf("there is no quarter %d", c.part)
	case c.precision != ByQuarter && (c.part < 1 || c.part > 12):
		return fmt.Sprintf("there is no month %d", c.part)
	case c.precision == ByDay && c.day < 1:
		return "there is no day 0"
	case c.precision == ByDay && c.day > daysIn(c.year, time.Month(c.part)):
		month := time.Month(c.part)
		return fmt.Sprintf("%s %d has %d days", month, c.year, daysIn(c.year, month))
	}
	return ""
}

// mended gives the date that may have been meant by an impossible one: with
// day and month in the other order, or a month's last day for one beyond it.
func (c civil) mended() string {
	if c.precision != ByDay {
		return ""
	}
	if swapped := (civil{ByDay, c.year, c.day, c.part}); c.part > 12 && swapped.flaw() == "" {
		return swapped.String()
	}
	if c.day < 29 || c.day > 31 {
		return ""
	}
	c.day = 28
	if c.flaw() != "" {
		return ""
	}
	c.day = daysIn(c.year, time.Month(c.part))
	return c.String()
}

func (c civil) date(start int) Date {
	switch c.precision {
	case ByQuarter:
		first := Year(c.year).Start(start).AddMonths(3 * (c.part - 1))
		return Date{first, ByQuarter, int8(start)}
	case ByMonth:
		return Date{first: NewDay(c.year, time.Month(c.part), 1), precision: ByMonth}
	}
	return DateOf(NewDay(c.year, time.Month(c.part), c.day))
}

// String writes the date in our form.
func (c civil) String() string {
	switch c.precision {
	case ByQuarter:
		return fmt.Sprintf("%04d-Q%d", c.year, c.part)
	case ByMonth:
		return fmt.Sprintf("%04d-%02d", c.year, c.part)
	}
	return fmt.Sprintf("%04d-%02d-%02d", c.year, c.part, c.day)
}
