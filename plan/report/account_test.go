package report_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/golden"
	"keyplan/plan/redact"
	"keyplan/plan/report"
	"keyplan/plan/report/reporttest"
	"keyplan/plan/sheet"
	"keyplan/plan/sheet/markdown"
	"keyplan/plan/sheet/text"
	"keyplan/plan/sheet/xlsx"
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

// TestPagesOfAllAccountsCanBeToldApart tries the names of pages where each account
// has all of its own: a tab shows 31 characters.
func TestPagesOfAllAccountsCanBeToldApart(t *testing.T) {
	all, settings := reporttest.Dossiers()
	all[3].Plan.Account.Name = all[2].Plan.Account.Name
	book := report.Portfolio(all, report.PortfolioOptions{Full: true, Settings: settings, Today: reporttest.Today})
	named := map[string]int{}
	for _, s := range book.Sheets {
		if strings.HasSuffix(s.Name, " Timeline") && !strings.HasSuffix(s.Title, ": Month by month") {
			t.Errorf("on the paper of %q nobody sees whose it is: %q", s.Name, s.Title)
		}
		if n := len([]rune(s.Name)); n > 31 {
			t.Errorf("%q has %d characters", s.Name, n)
		}
		for _, page := range []string{" Who's who", " Objectives & actions", " Scores"} {
			if strings.HasSuffix(s.Name, page) {
				named[page]++
			}
		}
	}
	for page, n := range named {
		if n != len(all) {
			t.Errorf("%d of %d accounts have a page%s", n, len(all), page)
		}
	}
	if len(named) != 3 {
		t.Errorf("pages were found by name: %v", named)
	}
	for _, name := range []string{"Hungry Owl All-Night… Who's who", "Hungry Ow… Objectives & actions", "Bon app' Scores"} {
		if !slices.ContainsFunc(book.Sheets, func(s *sheet.Sheet) bool { return s.Name == name }) {
			t.Errorf("no page is called %q", name)
		}
	}
	var out bytes.Buffer
	if err := xlsx.Write(&out, book); err != nil {
		t.Error(err)
	}
}

// TestAnOverviewSendsNobodyToAPageThatThereIsNot looks at what is said of further
// actions where an account has one page alone, and where it has all.
func TestAnOverviewSendsNobodyToAPageThatThereIsNot(t *testing.T) {
	all, settings := reporttest.Dossiers()
	for range 10 {
		all[0].Plan.Actions = append(all[0].Plan.Actions, &plan.Action{Action: "Call"})
	}
	for _, full := range []bool{false, true} {
		book := report.Portfolio(all, report.PortfolioOptions{Full: full, Settings: settings, Today: reporttest.Today})
		told := 0
		for _, s := range book.Sheets {
			for _, b := range s.Blocks {
				table, ok := b.(*sheet.Table)
				if !ok || !strings.HasPrefix(table.Note, "and ") {
					continue
				}
				told++
				_, page, named := strings.Cut(table.Note, "see ")
				if named != full || named && !slices.ContainsFunc(book.Sheets, func(s *sheet.Sheet) bool { return s.Name == page }) {
					t.Errorf("full %v: %s says %q", full, s.Name, table.Note)
				}
			}
		}
		if told == 0 {
			t.Error("no account has more than its overview shows: nothing was tried")
		}
	}
}

// TestWithoutNamesPositionsStandForThem tries the copy for the team: whose name is
// hidden is not missing.
func TestWithoutNamesPositionsStandForThem(t *testing.T) {
	all, settings := reporttest.Dossiers()
	for _, own := range all {
		c := redact.For(redact.Team, own.Plan, settings, reporttest.Today)
		env := c.Env()
		d := report.NewDossier(plan.Read(c.Plan, &env, reporttest.Today), c.Settings)
		d.Nameless = true
		for _, s := range report.Account(d, report.AccountOptions{}).Sheets {
			for _, b := range s.Blocks {
				table, ok := b.(*sheet.Table)
				if !ok || s.Name != "Who's who" {
					continue
				}
				if table.Column("name") >= 0 {
					t.Errorf("%s: %s has a column of names", own.Plan.Account.Name, table.ID)
				}
				for i := range table.Rows {
					if person := table.Column("person"); person >= 0 && table.Rows[i].Cells[person].Value.Raw() == "vacant" {
						t.Errorf("%s: somebody is vacant", own.Plan.Account.Name)
					}
				}
			}
		}
	}
}
