package crm

import (
	"flag"
	"os"
	"strings"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"keyplan/plan"
)

var update = flag.Bool("update", false, "write countries.txt")

// TestCountryNames makes the list of countries from the Unicode tables.
func TestCountryNames(t *testing.T) {
	english, german := display.English.Regions(), display.German.Regions()
	var b strings.Builder
	for a := 'A'; a <= 'Z'; a++ {
		for z := 'A'; z <= 'Z'; z++ {
			code := string(a) + string(z)
			if new(plan.Country).Parse(code, nil) != nil {
				continue
			}
			region := language.MustParseRegion(code)
			line := code + "|" + english.Name(region)
			if name := german.Name(region); name != english.Name(region) {
				line += "|" + name
			}
			b.WriteString(line + "\n")
		}
	}
	if *update {
		if err := os.WriteFile("countries.txt", []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if b.String() != countryNames && !*update {
		t.Error("countries.txt is not what the tables say: run with -update")
	}
}

func TestCountry(t *testing.T) {
	for text, want := range map[string]plan.Country{
		"AT": "AT", "at": "AT", "AUT": "AT", "UK": "GB", "USA": "US", "United States": "US", "usa": "US", "Germany": "DE", "DEUTSCHLAND": "DE",
		"Österreich": "AT", "Osterreich": "AT", "Schweiz": "CH", "Czech Republic": "CZ", "Czechia": "CZ", "Türkei": "TR", "Turkey": "TR",
		"Korea": "KR", "Holland": "NL", "Vereinigtes Königreich": "GB", "Atlantis": "", "X": "", "": "", "Europe": "", "EU": "", "Côte d'Ivoire": "CI",
	} {
		if got := country(text); got != want {
			t.Errorf("country(%q) = %q, want %q", text, got, want)
		}
	}
}
