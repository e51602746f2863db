package report

import (
	"fmt"
	"strings"

	"keyplan/pareto"
	"keyplan/plan/sheet"
)

// tones are how grave a severity looks.
var tones = map[pareto.Severity]sheet.Tone{pareto.Within: sheet.Good, pareto.Watch: sheet.Caution, pareto.High: sheet.Bad}

// reliance is the page of how much hangs on few: the limits, who stands out,
// and what a loss would mean.
func (b *customerBook) reliance() *sheet.Sheet {
	if len(b.picture.Reliance) == 0 {
		return nil
	}
	s := &sheet.Sheet{Name: "Reliance", Landscape: true, Title: "How much hangs on few"}
	for _, r := range b.picture.Reliance {
		note := &sheet.Note{Text: r.Sentence(), Tone: tones[r.Severity]}
		if r.Severity != pareto.Within && r.Limit != nil {
			note.Source = r.Limit.Source
		}
		s.Blocks = append(s.Blocks, note)
	}
	if len(b.picture.Losses) > 0 {
		s.Blocks = append(s.Blocks, &sheet.Heading{Text: "If the largest were lost"}, b.losses())
	}
	if list := b.picture.Candidates.List; len(list) > 0 {
		s.Blocks = append(s.Blocks, &sheet.Heading{Text: "Who stands out: candidates for a key account"})
		if gap := b.picture.Candidates.Gap; gap != nil {
			s.Blocks = append(s.Blocks, &sheet.Note{Text: gap.Sentence(b.money)})
		}
		s.Blocks = append(s.Blocks, b.candidates())
	}
	return s
}

// losses simulate that the largest are gone.
func (b *customerBook) losses() *sheet.Table {
	t := &sheet.Table{ID: "Losses", Columns: []sheet.Column{
		{Key: "without", Heading: "Without"},
		{Key: "left", Heading: "Revenue left", Format: b.format()},
		{Key: "lost", Heading: "Lost", Format: sheet.Percent(1)},
		{Key: "largest", Heading: "Largest then", Format: sheet.Percent(1), Spare: 1},
		{Key: "for80", Heading: "For 80 %", Format: sheet.Decimals(0), Spare: 2, Note: "The fewest of the others who bring 80 %."},
		{Key: "make_up", Heading: "To make up", Format: sheet.Decimals(0), Note: "So many customers like the average of the others would have to be won."},
	}}
	var names []string
	for i, loss := range b.picture.Losses {
		names = append(names, b.picture.Ranking.Base[i].Customer.Name)
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(strings.Join(names, ", ")), b.value(loss.Left), sheet.Float(loss.Lost.Float()),
			sheet.Float(loss.Largest.Float()), sheet.Int(loss.For80), sheet.Number(loss.Replacements.String()))})
	}
	return t
}

// candidates are those who stand out.
func (b *customerBook) candidates() *sheet.Table {
	found := b.picture.Candidates
	t := &sheet.Table{ID: "Candidates",
		Note: fmt.Sprintf("Who brings %s times the average or more, or stands above the largest gap. Revenue alone makes no key account: keyplan select weighs more.", found.Factor),
		Columns: []sheet.Column{
			{Key: "rank", Heading: "#", Format: sheet.Decimals(0)},
			{Key: "customer", Heading: "Customer"},
			{Key: "revenue", Heading: "Revenue", Format: b.format()},
			{Key: "why", Heading: "Why"},
		}}
	for _, c := range found.List {
		row := sheet.Row{Cells: sheet.Cells(sheet.Int(c.Row.Rank), sheet.Text(c.Row.Customer.Name), b.value(c.Row.Amount), sheet.Text(c.Reason()))}
		if c.OneOrder != nil {
			row.Tone = sheet.Caution
		}
		t.Rows = append(t.Rows, row)
	}
	b.cut(t, mostListed)
	return t
}
