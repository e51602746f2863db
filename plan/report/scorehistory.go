package report

import (
	"fmt"
	"strings"

	"keyplan/plan"
	"keyplan/plan/score"
	"keyplan/plan/sheet"
)

// A ScoreHistory is how the scores of some accounts went.
type ScoreHistory struct {
	*Scoring
	Trails []*Trail
}

// A Trail is how the scores of one account went, the oldest first; today last.
type Trail struct {
	*Scored
	Cadence plan.Cadence
	Points  []Point
}

// A Point is an account at the end of a review period.
type Point struct {
	Day     plan.Day
	Account *score.Account
}

// Trails shows how scores went: a line for each account and score, and for one
// account, or in full, a line for each review period.
func Trails(h *ScoreHistory, o ScoreOptions) *sheet.Book {
	book := &sheet.Book{Title: "How the scores went", Lines: []string{h.when()}, Created: h.Today.Time()}
	page := &sheet.Sheet{Name: "History"}
	if len(h.Trails) == 1 {
		book.Title += ": " + h.Trails[0].called()
	}
	page.Blocks = append(page.Blocks, h.table())
	if len(h.Trails) == 1 || o.Full || o.Paths {
		page.Blocks = append(page.Blocks, h.periods())
	}
	book.Sheets = []*sheet.Sheet{page}
	return book
}

// TrailFigures is a line for each review period of each account with a column
// for each figure, for formats with room for one table.
func TrailFigures(h *ScoreHistory) *sheet.Book {
	t := &sheet.Table{ID: "Periods", Main: true, Columns: append([]sheet.Column{{Key: "id", Heading: "Id"}, {Key: "account", Heading: "Account"},
		{Key: "until", Heading: "Until", Format: sheet.Days()}}, h.figureColumns("against the period before")...)}
	for _, trail := range h.Trails {
		for i := range trail.Points {
			at := trail.at(i)
			t.Rows = append(t.Rows, sheet.Row{Cells: append(sheet.Cells(sheet.Text(trail.ID), sheet.Text(trail.Name), sheet.Date(trail.Points[i].Day.Time())), at.scoreFigures()...)})
		}
	}
	return &sheet.Book{Title: "How the scores went", Created: h.Today.Time(), Sheets: []*sheet.Sheet{{Name: "History", Blocks: []sheet.Block{t}}}}
}

// at is the account at the end of a period, with what it was a period before.
func (t *Trail) at(i int) *Scored {
	now := *t.Points[i].Account
	now.Reviewed = nil
	if i > 0 {
		now.Reviewed = &score.Reviewed{Account: t.Points[i-1].Account}
	}
	return &Scored{&now}
}

// table is a line for each account and score.
func (h *ScoreHistory) table() *sheet.Table {
	t := &sheet.Table{ID: "Trails", Columns: []sheet.Column{
		{Key: "score", Heading: "Score"}, {Key: "line", Heading: "Review periods"},
		{Key: "from", Heading: "From", Format: sheet.Decimals(0)}, {Key: "now", Heading: "Now", Format: sheet.Decimals(0)},
		{Key: "change", Heading: "Change", Format: sheet.Decimals(0).Change()}, {Key: "since", Heading: "Since"},
	}, Groups: "Account", Empty: "There are no plans to score.", Note: "each sign is a score from 0 ▁ to 100 █ at the end of a review period, the last one today; · does not apply"}
	for _, trail := range h.Trails {
		for _, x := range trail.Scores {
			if row, ok := trail.row(x); ok {
				t.Rows = append(t.Rows, row)
			}
		}
	}
	return t
}

// row is the line of one score; ok is false where it never applied.
func (t *Trail) row(x *score.Score) (sheet.Row, bool) {
	var line []rune
	first, since := -1, plan.Day(0)
	for _, p := range t.Points {
		then := p.Account.Score(x.ID)
		if !then.Applies {
			line = append(line, '·')
			continue
		}
		if first < 0 {
			first, since = then.Points, p.Day
		}
		line = append(line, spark(then.Points))
	}
	if first < 0 {
		return sheet.Row{}, false
	}
	cells := sheet.Cells(sheet.Text(x.Name), sheet.Text(string(line)), sheet.Int(first), sheet.None, sheet.None, sheet.Text(since.String()))
	if x.Applies {
		cells[3] = sheet.Cell{Value: sheet.Text(fmt.Sprintf("%d %s", x.Points, x.Band)), Tone: toneOf(x)}
		cells[4].Value = sheet.Int(x.Points - first)
		if x.Points < first {
			cells[4].Tone = sheet.Bad
		}
	}
	return sheet.Row{Group: t.called(), Cells: cells}, true
}

var sparks = []rune("▁▂▃▄▅▆▇█")

// spark is a score as a bar of one sign.
func spark(points int) rune {
	return sparks[min(len(sparks)-1, points*len(sparks)/100)]
}

// periods is a line for each review period of each account.
func (h *ScoreHistory) periods() *sheet.Table {
	t := &sheet.Table{ID: "Periods", Main: true, Caption: "Review period by review period", Groups: "Account", Columns: []sheet.Column{
		{Key: "until", Heading: "Until"}}}
	for _, name := range h.names() {
		t.Columns = append(t.Columns, sheet.Column{Key: name.id, Heading: name.short})
	}
	t.Columns = append(t.Columns, sheet.Column{Key: "capped", Heading: "Kept low by"})
	for _, trail := range h.Trails {
		for i, p := range trail.Points {
			at := trail.at(i)
			cells := sheet.Cells(sheet.Text(p.Day.String()))
			for _, x := range p.Account.Scores {
				cells = append(cells, sheet.Cell{Value: sheet.Text(at.cell(x)), Tone: toneOf(x)})
			}
			cells = append(cells, sheet.Cell{Value: sheet.Text(capsOf(p.Account))})
			t.Rows = append(t.Rows, sheet.Row{Group: trail.called(), Cells: cells})
		}
	}
	t.Note = "▲ ▼ against the period before"
	return t
}

// capsOf names what keeps scores low.
func capsOf(a *score.Account) string {
	var names []string
	for _, x := range a.Scores {
		if x.Cap != nil {
			names = append(names, x.Cap.Name)
		}
	}
	return strings.Join(names, "; ")
}

type historyContract struct {
	Version  int             `json:"version"`
	Today    string          `json:"today"`
	Accounts []trailContract `json:"accounts"`
}

type trailContract struct {
	ID      string          `json:"id"`
	Name    string          `json:"name"`
	File    string          `json:"file"`
	Periods []pointContract `json:"periods"` // the oldest first, today last
}

type pointContract struct {
	Until  string         `json:"until"`
	Scores map[string]int `json:"scores"` // of those that applied, at worst
}

// HistoryContract is what score --history --format json writes.
func HistoryContract(h *ScoreHistory) any {
	out := historyContract{1, h.Today.String(), []trailContract{}}
	for _, t := range h.Trails {
		account := trailContract{t.ID, t.Name, t.File, []pointContract{}}
		for _, p := range t.Points {
			scores := map[string]int{}
			for _, x := range p.Account.Scores {
				if x.Applies {
					scores[x.ID] = x.Points
				}
			}
			account.Periods = append(account.Periods, pointContract{p.Day.String(), scores})
		}
		out.Accounts = append(out.Accounts, account)
	}
	return out
}
