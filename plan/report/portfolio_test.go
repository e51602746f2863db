package report_test

import (
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/report"
	"keyplan/plan/report/reporttest"
	"keyplan/plan/sheet"
)

// portfolioOf is the computed report of plans, in EUR.
func portfolioOf(t *testing.T, plans ...*plan.Plan) *sheet.Book {
	t.Helper()
	settings := &plan.Settings{Currency: "EUR"}
	var all []*report.Dossier
	for _, p := range plans {
		env := settings.Env()
		if c := p.Account.Currency; !c.Absent() {
			env.Currency = c
		}
		all = append(all, report.NewDossier(plan.Read(p, &env, reporttest.Today), settings))
	}
	book := report.Portfolio(all, report.PortfolioOptions{Settings: settings, Today: reporttest.Today, Title: "Key accounts"})
	if err := book.Compute(); err != nil {
		t.Fatal(err)
	}
	return book
}

// businessOf is a plan of so much expected this year against a target, 0 for none.
func businessOf(name plan.Text, currency plan.Currency, expected, target int64) *plan.Plan {
	p := &plan.Plan{Account: plan.Account{ID: plan.ID(strings.ToLower(string(name))), Name: name, Manager: "jane", Currency: currency}}
	y := &plan.FiscalYear{Year: 2026, Forecast: plan.NewMoney(plan.NewDecimal(expected), currency)}
	if target > 0 {
		y.Target = plan.NewMoney(plan.NewDecimal(target), currency)
	}
	p.Financials.Years = []*plan.FiscalYear{y}
	p.Opportunities = []*plan.Opportunity{{ID: "o1", Name: "More", Value: plan.NewMoney(plan.NewDecimal(1000), currency)}}
	return p
}

// figure is one of a page, as it reads.
func figureOf(t *testing.T, s *sheet.Sheet, label string) string {
	t.Helper()
	for _, b := range s.Blocks {
		if f, ok := b.(*sheet.Figures); ok {
			for _, item := range f.Items {
				if item.Label == label {
					return item.Format.WithUnit(item.Value)
				}
			}
		}
	}
	t.Fatalf("%s has no figure %q", s.Name, label)
	return ""
}

// TestAnAccountWithoutATargetMakesUpForNobody tries what the portfolio reaches of
// its targets.
func TestAnAccountWithoutATargetMakesUpForNobody(t *testing.T) {
	book := portfolioOf(t, businessOf("Behind", "EUR", 80, 100), businessOf("Untargeted", "EUR", 900, 0))
	if got := figureOf(t, book.Sheets[0], "Of target"); got != "80 %" {
		t.Errorf("of the target: %s", got)
	}
	if got := figureOf(t, book.Sheets[0], "Expected this year"); got != "EUR 980" {
		t.Errorf("expected: %s", got)
	}
}

// TestNoCurrencyIsTakenForAnother tries an account in a currency of which there is no
// rate: it is in no sum, and the cover says so.
func TestNoCurrencyIsTakenForAnother(t *testing.T) {
	book := portfolioOf(t, businessOf("Near", "EUR", 80, 100), businessOf("Far", "JPY", 5_000_000, 6_000_000))
	if got := figureOf(t, book.Sheets[0], "Expected this year"); got != "EUR 80" {
		t.Errorf("expected: %s", got)
	}
	if lines := strings.Join(book.Lines, "\n"); !strings.Contains(lines, "Far: without its amounts, since keyplan.yaml has no rate of JPY to EUR") {
		t.Errorf("the cover says\n%s", lines)
	}
	found := 0
	for _, s := range book.Sheets {
		for _, b := range s.Blocks {
			table, ok := b.(*sheet.Table)
			if !ok || table.ID != "Pipeline" {
				continue
			}
			for i := range table.Rows {
				found++
				value := table.Rows[i].Cells[table.Column("value")]
				if far := table.Rows[i].Cells[table.Column("customer")].Value.Raw() == "Far"; far != value.Value.Absent() || far && !strings.HasPrefix(value.Note, "JPY 1000 in the plan") {
					t.Errorf("row %d: %v, %q", i, value.Value, value.Note)
				}
			}
		}
	}
	if found != 2 {
		t.Errorf("%d opportunities were found", found)
	}
}
