package xlsx_test

import (
	"fmt"
	"io"
	"testing"

	"github.com/xuri/excelize/v2"

	"keyplan/plan/sheet"
	"keyplan/plan/sheet/xlsx"
)

// wide is a book of one table such as a portfolio is: texts, amounts, shares,
// days.
func wide(rows int) *sheet.Book {
	t := &sheet.Table{ID: "Wide"}
	for i := range 10 {
		c := sheet.Column{Key: fmt.Sprint(i), Heading: fmt.Sprint("Heading ", i)}
		switch i % 3 {
		case 1:
			c.Format = sheet.Money("EUR", 0)
		case 2:
			c.Format = sheet.Percent(1)
		}
		t.Columns = append(t.Columns, c)
	}
	for i := range rows {
		var cells []sheet.Cell
		for j := range t.Columns {
			v := sheet.Text(fmt.Sprintf("customer %d of %d", i, j))
			switch j % 3 {
			case 1:
				v = sheet.Int(i * 37)
			case 2:
				v = sheet.Float(float64(i) / float64(rows))
			}
			cells = append(cells, sheet.Cell{Value: v})
		}
		t.Rows = append(t.Rows, sheet.Row{Cells: cells})
	}
	return &sheet.Book{Sheets: []*sheet.Sheet{{Name: "Wide", Blocks: []sheet.Block{t}}}}
}

const many = 10_000

func BenchmarkWrite(b *testing.B) {
	book := wide(many)
	b.ReportAllocs()
	for b.Loop() {
		if err := xlsx.Write(io.Discard, book); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkBare streams as many cells of the same kinds by the library alone.
func BenchmarkBare(b *testing.B) {
	table := wide(many).MainTable()
	b.ReportAllocs()
	for b.Loop() {
		if err := bare(table); err != nil {
			b.Fatal(err)
		}
	}
}

func bare(table *sheet.Table) error {
	f := excelize.NewFile()
	defer f.Close()
	amount, share := "#,##0", "0.0 %"
	styles := []int{0, must(f.NewStyle(&excelize.Style{CustomNumFmt: &amount})), must(f.NewStyle(&excelize.Style{CustomNumFmt: &share}))}
	w := must(f.NewStreamWriter("Sheet1"))
	cells := make([]any, len(table.Columns))
	for i := range table.Columns {
		cells[i] = table.Columns[i].Heading
	}
	for i := 0; i <= len(table.Rows); i++ {
		if err := w.SetRow(fmt.Sprintf("A%d", i+1), cells); err != nil {
			return err
		}
		if i == len(table.Rows) {
			break
		}
		for j, cell := range table.Rows[i].Cells {
			v := any(cell.Value.Float())
			if cell.Value.Kind() == sheet.TextValue {
				v = cell.Value.Raw()
			}
			cells[j] = excelize.Cell{Value: v, StyleID: styles[j%3]}
		}
	}
	if err := w.AddTable(&excelize.Table{Range: fmt.Sprintf("A1:J%d", len(table.Rows)+1), Name: "Wide"}); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Write(io.Discard)
}
