package report

import (
	"keyplan/plan/sheet"
)

// ScoreFigures is a line for each account with a column for each figure, for
// formats with room for one table.
func ScoreFigures(s *Scoring) *sheet.Book {
	return &sheet.Book{Title: "Scores", Created: s.Today.Time(), Sheets: []*sheet.Sheet{s.figures()}}
}

// figures has a column for each figure.
func (s *Scoring) figures() *sheet.Sheet {
	t := &sheet.Table{ID: "Figures", Columns: []sheet.Column{
		{Key: "id", Heading: "Id"}, {Key: "account", Heading: "Account"}, {Key: "tier", Heading: "Tier"}, {Key: "manager", Heading: "Manager"}}}
	t.Columns = append(t.Columns, s.figureColumns("since the last review")...)
	t.Columns = append(t.Columns,
		sheet.Column{Key: "review", Heading: "Last review", Format: sheet.Days()},
		sheet.Column{Key: "call", Heading: "The manager's call"},
		sheet.Column{Key: "revenue", Heading: "Revenue", Format: sheet.Money(string(s.Currency), 0)},
		sheet.Column{Key: "weakest", Heading: "Weakest part"},
		sheet.Column{Key: "next", Heading: "Next step"},
		sheet.Column{Key: "file", Heading: "File"})
	for _, a := range s.Accounts {
		t.Rows = append(t.Rows, sheet.Row{Cells: a.everyFigure()})
	}
	return &sheet.Sheet{Name: "Figures", Title: "All figures of each account", Landscape: true, Blocks: []sheet.Block{t}}
}

// figureColumns are those of each score, whose change is since when.
func (s *Scoring) figureColumns(since string) (columns []sheet.Column) {
	for _, name := range s.names() {
		columns = append(columns,
			sheet.Column{Key: name.id, Heading: name.name, Format: sheet.Decimals(0), Note: "at worst: what is not known earns nothing"},
			sheet.Column{Key: name.id + "_upto", Heading: name.short + " up to", Format: sheet.Decimals(0), Note: "at best"},
			sheet.Column{Key: name.id + "_band", Heading: name.short + " band"},
			sheet.Column{Key: name.id + "_cap", Heading: name.short + " cap", Note: "what keeps it low, whatever else is well"},
			sheet.Column{Key: name.id + "_change", Heading: name.short + " change", Format: sheet.Decimals(0).Change(), Note: since})
	}
	return columns
}

func (a *Scored) everyFigure() []sheet.Cell {
	cells := sheet.Cells(sheet.Text(a.ID), sheet.Text(a.Name), sheet.Text(string(a.Tier)), sheet.Text(a.Manager))
	cells = append(cells, a.scoreFigures()...)
	day, call := sheet.None, ""
	if a.Reviewed != nil {
		day = sheet.Date(a.Reviewed.Day.Time())
	}
	if a.Call != nil {
		call = string(a.Call.Health)
	}
	return append(cells, sheet.Cells(day, sheet.Text(call), amount(a.Stake), sheet.Text(weakest(a.Account)), sheet.Text(nextStep(a.Account)), sheet.Text(a.File))...)
}

// scoreFigures fill the columns of figureColumns.
func (a *Scored) scoreFigures() (cells []sheet.Cell) {
	for _, x := range a.Scores {
		if !x.Applies {
			cells = append(cells, make([]sheet.Cell, 5)...)
			continue
		}
		row := sheet.Cells(sheet.Int(x.Points), sheet.Int(x.Upto), sheet.Text(string(x.Band)), sheet.None, sheet.None)
		row[0].Tone, row[2].Tone = toneOf(x), toneOf(x)
		if x.Cap != nil {
			row[3].Value = sheet.Text(x.Cap.Name)
		}
		if a.Reviewed != nil {
			row[4].Value = sheet.Int(a.change(x))
		}
		cells = append(cells, row...)
	}
	return cells
}
