package text_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"keyplan/plan/golden"
	"keyplan/plan/safe"
	"keyplan/plan/screen"
	"keyplan/plan/sheet"
	"keyplan/plan/sheet/sheettest"
	"keyplan/plan/sheet/text"
)

func write(t *testing.T, book *sheet.Book, o text.Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := text.Write(&b, book, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGoldens(t *testing.T) {
	for _, b := range sheettest.Books {
		for name, o := range map[string]text.Options{"": {}, ".narrow": {Width: 40}, ".wide": {Width: 160}, ".ascii": {Width: 60, ASCII: true}} {
			t.Run(b.Name+name, func(t *testing.T) {
				golden.Compare(t, "testdata/"+b.Name+name+".txt", []byte(write(t, b.Make(), o)))
			})
		}
	}
}

// The library that aligns columns asks the environment for the width of some
// characters, and does so before any test begins.
func TestTheEnvironmentChangesNothing(t *testing.T) {
	again := exec.Command(os.Args[0], "-test.run", "^TestGoldens$")
	again.Env = append(os.Environ(), "RUNEWIDTH_EASTASIAN=1", "LC_ALL=ja_JP.UTF-8")
	if out, err := again.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

var paint = regexp.MustCompile("\x1b\\[[0-9;]*m")

func TestColourAddsNothing(t *testing.T) {
	for _, b := range sheettest.Books {
		plain, painted := write(t, b.Make(), text.Options{}), write(t, b.Make(), text.Options{Color: true})
		if got := paint.ReplaceAllString(painted, ""); got != plain { // not a blank more, at which a terminal would break the line
			t.Errorf("%s: without its colours it is another text:\n%s\nnot\n%s", b.Name, got, plain)
		}
		if b.Name == "account" && painted == plain {
			t.Error("nothing is painted")
		}
	}
}

func TestLinesFitAndShowNothingHidden(t *testing.T) {
	for _, b := range sheettest.Books {
		for _, width := range []int{0, 40, 53, 100, 300} {
			for _, line := range strings.Split(write(t, b.Make(), text.Options{Width: width}), "\n") {
				if got, most := screen.Width(line), max(width, 40); width > 0 && got > most && !digits.MatchString(line) {
					t.Errorf("%s at %d: a line is %d wide: %s", b.Name, width, got, line)
				}
				if strings.ContainsFunc(line, safe.Hidden) {
					t.Errorf("%s: a line has hidden characters: %q", b.Name, line)
				}
			}
		}
	}
}

// digits are numbers too long for any window, which are not cut.
var digits = regexp.MustCompile(`[0-9,.]{36}`)

var letters = []rune("abcdefgh  öß…語田、👍🚀|=-\x1b\u200b")

func random(rnd *rand.Rand) string {
	runes := make([]rune, rnd.IntN(30))
	for i := range runes {
		runes[i] = letters[rnd.IntN(len(letters))]
	}
	return string(runes)
}

// table is some table whose texts are all different.
func table(rnd *rand.Rand) *sheet.Table {
	t := &sheet.Table{ID: "T"}
	for i := range 1 + rnd.IntN(6) {
		c := sheet.Column{Key: fmt.Sprint(i), Heading: random(rnd), Spare: rnd.IntN(3)}
		if rnd.IntN(2) == 0 {
			c.Format, c.Bar = sheet.Decimals(rnd.IntN(2)), rnd.IntN(2) == 0
		}
		t.Columns = append(t.Columns, c)
	}
	for range 1 + rnd.IntN(4) {
		var cells []sheet.Cell
		for j := range t.Columns {
			v := sheet.Int(rnd.IntN(1_000_000) - 1000)
			if t.Columns[j].Format.Kind == sheet.AsText {
				v = sheet.Text(random(rnd))
			}
			cell := sheet.Cell{Value: v}
			if v.Kind() == sheet.TextValue && j%2 == 1 {
				cell.Indent = rnd.IntN(12)
			}
			cells = append(cells, cell)
		}
		t.Rows = append(t.Rows, sheet.Row{Cells: cells})
	}
	return t
}

// dense is a text without blanks, which wrapping adds and takes away.
func dense(text string) string { return strings.Join(strings.Fields(text), "") }

func TestNothingIsLostButWhatIsLeftOutForRoom(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 8))
	for range 1500 {
		table, width := table(rnd), 40+rnd.IntN(80)
		book := &sheet.Book{Sheets: []*sheet.Sheet{{Blocks: []sheet.Block{table}}}}
		got := write(t, book, text.Options{Width: width})
		body, _, left := strings.Cut(got, "left out for room:")
		for _, line := range strings.Split(body, "\n") {
			if screen.Width(line) > width {
				t.Fatalf("a line is wider than %d:\n%s", width, got)
			}
		}
		for i := range table.Rows {
			for j, cell := range table.Rows[i].Cells {
				if table.Columns[j].Spare > 0 && left {
					continue
				}
				want := safe.Line(table.Columns[j].Format.Text(cell.Value))
				for r := range strings.SplitSeq(want, "") { // cells beside each other are cut into each other by wrapping
					if !strings.Contains(dense(body), dense(r)) {
						t.Fatalf("%q of %q is lost at %d:\n%s", r, want, width, got)
					}
				}
				if table.Columns[j].Format.Kind != sheet.AsText && !strings.Contains(body, want) {
					t.Fatalf("the number %s is lost at %d:\n%s", want, width, got)
				}
			}
		}
	}
}

func TestColumnsStandBelowEachOther(t *testing.T) {
	rnd := rand.New(rand.NewPCG(9, 10))
	for range 500 {
		table := &sheet.Table{ID: "T", Columns: []sheet.Column{{Key: "a", Heading: "a"}, {Key: "b", Heading: "b"}, {Key: "c", Heading: "c"}}}
		for range 4 {
			row := sheet.Row{Tone: sheet.Tone(rnd.IntN(6)), Cells: sheet.Cells(sheet.Text("x"+random(rnd)), sheet.Text(random(rnd)), sheet.Text("§end"))}
			row.Cells[1].Indent = rnd.IntN(4)
			table.Rows = append(table.Rows, row)
		}
		book := &sheet.Book{Sheets: []*sheet.Sheet{{Blocks: []sheet.Block{table}}}}
		got := write(t, book, text.Options{Width: 200, Color: true})
		at := -1
		for _, line := range strings.Split(paint.ReplaceAllString(got, ""), "\n") {
			before, _, found := strings.Cut(line, "§end")
			if !found {
				continue
			}
			if at >= 0 && screen.Width(before) != at {
				t.Fatalf("the last column does not stand in one place:\n%s", got)
			}
			at = screen.Width(before)
		}
	}
}

func TestAChartIsNotDrawnBesideATableWithBars(t *testing.T) {
	book := sheettest.Books[0].Make()
	if got := write(t, book, text.Options{}); strings.Contains(got, "Revenue by customer, and the share") {
		t.Errorf("the bars stand twice:\n%s", got)
	}
	for i := range book.MainTable().Columns {
		book.MainTable().Columns[i].Bar = false
	}
	if got := write(t, book, text.Options{}); !strings.Contains(got, "Revenue by customer, and the share") {
		t.Errorf("the chart is lost:\n%s", got)
	}
}

func TestABookThatDoesNotFitIsRefused(t *testing.T) {
	book := &sheet.Book{Sheets: []*sheet.Sheet{{Blocks: []sheet.Block{&sheet.Table{}}}}}
	if err := text.Write(new(bytes.Buffer), book, text.Options{}); err == nil {
		t.Error("it is written")
	}
}

func BenchmarkWrite(b *testing.B) {
	table := &sheet.Table{ID: "T", Columns: []sheet.Column{{Key: "a", Heading: "Customer"}, {Key: "b", Heading: "Revenue", Format: sheet.Money("EUR", 0), Bar: true}}}
	for i := range 10_000 {
		table.Rows = append(table.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(fmt.Sprint("customer ", i)), sheet.Int(i))})
	}
	book := &sheet.Book{Sheets: []*sheet.Sheet{{Blocks: []sheet.Block{table}}}}
	for b.Loop() {
		if err := text.Write(new(bytes.Buffer), book, text.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
