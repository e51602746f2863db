package xlsx_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"fmt"
	"html"
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
	for name, want := range map[string]int{"pareto": 3, "select": 1, "account": 4, "hostile": 4, "empty": 1, "single": 1, "portfolio": 8} {
		text, err := exec.Command(info, filepath.Join(dir, name+".pdf")).Output()
		if err != nil {
			t.Fatal(err)
		}
		if m := pages.FindSubmatch(text); m == nil || string(m[1]) != fmt.Sprint(want) {
			t.Errorf("%s is not on %d pages:\n%s", name, want, text)
		}
	}
}

func TestLibreOfficePrintsNothingThatIsHidden(t *testing.T) {
	program, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext (poppler-utils) is not on this machine: nobody has read the pages")
	}
	dir := t.TempDir()
	office(t, dir, "pdf", save(t, dir, "portfolio.xlsx", write(t, sheettest.Books[6].Make())))
	out, err := exec.Command(program, "-layout", filepath.Join(dir, "portfolio.pdf"), "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	text := string(out)
	for _, hidden := range []string{"accounts/acme-foods.yaml", "Account id", "id of Acme Foods", "Objective 40 of Acme", "list_objective"} {
		if strings.Contains(text, hidden) {
			t.Errorf("%q is printed", hidden)
		}
	}
	for _, shown := range []string{"Who's who", "└ Ann Lee", "2026-11-30", "Confidential", "Page 8 of 8", "↑ Contents", "JPY 88,000,000"} {
		if !strings.Contains(text, shown) {
			t.Errorf("%q is not printed", shown)
		}
	}
}

// What LibreOffice keeps when it writes a workbook again, it has understood.
func TestLibreOfficeUnderstandsWhatLiesOverTheCells(t *testing.T) {
	dir, again := t.TempDir(), t.TempDir()
	office(t, again, "xlsx", save(t, dir, "portfolio.xlsx", write(t, sheettest.Books[6].Make())))
	f := must(excelize.OpenFile(filepath.Join(again, "portfolio.xlsx")))
	defer f.Close()
	lists := map[string]string{}
	for _, v := range must(f.GetDataValidations("Actions")) {
		for _, cells := range strings.Fields(v.Sqref) {
			first, _, _ := strings.Cut(cells, ":")
			lists[first] = html.UnescapeString(v.Formula1)
		}
	}
	for at, want := range map[string]string{"C4": "list_objective", "C6": "list_objective_2", "F4": `"open,late,done"`} {
		if lists[at] != want {
			t.Errorf("%s offers %q, not %q", at, lists[at], want)
		}
	}
	for name, visible := range map[string]bool{"Portfolio": true, "Contents": true, "keyplan": false, "Lists": false} {
		if must(f.GetSheetVisible(name)) != visible {
			t.Errorf("%s is seen: %v", name, !visible)
		}
	}
	if must(f.GetColVisible("Portfolio", "A")) || !must(f.GetColVisible("Portfolio", "B")) {
		t.Error("other columns are hidden")
	}
	rules := map[string]int{}
	for _, all := range must(f.GetConditionalFormats("Portfolio")) {
		for _, r := range all {
			rules[r.Type+" "+r.Value]++
		}
	}
	if rules[`cell "at risk"`] == 0 || rules["data_bar "] == 0 {
		t.Errorf("the rules are %v", rules)
	}
	names := map[string]string{}
	for _, n := range f.GetDefinedName() {
		names[n.Name] = n.RefersTo
	}
	if names["mean_health"] != "Portfolio!$F$6" || names["list_objective_2"] != "Lists!$A$44:$A$45" {
		t.Errorf("the names are %v", names)
	}
	notes := ""
	for _, c := range must(f.GetComments("Who's who")) {
		notes += c.Cell + c.Text
		for _, run := range c.Paragraph {
			notes += run.Text
		}
	}
	if !strings.Contains(notes, "Softer since the last visit.") {
		t.Errorf("the notes are %q", notes)
	}
	if _, target, _ := f.GetCellHyperLink("Portfolio", "B12"); !strings.Contains(target, "Acme Foods") {
		t.Errorf("an account leads to %q", target)
	}
	if len(must(f.GetTables("Portfolio"))) != 1 {
		t.Error("the table is lost")
	}
}
