package report

import (
	"fmt"

	"keyplan/pareto"
	"keyplan/plan"
	"keyplan/plan/sheet"
)

// concentration is the 80/20 picture of the key accounts alone.
func (f *portfolio) concentration() *sheet.Sheet {
	ledger, places := f.ledger()
	if len(ledger.Customers) < 2 {
		return nil
	}
	a := pareto.Analyse(ledger, pareto.Defaults())
	r := a.Revenue.Ranking
	money := sheet.Money(string(f.base), 0)
	t := &sheet.Table{ID: "Concentration", Columns: []sheet.Column{
		{Key: "rank", Heading: "#", Format: sheet.Decimals(0)},
		{Key: "customer", Heading: "Account"},
		{Key: "revenue", Heading: "Revenue a year", Format: money, Note: "of the newest whole year, else what this year is expected to bring", Total: sheet.Sum("revenue")},
		{Key: "share", Heading: "Share", Format: sheet.Percent(1), Bar: true, Formula: sheet.Over(sheet.Col("revenue"), sheet.Sum("revenue"))},
		{Key: "cumulative", Heading: "Together", Format: sheet.Percent(1), Note: "the share of all accounts down to this one", Formula: sheet.Over(sheet.Running("revenue"), sheet.Sum("revenue"))},
		{Key: "class", Heading: "Class", Note: "A while the share before the account is under 80 %, B under 95 %, C below"}}, Total: "All accounts"}
	for _, row := range r.Base {
		i := places[row.Customer.Name]
		t.Rows = append(t.Rows, sheet.Row{Link: f.link(i), Cells: sheet.Cells(sheet.Int(row.Rank), sheet.Text(f.all[i].called()), sheet.Number(row.Amount.Text(ledger.Places)), sheet.None, sheet.None, sheet.Text(row.Class.String()))})
	}
	if len(t.Rows) < 2 {
		return nil
	}
	reach := fmt.Sprintf("%d of these %d accounts bring 80 %% of their revenue.", a.Revenue.Measures.For80, len(t.Rows))
	chart := &sheet.Chart{Kind: sheet.Pareto, Title: "Revenue by account", Table: t, Label: "customer", Series: []string{"revenue", "cumulative"}, Top: mostDrawn, YTitle: string(f.base), Y2Title: "Together", Alt: reach}
	note := &sheet.Note{Text: reach + " What all customers bring, keyplan pareto tells from a ledger."}
	return page(&sheet.Sheet{Name: "Concentration", Title: "Concentration of revenue among these accounts", Landscape: true}, note, chart, t)
}

// ledger is the revenue that each account brings a year, by the name of its page,
// which no two have, and the place of each account.
func (f *portfolio) ledger() (l *pareto.Ledger, places map[string]int) {
	l, places = &pareto.Ledger{}, map[string]int{}
	for i, d := range f.all {
		amount, known := d.Reading.YearlyRevenue()
		if !known {
			continue
		}
		inBase, ok := plan.NewMoney(amount, d.currency()).In(f.base, d.Reading.Env.Rates)
		if whole, fits := inBase.Round(0).Int64(); ok && fits {
			l.Customers = append(l.Customers, pareto.Customer{Name: f.names[i], Revenue: pareto.NewSum(whole)})
			places[f.names[i]] = i
		}
	}
	return l, places
}
