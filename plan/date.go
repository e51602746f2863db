package plan

import (
	"fmt"
	"strings"
	"time"
)

// The years that a date may name: a typing slip such as 0206 or 20226 is an
// error rather than a deadline in the far future.
const (
	firstYear = 1900
	lastYear  = 2199
)

var wantedDate = wanted{"a date", "a day, month or quarter, such as 2026-11-22, 2026-11 or 2026-Q4"}

// Precision tells how exactly a date is known.
type Precision int8

// How exactly a date may be known. The zero Precision is that of no date.
const (
	ByDay Precision = iota + 1
	ByMonth
	ByQuarter
)

// Date is a day, a month or a quarter. Quarters are those of our fiscal year.
// As a deadline it means its last day.
type Date struct {
	first     Day
	precision Precision
	start     int8 // of a quarter: the month in which its fiscal year begins
}

// DateOf is the date of one day; that of no day is absent.
func DateOf(day Day) Date {
	if day == 0 {
		return Date{}
	}
	return Date{first: day, precision: ByDay}
}

// Parse reads 2026-11-22, 2026-11 or 2026-Q4.
func (d *Date) Parse(text string, env *Env) error {
	return d.parse(text, ourFiscalStart(env))
}

func (d *Date) parse(text string, start int) error {
	text = strings.TrimSpace(text)
	if text == "" {
		*d = Date{}
		return nil
	}
	c, ok := scanCivil(text)
	if !ok {
		return guessDate(text)
	}
	if flaw := c.flaw(); flaw != "" {
		return wantedDate.because(flaw).near(c.mended())
	}
	*d = c.date(start)
	return nil
}

// Absent reports whether no date is stated.
func (d Date) Absent() bool { return d.precision == 0 }

// Precision tells how exactly the date is known.
func (d Date) Precision() Precision { return d.precision }

// First is the first day of the date.
func (d Date) First() Day { return d.first }

// Last is the last day of the date: that by which something due then is due.
func (d Date) Last() Day {
	switch d.precision {
	case ByMonth:
		return d.first.AddMonths(1) - 1
	case ByQuarter:
		return d.first.AddMonths(3) - 1
	}
	return d.first
}

// Before reports whether the whole date lies before a day: what was due then
// is overdue on that day. No date lies before any day.
func (d Date) Before(day Day) bool { return !d.Absent() && d.Last() < day }

// After reports whether the whole date lies after a day.
func (d Date) After(day Day) bool { return !d.Absent() && d.first > day }

// Covers reports whether a day lies within the date.
func (d Date) Covers(day Day) bool { return !d.Absent() && d.first <= day && day <= d.Last() }

// String writes the date as 2026-11-22, 2026-11 or 2026-Q4, and no date as "".
func (d Date) String() string {
	switch d.precision {
	case ByMonth:
		return d.first.String()[:len("2026-11")]
	case ByQuarter:
		year, quarter := FiscalQuarterOf(d.first, int(d.start))
		return fmt.Sprintf("%s-Q%d", year, quarter)
	}
	return d.first.String()
}

// CustomerDate is a date whose quarters are those of the customer's fiscal year.
type CustomerDate struct{ Date }

// Parse reads 2026-11-22, 2026-11 or 2026-Q4.
func (d *CustomerDate) Parse(text string, env *Env) error {
	return d.parse(text, theirFiscalStart(env))
}

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

// digits reads the first n bytes of a text as a number.
func digits(text string, n int) (number int, ok bool) {
	if len(text) < n {
		return 0, false
	}
	for i := range n {
		if !isDigit(text[i]) {
			return 0, false
		}
		number = 10*number + int(text[i]-'0')
	}
	return number, true
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

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
	if c.day = min(c.day, 31); c.day > 28 {
		c.day = 28
		if c.flaw() == "" {
			c.day = daysIn(c.year, time.Month(c.part))
			return c.String()
		}
	}
	return ""
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
