package pareto

import "testing"

func TestYearlyPotentialIsSetAgainstTheLastYear(t *testing.T) {
	l := workshop()
	l.Yearly = true
	p := Analyse(l, Defaults()).Potential
	if want := (Window{DayOf(2025, 12, 31), DayOf(2026, 12, 30)}); !p.Yearly || *p.Span != want {
		t.Fatalf("revenue is of %v, want the last year %v", p.Span, want)
	}
	if text := p.Caution(); text != "" {
		t.Errorf("warns of a year that is one: %s", text)
	}
	for _, one := range p.Prospects {
		if want := p.Span.Revenue(one.Customer); one.Revenue.Amount.Cmp(want) != 0 {
			t.Errorf("%s has revenue %s beside its potential, want %s", one.Customer.Name, plainly(one.Revenue.Amount), plainly(want))
		}
	}
}

func TestPotentialOfAWholeLedgerStaysSo(t *testing.T) {
	l := workshop()
	p := Analyse(l, Defaults()).Potential
	if p.Yearly || *p.Span != (Window{l.First, l.Last}) || p.Caution() == "" {
		t.Errorf("revenue is of %v without a word on it", p.Span)
	}
	l.Yearly, l.First = true, DayOf(2026, 3, 1)
	if p := Analyse(l, Defaults()).Potential; p.Yearly || p.Caution() == "" {
		t.Errorf("ten months, %v, pass for a year", p.Span)
	}
}

func TestAheadIsWhoRanksHigherByPotential(t *testing.T) {
	for _, c := range []struct {
		potential, revenue Row
		want               bool
	}{
		{Row{Rank: 1, Class: A}, Row{Rank: 8, Class: B}, true},
		{Row{Rank: 1, Class: A}, Row{Class: None}, true},
		{Row{Rank: 7, Class: A}, Row{Rank: 7, Class: B}, false},
		{Row{Rank: 7, Class: A}, Row{Rank: 9, Class: A}, false},
		{Row{Rank: 2, Class: B}, Row{Rank: 9, Class: C}, false},
	} {
		if got := (Prospect{Potential: &c.potential, Revenue: &c.revenue}).Ahead(); got != c.want {
			t.Errorf("number %d by potential and %d by revenue: ahead is %t", c.potential.Rank, c.revenue.Rank, got)
		}
	}
}
