package plan

import "testing"

func TestYear(t *testing.T) {
	reads(t, new(Year), []reading{
		{"a year", "2026", "2026"},
		{"a fiscal year", "FY2026", "2026"},
		{"a fiscal year with a space in lower case", "fy 2026", "2026"},
	})
	refuses(t, new(Year), []refusal{
		{"a short fiscal year", "FY26", "is not a fiscal year", "FY2026", true},
		{"two digits could be anything", "26", "is not a fiscal year", "2026", false},
		{"a fiscal year by both its years", "2025/26", "is not a fiscal year", "2026", true},
		{"a short one by both its years", "FY25/26", "is not a fiscal year", "2026", true},
		{"years that do not follow", "2025/27", "is not a fiscal year", "", false},
		{"a spreadsheet's number", "2026.0", "is not a fiscal year", "2026", true},
		{"long ago", "1066", "is not a fiscal year: it must lie between 1900 and 2199", "", false},
		{"a date", "2026-11-22", "is not a fiscal year", "", false},
	})
}

func TestCalendarYear(t *testing.T) {
	reads(t, new(CalendarYear), []reading{{"a foundation", "1962", "1962"}, {"an old firm", "1288", "1288"}})
	refuses(t, new(CalendarYear), []refusal{
		{"two digits", "62", "is not a year", "", false},
		{"before there were firms", "0800", "is not a year: it must lie between 1000 and 2199", "", false},
		{"a spreadsheet's number", "1962.0", "is not a year", "1962", true},
	})
}

func TestMonth(t *testing.T) {
	reads(t, new(Month), []reading{{"a month", "3", "03"}, {"with its zero, not octal", "08", "08"}, {"December", "12", "12"}})
	refuses(t, new(Month), []refusal{
		{"a name", "March", "is not a month: write its number", "03", true},
		{"a short name", "sept.", "is not a month: write its number", "09", true},
		{"a thirteenth", "13", "is not a month: there is no month 13", "", false},
		{"none", "0", "is not a month: there is no month 0", "", false},
		{"the end of March", "03-31", "is not a month", "", false},
	})
	if Month(3).Next() != 4 || Month(12).Next() != 1 {
		t.Error("after March comes April, after December January")
	}
}

func TestFiscalYear(t *testing.T) {
	cases := []struct {
		name       string
		day        Day
		start      int
		year       Year
		quarter    int
		begin, end string
	}{
		{"a calendar year", NewDay(2026, 11, 22), 1, 2026, 4, "2026-01-01", "2026-12-31"},
		{"no start is January", NewDay(2026, 1, 1), 0, 2026, 1, "2026-01-01", "2026-12-31"},
		{"from April it is named by the next year", NewDay(2026, 4, 1), 4, 2027, 1, "2026-04-01", "2027-03-31"},
		{"in March it is still the old one", NewDay(2026, 3, 31), 4, 2026, 4, "2025-04-01", "2026-03-31"},
		{"from December", NewDay(2026, 12, 1), 12, 2027, 1, "2026-12-01", "2027-11-30"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			year, quarter := FiscalQuarterOf(c.day, c.start)
			if year != c.year || quarter != c.quarter || FiscalYearOf(c.day, c.start) != year {
				t.Errorf("%s lies in %s-Q%d", c.day, year, quarter)
			}
			if year.Start(c.start).String() != c.begin || year.End(c.start).String() != c.end {
				t.Errorf("%s goes from %s to %s", year, year.Start(c.start), year.End(c.start))
			}
		})
	}
	if FiscalYearOf(0, 4) != 0 || Year(0).Start(4) != 0 || Year(0).End(4) != 0 {
		t.Error("no day lies in no year")
	}
}
