package pareto

import (
	"fmt"
	"strings"
	"testing"
)

func TestVerdicts(t *testing.T) {
	tens := func(top int64, others int64) []int64 { // two of ten customers, and the rest
		return []int64{top, top, others, others, others, others, others, others, others, others}
	}
	for _, c := range []struct {
		name    string
		amounts []int64
		want    string
	}{
		{"nobody", nil, "No customer brings anything, so there is nothing to rank. "},
		{"one", []int64{9}, "1 of 1 customer (100 %) brings 80 %. With 1 customer, 80/20 says little: the top fifth is one customer, who brings 100 %."},
		{"two", []int64{9, 1}, "1 of 2 customers (50 %) brings 80 %. With 2 customers, 80/20 says little: the top fifth is one customer, who brings 90 %."},
		{"exactly 80/20", tens(160, 10), "2 of 10 customers (20 %) bring 80 %. The top 20 % bring 80 %: 80/20 holds exactly."},
		{"exactly 75 %", tens(120, 10), "4 of 10 customers (40 %) bring 80 %. The top 20 % bring 75 %: 80/20 holds, within 5 points."},
		{"a hair under 75 %", tens(119999, 10000), "4 of 10 customers (40 %) bring 80 %. The top 20 % bring 74.9998 %: flatter than 80/20, by 5 points."},
		{"exactly 85 %", []int64{340, 340, 15, 15, 15, 15, 15, 15, 15, 15}, "2 of 10 customers (20 %) bring 80 %. The top 20 % bring 85 %: 80/20 holds, within 5 points."},
		{"steeper", tens(900, 10), "2 of 10 customers (20 %) bring 80 %. The top 20 % bring 96 %: steeper than 80/20, by 16 points."},
		{"equal customers", tens(1, 1), "8 of 10 customers (80 %) bring 80 %. The top 20 % bring 20 %: flatter than 80/20, by 60 points."},
	} {
		v := Analyse(&Ledger{Customers: customersOf(c.amounts...)}, Defaults()).Revenue.Verdict
		if got := v.Reach() + " " + v.Rule(); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestRelianceIsHeldAgainstPublishedBands(t *testing.T) {
	for _, c := range []struct {
		name    string
		amounts []int64
		want    string
	}{
		{"nobody relies on nobody", nil, ""},
		{"one customer is not one of several", []int64{5}, ""},
		{"exactly 10 % has to be disclosed", []int64{10, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9}, `
watch The largest customer brings 10 %: 10 % or more is worth watching.
watch The top five bring 46 %: 25 % or more is worth watching.
high The top ten bring 91 %: over 60 % is high.
within The Herfindahl index (HHI) is 910, under the limit of 1,000.`},
		{"exactly 20 % is not over 20 %", []int64{20, 20, 20, 20, 20}, `
watch The largest customer brings 20 %: 10 % or more is worth watching.
high The Herfindahl index (HHI) is 2,000: over 1,800 is high.`},
		{"ten equal ones stand at the lower limit of the index", []int64{1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, `
watch The largest customer brings 10 %: 10 % or more is worth watching.
watch The top five bring 50 %: 25 % or more is worth watching.
watch The Herfindahl index (HHI) is 1,000: 1,000 or more is worth watching.`},
	} {
		if got := relianceOf(c.amounts, DefaultLimits()); got != strings.TrimPrefix(c.want, "\n") {
			t.Errorf("%s: got\n%s\nwant%s", c.name, got, c.want)
		}
	}
}

func relianceOf(amounts []int64, limits []Limit) string {
	var lines []string
	for _, r := range Analyse(&Ledger{Customers: customersOf(amounts...)}, Options{Cuts: DefaultCuts(), Limits: limits, Factor: DefaultFactor()}).Revenue.Reliance {
		lines = append(lines, fmt.Sprint(r.Severity, " ", r.Sentence()))
	}
	return strings.Join(lines, "\n")
}

func TestALimitOfOnesOwnTakesThePlaceOfThePublished(t *testing.T) {
	limits := DefaultLimits()
	for _, text := range []string{"largest=30", " TOP5 = 45%", "hhi=2500.5"} {
		var err error
		if limits, err = SetLimit(limits, text); err != nil {
			t.Fatal(err)
		}
	}
	want := `within The largest customer brings 29.99 %, under the limit of 30 %.
high The top five bring 65 %: the limit that was set is 45 %.
high The top ten bring 99.99 %: over 60 % is high.
within The Herfindahl index (HHI) is 1,451, under the limit of 2,500.5.`
	amounts := []int64{2999, 900, 900, 900, 800, 700, 700, 700, 700, 700, 1}
	if got := relianceOf(amounts, limits); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := relianceOf(amounts, nil); !strings.HasPrefix(got, "within The largest customer brings 30 %.\n") {
		t.Errorf("without limits: got\n%s", got)
	}
}

func TestLimitsThatMakeNoSenseAreToldSo(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"largest", `expected a limit such as largest=15, for one of largest, top5, top10 and hhi, not "largest"`},
		{"top7=20", `expected a limit such as largest=15, for one of largest, top5, top10 and hhi, not "top7=20"`},
		{"top5=150", `top5: a percentage lies between 0 and 100, not at 150`},
		{"hhi=20000", `hhi: expected points of the index between 0 and 10000, such as 1800, not "20000"`},
		{"hhi=1e9999999", `hhi: expected points of the index between 0 and 10000, such as 1800, not "1e9999999"`},
	} {
		if _, err := SetLimit(DefaultLimits(), c.text); err == nil || err.Error() != c.want {
			t.Errorf("%s: got %v, want %s", c.text, err, c.want)
		}
	}
}

func TestEveryPublishedLimitNamesItsSource(t *testing.T) {
	for _, limit := range DefaultLimits() {
		if limit.Source == "" || limit.Severity == Within || limit.At.Sign() <= 0 {
			t.Errorf("%+v", limit)
		}
	}
}

func TestLosses(t *testing.T) {
	for _, c := range []struct {
		name    string
		amounts []int64
		want    string
	}{
		{"nobody", nil, ""},
		{"the only one", []int64{5}, "Without the largest customer nothing is left."},
		{"two", []int64{60, 40}, `Without the largest customer, 40 is left, 60 % less; to make up for it takes 2 customers like the average of the others.
Without the two largest customers nothing is left.`},
		{"an even loss takes no customer more", []int64{40, 20, 20, 20}, `Without the largest customer, 60 is left, 40 % less; to make up for it takes 2 customers like the average of the others.
Without the two largest customers, 40 is left, 60 % less; to make up for it takes 3 customers like the average of the others.
Without the three largest customers, 20 is left, 80 % less; to make up for it takes 4 customers like the average of the others.`},
	} {
		var got []string
		for _, l := range Analyse(&Ledger{Customers: customersOf(c.amounts...)}, Defaults()).Revenue.Losses {
			got = append(got, l.Sentence(plainly))
		}
		if strings.Join(got, "\n") != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, strings.Join(got, "\n"), c.want)
		}
	}
}

func TestCandidates(t *testing.T) {
	for _, c := range []struct {
		name    string
		amounts []int64
		want    string
	}{
		{"nobody", nil, ""},
		{"the only one stands out of nobody", []int64{5}, ""},
		{"two who are far apart", []int64{90, 10}, "a 1.8 times the average, above the largest gap in the ranking"},
		{"two who are as far apart as the average", []int64{75, 25}, "a 1.5 times the average, above the largest gap in the ranking"},
		{"two who are a little apart", []int64{60, 40}, ""},
		{"equal customers", []int64{7, 7, 7, 7, 7, 7}, ""},
		{"exactly three times the mean", []int64{30, 28, 6, 6, 6, 6, 6, 6, 4, 2}, "a 3.0 times the average, above the largest gap in the ranking; b 2.8 times the average, above the largest gap in the ranking"},
		{"a drop smaller than the average is no marked gap", []int64{299, 201, 100, 100, 100, 100, 100, 0}, ""},
		{"a gap below the top fifth sets nobody apart", []int64{20, 20, 20, 20, 1}, ""},
		{"of equal gaps the first", []int64{50, 30, 10, 1, 1, 1, 1, 1, 1, 1, 1}, "a 5.6 times the average, above the largest gap in the ranking; b 3.4 times the average"},
	} {
		var got []string
		for _, candidate := range Analyse(&Ledger{Customers: customersOf(c.amounts...)}, Defaults()).Revenue.Candidates.List {
			got = append(got, candidate.Row.Customer.Name+" "+candidate.Reason())
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, strings.Join(got, "; "), c.want)
		}
	}
}

func TestAFactorOfOnesOwn(t *testing.T) {
	for _, c := range []struct {
		name, factor string
		amounts      []int64
		want         int
	}{
		{"equal customers bring the mean", "1", []int64{7, 7, 7}, 3},
		{"a hair over the mean", "1.0001", []int64{7, 7, 7}, 0},
		{"one customer is the mean", "1", []int64{7}, 0},
		{"exactly two and a half times", "2.5", []int64{25, 5, 5, 5}, 1},
		{"not quite", "2.51", []int64{25, 5, 5, 5}, 0},
	} {
		o := Defaults()
		var err error
		if o.Factor, err = ParseFactor(c.factor); err != nil {
			t.Fatal(err)
		}
		got := 0
		for _, candidate := range Analyse(&Ledger{Customers: customersOf(c.amounts...)}, o).Revenue.Candidates.List {
			if candidate.OverMean {
				got++
			}
		}
		if got != c.want {
			t.Errorf("%s: %d customers, want %d", c.name, got, c.want)
		}
	}
}

func TestFactorsThatMakeNoSenseAreToldSo(t *testing.T) {
	for _, text := range []string{"", "none", "0", "-1", "1e999999999"} {
		if _, err := ParseFactor(text); err == nil || err.Error() != fmt.Sprintf("expected how many times the average, such as 3, not %q", text) {
			t.Errorf("%q: got %v", text, err)
		}
	}
}
