package pareto

import "time"

// A Day is a day of the calendar, counted from 1970-01-01.
type Day int32

const secondsPerDay = 24 * 60 * 60

// DayOf is a day by its year, month and day of the month. Days that a month
// does not have are those after its end, as in package time.
func DayOf(year int, month time.Month, day int) Day {
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / secondsPerDay)
}

// Date gives the year, month and day of the month.
func (d Day) Date() (year int, month time.Month, day int) { return d.time().Date() }

// String writes the day as 2026-11-30.
func (d Day) String() string { return d.time().Format(time.DateOnly) }

func (d Day) time() time.Time { return time.Unix(int64(d)*secondsPerDay, 0).UTC() }

// AddMonths gives the same day of another month, or that month's last day
// where it is shorter.
func (d Day) AddMonths(months int) Day {
	year, month, day := d.Date()
	first := time.Date(year, month+time.Month(months), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return DayOf(first.Year(), first.Month(), min(day, last))
}
