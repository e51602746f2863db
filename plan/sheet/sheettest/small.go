package sheettest

import "keyplan/plan/sheet"

// empty is a report that has nothing to say.
func empty() *sheet.Book {
	t := &sheet.Table{ID: "Nothing", Caption: "Customers", Empty: "no customer has bought anything", Total: "Total", Columns: []sheet.Column{
		{Key: "customer", Heading: "Customer"}, {Key: "revenue", Heading: "Revenue", Format: sheet.Money("EUR", 0), Bar: true, Total: sheet.Sum("revenue")}}}
	return &sheet.Book{Title: "Nothing to show", Sheets: []*sheet.Sheet{{Name: "Empty", Blocks: []sheet.Block{
		&sheet.Figures{}, &sheet.Figures{Items: []sheet.Figure{{Label: "Revenue", Format: sheet.Money("EUR", 0)}}}, t,
		&sheet.Chart{Kind: sheet.Pareto, Title: "Revenue by customer", Alt: "There are no customers.", Table: t, Label: "customer", Series: []string{"revenue", "revenue"}},
	}}, {Name: "Blank"}}}
}

// single is a report of one row, and of a chart whose table stands beside it.
func single() *sheet.Book {
	t := &sheet.Table{ID: "One", Share: sheet.Half, Columns: []sheet.Column{
		{Key: "customer", Heading: "Customer"}, {Key: "revenue", Heading: "Revenue", Format: sheet.Money("EUR", 0)}},
		Rows: []sheet.Row{{Cells: sheet.Cells(sheet.Text("Only one"), sheet.Int(-1200))}}}
	return &sheet.Book{Sheets: []*sheet.Sheet{{Name: "One", Landscape: true, Blocks: []sheet.Block{t,
		&sheet.Chart{Kind: sheet.Bars, Title: "Revenue", Alt: "One customer costs more than it brings.", Table: t, Label: "customer", Series: []string{"revenue"}, Share: sheet.Half},
	}}}}
}
