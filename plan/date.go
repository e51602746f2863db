package plan

import (
	"fmt"
	"strings"
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
