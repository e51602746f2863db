package report

import (
	"fmt"

	"keyplan/pareto"
	"keyplan/plan/sheet"
)

// mostDrawn is how many bars and points a chart can hold and still be read.
const mostDrawn = 40

// ranking is the table of customers, the largest first.
func (b *customerBook) ranking() *sheet.Table {
	r := b.picture.Ranking
	t := &sheet.Table{ID: "Ranking", Main: true, Empty: "No customer brings anything.",
		Columns: []sheet.Column{
			{Key: "rank", Heading: "#", Format: sheet.Decimals(0)},
			{Key: "customer", Heading: "Customer"},
			{Key: "revenue", Heading: "Revenue", Format: b.format(), Note: "Net: returns and credit notes are taken off."},
			{Key: "share", Heading: "Share", Format: sheet.Percent(1), Bar: true, Note: "Of the revenue of all customers who bring any."},
			{Key: "cumulative", Heading: "Together", Format: sheet.Percent(1), Note: "The share of all customers down to this one."},
			{Key: "class", Heading: "Class", Choices: []string{"A", "B", "C", "-"}, Note: "A while the share before the customer is under the first cut, B under the second, C below."},
			{Key: "lines", Heading: "Lines", Format: sheet.Decimals(0), Hidden: b.Top > 0, Spare: 1},
		}}
	rows := r.Base
	if b.Top > 0 {
		rows = rows[:min(len(rows), b.Top)]
	}
	for _, row := range rows {
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Int(row.Rank), sheet.Text(row.Customer.Name), b.value(row.Amount),
			sheet.Float(r.Share(row).Float()), sheet.Float(r.UpTo(row).Float()), sheet.Text(row.Class.String()), sheet.Int(row.Customer.Lines))})
	}
	if b.Top == 0 {
		for _, row := range r.Others {
			t.Rows = append(t.Rows, sheet.Row{Tone: sheet.Quiet, Cells: sheet.Cells(sheet.None, sheet.Text(row.Customer.Name), b.value(row.Amount),
				sheet.None, sheet.None, sheet.Text(row.Class.String()), sheet.Int(row.Customer.Lines))})
		}
	}
	t.Note = b.below(len(rows))
	return t
}

// below says what the ranking does not show, and who is in no class.
func (b *customerBook) below(shown int) string {
	r := b.picture.Ranking
	text := ""
	if rest := len(r.Base) - shown; rest > 0 {
		left := pareto.Share{Part: r.Total.Sub(r.Top(shown).Part), Whole: r.Total}
		text = fmt.Sprintf("… and %s more, who bring %s (--top 0 shows all).", grouped(rest), left.PercentBeside())
	}
	if n := len(r.Others); n > 0 {
		if text != "" {
			text += " "
		}
		text += fmt.Sprintf("%s brought nothing, or cost more than they brought: %s together, in no class.", counted(n, "customer", "customers"), b.money(r.Net.Sub(r.Total)))
	}
	return text
}

// drawn is a table for charts that always holds the whole ranking, however
// few rows are shown.
func (b *customerBook) drawn() *sheet.Table {
	r := b.picture.Ranking
	t := &sheet.Table{ID: "Drawn", Caption: "The largest customers", Columns: []sheet.Column{
		{Key: "customer", Heading: "Customer"},
		{Key: "revenue", Heading: "Revenue", Format: b.format()},
		{Key: "cumulative", Heading: "Together", Format: sheet.Percent(1)},
	}}
	for _, row := range r.Base[:min(len(r.Base), mostDrawn)] {
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(row.Customer.Name), b.value(row.Amount), sheet.Float(r.UpTo(row).Float()))})
	}
	return t
}

func (b *customerBook) paretoChart() *sheet.Chart {
	title := "Revenue by customer"
	if n := len(b.picture.Ranking.Base); n > mostDrawn {
		title = fmt.Sprintf("Revenue by customer, the largest %d of %s", mostDrawn, grouped(n))
	}
	return &sheet.Chart{Kind: sheet.Pareto, Title: title, Table: b.drawn(), Label: "customer", Series: []string{"revenue", "cumulative"},
		YTitle: heading("Revenue", b.Currency), Y2Title: "Together", Share: sheet.TwoThirds, Alt: b.picture.Verdict.Reach()}
}

// lorenzPoints are enough for a smooth curve.
const lorenzPoints = 100

// lorenzChart draws the share of revenue over that of customers, the smallest
// first: the further the curve hangs below the diagonal, the more hangs on few.
func (b *customerBook) lorenzChart() *sheet.Chart {
	r := b.picture.Ranking
	t := &sheet.Table{ID: "Lorenz", Caption: "Share of revenue by share of customers, the smallest first", Columns: []sheet.Column{
		{Key: "customers", Heading: "Customers", Format: sheet.Percent(0)},
		{Key: "revenue", Heading: "Revenue", Format: sheet.Percent(1)},
	}}
	n := len(r.Base)
	for _, i := range spread(n, lorenzPoints) {
		below := pareto.Share{Part: r.Total.Sub(r.Top(n - i).Part), Whole: r.Total}
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Float(float64(i)/float64(n)), sheet.Float(below.Float()))})
	}
	gini, _ := b.picture.Measures.Gini.Float64()
	return &sheet.Chart{Kind: sheet.Lorenz, Title: "How unequal customers are", Table: t, Series: []string{"customers", "revenue"},
		XTitle: "Share of customers, the smallest first", YTitle: "Share of revenue", Share: sheet.Third,
		Alt: fmt.Sprintf("The curve of revenue hangs below the diagonal of equal customers; their Gini coefficient is %.2f.", gini)}
}

// spread picks at most so many of 0 to n, both ends among them.
func spread(n, most int) []int {
	if n <= most {
		all := make([]int, n+1)
		for i := range all {
			all[i] = i
		}
		return all
	}
	some := make([]int, most+1)
	for i := range some {
		some[i] = i * n / most
	}
	return some
}

func heading(text, unit string) string {
	if unit == "" {
		return text
	}
	return text + ", " + unit
}
