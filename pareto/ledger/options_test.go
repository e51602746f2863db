package ledger

import (
	"slices"
	"testing"
	"time"

	"keyplan/pareto"
)

func day(year int, month time.Month, day int) pareto.Day { return pareto.DayOf(year, month, day) }

const sales = `Customer,Status,Region,Date,Amount,Cost
Acme,Shipped,North,2026-01-31,100,60
Acme,Cancelled,North,2026-02-01,40,10
Globex,shipped,South,2026-02-28,200,250
Initech,Paid,,2025-12-31,300,100
,Shipped,South,2026-02-15,7,1
Hooli,Shipped,North,,5,x
`

func TestOptionsChooseLinesAndColumns(t *testing.T) {
	for _, c := range []struct {
		name string
		o    Options
		want string
	}{
		{"a condition", Options{Where: []string{"status=Shipped"}}, "lines: 6 read, 3 used, 0 negative; 1 without customer, sum 7 [6 \"7\"]; 2 filtered; 1 without date\nfrom 2026-01-31 to 2026-02-28\nAcme: 100 in 1, 2026-01-31 100\nGlobex: 200 in 1, 2026-02-28 200\nHooli: 5 in 1\n"},
		{"one of two", Options{Where: []string{"Status = Shipped | Paid", "Region!=North"}, Date: "-"}, "lines: 6 read, 2 used, 0 negative; 1 without customer, sum 7 [6 \"7\"]; 3 filtered\nGlobex: 200 in 1\nInitech: 300 in 1\n"},
		{"none of two", Options{Where: []string{"Status!=shipped|paid"}, Date: "-"}, "lines: 6 read, 1 used, 0 negative; 5 filtered\nAcme: 40 in 1\n"},
		{"a blank cell", Options{Where: []string{"Region="}, Date: "-"}, "lines: 6 read, 1 used, 0 negative; 5 filtered\nInitech: 300 in 1\n"},
		{"days", Options{From: day(2026, 1, 1), To: day(2026, 2, 1)}, "lines: 6 read, 2 used, 0 negative; 4 filtered\nfrom 2026-01-31 to 2026-02-01\nAcme: 140 in 2, 2026-01-31 100, 2026-02-01 40\n"},
		{"days from one on", Options{From: day(2026, 2, 15)}, "lines: 6 read, 1 used, 0 negative; 1 without customer, sum 7 [6 \"7\"]; 4 filtered\nfrom 2026-02-28 to 2026-02-28\nGlobex: 200 in 1, 2026-02-28 200\n"},
		{"another customer, amount and profit", Options{Customer: "REGION", Amount: "Amount-Cost", Profit: "Amount*0.5", Date: "-"}, "lines: 6 read, 4 used, 1 negative; 1 without customer, sum 200 [5 \"300 100\"]; 1 unreadable [7 \"5 x\"]\nNorth: 70 in 2, profit 70\nSouth: -44 in 2, profit 103.5\n"},
		{"a name for the blank", Options{BlankAs: "Counter", Date: "-", By: "Region"}, "lines: 6 read, 6 used, 0 negative\nAcme: 140 in 2\nCounter: 7 in 1\nGlobex: 200 in 1\nHooli: 5 in 1\nInitech: 300 in 1\nof : Initech 300 in 1,\nof North: Acme 140 in 2, Hooli 5 in 1,\nof South: Counter 7 in 1, Globex 200 in 1,\n"},
	} {
		r := mustRead(t, sales, c.o)
		got := toldLines(&r.Lines, r.Blank.Text(r.Ledger.Places)) + toldLedger(r.Ledger)
		if wrong := addsUp(r); got != c.want || wrong != "" {
			t.Errorf("%s: %s gives\n%s, want\n%s", c.name, wrong, got, c.want)
		}
	}
}

func TestOptionsThatCannotBeMetSayWhy(t *testing.T) {
	for _, c := range []struct {
		name string
		o    Options
		want string
	}{
		{"a column that there is not", Options{Customer: "Custommer"}, `ledger.csv: --customer: there is no column "Custommer"; did you mean "Customer"?`},
		{"another", Options{Amount: "Turnover"}, `ledger.csv: --amount: there is no column "Turnover"; there are "Customer", "Status", "Region", "Date", "Amount", "Cost"`},
		{"a number past the last", Options{Date: "#7"}, `ledger.csv: --date: there is no column "#7"; there are "Customer", "Status", "Region", "Date", "Amount", "Cost"`},
		{"a segment", Options{By: "Regoin"}, `ledger.csv: --by: there is no column "Regoin"; did you mean "Region"?`},
		{"a condition that is none", Options{Where: []string{"Shipped"}}, `--where: "Shipped" is no condition; write it as COLUMN=TEXT, COLUMN=TEXT|TEXT or COLUMN!=TEXT`},
		{"a condition on what there is not", Options{Where: []string{"Stat=Shipped"}}, `ledger.csv: --where: there is no column "Stat"; did you mean "Status"?`},
		{"a condition that no line meets, nearly", Options{Where: []string{"Status=Shiped"}}, `--where: no line has Status "Shiped"; did you mean "Shipped"?`},
		{"a condition that no line meets", Options{Where: []string{"Status=Open"}}, `--where: no line has Status "Open"; there are "Shipped", "Cancelled", "shipped", "Paid"`},
		{"days without lines", Options{From: day(2027, 1, 1)}, "no line is of the days that were asked for; those of the ledger are from 2025-12-31 to 2026-02-28"},
		{"days without dates", Options{From: day(2027, 1, 1), Date: "-"}, `ledger.csv: days were asked for, and no column of dates is known; say --date; there are "Customer", "Status", "Region", "Date", "Amount", "Cost"`},
		{"days the wrong way round", Options{From: day(2027, 1, 1), To: day(2026, 1, 1)}, "the last day, 2026-01-01, is before the first, 2027-01-01"},
		{"a mark that is none", Options{Decimal: ";"}, `--decimal: a number's fraction begins with . or with ,; not with ";"`},
		{"an order that is none", Options{Dates: "ymd"}, "--dates: days come in the order dmy or mdy; not \"ymd\""},
	} {
		_, err := Read([]Source{of("ledger.csv", sales)}, c.o)
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: gives the error\n%v, want\n%s", c.name, err, c.want)
		}
	}
}

func TestASheetOfATextIsTold(t *testing.T) {
	r := mustRead(t, sales, Options{Sheet: "Umsatz", Where: []string{"Status!=Cancelled"}})
	if want := []string{"ledger.csv is no workbook, so --sheet says nothing of it"}; !slices.Equal(r.Notes, want) {
		t.Errorf("gives the notes %q, want %q", r.Notes, want)
	}
}

func TestWhereNoLineMayCountTheReadingIsEmptyAndTold(t *testing.T) {
	r := mustRead(t, "Customer,Amount,Note\nAcme,,x\n,5,\n,6,\n", Options{})
	if got, want := toldLines(&r.Lines, r.Blank.Text(r.Ledger.Places)), "lines: 3 read, 0 used, 0 negative; 2 without customer, sum 11 [3 \"5\"] [4 \"6\"]; 1 without amount [2 \"\"]\n"; got != want {
		t.Errorf("gives %s, want %s", got, want)
	}
}
