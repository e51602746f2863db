package ledger

import (
	"fmt"
	"strings"
	"testing"
)

func TestFormulasAreTakenApartWithoutATable(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Amount", "Amount"},
		{" Amount USD ", "Amount USD"},
		{"Unit Price*Quantity*(1-Discount)", "Unit Price Quantity * 1 Discount? - *"},
		{"Unit Price × Quantity", "Unit Price Quantity *"},
		{"[Sales (EUR)]*0.01", "Sales (EUR) 0.01 *"},
		{"[2026]+[2025]", "2026? 2025? +"},
		{"-Price", "0 Price -"},
		{"Net-Net*2", "Net? Net? 2 * -"},
		{"Price*", "a column or a number is missing"},
		{"(Price", "a closing parenthesis is missing"},
		{"1+1", `"1+1" names no column`},
	} {
		f, err := ParseFormula(c.text)
		if err != nil {
			if !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("%q: %v", c.text, err)
			}
			continue
		}
		var got []string
		for _, s := range f.Steps {
			switch s.Do {
			case 'n':
				got = append(got, s.Number)
			case 'c':
				got = append(got, f.Columns[s.Column]+map[bool]string{true: "?"}[f.Spare[s.Column]])
			default:
				got = append(got, fmt.Sprintf("%c", s.Do))
			}
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%q is %s, want %s", c.text, got, c.want)
		}
	}
}

func TestASignBesideAHeadingIsNotPassedOver(t *testing.T) {
	for text, want := range map[string]int{"-Price": 3, "Price": 1, "price (eur)": 1} {
		e, err := parseExpression(text, headings{"Price", "Price (EUR)"})
		if err != nil || len(e.steps) != want {
			t.Errorf("%q: %v %v", text, e, err)
		}
	}
}
