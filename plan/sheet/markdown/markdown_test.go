package markdown_test

import (
	"bytes"
	"strings"
	"testing"

	"keyplan/plan/golden"
	"keyplan/plan/safe"
	"keyplan/plan/sheet"
	"keyplan/plan/sheet/markdown"
	"keyplan/plan/sheet/sheettest"
)

func write(t *testing.T, book *sheet.Book) string {
	t.Helper()
	var b bytes.Buffer
	if err := markdown.Write(&b, book); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGoldens(t *testing.T) {
	for _, b := range sheettest.Books {
		t.Run(b.Name, func(t *testing.T) {
			golden.Compare(t, "testdata/"+b.Name+".md", []byte(write(t, b.Make())))
		})
	}
}

func TestTextsAreNoMarkup(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"# no heading", `\# no heading`},
		{"- no item", `\- no item`},
		{"+ no item", `\+ no item`},
		{"12. no item", `12\. no item`},
		{"3) no item", `3\) no item`},
		{"12.5 % is fine", `12\.5 % is fine`}, // looks the same
		{"2026", "2026"},
		{"    no code", "no code"},
		{"=== no rule", `\=== no rule`},
		{"two\nlines", "two<br>\nlines"},
		{"<b> | *x*", `&lt;b&gt; \| \*x\*`},
	} {
		got := write(t, &sheet.Book{Sheets: []*sheet.Sheet{{Blocks: []sheet.Block{&sheet.Note{Text: c.text}}}}})
		if got != c.want+"\n" {
			t.Errorf("%q is written %q, want %q", c.text, got, c.want)
		}
	}
}

func TestEveryRowOfATableHasAsManyCells(t *testing.T) {
	for _, b := range sheettest.Books {
		cells := 0
		for _, line := range strings.Split(write(t, b.Make()), "\n") {
			if !strings.HasPrefix(line, "|") {
				cells = 0
				continue
			}
			n := strings.Count(strings.ReplaceAll(line, `\|`, ""), "|")
			if cells > 0 && n != cells {
				t.Errorf("%s: %d cells beside %d: %s", b.Name, n, cells, line)
			}
			cells = n
			if strings.ContainsFunc(line, safe.Hidden) {
				t.Errorf("%s: hidden characters: %q", b.Name, line)
			}
		}
	}
}

func TestOnlyHarmlessLinksAreLinks(t *testing.T) {
	got := strings.ReplaceAll(write(t, sheettest.Books[3].Make()), `\]`, "")
	if strings.Contains(got, "](javascript") || strings.Contains(got, "](file") {
		t.Error("a script or file is linked")
	}
	if !strings.Contains(got, "](https://example.org/?a=1&b=%3C2%3E)") {
		t.Error("the link is lost")
	}
}
