package plan

import (
	"strings"
	"sync"

	"golang.org/x/text/currency"
	"golang.org/x/text/language"
)

var (
	wantedCountry  = wanted{"a country", "the two letters of a country (ISO 3166), such as AT or GB"}
	wantedCurrency = wanted{"a currency", "the three letters of a currency (ISO 4217), such as EUR or USD"}
)

// Country is a country's two letters of ISO 3166-1.
type Country string

// notCountries are codes that the library takes for countries' and that ISO
// 3166-1 has not assigned or has withdrawn.
var notCountries = "AC AN CP CQ CS DG EA EZ FQ IC NT PC SU TA UN YU"

// Parse reads a country such as AT.
func (c *Country) Parse(text string, _ *Env) error {
	text = strings.TrimSpace(text)
	if text == "" {
		*c = ""
		return nil
	}
	code := countryCode(text)
	switch {
	case code == "":
		return wantedCountry.not(text)
	case code != text:
		return wantedCountry.not(text).surely(code)
	}
	*c = Country(text)
	return nil
}

// Absent reports whether no country is named.
func (c Country) Absent() bool { return c == "" }

// String is the country's two letters.
func (c Country) String() string { return string(c) }

// countryCode gives the right letters for a country's two or three in any
// case, past ones included: GB for UK, AT for aut. It gives "" for others.
func countryCode(text string) string {
	if len(text) != 2 && len(text) != 3 || !asciiLetters(text) {
		return ""
	}
	region, err := language.ParseRegion(text)
	if err != nil {
		return ""
	}
	region = region.Canonicalize()
	code := region.String()
	if !region.IsCountry() || len(code) != 2 || strings.Contains(notCountries, code) {
		return ""
	}
	return code
}

func asciiLetters(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return (r < 'a' || 'z' < r) && (r < 'A' || 'Z' < r) })
}

// Currency is a currency's three letters of ISO 4217.
type Currency string

// Parse reads a currency such as EUR.
func (c *Currency) Parse(text string, _ *Env) error {
	text = strings.TrimSpace(text)
	upper := strings.ToUpper(clip(text, maxGuess))
	code, sure := spelledCurrency(text)
	switch {
	case text == "" || string(code) == text:
		*c = Currency(text)
		return nil
	case code != "" && sure:
		return wantedCurrency.not(text).surely(string(code))
	case code != "":
		return wantedCurrency.not(text).near(string(code))
	case asciiLetters(text) && isPastCurrency(upper):
		return wantedCurrency.fault("is a currency no longer in use")
	}
	return wantedCurrency.not(text)
}

// Absent reports whether no currency is named.
func (c Currency) Absent() bool { return c == "" }

// String is the currency's three letters.
func (c Currency) String() string { return string(c) }

// newCurrencies came into use after the library's tables were made (CLDR 32).
var newCurrencies = []string{"MRU", "SLE", "SVC", "VED", "VES", "XCG", "ZWG"}

// pastCurrencies have gone out of use since. ANG and BGN, gone in 2025 and
// 2026, are not among them: the past years of a plan were still paid in them.
var pastCurrencies = []string{"CUC", "HRK", "MRO", "SLL", "VEF"}

// currencies are those in use.
var currencies = sync.OnceValue(func() map[string]bool {
	known := make(map[string]bool, 200)
	for list := currency.Query(); list.Next(); {
		known[list.Unit().String()] = true
	}
	for _, code := range newCurrencies {
		known[code] = true
	}
	for _, code := range pastCurrencies {
		delete(known, code)
	}
	return known
})

func isPastCurrency(code string) bool {
	unit, err := currency.ParseISO(code)
	if err != nil || currencies()[code] {
		return false
	}
	for list := currency.Query(currency.Historical); list.Next(); {
		if list.Unit() == unit {
			return true
		}
	}
	return false
}

// currencySigns are signs and names of currencies. A sign that several
// currencies share leaves doubt.
var currencySigns = map[string]struct {
	code Currency
	sure bool
}{
	"€": {"EUR", true}, "£": {"GBP", true}, "$": {"USD", false}, "¥": {"JPY", false}, "₹": {"INR", true}, "₺": {"TRY", true},
	"₩": {"KRW", false}, "₽": {"RUB", true}, "US$": {"USD", true}, "EURO": {"EUR", true}, "EUROS": {"EUR", true},
	"DOLLAR": {"USD", false}, "DOLLARS": {"USD", false}, "SFR": {"CHF", true}, "FR.": {"CHF", false},
}

// spelledCurrency gives the currency that a code in any case, a sign or a name
// means, or "".
func spelledCurrency(text string) (code Currency, sure bool) {
	if len(text) > maxGuess {
		return "", false
	}
	upper := strings.ToUpper(text)
	if currencies()[upper] {
		return Currency(upper), true
	}
	sign := currencySigns[upper]
	return sign.code, sign.sure
}
