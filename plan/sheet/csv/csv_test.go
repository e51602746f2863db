package csv_test

import (
	"bytes"
	stdcsv "encoding/csv"
	"errors"
	"slices"
	"strings"
	"testing"

	"keyplan/plan/golden"
	"keyplan/plan/safe"
	"keyplan/plan/sheet"
	"keyplan/plan/sheet/csv"
	"keyplan/plan/sheet/sheettest"
)

func write(t *testing.T, book *sheet.Book, o csv.Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := csv.Write(&b, book, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGoldens(t *testing.T) {
	for _, b := range sheettest.Books {
		t.Run(b.Name, func(t *testing.T) {
			golden.Compare(t, "testdata/"+b.Name+".csv", []byte(write(t, b.Make(), csv.Options{})))
		})
	}
}

func TestEveryCellIsReadBackAndNoneIsAFormula(t *testing.T) {
	for _, b := range sheettest.Books {
		book := b.Make()
		table := book.MainTable()
		rows, err := stdcsv.NewReader(strings.NewReader(write(t, book, csv.Options{}))).ReadAll()
		if err != nil || len(rows) != len(table.Rows)+1 {
			t.Fatalf("%s: %d lines for %d rows, %v", b.Name, len(rows), len(table.Rows), err)
		}
		for i, row := range rows[1:] {
			got := row[len(row)-len(table.Columns):]
			for j, cell := range table.Rows[i].Cells {
				want := safe.Lines(cell.Value.Raw())
				if text := strings.TrimPrefix(got[j], "'"); cell.Format == nil && text != want {
					t.Errorf("%s: row %d has %q for %q", b.Name, i, got[j], want)
				}
				if cell.Value.Kind() == sheet.TextValue && strings.IndexAny(strings.TrimSpace(got[j]), "=+-@＝＋－＠") == 0 {
					t.Errorf("%s: %q is a formula", b.Name, got[j])
				}
			}
		}
	}
}

func TestNumbersKeepTheirSign(t *testing.T) {
	if got, want := write(t, sheettest.Books[5].Make(), csv.Options{}), "Customer,Revenue (EUR)\nOnly one,-1200\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestExcelGetsItsMarkAndItsLineEnds(t *testing.T) {
	got := write(t, sheettest.Books[5].Make(), csv.Options{Excel: true})
	if want := "\ufeffCustomer,Revenue (EUR)\r\nOnly one,-1200\r\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestABookWithoutTablesSaysSo(t *testing.T) {
	err := csv.Write(new(bytes.Buffer), &sheet.Book{}, csv.Options{})
	if err == nil || !strings.Contains(err.Error(), "no table") {
		t.Errorf("got %v", err)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("full") }

func TestAFullDiskIsTold(t *testing.T) {
	for _, o := range []csv.Options{{}, {Excel: true}} {
		if err := csv.Write(full{}, sheettest.Books[0].Make(), o); err == nil {
			t.Error("nothing is told")
		}
	}
}

func TestAnotherCurrencyIsNamed(t *testing.T) {
	usd := sheet.Money("USD", 0)
	table := &sheet.Table{ID: "T", Columns: []sheet.Column{{Key: "a", Heading: "A", Format: sheet.Money("EUR", 0)}},
		Rows: []sheet.Row{{Cells: []sheet.Cell{{Value: sheet.Int(5), Format: &usd}}}}}
	got := write(t, &sheet.Book{Sheets: []*sheet.Sheet{{Blocks: []sheet.Block{table}}}}, csv.Options{})
	if lines := strings.Split(got, "\n"); !slices.Equal(lines, []string{"A (EUR)", "USD 5", ""}) {
		t.Errorf("got %q", lines)
	}
}
