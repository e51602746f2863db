package ledger

import (
	"strings"
	"testing"
)

// late is a ledger whose first lines leave something open, which more lines
// than are looked at stand before the one that settles it.
func lateLedger(heading, first, last string) string {
	return heading + "\n" + strings.Repeat(first+"\n", 2*mostSampled) + last + "\n"
}

func TestWhatLaterLinesShowIsReadAgainOrNeedsAFlag(t *testing.T) {
	for _, c := range []struct {
		name, text, want, refusal string
		note                      string
	}{
		{"a comma that is before the fraction", lateLedger("Customer;Amount", "Acme;1,234", "Acme;0,5"), "Acme: 2468.5 in 2001\n",
			`ledger.csv: only later lines show that the fraction of numbers in "Amount" begins with ",", and standard input cannot be read twice; give a file, or say --decimal ","`, ""},
		{"a comma that is between thousands", lateLedger("Customer;Amount", "Acme;1,234", "Acme;0.5"), "Acme: 2468000.5 in 2001\n", "", ""},
		{"a point that is between thousands", lateLedger("Customer;Amount", "Acme;1.234\nAcme;1500", "Acme;0,5"), "Acme: 5468000.5 in 4001\n",
			`ledger.csv: only later lines show that the fraction of numbers in "Amount" begins with ",", and standard input cannot be read twice; give a file, or say --decimal ","`, ""},
		{"thousands without a mark make others fractions", lateLedger("Customer;Amount", "Acme;1,234", "Acme;1500"), "Acme: 3968 in 2001\n",
			`ledger.csv: only later lines show that the fraction of numbers in "Amount" begins with ",", and standard input cannot be read twice; give a file, or say --decimal ","`,
			`numbers such as 1,234 in "Amount" may mean either; they were read as a little over one: --decimal . reads them the other way`},
		{"nothing settles it", lateLedger("Customer;Amount", "Acme;1,234", "Acme;1,000"), "Acme: 2469000 in 2001\n", "",
			`numbers such as 1,234 in "Amount" may mean either; they were read as a thousand or more: --decimal , reads them the other way`},
		{"a month that is first", lateLedger("Customer,Date,Amount", "Acme,05/01/2026,1\nAcme,05/02/2026,1", "Acme,05/13/2026,1"),
			"from 2026-05-01 to 2026-05-13\nAcme: 4001 in 4001, 2026-05-01 2000, 2026-05-02 2000, 2026-05-13 1\n",
			"", ""}, // it was guessed, since lines stand in the order of their days then
		{"a day that is first", lateLedger("Customer,Date,Amount", "Acme,05/01/2026,1", "Acme,13/01/2026,1"),
			"from 2026-01-05 to 2026-01-13\nAcme: 2001 in 2001, 2026-01-05 2000, 2026-01-13 1\n",
			`ledger.csv: only later lines show that dates are written day/month/year, and standard input cannot be read twice; give a file, or say --dates dmy`, ""},
	} {
		r := mustRead(t, c.text, Options{bounds: bounds{3, 500, 100}})
		if got := toldLedger(r.Ledger); got != c.want || strings.Join(r.Notes, "\n") != c.note {
			t.Errorf("%s: gives\n%s%s\nwant\n%s%s", c.name, got, strings.Join(r.Notes, "\n"), c.want, c.note)
		}
		once := of("ledger.csv", c.text)
		once.Once = true
		r, err := Read([]Source{once}, Options{})
		switch {
		case err == nil && c.refusal == "":
			if got := toldLedger(r.Ledger); got != c.want {
				t.Errorf("%s: from standard input gives\n%s, want\n%s", c.name, got, c.want)
			}
		case err == nil || err.Error() != c.refusal:
			t.Errorf("%s: from standard input gives the error\n%v, want\n%s", c.name, err, c.refusal)
		}
	}
}

func TestFlagsSettleWhatIsOpen(t *testing.T) {
	text := "Customer;Date;Amount\nAcme;05/01/2026;1,234\n"
	for _, c := range []struct {
		o    Options
		want string
	}{
		{Options{Decimal: ",", Dates: DayFirst}, "from 2026-01-05 to 2026-01-05\nAcme: 1.234 in 1, 2026-01-05 1.234\n"},
		{Options{Decimal: ".", Dates: MonthFirst}, "from 2026-05-01 to 2026-05-01\nAcme: 1234 in 1, 2026-05-01 1234\n"},
	} {
		r := mustRead(t, text, c.o)
		if got := toldLedger(r.Ledger); got != c.want || len(r.Notes) > 0 {
			t.Errorf("%+v gives\n%s%v, want\n%s", c.o, got, r.Notes, c.want)
		}
	}
}

func TestAnotherFileIsReadAgainNotStandardInput(t *testing.T) {
	once := of("-", "Customer;Amount\nAcme;1,5\n")
	once.Once = true
	_, err := Read([]Source{of("a.csv", lateLedger("Customer;Amount", "Acme;1,234", "Acme;0,5")), once}, Options{})
	if err == nil || !strings.HasPrefix(err.Error(), `a.csv: only later lines show`) {
		t.Errorf("gives the error %v", err)
	}
}
