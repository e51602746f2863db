package plan

import (
	"strings"
	"testing"
)

func TestMoney(t *testing.T) {
	reads(t, new(Money), []reading{
		{"plain digits", "1250000", "1250000"},
		{"grouped digits", "1_250_000", "1250000"},
		{"millions", "1.25M", "1250000"},
		{"thousands", "450k", "450000"},
		{"billions", "5.3bn", "5300000000"},
		{"another currency", "USD 450k", "USD 450000"},
		{"the plan's own currency named", "EUR 5", "EUR 5"},
		{"a loss", "-5k", "-5000"},
		{"a loss in another currency", "USD -5k", "USD -5000"},
		{"cents", "12.50", "12.5"},
		{"three places are written with a fourth", "0.123456k", "123.4560"},
	})
	refuses(t, new(Money), []refusal{
		{"the currency behind", "450k USD", "is not an amount of money", "USD 450k", true},
		{"the currency in lower case", "usd 450k", "is not an amount of money", "USD 450k", true},
		{"no space", "USD450k", "is not an amount of money", "USD 450k", true},
		{"a euro sign", "€450k", "is not an amount of money", "EUR 450k", true},
		{"a euro sign behind", "450 €", "is not an amount of money", "EUR 450", true},
		{"a euro sign close behind", "450k€", "is not an amount of money", "EUR 450k", true},
		{"a pound sign and a minus", "-£5", "is not an amount of money", "GBP -5", true},
		{"a dollar sign is of many countries", "$450k", "is not an amount of money", "USD 450k", false},
		{"a German amount", "1.250.000,50 €", "is not an amount of money", "EUR 1250000.50", true},
		{"an English amount", "1,250,000", "is not an amount of money", "1250000", true},
		{"a comma before the cents", "12,50", "is not an amount of money", "12.50", false},
		{"thousands or places", "1.250", "may mean 1250 or 1.25: write the one that is meant", "", false},
		{"thousands or places in another currency", "USD 450.000", "may mean 450000 or 450: write the one that is meant", "", false},
		{"a currency without a rate", "JPY 5k", `has no exchange rate: "JPY" is not in fx of keyplan.yaml`, "", false},
		{"a currency of the past", "DEM 5k", "is not an amount of money: DEM is a currency no longer in use", "", false},
		{"no currency", "ABC 5k", "is not an amount of money: ABC is not a currency", "", false},
		{"a currency alone", "USD", "is not an amount of money", "", false},
		{"a rate by the year", "5k p.a.", "is not an amount of money", "", false},
		{"words", "a lot", "is not an amount of money", "", false},
	})
}

func TestMoneyExpectsARate(t *testing.T) {
	fault := faultOf(t, new(Money).Parse("JPY 5k", testEnv()))
	if !strings.HasSuffix(fault.Expected, "fx: {JPY: 0.92}") {
		t.Error(fault.Expected)
	}
	// A plan in a currency that the workspace has no rate for.
	env := testEnv()
	env.Currency = "PLN"
	fault = faultOf(t, new(Money).Parse("USD 5k", env))
	if want := `cannot be converted into the plan's currency: "PLN" is not in fx of keyplan.yaml`; fault.Problem != want {
		t.Error(fault.Problem)
	}
	if err := new(Money).Parse("5k", env); err != nil {
		t.Errorf("the plan's own currency needs no rate: 5k %v", err)
	}
	if err := new(Money).Parse("USD 5k", nil); err != nil {
		t.Errorf("with no plan there is nothing to convert into: %v", err)
	}
}

func TestMoneyCurrency(t *testing.T) {
	var own, named Money
	if own.Parse("5k", testEnv()) != nil || named.Parse("EUR 5k", testEnv()) != nil {
		t.Fatal("cannot be read")
	}
	if own.Currency() != "EUR" || !own.Equal(named) || own.Short() != "5k" || named.Short() != "EUR 5k" {
		t.Errorf("%s and %s differ but in how they are written", own, named)
	}
	if m := NewMoney(dec("5"), "USD"); m.String() != "USD 5" || !m.Amount().Equal(dec("5")) || m.Equal(NewMoney(dec("5"), "EUR")) {
		t.Errorf("%s are dollars", m)
	}
	if m := NewMoney(Decimal{}, "USD"); !m.Absent() || m.String() != "" || m.Short() != "" {
		t.Errorf("no amount is %q", m)
	}
}

func TestRates(t *testing.T) {
	rates := testEnv().Rates
	cases := []struct {
		name     string
		amount   Decimal
		from, to Currency
		want     string
		ok       bool
	}{
		{"into the base", dec("100"), "USD", "EUR", "92", true},
		{"out of the base", dec("92"), "EUR", "USD", "100", true},
		{"between two others", dec("92"), "GBP", "USD", "117", true},
		{"into itself", dec("5"), "USD", "USD", "5", true},
		{"into itself without a rate", dec("5"), "JPY", "JPY", "5", true},
		{"from an unknown one", dec("5"), "JPY", "EUR", "", false},
		{"into an unknown one", dec("5"), "EUR", "JPY", "", false},
		{"no amount", Decimal{}, "USD", "EUR", "", false},
		{"no currency", dec("5"), "", "", "", false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, ok := rates.Convert(c.amount, c.from, c.to)
			if got.String() != c.want || ok != c.ok {
				t.Errorf("got %s, %v", got, ok)
			}
			if again, ok := NewMoney(c.amount, c.from).In(c.to, rates); !again.Equal(got) || ok != c.ok && c.from != "" {
				t.Errorf("as money %s, %v", again, ok)
			}
		})
	}
	if _, ok := (Rates{}).Convert(dec("5"), "USD", "EUR"); ok {
		t.Error("without rates nothing is converted")
	}
	if zero := NewRates("EUR", map[Currency]Decimal{"USD": dec("0")}); zero.Known("USD") {
		t.Error("a rate of zero is none")
	}
	if rates.Base() != "EUR" || !rates.Known("EUR") || rates.Known("") {
		t.Error("the base is known")
	}
}
