package pareto

import "testing"

func TestLastYearOfALedger(t *testing.T) {
	l := workshop()
	of, w, more := l.LastYear()
	if want := (Window{DayOf(2025, 12, 31), DayOf(2026, 12, 30)}); !more || w != want {
		t.Fatalf("gives %s, %t, want %s", w, more, want)
	}
	for i := range l.Customers {
		want := w.Revenue(&l.Customers[i])
		if of.Customers[i].Name != l.Customers[i].Name || of.Customers[i].Revenue.Cmp(want) != 0 {
			t.Errorf("%s brought %s, want %s", of.Customers[i].Name, plainly(of.Customers[i].Revenue), plainly(want))
		}
	}
	l.First = DayOf(2026, 1, 1)
	if of, w, more := l.LastYear(); more || of != l || w != (Window{l.First, l.Last}) {
		t.Errorf("a ledger of a year gives %s, %t", w, more)
	}
	if of, _, more := (&Ledger{Customers: customersOf(3, 4)}).LastYear(); more || len(of.Customers) != 2 {
		t.Error("a ledger without days gives another")
	}
}
