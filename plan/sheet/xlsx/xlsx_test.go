package xlsx_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"keyplan/plan/golden"
	"keyplan/plan/sheet"
	"keyplan/plan/sheet/sheettest"
	"keyplan/plan/sheet/xlsx"
)

func write(t testing.TB, book *sheet.Book) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := xlsx.Write(&b, book); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func open(t *testing.T, workbook []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(workbook))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// cell is the value of a cell as it is stored.
func cell(t *testing.T, f *excelize.File, sheet, name string) string {
	t.Helper()
	v, err := f.GetCellValue(sheet, name, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestGoldens(t *testing.T) {
	for _, b := range sheettest.Books {
		t.Run(b.Name, func(t *testing.T) {
			golden.Compare(t, "testdata/"+b.Name+".cells", []byte(dump(t, write(t, b.Make()))))
		})
	}
}

func TestTheSameBookGivesTheSameBytes(t *testing.T) {
	for _, b := range sheettest.Books {
		first := write(t, b.Make())
		for range 5 {
			if !bytes.Equal(first, write(t, b.Make())) {
				t.Errorf("%s differs from one time to the next", b.Name)
				break
			}
		}
	}
}

func part(t *testing.T, workbook []byte, name string) string {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := in.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestNumbersOfFormulasAreNumbers(t *testing.T) {
	for rows, formulas := range map[int]int{10: 21, 5_500: 5_501} { // written at once, and streamed with less that is live
		workbook := write(t, long(rows))
		text := part(t, workbook, "xl/worksheets/sheet1.xml")
		if n := strings.Count(text, "<f>"); n != formulas {
			t.Errorf("%d rows have %d formulas", rows, n)
		}
		if strings.Contains(text, `t="str"><f>`) {
			t.Errorf("%d rows: the value of a formula is stored as text", rows)
		}
		f := open(t, workbook)
		if got := cell(t, f, "Long", fmt.Sprintf("C%d", rows+1)); got != "1" {
			t.Errorf("the last running share of %d is %s", rows, got)
		}
		if got := cell(t, f, "Long", fmt.Sprintf("B%d", rows+2)); got != fmt.Sprint(rows) {
			t.Errorf("the total of %d is %s", rows, got)
		}
	}
}

// long is a book of one table with so many rows, two live columns and a total.
func long(rows int) *sheet.Book {
	t := &sheet.Table{ID: "Long", Total: "Total", Columns: []sheet.Column{
		{Key: "name", Heading: "Name"},
		{Key: "n", Heading: "N", Format: sheet.Decimals(0), Total: sheet.Sum("n"), Bar: true},
		{Key: "running", Heading: "Running", Format: sheet.Percent(1), Formula: sheet.Over(sheet.Running("n"), sheet.Sum("n"))},
		{Key: "twice", Heading: "Twice", Format: sheet.Decimals(0), Formula: sheet.Times(sheet.Const("2"), sheet.Col("n"))},
	}}
	for i := range rows {
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(fmt.Sprint("customer ", i)), sheet.Int(1), sheet.None, sheet.None)})
	}
	book := &sheet.Book{Sheets: []*sheet.Sheet{{Name: "Long", Blocks: []sheet.Block{t}}}}
	if err := book.Compute(); err != nil {
		panic(err) // a book made by hand
	}
	return book
}

func TestTextStaysText(t *testing.T) {
	for _, streamed := range []bool{false, true} {
		table := &sheet.Table{ID: "Tricks", Columns: []sheet.Column{{Key: "text", Heading: "Text"}}}
		for _, trick := range sheettest.Tricks {
			table.Rows = append(table.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(trick))})
		}
		for streamed && len(table.Rows) < 21_000 {
			table.Rows = append(table.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text("more"))})
		}
		f := open(t, write(t, &sheet.Book{Sheets: []*sheet.Sheet{{Name: "T", Blocks: []sheet.Block{table}}}}))
		for i, trick := range sheettest.Tricks {
			name := fmt.Sprintf("A%d", i+2)
			if formula, _ := f.GetCellFormula("T", name); formula != "" {
				t.Errorf("%q became the formula %s", trick, formula)
			}
			if got, want := cell(t, f, "T", name), visible(trick); got != want {
				t.Errorf("%q is read as %q, want %q (streamed: %v)", trick, got, want, streamed)
			}
		}
	}
}

// visible is a text of the tricks as a reader of the workbook gets it.
func visible(text string) string {
	return strings.NewReplacer("\r\n", "\n", "\t", " ", "\r", " ", "\x1b", "␛", "\x07", "␇", "\x00", "␀", "\u202e", "<U+202E>", "\u200b", "<U+200B>", "\xff", "\ufffd").Replace(text)
}

func TestNamesOfSheets(t *testing.T) {
	for _, c := range []struct {
		name  string
		names []string
		want  string
	}{
		{"plain ones stay", []string{"Overview", "Umsätze & mehr"}, "Overview|Umsätze & mehr"},
		{"what Excel forbids", []string{"a/b[c]:d*e?f\\g", "'quoted'", "\x1b[1m"}, "a-b-c--d-e-f-g|quoted|␛-1m"},
		{"no apostrophe is left at a cut", []string{strings.Repeat("x", 30) + "'s"}, strings.Repeat("x", 30)},
		{"long ones are cut", []string{strings.Repeat("x", 40), strings.Repeat("x", 40)}, strings.Repeat("x", 31) + "|" + strings.Repeat("x", 29) + " 2"},
		{"characters are counted as Excel does", []string{strings.Repeat("👍", 20)}, strings.Repeat("👍", 15)},
		{"the same in other letters", []string{"Risks", "risks", "RISKS"}, "Risks|risks 2|RISKS 3"},
		{"none, and one that Excel keeps", []string{"", "History", " "}, "Sheet1|History 2|Sheet3"},
	} {
		book := new(sheet.Book)
		for _, n := range c.names {
			book.Sheets = append(book.Sheets, &sheet.Sheet{Name: n})
		}
		if got := strings.Join(open(t, write(t, book)).GetSheetList(), "|"); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

func TestALongTextIsCutAndSaysSo(t *testing.T) {
	for _, letter := range []string{"a", "語", "👍"} {
		long := strings.Repeat(letter, 40_000)
		table := &sheet.Table{ID: "T", Columns: []sheet.Column{{Key: "a", Heading: "A"}}, Rows: []sheet.Row{{Cells: sheet.Cells(sheet.Text(long))}}}
		f := open(t, write(t, &sheet.Book{Sheets: []*sheet.Sheet{{Name: "T", Blocks: []sheet.Block{table}}}}))
		got := cell(t, f, "T", "A2")
		if !strings.HasPrefix(got, letter) || !strings.Contains(got, "(cut: a cell holds 32767 characters") {
			t.Errorf("%s is cut to …%s", letter, got[max(0, len(got)-100):])
		}
	}
}

func TestABookWithoutSheetsHasOne(t *testing.T) {
	if got := open(t, write(t, &sheet.Book{Title: "Nothing"})).GetSheetList(); len(got) != 1 || got[0] != "Nothing" {
		t.Errorf("it has the sheets %q", got)
	}
}

func TestChartsHaveTheirTextsForThoseWhoDoNotSeeThem(t *testing.T) {
	workbook := write(t, sheettest.Books[0].Make())
	drawing := part(t, workbook, "xl/drawings/drawing1.xml")
	for _, want := range []string{"Three customers stand out; twenty of 34 bring 80 % of revenue.", "The curve bulges moderately"} {
		if !strings.Contains(drawing, want) {
			t.Errorf("the drawing lacks %q", want)
		}
	}
}

// What Excel compares before it opens a table without asking for repair.
func TestTheColumnsOfTablesAreNamedAsTheirHeadings(t *testing.T) {
	columns := regexp.MustCompile(`<tableColumn id="\d+" name="([^"]*)"/?>(?:<calculatedColumnFormula>([^<]*)</calculatedColumnFormula>)?`)
	calculated := 0
	for _, b := range sheettest.Books {
		workbook := write(t, b.Make())
		f := open(t, workbook)
		n := 0
		for _, name := range f.GetSheetList() {
			for _, table := range must(f.GetTables(name)) {
				n++
				first, top, _ := excelize.CellNameToCoordinates(strings.Split(table.Range, ":")[0])
				for i, m := range columns.FindAllStringSubmatch(part(t, workbook, fmt.Sprintf("xl/tables/table%d.xml", n)), -1) {
					if head := cell(t, f, name, must(excelize.CoordinatesToCellName(first+i, top))); html.UnescapeString(m[1]) != head {
						t.Errorf("%s: a column of %s is called %q, and headed %q", b.Name, table.Name, m[1], head)
					}
					formula := must(f.GetCellFormula(name, must(excelize.CoordinatesToCellName(first+i, top+1))))
					if html.UnescapeString(m[2]) != formula {
						t.Errorf("%s: a column of %s is calculated by %q, and its cells by %q", b.Name, table.Name, m[2], formula)
					}
					if formula != "" {
						calculated++
					}
				}
			}
		}
	}
	if calculated < 6 {
		t.Errorf("only %d columns are calculated", calculated)
	}
}
