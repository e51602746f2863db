package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"keyplan/plan"
	"keyplan/plan/score"
	"keyplan/plan/sheet"
)

// ScoreCard shows every point of one account.
func ScoreCard(s *Scoring, o ScoreOptions) *sheet.Book {
	a := s.Accounts[0]
	page := card(a, s, o, 0)
	page.Title = ""
	page.Blocks = append(page.Blocks, s.gate()...)
	return &sheet.Book{Title: a.called(), Lines: []string{a.about(s), a.File}, Created: s.Today.Time(), Sheets: append([]*sheet.Sheet{page}, s.behind(o)...)}
}

// about says whose account it is and how much hangs on it.
func (a *Scored) about(s *Scoring) string {
	words := []string{string(a.Tier)}
	if a.Manager != "" {
		words = append(words, a.Manager)
	}
	if !a.Stake.Amount.Absent() {
		text := fmt.Sprintf("%s %s in %s", s.Currency, a.Stake.Amount.Significant(3).Short(), a.Stake.Year)
		if a.Stake.Forecast {
			text = fmt.Sprintf("%s %s expected of %s", s.Currency, a.Stake.Amount.Significant(3).Short(), a.Stake.Year)
		}
		words = append(words, text)
	}
	return strings.Join(append(words, s.when()), " · ")
}

// card is the page of one account: the scores, what to do, and what each point
// is for.
func card(a *Scored, s *Scoring, o ScoreOptions, n int) *sheet.Sheet {
	page := &sheet.Sheet{Name: sheetName(a.ID, n), Title: a.called(), Landscape: true}
	page.Blocks = append(page.Blocks, a.figures())
	for _, note := range a.cardNotes() {
		page.Blocks = append(page.Blocks, note)
	}
	c := &cardTables{a, o, suffix(n)}
	if a.Worst() != nil {
		page.Blocks = append(page.Blocks, c.steps("Do", "Do first: with the customer", a.Do), c.steps("Write", "Then write down what you know", a.Write))
	}
	for _, x := range a.Scores {
		if x.Applies {
			page.Blocks = append(page.Blocks, c.breakdown(x))
		}
	}
	return page
}

// sheetName is short enough for the tab of a workbook.
func sheetName(id string, n int) string {
	if n == 0 {
		return "Score"
	}
	const most = 26
	if r := []rune(id); len(r) > most {
		id = string(r[:most])
	}
	return strconv.Itoa(n) + " " + id
}

func suffix(n int) string {
	if n == 0 {
		return ""
	}
	return "_" + strconv.Itoa(n)
}

// figures are the scores at a glance.
func (a *Scored) figures() *sheet.Figures {
	f := &sheet.Figures{}
	for _, x := range a.Scores {
		item := sheet.Figure{Label: x.Name, Value: sheet.Text("–"), Comment: x.Why, Tone: sheet.Quiet}
		if x.Applies {
			item = sheet.Figure{Label: x.Name, Value: sheet.Int(x.Points), Format: sheet.Decimals(0), Comment: a.comment(x), Tone: toneOf(x)}
		}
		f.Items = append(f.Items, item)
	}
	return f
}

// comment says what a score means: its band, how far it may go, what keeps it
// down, and how it was at the last review.
func (a *Scored) comment(x *score.Score) string {
	text := string(x.Band)
	if x.Upto > x.Points {
		text += fmt.Sprintf(", up to %d", x.Upto)
	}
	if x.Cap != nil {
		text += fmt.Sprintf("; at most %d: %s; the parts come to %d", x.Cap.At, x.Cap.Why, x.Sum())
	}
	if a.Reviewed != nil {
		if then := a.Reviewed.Account.Score(x.ID); then != nil && then.Applies {
			text += fmt.Sprintf("; %d at the review of %s", then.Points, a.Reviewed.Day)
			if change := a.change(x); change != 0 {
				text += ", " + arrow(change)
			}
		}
	}
	return text
}

func (a *Scored) cardNotes() (notes []*sheet.Note) {
	if c := a.Call; c != nil {
		note := &sheet.Note{Text: "The manager's own call, which counts for nothing in the scores: " + a.callText()}
		if c.Apart {
			note.Tone, note.Text = sheet.Caution, note.Text+". "+upperFirst(a.apart())
		}
		notes = append(notes, note)
	}
	for _, text := range a.Notes {
		notes = append(notes, &sheet.Note{Tone: sheet.Caution, Text: text})
	}
	return notes
}

// callText is what the manager says.
func (a *Scored) callText() string {
	c := a.Call
	text := string(c.Health)
	if !c.Date.Absent() {
		text += " on " + c.Date.String()
	}
	if c.Why != "" {
		text += ", " + strconv.Quote(c.Why)
	}
	return text + fmt.Sprintf(" (%s:%d)", c.Place.File, c.Place.Line)
}

// apart says that the manager and the score are far from each other.
func (a *Scored) apart() string {
	return fmt.Sprintf("the manager calls it %s, and the score says %s; talk about what one of the two does not see", a.Call.Health, a.Score("health").Band)
}

func upperFirst(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// cardTables are the tables of one account.
type cardTables struct {
	*Scored
	o      ScoreOptions
	suffix string
}

// steps are the cheapest ways to more points.
func (c *cardTables) steps(id, caption string, steps []score.Step) *sheet.Table {
	t := &sheet.Table{ID: id + c.suffix, Caption: caption, Columns: []sheet.Column{
		{Key: "gain", Heading: "Gain", Format: sheet.Decimals(0).Change()},
		{Key: "score", Heading: "Score"},
		{Key: "step", Heading: "Step"},
	}, Empty: "Nothing: all that could be earned so is earned."}
	if c.o.Paths { // in the order of the tables below, whose columns these share in a workbook
		t.Columns = []sheet.Column{t.Columns[1], t.Columns[2], t.Columns[0], {Key: "where", Heading: "Where"}}
	}
	told := gather(steps)
	var notes []string
	if n := c.o.Steps; n > 0 && len(told) > n {
		notes = append(notes, fmt.Sprintf("and %d more: --full shows them", len(told)-n))
		told = told[:n]
	}
	descending := slices.IsSortedFunc(told, func(a, b []score.Step) int { return b[0].Gain - a[0].Gain })
	if !c.o.Paths && !descending { // which looks like a mistake to who reads the first column
		notes = append(notes, "what gains most for what it takes comes first")
	}
	t.Note = strings.Join(notes, "; ")
	for _, same := range told {
		s := same[0]
		text, where := s.Do, placeOf(s.Where)
		if s.Upto {
			text += " (at best)"
		}
		for _, also := range same[1:] {
			text += fmt.Sprintf("; %s +%d as well", c.scoreName(also), also.Gain)
		}
		row := sheet.Row{Cells: sheet.Cells(sheet.Int(s.Gain), sheet.Text(c.scoreName(s)), sheet.Text(text))}
		if c.o.Paths {
			row.Cells = []sheet.Cell{row.Cells[1], row.Cells[2], row.Cells[0], {Value: sheet.Text(where)}}
		} else {
			row.Cells[2].Value = sheet.Text(text + "\n" + where)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// scoreName is what the score of a step is called for short.
func (c *cardTables) scoreName(s score.Step) string {
	return strings.ToLower(lastWord(c.Score(s.Score).Name))
}

// gather puts steps together that are the same and serve several scores.
func gather(steps []score.Step) (told [][]score.Step) {
	at := map[string]int{}
	for _, s := range steps {
		if i, ok := at[s.Do]; ok {
			told[i] = append(told[i], s)
			continue
		}
		at[s.Do] = len(told)
		told = append(told, []score.Step{s})
	}
	return told
}

// breakdown is a score part by part.
func (c *cardTables) breakdown(x *score.Score) *sheet.Table {
	id := strings.ToUpper(x.ID[:1]) + x.ID[1:]
	t := &sheet.Table{ID: id + c.suffix, Caption: fmt.Sprintf("%s: %s of %d, %s", x.Name, Points(x), x.Max, x.Band), Groups: "Part", Columns: []sheet.Column{
		{Key: "points", Heading: "Points"},
		{Key: "criterion", Heading: "What earns them, why so many, and where it stands"},
	}}
	if c.o.Paths {
		t.Columns = []sheet.Column{
			{Key: "criterion", Heading: "What earns points"}, {Key: "points", Heading: "Points"}, {Key: "why", Heading: "Why"}, {Key: "where", Heading: "Where"}}
	}
	if x.Cap != nil {
		t.Note = fmt.Sprintf("capped at %d: %s (%s)", x.Cap.At, x.Cap.Why, Places(x.Cap.Evidence))
	}
	for _, section := range x.Parts {
		for _, p := range section.Parts {
			t.Rows = append(t.Rows, sheet.Row{Group: fmt.Sprintf("%s  %d of %d", section.Name, section.Points, section.Max), Cells: c.criterion(p)})
		}
	}
	return t
}

func (c *cardTables) criterion(p *score.Part) []sheet.Cell {
	points := fmt.Sprintf("%d of %d", p.Points, p.Max)
	if p.Upto > p.Points {
		points = fmt.Sprintf("%d–%d of %d", p.Points, p.Upto, p.Max)
	}
	if c.o.Paths {
		cells := sheet.Cells(sheet.Text(p.Name), sheet.Text(points), sheet.Text(p.Why), sheet.Text(Places(p.Evidence)))
		cells[1].Tone = partTone(p)
		if !c.o.Figures { // where the page of criteria has it
			cells[0].Note = fmt.Sprintf("%s (%s)", p.Rule, sourceOf(p))
		}
		return cells
	}
	cells := sheet.Cells(sheet.Text(points), explained(p.Name, p.Why, p.Evidence))
	cells[0].Tone = partTone(p)
	return cells
}

// Criteria is a line for each criterion of each score and account, for formats
// with room for one table.
func Criteria(s *Scoring) *sheet.Book {
	return &sheet.Book{Title: "Scores", Created: s.Today.Time(), Sheets: []*sheet.Sheet{s.criteria()}}
}

func (s *Scoring) criteria() *sheet.Sheet {
	t := &sheet.Table{ID: "Criteria", Columns: []sheet.Column{
		{Key: "id", Heading: "Id"}, {Key: "account", Heading: "Account"}, {Key: "score", Heading: "Score"}, {Key: "part", Heading: "Part"}, {Key: "criterion", Heading: "Criterion"},
		{Key: "points", Heading: "Points", Format: sheet.Decimals(0)}, {Key: "max", Heading: "Of", Format: sheet.Decimals(0)}, {Key: "upto", Heading: "Up to", Format: sheet.Decimals(0)},
		{Key: "why", Heading: "Why"}, {Key: "where", Heading: "Where"}, {Key: "practice", Heading: "The practice behind it"}, {Key: "source", Heading: "Source"}}}
	for _, a := range s.Accounts {
		for _, x := range a.Scores {
			for _, section := range x.Parts {
				for _, p := range section.Parts {
					t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(a.ID), sheet.Text(a.Name), sheet.Text(x.ID), sheet.Text(section.ID), sheet.Text(p.ID),
						sheet.Int(p.Points), sheet.Int(p.Max), sheet.Int(p.Upto), sheet.Text(p.Why), sheet.Text(Places(p.Evidence)), sheet.Text(p.Rule), sheet.Text(sourceOf(p)))})
				}
			}
		}
	}
	return &sheet.Sheet{Name: "Criteria", Title: "Each criterion, and the practice behind it", Landscape: true, Blocks: []sheet.Block{t}}
}

// explained is what earns points, why so many, and where it stands.
func explained(name, why string, evidence []score.Place) sheet.Value {
	return sheet.Text(name + ": " + why + "\n" + Places(evidence))
}

// sourceOf is where the practice behind a criterion is from.
func sourceOf(p *score.Part) string { return strings.Join(plan.SourceTitles(p.Source), "; ") }

func partTone(p *score.Part) sheet.Tone {
	switch {
	case p.Points == 0:
		return sheet.Bad
	case p.Points < p.Max:
		return sheet.Caution
	}
	return sheet.Plain
}

// mostPlaces is how many lines of evidence are named.
const mostPlaces = 5

// Places are where something stands: the file and the first line, then more
// lines of it.
func Places(places []score.Place) string {
	var b strings.Builder
	for i, p := range places {
		switch {
		case i == mostPlaces && len(places) > mostPlaces+1:
			fmt.Fprintf(&b, " and %d more", len(places)-i)
			return b.String()
		case i > 0 && p.File == places[0].File:
			fmt.Fprintf(&b, ", %d", p.Line)
		default:
			b.WriteString(placeOf(p))
		}
	}
	return b.String()
}

func placeOf(p score.Place) string { return placed(p.File, p.Line) }

func placed(file string, line int) string { return fmt.Sprintf("%s:%d", file, line) }
