package pareto

import (
	"fmt"
	"strings"
	"testing"
)

func TestNamesThatAreOneFoldToOneKey(t *testing.T) {
	for _, c := range []struct{ why, names string }{
		{"case and legal form", "MICROSOFT LTD|Microsoft Ltd.|microsoft|Microsoft Limited"},
		{"accents", "Königlich Essen|Koniglich Essen|KÖNIGLICH ESSEN|Ko\u0308niglich Essen"},
		{"letters with a bar", "Bjørn Hansen|Bjorn Hansen"},
		{"ß", "Großhandel|GROSSHANDEL"},
		{"punctuation and spaces", "Save-a-lot Markets|Save a lot Markets|SAVEALOT MARKETS|Save-a-lot  Markets."},
		{"apostrophes", "Alfreds Futterkiste|Alfred's Futterkiste|Alfred’s Futterkiste"},
		{"& is and", "Smith & Sons|Smith and Sons|Smith + Sons"},
		{"several forms", "Müller GmbH & Co. KG|Müller GmbH und Co KG|Muller"},
		{"a form of letters with points or spaces", "Rotor S.A.|Rotor SA|Rotor S. A.|Rotor, S.A. de C.V."},
		{"forms of several words", "Nowak sp. z o.o.|Nowak Sp z o o|Nowak"},
		{"A/S", "Novo A/S|Novo AS|Novo"},
		{"full width", "ＡＣＭＥ|Acme"},
	} {
		names := strings.Split(c.names, "|")
		for _, name := range names {
			if got, want := Fold(name), Fold(names[0]); got != want {
				t.Errorf("%s: %q folds to %q, not to %q", c.why, name, got, want)
			}
		}
	}
}

func TestNamesThatDifferKeepTheirKeys(t *testing.T) {
	seen := map[string]string{}
	for _, name := range []string{
		"", "-", "?!", "Ltd", "AB", "SE", "Acme", "Acme 2", "Acme Trading", "Ab Initio", "株式会社", "Кухня", "Nowak z oo", "H&M", "HM",
	} {
		key := Fold(name)
		if other, twice := seen[key]; twice {
			t.Errorf("%q and %q both fold to %q", name, other, key)
		}
		seen[key] = name
	}
}

func TestTwinsAreListedTheLargestFirst(t *testing.T) {
	found := twins([]Customer{
		{Name: "Acme"}, {Name: "microsoft", Revenue: NewSum(5)}, {Name: "Rotor AG", Revenue: NewSum(70)}, {Name: "MICROSOFT LTD", Revenue: NewSum(20)},
		{Name: "Rotor S.A.", Revenue: NewSum(70)}, {Name: "Microsoft Ltd.", Revenue: NewSum(5)}, {Name: "Other", Revenue: NewSum(900)},
	})
	var got []string
	for _, t := range found {
		got = append(got, fmt.Sprintf("%s: %q", t.Revenue.Text(0), t.Names()))
	}
	want := `140: ["Rotor AG" "Rotor S.A."]
30: ["MICROSOFT LTD" "Microsoft Ltd." "microsoft"]`
	if strings.Join(got, "\n") != want {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
}
