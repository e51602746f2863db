package pareto

import (
	"fmt"
	"testing"
)

func TestJobsAreFoundAndCountedForTheirCustomer(t *testing.T) {
	l := &Ledger{Customers: []Customer{
		{Name: "Acme", Lines: 1, Revenue: NewSum(1)}, {Name: "Acme:Kitchen", Lines: 2, Revenue: NewSum(10)}, {Name: "Acme:Kitchen:Floor", Lines: 1, Revenue: NewSum(5)},
		{Name: "Bolt: North", Lines: 1, Revenue: NewSum(7)}, {Name: "Bolt: South", Lines: 1, Revenue: NewSum(8)},
		{Name: "Alone: the Company", Lines: 1, Revenue: NewSum(3)}, {Name: "http://shop.example", Lines: 1, Revenue: NewSum(2)}, {Name: ":", Lines: 1, Revenue: NewSum(1)},
	}}
	if got, want := fmt.Sprint(JobsOf(l.Customers)), "[{Acme [Acme:Kitchen Acme:Kitchen:Floor]} {Bolt [Bolt: North Bolt: South]}]"; got != want {
		t.Errorf("finds %s, want %s", got, want)
	}
	aliases := map[string]string{"Bolt: South": "Other"}
	merged, report, err := Merge(l, Merging{Jobs: true, Aliases: aliases})
	if err != nil {
		t.Fatal(err)
	}
	want := `Acme: 4 lines, 16, profit 0, potential 0,
Bolt: 1 lines, 7, profit 0, potential 0,
Other: 1 lines, 8, profit 0, potential 0,
Alone: 1 lines, 3, profit 0, potential 0,
http://shop.example: 1 lines, 2, profit 0, potential 0,
:: 1 lines, 1, profit 0, potential 0,`
	if got := ledgerText(merged); got != want || len(report.Unmatched) > 0 || len(aliases) != 1 {
		t.Errorf("gives\n%s\nwith %q and %q, want\n%s", got, report.Unmatched, aliases, want)
	}
}
