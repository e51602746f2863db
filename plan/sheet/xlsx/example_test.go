package xlsx_test

import (
	"bytes"
	"path/filepath"
	"testing"

	"keyplan/plan/golden"
	"keyplan/plan/report/reporttest"
)

// TestWorkbooksOfTheExample tries what managers really open.
func TestWorkbooksOfTheExample(t *testing.T) {
	for _, b := range reporttest.Books() {
		t.Run(b.Name, func(t *testing.T) {
			workbook := write(t, b.Make())
			sound(t, workbook)
			if !bytes.Equal(workbook, write(t, b.Make())) {
				t.Error("the same book gives other bytes")
			}
			if b.Name != "example" { // whose cells nobody would read
				golden.Compare(t, "testdata/"+b.Name+".cells", []byte(dump(t, workbook)))
			}
		})
	}
}

func TestLibreOfficeComputesTheExample(t *testing.T) {
	dir := t.TempDir()
	var files []string
	for _, b := range reporttest.Books() {
		files = append(files, save(t, dir, b.Name+".xlsx", uncomputed(t, write(t, b.Make()))))
	}
	office(t, dir, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1", files...)
	formulas := 0
	for _, b := range reporttest.Books() {
		f := open(t, write(t, b.Make()))
		for _, name := range f.GetSheetList() {
			formulas += compare(t, f, name, filepath.Join(dir, b.Name+"-"+name+".csv"))
		}
	}
	if formulas < 300 {
		t.Errorf("only %d formulas were compared", formulas)
	}
}
