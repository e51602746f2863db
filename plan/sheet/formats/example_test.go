package formats_test

import (
	"fmt"
	"os"

	"keyplan/plan/sheet"
	"keyplan/plan/sheet/formats"
)

func Example() {
	ranking := &sheet.Table{ID: "Ranking", Caption: "Customers by revenue", Total: "Total",
		Columns: []sheet.Column{
			{Key: "customer", Heading: "Customer"},
			{Key: "revenue", Heading: "Revenue", Format: sheet.Money("EUR", 0), Total: sheet.Sum("revenue")},
			{Key: "share", Heading: "Share", Format: sheet.Percent(1), Bar: true, Formula: sheet.Over(sheet.Col("revenue"), sheet.Sum("revenue"))},
		},
		Rows: []sheet.Row{
			{Cells: sheet.Cells(sheet.Text("QUICK-Stop"), sheet.Number("110277.305"), sheet.None)},
			{Cells: sheet.Cells(sheet.Text("Ernst Handel"), sheet.Number("104874.9785"), sheet.None)},
		},
	}
	book := &sheet.Book{Title: "Two customers", Sheets: []*sheet.Sheet{{Name: "Ranking", Blocks: []sheet.Block{ranking}}}}
	if err := book.Compute(); err != nil {
		fmt.Println(err)
		return
	}
	for _, name := range []string{"text", "csv"} {
		format, err := formats.Find(name)
		if err != nil {
			fmt.Println(err)
			return
		}
		if err := format.Write(os.Stdout, book, formats.Options{Width: 60}); err != nil {
			fmt.Println(err)
		}
	}
	// Output:
	// Two customers
	//
	// Customers by revenue
	//   Customer      Revenue (EUR)   Share
	//   QUICK-Stop          110,277  51.3 %  ██████████
	//   Ernst Handel        104,875  48.7 %  █████████▌
	//   ───────────────────────────────────────────────
	//   Total               215,152
	// Customer,Revenue (EUR),Share
	// QUICK-Stop,110277.305,0.5125546575944196
	// Ernst Handel,104874.9785,0.48744534240558035
}
