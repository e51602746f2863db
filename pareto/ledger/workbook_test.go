package ledger

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// book is a workbook that a test fills.
type book struct {
	t *testing.T
	*excelize.File
}

func newBook(t *testing.T) book {
	t.Helper()
	b := book{t, excelize.NewFile()}
	t.Cleanup(func() { _ = b.Close() })
	return b
}

// rows fills a sheet from its first cell on.
func (b book) rows(sheet string, rows ...[]any) {
	b.t.Helper()
	if i, _ := b.GetSheetIndex(sheet); i < 0 {
		if _, err := b.NewSheet(sheet); err != nil {
			b.t.Fatal(err)
		}
	}
	for n, row := range rows {
		cell, _ := excelize.CoordinatesToCellName(1, n+1)
		if err := b.SetSheetRow(sheet, cell, &row); err != nil {
			b.t.Fatal(err)
		}
	}
}

func (b book) must(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

// source gives the workbook as it would lie on the disk.
func (b book) source() Source {
	b.t.Helper()
	text, err := b.WriteToBuffer()
	if err != nil {
		b.t.Fatal(err)
	}
	return Source{Name: "book.xlsx", Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(text.Bytes())), nil }}
}

func (b book) told(o Options) string {
	b.t.Helper()
	r, err := Read([]Source{b.source()}, o)
	if err != nil {
		return "error: " + err.Error() + "\n"
	}
	if wrong := addsUp(r); wrong != "" {
		b.t.Error(wrong)
	}
	return told(r)
}

func TestWorkbooksAreReadAsTheyAreShown(t *testing.T) {
	day := time.Date(2026, 11, 30, 14, 30, 0, 0, time.UTC)
	for _, c := range []struct {
		name string
		fill func(b book)
		o    Options
		want string
	}{
		{"numbers as numbers, dates as dates", func(b book) {
			b.rows("Sheet1", []any{"Customer", "Date", "Amount"}, []any{"Acme", day, 1234.5}, []any{"Globex", day.AddDate(0, 1, 0), -17}, []any{"Acme", day, 0.25})
		}, Options{}, `book.xlsx: encoding "", separator "", sheet "Sheet1", headings in line 1
  customer: Customer (headed as customers are, and holds words)
  amount: Amount (headed as revenue is, and holds numbers)
  date: Date (headed as a date, and holds dates)
lines: 3 read, 3 used, 1 negative
from 2026-11-30 to 2026-12-30
Acme: 1234.75 in 2, 2026-11-30 1234.75
Globex: -17 in 1, 2026-12-30 -17
`},
		{"numbers and dates as text", func(b book) {
			b.rows("Sheet1", []any{"Kunde", "Datum", "Umsatz"}, []any{"Acme", "30.11.2026", "1.234,50 €"}, []any{"Globex", "01.12.2026", "(17,00)"}, []any{"Globex", "01.12.2026", "2.000"})
		}, Options{}, `book.xlsx: encoding "", separator "", sheet "Sheet1", headings in line 1
  customer: Kunde (headed as customers are, and holds words)
  amount: Umsatz (headed as revenue is, and holds numbers)
  date: Datum (headed as a date, and holds dates)
  dates: dmy
lines: 3 read, 3 used, 1 negative
from 2026-11-30 to 2026-12-01
Acme: 1234.5 in 1, 2026-11-30 1234.5
Globex: 1983 in 2, 2026-12-01 1983
`},
		{"numbers as text beside numbers", func(b book) {
			b.rows("Sheet1", []any{"Kunde", "Umsatz"}, []any{"Acme", "1.234"}, []any{"Globex", 1.234}, []any{"Globex", 1500}, []any{"Initech", "2.500,50"}, []any{"Hooli", 17.5}, []any{"Acme", "-12.000"})
		}, Options{}, `book.xlsx: encoding "", separator "", sheet "Sheet1", headings in line 1
  customer: Kunde (headed as customers are, and holds words)
  amount: Umsatz (headed as revenue is, and holds numbers)
lines: 6 read, 6 used, 1 negative
Acme: -10766 in 2
Globex: 1501.234 in 2
Hooli: 17.5 in 1
Initech: 2500.5 in 1
`},
		{"numbers as text that may mean either", func(b book) {
			b.rows("Sheet1", []any{"Kunde", "Umsatz"}, []any{"Acme", "1.234"}, []any{"Globex", 1500.125}, []any{"Initech", "950"})
		}, Options{}, `book.xlsx: encoding "", separator "", sheet "Sheet1", headings in line 1
  customer: Kunde (headed as customers are, and holds words)
  amount: Umsatz (headed as revenue is, and holds numbers)
lines: 3 read, 3 used, 0 negative
note: numbers such as 1.234 in "Umsatz" may mean either; they were read as a thousand or more: --decimal . reads them the other way
Acme: 1234 in 1
Globex: 1500.125 in 1
Initech: 950 in 1
`},
		{"numbers as text, with a flag", func(b book) {
			b.rows("Sheet1", []any{"Kunde", "Umsatz"}, []any{"Acme", "1.234"}, []any{"Globex", 3.125})
		}, Options{Decimal: "."}, `book.xlsx: encoding "", separator "", sheet "Sheet1", headings in line 1
  customer: Kunde (headed as customers are, and holds words)
  amount: Umsatz (headed as revenue is, and holds numbers)
lines: 2 read, 2 used, 0 negative
Acme: 1.234 in 1
Globex: 3.125 in 1
`},
		{"a pivot with months across, which are dates", func(b book) {
			month := func(m int) time.Time { return time.Date(2026, time.Month(m), 1, 0, 0, 0, 0, time.UTC) }
			b.rows("Sheet1", []any{"Sum of Revenue", "Month"}, []any{"Customer", month(1), month(2), month(3), "Grand Total"}, []any{"Acme", 100, nil, 50, 150}, []any{"Globex", 40, 60, nil, 100}, []any{"Grand Total", 140, 60, 50, 250})
		}, Options{}, `book.xlsx: encoding "", separator "", sheet "Sheet1", headings in line 2
  customer: Customer (headed as customers are, and holds words)
  amount: Grand Total (headed as revenue is, and holds numbers)
lines: 3 read, 2 used, 0 negative; 1 totals
note: the line "Grand Total" adds up others, as its name says, and is left out
Acme: 150 in 1
Globex: 100 in 1
`},
		{"months across by their last days, without a total", func(b book) {
			b.rows("Sheet1", []any{"Customer", 46053, 46081, 46112}, []any{"Acme", 100, nil, 50}, []any{"Globex", 40, 60, nil})
		}, Options{}, `book.xlsx: encoding "", separator "", sheet "Sheet1", headings in line 1
  customer: Customer (headed as customers are, and holds words)
  amount: [2026-01]+[2026-02]+[2026-03] (a column a month, added up)
lines: 2 read, 2 used, 0 negative
Acme: 150 in 1
Globex: 100 in 1
`},
		{"a pivot with an average and another table below", func(b book) {
			month := func(m int) time.Time { return time.Date(2026, time.Month(m), 1, 0, 0, 0, 0, time.UTC) }
			b.rows("Sheet1", []any{"Sales pivot"}, []any{}, []any{"Customer", month(1), month(2), month(3)}, []any{"Acme", 1, 2, 3}, []any{"Globex", nil, 3, nil}, []any{"Bolt", 9, 9, 9.5}, []any{"Average", 4, 4, 4},
				[]any{}, []any{"By product"}, []any{"Product", "Units", "Revenue"}, []any{"Pump", 3, 70.5}, []any{"Hose", 4, 10.5})
		}, Options{}, `book.xlsx: encoding "", separator "", sheet "Sheet1", headings in line 3
  customer: Customer (headed as customers are, and holds words)
  amount: [2026-01]+[2026-02]+[2026-03] (a column a month, added up)
lines: 4 read, 3 used, 0 negative; 1 totals
note: the line "Average" holds a figure about the others, as its name says, and is left out
note: book.xlsx: another table begins in line 9, and only the one above is read; to read that one, save it as a file or a sheet of its own
Acme: 6 in 1
Bolt: 27.5 in 1
Globex: 3 in 1
`},
		{"days counted from 1904", func(b book) {
			yes := true
			b.must(b.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}))
			b.rows("Sheet1", []any{"Customer", "Date", "Amount"}, []any{"Acme", 44894, 1})
		}, Options{}, `book.xlsx: encoding "", separator "", sheet "Sheet1", headings in line 1
  customer: Customer (headed as customers are, and holds words)
  amount: Amount (headed as revenue is, and holds numbers)
  date: Date (headed as a date, and holds dates)
lines: 1 read, 1 used, 0 negative
from 2026-11-30 to 2026-11-30
Acme: 1 in 1, 2026-11-30 1
`},
		{"codes of customers that a number would not hold", func(b book) {
			b.rows("Sheet1", []any{"Customer ID", "Amount"}, []any{"4000123412341234", 1}, []any{"4000123412341235", 2}, []any{"0000000000004711", 3})
		}, Options{}, `book.xlsx: encoding "", separator "", sheet "Sheet1", headings in line 1
  customer: Customer ID (headed as customers are; no column has their names)
  amount: Amount (headed as revenue is, and holds numbers)
lines: 3 read, 3 used, 0 negative
0000000000004711: 3 in 1
4000123412341234: 1 in 1
4000123412341235: 2 in 1
`},
		{"what binary arithmetic leaves behind the 15th digit", func(b book) {
			tenth, fifth := 0.1, 0.2
			b.rows("Sheet1", []any{"Customer", "Amount"}, []any{"Acme", tenth + fifth}, []any{"Acme", 1963.1000000000001}, []any{"Globex", 1.1 * 1.1 * 100}, []any{"Initech", 1e15}, []any{"Hooli", 1.5e-7})
		}, Options{}, `book.xlsx: encoding "", separator "", sheet "Sheet1", headings in line 1
  customer: Customer (headed as customers are, and holds words)
  amount: Amount (headed as revenue is, and holds numbers)
lines: 5 read, 5 used, 0 negative
Acme: 1963.4 in 2
Globex: 121 in 1
Hooli: 0.00000015 in 1
Initech: 1000000000000000 in 1
`},
		{"formulas, by what they gave", func(b book) {
			b.rows("Sheet1", []any{"Customer", "Price", "Revenue"}, []any{"Acme", 2, 6})
			b.must(b.SetCellFormula("Sheet1", "C2", "B2*3"))
		}, Options{}, `book.xlsx: encoding "", separator "", sheet "Sheet1", headings in line 1
  customer: Customer (headed as customers are, and holds words)
  amount: Revenue (headed as revenue is, and holds numbers)
lines: 1 read, 1 used, 0 negative
Acme: 6 in 1
`},
		{"the second sheet, below titles, with a hidden one and merged cells", func(b book) {
			b.rows("Sheet1", []any{"Notes"}, []any{"Made by finance"})
			b.rows("Old", []any{"Customer", "Amount"}, []any{"Hidden Ltd", 1})
			b.must(b.SetSheetVisible("Old", false))
			b.rows("Ledger", []any{"Sales by customer 2026"}, []any{}, []any{"Customer", "Amount"}, []any{"Acme", 1}, []any{}, []any{"Globex", 2}, []any{"Total", 3})
			b.must(b.MergeCell("Ledger", "A1", "B1"))
		}, Options{}, `book.xlsx: encoding "", separator "", sheet "Ledger", headings in line 3
  customer: Customer (headed as customers are, and holds words)
  amount: Amount (headed as revenue is, and holds numbers)
lines: 3 read, 2 used, 0 negative; 1 totals
note: the line "Total" adds up all others and is left out
Acme: 1 in 1
Globex: 2 in 1
`},
		{"the sheet that was asked for, though it is hidden", func(b book) {
			b.rows("Sheet1", []any{"Customer", "Amount"}, []any{"Acme", 1})
			b.rows("Old", []any{"Customer", "Amount"}, []any{"Hidden Ltd", 1})
			b.must(b.SetSheetVisible("Old", false))
		}, Options{Sheet: "old"}, `book.xlsx: encoding "", separator "", sheet "Old", headings in line 1
  customer: Customer (headed as customers are, and holds words)
  amount: Amount (headed as revenue is, and holds numbers)
lines: 1 read, 1 used, 0 negative
Hidden Ltd: 1 in 1
`},
		{"a sheet that there is not", func(b book) {
			b.rows("Sheet1", []any{"Customer", "Amount"}, []any{"Acme", 1})
			b.rows("Umsatz", []any{"Customer", "Amount"}, []any{"Acme", 1})
		}, Options{Sheet: "Umsats"}, `error: book.xlsx: there is no sheet "Umsats"; did you mean "Umsatz"?
`},
		{"no sheet that is a ledger", func(b book) {
			b.rows("Sheet1", []any{"Employee", "Town"}, []any{"Ann", "Graz"}, []any{"Ben", "Linz"})
			b.rows("Empty")
		}, Options{}, `error: book.xlsx: no sheet is a ledger: sheet "Sheet1": this is no ledger: a column of customers and one of amounts were looked for; there are "Employee", "Town"; say --customer and --amount if some of these hold them; or say --sheet for one of "Sheet1", "Empty"
`},
		{"a sheet a year: only the first is read, and that is told", func(b book) {
			b.rows("Sheet1", []any{"Customer", "Amount"}, []any{"Acme", 1})
			b.rows("2025", []any{"Customer", "Amount"}, []any{"Acme", 2})
			b.rows("Notes", []any{"Author", "Text"}, []any{"Ann", "checked"})
		}, Options{}, `book.xlsx: encoding "", separator "", sheet "Sheet1", headings in line 1
  customer: Customer (headed as customers are, and holds words)
  amount: Amount (headed as revenue is, and holds numbers)
lines: 1 read, 1 used, 0 negative
note: only the sheet "Sheet1" is read; --sheet takes another that has customers and amounts: "2025"
Acme: 1 in 1
`},
		{"an empty workbook", func(book) {}, Options{}, `error: book.xlsx: sheet "Sheet1": the sheet is empty
`},
		{"errors, logical values and blank cells", func(b book) {
			b.rows("Sheet1", []any{"Customer", "Amount", "Note"}, []any{"Acme", 1, nil}, []any{"Globex", "#N/A", true}, []any{nil, 2, nil}, []any{"Initech", nil, "x"})
		}, Options{}, `book.xlsx: encoding "", separator "", sheet "Sheet1", headings in line 1
  customer: Customer (headed as customers are, and holds words)
  amount: Amount (headed as revenue is, and holds numbers)
lines: 4 read, 1 used, 0 negative; 1 without customer, sum 2 [4 "2"]; 1 without amount [5 ""]; 1 unreadable [3 "#N/A"]
Acme: 1 in 1
`},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := newBook(t)
			c.fill(b)
			if got := b.told(c.o); got != c.want {
				t.Errorf("gives\n%s, want\n%s", got, c.want)
			}
		})
	}
}

func TestALongSheetIsReadLineByLine(t *testing.T) {
	b := newBook(t)
	w, err := b.NewStreamWriter("Sheet1")
	b.must(err)
	b.must(w.SetRow("A1", []any{"Customer", "Amount"}))
	for n := 2; n <= 4001; n++ {
		cell, _ := excelize.CoordinatesToCellName(1, n)
		amount := any(0.1)
		if n == 3500 {
			amount = "bad"
		}
		b.must(w.SetRow(cell, []any{"Customer " + string(rune('A'+n%26)), amount}))
	}
	b.must(w.Flush())
	r, err := Read([]Source{b.source()}, Options{})
	b.must(err)
	if r.Lines.Read != 4000 || r.Lines.Used != 3999 || r.Lines.Examples(Unreadable)[0].Line != 3500 || len(r.Ledger.Customers) != 26 {
		t.Errorf("gives %s", toldLines(&r.Lines, ""))
	}
}

func TestLedgersOfSeveralKindsAreAddedUp(t *testing.T) {
	b := newBook(t)
	b.rows("Sheet1", []any{"Amount", "Customer"}, []any{2.5, "Acme"})
	r, err := Read([]Source{b.source(), of("more.csv", "Customer;Amount\nAcme;1,25\n")}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := toldLedger(r.Ledger); !strings.Contains(got, "Acme: 3.75 in 2") {
		t.Errorf("gives %s", got)
	}
}

func TestASheetThatIsDamagedIsNotReadInSilence(t *testing.T) {
	b := newBook(t)
	b.rows("Sheet1", []any{"Customer", "Amount"}, []any{"Acme", 1}, []any{"Globex", 2}, []any{"Initech", 3})
	b.rows("Sheet2", []any{"Customer", "Amount"}, []any{"Hooli", 4})
	sound, err := b.WriteToBuffer()
	b.must(err)
	damaged := func(sheet, from, to string) string {
		return withPart(t, sound.Bytes(), "xl/worksheets/"+sheet+".xml", from, to)
	}
	for _, c := range []struct{ name, text, want string }{
		{"within the first sheet", damaged("sheet1", `<row r="3"`, `<row r=3"`), `note: the sheet "Sheet1" is passed over: the workbook is damaged (sheet "Sheet1" cannot be read behind row 2); open it in Excel and save it anew, or export the sheet as CSV` + "\nHooli: 4 in 1\n"},
		{"cut off", damaged("sheet1", `</sheetData>`, ``), `note: the sheet "Sheet1" is passed over: the workbook is damaged (sheet "Sheet1" cannot be read behind row 4); open it in Excel and save it anew, or export the sheet as CSV` + "\nHooli: 4 in 1\n"},
		{"within the second", damaged("sheet2", `<row r="2"`, `<row r=2"`), `note: the sheet "Sheet2" is passed over: the workbook is damaged (sheet "Sheet2" cannot be read behind row 1); open it in Excel and save it anew, or export the sheet as CSV` + "\nAcme: 1 in 1\nGlobex: 2 in 1\nInitech: 3 in 1\n"},
	} {
		r, err := Read([]Source{of("book.xlsx", c.text)}, Options{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := told(r); !strings.HasSuffix(got, c.want) {
			t.Errorf("%s: gives\n%s, want\n%s", c.name, got, c.want)
		}
	}
	_, err = Read([]Source{of("book.xlsx", damaged("sheet1", `</sheetData>`, ``))}, Options{Sheet: "Sheet1"})
	if want := `book.xlsx: sheet "Sheet1": the workbook is damaged (sheet "Sheet1" cannot be read behind row 4); open it in Excel and save it anew, or export the sheet as CSV`; err == nil || err.Error() != want {
		t.Errorf("gives the error %v, want %s", err, want)
	}
}

// withPart gives a zip archive in which a text of one part is another.
func withPart(t *testing.T, file []byte, name, from, to string) string {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var parts []string
	for _, part := range in.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if part.Name == name && !strings.Contains(string(text), from) {
			t.Fatalf("%s has no %s: %s", name, from, text)
		}
		if part.Name == name {
			text = []byte(strings.Replace(string(text), from, to, 1))
		}
		parts = append(parts, part.Name, string(text))
	}
	return archive(t, parts...)
}
