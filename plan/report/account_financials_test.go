package report_test

import (
	"slices"
	"testing"

	"keyplan/plan"
	"keyplan/plan/report"
	"keyplan/plan/report/reporttest"
	"keyplan/plan/sheet"
)

// TestALineOfSharesBeginsWhereTheyAreKnown tries years of which the share of wallet
// is known or not.
func TestALineOfSharesBeginsWhereTheyAreKnown(t *testing.T) {
	year := func(year plan.Year, revenue, spend int64) *plan.FiscalYear {
		y := &plan.FiscalYear{Year: year, Revenue: plan.NewMoney(plan.NewDecimal(revenue), "EUR")}
		if spend > 0 {
			y.CustomerSpend = plan.NewMoney(plan.NewDecimal(spend), "EUR")
		}
		return y
	}
	for _, c := range []struct {
		name   string
		years  []*plan.FiscalYear
		labels []string // nil is no chart
	}{
		{"known of all", []*plan.FiscalYear{year(2024, 10, 100), year(2025, 20, 100)}, []string{"2024", "2025"}},
		{"not known of the first", []*plan.FiscalYear{year(2023, 5, 0), year(2024, 10, 100), year(2025, 20, 100)}, []string{"2024", "2025"}},
		{"not known of one between", []*plan.FiscalYear{year(2023, 5, 100), year(2024, 10, 0), year(2025, 20, 100)}, []string{"2023", "2025"}},
		{"known of one", []*plan.FiscalYear{year(2024, 10, 0), year(2025, 20, 100)}, nil},
		{"this year is not over", []*plan.FiscalYear{year(2025, 10, 100), year(2026, 20, 100)}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := &plan.Plan{Account: plan.Account{ID: "acme", Name: "Acme"}}
			p.Financials.Years = c.years
			settings := &plan.Settings{Currency: "EUR"}
			env := settings.Env()
			book := report.Account(report.NewDossier(plan.Read(p, &env, reporttest.Today), settings), report.AccountOptions{})
			if err := book.Compute(); err != nil {
				t.Fatal(err)
			}
			var labels []string
			for _, b := range book.Sheets[0].Blocks {
				if chart, ok := b.(*sheet.Chart); ok && chart.Title == "Share of wallet" {
					rows := chart.Rows()
					for i := range rows {
						labels = append(labels, chart.Name(&rows[i]))
						if rows[i].Cells[chart.Columns()[0]].Value.Absent() {
							t.Errorf("%s has no share", chart.Name(&rows[i]))
						}
					}
				}
			}
			if !slices.Equal(labels, c.labels) {
				t.Errorf("the chart shows %v, want %v", labels, c.labels)
			}
		})
	}
}
