package report_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"keyplan/plan"
	"keyplan/plan/report"
	"keyplan/plan/report/reporttest"
	"keyplan/plan/sheet"
)

func flat(all []*report.Dossier, settings *plan.Settings) *sheet.Book {
	return report.Flat(all, report.PortfolioOptions{Settings: settings, Today: reporttest.Today})
}

// TestFlatTablesAreTheSameWhateverIsInThem compares those of all accounts with those
// of one of which little is known: who loads them every night counts on it.
func TestFlatTablesAreTheSameWhateverIsInThem(t *testing.T) {
	all, settings := reporttest.Dossiers()
	i := slices.IndexFunc(all, func(d *report.Dossier) bool { return d.Plan.Account.ID == "folies-gourmandes" })
	many, one := heads(flat(all, settings)), heads(flat(all[i:i+1], settings))
	if diff := cmp.Diff(many, one); diff != "" {
		t.Errorf("of all, and of one:\n%s", diff)
	}
	if len(many) < 300 {
		t.Errorf("%d columns are few", len(many))
	}
}

// heads are the columns of all tables.
func heads(b *sheet.Book) (all []string) {
	for _, s := range b.Sheets {
		t := s.Blocks[0].(*sheet.Table)
		for i := range t.Columns {
			all = append(all, t.ID+"."+t.Columns[i].Key)
		}
	}
	return all
}

// TestFlatTablesHoldEveryItem counts the rows of a list against the plans, and looks
// at one in another currency than the workspace's.
func TestFlatTablesHoldEveryItem(t *testing.T) {
	all, settings := reporttest.Dossiers()
	book := flat(all, settings)
	if err := book.Compute(); err != nil {
		t.Fatal(err)
	}
	tables := map[string]*sheet.Table{}
	for _, s := range book.Sheets {
		table := s.Blocks[0].(*sheet.Table)
		tables[table.ID] = table
	}
	years, strengths := 0, 0
	for _, d := range all {
		years += len(d.Plan.Financials.Years)
		strengths += len(d.Plan.Profile.Swot.Strengths)
	}
	for id, want := range map[string]int{"Portfolio": len(all), "Accounts": len(all), "Financials_years": years, "Profile_swot_strengths": strengths} {
		if table := tables[id]; table == nil || len(table.Rows) != want {
			t.Errorf("%s has not its %d rows: %v", id, want, table)
		}
	}
	table := tables["Financials_years"]
	for i := range table.Rows {
		cells := table.Rows[i].Cells
		if cells[0].Value.Raw() == "berglunds-snabbkop" && cells[table.Column("year")].Value.Raw() == "2026" {
			if got := cells[table.Column("target")]; got.Value.Raw() != "218400" { // 2.4M SEK at 0.091
				t.Errorf("target 2026 of Berglunds: %s, %s", got.Value.Raw(), got.Note)
			}
			return
		}
	}
	t.Error("Berglunds has no 2026")
}
