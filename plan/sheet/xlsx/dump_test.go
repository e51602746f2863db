package xlsx_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// dump tells in words what a workbook holds: sheets, how they print, tables,
// and each cell with its value, formula and format of numbers.
func dump(t *testing.T, workbook []byte) string {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(workbook))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	d := &dumper{t: t, f: f}
	props := must(f.GetDocProps())
	app := must(f.GetAppProps())
	d.line("title %q, subject %q, by %q of %q, created %s", props.Title, props.Subject, props.Creator, app.Company, props.Created)
	d.line("opens at %q", f.GetSheetName(f.GetActiveSheetIndex()))
	for _, n := range f.GetDefinedName() {
		d.line("name %s (%s) = %s", n.Name, n.Scope, n.RefersTo)
	}
	for _, sheet := range f.GetSheetList() {
		d.sheet(sheet)
	}
	return d.String()
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err) // of a workbook that was just written
	}
	return v
}

type dumper struct {
	strings.Builder
	t *testing.T
	f *excelize.File
}

func (d *dumper) line(format string, args ...any) { fmt.Fprintf(d, format+"\n", args...) }

func (d *dumper) sheet(sheet string) {
	layout := must(d.f.GetPageLayout(sheet))
	d.line("\nsheet %q", sheet)
	if layout.FitToWidth != nil {
		d.line("%s, %d wide, %d high", *layout.Orientation, *layout.FitToWidth, *layout.FitToHeight)
	}
	if !must(d.f.GetSheetVisible(sheet)) {
		d.line("hidden")
	}
	for c := 1; c <= 20; c++ {
		if letter := must(excelize.ColumnNumberToName(c)); !must(d.f.GetColVisible(sheet, letter)) {
			d.line("column %s is hidden", letter)
		}
	}
	if panes := must(d.f.GetPanes(sheet)); panes.Freeze {
		d.line("frozen at %s", panes.TopLeftCell)
	}
	if h := must(d.f.GetHeaderFooter(sheet)); h != nil {
		d.line("header %q, footer %q", h.OddHeader, h.OddFooter)
		if h.DifferentFirst {
			d.line("header %q, footer %q on the first page", h.FirstHeader, h.FirstFooter)
		}
	}
	for _, t := range must(d.f.GetTables(sheet)) {
		d.line("table %s %s", t.Name, t.Range)
	}
	for _, m := range must(d.f.GetMergeCells(sheet)) {
		d.line("merged %s", m[0])
	}
	formats := must(d.f.GetConditionalFormats(sheet))
	for _, at := range sorted(formats) {
		for _, rule := range formats[at] {
			look := ""
			if rule.Format != nil {
				if style := must(d.f.GetConditionalStyle(*rule.Format)); len(style.Fill.Color) > 0 {
					look = " in " + style.Font.Color + " on " + style.Fill.Color[0]
				}
			}
			d.line("rule at %s: %s", at, strings.Join(strings.Fields(strings.Join([]string{rule.Type, rule.Criteria, rule.Value, rule.MinValue, rule.MaxValue, look}, " ")), " "))
		}
	}
	for _, v := range must(d.f.GetDataValidations(sheet)) {
		d.line("choices %s at %s", v.Formula1, v.Sqref)
	}
	for _, c := range must(d.f.GetComments(sheet)) {
		text := c.Text
		for _, run := range c.Paragraph {
			text += run.Text
		}
		d.line("comment at %s %q", c.Cell, text)
	}
	d.cells(sheet)
}

func sorted[V any](m map[string]V) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func (d *dumper) cells(sheet string) {
	for r, row := range must(d.f.GetRows(sheet, excelize.Options{RawCellValue: true})) {
		for c, value := range row {
			name := must(excelize.CoordinatesToCellName(c+1, r+1))
			formula := must(d.f.GetCellFormula(sheet, name))
			if value == "" && formula == "" {
				continue
			}
			kind := must(d.f.GetCellType(sheet, name))
			text := fmt.Sprintf("%s %s", name, value)
			if kind == excelize.CellTypeInlineString || kind == excelize.CellTypeSharedString {
				text = fmt.Sprintf("%s %.300q", name, value)
			}
			if formula != "" {
				text += " = " + formula
			}
			if style := must(d.f.GetStyle(must(d.f.GetCellStyle(sheet, name)))); style.CustomNumFmt != nil {
				text += " [" + *style.CustomNumFmt + "]"
			}
			if has, target, _ := d.f.GetCellHyperLink(sheet, name); has {
				text += " -> " + target
			}
			d.line("%s", text)
		}
	}
}
