package xlsx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"keyplan/plan/sheet"
	"keyplan/plan/sheet/sheettest"
)

// What Excel looks at before it opens a workbook without asking for repair, as
// far as it is known: the order of elements, relations that lead somewhere, what
// lies over each other, names and lengths.
func TestExcelHasNothingToRepair(t *testing.T) {
	for _, b := range append(slices.Clone(sheettest.Books), sheettest.Book{}) {
		book, called := long(6_000), "long"
		if b.Name != "" {
			book, called = b.Make(), b.Name
		}
		t.Run(called, func(t *testing.T) { sound(t, write(t, book)) })
	}
}

// order is that of the elements of a sheet, as the standard has it (ECMA-376,
// part 1, 18.3.1.99).
var order = strings.Fields("sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst")

func sound(t *testing.T, workbook []byte) {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range in.File {
		text := part(t, workbook, f.Name)
		if parts[f.Name] != "" {
			t.Errorf("%s is there twice", f.Name)
		}
		parts[f.Name] = text
		wellFormed(t, f.Name, text)
	}
	for name, text := range parts {
		if strings.HasPrefix(name, "xl/worksheets/sheet") {
			soundSheet(t, name, text, parts)
		}
		if !strings.HasSuffix(name, ".rels") && name != "[Content_Types].xml" && !strings.Contains(parts["[Content_Types].xml"], `PartName="/`+name+`"`) && !strings.HasSuffix(name, ".vml") {
			t.Errorf("nothing says what %s is", name)
		}
		if strings.HasSuffix(name, ".rels") {
			soundRelations(t, name, text, parts)
		}
	}
	for _, m := range regexp.MustCompile(`PartName="/([^"]*)"`).FindAllStringSubmatch(parts["[Content_Types].xml"], -1) {
		if parts[m[1]] == "" {
			t.Errorf("%s is listed, and not there", m[1])
		}
	}
	soundNames(t, open(t, workbook), parts)
}

func wellFormed(t *testing.T, name, text string) {
	t.Helper()
	for d := xml.NewDecoder(strings.NewReader(text)); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
	}
}

// children are the elements right within the first one.
func children(text string) []string {
	var names []string
	depth := 0
	for d := xml.NewDecoder(strings.NewReader(text)); ; {
		token, err := d.Token()
		if err != nil {
			return names
		}
		switch token := token.(type) {
		case xml.StartElement:
			if depth++; depth == 2 {
				names = append(names, token.Name.Local)
			}
		case xml.EndElement:
			depth--
		}
	}
}

func relationsOf(name string) string { return path.Dir(name) + "/_rels/" + path.Base(name) + ".rels" }

func soundSheet(t *testing.T, name, text string, parts map[string]string) {
	last := 0
	for _, child := range children(text) {
		i := slices.Index(order, child)
		if i < last || i == last && child != "conditionalFormatting" && child != "sheetPr" {
			t.Errorf("%s: %s stands where it must not", name, child)
		}
		last = i
	}
	ids := map[string]bool{}
	for _, m := range regexp.MustCompile(`<Relationship Id="([^"]*)"`).FindAllStringSubmatch(parts[relationsOf(name)], -1) {
		if ids[m[1]] {
			t.Errorf("%s: the relation %s is there twice", name, m[1])
		}
		ids[m[1]] = true
	}
	for _, m := range regexp.MustCompile(` (?:r:id|id)="([^"{]*)"`).FindAllStringSubmatch(text[strings.Index(text, "</sheetData>"):], -1) {
		if !ids[m[1]] {
			t.Errorf("%s: nothing is related as %s", name, m[1])
		}
	}
	priorities := map[string]bool{}
	for _, m := range regexp.MustCompile(`priority="(\d+)"`).FindAllStringSubmatch(text, -1) {
		if priorities[m[1]] || m[1] == "0" {
			t.Errorf("%s: two rules have the priority %s", name, m[1])
		}
		priorities[m[1]] = true
	}
	for _, m := range regexp.MustCompile(`sqref="([^"]*)"`).FindAllStringSubmatch(text, -1) {
		if m[1] == "" || len(m[1]) > 8_192 {
			t.Errorf("%s: a rule is for %q", name, m[1])
		}
	}
	for _, m := range regexp.MustCompile(`<formula1>([^<]*)</formula1>`).FindAllStringSubmatch(text, -1) {
		if n := len(utf16.Encode([]rune(m[1]))); n > 255+2 { // with the quotes
			t.Errorf("%s: a list has %d characters", name, n)
		}
	}
}

func soundRelations(t *testing.T, name, text string, parts map[string]string) {
	base := path.Dir(path.Dir(name))
	for _, m := range regexp.MustCompile(`Target="([^"]*)"([^>]*)>`).FindAllStringSubmatch(text, -1) {
		target := path.Join(base, m[1])
		if strings.HasPrefix(m[1], "/") {
			target = m[1][1:]
		}
		if !strings.Contains(m[0], "External") && parts[target] == "" {
			t.Errorf("%s leads to %s, which is not there", name, target)
		}
	}
}

// An area is some cells: from the first column and row to the last.
type area [4]int

func areaOf(t *testing.T, ref string) area {
	t.Helper()
	from, to, found := strings.Cut(ref, ":")
	if !found {
		to = from
	}
	c1, r1, err := excelize.CellNameToCoordinates(from)
	if err != nil {
		t.Fatal(err)
	}
	c2, r2, err := excelize.CellNameToCoordinates(to)
	if err != nil {
		t.Fatal(err)
	}
	return area{c1, r1, c2, r2}
}

func (a area) meets(b area) bool {
	return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
}

// soundNames looks at what has a name, and at what must not lie over each other.
func soundNames(t *testing.T, f *excelize.File, parts map[string]string) {
	seen, sheets := map[string]bool{}, map[string]bool{}
	unique := func(name string) {
		if key := strings.ToLower(name); seen[key] {
			t.Errorf("two things are called %s", name)
		} else {
			seen[key] = true
		}
	}
	visible := 0
	for _, s := range f.GetSheetList() {
		sheets[s] = true
		if must(f.GetSheetVisible(s)) {
			visible++
		}
		if n := len(utf16.Encode([]rune(s))); n > 31 || strings.ContainsAny(s, `[]:*?/\`) {
			t.Errorf("a sheet is called %q", s)
		}
		var areas []area
		for _, table := range must(f.GetTables(s)) {
			unique(table.Name)
			areas = append(areas, areaOf(t, table.Range))
			if a := areas[len(areas)-1]; a[3] == a[1] {
				t.Errorf("the table %s has no rows", table.Name)
			}
		}
		for _, m := range must(f.GetMergeCells(s)) {
			areas = append(areas, areaOf(t, m[0]))
		}
		for i, a := range areas {
			for _, b := range areas[:i] {
				if a.meets(b) {
					t.Errorf("%s: %v and %v lie over each other", s, a, b)
				}
			}
		}
		if h := must(f.GetHeaderFooter(s)); h != nil && max(len(h.OddHeader), len(h.OddFooter)) > 255 {
			t.Errorf("%s: %q and %q are too long over a page", s, h.OddHeader, h.OddFooter)
		}
	}
	if visible == 0 || !must(f.GetSheetVisible(f.GetSheetName(f.GetActiveSheetIndex()))) {
		t.Error("it opens on a sheet that is not seen")
	}
	for _, n := range f.GetDefinedName() {
		if !strings.HasPrefix(n.Name, "_xlnm.") {
			unique(n.Name)
		}
		if sheet, err := sheetIn(n.RefersTo); err != nil || !sheets[sheet] {
			t.Errorf("%s is %s, which is not there", n.Name, n.RefersTo)
		}
	}
	for name, text := range parts {
		for _, m := range regexp.MustCompile(`location="([^"]*)"`).FindAllStringSubmatch(text, -1) {
			var location string
			if err := xml.Unmarshal([]byte("<a>"+m[1]+"</a>"), &location); err != nil {
				t.Fatal(err)
			}
			if sheet, err := sheetIn(location); err != nil || !sheets[sheet] {
				t.Errorf("%s: a link leads to %s, which is not there", name, location)
			}
		}
	}
}

// sheetIn is the sheet of a reference.
func sheetIn(reference string) (string, error) {
	i := strings.LastIndex(reference, "!")
	if i < 0 || !strings.HasPrefix(reference, "'") || reference[i-1] != '\'' {
		return "", fmt.Errorf("%q names no sheet", reference)
	}
	return strings.ReplaceAll(reference[1:i-1], "''", "'"), nil
}

// one is a book of one table under one page.
func one(t *sheet.Table) *sheet.Book {
	return &sheet.Book{Sheets: []*sheet.Sheet{{Name: "S", Blocks: []sheet.Block{t}}}}
}

func TestChoicesOfAnyLength(t *testing.T) {
	words := func(n, length int) (all []string) {
		for i := range n {
			all = append(all, strings.Repeat("x", length-3)+fmt.Sprintf("%03d", i))
		}
		return all
	}
	for name, c := range map[string]struct {
		words []string
		want  string // of the list; "" is one on the sheet of lists
	}{
		"short":                       {[]string{"a", "b"}, `"a,b"`},
		"with quotes":                 {[]string{`"a"`, "b"}, `"""a"",b"`},
		"as long as a cell holds":     {words(32, 7), `"` + strings.Join(words(32, 7), ",") + `"`},
		"a character longer":          {append(words(31, 7), "12345678"), ""},
		"with commas":                 {[]string{"a, b", "c"}, ""},
		"that begin like formulas":    {[]string{"=a", "b"}, ""},
		"that begin with a blank":     {[]string{" a", "b"}, ""},
		"of wide letters":             {[]string{strings.Repeat("語", 80), strings.Repeat("話", 80), strings.Repeat("文", 80)}, ""},
		"each longer than all may be": {words(3, 300), ""},
	} {
		t.Run(name, func(t *testing.T) {
			table := &sheet.Table{ID: "list_a", Columns: []sheet.Column{{Key: "a", Heading: "A", Choices: c.words}}, Rows: []sheet.Row{{Cells: sheet.Cells(sheet.Text(c.words[0]))}}}
			workbook := write(t, one(table))
			sound(t, workbook)
			f := open(t, workbook)
			v := regexp.MustCompile(`sqref="A2"><formula1>([^<]*)</formula1>`).FindStringSubmatch(part(t, workbook, "xl/worksheets/sheet1.xml"))
			want := c.want
			if want == "" {
				want = "list_a_2" // a table has the first name
			}
			if v == nil || v[1] != want {
				t.Fatalf("got %s, want %s", v, want)
			}
			if c.want != "" {
				return
			}
			for _, n := range f.GetDefinedName() {
				if n.Name == "list_a_2" {
					want := fmt.Sprintf("'Lists'!$A$2:$A$%d", len(c.words)+1)
					if n.RefersTo != want {
						t.Errorf("the list is %s, want %s", n.RefersTo, want)
					}
				}
			}
			for i, w := range c.words {
				if got := cell(t, f, "Lists", fmt.Sprintf("A%d", i+2)); got != w {
					t.Errorf("word %d is %q", i, got)
				}
			}
			if must(f.GetSheetVisible("Lists")) {
				t.Error("the lists are seen")
			}
		})
	}
}

func TestRulesOfManyCellsAreParted(t *testing.T) {
	table := &sheet.Table{ID: "T", Columns: []sheet.Column{{Key: "a", Heading: "A", Tones: map[string]sheet.Tone{"bad": sheet.Bad, strings.Repeat("x", 256): sheet.Good}}}}
	for i := range 6_000 {
		cells := sheet.Cells(sheet.Text("bad"))
		if cells[0].Choices = []string{"a", "b"}; i%2 == 0 {
			cells[0].Tone = sheet.Good
		}
		table.Rows = append(table.Rows, sheet.Row{Cells: cells})
	}
	for i := range table.Rows { // every other row offers the same words
		if i > 1 {
			table.Rows[i].Cells[0].Choices = table.Rows[i%2].Cells[0].Choices
		}
	}
	workbook := write(t, one(table))
	sound(t, workbook)
	covered := 0
	for at := range must(open(t, workbook).GetConditionalFormats("S")) {
		covered += len(strings.Fields(at))
	}
	if covered != 3_000 {
		t.Errorf("%d cells follow their words, not 3,000", covered)
	}
}

func TestMoreLinksThanASheetHoldsAreLeftOutAndTold(t *testing.T) {
	table := &sheet.Table{ID: "T", Caption: "Accounts", Columns: []sheet.Column{{Key: "a", Heading: "A"}}}
	for i := range 65_600 {
		table.Rows = append(table.Rows, sheet.Row{Link: sheet.Link{URL: "https://example.org/a b"}, Cells: sheet.Cells(sheet.Text(fmt.Sprint(i)))})
	}
	workbook := write(t, one(table))
	text := part(t, workbook, "xl/worksheets/sheet1.xml")
	if n := strings.Count(text, "<hyperlink "); n != 65_530 {
		t.Errorf("there are %d links", n)
	}
	if !strings.Contains(text, "Accounts (70 links are left out: a sheet holds 65530)") {
		t.Error("it is not told that some are left out")
	}
	if relations := part(t, workbook, "xl/worksheets/_rels/sheet1.xml.rels"); !strings.Contains(relations, `Target="https://example.org/a%20b"`) {
		t.Error("an address is not one")
	}
}

func TestABookOfWhichNothingIsSeenCanBeOpened(t *testing.T) {
	book := one(&sheet.Table{ID: "T", Columns: []sheet.Column{{Key: "a", Heading: "A", Hidden: true}}, Rows: []sheet.Row{{Cells: sheet.Cells(sheet.Text("x"))}}})
	book.Sheets[0].Hidden = true
	sound(t, write(t, book))
}

func TestNotesOfManyRowsAreWritten(t *testing.T) {
	table := &sheet.Table{ID: "T", Columns: []sheet.Column{{Key: "a", Heading: "A", Note: "what it means"}}}
	for i := range 3_000 {
		cells := sheet.Cells(sheet.Text("x"))
		cells[0].Note = fmt.Sprintf("note %d <&> _x0041_", i)
		table.Rows = append(table.Rows, sheet.Row{Cells: cells})
	}
	workbook := write(t, one(table))
	sound(t, workbook)
	notes := part(t, workbook, "xl/comments1.xml")
	if n := strings.Count(notes, "<comment "); n != 3_001 || !strings.Contains(notes, "note 2999 &lt;&amp;&gt; _x005F_x0041_") {
		t.Errorf("there are %d notes", n)
	}
}

func TestHiddenColumnsAreHiddenWhateverStandsBelow(t *testing.T) {
	first, second := wide("First", 40), wide("Second", 5)
	first.Columns[0].Hidden, first.Columns[3].Hidden, first.Groups, first.Total = true, true, "Group", "Total"
	first.Columns[1].Total, first.Caption = sheet.Sum("c1"), "First"
	second.Columns[2].Bar = true
	book := &sheet.Book{Sheets: []*sheet.Sheet{single("Mixed", first, &sheet.Chart{Kind: sheet.Bars, Title: "Hidden figures", Alt: "They are drawn.", Table: first, Label: "c0", Series: []string{"c1"}}, second)}}
	workbook := write(t, book)
	sound(t, workbook)
	f := open(t, workbook)
	for column, visible := range map[string]bool{"A": false, "B": false, "C": true, "L": true} {
		if must(f.GetColVisible("Mixed", column)) != visible {
			t.Errorf("column %s is seen: %v", column, !visible)
		}
	}
	tables := must(f.GetTables("Mixed"))
	if len(tables) != 2 || tables[0].Range != "A2:K42" || !strings.HasPrefix(tables[1].Range, "C") {
		t.Errorf("the tables are %v", tables)
	}
	for at, want := range map[string]string{"A2": "Heading 0", "B2": "Heading 3", "C2": "Group", "D2": "Heading 1 (EUR)", "C43": "Total", "C1": "First"} {
		if got := cell(t, f, "Mixed", at); got != want {
			t.Errorf("%s is %q, not %q", at, got, want)
		}
	}
	if chart := html.UnescapeString(part(t, workbook, "xl/charts/chart1.xml")); !strings.Contains(chart, `'Mixed'!$A$3:$A$42`) || !strings.Contains(chart, `plotVisOnly val="0"`) {
		t.Error("the chart does not draw what is hidden")
	}
}
