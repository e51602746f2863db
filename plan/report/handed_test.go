package report_test

import (
	"regexp"
	"testing"

	"keyplan/plan"
	"keyplan/plan/redact"
	"keyplan/plan/redact/redacttest"
	"keyplan/plan/report"
	"keyplan/plan/report/reporttest"
	"keyplan/plan/sheet"
)

// ofThem is what we say among ourselves.
var ofThem = regexp.MustCompile(`(?i)\b(their|they|them|the customer|we know|of ours|(this|the) account)\b`)

// TestWhatIsHandedOverSpeaksToTheCustomer looks at all titles and headings, for the
// example and for a plan in which nothing is empty.
func TestWhatIsHandedOverSpeaksToTheCustomer(t *testing.T) {
	filled := redacttest.Fill()
	plans, all := []*plan.Plan{filled.Plan}, []*plan.Settings{filled.Settings}
	dossiers, settings := reporttest.Dossiers()
	for _, d := range dossiers {
		plans, all = append(plans, d.Plan), append(all, settings)
	}
	tables := 0
	for i, p := range plans {
		c := redact.For(redact.Customer, p, all[i], reporttest.Today)
		env := c.Env()
		d := report.NewDossier(plan.Read(c.Plan, &env, reporttest.Today), c.Settings)
		d.Outside = true
		book := report.Account(d, report.AccountOptions{})
		if err := book.Compute(); err != nil {
			t.Fatal(err)
		}
		for j, s := range book.Sheets {
			say := func(text string) {
				if ofThem.MatchString(text) {
					t.Errorf("%s, page %s says %q", p.Account.Name, s.Name, text)
				}
			}
			if say(s.Name); j > 0 { // the first is called as they are
				say(s.Title)
			}
			for _, b := range s.Blocks {
				table, ok := b.(*sheet.Table)
				if !ok {
					continue
				}
				tables++
				say(table.Caption)
				say(table.Note)
				for k := range table.Columns {
					column := &table.Columns[k]
					if column.Hidden {
						continue
					}
					say(column.Heading)
					if column.Choices != nil || column.Note != "" {
						t.Errorf("%s, column %s: choices %v, note %q", table.ID, column.Heading, column.Choices, column.Note)
					}
					if months := s.Name == "Timeline"; !months && empty(table, k) {
						t.Errorf("%s of %s: column %s is empty", table.ID, p.Account.Name, column.Heading)
					}
				}
				if table.Columns[0].Key == "fact" {
					for _, row := range table.Rows {
						if say(row.Cells[0].Value.Raw()); row.Cells[0].Value.Raw() == "Id" {
							t.Errorf("%s: what is an id to the customer?", p.Account.Name)
						}
					}
				}
			}
		}
	}
	if tables < 100 {
		t.Errorf("%d tables were looked at", tables)
	}
}

// empty reports whether no row has anything in a column.
func empty(t *sheet.Table, column int) bool {
	for i := range t.Rows {
		if !t.Rows[i].Cells[column].Value.Absent() {
			return false
		}
	}
	return true
}
