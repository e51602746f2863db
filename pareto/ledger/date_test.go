package ledger

import (
	"testing"
	"time"

	"keyplan/pareto"
)

func TestDatesAreReadInEveryStyle(t *testing.T) {
	for _, c := range []struct {
		name, text string
		style      DateStyle
		want       string // "" for no date
		tells      clue
	}{
		{"ISO", "2026-11-30", DayFirst, "2026-11-30", noClue},
		{"ISO with a time", "2026-11-30T23:59:59.123+01:00", DayFirst, "2026-11-30", noClue},
		{"ISO with a time behind a blank", "2026-11-30 00:00:00", DayFirst, "2026-11-30", noClue},
		{"ISO with a zone", "2026-11-30 10:00:00 UTC", DayFirst, "2026-11-30", noClue},
		{"the year first, with slashes", "2026/11/30", MonthFirst, "2026-11-30", noClue},
		{"the year first, with points", "2026.11.30", MonthFirst, "2026-11-30", noClue},
		{"only digits", "20261130", DayFirst, "2026-11-30", noClue},
		{"points", "30.11.2026", MonthFirst, "2026-11-30", dayFirst},
		{"points and one digit", "5.1.2026", DayFirst, "2026-01-05", openClue},
		{"points and blanks", "5. 1. 2026", DayFirst, "2026-01-05", openClue},
		{"slashes, the day first", "05/01/2026", DayFirst, "2026-01-05", openClue},
		{"slashes, the month first", "05/01/2026", MonthFirst, "2026-05-01", openClue},
		{"a day past the 12th settles that it is first", "13/01/2026", MonthFirst, "2026-01-13", dayFirst},
		{"a day past the 12th settles that it is second", "01/13/2026", DayFirst, "2026-01-13", monthFirst},
		{"day and month alike", "05/05/2026", MonthFirst, "2026-05-05", noClue},
		{"two digits of the year", "30.11.26", DayFirst, "2026-11-30", dayFirst},
		{"two digits of the last century", "30.11.98", DayFirst, "1998-11-30", dayFirst},
		{"hyphens", "31-01-26", DayFirst, "2026-01-31", dayFirst},
		{"a time of the day", "1/13/2026 2:30:00 PM", DayFirst, "2026-01-13", monthFirst},
		{"a month's name", "3 Mar 2017", DayFirst, "2017-03-03", noClue},
		{"a month's name first", "Mar 3, 2017", DayFirst, "2017-03-03", noClue},
		{"a month's name with hyphens", "03-Mar-17", DayFirst, "2017-03-03", noClue},
		{"the whole name", "March 3rd, 2017", DayFirst, "2017-03-03", noClue},
		{"a name and the year first", "2017 Mar 3", DayFirst, "2017-03-03", noClue},
		{"a day of the week", "Thursday, November 5, 2026", DayFirst, "2026-11-05", noClue},
		{"German", "5. März 2026", DayFirst, "2026-03-05", noClue},
		{"German with a day of the week", "Do, 5. März 2026", DayFirst, "2026-03-05", noClue},
		{"French", "1er août 2026", DayFirst, "2026-08-01", noClue},
		{"French in Latin-1", "1er ao\xfbt 2026", DayFirst, "2026-08-01", noClue},
		{"French with a day of the week", "mardi 3 mars 2026", DayFirst, "2026-03-03", noClue},
		{"Spanish", "3 de marzo de 2026", DayFirst, "2026-03-03", noClue},
		{"a leap day", "29.02.2024", DayFirst, "2024-02-29", dayFirst},

		{"a leap day that was not", "29.02.2026", DayFirst, "", notADate},
		{"a day that there is not", "31/11/2026", DayFirst, "", notADate},
		{"a month that there is not", "2026-13-01", DayFirst, "", notADate},
		{"both past the 12th", "13/13/2026", DayFirst, "", notADate},
		{"a month alone", "2026-11", DayFirst, "", notADate},
		{"an amount", "1,234.50", DayFirst, "", notADate},
		{"a word", "irgendwann", DayFirst, "", notADate},
		{"a name with numbers", "Route 66 2 1", DayFirst, "", notADate},
		{"a version", "1.2.3", DayFirst, "", notADate},
		{"an address", "10.0.0.1", DayFirst, "", notADate},
		{"no text", "", DayFirst, "", notADate},
		{"years past all bounds", "30.11.9999", DayFirst, "", notADate},
		{"a company with a month's name", "March 2 Ltd 2026", DayFirst, "", notADate},
	} {
		day, tells := readDate([]byte(c.text), c.style)
		got := ""
		if tells != notADate {
			got = day.String()
		}
		if got != c.want || tells != c.tells {
			t.Errorf("%s: %q is read as %q and tells %d, want %q and %d", c.name, c.text, got, tells, c.want, c.tells)
		}
	}
}

func TestMonthsAreReadAsTheirFirstDay(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"2026-11", "2026-11-01"}, {"2026/11", "2026-11-01"}, {"11/2026", "2026-11-01"}, {"11.2026", "2026-11-01"}, {"202611", "2026-11-01"},
		{"Nov 2026", "2026-11-01"}, {"November 2026", "2026-11-01"}, {"Nov-26", "2026-11-01"}, {"2026 Nov", "2026-11-01"}, {"März 2026", "2026-03-01"},
		{"13/2026", ""}, {"2026", ""}, {"11/26", ""}, {"2026-11-30", ""}, {"Nov", ""}, {"Acme 2026", ""}, {"123/2026", ""}, {"202613", ""}, {"2026-2027", ""},
	} {
		day, ok := readMonth([]byte(c.text))
		got := ""
		if ok {
			got = day.String()
		}
		if got != c.want {
			t.Errorf("%q is read as %q, want %q", c.text, got, c.want)
		}
	}
}

func TestEveryDayOfThreeCenturiesIsCountedAsTheCalendarDoes(t *testing.T) {
	for day := time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2200; day = day.AddDate(0, 0, 1) {
		if got, want := civil(day.Year(), int(day.Month()), day.Day()), pareto.DayOf(day.Date()); got != want {
			t.Fatalf("%s is day %d, want %d", day.Format(time.DateOnly), got, want)
		}
	}
}

// FuzzDate holds that what is taken for a date is one, and that the style
// makes a difference only where that is told.
func FuzzDate(f *testing.F) {
	for _, text := range []string{"2026-11-30T10:00:00Z", "30.11.26", "11/30/2026 2:30 PM", "3 de marzo de 2026", "Mar 3rd, 2017", "20261130", "05/01/2026", "1er août 2026", "Nov-26", "2026-11"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		first, tells := readDate([]byte(text), DayFirst)
		second, again := readDate([]byte(text), MonthFirst)
		if tells != again || first != second && tells != openClue {
			t.Errorf("%q is %s and tells %d, or %s and tells %d", text, first, tells, second, again)
		}
		month, ok := readMonth([]byte(text))
		if ok && tells != notADate {
			t.Errorf("%q is the day %s and the month %s", text, first, month)
		}
		if !ok && tells == notADate {
			return
		}
		if ok {
			first = month
		}
		if year, _, _ := first.Date(); year < 1900 || year > 2199 {
			t.Errorf("%q is read as %s", text, first)
		}
		if same, tells := readDate([]byte(first.String()), MonthFirst); same != first || tells != noClue {
			t.Errorf("%s is read as %s", first, same)
		}
	})
}
