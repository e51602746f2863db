package report

import (
	"fmt"
	"math/big"
	"strings"

	"keyplan/plan"
	"keyplan/plan/choice"
	"keyplan/plan/sheet"
)

// SelectionOf shows why one candidate is on the list, or is not: what each
// criterion gives, and what each score rests on.
func SelectionOf(c *choice.Choice, p *choice.Place) *sheet.Book {
	s := selectionBook{c}
	points := &sheet.Table{ID: "Points", Caption: "What the score is made of", Main: true, Total: "Score", Columns: []sheet.Column{
		{Key: "criterion", Heading: "Criterion"},
		{Key: "mean", Heading: "Mean", Format: sheet.Decimals(1)},
		{Key: "gives", Heading: "Gives", Format: sheet.Decimals(1), Total: sheet.Sum("gives")},
		{Key: "most", Heading: "Of", Format: sheet.Decimals(1), Total: sheet.Sum("most")},
		{Key: "other", Heading: "Beside", Format: sheet.Decimals(1), Total: sheet.Sum("other"), Note: "what it gives the one beside"},
	}}
	other := c.Neighbour(p)
	var beside []choice.Point
	if other != nil {
		points.Columns[4].Heading = string(other.Candidate.Name)
		beside = c.Points(other)
	}
	for k, point := range c.Points(p) {
		row := sheet.Row{Cells: sheet.Cells(sheet.Text(string(point.Criterion.Criterion)), exact(point.Mean), exact(point.Gives), exact(point.Most), sheet.None)}
		if beside != nil {
			row.Cells[4].Value = exact(beside[k].Gives)
		}
		if point.Mean == nil {
			row.Cells[0].Value = sheet.Text(string(point.Criterion.Criterion) + ", not scored")
			row.Tone = sheet.Caution
		}
		points.Rows = append(points.Rows, row)
	}
	if beside == nil {
		leaveOutEmpty(points, "other")
	}
	book := &sheet.Book{Title: string(p.Candidate.Name), Lines: append([]string{s.verdict(p, other)}, s.about()...), Created: c.Today.Time()}
	book.Sheets = []*sheet.Sheet{{Name: "Why", Blocks: []sheet.Block{points, s.evidence([]*choice.Place{p})}}}
	if p.StepDown != nil {
		steps := s.stepsTable()
		s.addSteps(steps, p)
		book.Sheets[0].Blocks = append(book.Sheets[0].Blocks, steps)
	}
	return book
}

// verdict says in a sentence how a candidate stands, and against whom.
func (s selectionBook) verdict(p, other *choice.Place) string {
	var words []string
	switch {
	case p.Rank > 0:
		words = append(words, fmt.Sprintf("%s of %s", ordinal(p.Rank), counted(len(s.Places), "candidate", "candidates")))
	case len(p.Failed) > 0:
		words = append(words, "out, too low on "+s.criteria(p.Failed))
	default:
		words = append(words, "out until somebody scores "+s.criteria(p.Unproven))
	}
	score := choice.Round(p.Score.Low, 1)
	if !p.Score.Exact() {
		score += ", up to " + choice.Round(p.Score.High, 1)
	}
	words = append(words, "score "+score, string(p.Move))
	if p.Quadrant.String() != "" {
		words = append(words, p.Quadrant.String())
	}
	if other != nil && p.Rank > 0 {
		ahead := new(big.Rat).Sub(p.Score.Low, other.Score.Low)
		side := "ahead of"
		if ahead.Sign() < 0 {
			side = "behind"
		}
		words = append(words, fmt.Sprintf("%s %s %s", choice.Round(ahead.Abs(ahead), 1), side, other.Candidate.Name))
	}
	if s.Result.Runs > 0 && p.Eligible() {
		words = append(words, fmt.Sprintf("on the list in %s %% of random weightings", choice.Percent(big.NewRat(int64(p.Held), int64(s.Result.Runs)), 0)))
	}
	return strings.Join(words, " · ")
}

func (s selectionBook) criteria(of []int) string {
	names := make([]string, len(of))
	for i, k := range of {
		names[i] = fmt.Sprintf("%q", s.Criterion(k))
	}
	return strings.Join(names, " and ")
}

// ordinal writes 1st, 2nd, 3rd, 11th.
func ordinal(n int) string {
	suffix := "th"
	if tens := n % 100; tens < 11 || tens > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return fmt.Sprintf("%d%s", n, suffix)
}

// evidence lists the scores of some candidates with what they rest on.
func (s selectionBook) evidence(places []*choice.Place) *sheet.Table {
	t := &sheet.Table{ID: "Evidence", Caption: "What the scores rest on", Groups: "Candidate", Empty: "Nobody has scored yet.", Columns: []sheet.Column{
		{Key: "criterion", Heading: "Criterion"},
		{Key: "points", Heading: "Score", Format: sheet.Decimals(1)},
		{Key: "by", Heading: "By"},
		{Key: "department", Heading: "Department", Spare: 1},
		{Key: "evidence", Heading: "Rests on"},
		{Key: "place", Heading: "Where", Spare: 2},
	}}
	for _, p := range places {
		for _, point := range s.Points(p) {
			for _, given := range point.Given {
				t.Rows = append(t.Rows, s.evidenceRow(p, given))
			}
		}
	}
	if len(places) == 1 {
		t.Groups = ""
	}
	return t
}

func (s selectionBook) evidenceRow(p *choice.Place, given *plan.GivenScore) sheet.Row {
	file, line := s.Where(given)
	row := sheet.Row{Group: string(p.Candidate.Name), Cells: sheet.Cells(sheet.Text(string(given.Criterion.Criterion)), exact(given.Pair.Value.Number().Rat()),
		sheet.Text(s.Person(given.Sheet.By)), sheet.Text(string(s.Doc.Guideline.Department(given.Sheet.By, s.Settings))), sheet.Text("nothing that is written"), sheet.Text(place(file, line)))}
	if text := given.Evidence(); !text.Absent() {
		row.Cells[4].Value = sheet.Text(text.String())
	} else {
		row.Cells[4].Tone = sheet.Caution
	}
	return row
}
