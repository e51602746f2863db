package report

import (
	"fmt"

	"keyplan/plan"
	"keyplan/plan/sheet"
)

// attained is what is expected of all accounts against their targets, of those of
// which both are known: an account without a target does not make up for one that
// misses its own.
var attained = sheet.Over(sheet.Sum("aimed"), sheet.Sum("asked"))

// overview is a row for each account, and what they come to.
func (f *portfolio) overview() *sheet.Sheet {
	t := f.rows()
	l := listing{Table: t, lead: 2}
	l.spare("revenue", "wallet", "target", "tier", "manager", "expected")
	l.tidy("tier", "manager", "revenue", "expected", "target")
	f.table = t
	// Without a title, and the rest below: so near the top, headings stay in sight.
	return page(&sheet.Sheet{Name: "Portfolio", Landscape: true}, f.figures(), t, f.summary())
}

// rows are a row for each account, with all columns.
func (f *portfolio) rows() *sheet.Table {
	money := sheet.Money(string(f.base), 0)
	t := &sheet.Table{ID: "Portfolio", Main: true, Total: "All accounts", Columns: []sheet.Column{
		{Key: accountKey, Heading: "Account id", Hidden: true},
		{Key: "customer", Heading: "Account"},
		{Key: "tier", Heading: "Tier"},
		{Key: "manager", Heading: "Manager"},
		{Key: "revenue", Heading: "Revenue", Format: money, Note: "of this fiscal year, or of the last one that is known", Total: sheet.Sum("revenue")},
		{Key: "expected", Heading: "Expected", Format: money, Note: "how this fiscal year is expected to end: the forecast, else at its pace", Total: sheet.Sum("expected")},
		{Key: "target", Heading: "Target", Format: money, Note: "of this fiscal year", Total: sheet.Sum("target")},
		{Key: "attainment", Heading: "Of target", Format: sheet.Percent(0), Note: "what is expected against the target", Formula: sheet.Where("expected", sheet.Over(sheet.Col("expected"), sheet.Col("target"))),
			Bar: true, BarMax: 1.5, Total: attained},
		{Key: "aimed", Heading: "Expected, against a target", Format: money, Hidden: true, Formula: sheet.Where("target", sheet.Col("expected"))},
		{Key: "asked", Heading: "Target, against what is expected", Format: money, Hidden: true, Formula: sheet.Where("expected", sheet.Col("target"))},
		{Key: "wallet", Heading: "Share of wallet", Format: sheet.Percent(0), Note: "in the last whole year that is known"}}}
	scores := f.scoreColumns(t)
	t.Columns = append(t.Columns,
		sheet.Column{Key: "late", Heading: "Late actions", Format: sheet.Decimals(0), Total: sheet.Sum("late")},
		sheet.Column{Key: "next", Heading: "Next review", Format: sheet.Days()},
		sheet.Column{Key: "file", Heading: "Plan", Hidden: true})
	for i, d := range f.all {
		t.Rows = append(t.Rows, f.row(d, i, scores))
	}
	return t
}

// scoreColumns adds a column for each score, if any are to be shown.
func (f *portfolio) scoreColumns(t *sheet.Table) (ids []string) {
	for _, d := range f.all {
		if d.Scored == nil {
			continue
		}
		for _, x := range d.Scored.Scores {
			ids = append(ids, x.ID)
			t.Columns = append(t.Columns, sheet.Column{Key: x.ID, Heading: lastWord(x.Name), Format: sheet.Decimals(0), Note: "0 to 100, at worst: what is not known earns nothing"})
		}
		break
	}
	return ids
}

func (f *portfolio) row(d *Dossier, i int, scores []string) sheet.Row {
	a := &d.Plan.Account
	now := d.Reading.Year(d.Reading.FiscalYear())
	cells := sheet.Cells(sheet.Text(string(a.ID)), sheet.Text(d.called()), sheet.Text(string(a.Tier)), sheet.Text(d.person(a.Manager)))
	revenue, expected, target := sheet.Cell{}, sheet.Cell{}, sheet.Cell{}
	if now != nil && !now.Revenue.Absent() {
		revenue = f.converted(d, now.Revenue)
	} else if newest := d.Reading.NewestWholeYear(); newest != nil {
		revenue = f.converted(d, newest.Revenue)
		revenue.Note = joined("of "+newest.Year.String(), revenue.Note)
	}
	if now != nil {
		target = f.converted(d, now.Target)
		if o, known := d.Reading.Outlook(now); known {
			expected = f.converted(d, plan.NewMoney(o.Amount.Round(0), d.currency()))
		}
	}
	wallet := sheet.Cell{}
	for _, y := range d.sortedYears() {
		if w, known := d.Reading.Wallet(y); known {
			if share, known := w.Share(); known {
				wallet = sheet.Cell{Value: fraction(share), Note: "in " + y.Year.String()}
			}
		}
	}
	cells = append(cells, revenue, expected, target, sheet.Cell{}, sheet.Cell{}, sheet.Cell{}, wallet)
	for _, id := range scores {
		cells = append(cells, scoreCell(d, id))
	}
	return sheet.Row{Cells: append(cells, f.ending(d)...), Link: f.link(i)}
}

// scoreCell is one of the scores, at worst.
func scoreCell(d *Dossier, id string) sheet.Cell {
	if d.Scored == nil {
		return sheet.Cell{}
	}
	x := d.Scored.Score(id)
	if x == nil || !x.Applies {
		return sheet.Cell{}
	}
	cell := sheet.Cell{Value: sheet.Int(x.Points), Tone: toneOf(x)}
	if x.Upto > x.Points {
		cell.Note = fmt.Sprintf("up to %d", x.Upto)
	}
	if x.Cap != nil {
		cell.Note = joined(cell.Note, x.Cap.Why)
	}
	return cell
}

// ending are the last cells of an account's row: what is late, and what comes.
func (f *portfolio) ending(d *Dossier) []sheet.Cell {
	late := 0
	for _, a := range d.Plan.Actions {
		if d.late(a) {
			late++
		}
	}
	lateCell := sheet.Cell{Value: sheet.Int(late)}
	if late > 0 {
		lateCell.Tone = sheet.Bad
	}
	next := sheet.Cell{Value: dateValue(d.Plan.Review.Next)}
	if d.Plan.Review.Next.Before(f.Today) {
		next.Tone, next.Note = sheet.Bad, "overdue on "+f.Today.String()
	}
	return []sheet.Cell{lateCell, next, {Value: sheet.Text(d.File)}}
}

// figures are the portfolio at a glance, live from its table.
func (f *portfolio) figures() *sheet.Figures {
	money := sheet.Money(string(f.base), 0)
	in := func(e sheet.Expr) sheet.Expr { return sheet.In("Portfolio", e) }
	figures := &sheet.Figures{Items: []sheet.Figure{
		{Label: "Accounts", Value: sheet.Int(len(f.all)), Format: sheet.Decimals(0)},
		{Label: "Expected this year", Formula: in(sheet.Sum("expected")), Format: money, Name: "Expected"},
		{Label: "Target", Formula: in(sheet.Sum("target")), Format: money, Name: "Target"},
		{Label: "Of target", Formula: in(attained), Format: sheet.Percent(0), Name: "Attainment"},
		{Label: "Late actions", Formula: in(sheet.Sum("late")), Format: sheet.Decimals(0), Name: "Late_actions"},
	}}
	return figures
}

// summary counts the accounts by their lowest score.
func (f *portfolio) summary() *sheet.Note {
	s := &Scoring{Today: f.Today, Currency: f.base}
	for _, d := range f.all {
		if d.Scored != nil {
			s.Accounts = append(s.Accounts, d.Scored)
		}
	}
	if len(s.Accounts) == 0 {
		return nil
	}
	return &sheet.Note{Text: s.summary()}
}
