package ledger

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// lookedAt writes what Look found, as --columns shows it.
func lookedAt(files []File, err error) string {
	var b strings.Builder
	for _, f := range files {
		b.WriteString(toldFile(&f))
		for i, c := range f.Columns {
			fmt.Fprintf(&b, "  #%d %q, %s, %d filled of %d kinds, for %q: %q\n", i+1, c.Heading, c.Holds(), c.Filled, c.Distinct, c.Use, c.Samples)
		}
	}
	if err != nil {
		fmt.Fprintf(&b, "error: %v\n", err)
	}
	return b.String()
}

func TestLookTellsEveryColumnOfLedgersAndOfOthers(t *testing.T) {
	for _, name := range []string{"profit", "product", "sage", "no-ledger", "several-amounts", "no-headings", "quickbooks-detail", "only-headings", "months"} {
		t.Run(name, func(t *testing.T) {
			files, err := Look([]Source{file(filepath.Join("testdata", name+".csv"))}, Options{})
			golden(t, filepath.Join("testdata", name+".columns"), lookedAt(files, err))
		})
	}
}

func TestLookTellsEverySheetThatIsLookedAt(t *testing.T) {
	b := newBook(t)
	b.rows("Sheet1", []any{"Employee", "Town"}, []any{"Ann", "Graz"}, []any{"Ben", "Linz"})
	b.rows("Prices", []any{"Product", "Price"}, []any{"Pump", 5}, []any{"Valve", 7})
	files, err := Look([]Source{b.source(), of("missing.csv", "")}, Options{})
	want := `book.xlsx: encoding "", separator "", sheet "Sheet1", headings in line 1
  #1 "Employee", text, 2 filled of 2 kinds, for "": ["Ann" "Ben"]
  #2 "Town", text, 2 filled of 2 kinds, for "": ["Graz" "Linz"]
book.xlsx: encoding "", separator "", sheet "Prices", headings in line 1
  #1 "Product", text, 2 filled of 2 kinds, for "": ["Pump" "Valve"]
  #2 "Price", numbers, 2 filled of 2 kinds, for "": ["5" "7"]
error: book.xlsx: no sheet is a ledger: sheet "Sheet1": this is no ledger: a column of customers and one of amounts were looked for; there are "Employee", "Town"; say --customer and --amount if some of these hold them; or say --sheet for one of "Sheet1", "Prices"
missing.csv: the file is empty
`
	if got := lookedAt(files, err); got != want {
		t.Errorf("gives\n%s, want\n%s", got, want)
	}
}

func TestLookReadsNoFurtherThanItMust(t *testing.T) {
	files, err := Look([]Source{repeated{"Customer,Amount\n", "Acme,1\n", "", 1 << 24}.source("endless.csv")}, Options{})
	if err != nil || len(files) != 1 || files[0].Amount.Text != "Amount" {
		t.Errorf("gives %s", lookedAt(files, err))
	}
}
