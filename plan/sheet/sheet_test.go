package sheet_test

import (
	"strings"
	"testing"
	"time"

	"keyplan/plan/sheet"
)

func TestValuesAreWrittenForPeople(t *testing.T) {
	day := sheet.Date(time.Date(2026, 11, 30, 23, 0, 0, 0, time.FixedZone("far", 14*3600)))
	for _, c := range []struct {
		name   string
		value  sheet.Value
		format sheet.Format
		want   string
	}{
		{"an amount is rounded, halves away from zero", sheet.Number("110277.5"), sheet.Money("EUR", 0), "110,278"},
		{"below zero too", sheet.Number("-0.5"), sheet.Money("EUR", 0), "-1"},
		{"thousands are set apart", sheet.Number("-1265793.0395"), sheet.Money("EUR", 2), "-1,265,793.04"},
		{"zeros are added", sheet.Int(1200), sheet.Decimals(2), "1,200.00"},
		{"what rounds to nothing has no sign", sheet.Number("-0.04"), sheet.Decimals(1), "0.0"},
		{"more digits than a float has", sheet.Number("123456789012345678901234567890.125"), sheet.Decimals(2), "123,456,789,012,345,678,901,234,567,890.13"},
		{"a fraction is a percentage", sheet.Float(0.087), sheet.Percent(1), "8.7 %"},
		{"a change has a sign", sheet.Float(0.087), sheet.Percent(0).Change(), "+9 %"},
		{"a change that rounds to nothing has none", sheet.Float(0.0004), sheet.Percent(1).Change(), "0.0 %"},
		{"no change has none", sheet.Int(0), sheet.Percent(0).Change(), "0 %"},
		{"a day is that of its zone", day, sheet.Days(), "2026-11-30"},
		{"a number that is a name stays", sheet.Number("0012"), sheet.Format{}, "0012"},
		{"a text in a column of numbers stays", sheet.Text("n/a"), sheet.Decimals(0), "n/a"},
		{"nothing is nothing", sheet.None, sheet.Percent(1), ""},
		{"what is no number is text", sheet.Number("1e5"), sheet.Decimals(0), "1e5"},
		{"nor is a sign within", sheet.Number("1-5"), sheet.Decimals(0), "1-5"},
	} {
		if got := c.format.Text(c.value); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestFiguresTellTheirUnit(t *testing.T) {
	for want, f := range map[string]sheet.Format{
		"EUR 1,200": sheet.Money("EUR", 0),
		"1,200 h":   {Kind: sheet.AsNumber, Unit: "h"},
		"1,200":     sheet.Decimals(0),
	} {
		if got := f.WithUnit(sheet.Int(1200)); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := sheet.Money("EUR", 0).WithUnit(sheet.Text("unknown")); got != "unknown" {
		t.Errorf("a text got a unit: %q", got)
	}
}

func ranking() *sheet.Table {
	return &sheet.Table{ID: "Ranking", Total: "Total",
		Columns: []sheet.Column{
			{Key: "customer", Heading: "Customer"},
			{Key: "revenue", Heading: "Revenue", Format: sheet.Money("EUR", 0), Total: sheet.Sum("revenue")},
			{Key: "share", Heading: "Share", Format: sheet.Percent(1), Formula: sheet.Over(sheet.Col("revenue"), sheet.Sum("revenue"))},
			{Key: "cumulative", Heading: "Cumulative", Format: sheet.Percent(1), Formula: sheet.Over(sheet.Running("revenue"), sheet.Sum("revenue"))},
			{Key: "half", Heading: "Half", Format: sheet.Percent(1), Formula: sheet.Times(sheet.Col("share"), sheet.Const("0.5"))},
		},
		Rows: []sheet.Row{
			{Cells: sheet.Cells(sheet.Text("A"), sheet.Number("0.1"), sheet.None, sheet.None, sheet.None)},
			{Cells: sheet.Cells(sheet.Text("B"), sheet.None, sheet.None, sheet.None, sheet.None)},
			{Cells: sheet.Cells(sheet.Text("C"), sheet.Number("0.3"), sheet.None, sheet.Float(2), sheet.None)},
		},
	}
}

func bookOf(blocks ...sheet.Block) *sheet.Book {
	return &sheet.Book{Sheets: []*sheet.Sheet{{Name: "One", Blocks: blocks}}}
}

func TestFormulasAreComputedAsASpreadsheetDoes(t *testing.T) {
	table := ranking()
	in := func(e sheet.Expr) sheet.Figure { return sheet.Figure{Formula: sheet.In("Ranking", e)} }
	figures := &sheet.Figures{Items: []sheet.Figure{
		in(sheet.Sum("revenue")), in(sheet.Count("revenue")), in(sheet.Average("revenue")), in(sheet.Max("share")), in(sheet.Min("revenue")),
		in(sheet.Minus(sheet.Sum("revenue"), sheet.Plus(sheet.Const("0.1"), sheet.Const("0.3")))), in(sheet.Over(sheet.Const("1"), sheet.Const("0"))),
		{Formula: sheet.In("Ranking", sheet.Sum("revenue")), Value: sheet.Int(7)},
	}}
	if err := bookOf(figures, table).Compute(); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, row := range table.Rows {
		for _, cell := range row.Cells[2:] {
			got = append(got, cell.Value.Raw())
		}
	}
	for _, f := range figures.Items {
		got = append(got, f.Value.Raw())
	}
	got = append(got, table.Totals()[1].Raw())
	want := "0.25 0.25 0.125 0 0.25 0 0.75 2 0.375 0.4 2 0.2 0.75 0.1 0  7 0.4" // nothing of a division by 0, what is there stays
	if joined := strings.Join(got, " "); joined != want {
		t.Errorf("got  %s\nwant %s", joined, want)
	}
}

func TestCheckFindsWhatDoesNotFit(t *testing.T) {
	for want, spoil := range map[string]func(t *sheet.Table, c *sheet.Chart, f *sheet.Figures){
		`"" is no name for a table`:   func(t *sheet.Table, _ *sheet.Chart, _ *sheet.Figures) { t.ID = "" },
		`"1x" is no name for a table`: func(t *sheet.Table, _ *sheet.Chart, _ *sheet.Figures) { t.ID = "1x" },
		`"Q1" is no name for a table`: func(t *sheet.Table, _ *sheet.Chart, _ *sheet.Figures) { t.ID = "Q1" },
		`"ranking" is no name for a table, or that of two`: func(_ *sheet.Table, c *sheet.Chart, _ *sheet.Figures) {
			other := *c.Table
			c.Table, other.ID = &other, "ranking"
		},
		`"share" is no key`:               func(t *sheet.Table, _ *sheet.Chart, _ *sheet.Figures) { t.Columns[3].Key = "share" },
		"row 2 has 1 cells for 5 columns": func(t *sheet.Table, _ *sheet.Chart, _ *sheet.Figures) { t.Rows[1].Cells = t.Rows[1].Cells[:1] },
		`column share: there is no column "profit"`: func(t *sheet.Table, _ *sheet.Chart, _ *sheet.Figures) {
			t.Columns[2].Formula = sheet.Over(sheet.Col("profit"), sheet.Col("revenue"))
		},
		`column half: "x" is no number`: func(t *sheet.Table, _ *sheet.Chart, _ *sheet.Figures) { t.Columns[4].Formula = sheet.Const("x") },
		`column half: "MEDIAN" is no function`: func(t *sheet.Table, _ *sheet.Chart, _ *sheet.Figures) {
			t.Columns[4].Formula = sheet.Columnar{Column: "share", Function: "MEDIAN"}
		},
		`column half: '^' is no operator`: func(t *sheet.Table, _ *sheet.Chart, _ *sheet.Figures) {
			t.Columns[4].Formula = sheet.Binary{Operator: '^', X: sheet.Col("share"), Y: sheet.Col("share")}
		},
		"a chart has no table":      func(_ *sheet.Table, c *sheet.Chart, _ *sheet.Figures) { c.Table = nil },
		"has 1 series, and needs 2": func(_ *sheet.Table, c *sheet.Chart, _ *sheet.Figures) { c.Series = c.Series[:1] },
		`has no column "name"`:      func(_ *sheet.Table, c *sheet.Chart, _ *sheet.Figures) { c.Label = "name" },
		"has no sentence":           func(_ *sheet.Table, c *sheet.Chart, _ *sheet.Figures) { c.Alt = "" },
		`figure "Sum": there is no column "revenue"`: func(_ *sheet.Table, _ *sheet.Chart, f *sheet.Figures) {
			f.Items[0].Formula = sheet.In("Elsewhere", sheet.Sum("revenue"))
		},
	} {
		table := ranking()
		chart := &sheet.Chart{Kind: sheet.Pareto, Alt: "A few bring most.", Table: table, Label: "customer", Series: []string{"revenue", "cumulative"}}
		figures := &sheet.Figures{Items: []sheet.Figure{{Label: "Sum", Formula: sheet.In("Ranking", sheet.Sum("revenue"))}}}
		book := bookOf(figures, table, chart)
		if err := book.Check(); err != nil {
			t.Fatal(err)
		}
		spoil(table, chart, figures)
		if err := book.Check(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

func TestBlocksStandBesideEachOtherWhereTheyFit(t *testing.T) {
	note := func(s sheet.Share) sheet.Block { return &sheet.Note{Share: s} }
	s := &sheet.Sheet{Blocks: []sheet.Block{&sheet.Heading{}, note(sheet.Half), note(sheet.Half), note(sheet.Third), note(sheet.TwoThirds), note(sheet.Third), note(sheet.Full), note(99)}}
	var got []int
	for _, line := range s.Lines() {
		got = append(got, len(line))
	}
	want := []int{1, 2, 2, 1, 1, 1}
	if len(got) != len(want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("got %v, want %v", got, want)
		}
	}
}

func TestTheMainTableIsTheOneMarked(t *testing.T) {
	a, b := &sheet.Table{ID: "A"}, &sheet.Table{ID: "B"}
	behind := &sheet.Table{ID: "C", Main: true}
	if got := bookOf().MainTable(); got != nil {
		t.Errorf("a book without tables has %v", got)
	}
	if got := bookOf(a, b).MainTable(); got != a {
		t.Errorf("without a mark it is %v", got)
	}
	if got := bookOf(a, &sheet.Chart{Table: behind}, &sheet.Chart{Table: behind}).MainTable(); got != behind {
		t.Errorf("the marked one is not found behind its charts: %v", got)
	}
}

func TestARowLeadsFromItsFirstText(t *testing.T) {
	there, own := sheet.Link{Sheet: "There"}, sheet.Link{URL: "https://example.org"}
	row := &sheet.Row{Link: there, Cells: sheet.Cells(sheet.Text("id"), sheet.Int(1), sheet.Text("a"), sheet.Text("b"), sheet.Text("c"))}
	row.Cells[4].Link = own
	table := &sheet.Table{Columns: []sheet.Column{{Hidden: true}, {}, {}, {}, {}}}
	for i, want := range []sheet.Link{{}, {}, there, {}, own} {
		if got := table.LinkOf(row, i); got != want {
			t.Errorf("cell %d leads to %v", i, got)
		}
	}
}

func TestAMatrixCountsItsCutToTheGreaterSide(t *testing.T) {
	m := &sheet.Matrix{XCut: 3, YCut: 3, TopLeft: "tl", TopRight: "tr", BottomLeft: "bl", BottomRight: "br"}
	for _, c := range []struct {
		x, y float64
		want string
	}{{3, 3, "tr"}, {2.9, 3, "tl"}, {3, 2.9, "br"}, {0, 0, "bl"}} {
		if got := m.Quadrant(c.x, c.y); got != c.want {
			t.Errorf("%v, %v lies in %s, want %s", c.x, c.y, got, c.want)
		}
	}
}

// chart sets the texts of a table in by some depths, one letter a row; a blank
// begins another group.
func chart(depths string) *sheet.Table {
	t := &sheet.Table{ID: "Chart", Groups: "Group", Columns: []sheet.Column{{Key: "name", Heading: "Name"}}}
	group := 0
	for _, d := range depths {
		if d == ' ' {
			group++
			continue
		}
		cells := sheet.Cells(sheet.Text("x"))
		cells[0].Indent = int(d - '0')
		t.Rows = append(t.Rows, sheet.Row{Cells: cells, Group: strings.Repeat("g", group)})
	}
	return t
}

func TestATreeIsDrawn(t *testing.T) {
	for _, c := range []struct{ depths, want string }{
		{"000", ""},
		{"0111", "|├─ |├─ |└─ "},
		{"012201", "|└─ |   ├─ |   └─ ||└─ "},
		{"01221", "|├─ |│  ├─ |│  └─ |└─ "},
		{"0123", "|└─ |   └─ |      └─ "},
		{"021", "|│  └─ |└─ "}, // who reports to someone who is not listed
		{"01 11", "|└─ |├─ |└─ "},
		{"2", "   └─ "},
	} {
		if got := strings.Join(chart(c.depths).Tree(0), "|"); got != c.want {
			t.Errorf("%s is drawn %q, want %q", c.depths, got, c.want)
		}
	}
}

func TestHiddenSheetsAreForWorkbooksAlone(t *testing.T) {
	records, seen := &sheet.Table{ID: "Records", Main: true}, &sheet.Table{ID: "Seen"}
	book := &sheet.Book{Title: "T", Sheets: []*sheet.Sheet{{Hidden: true, Blocks: []sheet.Block{records}}, {Blocks: []sheet.Block{seen}}}}
	if visible := book.Visible(); len(visible.Sheets) != 1 || visible.Title != "T" || len(book.Sheets) != 2 {
		t.Errorf("%d sheets are visible, of %d", len(visible.Sheets), len(book.Sheets))
	}
	if got := book.MainTable(); got != seen {
		t.Errorf("the main table is %v", got)
	}
}

func TestNamesOfFiguresAreUsedOnceAndLegal(t *testing.T) {
	for name, want := range map[string]bool{"Revenue_2026": true, "": true, "Q1": false, "ranking": false, "two words": false, "TWICE": false, "x" + strings.Repeat("y", 255): false} {
		figures := &sheet.Figures{Items: []sheet.Figure{{Label: "One", Name: "Twice"}, {Label: "Other", Name: name}}}
		if err := bookOf(ranking(), figures).Check(); (err == nil) != want {
			t.Errorf("%q: %v", name, err)
		}
	}
}

func TestCellsAreCheckedAsWell(t *testing.T) {
	for _, spoil := range []func(t *sheet.Table){
		func(t *sheet.Table) { t.Rows[0].Cells[0].Indent = -1 },
		func(t *sheet.Table) { t.Rows[0].Cells[0].Choices = []string{"a", ""} },
		func(t *sheet.Table) { t.Columns[0].Choices = []string{""} },
	} {
		table := ranking()
		spoil(table)
		if err := bookOf(table).Check(); err == nil {
			t.Error("nothing is told")
		}
	}
}
