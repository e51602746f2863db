package ledger

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"keyplan/pareto"
)

func TestAliases(t *testing.T) {
	quick := pareto.Merging{Aliases: map[string]string{"QUICK-Stop": "Quick"}, Groups: map[string][]string{}}
	cafe := pareto.Merging{Aliases: map[string]string{"Café Ö": "Café"}, Groups: map[string][]string{}}
	for _, c := range []struct {
		name, text string
		want       pareto.Merging
	}{
		{"with headings", "name,customer\nQUICK-Stop,Quick\n", quick},
		{"whose customers are called like headings", "QUICK-Stop,Quick\nNames,Names\n", quick},
		{"without", "QUICK-Stop,Quick\n", quick},
		{"as spreadsheets of half of Europe save it", "\xEF\xBB\xBFName;Customer;Group\r\nQUICK-Stop;Quick;\r\n;;\r\n", quick},
		{"in Windows-1252", "name;customer\r\nCaf\xe9 \xd6;Caf\xe9\r\n", cafe},
		{"in UTF-16", wideText("name\tcustomer\nCafé Ö\tCafé\n"), cafe},
		{"with the line that tells Excel the separator", "sep=;\nname;customer\nQUICK-Stop;Quick\n", quick},
		{"with commas in names", "name;customer\n\"QUICK-Stop\";Quick\nQuick, Inc.;Quick\n",
			pareto.Merging{Aliases: map[string]string{"QUICK-Stop": "Quick", "Quick, Inc.": "Quick"}, Groups: map[string][]string{}}},
		{"with white space as ledgers have it", "name,customer\n\"QUICK-Stop \", Quick\n", quick},
		{"with groups", "Acme,,Holding\nBolt,Bolt GmbH,Holding\n",
			pareto.Merging{Aliases: map[string]string{"Bolt": "Bolt GmbH"}, Groups: map[string][]string{"Holding": {"Acme", "Bolt GmbH"}}}},
	} {
		got, err := ReadAliases(strings.NewReader(c.text), "")
		if diff := cmp.Diff(c.want, got); err != nil || diff != "" {
			t.Errorf("%s: %v\n%s", c.name, err, diff)
		}
	}
}

func TestFaultsOfAliases(t *testing.T) {
	for text, want := range map[string]string{
		"":                                       "the file is empty",
		" \n\n":                                  "the file is empty",
		"sep=;\n":                                "the file is empty",
		"name,customer\n,Acme":                   "entry 1 names nobody; write name,customer",
		"name,customer\nAcme,":                   `"Acme" stands for nobody; write Acme,customer`,
		"Acme,Bolt\nAcme,Cord":                   `"Acme" stands for both "Bolt" and "Cord"; leave one of them`,
		"nmae,customer\nAcme,Bolt":               `there is no heading "nmae"; did you mean "name"?`,
		"Names;Custmer\nAcme;Bolt":               `there is no heading "Names"; did you mean "name"?`,
		"alias,customer,group\nAcme,Bolt,":       `there is no heading "alias"; the headings are name,customer,group`,
		"customer,name\nAcme,Bolt":               "the columns stand in another order; write name,customer,group",
		"name,group,customer\nAcme,Holding,Bolt": "the columns stand in another order; write name,customer,group",
		"%PDF-1.4\nname,Acme\n":                  "this is a PDF, not CSV or Excel; export the table as CSV or .xlsx",
	} {
		if _, err := ReadAliases(strings.NewReader(text), ""); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

// wideText is a text in UTF-16 with its mark.
func wideText(text string) string {
	var b strings.Builder
	for _, r := range "\uFEFF" + text {
		b.WriteByte(byte(r))
		b.WriteByte(byte(r >> 8))
	}
	return b.String()
}
