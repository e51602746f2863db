package report

import (
	"fmt"
	"slices"
	"strings"

	"keyplan/plan/score"
	"keyplan/plan/sheet"
)

// A Leaving is what falls if some people leave.
type Leaving struct {
	*Scoring
	Who   []string // by name, as far as one is known
	Asked []string // as they were asked for
	Falls []Fallen // the accounts that know them
}

// A Fallen is an account before and after they have left.
type Fallen struct {
	*Scored
	After *score.Account
}

// loss is how many points an account loses, over all scores.
func (f *Fallen) loss() (points int) {
	for _, x := range f.Scores {
		points += x.Points - f.After.Score(x.ID).Points
	}
	return points
}

// Sort puts the accounts first that lose most, and leaves out those that lose
// nothing.
func (l *Leaving) Sort() {
	l.Falls = slices.DeleteFunc(l.Falls, func(f Fallen) bool { return len(score.Falls(f.Account, f.After)) == 0 && f.loss() == 0 })
	slices.SortStableFunc(l.Falls, func(a, b Fallen) int { return b.loss() - a.loss() })
}

// WhatIf shows what falls if some people leave.
func WhatIf(l *Leaving, o ScoreOptions) *sheet.Book {
	book := &sheet.Book{Title: "Without " + strings.Join(l.Who, " and "), Lines: []string{l.when()}, Created: l.Today.Time()}
	page := &sheet.Sheet{Name: "What if", Blocks: []sheet.Block{l.table(o)}}
	n := len(l.Accounts) - len(l.Falls)
	switch {
	case len(l.Falls) == 0:
		page.Blocks = []sheet.Block{&sheet.Note{Tone: sheet.Good, Text: fmt.Sprintf("Nothing falls in %s.", counted(n, "account", "accounts"))}}
	case n > 0:
		page.Blocks = append(page.Blocks, &sheet.Note{Text: fmt.Sprintf("Nothing falls in %s.", counted(n, "other account", "other accounts"))})
	}
	if len(l.Falls) > 0 {
		page.Blocks = append(page.Blocks, l.parts(o))
	}
	book.Sheets = []*sheet.Sheet{page}
	return book
}

// table is a line for each account that loses.
func (l *Leaving) table(o ScoreOptions) *sheet.Table {
	t := &sheet.Table{ID: "WithoutThem", Columns: []sheet.Column{{Key: "account", Heading: "Account"}}}
	for _, name := range l.names() {
		t.Columns = append(t.Columns, sheet.Column{Key: name.id, Heading: name.short})
	}
	t.Columns = append(t.Columns, sheet.Column{Key: "revenue", Heading: "Revenue", Format: sheet.Money(string(l.Currency), 0)})
	for _, f := range l.Falls {
		cells := sheet.Cells(sheet.Text(f.called()))
		for _, x := range f.Scores {
			cells = append(cells, fallCell(x, f.After.Score(x.ID), o))
		}
		t.Rows = append(t.Rows, sheet.Row{Cells: append(cells, sheet.Cell{Value: amount(f.Stake)})})
	}
	if o.Narrow {
		t.Note = signLegend
	}
	return t
}

// fallCell is a score before and after: "92 green → 49 red", or with signs.
func fallCell(before, after *score.Score, o ScoreOptions) sheet.Cell {
	in := func(x *score.Score) string {
		if o.Narrow {
			return fmt.Sprintf("%s %d", signs[x.Band], x.Points)
		}
		return fmt.Sprintf("%d %s", x.Points, x.Band)
	}
	switch {
	case !before.Applies:
		return sheet.Cell{Value: sheet.Text("–"), Tone: sheet.Quiet}
	case before.Points == after.Points:
		return sheet.Cell{Value: sheet.Text(in(before)), Tone: sheet.Quiet}
	}
	return sheet.Cell{Value: sheet.Text(in(before) + " → " + in(after)), Tone: bandTones[after.Band]}
}

// parts is a line for each criterion that falls.
func (l *Leaving) parts(o ScoreOptions) *sheet.Table {
	t := &sheet.Table{ID: "Falls", Main: true, Caption: "What falls, part by part", Groups: "Account and score", Columns: []sheet.Column{
		{Key: "points", Heading: "Points"}, {Key: "part", Heading: "What earns them, why no more than these then, and where it stands"}}}
	if o.Paths {
		t.Columns = []sheet.Column{{Key: "part", Heading: "What earns points"}, {Key: "points", Heading: "Points"}, {Key: "why", Heading: "Why, then"}, {Key: "where", Heading: "Where"}}
	}
	for _, f := range l.Falls {
		for _, fall := range f.rows() {
			points := sheet.Text(fmt.Sprintf("%d → %d", fall.before, fall.after))
			cells := sheet.Cells(points, explained(fall.part, fall.why, fall.evidence))
			if o.Paths {
				cells = sheet.Cells(sheet.Text(fall.part), points, sheet.Text(fall.why), sheet.Text(Places(fall.evidence)))
			}
			t.Rows = append(t.Rows, sheet.Row{Group: f.called() + ": " + fall.name, Cells: cells})
		}
	}
	return t
}

// A fallRow is a cap that comes to hold, or a criterion that falls.
type fallRow struct {
	score, name   string // of the score
	id, part      string // of the criterion or the cap
	before, after int
	why           string
	evidence      []score.Place
}

func (f *Fallen) rows() (rows []fallRow) {
	falls := score.Falls(f.Account, f.After)
	for _, after := range f.After.Scores {
		before := f.Score(after.ID)
		if after.Cap != nil && (before.Cap == nil || before.Cap.ID != after.Cap.ID) {
			rows = append(rows, fallRow{after.ID, after.Name, after.Cap.ID, after.Cap.Name, before.Points, after.Points, fmt.Sprintf("at most %d: %s", after.Cap.At, after.Cap.Why), after.Cap.Evidence})
		}
		for _, x := range falls {
			if x.Score == after {
				rows = append(rows, fallRow{after.ID, after.Name, x.ID, x.Name, x.Before, x.Points, x.Why, x.Evidence})
			}
		}
	}
	return rows
}

type whatIfContract struct {
	Version  int              `json:"version"`
	Today    string           `json:"today"`
	Without  []string         `json:"without"`
	Accounts []fallenContract `json:"accounts"` // those in which something falls, that which loses most first
}

type fallenContract struct {
	ID     string                    `json:"id"`
	Name   string                    `json:"name"`
	File   string                    `json:"file"`
	Scores map[string]beforeContract `json:"scores"`
	Falls  []fallContract            `json:"falls"`
}

type beforeContract struct {
	Before int        `json:"before"`
	After  int        `json:"after"`
	Band   score.Band `json:"band"` // after
}

type fallContract struct {
	Score    string          `json:"score"`
	ID       string          `json:"id"`
	Name     string          `json:"name"`
	Before   int             `json:"before"`
	After    int             `json:"after"`
	Why      string          `json:"why"`
	Evidence []placeContract `json:"evidence"`
}

type placeContract struct {
	File string `json:"file"`
	Line int    `json:"line"`
}

// WhatIfContract is what score --what-if --format json writes.
func WhatIfContract(l *Leaving) any {
	out := whatIfContract{1, l.Today.String(), l.Asked, []fallenContract{}}
	for _, f := range l.Falls {
		account := fallenContract{f.ID, f.Name, f.File, map[string]beforeContract{}, []fallContract{}}
		for _, x := range f.Scores {
			if after := f.After.Score(x.ID); x.Applies {
				account.Scores[x.ID] = beforeContract{x.Points, after.Points, after.Band}
			}
		}
		for _, row := range f.rows() {
			fall := fallContract{row.score, row.id, row.part, row.before, row.after, row.why, []placeContract{}}
			for _, p := range row.evidence {
				fall.Evidence = append(fall.Evidence, placeContract(p))
			}
			account.Falls = append(account.Falls, fall)
		}
		out.Accounts = append(out.Accounts, account)
	}
	return out
}
