package xlsx_test

import (
	"fmt"
	"io"
	"testing"

	"github.com/xuri/excelize/v2"

	"keyplan/plan/sheet"
	"keyplan/plan/sheet/xlsx"
)

// wide is a table such as those of a portfolio are: texts, amounts, shares.
func wide(id string, rows int) *sheet.Table {
	t := &sheet.Table{ID: id}
	for i := range 10 {
		c := sheet.Column{Key: fmt.Sprint("c", i), Heading: fmt.Sprint("Heading ", i)}
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
	return t
}

func single(name string, blocks ...sheet.Block) *sheet.Sheet {
	return &sheet.Sheet{Name: name, Blocks: blocks}
}

// portfolio is a workbook of so many accounts: a few large tables with what they
// have in common, and a page an account with key figures, two charts and two
// small tables.
func portfolio(accounts int) *sheet.Book {
	book := &sheet.Book{Title: "Portfolio", Sheets: []*sheet.Sheet{
		single("Portfolio", wide("Portfolio", accounts)), single("Actions", wide("Actions", 20*accounts)), single("Contacts", wide("Contacts", 10*accounts)),
	}}
	for i := range accounts {
		years, notes := wide(fmt.Sprint("Years_", i), 5), wide(fmt.Sprint("Notes_", i), 10)
		figures := &sheet.Figures{}
		for j := range 6 {
			figures.Items = append(figures.Items, sheet.Figure{Label: fmt.Sprint("Figure ", j), Value: sheet.Int(j), Comment: "of 100"})
		}
		chart := func(kind sheet.ChartKind) *sheet.Chart {
			return &sheet.Chart{Kind: kind, Title: "Revenue", Alt: "Revenue rises.", Table: years, Label: "c0", Series: []string{"c1", "c4"}, Share: sheet.Half}
		}
		book.Sheets = append(book.Sheets, single(fmt.Sprint("Account ", i), figures, chart(sheet.Bars), chart(sheet.Line), years, notes))
	}
	return book
}

// The two below are to be compared: what is written here, and as much of the same
// kinds by the library alone, which streams all that it can.

func BenchmarkTable(b *testing.B) {
	measure(b, &sheet.Book{Sheets: []*sheet.Sheet{single("Wide", wide("Wide", 10_000))}})
}

func BenchmarkPortfolio(b *testing.B) { measure(b, portfolio(200)) }

func measure(b *testing.B, book *sheet.Book) {
	b.Run("written", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if err := xlsx.Write(io.Discard, book); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("bare", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if err := bare(book); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// bare writes the cells, tables and charts of a book by the library alone,
// without any layout. A page of several tables cannot be streamed there.
func bare(book *sheet.Book) error {
	f := excelize.NewFile()
	defer f.Close()
	amount, share := "#,##0", "0.0 %"
	styles := []int{0, must(f.NewStyle(&excelize.Style{CustomNumFmt: &amount})), must(f.NewStyle(&excelize.Style{CustomNumFmt: &share}))}
	for i, s := range book.Sheets {
		if i == 0 {
			if err := f.SetSheetName("Sheet1", s.Name); err != nil {
				return err
			}
		} else if _, err := f.NewSheet(s.Name); err != nil {
			return err
		}
	}
	for _, s := range book.Sheets {
		write := bareDirect
		if len(s.Blocks) == 1 {
			write = bareStream
		}
		if err := write(f, s, styles); err != nil {
			return err
		}
	}
	return f.Write(io.Discard)
}

func bareCell(cell *sheet.Cell, style int) excelize.Cell {
	if cell.Value.Kind() == sheet.TextValue {
		return excelize.Cell{Value: cell.Value.Raw(), StyleID: style}
	}
	return excelize.Cell{Value: cell.Value.Float(), StyleID: style}
}

func bareStream(f *excelize.File, s *sheet.Sheet, styles []int) error {
	table := s.Blocks[0].(*sheet.Table)
	w := must(f.NewStreamWriter(s.Name))
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
		for j := range table.Rows[i].Cells {
			cells[j] = bareCell(&table.Rows[i].Cells[j], styles[j%3])
		}
	}
	if err := w.AddTable(&excelize.Table{Range: fmt.Sprintf("A1:J%d", len(table.Rows)+1), Name: table.ID}); err != nil {
		return err
	}
	return w.Flush()
}

func bareDirect(f *excelize.File, s *sheet.Sheet, styles []int) error {
	row := 1
	set := func(column int, cell excelize.Cell) error {
		name := must(excelize.CoordinatesToCellName(column, row))
		if err := f.SetCellValue(s.Name, name, cell.Value); err != nil {
			return err
		}
		return f.SetCellStyle(s.Name, name, name, cell.StyleID)
	}
	for _, block := range s.Blocks {
		switch block := block.(type) {
		case *sheet.Figures:
			for i := range block.Items {
				item := &block.Items[i]
				for _, v := range []any{item.Label, item.Value.Float(), item.Comment} {
					if err := set(i+1, excelize.Cell{Value: v}); err != nil {
						return err
					}
					row++
				}
				row -= 3
			}
			row += 4
		case *sheet.Chart:
			chart := &excelize.Chart{Type: excelize.Col, Title: excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: block.Title}}}}
			if block.Kind == sheet.Line {
				chart.Type = excelize.Line
			}
			for _, c := range []string{"B", "E"} {
				chart.Series = append(chart.Series, excelize.ChartSeries{Name: fmt.Sprintf("'%s'!$%s$30", s.Name, c), Categories: fmt.Sprintf("'%s'!$A$31:$A$35", s.Name), Values: fmt.Sprintf("'%s'!$%s$31:$%s$35", s.Name, c, c)})
			}
			if err := f.AddChart(s.Name, fmt.Sprintf("A%d", row), chart); err != nil {
				return err
			}
		case *sheet.Table:
			top := row
			for i := range block.Columns {
				if err := set(i+1, excelize.Cell{Value: block.Columns[i].Heading}); err != nil {
					return err
				}
			}
			for i := range block.Rows {
				row++
				for j := range block.Rows[i].Cells {
					if err := set(j+1, bareCell(&block.Rows[i].Cells[j], styles[j%3])); err != nil {
						return err
					}
				}
			}
			if err := f.AddTable(s.Name, &excelize.Table{Range: fmt.Sprintf("A%d:J%d", top, row), Name: block.ID}); err != nil {
				return err
			}
			row += 2
		}
	}
	return nil
}
