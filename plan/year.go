package plan

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

var (
	wantedYear         = wanted{"a fiscal year", "a fiscal year, named by the year in which it ends, such as 2026 or FY2026"}
	wantedCalendarYear = wanted{"a year", "a year, such as 1962"}
	wantedMonth        = wanted{"a month", "a month, from 01 to 12"}
)

// Year is a fiscal year of ours, named by the calendar year in which it ends.
type Year int16

// Parse reads 2026 or FY2026.
func (y *Year) Parse(text string, _ *Env) error {
	text = strings.TrimSpace(text)
	if text == "" {
		*y = 0
		return nil
	}
	digits, _ := cutFiscal(text)
	n, ok := yearNumber(digits)
	switch {
	case !ok:
		return guessYear(text)
	case n < firstYear || n > lastYear:
		return wantedYear.because(fmt.Sprintf("it must lie between %d and %d", firstYear, lastYear))
	}
	*y = Year(n)
	return nil
}

// Absent reports whether no year is stated.
func (y Year) Absent() bool { return y == 0 }

// String writes the year as 2026.
func (y Year) String() string { return yearString(int(y)) }

// Start is the first day of the year; fiscalStart is the month in which
// fiscal years begin, 1 or 0 for January.
func (y Year) Start(fiscalStart int) Day {
	if y == 0 {
		return 0
	}
	if fiscalStart = fiscalMonth(fiscalStart); fiscalStart > 1 {
		y--
	}
	return NewDay(int(y), time.Month(fiscalStart), 1)
}

// End is the last day of the year.
func (y Year) End(fiscalStart int) Day {
	if y == 0 {
		return 0
	}
	return (y + 1).Start(fiscalStart) - 1
}

// FiscalYearOf is the fiscal year in which a day lies.
func FiscalYearOf(day Day, fiscalStart int) Year {
	year, _ := FiscalQuarterOf(day, fiscalStart)
	return year
}

// FiscalQuarterOf is the fiscal year and its quarter, 1 to 4, in which a day lies.
func FiscalQuarterOf(day Day, fiscalStart int) (year Year, quarter int) {
	if day == 0 {
		return 0, 0
	}
	// Shift the calendar so that the fiscal year begins in January of the
	// year in which it ends.
	months := (13 - fiscalMonth(fiscalStart)) % 12
	civilYear, month, _ := day.Civil()
	month += time.Month(months)
	if month > 12 {
		civilYear, month = civilYear+1, month-12
	}
	return Year(civilYear), (int(month) + 2) / 3
}

// fiscalMonth is a month in which fiscal years begin; none is January.
func fiscalMonth(start int) int {
	if start < 1 || start > 12 {
		return 1
	}
	return start
}

func ourFiscalStart(env *Env) int {
	if env == nil {
		return 1
	}
	return fiscalMonth(env.FiscalStart)
}

func theirFiscalStart(env *Env) int {
	if env == nil {
		return 1
	}
	return fiscalMonth(env.CustomerFiscalStart)
}

// cutFiscal takes the "FY" off a fiscal year.
func cutFiscal(text string) (rest string, fiscal bool) {
	if len(text) < 2 || !strings.EqualFold(text[:2], "FY") {
		return text, false
	}
	return strings.TrimSpace(text[2:]), true
}

// yearNumber reads a year of exactly four digits.
func yearNumber(text string) (year int, ok bool) {
	year, ok = digits(text, 4)
	return year, ok && len(text) == 4
}

func yearString(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year)
}

// guessYear finds the fiscal year that a text not in our form may name.
func guessYear(text string) *Fault {
	fault := wantedYear.not(text)
	digits, fiscal := cutFiscal(strings.TrimSuffix(text, ".0")) // a spreadsheet's 2026.0
	if first, last, ok := strings.Cut(strings.ReplaceAll(digits, "-", "/"), "/"); ok {
		from, to := fullYear(first), fullYear(last)
		if to == from+1 && to > 1 { // 2025/26 ends in 2026
			return fault.surely(yearString(to))
		}
		return fault
	}
	year := fullYear(digits)
	switch {
	case year == 0:
		return fault
	case fiscal:
		return fault.surely("FY" + yearString(year))
	case len(digits) == 4:
		return fault.surely(yearString(year))
	}
	return fault.near(yearString(year))
}

// fullYear reads a year of two or four digits, or gives 0.
func fullYear(text string) int {
	year, ok := yearNumber(text)
	if short, two := digits(text, 2); two && len(text) == 2 {
		year, ok = 2000+short, true
	}
	if !ok || year < firstYear || year > lastYear {
		return 0
	}
	return year
}

// firstCalendarYear is early enough for the oldest firms there are.
const firstCalendarYear = 1000

// CalendarYear is a year of the calendar, such as that of a foundation.
type CalendarYear int16

// Parse reads a year from 1000 to 2199.
func (y *CalendarYear) Parse(text string, _ *Env) error {
	text = strings.TrimSpace(text)
	if text == "" {
		*y = 0
		return nil
	}
	plain := strings.TrimSuffix(text, ".0") // a spreadsheet's 1962.0
	n, ok := yearNumber(plain)
	switch {
	case !ok:
		return wantedCalendarYear.not(text)
	case plain != text && n >= firstCalendarYear && n <= lastYear:
		return wantedCalendarYear.not(text).surely(plain)
	case n < firstCalendarYear || n > lastYear:
		return wantedCalendarYear.because(fmt.Sprintf("it must lie between %d and %d", firstCalendarYear, lastYear))
	}
	*y = CalendarYear(n)
	return nil
}

// Absent reports whether no year is stated.
func (y CalendarYear) Absent() bool { return y == 0 }

// String writes the year as 1962.
func (y CalendarYear) String() string { return yearString(int(y)) }
