package customers

import (
	"slices"
	"testing"

	"keyplan/pareto"
	"keyplan/plan"
)

// year is a ledger of 2026 with a few customers who bought once.
func year() *pareto.Ledger {
	l := &pareto.Ledger{Dated: true, First: pareto.DayOf(2026, 1, 1), Last: pareto.DayOf(2026, 12, 31)}
	for _, c := range []struct {
		name    string
		revenue int64
	}{{"Big Group", 600}, {"ACME Ltd", 300}, {"Tiny", 10}, {"Stranger", 400}, {"Returns", -5}} {
		amount := pareto.NewSum(c.revenue)
		l.Customers = append(l.Customers, pareto.Customer{Name: c.name, Revenue: amount, Orders: []pareto.Order{{Day: pareto.DayOf(2026, 5, 4), Revenue: amount}}})
	}
	return l
}

func account(name, group string, revenue, spend int64) Account {
	a := Account{ID: name, Name: name, Group: group, File: name + ".plan.yaml", Key: true, Active: true, Spend: plan.NewDecimal(spend)}
	y := plan.Year(2026)
	a.Years = []Year{{y, 3, plan.NewDecimal(revenue), y.End(1)}}
	return a
}

func compared(l *pareto.Ledger, accounts ...Account) *Comparison {
	return Compare(accounts, l, pareto.Analyse(l, pareto.Defaults()), Options{FiscalStart: 1})
}

func TestPlansAreHeldAgainstTheLedger(t *testing.T) {
	gone := account("Returns", "", -5, 0)
	gone.Active = false
	c := compared(year(), account("Acme", "", 300, 0), account("Tiny", "", 11, 0), account("Nowhere", "", 7, 0), gone)
	if c.Matched != 3 {
		t.Errorf("%d plans are found, want 3", c.Matched)
	}
	if len(c.Differing) != 1 || c.Differing[0].Account.Name != "Tiny" || c.Differing[0].Off().String() != "10" {
		t.Errorf("differing are %v, want Tiny by 10 %%", c.Differing)
	}
	if len(c.Unearned) != 1 || c.Unearned[0].Account.Name != "Tiny" {
		t.Errorf("unearned are %v, want Tiny and not who has gone", c.Unearned)
	}
	if len(c.Missing) != 1 || c.Missing[0].Name != "Nowhere" {
		t.Errorf("missing are %v, want Nowhere", c.Missing)
	}
	var large []string
	for _, row := range c.Unplanned {
		large = append(large, row.Customer.Name)
	}
	if want := []string{"Big Group", "Stranger"}; !slices.Equal(large, want) {
		t.Errorf("large without a plan are %v, want %v", large, want)
	}
}

func TestPlansOfOneCustomerAreNotHeldAgainstAllOfIt(t *testing.T) {
	c := compared(year(), account("South", "Big Group", 250, 0), account("North", "Big Group", 350, 0))
	if len(c.Differing) != 0 {
		t.Errorf("differing are %v, though the ledger does not tell the members apart", c.Differing)
	}
	if len(c.Shared) != 1 || c.Shared[0].Customer.Name != "Big Group" || c.Shared[0].Accounts[0].Name != "North" || len(c.Shared[0].Accounts) != 2 {
		t.Errorf("shared are %v, want Big Group with North and South", c.Shared)
	}
}

func TestSpendOfAGroupAddsUpAndThatOfTwoPlansDoesNot(t *testing.T) {
	l := year()
	if !Spend(l, []Account{account("South", "Big Group", 0, 700), account("North", "Big Group", 0, 500), account("Acme", "", 0, 900), account("ACME Ltd.", "", 0, 800)}) {
		t.Fatal("no plan tells what its customer spends")
	}
	for i, want := range []string{"1200", "900", "0", "0", "0"} {
		if got := l.Customers[i].Potential.Text(0); got != want {
			t.Errorf("%s spends %s, want %s", l.Customers[i].Name, got, want)
		}
	}
	if Spend(year(), []Account{{Name: "Acme"}}) {
		t.Error("a plan that tells no spend is taken to tell one")
	}
}
