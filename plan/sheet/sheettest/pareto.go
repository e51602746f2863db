package sheettest

import (
	"keyplan/plan/sheet"
)

// pareto is the 80/20 picture of a ledger.
func pareto() *sheet.Book {
	ranking := rankingTable()
	lorenz := lorenzTable()
	return &sheet.Book{
		Title: "Who brings the revenue", Subtitle: "sales-2026.csv · 1,612 lines, 34 customers, EUR 1,012,842",
		Lines:  []string{"As of 2026-11-30 · customer = companyName, amount = revenue"},
		Footer: "Confidential", Author: "Jane Roe", Company: "Example Foods Ltd", Subject: "Concentration of revenue", Created: day,
		Sheets: []*sheet.Sheet{
			{Name: "Overview", Landscape: true, Blocks: []sheet.Block{
				&sheet.Figures{Items: []sheet.Figure{
					{Label: "Bring 80 %", Value: sheet.Text("20 of 34"), Comment: "59 % of customers: flatter than 80/20"},
					{Label: "Largest customer", Value: sheet.Float(0.10888), Format: sheet.Percent(1), Comment: "QUICK-Stop; over the limit of 10 %", Tone: sheet.Caution},
					{Label: "Top five", Value: sheet.Float(0.41523), Format: sheet.Percent(1), Comment: "limit 50 %", Tone: sheet.Good},
					{Label: "Revenue", Format: sheet.Money("EUR", 0), Formula: sheet.In("Ranking", sheet.Sum("revenue"))},
					{Label: "HHI", Value: sheet.Float(527.4), Format: sheet.Decimals(0), Comment: "as 19 equal customers"},
					{Label: "Gini", Value: sheet.Float(0.4213), Format: sheet.Decimals(2)},
				}},
				&sheet.Note{Tone: sheet.Caution, Text: "QUICK-Stop brings 10.9 % of revenue. Without the three largest customers a third of revenue is gone.",
					Source: "rule of thumb: no customer over 10 %"},
				&sheet.Chart{Kind: sheet.Pareto, Title: "Revenue by customer, and the share it adds up to", Table: ranking, Label: "customer", Series: []string{"revenue", "cumulative"},
					YTitle: "Revenue, EUR", Y2Title: "Share of all", Share: sheet.TwoThirds, Alt: "Three customers stand out; twenty of 34 bring 80 % of revenue."},
				&sheet.Chart{Kind: sheet.Lorenz, Title: "How unequal customers are", Table: lorenz, Series: []string{"customers", "revenue"}, XTitle: "Share of customers", YTitle: "Share of revenue",
					Share: sheet.Third, Alt: "The curve bulges moderately over the diagonal: the top fifth of customers brings half of the revenue."},
			}},
			{Name: "Ranking", Title: "Customers by revenue", Blocks: []sheet.Block{ranking}},
		},
	}
}

func rankingTable() *sheet.Table {
	t := &sheet.Table{ID: "Ranking", Main: true, Total: "Total", Note: "Class A: up to 80 % of revenue, B: up to 95 %, C: the rest.",
		Columns: []sheet.Column{
			{Key: "rank", Heading: "#", Format: sheet.Decimals(0), Spare: 2},
			{Key: "customer", Heading: "Customer"},
			{Key: "revenue", Heading: "Revenue", Format: sheet.Money("EUR", 0), Total: sheet.Sum("revenue"), Note: "Net of credit notes."},
			{Key: "share", Heading: "Share", Format: sheet.Percent(1), Bar: true, Formula: sheet.Over(sheet.Col("revenue"), sheet.Sum("revenue"))},
			{Key: "cumulative", Heading: "Running share", Format: sheet.Percent(1), Formula: sheet.Over(sheet.Running("revenue"), sheet.Sum("revenue")), Spare: 1},
			{Key: "class", Heading: "Class", Choices: []string{"A", "B", "C"}},
		}}
	for i, c := range customers {
		class := "A"
		if i >= 20 {
			class = "B"
		}
		if i >= 30 {
			class = "C"
		}
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Int(i+1), sheet.Text(c.name), sheet.Number(c.revenue), sheet.None, sheet.None, sheet.Text(class))})
	}
	return t
}

// lorenzTable begins at nothing, where the curve does.
func lorenzTable() *sheet.Table {
	t := &sheet.Table{ID: "Lorenz", Caption: "Share of revenue by share of customers, the largest first", Columns: []sheet.Column{
		{Key: "customers", Heading: "Customers", Format: sheet.Percent(1)},
		{Key: "revenue", Heading: "Revenue", Format: sheet.Percent(1)},
	}}
	sum, total := 0.0, 0.0
	for _, c := range customers {
		total += sheet.Number(c.revenue).Float()
	}
	t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Int(0), sheet.Int(0))})
	for i, c := range customers {
		sum += sheet.Number(c.revenue).Float()
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Float(float64(i+1)/float64(len(customers))), sheet.Float(sum/total))})
	}
	return t
}
