package svg_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"keyplan/plan/golden"
	"keyplan/plan/safe"
	"keyplan/plan/sheet"
	"keyplan/plan/sheet/sheettest"
	"keyplan/plan/sheet/svg"
)

func draw(t *testing.T, c *sheet.Chart) string {
	t.Helper()
	var b bytes.Buffer
	if err := svg.Draw(&b, c, "chart-1"); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// charts are all charts of the corpus by the book and their place in it.
func charts() map[string]*sheet.Chart {
	all := map[string]*sheet.Chart{}
	for _, b := range sheettest.Books {
		n := 0
		for _, s := range b.Make().Sheets {
			for _, block := range s.Blocks {
				if c, ok := block.(*sheet.Chart); ok {
					n++
					all[fmt.Sprintf("%s%d", b.Name, n)] = c
				}
			}
		}
	}
	return all
}

func TestGoldens(t *testing.T) {
	for name, c := range charts() {
		t.Run(name, func(t *testing.T) {
			golden.Compare(t, "testdata/"+name+".svg", []byte(strings.ReplaceAll(draw(t, c), "><", ">\n<")))
		})
	}
}

func TestAFileHoldsTheChartsOfAPage(t *testing.T) {
	for file, c := range map[string]struct {
		book   string
		charts int
	}{"file": {"pareto", 2}, "one": {"select", 1}} {
		var b bytes.Buffer
		if err := svg.Write(&b, book(t, c.book)); err != nil {
			t.Fatal(err)
		}
		golden.Compare(t, "testdata/"+file+".svg", []byte(strings.ReplaceAll(b.String(), "><", ">\n<")))
		if err := xml.Unmarshal(b.Bytes(), new(struct{})); err != nil {
			t.Errorf("%s is no XML: %v", file, err)
		}
		if n := strings.Count(b.String(), "<title id="); n != c.charts {
			t.Errorf("%s holds %d charts, want %d", file, n, c.charts)
		}
	}
	if err := svg.Write(new(bytes.Buffer), &sheet.Book{}); err == nil || !strings.Contains(err.Error(), "no chart") {
		t.Errorf("a book without charts gives %v", err)
	}
}

func book(t *testing.T, name string) *sheet.Book {
	t.Helper()
	for _, b := range sheettest.Books {
		if b.Name == name {
			return b.Make()
		}
	}
	t.Fatalf("there is no book %s", name)
	return nil
}

func TestEveryDrawingIsWellFormedAndTellsWhatIsSeen(t *testing.T) {
	for name, c := range charts() {
		drawn := draw(t, c)
		dec := xml.NewDecoder(strings.NewReader(drawn))
		texts := ""
		for {
			token, err := dec.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v\n%s", name, err, drawn)
			}
			switch token := token.(type) {
			case xml.StartElement:
				if token.Name.Local == "script" || token.Name.Local == "a" || token.Name.Local == "image" {
					t.Errorf("%s has the element %s", name, token.Name.Local)
				}
			case xml.CharData:
				texts += string(token) + "\n"
			}
		}
		if !strings.Contains(texts, safe.Line(c.Alt)) || strings.ContainsFunc(strings.ReplaceAll(texts, "\n", ""), safe.Hidden) {
			t.Errorf("%s: the sentence is missing, or something hidden there: %q", name, texts)
		}
		for _, odd := range []string{"NaN", "Inf", "%!"} {
			if strings.Contains(drawn, odd) {
				t.Errorf("%s: a coordinate is %s", name, odd)
			}
		}
	}
}

func TestEachKindDrawsOddNumbers(t *testing.T) {
	for _, numbers := range [][]float64{{0}, {0, 0}, {-5}, {1e-9, 1e12}, {-1, 2, -3}} {
		table := &sheet.Table{ID: "T", Columns: []sheet.Column{{Key: "name", Heading: "Name"}, {Key: "x", Heading: "X", Format: sheet.Decimals(1)}, {Key: "y", Heading: "Y", Format: sheet.Percent(1)}}}
		for i, n := range numbers {
			table.Rows = append(table.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(fmt.Sprint("a rather long name ", i)), sheet.Float(n), sheet.None)})
		}
		for kind := sheet.Bars; kind <= sheet.Scatter; kind++ {
			drawn := draw(t, &sheet.Chart{Kind: kind, Title: "Odd", Alt: "Odd.", Table: table, Label: "name", Series: []string{"x", "y"}})
			if strings.Contains(drawn, "NaN") || strings.Contains(drawn, "Inf") {
				t.Errorf("kind %d of %v: %s", kind, numbers, drawn)
			}
		}
	}
}
