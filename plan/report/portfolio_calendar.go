package report

import (
	"slices"

	"keyplan/plan/sheet"
)

// calendar is what comes up across accounts, by month.
func (f *portfolio) calendar() *sheet.Sheet {
	t := &sheet.Table{ID: "Calendar", Groups: "Month", Columns: []sheet.Column{
		{Key: "date", Heading: "Date", Format: sheet.Days()}, {Key: "customer", Heading: "Account"}, {Key: "what", Heading: "What"}, {Key: "owner", Heading: "Who"}}}
	type of struct {
		event
		account int
	}
	var all []of
	for i, d := range f.all {
		for _, e := range d.dates() {
			all = append(all, of{e, i})
		}
	}
	slices.SortStableFunc(all, func(a, b of) int { return int(a.day) - int(b.day) })
	for _, e := range all {
		row := sheet.Row{Group: e.day.String()[:len("2026-11")], Link: f.link(e.account), Cells: sheet.Cells(dayValue(e.day), sheet.Text(f.all[e.account].called()), sheet.Text(e.what), sheet.Text(e.owner))}
		if e.day < f.Today {
			row.Group, row.Cells[0].Tone = "overdue", sheet.Bad
		}
		t.Rows = append(t.Rows, row)
	}
	return page(&sheet.Sheet{Name: "Calendar", Title: "Calendar: reviews, contracts, decisions and meetings", Landscape: true}, t)
}
