package diff

import (
	"testing"

	"keyplan/plan"
)

func TestAmountsInAnotherCurrencySayInWhich(t *testing.T) {
	const head = "keyplan: 1\naccount: {name: Acme, manager: jane"
	for _, c := range []struct{ name, was, is, base, want string }{
		{"where money changed", ", currency: SEK}\nfinancials: {years: [{year: 2026, target: 2M}]}\n", ", currency: SEK}\nfinancials: {years: [{year: 2026, target: 1M}]}\n", "EUR", "amounts in SEK"},
		{"and of an account that is new", "", ", currency: SEK}\nfinancials: {years: [{year: 2026, revenue: 2M}]}\n", "EUR", "amounts in SEK"},
		{"but not where none did", ", currency: SEK}\n", ", currency: SEK, tier: key}\n", "EUR", ""},
		{"nor in the currency of all", ", currency: SEK}\n", ", currency: SEK}\nfinancials: {years: [{year: 2026, target: 2M}]}\n", "SEK", ""},
		{"nor where none is written", "}\n", "}\nfinancials: {years: [{year: 2026, target: 2M}]}\n", "SEK", ""},
	} {
		pair := Pair{New: doc([]byte(head + c.is))}
		if c.was != "" {
			pair.Old = doc([]byte(head + c.was))
		}
		a := Of(pair, Options{Settings: &plan.Settings{Currency: plan.Currency(c.base)}})
		if a == nil || a.Amounts() != c.want {
			t.Errorf("%s: %+v", c.name, a)
		}
	}
}
