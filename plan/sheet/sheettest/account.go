package sheettest

import "keyplan/plan/sheet"

// account is an account's plan as a workbook: every kind of block and chart.
func account() *sheet.Book {
	years, actions := yearsTable(), actionsTable()
	profit := profitTable()
	return &sheet.Book{
		Title: "Acme Foods plc", Subtitle: "Strategic account · Jane Roe · next review 2027-01-15", Footer: "Confidential & internal", Author: "Jane Roe", Created: day,
		Sheets: []*sheet.Sheet{
			{Name: "Overview", Landscape: true, Blocks: []sheet.Block{
				&sheet.Figures{Share: sheet.Half, Items: []sheet.Figure{
					{Label: "Revenue 2026", Value: sheet.Int(1_380_000), Format: sheet.Money("EUR", 0), Comment: "92 % of target", Tone: sheet.Caution},
					{Label: "Health", Value: sheet.Int(66), Format: sheet.Decimals(0), Comment: "amber", Tone: sheet.Caution},
					{Label: "Open actions", Value: sheet.Int(5), Format: sheet.Decimals(0), Comment: "2 late", Tone: sheet.Bad},
				}},
				&sheet.Note{Share: sheet.Half, Text: "The renewal of the frame contract decides 2027: our champion has left, and procurement prefers two suppliers. Meet the managing director with our sponsor before the year ends."},
				&sheet.Chart{Kind: sheet.Bars, Title: "Revenue and target", Table: years, Label: "year", Series: []string{"revenue", "target"}, YTitle: "EUR", Share: sheet.Half, Alt: "Revenue follows the target, and is 8 % behind in 2026."},
				&sheet.Chart{Kind: sheet.Line, Title: "Share of wallet", Table: years, Label: "year", Series: []string{"wallet"}, Share: sheet.Half, Alt: "Share of wallet rises from 22 to 31 %."},
				&sheet.Chart{Kind: sheet.Bars, Title: "Actions by owner", Table: ownersTable(), Label: "owner", Series: []string{"open"}, Share: sheet.Half, Alt: "Jane Roe has most of the open actions."},
				&sheet.Chart{Kind: sheet.Whale, Title: "Profit, customer by customer", Table: profit, Label: "rank", Series: []string{"running"}, XTitle: "Customers, the most profitable first", YTitle: "EUR", Share: sheet.Half, Alt: "Profit peaks at the eighth customer; the last four give a fifth of it back."},
			}},
			{Name: "Financials", Title: "Financials", Blocks: []sheet.Block{years,
				&sheet.Chart{Kind: sheet.Stacked, Title: "Goods and services", Table: years, Label: "year", Series: []string{"goods", "services"}, YTitle: "EUR", Alt: "Services grow from a tenth to a quarter."}, offeringsTable()}},
			{Name: "Actions", Title: "Objectives and actions", Landscape: true, Blocks: []sheet.Block{actions,
				&sheet.Heading{Text: "By owner"}, &sheet.Note{Tone: sheet.Bad, Text: "Two actions are late."}, contractsTable()}},
		},
	}
}

func yearsTable() *sheet.Table {
	money := sheet.Money("EUR", 0)
	t := &sheet.Table{ID: "Years", Caption: "Revenue by year", Total: "Sum",
		Columns: []sheet.Column{
			{Key: "year", Heading: "Year"},
			{Key: "goods", Heading: "Goods", Format: money, Total: sheet.Sum("goods")},
			{Key: "services", Heading: "Services", Format: money, Total: sheet.Sum("services")},
			{Key: "revenue", Heading: "Revenue", Format: money, Formula: sheet.Plus(sheet.Col("goods"), sheet.Col("services")), Total: sheet.Sum("revenue")},
			{Key: "target", Heading: "Target", Format: money, Total: sheet.Sum("target")},
			{Key: "gap", Heading: "Over target", Format: sheet.Percent(1).Change(), Formula: sheet.Minus(sheet.Over(sheet.Col("revenue"), sheet.Col("target")), sheet.Const("1")),
				Total: sheet.Minus(sheet.Over(sheet.Sum("revenue"), sheet.Sum("target")), sheet.Const("1"))},
			{Key: "wallet", Heading: "Share of wallet", Format: sheet.Percent(0), Total: sheet.Average("wallet")},
		}}
	for _, y := range []struct {
		year                    string
		goods, services, target int
		wallet                  float64
	}{{"2023", 900_000, 100_000, 950_000, 0.22}, {"2024", 980_000, 180_000, 1_100_000, 0.25}, {"2025", 1_020_000, 290_000, 1_300_000, 0.29}, {"2026", 1_030_000, 350_000, 1_500_000, 0.31}} {
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(y.year), sheet.Int(y.goods), sheet.Int(y.services), sheet.None, sheet.Int(y.target), sheet.None, sheet.Float(y.wallet))})
	}
	return t
}

func actionsTable() *sheet.Table {
	t := &sheet.Table{ID: "Actions", Groups: "Objective", Columns: []sheet.Column{
		{Key: "action", Heading: "Action"},
		{Key: "owner", Heading: "Owner"},
		{Key: "due", Heading: "Due", Format: sheet.Days()},
		{Key: "status", Heading: "Status", Choices: []string{"open", "in progress", "done", "dropped"}},
		{Key: "note", Heading: "Last word", Spare: 1},
	}}
	for _, a := range []struct {
		objective, action, owner string
		days                     int
		status, note             string
		tone                     sheet.Tone
	}{
		{"Agree renewal terms", "Meet the managing director with our sponsor", "J. Roe", -14, "late", "moved for the third time, since the sponsor was abroad until the twentieth of the month", sheet.Bad},
		{"Agree renewal terms", "Hand procurement the price file", "M. Marxen", 3, "in progress", "", sheet.Plain},
		{"Grow services", "Show the service portal to the plant in Linz", "J. Roe", 30, "open", "", sheet.Plain},
		{"Grow services", "Train two technicians", "Service", -60, "done", "certificates sent", sheet.Good},
	} {
		cells := sheet.Cells(sheet.Text(a.action), sheet.Text(a.owner), sheet.Date(day.AddDate(0, 0, a.days)), sheet.Text(a.status), sheet.Text(a.note))
		cells[3].Tone = a.tone
		t.Rows = append(t.Rows, sheet.Row{Cells: cells, Group: a.objective, Link: sheet.Link{Sheet: "Financials"}})
	}
	return t
}

// offeringsTable has long names first, and stands below a table that begins with
// years.
func offeringsTable() *sheet.Table {
	t := &sheet.Table{ID: "Offerings", Caption: "What they buy", Total: "All", Note: "By list price.", Columns: []sheet.Column{
		{Key: "offering", Heading: "Offering"}, {Key: "share", Heading: "Share", Format: sheet.Percent(0), Bar: true, BarMax: 1, Total: sheet.Sum("share")}}}
	t.Rows = []sheet.Row{
		{Cells: sheet.Cells(sheet.Text("Filling machines for glass and cartons"), sheet.Number("0.55"))},
		{Cells: sheet.Cells(sheet.Text("Maintenance under contract"), sheet.Number("0.45"))},
	}
	return t
}

func ownersTable() *sheet.Table {
	t := &sheet.Table{ID: "Owners", Columns: []sheet.Column{{Key: "owner", Heading: "Owner"}, {Key: "open", Heading: "Open actions", Format: sheet.Decimals(0)}}}
	for _, o := range []struct {
		name string
		open int
	}{{"Jane Roe, key account manager", 3}, {"Michaela Marxen", 1}, {"Service centre", 1}} {
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(o.name), sheet.Int(o.open))})
	}
	return t
}

func contractsTable() *sheet.Table {
	usd := sheet.Money("USD", 0)
	t := &sheet.Table{ID: "Contracts", Caption: "Contracts", Columns: []sheet.Column{
		{Key: "contract", Heading: "Contract"}, {Key: "ends", Heading: "Ends", Format: sheet.Days()}, {Key: "worth", Heading: "Worth a year", Format: sheet.Money("EUR", 0)}}}
	t.Rows = []sheet.Row{
		{Cells: sheet.Cells(sheet.Text("Frame contract"), sheet.Date(day.AddDate(0, 1, 1)), sheet.Int(1_100_000))},
		{Cells: sheet.Cells(sheet.Text("Service, Houston"), sheet.Date(day.AddDate(1, 0, 0)), sheet.Int(90_000))},
	}
	t.Rows[1].Cells[2].Format, t.Rows[1].Cells[2].Note = &usd, "In US dollars, as it was signed."
	return t
}

// profitTable is the running profit of customers, the best first.
func profitTable() *sheet.Table {
	t := &sheet.Table{ID: "Profit", Caption: "Profit by customer", Columns: []sheet.Column{
		{Key: "rank", Heading: "Rank", Format: sheet.Decimals(0)},
		{Key: "profit", Heading: "Profit", Format: sheet.Money("EUR", 0)},
		{Key: "running", Heading: "Profit up to here", Format: sheet.Money("EUR", 0), Formula: sheet.Running("profit")}}}
	for i, p := range []int{90_000, 60_000, 35_000, 20_000, 11_000, 6_000, 3_000, 1_000, -4_000, -9_000, -12_000, -20_000} {
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Int(i+1), sheet.Int(p), sheet.None)})
	}
	return t
}
