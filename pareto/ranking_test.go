package pareto

import (
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

// customersOf names customers a, b, c … by the amounts they brought.
func customersOf(amounts ...int64) []Customer {
	customers := make([]Customer, len(amounts))
	for i, amount := range amounts {
		customers[i] = Customer{Name: string(rune('a' + i)), Revenue: NewSum(amount)}
	}
	return customers
}

func ranked(customers []Customer) *Ranking {
	return Analyse(&Ledger{Customers: customers}, Defaults()).Revenue.Ranking
}

// brief writes a ranking as "b A, a B | c": the base with its classes, then
// the others.
func brief(r *Ranking) string {
	var base, others []string
	for _, row := range r.Base {
		base = append(base, row.Customer.Name+" "+row.Class.String())
	}
	for _, row := range r.Others {
		others = append(others, row.Customer.Name)
	}
	return strings.TrimSpace(strings.Join(base, ", ") + " | " + strings.Join(others, ", "))
}

func TestRankingsAndTheirMeasures(t *testing.T) {
	for _, c := range []struct {
		name                  string
		amounts               []int64
		brief                 string
		for80, top20          int
		top20Of, hhi, gini, n string
	}{
		{"nobody", nil, "|", 0, 0, "0", "0", "0", "0"},
		{"one customer", []int64{7}, "a A |", 1, 1, "1", "10000", "0", "1"},
		{"two equal ones go by name", []int64{5, 5}, "a A, b A |", 2, 1, "1/2", "5000", "0", "2"},
		{"the one after exactly 80 % is B, after exactly 95 % C", []int64{5, 80, 10, 5}, "b A, c B, a B, d C |", 1, 1, "4/5", "6550", "23/40", "200/131"},
		{"the one who crosses 80 % is A", []int64{79, 2, 19}, "a A, c A, b C |", 2, 1, "79/100", "6606", "77/150", "5000/3303"},
		{"equal customers", []int64{1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, "a A, b A, c A, d A, e A, f A, g A, h A, i B, j B |", 8, 2, "1/5", "1000", "0", "10"},
		{"nothing and returns stand outside the base", []int64{0, 60, -10, 40}, "b A, d A | a, c", 2, 1, "3/5", "5200", "1/10", "25/13"},
		{"nothing but zeros", []int64{0, 0}, "| a, b", 0, 0, "0", "0", "0", "0"},
		{"nothing but returns, the largest last", []int64{-2, -1}, "| b, a", 0, 0, "0", "0", "0", "0"},
		{"a fifth is rounded up", []int64{1, 1, 1, 1, 1, 5}, "f A, a A, b A, c A, d B, e B |", 4, 2, "3/5", "3000", "1/3", "10/3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := ranked(customersOf(c.amounts...))
			m := r.Measure()
			got := fmt.Sprintln(brief(r), m.For80, m.Top20, m.Top20Of.Rat().RatString(), m.HHI.RatString(), m.Gini.RatString(), m.Effective.RatString())
			want := fmt.Sprintln(c.brief, c.for80, c.top20, c.top20Of, c.hhi, c.gini, c.n)
			if got != want {
				t.Errorf("got  %swant %s", got, want)
			}
		})
	}
}

func TestTheRestIsListedWithItsSum(t *testing.T) {
	r := ranked(customersOf(0, 60, -10, 40))
	if r.Total != NewSum(100) || r.Net != NewSum(90) {
		t.Errorf("total %s, net %s", r.Total.Text(0), r.Net.Text(0))
	}
	if row := r.Others[1]; row.Amount != NewSum(-10) || row.Class != None || row.Rank != 0 {
		t.Errorf("%+v", row)
	}
}

func TestNamesAreOrderedByCodePoint(t *testing.T) {
	r := ranked([]Customer{{Name: "Österreich", Revenue: NewSum(1)}, {Name: "zoo", Revenue: NewSum(1)}, {Name: "Zoo", Revenue: NewSum(1)}, {Name: "Abc", Revenue: NewSum(1)}})
	if got := brief(r); got != "Abc A, Zoo A, zoo A, Österreich A |" {
		t.Errorf("got %s", got)
	}
}

func TestCutsOfOnesOwn(t *testing.T) {
	for _, c := range []struct{ cut, want string }{
		{"50,80", "a A, b B, c C, d C |"}, {"50.01, 80 %", "a A, b A, c C, d C |"}, {"0,100", "a B, b B, c B, d B |"},
		{"0,0", "a C, b C, c C, d C |"}, {"100,100", "a A, b A, c A, d A |"}, {"80,80", "a A, b A, c C, d C |"},
	} {
		cuts, err := ParseCuts(c.cut)
		if err != nil {
			t.Fatal(err)
		}
		if got := brief(Analyse(&Ledger{Customers: customersOf(50, 30, 15, 5)}, Options{Cuts: cuts}).Revenue.Ranking); got != c.want {
			t.Errorf("%s gives %s, want %s", c.cut, got, c.want)
		}
	}
}

func TestCutsThatMakeNoSenseAreToldSo(t *testing.T) {
	for _, c := range []struct{ cut, want string }{
		{"80", `expected two percentages with a comma between them, such as 80,95, not "80"`},
		{"80,90,95", `expected two percentages with a comma between them, such as 80,95, not "80,90,95"`},
		{"95,80", `class A ends at 95 %, after class B at 80 %: write the smaller first`},
		{"a,95", `expected a percentage such as 80 or 12.5, not "a"`},
		{"80,", `expected a percentage such as 80 or 12.5, not ""`},
		{"1e999999999,95", `expected a percentage such as 80 or 12.5, not "1e999999999"`},
		{"80,101", `a percentage lies between 0 and 100, not at 101`},
		{"-1,95", `a percentage lies between 0 and 100, not at -1`},
	} {
		if _, err := ParseCuts(c.cut); err == nil || err.Error() != c.want {
			t.Errorf("%s: got %v, want %s", c.cut, err, c.want)
		}
	}
}

func TestClassTotals(t *testing.T) {
	var got []string
	for _, total := range ranked(customersOf(5, 80, 10, 5)).Classes() {
		got = append(got, fmt.Sprintf("%s %d %s", total.Class, total.Customers, total.Amount.Text(0)))
	}
	if want := "A 1 80; B 2 15; C 1 5"; strings.Join(got, "; ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, "; "), want)
	}
}

func TestSharesAreWrittenOnTheirSideOfALimit(t *testing.T) {
	for _, c := range []struct {
		part, whole int64
		limits      []int64
		want        string
	}{
		{1, 3, nil, "33 %"}, {7996, 10000, nil, "80 %"}, {7996, 10000, []int64{80}, "79.96 %"}, {7946, 10000, []int64{80}, "79 %"},
		{8, 10, []int64{80}, "80 %"}, {9999, 10000, []int64{100}, "99.99 %"}, {0, 0, []int64{0}, "0 %"}, {-1, 4, nil, "-25 %"},
	} {
		var limits []decimal.Decimal
		for _, limit := range c.limits {
			limits = append(limits, decimal.NewFromInt(limit))
		}
		if got := (Share{NewSum(c.part), NewSum(c.whole)}).PercentBeside(limits...); got != c.want {
			t.Errorf("%d of %d beside %d is written %s, want %s", c.part, c.whole, c.limits, got, c.want)
		}
	}
}

func TestSquaresOfSumsOfAnySize(t *testing.T) {
	var squares squareSum
	want := new(big.Int)
	for _, sum := range []Sum{NewSum(-1 << 63), NewSum(1<<63 - 1), NewSum(-3), NewSum(0), BigSum(new(big.Int).Lsh(big.NewInt(5), 90))} {
		for range 9 {
			squares.add(sum)
			want.Add(want, new(big.Int).Mul(sum.Int(), sum.Int()))
		}
	}
	if got := squares.int(); got.Cmp(want) != 0 {
		t.Errorf("got %s, want %s", got, want)
	}
}
