package sheettest

import "keyplan/plan/sheet"

// selection is who should be a key account, by weighted criteria.
func selection() *sheet.Book {
	t := &sheet.Table{ID: "Candidates", Caption: "Candidates by weighted score", Main: true, Groups: "Quadrant", Empty: "no candidates",
		Columns: []sheet.Column{
			{Key: "candidate", Heading: "Candidate"},
			{Key: "attractiveness", Heading: "Attractive", Format: sheet.Decimals(1), Note: "How much we could gain, from 1 to 5."},
			{Key: "strength", Heading: "Strength", Format: sheet.Decimals(1), Note: "How strong we are there, from 1 to 5."},
			{Key: "score", Heading: "Score", Format: sheet.Decimals(2), Bar: true, BarMax: 5,
				Formula: sheet.Plus(sheet.Times(sheet.Const("0.6"), sheet.Col("attractiveness")), sheet.Times(sheet.Const("0.4"), sheet.Col("strength")))},
			{Key: "stays", Heading: "Stays in", Format: sheet.Percent(0), Note: "In how many of 10,000 random weightings."},
			{Key: "advice", Heading: "Advice", Choices: []string{"promote", "keep", "step down"}},
			{Key: "why", Heading: "Why", Spare: 1},
		}}
	for _, c := range []struct {
		quadrant, name, attractive, strength string
		stays                                float64
		advice, why                          string
		tone                                 sheet.Tone
	}{
		{"Invest", "Acme Foods", "4.4", "4.1", 1, "keep", "largest plan, open to joint development", sheet.Good},
		{"Invest", "QUICK-Stop", "3.9", "4.3", 0.98, "promote", "second by revenue, and no plan yet", sheet.Good},
		{"Invest selectively", "株式会社サクラ", "4.2", "2.1", 0.74, "promote", "large and growing; we know one person there", sheet.Plain},
		{"Invest selectively", "Save-a-lot Markets", "3.2", "2.8", 0.51, "keep", "in or out with the weight of growth: scorers from sales and logistics disagree by two points", sheet.Caution},
		{"Maintain", "Königlich Essen", "2.4", "4.0", 0.22, "step down", "buys little else and wants nothing new", sheet.Plain},
		{"Manage for cash", "Mère Paillarde", "1.8", "1.9", 0, "step down", "no contact for 16 months", sheet.Bad},
	} {
		cells := sheet.Cells(sheet.Text(c.name), sheet.Number(c.attractive), sheet.Number(c.strength), sheet.None, sheet.Float(c.stays), sheet.Text(c.advice), sheet.Text(c.why))
		cells[5].Tone = c.tone
		t.Rows = append(t.Rows, sheet.Row{Cells: cells, Group: c.quadrant, Link: sheet.Link{URL: "https://example.org/"}})
	}
	return &sheet.Book{
		Title: "Who should be a key account", Subtitle: "6 candidates, 2 of them key accounts today", Lines: []string{"2026-11-30"}, Footer: "Confidential", Created: day,
		Sheets: []*sheet.Sheet{{Name: "Selection", Landscape: true, Blocks: []sheet.Block{
			&sheet.Chart{Kind: sheet.Scatter, Title: "Attractiveness and strength", Table: t, Label: "candidate", Series: []string{"strength", "attractiveness"},
				XTitle: "Our strength", YTitle: "Attractiveness", Alt: "Two candidates are attractive and we are strong there: Acme Foods and QUICK-Stop.",
				Matrix: &sheet.Matrix{XCut: 3, YCut: 3, XLeast: 1, XMax: 5, YLeast: 1, YMax: 5, TopLeft: "Invest selectively", TopRight: "Invest", BottomLeft: "Manage for cash", BottomRight: "Maintain"}},
			t,
			&sheet.Heading{Text: "Who gave the scores"},
			&sheet.Note{Text: "Five people from sales, service and logistics; nobody scored an account of their own."},
		}}},
	}
}
