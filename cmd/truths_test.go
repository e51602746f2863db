package cmd_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"keyplan/cmd"
)

// ledgers holds ledgers of real companies with figures that another program
// worked out. It lies beside the project, where there is one.
const ledgers = "../../shared/data/ledgers"

// A truth is what is known of a ledger.
type truth struct {
	Customers, Base, For80 int
	Total                  string
	BaseTotal              string `json:"base_total"`
	Classes                map[string]int
	Top                    map[string]float64
	Top20Pct, Gini, HHI    float64
	Lines                  struct {
		Read            int    `json:"data_lines"`
		WithoutCustomer int    `json:"lines_without_customer"`
		WithoutAmount   int    `json:"lines_without_amount"`
		Negative        int    `json:"negative_lines"`
		Sum             string `json:"revenue_without_customer"`
	}
}

// told is what keyplan says of it.
type told struct {
	Version int
	Source  string
	Columns map[string]string
	Lines   map[string]any
	truth
	Effective float64
	Ranking   []struct {
		Rank              int
		Customer, Revenue string
		Share, Cumulative float64
		Class             string
	}
	Twins    [][]string
	Warnings []string
}

func TestTheCommandTellsWhatIsKnownOfRealLedgers(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(ledgers, "truths.json"))
	if err != nil {
		t.Skipf("the real ledgers are not at hand: %v", err)
	}
	var truths map[string]truth
	if err := json.Unmarshal(text, &truths); err != nil {
		t.Fatal(err)
	}
	asked := map[string][]string{
		"northwind": {"northwind_lines.csv"},
		"chinook":   {"chinook_invoices.csv"},
		"maven_won": {"maven_pipeline.csv", "--where", "deal_stage=Won"},
	}
	if !maps.EqualFunc(truths, asked, func(truth, []string) bool { return true }) {
		t.Fatalf("truths are known of %v", slices.Sorted(maps.Keys(truths)))
	}
	for name, args := range asked {
		t.Run(name, func(t *testing.T) { holds(t, tell(t, args...), truths[name]) })
	}
}

// tell runs keyplan pareto on a ledger, and holds its JSON to the contract.
func tell(t *testing.T, args ...string) (got told) {
	t.Helper()
	dir, err := filepath.Abs(ledgers)
	if err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	env := &cmd.Env{In: &bytes.Buffer{}, Out: &out, Err: &errs, Dir: dir, Getenv: func(string) string { return "" }, Now: time.Now, Width: func() int { return 80 }}
	if code := cmd.Main(append([]string{"pareto", "--format", "json", "--no-plans"}, args...), env); code != 0 {
		t.Fatalf("ended with code %d: %s", code, &errs)
	}
	if errs.Len() > 0 {
		t.Errorf("says %q", &errs)
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	keepsOrder(t, out.Bytes())
	return got
}

// contract is the order of the keys that whoever reads version 1 relies on.
var contract = []string{"version", "source", "columns", "lines", "customers", "base", "total", "base_total", "for80", "top", "top20pct",
	"hhi", "effective", "gini", "classes", "ranking", "twins", "warnings"}

func keepsOrder(t *testing.T, text []byte) {
	t.Helper()
	if keys := keysOf(t, text); !slices.Equal(keys[:min(len(keys), len(contract))], contract) {
		t.Errorf("the keys are %v, want first %v", keys, contract)
	}
	var parts map[string]json.RawMessage
	if err := json.Unmarshal(text, &parts); err != nil {
		t.Fatal(err)
	}
	for part, want := range map[string][]string{"top": {"1", "5", "10"}, "classes": {"A", "B", "C", "-"},
		"lines": {"read", "used", "blank_customer", "blank_amount", "unreadable", "filtered", "negative", "blank_customer_sum"}} {
		if keys := keysOf(t, parts[part]); !slices.Equal(keys, want) {
			t.Errorf("%s has %v, want %v", part, keys, want)
		}
	}
}

// keysOf are the keys of an object as they stand in it.
func keysOf(t *testing.T, object []byte) (keys []string) {
	t.Helper()
	dec := json.NewDecoder(bytes.NewReader(object))
	if _, err := dec.Token(); err != nil {
		t.Fatal(err)
	}
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			t.Fatal(err)
		}
		keys = append(keys, key.(string))
		var value json.RawMessage
		if err := dec.Decode(&value); err != nil {
			t.Fatal(err)
		}
	}
	return keys
}

// holds compares every figure, and what follows from the ranking.
func holds(t *testing.T, got told, want truth) {
	t.Helper()
	classes := maps.Clone(got.Classes)
	if delete(classes, "-"); !maps.Equal(classes, want.Classes) || got.Classes["-"] != want.Customers-want.Base {
		t.Errorf("classes %v, want %v", got.Classes, want.Classes)
	}
	for what, pair := range map[string][2]any{
		"version": {got.Version, 1}, "customers": {got.Customers, want.Customers}, "base": {got.Base, want.Base}, "for80": {got.For80, want.For80},
		"total": {got.Total, want.Total}, "base_total": {got.BaseTotal, want.BaseTotal}, "lines used": {got.Lines["used"], float64(want.Lines.Read)},
		"without a customer": {got.Lines["blank_customer"], float64(want.Lines.WithoutCustomer)}, "their sum": {got.Lines["blank_customer_sum"], want.Lines.Sum},
		"without an amount": {got.Lines["blank_amount"], float64(want.Lines.WithoutAmount)}, "negative": {got.Lines["negative"], float64(want.Lines.Negative)},
		"unreadable": {got.Lines["unreadable"], 0.0}, "ranking": {len(got.Ranking), want.Customers},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%s is %v, want %v", what, pair[0], pair[1])
		}
	}
	figures := map[string][2]float64{"hhi": {got.HHI, want.HHI}, "gini": {got.Gini, want.Gini}, "top20pct": {got.Top20Pct, want.Top20Pct}, "effective": {got.Effective, 10_000 / want.HHI}}
	for n, share := range got.Top {
		figures["top "+n] = [2]float64{share, want.Top[n]}
	}
	for n, last := range map[string]int{"3": 3, "20": 20, "all": want.Base} { // shares that the ranking alone tells
		sum := want.Top[n]
		if n == "all" {
			sum = 1
		}
		figures["together "+n] = [2]float64{got.Ranking[last-1].Cumulative, sum}
	}
	for what, pair := range figures {
		if math.Abs(pair[0]-pair[1]) > 1e-12*math.Abs(pair[1]) {
			t.Errorf("%s is %.15g, want %.15g", what, pair[0], pair[1])
		}
	}
}
