package pareto

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"
)

func day(text string) Day {
	at, err := time.Parse(time.DateOnly, text)
	if err != nil {
		panic(err)
	}
	return DayOf(at.Date())
}

func window(text string) Window {
	first, last, _ := strings.Cut(text, " to ")
	return Window{day(first), day(last)}
}

func TestWindowsCompared(t *testing.T) {
	for _, c := range []struct {
		name, data string
		months     int
		want       string
	}{
		{"two years to the day", "2024-12-01 to 2026-11-30", 0, "The last 12 months (2025-12-01 to 2026-11-30) against the 12 before (2024-12-01 to 2025-11-30)."},
		{"more than two years", "2019-03-05 to 2026-11-13", 0, "The last 12 months (2025-11-14 to 2026-11-13) against the 12 before (2024-11-14 to 2025-11-13)."},
		{"two years whose first invoice is of 2 January", "2024-01-02 to 2025-12-31", 0, "The last 12 months (2025-01-01 to 2025-12-31) against the 12 before (2024-01-01 to 2024-12-31)."},
		{"a leap day at the end", "2022-01-01 to 2024-02-29", 0, "The last 12 months (2023-03-01 to 2024-02-29) against the 12 before (2022-03-01 to 2023-02-28)."},
		{"a leap day in the middle", "2022-01-01 to 2025-02-28", 0, "The last 12 months (2024-03-01 to 2025-02-28) against the 12 before (2023-03-01 to 2024-02-29)."},
		{"22 months", "1996-07-04 to 1998-05-06", 0, "The last 10 months (1997-07-07 to 1998-05-06) against the same 10 months a year before (1996-07-07 to 1997-05-06): the data do not cover two whole years."},
		{"two years but for a month", "2024-02-01 to 2025-12-31", 0, "The last 11 months (2025-02-01 to 2025-12-31) against the same 11 months a year before (2024-02-01 to 2024-12-31): the data do not cover two whole years."},
		{"13 months", "2024-12-01 to 2025-12-31", 0, "The last month (2025-12-01 to 2025-12-31) against the same month a year before (2024-12-01 to 2024-12-31): the data do not cover two whole years."},
		{"a year", "2025-01-01 to 2025-12-31", 0, "comparing months with those of the year before takes at least 13 months of data; these cover 12 whole months (2025-01-01 to 2025-12-31)"},
		{"a day", "2025-01-01 to 2025-01-01", 0, "comparing months with those of the year before takes at least 13 months of data; these cover 0 whole months (2025-01-01 to 2025-01-01)"},
		{"a quarter, if wanted", "2024-01-01 to 2025-12-31", 3, "The last 3 months (2025-10-01 to 2025-12-31) against the same 3 months a year before (2024-10-01 to 2024-12-31)."},
		{"two years, if wanted", "2020-01-01 to 2025-12-31", 24, "The last 24 months (2024-01-01 to 2025-12-31) against the 24 before (2022-01-01 to 2023-12-31)."},
		{"18 months, if wanted", "2020-01-01 to 2025-12-31", 18, "The last 18 months (2024-07-01 to 2025-12-31) against the same 18 months 2 years before (2022-07-01 to 2023-12-31)."},
		{"a month more than there is", "2024-02-01 to 2025-12-31", 12, "comparing 12 months with the same ones a year before takes 24 months of data; these cover 23 whole months (2024-02-01 to 2025-12-31)"},
		{"more than there is", "2024-06-01 to 2025-12-31", 12, "comparing 12 months with the same ones a year before takes 24 months of data; these cover 19 whole months (2024-06-01 to 2025-12-31)"},
	} {
		w, err := windows(window(c.data), c.months)
		got := fmt.Sprint(err)
		if err == nil {
			got = w.Sentence()
		}
		if got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestWindowsThatAreGiven(t *testing.T) {
	const data = "2024-01-02 to 2025-12-30"
	for _, c := range []struct{ name, earlier, later, want string }{
		{"calendar years, one of them with a leap day", "2024-01-01 to 2024-12-31", "2025-01-01 to 2025-12-31", "2025-01-01 to 2025-12-31 against 2024-01-01 to 2024-12-31."},
		{"as many days", "2024-03-01 to 2024-03-10", "2025-07-11 to 2025-07-20", "2025-07-11 to 2025-07-20 against 2024-03-01 to 2024-03-10."},
		{"neighbouring quarters", "2025-01-01 to 2025-03-31", "2025-04-01 to 2025-06-30", "2025-04-01 to 2025-06-30 against 2025-01-01 to 2025-03-31."},
		{"a part with a whole", "2023-12-01 to 2024-01-31", "2025-12-01 to 2026-01-31", "the data cover only a part of 2023-12-01 to 2024-01-31: they go from 2024-01-02 to 2025-12-30"},
		{"unequal ones", "2024-01-01 to 2024-12-31", "2025-01-01 to 2025-06-30", "the windows 2024-01-01 to 2024-12-31 and 2025-01-01 to 2025-06-30 are not equally long: 366 and 181 days"},
		{"the wrong way round", "2025-01-01 to 2025-01-31", "2024-01-01 to 2024-01-31", "the earlier window, 2025-01-01 to 2025-01-31, has to end before the later one, 2024-01-01 to 2024-01-31, begins"},
		{"ones that share a day", "2025-01-01 to 2025-01-31", "2025-01-31 to 2025-03-02", "the earlier window, 2025-01-01 to 2025-01-31, has to end before the later one, 2025-01-31 to 2025-03-02, begins"},
		{"an end before a beginning", "2025-01-31 to 2025-01-01", "2025-03-01 to 2025-03-31", "the window 2025-01-31 to 2025-01-01 ends before it begins"},
	} {
		w, err := given(window(data), window(c.earlier), window(c.later))
		got := fmt.Sprint(err)
		if err == nil {
			got = w.Sentence()
		}
		if got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestPeriodsOfTheCalendar(t *testing.T) {
	for _, c := range []struct {
		name, data string
		step       Step
		want       string
	}{
		{"years for three years", "2023-01-02 to 2026-11-13", ByFitting, "2023 whole, 2024 whole, 2025 whole, 2026 part"},
		{"quarters for less", "2025-02-10 to 2026-05-31", ByFitting, "2025 Q1 part, 2025 Q2 whole, 2025 Q3 whole, 2025 Q4 whole, 2026 Q1 whole, 2026 Q2 part"},
		{"months for less than nine", "2025-11-01 to 2026-02-10", ByFitting, "2025-11 whole, 2025-12 whole, 2026-01 whole, 2026-02 part"},
		{"quarters for exactly nine months, the first day of trade being the third", "2025-01-03 to 2025-09-30", ByFitting, "2025 Q1 whole, 2025 Q2 whole, 2025 Q3 whole"},
		{"more than two days are missing in a quarter", "2025-01-04 to 2025-10-31", ByFitting, "2025 Q1 part, 2025 Q2 whole, 2025 Q3 whole, 2025 Q4 part"},
		{"a day", "2026-02-10 to 2026-02-10", ByFitting, "2026-02 part"},
		{"as wanted", "2024-12-31 to 2026-01-01", ByYear, "2024 part, 2025 whole, 2026 part"},
	} {
		data, step := window(c.data), c.step
		if step == ByFitting {
			step = fitting(data)
		}
		var got []string
		for _, p := range periodsOf(data, step) {
			whole := "part"
			if p.Whole {
				whole = "whole"
			}
			got = append(got, p.Name+" "+whole)
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, strings.Join(got, ", "), c.want)
		}
	}
}

func TestAWrongDateMakesNoTableOfAThousandYears(t *testing.T) {
	data := window("0001-01-01 to 2026-11-30")
	periods := periodsOf(data, fitting(data))
	if len(periods) != mostPeriods || periods[len(periods)-1].Name != "2026" {
		t.Fatalf("%d periods up to %s", len(periods), periods[len(periods)-1].Name)
	}
	fill(periods, post([]Customer{{Orders: []Order{{data.First, NewSum(5)}, {day("2026-01-01"), NewSum(7)}}}}, nil, periods))
	if last := periods[len(periods)-1]; last.Net != NewSum(7) || last.New != 0 {
		t.Errorf("%+v", last)
	}
}

// bought makes orders of a unit on some days.
func bought(days ...string) []Order {
	var orders []Order
	for _, text := range days {
		orders = append(orders, Order{day(text), NewSum(1)})
	}
	return orders
}

func TestWhoHasLapsed(t *testing.T) {
	for _, c := range []struct {
		name, last string
		orders     []Order
		want       string
	}{
		{"silent for exactly 90 days", "2026-04-10", bought("2026-01-01", "2026-01-05", "2026-01-10"), ""},
		{"silent for a day more", "2026-04-11", bought("2026-01-01", "2026-01-05", "2026-01-10"), "91 days, used to order every 4.5 days"},
		{"silent for exactly twice the rhythm", "2026-06-20", bought("2025-12-22", "2026-02-20", "2026-02-20"), ""},
		{"silent for a day over twice the rhythm", "2026-06-21", bought("2025-12-22", "2026-02-20"), "121 days, used to order every 60 days"},
		{"twice an odd median of two gaps", "2026-09-01", bought("2026-01-01", "2026-02-20", "2026-04-13"), "141 days, used to order every 51 days"},
		{"one order tells no rhythm", "2026-12-01", bought("2026-01-10"), ""},
		{"nothing ordered at all", "2026-12-01", nil, ""},
		{"a credit note is no order", "2026-12-01", append(bought("2026-01-01", "2026-02-01"), Order{day("2026-11-30"), NewSum(-1)}), "303 days, used to order every 31 days"},
		{"every day", "2026-12-01", bought("2026-01-01", "2026-01-02", "2026-01-03"), "332 days, used to order every day"},
	} {
		l := &Ledger{Dated: true, First: day("2025-12-01"), Last: day(c.last), Customers: []Customer{{Name: "x", Orders: c.orders, Revenue: NewSum(2)}}}
		found, _ := lapsed(l, post(l.Customers, nil, nil).active, l.First)
		got := ""
		if len(found) > 0 {
			text := found[0].Sentence(plainly)
			from, to := strings.Index(text, "for "), strings.Index(text, ", since")
			got = text[from+4:to] + ", " + text[strings.Index(text, "used"):strings.Index(text, ":")]
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestLapsesOfLongAgoAreCountedOnly(t *testing.T) {
	l := &Ledger{Dated: true, First: day("2020-01-01"), Last: day("2026-12-31"), Customers: []Customer{
		{Name: "on the day", Orders: bought("2024-12-31", "2025-01-01"), Revenue: NewSum(2)},
		{Name: "the day before", Orders: bought("2024-12-30", "2024-12-31"), Revenue: NewSum(2)},
		{Name: "all taken back", Orders: bought("2025-02-01", "2025-03-01"), Revenue: NewSum(0)},
	}}
	h := Analyse(l, Defaults()).History
	if len(h.Lapsed) != 1 || h.Lapsed[0].Customer.Name != "on the day" || h.LongGone != 1 {
		t.Errorf("lapsed %+v, and %d long ago", h.Lapsed, h.LongGone)
	}
}

func TestNewIsWhoFirstOrdersInTheLaterWindow(t *testing.T) {
	l := &Ledger{Dated: true, First: day("2025-01-01"), Last: day("2026-12-31"), Customers: []Customer{
		{Name: "first on its first day", Orders: bought("2026-01-01")},
		{Name: "first on the day before", Orders: bought("2025-12-31", "2026-02-01")},
		{Name: "a return first", Orders: append([]Order{{day("2025-06-01"), NewSum(-1)}}, bought("2026-03-01")...)},
	}}
	c := Analyse(l, Defaults()).History.Comparison
	if len(c.New) != 1 || c.New[0].Customer.Name != "first on its first day" || c.Same != 1 || len(c.Rose) != 1 {
		t.Errorf("new %+v, rose %+v, same %d", c.New, c.Rose, c.Same)
	}
	if got, want := c.NewSentence(window("2025-01-01 to 2026-12-31")),
		"New customers bring 33 % of revenue: 1 customer whose first order in the data, which begin on 2025-01-01, is of 2026-01-01 or later."; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestTrends(t *testing.T) {
	orders := bought("2022-06-01", "2023-06-01", "2024-06-01", "2025-06-01", "2026-06-01")
	l := &Ledger{Dated: true, First: day("2022-03-01"), Last: day("2026-12-31"), Customers: []Customer{{Name: "a", Orders: orders}, {Name: "b", Orders: orders[:3]}}}
	const want = "Revenue is more concentrated: the top five brought 100 % in 2023 and 100 % in 2026 (HHI 5,000 and 10,000)."
	if trend := Analyse(l, Defaults()).History.Trend(); trend == nil || trend.Sentence() != want {
		t.Errorf("got %+v", trend)
	}
	l.First = day("2026-04-01")
	if trend := Analyse(l, Defaults()).History.Trend(); trend != nil {
		t.Errorf("three quarters of one year give %+v", trend)
	}
}

func TestAShortLedgersYearIsWhatThereIs(t *testing.T) {
	l := &Ledger{Dated: true, First: day("2026-03-01"), Last: day("2026-06-30")}
	if h := Analyse(l, Defaults()).History; h.LastYear != window("2026-03-01 to 2026-06-30") {
		t.Errorf("got %s", h.LastYear)
	}
}

func TestOneOrderIsOverHalfOfAWindow(t *testing.T) {
	year := window("2026-01-01 to 2026-12-31")
	of := func(amounts ...int64) []Order {
		orders := []Order{{year.First - 1, NewSum(1000)}}
		for i, amount := range amounts {
			orders = append(orders, Order{year.First + Day(i), NewSum(amount)})
		}
		return append(orders, Order{year.Last + 1, NewSum(1000)})
	}
	for _, c := range []struct {
		name   string
		orders []Order
		want   string
	}{
		{"exactly half", of(50, 30, 20), ""},
		{"a hair more", of(30, 51, 20), "but 50.5 % of the revenue from 2026-01-01 to 2026-12-31 is of one day, 2026-01-02"},
		{"all of it", of(7), "but 100 % of the revenue from 2026-01-01 to 2026-12-31 is of one day, 2026-01-01"},
		{"nothing", of(), ""},
		{"nothing net", of(50, -50), ""},
	} {
		got := ""
		if found := oneOrder(c.orders, year); found != nil {
			got = found.Sentence()
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestNewIsTellableOnlyWithAYearBefore(t *testing.T) {
	data := window("2025-01-03 to 2026-12-31")
	var got []string
	for _, p := range periodsOf(data, ByQuarter) {
		if p.NewKnown {
			got = append(got, p.Name)
		}
	}
	if want := []string{"2026 Q1", "2026 Q2", "2026 Q3", "2026 Q4"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTrendSaysNothingThatItsFiguresDoNotBearOut(t *testing.T) {
	period := func(hhi int64, topFive int64) Period {
		return Period{Measures: Measures{HHI: big.NewRat(hhi, 1)}, TopFive: Share{NewSum(topFive), NewSum(100)}}
	}
	for _, c := range []struct {
		name     string
		from, to Period
		want     string
	}{
		{"both rose", period(1000, 40), period(1100, 44), "more concentrated"},
		{"both fell", period(1100, 44), period(1000, 40), "less concentrated"},
		{"the index rose and the top five stayed", period(1000, 40), period(1050, 40), "more concentrated"},
		{"the index hardly moved", period(1670, 80), period(1680, 81), "about as concentrated as before"},
		{"the top five fell while the index rose", period(1000, 44), period(1200, 40), "about as concentrated as before"},
		{"the top five rose while the index fell", period(1200, 40), period(1000, 44), "about as concentrated as before"},
	} {
		if got := (Trend{c.from, c.to}).direction(); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
