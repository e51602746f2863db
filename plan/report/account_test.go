package report_test

import (
	"bytes"
	"testing"

	"keyplan/plan"
	"keyplan/plan/golden"
	"keyplan/plan/report"
	"keyplan/plan/report/reporttest"
	"keyplan/plan/sheet"
	"keyplan/plan/sheet/markdown"
	"keyplan/plan/sheet/text"
)

// The pages of the example as people read them.
func TestBooksOfTheExample(t *testing.T) {
	for _, b := range reporttest.Books() {
		t.Run(b.Name, func(t *testing.T) {
			book := b.Make()
			var out bytes.Buffer
			if err := text.Write(&out, firstPages(book), text.Options{Width: 120}); err != nil {
				t.Fatal(err)
			}
			golden.Compare(t, "testdata/"+b.Name+".txt", out.Bytes())
		})
	}
}

// firstPages leaves out the pages of single accounts in a book of many: one of them
// is a book of its own here.
func firstPages(b *sheet.Book) *sheet.Book {
	const most = 15
	some := *b
	some.Sheets = b.Sheets[:min(most, len(b.Sheets))]
	for i, s := range some.Sheets {
		if s.Name == "Calendar" {
			some.Sheets = some.Sheets[:i+1]
		}
	}
	return &some
}

// TestAnEmptyPlanIsAShortBook tries plans that say next to nothing.
func TestAnEmptyPlanIsAShortBook(t *testing.T) {
	p := &plan.Plan{Account: plan.Account{ID: "new", Name: "New plc", Manager: "jane"}}
	settings := &plan.Settings{}
	env := settings.Env()
	d := report.NewDossier(plan.Read(p, &env, reporttest.Today), settings)
	for _, book := range []*sheet.Book{
		report.Account(d, report.AccountOptions{}),
		report.Portfolio([]*report.Dossier{d, d}, report.PortfolioOptions{Settings: settings, Today: reporttest.Today}),
	} {
		if err := book.Compute(); err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		if err := markdown.Write(&out, book); err != nil || !bytes.Contains(out.Bytes(), []byte("New plc")) {
			t.Errorf("%v\n%s", err, out.String())
		}
		for _, s := range book.Sheets {
			if len(s.Blocks) == 0 {
				t.Errorf("page %q has nothing to say", s.Name)
			}
		}
	}
}
