package ledger

import (
	"fmt"
	"strconv"

	"keyplan/pareto"
)

// A pivot often heads its columns with days that stand for months, quarters or
// years, such as 01/02/2026 shown as Feb 26; a workbook holds them as numbers.

// namePeriods gives such headings among the first rows of a sheet their names:
// 2026-02, Q1 2026 or 2026.
func (s *sheet) namePeriods() {
	for i := range s.rows[:min(len(s.rows), headingsWithin)] {
		for _, style := range []DateStyle{DayFirst, MonthFirst} {
			if named, ok := s.periods(i, style); ok {
				s.rows[i].cells = named
				return
			}
		}
	}
}

// fewestPeriods are how many days a row of headings has at least; of numbers,
// which may be amounts, one more.
const fewestPeriods = 2

// periods names the days in a row, if all are the first or the last of a month,
// one after the other, with amounts below and words beside.
func (s *sheet) periods(at int, style DateStyle) (named []string, ok bool) {
	cells := s.rows[at].cells
	days, columns, serials := []pareto.Day{}, []int{}, 0
	for i, cell := range cells {
		day, serial, dated := s.day(cell, style)
		switch {
		case dated && !s.amountBelow(at, i):
			return nil, false
		case dated:
			days, columns = append(days, day), append(columns, i)
			if serial {
				serials++
			}
		case anyNumber([]string{cell}):
			return nil, false
		}
	}
	if len(days) < fewestPeriods || serials > 0 && len(days) <= fewestPeriods {
		return nil, false
	}
	names := namesOfPeriods(days)
	if names == nil {
		return nil, false
	}
	named = append(named, cells...)
	for n, i := range columns {
		named[i] = names[n]
	}
	return named, true
}

// day reads a heading that is a day, in a workbook by its number.
func (s *sheet) day(cell string, style DateStyle) (day pareto.Day, serial, ok bool) {
	if n, err := strconv.Atoi(cell); err == nil && s.comma == 0 && firstSerial <= n && n <= lastSerial {
		return s.epoch + pareto.Day(n), true, true
	}
	day, tells := readDate([]byte(cell), style)
	return day, false, tells != notADate
}

// amountBelow reports whether the first cell that is filled below a heading is
// an amount and not a date.
func (s *sheet) amountBelow(at, column int) bool {
	for _, r := range s.rows[at+1 : min(len(s.rows), at+mostAbove)] {
		cell := []byte(r.cell(column))
		if len(cell) == 0 {
			continue
		}
		_, amount := readAmount(cell, 0)
		_, tells := readDate(cell, DayFirst)
		return amount && tells == notADate
	}
	return true
}

// mostAbove is how many rows below a heading are looked at for an amount: in a
// pivot many cells are blank.
const mostAbove = 20

// namesOfPeriods gives the names of years, quarters or months by their first or
// their last days, nil for other days.
func namesOfPeriods(days []pareto.Day) []string {
	names := make([]string, len(days))
	firsts, lasts, years, quarters := true, true, true, true
	before := 0 // the month of the day before
	for i, day := range days {
		year, month, of := day.Date()
		firsts, lasts = firsts && of == 1, lasts && of == lastOf(year, int(month))
		months := 12*year + int(month)
		if step := months - before; i > 0 {
			if step <= 0 {
				return nil
			}
			years, quarters = years && step == 12, quarters && step == 3
		}
		before = months
	}
	if !firsts && !lasts {
		return nil
	}
	for i, day := range days {
		year, month, _ := day.Date()
		switch {
		case years:
			names[i] = strconv.Itoa(year)
		case quarters && (firsts && month%3 == 1 || !firsts && month%3 == 0):
			names[i] = fmt.Sprintf("Q%d %d", (month+2)/3, year)
		default:
			names[i] = fmt.Sprintf("%d-%02d", year, month)
		}
	}
	return names
}
