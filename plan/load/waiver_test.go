package load

import (
	"fmt"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/source"
)

func TestWaiverForms(t *testing.T) {
	for _, c := range []struct{ name, comment, want string }{
		{"a rule and a reason", "# keyplan: allow no-sponsor: owner-run shop", "no-sponsor"},
		{"a day", "# keyplan: allow no-sponsor until 2027-03-31: owner-run shop", "no-sponsor until 2027-03-31"},
		{"no space anywhere", "#keyplan:allow no-sponsor:owner-run", "no-sponsor"},
		{"more space than needed", "##   keyplan:   allow   no-sponsor   until   2027-03-31  :   owner-run  ", "no-sponsor until 2027-03-31"},
		{"a colon in the reason", "# keyplan: allow no-sponsor: owner-run: no board", "no-sponsor"},
		{"no reason", "# keyplan: allow no-sponsor", "no-sponsor gives no reason"},
		{"an empty reason", "# keyplan: allow no-sponsor:", "no-sponsor gives no reason"},
		{"a placeholder for a reason", "# keyplan: allow no-sponsor: tbd", "no-sponsor gives no reason"},
		{"a day that is none", "# keyplan: allow no-sponsor until 2027-02-30: owner-run", "no-sponsor ends on 2027-02-30, which is not a day such as 2027-03-31"},
		{"a month where a day is wanted", "# keyplan: allow no-sponsor until March: owner-run", "no-sponsor ends on March, which is not a day such as 2027-03-31"},
		{"a word that is not allow", "# keyplan: ignore no-sponsor: owner-run", " cannot be read"},
		{"no rule", "# keyplan: allow", " cannot be read"},
		{"words without a colon", "# keyplan: allow no-sponsor because it is a shop", " cannot be read"},
	} {
		t.Run(c.name, func(t *testing.T) {
			ws := waiversOf("keyplan: 1\naccount: {name: Hofer, manager: jane.roe} " + c.comment + "\n")
			if len(ws) != 1 {
				t.Fatalf("found %d waivers", len(ws))
			}
			got := ws[0].Rule
			if ws[0].Until != 0 {
				got += " until " + ws[0].Until.String()
			}
			if ws[0].Fault != "" {
				got += " " + ws[0].Fault
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestWaiverCovers(t *testing.T) {
	const allow = "# keyplan: allow x: y"
	for _, c := range []struct{ name, text, want string }{
		{"on the line of a value, that line", "keyplan: 1\naccount:\n  name: Hofer " + allow + "\n  manager: jane.roe\n", "3-3"},
		{"on the line above a value, both", "keyplan: 1\naccount:\n  " + allow + "\n  name: Hofer\n  manager: jane.roe\n", "3-4"},
		{"above a section, the section", "keyplan: 1\n" + allow + "\naccount:\n  name: Hofer\n  manager: jane.roe\nrisks: []\n", "2-5"},
		{"behind the key of a section, the section", "keyplan: 1\naccount: " + allow + "\n  name: Hofer\n  manager: jane.roe\nrisks: []\n", "2-4"},
		{"above an item, the item", "keyplan: 1\naccount: {name: Hofer, manager: jane.roe}\ncontacts:\n  " + allow + "\n  - id: e.hofer\n    name: Elisabeth\n  - id: k.lang\n", "4-6"},
		{"behind the first line of an item, the item", "keyplan: 1\naccount: {name: Hofer, manager: jane.roe}\ncontacts:\n  - id: e.hofer " + allow + "\n    name: Elisabeth\n  - id: k.lang\n", "4-5"},
		{"behind an item in braces, its line", "keyplan: 1\naccount: {name: Hofer, manager: jane.roe}\nrisks:\n  - {risk: flour} " + allow + "\n  - {risk: eggs}\n", "4-4"},
		{"on top of the file, the plan", allow + "\nkeyplan: 1\naccount: {name: Hofer, manager: jane.roe}\n", "1-0"},
		{"on top of the file below other comments, the plan", "# Hofer\n\n" + allow + "\n# more\nkeyplan: 1\naccount: {name: Hofer, manager: jane.roe}\n", "1-0"},
		{"with another comment and a blank line between", "keyplan: 1\n" + allow + "\n# more\n\naccount:\n  name: Hofer\n  manager: jane.roe\n", "2-7"},
		{"at the end of the file, nothing but itself", "keyplan: 1\naccount: {name: Hofer, manager: jane.roe}\n" + allow + "\n", "3-4"},
		{"in a block text, it is text", "keyplan: 1\naccount: {name: Hofer, manager: jane.roe}\nprofile:\n  summary: |\n    " + allow + "\n", ""},
		{"in quotes, it is text", "keyplan: 1\naccount: {name: \"Hofer " + allow + "\", manager: jane.roe}\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, w := range waiversOf(c.text) {
				got = append(got, fmt.Sprintf("%d-%d", w.First, w.Last))
			}
			if joined := strings.Join(got, " "); joined != c.want {
				t.Errorf("got %q, want %q", joined, c.want)
			}
		})
	}
}

func waiversOf(text string) []Waiver {
	return Plan(source.NewFile("x.plan.yaml", []byte(text)), plan.Env{Currency: "EUR"}).Waivers
}
