package report

import (
	"cmp"
	"slices"

	"keyplan/plan/sheet"
)

// targets draws what is expected of each account against its target, who is the
// furthest behind first.
func (f *portfolio) targets() *sheet.Sheet {
	money := sheet.Money(string(f.base), 0)
	t := &sheet.Table{ID: "Targets", Total: "Together", Columns: []sheet.Column{
		{Key: "customer", Heading: "Account"},
		{Key: "manager", Heading: "Manager", Spare: 1},
		{Key: "expected", Heading: "Expected", Format: money, Total: sheet.Sum("expected")},
		{Key: "target", Heading: "Target", Format: money, Total: sheet.Sum("target")},
		{Key: "gap", Heading: "Over target", Format: money.Change(), Formula: sheet.Minus(sheet.Col("expected"), sheet.Col("target")), Total: sheet.Minus(sheet.Sum("expected"), sheet.Sum("target"))},
		{Key: "attainment", Heading: "Of target", Format: sheet.Percent(0), Formula: sheet.Over(sheet.Col("expected"), sheet.Col("target")), Total: sheet.Over(sheet.Sum("expected"), sheet.Sum("target"))}}}
	expected, target := f.table.Column("expected"), f.table.Column("target")
	if expected < 0 || target < 0 {
		return nil
	}
	for i, row := range f.table.Rows {
		is, wanted := row.Cells[expected], row.Cells[target]
		if !is.Value.Absent() && !wanted.Value.Absent() {
			t.Rows = append(t.Rows, sheet.Row{Link: f.link(i), Cells: []sheet.Cell{{Value: sheet.Text(f.all[i].called())}, {Value: sheet.Text(f.all[i].person(f.all[i].Plan.Account.Manager))}, is, wanted, {}, {}}})
		}
	}
	slices.SortStableFunc(t.Rows, func(a, b sheet.Row) int { return cmp.Compare(over(&a), over(&b)) })
	if len(t.Rows) < 2 {
		return nil
	}
	chart := &sheet.Chart{Kind: sheet.Bars, Title: "Expected this year, and the target", Table: t, Label: "customer", Series: []string{"expected", "target"}, Top: mostDrawn, YTitle: string(f.base),
		Alt: "What each account is expected to bring this year, beside its target; who is the furthest behind first."}
	return page(&sheet.Sheet{Name: "Targets", Title: "Against the targets, who is the furthest behind first"}, t, chart) // upright, so that both go on one sheet of paper
}

// over is by how much a row of the targets is over its target.
func over(row *sheet.Row) float64 { return row.Cells[2].Value.Float() - row.Cells[3].Value.Float() }
