// Package sheet is what a report is, not how it looks: a Book of Sheets, each a
// list of blocks in reading order, which are headings, notes, key figures,
// tables and charts.
//
//	ranking := &sheet.Table{ID: "Ranking", Caption: "Customers by revenue", Main: true,
//		Columns: []sheet.Column{
//			{Key: "customer", Heading: "Customer"},
//			{Key: "revenue", Heading: "Revenue", Format: sheet.Money("EUR", 0), Total: sheet.Sum("revenue")},
//			{Key: "share", Heading: "Share", Format: sheet.Percent(1), Bar: true,
//				Formula: sheet.Over(sheet.Col("revenue"), sheet.Sum("revenue"))},
//		},
//		Rows: []sheet.Row{{Cells: sheet.Cells(sheet.Text("QUICK-Stop"), sheet.Number("110277.305"), sheet.None)}},
//	}
//	book := &sheet.Book{Title: "Customers", Sheets: []*sheet.Sheet{{Name: "Ranking", Blocks: []sheet.Block{ranking}}}}
//	err := book.Compute() // fills the empty cells of columns with a formula
//	err = xlsx.Write(file, book)
//
// A cell holds a typed value; a column says how its values are written and,
// where it is live, the formula that gives them. Formulas are computed once,
// here: a workbook has them as formulas with that value beside, everything
// else has the value.
//
// Each writer is a sub-package with one Write, and package formats lists them.
// A writer renders: it sorts nothing, sums nothing, leaves nothing out without
// saying so. What it cannot draw it shows another way, which its package
// comment declares.
//
// The package knows no terminal, no file and no cell address such as A1, and
// nothing of plans: package report fills books.
package sheet
