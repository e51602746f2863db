package plan

import (
	"testing"
	"time"
)

func TestDate(t *testing.T) {
	reads(t, new(Date), []reading{
		{"a day", "2026-11-22", "2026-11-22"},
		{"a month", "2026-11", "2026-11"},
		{"a quarter", "2026-Q4", "2026-Q4"},
		{"a quarter in lower case", " 2026-q4 ", "2026-Q4"},
		{"a leap day", "2028-02-29", "2028-02-29"},
	})
	const other = "is not a date: it is written another way here"
	refuses(t, new(Date), []refusal{
		{"a day that February never has", "2026-02-30", "is not a date: February 2026 has 28 days", "2026-02-28", false},
		{"a leap day in a common year", "2026-02-29", "is not a date: February 2026 has 28 days", "2026-02-28", false},
		{"day 45 may be anything", "2026-02-45", "is not a date: February 2026 has 28 days", "", false},
		{"a thirteenth month", "2026-13", "is not a date: there is no month 13", "", false},
		{"month and day swapped", "2026-22-11", "is not a date: there is no month 22", "2026-11-22", false},
		{"no month", "2026-00-10", "is not a date: there is no month 0", "", false},
		{"no day", "2026-11-00", "is not a date: there is no day 0", "", false},
		{"a fifth quarter", "2026-Q5", "is not a date: there is no quarter 5", "", false},
		{"a slip in the year", "0206-11-22", "is not a date: the year must lie between 1900 and 2199", "", false},
		{"dots as in Germany", "22.11.2026", other, "2026-11-22", true},
		{"dots put the day first even where it could be the month", "03.04.2026", other, "2026-04-03", true},
		{"dots and a short year", "22.11.26", other, "2026-11-22", false},
		{"slashes with a day over 12", "22/11/2026", other, "2026-11-22", true},
		{"slashes as in America", "11/22/2026", other, "2026-11-22", true},
		{"slashes that may be read both ways", "03/04/2026", "is not a date: day and month cannot be told apart", "", false},
		{"slashes with two equal numbers", "04/04/2026", other, "2026-04-04", true},
		{"slashes after the year", "2026/11/22", other, "2026-11-22", true},
		{"no separators", "20261122", other, "2026-11-22", true},
		{"no zeros", "2026-1-5", other, "2026-01-05", true},
		{"a month by name", "22 Nov 2026", other, "2026-11-22", true},
		{"a month by name with dashes", "22-nov-2026", other, "2026-11-22", true},
		{"as in American prose", "November 22nd, 2026", other, "2026-11-22", true},
		{"a named month of a year", "November 2026", other, "2026-11", true},
		{"a month without its zero", "2026-3", other, "2026-03", true},
		{"a month before its year", "11/2026", other, "2026-11", true},
		{"a quarter before its year", "Q4 2026", other, "2026-Q4", true},
		{"a quarter without a dash", "2026Q4", other, "2026-Q4", true},
		{"a quarter of a fiscal year", "Q4 FY2026", other, "2026-Q4", true},
		{"a quarter of a short year", "Q4/26", other, "2026-Q4", false},
		{"a spreadsheet's day", "2026-11-22T00:00:00Z", other, "2026-11-22", true},
		{"a database's day", "2026-11-22 00:00:00", other, "2026-11-22", true},
		{"a time of day might shift the day", "2026-11-22T23:30:00Z", other, "2026-11-22", false},
		{"a day in doubt", "2026-11-22?", other, "2026-11-22", false},
		{"about a day", "~2026-11-22", "is not a date: it is written another way here", "2026-11-22", false},
		{"October or November", "2026-10/11", other, "2026-10-11", false},
		{"a short year in front", "26-11-22", "is not a date", "", false},
		{"an impossible day with dots", "31.02.2026", "is not a date: February 2026 has 28 days", "2026-02-28", false},
		{"a year alone", "2026", "is not a date: a year alone is too vague", "", false},
		{"words", "next spring", "is not a date", "", false},
		{"a placeholder", "tbd", "is not a date: leave the field out until it is known", "", false},
	})
}

func TestDateSpan(t *testing.T) {
	cases := []struct {
		name, text  string
		kind        interface{ Value }
		first, last string
	}{
		{"a day is itself", "2026-11-22", new(Date), "2026-11-22", "2026-11-22"},
		{"a month ends with its last day", "2028-02", new(Date), "2028-02-01", "2028-02-29"},
		{"our first quarter starts in April of the year before", "2027-Q1", new(Date), "2026-04-01", "2026-06-30"},
		{"our last quarter ends in March of the year", "2027-Q4", new(Date), "2027-01-01", "2027-03-31"},
		{"the customer's first quarter starts in July", "2027-Q1", new(CustomerDate), "2026-07-01", "2026-09-30"},
		{"the customer's months are like ours", "2027-01", new(CustomerDate), "2027-01-01", "2027-01-31"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if err := c.kind.Parse(c.text, testEnv()); err != nil {
				t.Fatal(err)
			}
			span := c.kind.(interface {
				First() Day
				Last() Day
			})
			if span.First().String() != c.first || span.Last().String() != c.last {
				t.Errorf("%s is %s to %s", c.text, span.First(), span.Last())
			}
		})
	}
}

func TestDateCalendarQuarter(t *testing.T) {
	for _, env := range []*Env{nil, {}, {FiscalStart: 1}} {
		var date Date
		if err := date.Parse("2026-Q4", env); err != nil {
			t.Fatal(err)
		}
		if date.First() != NewDay(2026, 10, 1) || date.Last() != NewDay(2026, 12, 31) || date.String() != "2026-Q4" {
			t.Errorf("%s to %s: %s", date.First(), date.Last(), date)
		}
	}
}

func TestDateBeforeAndAfter(t *testing.T) {
	var month Date
	if err := month.Parse("2026-11", nil); err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		name                  string
		day                   Day
		before, after, covers bool
	}{
		{"the day before it", NewDay(2026, 10, 31), false, true, false},
		{"its first day", NewDay(2026, 11, 1), false, false, true},
		{"its last day, when it is still in time", NewDay(2026, 11, 30), false, false, true},
		{"the day after it, when it is overdue", NewDay(2026, 12, 1), true, false, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if month.Before(c.day) != c.before || month.After(c.day) != c.after || month.Covers(c.day) != c.covers {
				t.Errorf("before %v, after %v, covers %v", month.Before(c.day), month.After(c.day), month.Covers(c.day))
			}
		})
	}
	var none Date
	if day := NewDay(2026, 1, 1); none.Before(day) || none.After(day) || none.Covers(day) || none.Covers(0) {
		t.Error("no date is before, after or on a day")
	}
	if DateOf(0) != none || DateOf(NewDay(2026, 1, 1)).Precision() != ByDay {
		t.Error("the date of a day is by the day")
	}
}

// Every quarter of every fiscal year is written as it was read, and the four
// of a year fill it.
func TestDateQuarters(t *testing.T) {
	for start := 1; start <= 12; start++ {
		env := &Env{FiscalStart: start}
		next := Year(2025).Start(start)
		for year := 2025; year <= 2027; year++ {
			for quarter := 1; quarter <= 4; quarter++ {
				text := civil{ByQuarter, year, quarter, 0}.String()
				var date Date
				if err := date.Parse(text, env); err != nil {
					t.Fatal(err)
				}
				if date.String() != text || date.First() != next {
					t.Errorf("start %d: %s is written %s and begins %s, want %s", start, text, date, date.First(), next)
				}
				next = date.Last() + 1
			}
			if next != Year(year).End(start)+1 {
				t.Errorf("start %d: the quarters of %d end on %s", start, year, next-1)
			}
		}
	}
}

func TestDay(t *testing.T) {
	if d := NewDay(1, time.January, 1); d != 1 {
		t.Errorf("the first day is %d", d)
	}
	if d := NewDay(1970, time.January, 1); d != unixEpoch {
		t.Errorf("the epoch is %d", d)
	}
	for day := NewDay(1899, 12, 1); day < NewDay(2200, 2, 1); day++ {
		if year, month, dom := day.Civil(); NewDay(year, month, dom) != day {
			t.Fatalf("day %d is %d-%d-%d and back %d", day, year, month, dom, NewDay(year, month, dom))
		}
		if again, err := ParseDay(day.String()); day.Year() >= firstYear && day.Year() <= lastYear && (err != nil || again != day) {
			t.Fatalf("%s is read as %s, %v", day, again, err)
		}
	}
	if day := NewDay(2026, 11, 22); day.Month() != time.November || day.Weekday() != time.Sunday {
		t.Errorf("%s is a %s in %s", day, day.Weekday(), day.Month())
	}
	var none Day
	if none.String() != "" || !none.Absent() || none.Add(3) != 0 || none.AddMonths(3) != 0 {
		t.Error("no day stays no day")
	}
}

func TestDayOf(t *testing.T) {
	west := time.FixedZone("west", -10*60*60)
	evening := time.Date(2026, 11, 22, 23, 0, 0, 0, west)
	if got := DayOf(evening); got != NewDay(2026, 11, 22) {
		t.Errorf("the calendar on the wall shows the 22nd, not %s", got)
	}
	if got := DayOf(evening.UTC()); got != NewDay(2026, 11, 23) {
		t.Errorf("in Greenwich it is the 23rd, not %s", got)
	}
}

func TestDayAddMonths(t *testing.T) {
	cases := []struct {
		name   string
		from   Day
		months int
		want   string
	}{
		{"the same day of the next month", NewDay(2026, 11, 22), 1, "2026-12-22"},
		{"into the next year", NewDay(2026, 11, 22), 3, "2027-02-22"},
		{"the last day of a shorter month", NewDay(2026, 1, 31), 1, "2026-02-28"},
		{"a leap day after four years", NewDay(2028, 2, 29), 48, "2032-02-29"},
		{"a leap day after one", NewDay(2028, 2, 29), 12, "2029-02-28"},
		{"backwards", NewDay(2026, 3, 31), -1, "2026-02-28"},
		{"backwards past a year", NewDay(2026, 1, 15), -13, "2024-12-15"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := c.from.AddMonths(c.months).String(); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestParseDay(t *testing.T) {
	if day, err := ParseDay(" 2026-11-22 "); err != nil || day != NewDay(2026, 11, 22) {
		t.Error(day, err)
	}
	for _, text := range []string{"", "2026-11", "2026-Q4", "today", "2026-02-30"} {
		_, err := ParseDay(text)
		if fault := faultOf(t, err); fault.Expected != wantedDay.expected {
			t.Errorf("%q: %+v", text, fault)
		}
	}
}
