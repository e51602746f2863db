package crm

import (
	_ "embed"
	"strings"
	"sync"

	"keyplan/plan"
)

// countryNames holds a country on a line: its two letters, and its names in
// English and German (a test makes it from the Unicode tables, which would add
// megabytes to the program).
//
//go:embed countries.txt
var countryNames string

// otherCountries are names in common use that the tables do not have.
const otherCountries = `GB|Great Britain|England|Scotland|Wales|Northern Ireland|Großbritannien|Vereinigtes Königreich|U.K.
US|USA|U.S.A.|U.S.|United States of America|Vereinigte Staaten|Vereinigte Staaten von Amerika|America
NL|The Netherlands|Holland
CZ|Czech Republic|Tschechische Republik
TR|Turkey|Türkei
KR|Korea|Republic of Korea
BA|Bosnia
MK|Macedonia
CI|Ivory Coast
AE|UAE|Emirates|VAE
RU|Russian Federation
DE|Deutschland (DE)|Federal Republic of Germany|BRD
AT|Republic of Austria
CH|Swiss
HK|Hong Kong|Hongkong
MO|Macao|Macau
VN|Viet Nam
SK|Slovak Republic`

var countries = sync.OnceValue(func() map[string]plan.Country {
	byName := make(map[string]plan.Country, 600)
	for line := range strings.Lines(countryNames + "\n" + otherCountries) {
		names := strings.Split(strings.TrimSpace(line), "|")
		for _, name := range names[1:] {
			byName[normalName(name)] = plan.Country(names[0])
		}
	}
	return byName
})

// country reads a country by its letters or its name, or gives "".
func country(cell string) plan.Country {
	var code plan.Country
	if take(&code, cell) == nil {
		return code
	}
	return countries()[normalName(cell)]
}

func normalName(name string) string { return plan.Slug(strings.ToLower(name), 0) }
