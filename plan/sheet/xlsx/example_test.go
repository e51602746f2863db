package xlsx_test

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"strings"
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

// TestTheExamplePrints reads what LibreOffice puts on paper: the overview of an
// account is one sheet of it, no number lacks room, no formula has failed.
func TestTheExamplePrints(t *testing.T) {
	reader, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext (poppler-utils) is not on this machine: nobody has read the pages")
	}
	dir := t.TempDir()
	accounts := reporttest.Accounts()
	portfolio := reporttest.Portfolio()
	var files []string
	for _, b := range append(accounts, portfolio) {
		files = append(files, save(t, dir, b.Name+".xlsx", write(t, b.Make())))
	}
	office(t, dir, "pdf", files...)
	for _, b := range append(accounts, portfolio) {
		text := string(must(exec.Command(reader, "-layout", filepath.Join(dir, b.Name+".pdf"), "-").Output()))
		for _, wrong := range []string{"###", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "Err:5"} {
			if strings.Contains(text, wrong) {
				t.Errorf("%s has %s on paper", b.Name, wrong)
			}
		}
		// What an account's overview shows last is on the first page, and on no other
		// before the next sheet's title.
		if pages := strings.Split(text, "\f"); b.Name != portfolio.Name && !strings.Contains(pages[1], "Contents") && !strings.Contains(pages[1], "Business profile") {
			t.Errorf("the overview of %s goes on:\n%s", b.Name, pages[1])
		}
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
