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
