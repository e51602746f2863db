package pareto

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// retail is a ledger in which several customers are one.
func retail() *Ledger {
	customer := func(name string, revenue, profit, potential int64, days ...string) Customer {
		return Customer{Name: name, Lines: len(days), Revenue: NewSum(revenue), Profit: NewSum(profit), Potential: NewSum(potential), Orders: bought(days...)}
	}
	l := &Ledger{Dated: true, Profits: true, Potentials: true, First: day("2026-01-01"), Last: day("2026-03-31"), Customers: []Customer{
		customer("microsoft", 5, 1, 100, "2026-01-10", "2026-02-01"),
		customer("Big Blue", 40, 4, 0, "2026-03-01"),
		customer("MICROSOFT LTD", 20, -2, 90, "2026-01-10", "2026-01-20"),
		customer("IBM Deutschland GmbH", 30, 3, 200, "2026-01-05"),
		customer("Red Hat", 10, 1, 50, "2026-01-05", "2026-03-31"),
		customer("Microsoft Ltd.", 20, 2, 0),
	}}
	l.Segments = []Segment{
		{"North", []Customer{{Name: "microsoft", Lines: 1, Revenue: NewSum(3)}, {Name: "MICROSOFT LTD", Lines: 2, Revenue: NewSum(1)}}},
		{"South", []Customer{{Name: "microsoft", Lines: 1, Revenue: NewSum(2)}}},
	}
	return l
}

func ledgerText(l *Ledger) string {
	var lines []string
	for _, c := range l.Customers {
		line := fmt.Sprintf("%s: %d lines, %s, profit %s, potential %s,", c.Name, c.Lines, c.Revenue.Text(0), c.Profit.Text(0), c.Potential.Text(0))
		for _, order := range c.Orders {
			line += fmt.Sprintf(" %s %s", order.Day, order.Revenue.Text(0))
		}
		lines = append(lines, line)
	}
	for _, segment := range l.Segments {
		for _, c := range segment.Customers {
			lines = append(lines, fmt.Sprintf("%s, %s: %d lines, %s", segment.Name, c.Name, c.Lines, c.Revenue.Text(0)))
		}
	}
	return strings.Join(lines, "\n")
}

func TestMergingTwins(t *testing.T) {
	l := retail()
	before := ledgerText(l)
	merged, report, err := Merge(l, Merging{Fold: true})
	if err != nil {
		t.Fatal(err)
	}
	want := `MICROSOFT LTD: 4 lines, 45, profit 1, potential 100, 2026-01-10 2 2026-01-20 1 2026-02-01 1
Big Blue: 1 lines, 40, profit 4, potential 0, 2026-03-01 1
IBM Deutschland GmbH: 1 lines, 30, profit 3, potential 200, 2026-01-05 1
Red Hat: 2 lines, 10, profit 1, potential 50, 2026-01-05 1 2026-03-31 1
North, MICROSOFT LTD: 3 lines, 4
South, MICROSOFT LTD: 1 lines, 2`
	if got := ledgerText(merged); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := fmt.Sprintf("%q", report); got != `{[{"MICROSOFT LTD" ["MICROSOFT LTD" "Microsoft Ltd." "microsoft"]}] []}` {
		t.Errorf("report is %s", got)
	}
	if ledgerText(l) != before {
		t.Error("the ledger that was given has changed")
	}
}

func TestMergingByNames(t *testing.T) {
	for _, c := range []struct {
		name    string
		merging Merging
		merged  string // names of the customers that are merged, with their revenue and potential
		report  string
	}{
		{"nothing", Merging{}, "", "{[] []}"},
		{"an alias, whose target no customer goes by", Merging{Aliases: map[string]string{"Big Blue": "IBM"}},
			"IBM 40 0", `{[{"IBM" ["Big Blue"]}] []}`},
		{"aliases of one target; the largest potential holds", Merging{Aliases: map[string]string{"Big Blue": "IBM", "IBM Deutschland GmbH": "IBM"}},
			"IBM 70 200", `{[{"IBM" ["Big Blue" "IBM Deutschland GmbH"]}] []}`},
		{"an alias of an alias", Merging{Aliases: map[string]string{"Big Blue": "IBM Deutschland GmbH", "IBM Deutschland GmbH": "IBM"}},
			"IBM 70 200", `{[{"IBM" ["Big Blue" "IBM Deutschland GmbH"]}] []}`},
		{"an alias is written otherwise when names fold", Merging{Fold: true, Aliases: map[string]string{"BIG-BLUE": "Ibm Deutschland"}},
			"MICROSOFT LTD 45 100; Ibm Deutschland 70 200", `{[{"Ibm Deutschland" ["Big Blue" "IBM Deutschland GmbH"]} {"MICROSOFT LTD" ["MICROSOFT LTD" "Microsoft Ltd." "microsoft"]}] []}`},
		{"a target written in two ways", Merging{Fold: true, Aliases: map[string]string{"Big Blue": "Ibm", "Red Hat": "IBM"}},
			"MICROSOFT LTD 45 100; IBM 50 50", `{[{"IBM" ["Big Blue" "Red Hat"]} {"MICROSOFT LTD" ["MICROSOFT LTD" "Microsoft Ltd." "microsoft"]}] []}`},
		{"a name to be written so", Merging{Fold: true, Aliases: map[string]string{"microsoft": "Microsoft"}},
			"Microsoft 45 100", `{[{"Microsoft" ["MICROSOFT LTD" "Microsoft Ltd." "microsoft"]}] []}`},
		{"a group, whose potentials add up", Merging{Groups: map[string][]string{"IBM": {"IBM Deutschland GmbH", "Red Hat"}}},
			"IBM 40 250", `{[{"IBM" ["IBM Deutschland GmbH" "Red Hat"]}] []}`},
		{"a group called as one of its members", Merging{Groups: map[string][]string{"Red Hat": {"Red Hat", "Big Blue"}}},
			"Red Hat 50 50", `{[{"Red Hat" ["Big Blue" "Red Hat"]}] []}`},
		{"a member that goes by an alias", Merging{Aliases: map[string]string{"Big Blue": "IBM"}, Groups: map[string][]string{"Blue": {"Big Blue", "Red Hat"}}},
			"Blue 50 50", `{[{"Blue" ["Big Blue" "Red Hat"]}] []}`},
		{"a group of groups", Merging{Groups: map[string][]string{"Blue": {"Big Blue"}, "All": {"Blue", "Red Hat"}}},
			"All 50 50", `{[{"All" ["Big Blue" "Red Hat"]}] []}`},
		{"names that no customer goes by", Merging{Aliases: map[string]string{"Nokia": "NOKIA"}, Groups: map[string][]string{"Trio": {"Red Hat", "Blue Hat"}}},
			"Trio 10 50", `{[{"Trio" ["Red Hat"]}] ["Blue Hat" "Nokia"]}`},
	} {
		merged, report, err := Merge(retail(), c.merging)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		old := ledgerText(retail())
		var got []string
		for _, m := range merged.Customers {
			if !strings.Contains(old, fmt.Sprintf("%s: %d lines, %s, profit", m.Name, m.Lines, m.Revenue.Text(0))) {
				got = append(got, fmt.Sprintf("%s %s %s", m.Name, m.Revenue.Text(0), m.Potential.Text(0)))
			}
		}
		if strings.Join(got, "; ") != c.merged || fmt.Sprintf("%q", report) != c.report {
			t.Errorf("%s:\ngot  %s %q\nwant %s %s", c.name, strings.Join(got, "; "), report, c.merged, c.report)
		}
	}
}

func TestMergingsThatMakeNoSenseAreToldSo(t *testing.T) {
	for _, c := range []struct {
		merging Merging
		want    string
	}{
		{Merging{Aliases: map[string]string{"a": "b", "b": "c", "c": "a"}}, `names stand for each other in a circle: a, b, c, a`},
		{Merging{Aliases: map[string]string{"a": " "}}, `"a" stands for no name: write the name that stays`},
		{Merging{Fold: true, Aliases: map[string]string{"Acme Ltd": "X", "ACME": "Y"}}, `"Acme Ltd" stands for both "Y" and "X": keep one`},
		{Merging{Groups: map[string][]string{"One": {"a"}, "Two": {"a"}}}, `"a" is in two groups, "One" and "Two": keep one`},
		{Merging{Groups: map[string][]string{"One": {"Two"}, "Two": {"One"}}}, `names stand for each other in a circle: One, Two, One`},
	} {
		if _, _, err := Merge(retail(), c.merging); err == nil || err.Error() != c.want {
			t.Errorf("got  %v\nwant %s", err, c.want)
		}
	}
}

func TestWhatIsMergedDoesNotDependOnTheOrder(t *testing.T) {
	m := Merging{Fold: true, Groups: map[string][]string{"IBM": {"Big Blue", "Red Hat"}}}
	l := retail()
	merged, report, err := Merge(l, m)
	if err != nil {
		t.Fatal(err)
	}
	for i, j := 0, len(l.Customers)-1; i < j; i, j = i+1, j-1 {
		l.Customers[i], l.Customers[j] = l.Customers[j], l.Customers[i]
	}
	again, second, err := Merge(l, m)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(report, second) || story(Analyse(merged, Defaults())) != story(Analyse(again, Defaults())) {
		t.Errorf("got\n%s\nand\n%s", ledgerText(merged), ledgerText(again))
	}
}
