package report

import (
	"fmt"

	"keyplan/pareto"
	"keyplan/plan/sheet"
)

// history is the page of what changed over time.
func (b *customerBook) history() *sheet.Sheet {
	h := b.Analysis.History
	if h == nil {
		return nil
	}
	s := &sheet.Sheet{Name: "Change", Landscape: true, Title: "What changed"}
	if c := h.Comparison; c != nil {
		s.Blocks = append(s.Blocks, &sheet.Note{Text: c.Windows.Sentence()}, &sheet.Note{Text: c.Sentence(b.money), Tone: sheet.Strong}, &sheet.Note{Text: c.NewSentence(h.Data)})
		s.Blocks = append(s.Blocks, b.moves(c)...)
	} else {
		s.Blocks = append(s.Blocks, &sheet.Note{Text: "No two windows can be compared: " + h.Missing.Error() + ".", Tone: sheet.Quiet})
	}
	s.Blocks = append(s.Blocks, b.lapsed(h)...)
	if len(h.Periods) > 1 {
		table := b.periods(h.Periods)
		s.Blocks = append(s.Blocks, &sheet.Heading{Text: "Concentration over time"})
		trend := h.Trend()
		if trend != nil {
			s.Blocks = append(s.Blocks, &sheet.Note{Text: trend.Sentence()})
		}
		if b.Charts {
			s.Blocks = append(s.Blocks, b.lines(h.Periods, trend, table))
		}
		s.Blocks = append(s.Blocks, table)
	}
	return s
}

// moves are who rose, fell and is new.
func (b *customerBook) moves(c *pareto.Comparison) []sheet.Block {
	var blocks []sheet.Block
	for _, part := range []struct {
		id, caption string
		moves       []pareto.Move
	}{{"Rose", "Rose", c.Rose}, {"Fell", "Fell", c.Fell}, {"New", "New", c.New}} {
		if len(part.moves) == 0 {
			continue
		}
		t := &sheet.Table{ID: part.id, Caption: part.caption, Columns: []sheet.Column{
			{Key: "customer", Heading: "Customer"},
			{Key: "before", Heading: "Before", Format: b.format(), Spare: 1},
			{Key: "after", Heading: "Now", Format: b.format()},
			{Key: "change", Heading: "Change", Format: b.format().Change(), Formula: sheet.Minus(sheet.Col("after"), sheet.Col("before"))},
			{Key: "note", Heading: "Note"},
		}}
		for _, m := range part.moves {
			note := sheet.None
			if m.Lapsed {
				note = sheet.Text("lapsed")
			}
			t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(m.Customer.Name), b.value(m.Before), b.value(m.After), sheet.None, note)})
		}
		b.cut(t, mostListed)
		blocks = append(blocks, t)
	}
	return blocks
}

// lapsed are the customers who have fallen silent.
func (b *customerBook) lapsed(h *pareto.History) []sheet.Block {
	if len(h.Lapsed) == 0 {
		return nil
	}
	t := &sheet.Table{ID: "Lapsed", Caption: "Fallen silent: over 90 days, and over twice their own rhythm",
		Columns: []sheet.Column{
			{Key: "customer", Heading: "Customer"},
			{Key: "last", Heading: "Last order", Format: sheet.Days()},
			{Key: "silent", Heading: "Silent", Format: sheet.Format{Kind: sheet.AsNumber, Unit: "days"}},
			{Key: "rhythm", Heading: "Used to order every", Format: sheet.Format{Kind: sheet.AsNumber, Unit: "days", Places: 1}, Spare: 1},
			{Key: "stake", Heading: "Year before", Format: b.format(), Note: "What the customer brought in the twelve months up to the last order."},
		}}
	for _, l := range h.Lapsed {
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(l.Customer.Name), date(l.Last), sheet.Int(l.Silent), sheet.Number(l.Rhythm()), b.value(l.AtStake))})
	}
	if h.LongGone > 0 {
		t.Note = fmt.Sprintf("%s silent since before the days compared.", counted(h.LongGone, "more is", "more are"))
	}
	b.cut(t, mostListed)
	return []sheet.Block{t}
}

// periods is the table of calendar periods.
func (b *customerBook) periods(periods []pareto.Period) *sheet.Table {
	t := &sheet.Table{ID: "Periods", Columns: []sheet.Column{
		{Key: "period", Heading: "Period"},
		{Key: "revenue", Heading: "Revenue", Format: b.format()},
		{Key: "customers", Heading: "Customers", Format: sheet.Decimals(0)},
		{Key: "for80", Heading: "For 80 %", Format: sheet.Decimals(0)},
		{Key: "largest", Heading: "Largest", Format: sheet.Percent(1), Spare: 1},
		{Key: "top5", Heading: "Top five", Format: sheet.Percent(1)},
		{Key: "hhi", Heading: "HHI", Format: sheet.Decimals(0), Spare: 2},
		{Key: "new", Heading: "New", Format: sheet.Decimals(0), Spare: 3, Note: "Customers whose first order it was; blank where less than a year of data lies before."},
	}}
	parts := false
	for _, p := range periods {
		name, tone := p.Name, sheet.Plain
		if !p.Whole {
			name, tone, parts = name+" (part)", sheet.Quiet, true
		}
		first := sheet.None
		if p.NewKnown {
			first = sheet.Int(p.New)
		}
		hhi, _ := p.Measures.HHI.Float64()
		t.Rows = append(t.Rows, sheet.Row{Tone: tone, Cells: sheet.Cells(sheet.Text(name), b.value(p.Net), sheet.Int(p.Measures.Customers), sheet.Int(p.Measures.For80),
			sheet.Float(p.Largest.Float()), sheet.Float(p.TopFive.Float()), sheet.Float(hhi), first)})
	}
	if parts {
		t.Note = "The data cover a period marked as a part only in part: it is not to be compared with whole ones."
	}
	return t
}

// lines draws how much the largest bring from period to period.
func (b *customerBook) lines(periods []pareto.Period, trend *pareto.Trend, t *sheet.Table) *sheet.Chart {
	alt := fmt.Sprintf("The top five bring %s in %s.", periods[0].TopFive.PercentBeside(), periods[0].Name)
	if trend != nil {
		alt = trend.Sentence()
	}
	return &sheet.Chart{Kind: sheet.Line, Title: "Share of the largest and of the top five", Table: t, Label: "period", Series: []string{"largest", "top5"}, YTitle: "Share of revenue", Alt: alt}
}

func date(d pareto.Day) sheet.Value {
	year, month, day := d.Date()
	return sheet.Date(dayOf(year, month, day))
}
