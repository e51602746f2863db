package ledger

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"keyplan/pareto"
)

func TestProfitPotentialAndSegmentsAreSummedExactly(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	revenue, profit, most := map[string]*big.Rat{}, map[string]*big.Rat{}, map[string]*big.Rat{}
	add := func(sums map[string]*big.Rat, key string, n *big.Rat) {
		if sums[key] == nil {
			sums[key] = new(big.Rat)
		}
		sums[key].Add(sums[key], n)
	}
	var b strings.Builder
	b.WriteString("Customer,Revenue,Profit,Region,Potential\n")
	for range 3000 {
		name, region := fmt.Sprintf("C%d Ltd", r.IntN(40)), []string{"North", "South", ""}[r.IntN(3)]
		units, places := big.NewInt(r.Int64N(1e6)-1e5), r.IntN(6)
		amount := new(big.Rat).SetFrac(units, new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil))
		gain := new(big.Rat).SetFrac64(r.Int64N(1e9)-3e8, 1e5)
		could := new(big.Rat).SetFrac64(r.Int64N(1e6), 100)
		fmt.Fprintf(&b, "%s,%s,%s,%s,%s\n", name, amount.FloatString(places), gain.FloatString(5), region, could.FloatString(2))
		add(revenue, name+"/"+region, amount)
		add(profit, name, gain)
		if most[name] == nil || could.Cmp(most[name]) > 0 {
			most[name] = could
		}
	}
	l := mustRead(t, b.String(), Options{By: "Region", Potential: "Potential", bounds: bounds{3, 1000, 100}}).Ledger
	equal := func(what string, got pareto.Sum, want *big.Rat) {
		t.Helper()
		if have, _ := new(big.Rat).SetString(got.Text(l.Places)); want == nil || have.Cmp(want) != 0 {
			t.Errorf("%s is %s, want %v", what, got.Text(l.Places), want)
		}
	}
	for _, c := range l.Customers {
		equal("the profit of "+c.Name, c.Profit, profit[c.Name])
		equal("the potential of "+c.Name, c.Potential, most[c.Name])
	}
	pairs := 0
	for _, s := range l.Segments {
		for _, c := range s.Customers {
			equal("the revenue of "+c.Name+" in "+s.Name, c.Revenue, revenue[c.Name+"/"+s.Name])
			pairs++
		}
	}
	if pairs != len(revenue) || len(l.Customers) != len(profit) || len(l.Segments) != 3 {
		t.Errorf("%d customers and %d pairs, want %d and %d", len(l.Customers), pairs, len(profit), len(revenue))
	}
}

func TestPotentialIsTheLargestOfAnyFile(t *testing.T) {
	r, err := Read([]Source{of("a.csv", "Customer,Amount,Spend\nAcme,1,50\nAcme,1,70.5\n"), of("b.csv", "Customer,Amount,Spend\nAcme,1,60\n")}, Options{Potential: "Spend"})
	if err != nil {
		t.Fatal(err)
	}
	if got := toldLedger(r.Ledger); got != "Acme: 3 in 3, potential 70.5\n" {
		t.Errorf("gives %s", got)
	}
}
