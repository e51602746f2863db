package plan

import "time"

// Day is one day of the calendar. Days count up from 1, which is 1 January of
// the year 1, so that the zero Day is absent and days compare with < and ==.
type Day int32

// unixEpoch is 1 January 1970.
const unixEpoch Day = 719163

var wantedDay = wanted{"a day", "a day, such as 2026-11-22"}

// NewDay is the day of a year, month and day of the month. As in package time,
// what lies outside the usual ranges runs over into the next month or year.
func NewDay(year int, month time.Month, day int) Day {
	return DayOf(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// DayOf is the day that a calendar showed at a time, in the time's own zone.
func DayOf(t time.Time) Day {
	year, month, day := t.Date()
	const secondsADay = 24 * 60 * 60
	return unixEpoch + Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix()/secondsADay)
}

// ParseDay reads a day in the form 2026-11-22; its error is a *Fault.
func ParseDay(text string) (Day, error) {
	var date Date
	if err := date.Parse(text, nil); err != nil {
		fault := *err.(*Fault)
		fault.Expected = wantedDay.expected
		return 0, &fault
	}
	if date.Precision() != ByDay {
		return 0, wantedDay.not(text)
	}
	return date.First(), nil
}

// Absent reports whether no day is stated.
func (d Day) Absent() bool { return d == 0 }

// Time is midnight of the day, in UTC.
func (d Day) Time() time.Time { return time.Date(1, time.January, int(d), 0, 0, 0, 0, time.UTC) }

// Civil gives the day's year, month and day of the month.
func (d Day) Civil() (year int, month time.Month, day int) { return d.Time().Date() }

// Year is the calendar year in which the day lies.
func (d Day) Year() int { return d.Time().Year() }

// Month is the month in which the day lies.
func (d Day) Month() time.Month { return d.Time().Month() }

// Weekday is the day of the week.
func (d Day) Weekday() time.Weekday { return d.Time().Weekday() }

// Add gives the day some days later, or earlier if negative. No day stays no day.
func (d Day) Add(days int) Day {
	if d == 0 {
		return 0
	}
	return d + Day(days)
}

// AddMonths gives the same day of the month some months later, or that month's
// last day where it is shorter: a month after 31 January is 28 February.
func (d Day) AddMonths(months int) Day {
	if d == 0 {
		return 0
	}
	year, month, day := d.Civil()
	month += time.Month(months)
	return min(NewDay(year, month, day), NewDay(year, month+1, 1)-1)
}

// Sub is the number of days from an earlier day to this one; both must be stated.
func (d Day) Sub(earlier Day) int { return int(d - earlier) }

// String writes the day as 2026-11-22, and no day as "".
func (d Day) String() string {
	if d == 0 {
		return ""
	}
	return d.Time().Format(time.DateOnly)
}

// daysIn is the length of a month.
func daysIn(year int, month time.Month) int {
	return NewDay(year, month+1, 1).Sub(NewDay(year, month, 1))
}
