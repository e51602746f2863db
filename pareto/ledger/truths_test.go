package ledger

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"keyplan/pareto"
)

// realLedgers holds ledgers of real companies with figures that were worked
// out without this package. It lies beside the project, where there is one.
const realLedgers = "../../../shared/data/ledgers"

// A truth is what is known of a ledger.
type truth struct {
	Customers int    `json:"customers"`
	Base      int    `json:"base"`
	Total     string `json:"total"`
	BaseTotal string `json:"base_total"`
	Lines     struct {
		Read            int    `json:"data_lines"`
		WithoutCustomer int    `json:"lines_without_customer"`
		WithoutAmount   int    `json:"lines_without_amount"`
		Negative        int    `json:"negative_lines"`
		Sum             string `json:"revenue_without_customer"`
	} `json:"lines"`
}

func TestRealLedgersGiveWhatIsKnownOfThem(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(realLedgers, "truths.json"))
	if err != nil {
		t.Skipf("the real ledgers are not at hand: %v", err)
	}
	truths := map[string]truth{}
	if err := json.Unmarshal(text, &truths); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, file string
		options    Options
	}{
		{"northwind", "northwind_lines.csv", Options{}},
		{"chinook", "chinook_invoices.csv", Options{}},
		{"maven_won", "maven_pipeline.csv", Options{Where: []string{"deal_stage=Won"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			want, ok := truths[c.name]
			if !ok {
				t.Fatalf("nothing is known of %s", c.name)
			}
			r, err := Read([]Source{file(filepath.Join(realLedgers, c.file))}, c.options)
			if err != nil {
				t.Fatal(err)
			}
			if got := truthOf(r); got != want {
				t.Errorf("gives\n%+v, want\n%+v", got, want)
			}
			if wrong := addsUp(r); wrong != "" {
				t.Error(wrong)
			}
		})
	}
}

// truthOf gives those figures of a reading. Lines that were filtered out are
// not among them.
func truthOf(r *Reading) (got truth) {
	var total, base pareto.Sum
	for _, c := range r.Ledger.Customers {
		got.Customers++
		total = total.Add(c.Revenue)
		if c.Revenue.Sign() > 0 {
			got.Base++
			base = base.Add(c.Revenue)
		}
	}
	got.Total, got.BaseTotal = total.Text(r.Ledger.Places), base.Text(r.Ledger.Places)
	got.Lines.Read = r.Lines.Read - r.Lines.Count(Filtered)
	got.Lines.WithoutCustomer = r.Lines.Count(BlankCustomer)
	got.Lines.WithoutAmount = r.Lines.Count(BlankAmount)
	got.Lines.Negative = r.Lines.Negative
	got.Lines.Sum = r.Blank.Text(r.Ledger.Places)
	return got
}
