package xlsx_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"keyplan/plan/sheet/sheettest"
)

// office converts files by LibreOffice, if it is on this machine.
func office(t *testing.T, dir, to string, files ...string) {
	t.Helper()
	program, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("LibreOffice (soffice) is not on this machine, or the test is to be short: nobody else has opened the workbooks")
	}
	args := append([]string{"-env:UserInstallation=file://" + filepath.ToSlash(t.TempDir()), "--headless", "--convert-to", to, "--outdir", dir}, files...)
	if text, err := exec.Command(program, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
}

// cached are the values that a workbook holds beside its formulas.
var cached = regexp.MustCompile(`(<f>[^<]*</f>)<v>[^<]*</v>`)

// uncomputed is a workbook without the values of its formulas, so that whoever
// opens it must compute.
func uncomputed(t *testing.T, workbook []byte) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, f := range in.File {
		r := must(f.Open())
		text := must(io.ReadAll(r))
		_, err := must(out.Create(f.Name)).Write(cached.ReplaceAll(text, []byte("$1")))
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func save(t *testing.T, dir, name string, content []byte) string {
	t.Helper()
	file := filepath.Join(dir, name)
	if err := os.WriteFile(file, content, 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestLibreOfficeComputesWhatWasComputedHere(t *testing.T) {
	dir := t.TempDir()
	var files []string
	for _, b := range sheettest.Books {
		files = append(files, save(t, dir, b.Name+".xlsx", uncomputed(t, write(t, b.Make()))))
	}
	// Commas, quotes, UTF-8, numbers with all their digits, and every sheet.
	office(t, dir, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1", files...)
	formulas := 0
	for _, b := range sheettest.Books {
		f := open(t, write(t, b.Make()))
		for _, name := range f.GetSheetList() {
			formulas += compare(t, f, name, filepath.Join(dir, b.Name+"-"+name+".csv"))
		}
	}
	if formulas < 150 {
		t.Errorf("only %d formulas were compared", formulas)
	}
}

// compare holds the values beside the formulas of a sheet against those that
// another program computed, and tells how many they are.
func compare(t *testing.T, f *excelize.File, sheet, file string) (formulas int) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("the sheet was not opened: %v", err)
	}
	reader := csv.NewReader(bytes.NewReader(text))
	reader.FieldsPerRecord = -1
	rows := must(reader.ReadAll())
	for r, row := range must(f.GetRows(sheet, excelize.Options{RawCellValue: true})) {
		for c, value := range row {
			name := must(excelize.CoordinatesToCellName(c+1, r+1))
			if merged(f, sheet, name) || must(f.GetCellFormula(sheet, name)) == "" {
				continue
			}
			formulas++
			if got := rows[r][c]; !same(got, value) {
				t.Errorf("%s!%s: %s gives %q, and here %q", sheet, name, must(f.GetCellFormula(sheet, name)), got, value)
			}
		}
	}
	return formulas
}

// merged reports whether a cell is covered by another.
func merged(f *excelize.File, sheet, name string) bool {
	for _, m := range must(f.GetMergeCells(sheet)) {
		c, r, _ := excelize.CellNameToCoordinates(name)
		c1, r1, _ := excelize.CellNameToCoordinates(m.GetStartAxis())
		c2, r2, _ := excelize.CellNameToCoordinates(m.GetEndAxis())
		if c1 <= c && c <= c2 && r1 <= r && r <= r2 && (c != c1 || r != r1) {
			return true
		}
	}
	return false
}

// same compares two numbers as far as a float has digits.
func same(a, b string) bool {
	part := 1.0
	if cut, ok := strings.CutSuffix(a, "%"); ok {
		a, part = strings.TrimSpace(cut), 0.01
	}
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	if errX != nil || errY != nil {
		return a == b
	}
	return math.Abs(x*part-y) <= 1e-9*max(1, math.Abs(y))
}

var pages = regexp.MustCompile(`(?m)^Pages: +(\d+)$`)

func TestLibreOfficePrintsEachPictureOnOnePage(t *testing.T) {
	info, err := exec.LookPath("pdfinfo")
	if err != nil {
		t.Skip("pdfinfo (poppler-utils) is not on this machine: nobody has counted the pages")
	}
	dir := t.TempDir()
	var files []string
	for _, b := range sheettest.Books {
		files = append(files, save(t, dir, b.Name+".xlsx", write(t, b.Make())))
	}
	office(t, dir, "pdf", files...)
	// A page a sheet: no picture is cut, no column stands on a page of its own.
	for name, want := range map[string]int{"pareto": 3, "select": 1, "account": 4, "hostile": 4, "empty": 1, "single": 1} {
		text, err := exec.Command(info, filepath.Join(dir, name+".pdf")).Output()
		if err != nil {
			t.Fatal(err)
		}
		if m := pages.FindSubmatch(text); m == nil || string(m[1]) != fmt.Sprint(want) {
			t.Errorf("%s is not on %d pages:\n%s", name, want, text)
		}
	}
}
