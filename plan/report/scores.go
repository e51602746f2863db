package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"keyplan/plan"
	"keyplan/plan/score"
	"keyplan/plan/sheet"
)

// A Scored is an account with its scores.
type Scored struct{ *score.Account }

// A Scoring is the scores of some accounts, in the order in which they are
// shown.
type Scoring struct {
	Today    plan.Day
	Of       string // the revision that was scored, "" for the plans as they are
	Accounts []*Scored
	Currency plan.Currency
	Fails    []Fail // what is under the gates
	Gated    bool
}

// ScoreOptions say how scores are shown.
type ScoreOptions struct {
	Full  bool // each account with every point
	Paths bool // where each thing stands in a column of its own
	// Figures has all figures too, each in a cell of its own, on pages behind
	// those that are read.
	Figures bool
	// Narrow has signs in place of words, for lines of 80 characters.
	Narrow bool
	Banded bool // the accounts stand in the order of their bands
	Steps  int  // how many next steps of a kind are shown; 0 is all
}

// Scores shows the scores of several accounts: one line each, and in full each
// account on a page of its own.
func Scores(s *Scoring, o ScoreOptions) *sheet.Book {
	book := &sheet.Book{Title: "Scores of " + counted(len(s.Accounts), "account", "accounts"), Lines: []string{s.when()}, Created: s.Today.Time()}
	overview := &sheet.Sheet{Name: "Scores", Landscape: true, Blocks: append([]sheet.Block{s.table(o)}, s.notes()...)}
	book.Sheets = []*sheet.Sheet{overview}
	if o.Full {
		for i, a := range s.Accounts {
			book.Sheets = append(book.Sheets, card(a, s, o, i+1))
		}
	}
	book.Sheets = append(book.Sheets, s.behind(o)...)
	return book
}

// behind are the pages of all figures.
func (s *Scoring) behind(o ScoreOptions) (pages []*sheet.Sheet) {
	if !o.Figures {
		return nil
	}
	if len(s.Accounts) != 1 {
		pages = append(pages, s.figures())
	}
	if o.Full {
		pages = append(pages, s.criteria())
	}
	return pages
}

func (s *Scoring) when() string {
	if s.Of == "" {
		return "as of " + s.Today.String()
	}
	return "as of " + s.Today.String() + ", the plans as they were in " + s.Of
}

// table is a line for each account.
func (s *Scoring) table(o ScoreOptions) *sheet.Table {
	t := &sheet.Table{ID: "Scores", Main: true, Columns: []sheet.Column{
		{Key: "account", Heading: "Account"},
		{Key: "tier", Heading: "Tier", Spare: 3},
		{Key: "manager", Heading: "Manager", Spare: 2},
	}, Empty: "There are no plans to score."}
	for _, name := range s.names() {
		t.Columns = append(t.Columns, sheet.Column{Key: name.id, Heading: name.short})
	}
	t.Columns = append(t.Columns,
		sheet.Column{Key: "revenue", Heading: "Revenue", Format: sheet.Money(string(s.Currency), 0), Note: "expected of this year, else of the last whole year"},
		sheet.Column{Key: "weakest", Heading: "Weakest part"},
		sheet.Column{Key: "next", Heading: "Next step", Spare: 1})
	for _, a := range s.Accounts {
		t.Rows = append(t.Rows, s.row(a, o))
	}
	if o.Banded {
		t.Groups = "Band"
	}
	t.Note = s.legend(o)
	return t
}

type scoreName struct{ id, name, short string }

// names are the scores that there are.
func (s *Scoring) names() (names []scoreName) {
	if len(s.Accounts) == 0 {
		return nil
	}
	for _, x := range s.Accounts[0].Scores {
		names = append(names, scoreName{x.ID, x.Name, lastWord(x.Name)})
	}
	return names
}

// lastWord is what a score is called for short: of "Plan quality" Quality.
func lastWord(name string) string {
	word := name[strings.LastIndex(name, " ")+1:]
	return strings.ToUpper(word[:1]) + word[1:]
}

func (s *Scoring) row(a *Scored, o ScoreOptions) sheet.Row {
	cells := sheet.Cells(sheet.Text(a.called()), sheet.Text(string(a.Tier)), sheet.Text(a.Manager))
	for _, x := range a.Scores {
		text := a.cell(x)
		if o.Narrow {
			text = a.sign(x)
		}
		cells = append(cells, sheet.Cell{Value: sheet.Text(text), Tone: toneOf(x)})
	}
	cells = append(cells, sheet.Cell{Value: amount(a.Stake)}, sheet.Cell{Value: sheet.Text(weakest(a.Account))}, sheet.Cell{Value: sheet.Text(nextStep(a.Account))})
	return sheet.Row{Cells: cells, Group: a.group()}
}

// group is the band of the account's worst score.
func (a *Scored) group() string {
	if worst := a.Worst(); worst != nil {
		return string(worst.Band)
	}
	return "not scored"
}

// called is the account's name, else its id.
func (a *Scored) called() string { return cmp.Or(a.Name, a.ID) }

// cell is a score in a few characters: "48–71 red ▼3".
func (a *Scored) cell(x *score.Score) string {
	if !x.Applies {
		return "–"
	}
	text := Points(x) + " " + string(x.Band)
	if change := a.change(x); change != 0 {
		text += " " + arrow(change)
	}
	return text
}

// signs stand for the bands where there is no room for the words.
var signs = map[score.Band]string{score.Green: "✓", score.Amber: "!", score.Red: "✗"}

// signLegend explains them.
const signLegend = "✓ green, ! amber, ✗ red"

// sign is a score in fewer characters: "✗ 48–71 ▼3".
func (a *Scored) sign(x *score.Score) string {
	if !x.Applies {
		return "–"
	}
	text := signs[x.Band] + " " + Points(x)
	if change := a.change(x); change != 0 {
		text += " " + arrow(change)
	}
	return text
}

// Points are the points of a score, as a range where something is unknown.
func Points(x *score.Score) string {
	if x.Upto > x.Points {
		return fmt.Sprintf("%d–%d", x.Points, x.Upto)
	}
	return strconv.Itoa(x.Points)
}

// change is by how much a score has changed since the last review.
func (a *Scored) change(x *score.Score) int {
	if a.Reviewed == nil {
		return 0
	}
	then := a.Reviewed.Account.Score(x.ID)
	if then == nil || !then.Applies || !x.Applies {
		return 0
	}
	return x.Points - then.Points
}

func arrow(change int) string {
	if change < 0 {
		return "▼" + strconv.Itoa(-change)
	}
	return "▲" + strconv.Itoa(change)
}

var bandTones = map[score.Band]sheet.Tone{score.Green: sheet.Good, score.Amber: sheet.Caution, score.Red: sheet.Bad}

func toneOf(x *score.Score) sheet.Tone {
	if !x.Applies {
		return sheet.Quiet
	}
	return bandTones[x.Band]
}

func amount(s score.Stake) sheet.Value {
	if s.Amount.Absent() {
		return sheet.None
	}
	return sheet.Number(s.Amount.Round(0).String())
}

// weakest is what keeps the worst score down: its cap, else the part that lost
// most.
func weakest(a *score.Account) string {
	worst := a.Worst()
	switch {
	case worst == nil:
		return ""
	case worst.Cap != nil:
		return strings.ReplaceAll(worst.Cap.ID, "-", " ")
	}
	part := worst.Weakest()
	switch {
	case part == nil:
		return ""
	case part.Upto == part.Max:
		return part.Name + " not known"
	}
	return fmt.Sprintf("%s %d of %d", part.Name, part.Points, part.Max)
}

// nextStep is what lifts the cap of the worst score, else the cheapest thing to
// do for it, else for any.
func nextStep(a *score.Account) string {
	worst := a.Worst()
	if worst != nil && worst.Cap != nil {
		return worst.Cap.Do
	}
	steps := append(slices.Clone(a.Do), a.Write...)
	for _, step := range steps {
		if worst != nil && step.Score == worst.ID {
			return step.Do
		}
	}
	if len(steps) > 0 {
		return steps[0].Do
	}
	return ""
}

// legend explains the signs that occur.
func (s *Scoring) legend(o ScoreOptions) string {
	var words []string
	if o.Narrow && len(s.Accounts) > 0 {
		words = append(words, signLegend)
	}
	has := func(holds func(*Scored, *score.Score) bool) bool {
		return slices.ContainsFunc(s.Accounts, func(a *Scored) bool {
			return slices.ContainsFunc(a.Scores, func(x *score.Score) bool { return holds(a, x) })
		})
	}
	if has(func(_ *Scored, x *score.Score) bool { return x.Upto > x.Points }) {
		words = append(words, "48–71: what is not known counts as nothing, and might bring it up to 71")
	}
	if has(func(a *Scored, x *score.Score) bool { return a.change(x) != 0 }) {
		words = append(words, "▲ ▼ against the last review")
	}
	if has(func(_ *Scored, x *score.Score) bool { return !x.Applies }) {
		words = append(words, "–: does not apply")
	}
	return strings.Join(words, "; ")
}

// notes sum up and tell what is under the gates.
func (s *Scoring) notes() []sheet.Block {
	if len(s.Accounts) == 0 {
		return nil
	}
	blocks := []sheet.Block{&sheet.Note{Text: s.summary()}}
	for _, a := range s.Accounts {
		if a.Call != nil && a.Call.Apart {
			blocks = append(blocks, &sheet.Note{Tone: sheet.Caution, Text: a.called() + ": " + a.apart()})
		}
	}
	for _, a := range s.Accounts {
		for _, note := range a.Notes {
			blocks = append(blocks, &sheet.Note{Tone: sheet.Caution, Text: a.called() + ": " + note})
		}
	}
	return append(blocks, s.gate()...)
}

// summary counts accounts by their lowest score, and the revenue of red ones. Of
// whom none is known counts for nothing there, which is told; a prospect has none.
func (s *Scoring) summary() string {
	count := map[score.Band]int{}
	total, red := plan.NewDecimal(0), plan.NewDecimal(0)
	unjudged, unknown := 0, 0
	for _, a := range s.Accounts {
		low := a.Worst()
		if low == nil {
			unjudged++
			continue
		}
		count[low.Band]++
		if a.Stake.Amount.Absent() {
			if a.Tier != plan.ProspectTier {
				unknown++
			}
			continue
		}
		total = total.Add(a.Stake.Amount)
		if low.Band == score.Red {
			red = red.Add(a.Stake.Amount)
		}
	}
	text := fmt.Sprintf("%s · by the lowest score %d red, %d amber, %d green", counted(len(s.Accounts), "account", "accounts"), count[score.Red], count[score.Amber], count[score.Green])
	if unjudged > 0 {
		text += fmt.Sprintf(", %d not scored", unjudged)
	}
	if total.Sign() > 0 {
		text += fmt.Sprintf(" · revenue at stake in red accounts %s %s of %s", s.Currency, red.Significant(3).Short(), total.Significant(3).Short())
		if unknown > 0 {
			text += ", not known of " + counted(unknown, "account", "accounts")
		}
	}
	return text
}
