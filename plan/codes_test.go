package plan

import "testing"

func TestCountry(t *testing.T) {
	reads(t, new(Country), []reading{
		{"a country", "AT", "AT"},
		{"one that seceded late", "SS", "SS"},
		{"one that not all recognise", "XK", "XK"},
		{"a territory", "GF", "GF"},
	})
	refuses(t, new(Country), []refusal{
		{"the United Kingdom by its usual letters", "UK", "is not a country", "GB", true},
		{"lower case", "at", "is not a country", "AT", true},
		{"three letters", "AUT", "is not a country", "AT", true},
		{"a country that merged with another", "DD", "is not a country", "DE", true},
		{"a country that fell apart", "YU", "is not a country", "", false},
		{"a union", "EU", "is not a country", "", false},
		{"a pseudo code", "ZZ", "is not a country", "", false},
		{"a name", "Austria", "is not a country", "", false},
		{"a number", "040", "is not a country", "", false},
		{"letters that grow in capitals", "ı", "is not a country", "", false},
	})
}

// ISO 3166-1 has 249 countries; Kosovo's XK is taken besides.
func TestCountries(t *testing.T) {
	if n := countCodes(2, new(Country)); n != 250 {
		t.Errorf("%d countries are taken, want 250", n)
	}
}

func TestCurrency(t *testing.T) {
	reads(t, new(Currency), []reading{
		{"a currency", "EUR", "EUR"},
		{"one younger than the library's tables", "XCG", "XCG"},
		{"one in which last year was paid", "BGN", "BGN"},
	})
	refuses(t, new(Currency), []refusal{
		{"lower case", "eur", "is not a currency", "EUR", true},
		{"a sign", "€", "is not a currency", "EUR", true},
		{"a name", "Euro", "is not a currency", "EUR", true},
		{"a sign of many countries", "$", "is not a currency", "USD", false},
		{"one that gave way to the euro", "DEM", "is a currency no longer in use", "", false},
		{"one that gave way lately", "HRK", "is a currency no longer in use", "", false},
		{"gold", "XAU", "is not a currency", "", false},
		{"none", "XXX", "is not a currency: leave the field out until it is known", "", false},
		{"letters", "ABC", "is not a currency", "", false},
	})
}

func TestCurrencies(t *testing.T) {
	if n := countCodes(3, new(Currency)); n != 157 {
		t.Errorf("%d currencies are taken, want 157", n)
	}
}

// countCodes counts the codes of some capital letters that a kind takes.
func countCodes(letters int, kind Value) int {
	n := 0
	var try func(code string)
	try = func(code string) {
		if len(code) == letters {
			if kind.Parse(code, nil) == nil {
				n++
			}
			return
		}
		for c := 'A'; c <= 'Z'; c++ {
			try(code + string(c))
		}
	}
	try("")
	return n
}
