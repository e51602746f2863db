package xlsx

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/xuri/excelize/v2"

	"keyplan/plan/sheet"
)

func TestATableOfMoreRowsThanASheetIsCutAndSaysSo(t *testing.T) {
	for _, c := range []struct {
		name            string
		caption, total  string
		rows, most      int
		told, last, sum string
	}{
		{"it fits", "Caption", "", 8, 10, "Caption", "A10 7", ""},
		{"one row too many", "Caption", "", 9, 10, "Caption (the first 8 of 9 rows: a sheet holds no more)", "A10 7", ""},
		{"no caption", "", "", 20, 10, "T (the first 8 of 20 rows: a sheet holds no more)", "A10 7", ""},
		{"totals have room", "Caption", "Total", 20, 10, "Caption (the first 7 of 20 rows: a sheet holds no more)", "A9 6", "A10"},
	} {
		table := &sheet.Table{ID: "T", Caption: c.caption, Total: c.total, Columns: []sheet.Column{{Key: "a", Heading: "A"}}}
		for i := range c.rows {
			table.Rows = append(table.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(fmt.Sprint(i)))})
		}
		var b bytes.Buffer
		if err := write(&b, &sheet.Book{Sheets: []*sheet.Sheet{{Name: "S", Blocks: []sheet.Block{table}}}}, c.most); err != nil {
			t.Fatal(err)
		}
		f, err := excelize.OpenReader(&b)
		if err != nil {
			t.Fatal(err)
		}
		if got, _ := f.GetCellValue("S", "A1"); got != c.told {
			t.Errorf("%s: it is told %q, want %q", c.name, got, c.told)
		}
		rows, err := f.GetRows("S")
		if err != nil || len(rows) > c.most {
			t.Errorf("%s: %d rows, %v", c.name, len(rows), err)
		}
		var name, value string
		fmt.Sscan(c.last, &name, &value)
		if got, _ := f.GetCellValue("S", name); got != value {
			t.Errorf("%s: %s holds %q, want %s", c.name, name, got, value)
		}
		if got, _ := f.GetCellValue("S", c.sum); c.sum != "" && got != "Total" {
			t.Errorf("%s: %s holds %q", c.name, c.sum, got)
		}
		f.Close()
	}
}
