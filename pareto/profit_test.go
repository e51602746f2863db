package pareto

import (
	"fmt"
	"strings"
	"testing"
)

func TestProfit(t *testing.T) {
	for _, c := range []struct {
		name    string
		profits []int64
		want    string
	}{
		{"nobody", nil, "No customer brings a profit, or costs one. [0:0]"},
		{"nothing either way", []int64{0, 0}, "No customer brings a profit, or costs one. [0:0 1:0 2:0]"},
		{"everybody brings some", []int64{5, 0, 7}, "No customer costs more than they bring: 2 customers bring a profit of 12. [0:0 1:7 2:12 3:12]"},
		{"a whale", []int64{60, -30, 60, 10}, "3 customers bring 130 % of the profit; 1 customer costs more than they bring, by 30. b [0:0 1:60 2:120 3:130 4:100]"},
		{"all is lost again", []int64{60, -60}, "1 customer brings a profit of 60, and 1 customer costs more than they bring, by 60: no profit is left. b [0:0 1:60 2:0]"},
		{"the dearest first, equal ones by name", []int64{9, -1, -5, -1}, "1 customer brings 450 % of the profit; 3 customers cost more than they bring, by 7. c b d [0:0 1:9 2:8 3:7 4:2]"},
		{"nothing but costs", []int64{-1, -2}, "No customer brings a profit, and 2 customers cost more than they bring, by 3. b a [0:0 1:-1 2:-3]"},
		{"a hair over all of it", []int64{100000, -1}, "1 customer brings 100.001 % of the profit; 1 customer costs more than they bring, by 1. b [0:0 1:100000 2:99999]"},
	} {
		l := &Ledger{Profits: true, Customers: customersOf(c.profits...)}
		for i := range l.Customers {
			l.Customers[i].Profit = l.Customers[i].Revenue
		}
		p := Analyse(l, Defaults()).Profit
		got := []string{p.Sentence(func(s Sum) string { return s.Text(0) })}
		for _, row := range p.Costly {
			got = append(got, row.Customer.Name)
		}
		var curve []string
		for _, point := range p.Whale() {
			curve = append(curve, fmt.Sprintf("%d:%s", point.Customers, point.Profit.Text(0)))
		}
		if got := fmt.Sprint(strings.Join(got, " "), " ", curve); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestPartsThatTheLedgerDoesNotTellAreLeftOut(t *testing.T) {
	a := Analyse(&Ledger{Customers: customersOf(3, 1)}, Defaults())
	if a.Profit != nil || a.Potential != nil || a.History != nil || len(a.Segments) != 0 || len(a.Twins) != 0 {
		t.Errorf("%+v", a)
	}
}

// Whatever is asked of an empty ledger, of one customer, of zeros or of
// nothing but returns has an answer.
func TestLedgersWithNextToNothing(t *testing.T) {
	for name, amounts := range map[string][]int64{"nobody": nil, "one": {5}, "a zero": {0}, "zeros": {0, 0}, "returns": {-3, -1}, "two": {9, 1}, "equal": {1, 1, 1}} {
		l := &Ledger{Dated: true, Profits: true, Potentials: true, First: day("2024-01-01"), Last: day("2025-12-31"), Customers: customersOf(amounts...)}
		for i := range l.Customers {
			c := &l.Customers[i]
			c.Profit, c.Potential, c.Orders = c.Revenue, c.Revenue, []Order{{l.First, c.Revenue}}
		}
		l.Segments = []Segment{{"Nobody", nil}, {"All", l.Customers}}
		text := story(Analyse(l, Defaults()))
		for _, wrong := range []string{"NaN", "Inf", "%!", "<nil>"} {
			if strings.Contains(text, wrong) {
				t.Errorf("%s: %s in\n%s", name, wrong, text)
			}
		}
	}
}
