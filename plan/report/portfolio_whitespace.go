package report

import (
	"cmp"

	"keyplan/plan"
	"keyplan/plan/sheet"
)

// whiteSpace is a row for each account and a column for each offering.
func (f *portfolio) whiteSpace() *sheet.Sheet {
	t := &sheet.Table{ID: "White_space", Note: "what is empty nobody knows; of several units, what is best for us", Columns: []sheet.Column{{Key: accountKey, Heading: "Account id", Hidden: true}, {Key: "customer", Heading: "Account"}}}
	for _, o := range f.Settings.Offerings {
		t.Columns = append(t.Columns, sheet.Column{Key: "offering_" + string(o.ID), Heading: cmp.Or(f.Settings.OfferingName(plan.Ref(o.ID)), string(o.ID)), Tones: meanings[plan.CellStatuses]})
	}
	for i, d := range f.all {
		row := sheet.Row{Cells: sheet.Cells(sheet.Text(string(d.Plan.Account.ID)), sheet.Text(d.called())), Link: f.link(i)}
		known := d.spots()
		for _, o := range f.Settings.Offerings {
			row.Cells = append(row.Cells, sheet.Cell{Value: sheet.Text(plan.Spoken(best(known, plan.Ref(o.ID))))})
		}
		if len(known) > 0 {
			t.Rows = append(t.Rows, row)
		}
	}
	l := listing{Table: t, lead: 2}
	return page(&sheet.Sheet{Name: "White space", Title: "White space: what accounts buy of us, and what not", Landscape: true}, l.tidy())
}

// best is the status of an offering in the unit in which that is best for us, "" where
// nothing is known: the statuses stand in that order.
func best(known map[spot]plan.CellStatus, offering plan.Ref) (status plan.CellStatus) {
	for s, is := range known {
		if s.offering == offering && (status == "" || plan.CellStatuses.Index(string(is)) < plan.CellStatuses.Index(string(status))) {
			status = is
		}
	}
	return status
}
