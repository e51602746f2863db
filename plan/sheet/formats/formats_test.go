package formats_test

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"keyplan/plan/sheet"
	"keyplan/plan/sheet/formats"
	"keyplan/plan/sheet/sheettest"
)

func TestFind(t *testing.T) {
	for _, c := range []struct{ name, want, err string }{
		{"text", "text", ""},
		{"xlsx", "xlsx", ""},
		{"markdwon", "", `there is no format "markdwon"; did you mean "markdown"?`},
		{"excel", "", `there is no format "excel", only text, xlsx, html, markdown, csv, jsonl, csv.zip, jsonl.zip, svg`},
		{"pdf", "", `there is no format "pdf", only text, xlsx, html, markdown, csv, jsonl, csv.zip, jsonl.zip, svg`},
	} {
		f, err := formats.Find(c.name)
		if f.Name != c.want || err != nil && err.Error() != c.err || (err == nil) != (c.err == "") {
			t.Errorf("%s: %q, %v", c.name, f.Name, err)
		}
	}
}

func TestForFile(t *testing.T) {
	for _, c := range []struct{ file, want, err string }{
		{"sales.xlsx", "xlsx", ""},
		{"C:\\Users\\roe\\Sales.HTML", "html", ""},
		{"a.b/page.htm", "html", ""},
		{"README.md", "markdown", ""},
		{"a.jsonl", "jsonl", ""},
		{"tables.zip", "csv.zip", ""},
		{"Tables.CSV.zip", "csv.zip", ""},
		{"tables.jsonl.zip", "jsonl.zip", ""},
		{"2026.11.zip", "csv.zip", ""},
		{"sales", "", `"sales" has no suffix to tell its format by, such as .txt, .xlsx, .html, .md, .csv, .jsonl, .csv.zip, .jsonl.zip, .svg`},
		{"a.b/sales", "", `"a.b/sales" has no suffix to tell its format by, such as .txt, .xlsx, .html, .md, .csv, .jsonl, .csv.zip, .jsonl.zip, .svg`},
		{"a.xslx", "", `"a.xslx": there is no format for .xslx files; did you mean .xlsx?`},
		{"a.pdf", "", `"a.pdf": there is no format for .pdf files, only for .txt, .xlsx, .html, .md, .csv, .jsonl, .csv.zip, .jsonl.zip, .svg`},
	} {
		f, err := formats.ForFile(c.file)
		if f.Name != c.want || err != nil && err.Error() != c.err || (err == nil) != (c.err == "") {
			t.Errorf("%s: %q, %v", c.file, f.Name, err)
		}
	}
}

func TestNoSuffixStandsForTwo(t *testing.T) {
	var all []string
	for _, f := range formats.Formats {
		for _, s := range f.Suffixes {
			if slices.Contains(all, s) || s[0] != '.' {
				t.Errorf("%s of %s", s, f.Name)
			}
			all = append(all, s)
		}
	}
}

type full struct{}

var errFull = errors.New("no space left")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestEveryFormatTellsThatItCouldNotWrite(t *testing.T) {
	for _, f := range formats.Formats {
		if err := f.Write(full{}, sheettest.Books[0].Make(), formats.Options{}); !errors.Is(err, errFull) {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
}

func TestEveryFormatRefusesABookThatDoesNotFit(t *testing.T) {
	broken := &sheet.Book{Sheets: []*sheet.Sheet{{Blocks: []sheet.Block{&sheet.Table{ID: "T", Rows: []sheet.Row{{Cells: make([]sheet.Cell, 3)}}}}}}}
	for _, f := range formats.Formats {
		var b bytes.Buffer
		if err := f.Write(&b, broken, formats.Options{}); err == nil || b.Len() > 0 {
			t.Errorf("%s: %v, %d bytes", f.Name, err, b.Len())
		}
	}
}

func TestEveryFormatGivesTheSameBytes(t *testing.T) {
	for _, f := range formats.Formats {
		for _, b := range sheettest.Books {
			var first, second bytes.Buffer
			err := f.Write(&first, b.Make(), formats.Options{})
			if again := f.Write(&second, b.Make(), formats.Options{}); (err == nil) != (again == nil) || !bytes.Equal(first.Bytes(), second.Bytes()) {
				t.Errorf("%s of %s differs from one time to the next", f.Name, b.Name)
			}
		}
	}
}
