package crm

import (
	"net/url"
	"strings"
	"unicode"

	"keyplan/plan"
)

// nothing are words for an empty cell, beside those that plan knows.
var nothing = map[string]bool{"null": true, "none": true, "nil": true, "nan": true, "#n/a": true, "#nv": true, "#ref!": true, "#value!": true, "k.a.": true, "(blank)": true, "(leer)": true}

func isNothing(cell string) bool {
	return cell == "" || plan.IsPlaceholder(cell) || nothing[strings.ToLower(cell)]
}

func isTier(cell string) bool {
	_, ok := tier(cell)
	return ok
}

// tier reads a tier in any case: "Strategic account" is strategic.
func tier(cell string) (plan.Tier, bool) {
	word := normal(cell)
	for _, more := range []string{"-account", "-accounts", "-customer", "-kunde"} {
		word = strings.TrimSuffix(word, more)
	}
	return plan.Tier(word), plan.Tiers.Has(word)
}

func isWebsite(cell string) bool {
	_, ok := website(cell)
	return ok
}

// website reads a web address, with or without https://. Its site must end as
// sites do: 11698.03 is a number.
func website(cell string) (plan.URL, bool) {
	var address plan.URL
	if take(&address, cell) != nil {
		return "", false
	}
	site, err := url.Parse(string(address))
	if err != nil {
		return "", false
	}
	end := site.Hostname()[strings.LastIndexByte(site.Hostname(), '.')+1:]
	return address, end != site.Hostname() && len(end) > 1 && !strings.ContainsFunc(end, unicode.IsDigit)
}

func isEmail(cell string) bool { return take(new(plan.Email), cell) == nil }

func isCurrency(cell string) bool { return take(new(plan.Currency), cell) == nil }

func isCountry(cell string) bool { return country(cell) != "" }

func isPhone(cell string) bool {
	digits := 0
	for _, r := range cell {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r) && !strings.Contains(strings.ToLower(cell), "ext"):
			return false
		}
	}
	return digits >= 4
}

func isNumber(cell string) bool {
	digits := strings.ContainsFunc(cell, unicode.IsDigit)
	return digits && !strings.ContainsFunc(cell, func(r rune) bool { return unicode.IsLetter(r) && !strings.ContainsRune("kKmMEeUuRrSsDd", r) })
}

// take reads a value, also one in another form that can mean but one thing.
func take(v plan.Value, cell string) error {
	err := v.Parse(cell, nil)
	if fault, ok := err.(*plan.Fault); ok && fault.Sure {
		return v.Parse(fault.Nearest, nil)
	}
	return err
}
