package report

import (
	"fmt"
	"time"

	"keyplan/pareto"
	"keyplan/plan/sheet"
)

func dayOf(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// whalePoints are enough for a smooth curve.
const whalePoints = 200

// profit is the page of who earns the company its money, and who costs it.
func (b *customerBook) profit() *sheet.Sheet {
	p := b.Analysis.Profit
	if p == nil {
		return nil
	}
	s := &sheet.Sheet{Name: "Profit", Landscape: true, Title: "Profit", Blocks: []sheet.Block{&sheet.Note{Text: p.Sentence(b.money), Tone: sheet.Strong}}}
	if b.Charts && len(p.Ranking.Base)+len(p.Ranking.Others) > 2 {
		s.Blocks = append(s.Blocks, b.whale(p))
	}
	if len(p.Costly) > 0 {
		t := &sheet.Table{ID: "Costly", Caption: "Who costs more than they bring", Columns: []sheet.Column{
			{Key: "customer", Heading: "Customer"},
			{Key: "revenue", Heading: "Revenue", Format: b.format()},
			{Key: "profit", Heading: "Profit", Format: b.format()},
		}}
		for _, row := range p.Costly {
			t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(row.Customer.Name), b.value(row.Customer.Revenue), b.value(row.Amount))})
		}
		b.cut(t, mostListed)
		s.Blocks = append(s.Blocks, t)
	}
	return s
}

// whale draws profits added up from the most profitable customer down.
func (b *customerBook) whale(p *pareto.Profit) *sheet.Chart {
	curve := p.Whale()
	t := &sheet.Table{ID: "Whale", Caption: "Profit added up, the most profitable customer first", Columns: []sheet.Column{
		{Key: "customers", Heading: "Customers", Format: sheet.Decimals(0)},
		{Key: "profit", Heading: "Profit", Format: b.format()},
	}}
	for _, i := range spread(len(curve)-1, whalePoints) {
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Int(curve[i].Customers), b.value(curve[i].Profit))})
	}
	return &sheet.Chart{Kind: sheet.Whale, Title: "Profit added up: the whale curve", Table: t, Label: "customers", Series: []string{"profit"},
		XTitle: "Customers, the most profitable first", YTitle: heading("Profit", b.Currency), Alt: p.Sentence(b.money)}
}

// potential is the page of what customers could buy.
func (b *customerBook) potential() *sheet.Sheet {
	p := b.Analysis.Potential
	if p == nil {
		return nil
	}
	verdict := p.Picture.Verdict
	s := &sheet.Sheet{Name: "Potential", Landscape: true, Title: "Potential", Blocks: []sheet.Block{
		&sheet.Note{Text: "By potential: " + verdict.Reach() + " " + verdict.Rule(), Tone: sheet.Strong},
		&sheet.Note{Text: "By revenue: " + p.Verdict.Reach() + " " + p.Verdict.Rule()},
	}}
	if p.Yearly {
		s.Blocks = append(s.Blocks, &sheet.Note{Text: fmt.Sprintf("Plans tell what a customer spends in a year, so revenue here is that of the last 12 months (%s).", p.Span)})
	}
	if p.Unknown > 0 {
		s.Blocks = append(s.Blocks, &sheet.Note{Text: fmt.Sprintf("The potential of %s is not known.", counted(p.Unknown, "customer with revenue", "customers with revenue")), Tone: sheet.Quiet})
	}
	if caution := p.Caution(); caution != "" {
		s.Blocks = append(s.Blocks, &sheet.Note{Text: caution + " --year, or --from and --to, count only the lines of one.", Tone: sheet.Caution})
	}
	t := &sheet.Table{ID: "Potential", Caption: "What is still open", Columns: []sheet.Column{
		{Key: "customer", Heading: "Customer"},
		{Key: "potential", Heading: "Potential", Format: b.format()},
		{Key: "revenue", Heading: "Revenue", Format: b.format()},
		{Key: "open", Heading: "Open", Format: b.format(), Formula: sheet.Minus(sheet.Col("potential"), sheet.Col("revenue"))},
		{Key: "wallet", Heading: "Share of wallet", Format: sheet.Percent(0), Bar: true, BarMax: 1, Formula: sheet.Over(sheet.Col("revenue"), sheet.Col("potential"))},
		{Key: "note", Heading: "Note"},
	}}
	for _, prospect := range p.Prospects {
		note := ""
		switch {
		case prospect.Over():
			note = "buys more than its potential: is that of the same time?"
		case prospect.Ahead():
			note = fmt.Sprintf("number %d by potential, %s by revenue", prospect.Potential.Rank, ranked(prospect.Revenue.Rank))
		}
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(prospect.Customer.Name), b.value(prospect.Potential.Amount), b.value(prospect.Revenue.Amount), sheet.None, sheet.None, sheet.Text(note))})
	}
	b.cut(t, mostListed)
	s.Blocks = append(s.Blocks, t)
	return s
}

func ranked(rank int) string {
	if rank == 0 {
		return "not ranked"
	}
	return fmt.Sprintf("%d", rank)
}

// segments is the page of the picture by region, say.
func (b *customerBook) segments() *sheet.Sheet {
	if len(b.Analysis.Segments) == 0 {
		return nil
	}
	t := &sheet.Table{ID: "Segments", Columns: []sheet.Column{
		{Key: "segment", Heading: "Part"},
		{Key: "revenue", Heading: "Revenue", Format: b.format()},
		{Key: "share", Heading: "Share", Format: sheet.Percent(1), Bar: true},
		{Key: "customers", Heading: "Customers", Format: sheet.Decimals(0)},
		{Key: "for80", Heading: "For 80 %", Format: sheet.Decimals(0)},
		{Key: "top20", Heading: "Top 20 % bring", Format: sheet.Percent(0), Spare: 1},
		{Key: "largest", Heading: "Largest customer", Spare: 2},
		{Key: "largest_share", Heading: "Its share", Format: sheet.Percent(1), Spare: 3},
	}}
	for _, seg := range b.Analysis.Segments {
		name, largest, share := seg.Name, sheet.None, sheet.None
		if name == "" {
			name = "(blank)"
		}
		if base := seg.Ranking.Base; len(base) > 0 {
			largest, share = sheet.Text(base[0].Customer.Name), sheet.Float(seg.Ranking.Top(1).Float())
		}
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(name), b.value(seg.Ranking.Net), sheet.Float(seg.Share.Float()), sheet.Int(seg.Measures.Customers),
			sheet.Int(seg.Measures.For80), sheet.Float(seg.Measures.Top20Of.Float()), largest, share)})
	}
	return &sheet.Sheet{Name: "Parts", Landscape: true, Title: "The picture in each part", Blocks: []sheet.Block{t}}
}
