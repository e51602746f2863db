package jsonl_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"keyplan/plan/golden"
	"keyplan/plan/safe"
	"keyplan/plan/sheet"
	"keyplan/plan/sheet/jsonl"
	"keyplan/plan/sheet/sheettest"
)

func write(t *testing.T, book *sheet.Book) string {
	t.Helper()
	var b bytes.Buffer
	if err := jsonl.Write(&b, book); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGoldens(t *testing.T) {
	for _, b := range sheettest.Books {
		t.Run(b.Name, func(t *testing.T) {
			golden.Compare(t, "testdata/"+b.Name+".jsonl", []byte(write(t, b.Make())))
		})
	}
}

func TestEveryLineSaysWhatItsRowDoes(t *testing.T) {
	for _, b := range sheettest.Books {
		book := b.Make()
		table := book.MainTable()
		lines := strings.Split(strings.TrimSuffix(write(t, book), "\n"), "\n")
		if len(table.Rows) == 0 {
			lines = lines[1:]
		}
		if len(lines) != len(table.Rows) {
			t.Fatalf("%s: %d lines for %d rows", b.Name, len(lines), len(table.Rows))
		}
		for i, line := range lines {
			got := map[string]any{}
			decoder := json.NewDecoder(strings.NewReader(line))
			decoder.UseNumber()
			if err := decoder.Decode(&got); err != nil || strings.ContainsFunc(line, safe.Hidden) {
				t.Fatalf("%s: %v: %s", b.Name, err, line)
			}
			for j, cell := range table.Rows[i].Cells {
				var want any
				switch cell.Value.Kind() {
				case sheet.NumberValue:
					want = json.Number(cell.Value.Raw())
				case sheet.TextValue, sheet.DateValue:
					want = strings.ToValidUTF8(cell.Value.Raw(), "\ufffd")
				}
				if key := table.Columns[j].Key; got[key] != want {
					t.Errorf("%s: row %d has %s %v, not %v", b.Name, i, key, got[key], want)
				}
			}
		}
	}
}

func TestNamesAndNumbersAsJSONWantsThem(t *testing.T) {
	usd := sheet.Money("USD", 0)
	table := &sheet.Table{ID: "T", Groups: "Of", Columns: []sheet.Column{{Key: "group", Heading: "G"}, {Key: "n", Heading: "N", Format: sheet.Money("EUR", 0)}, {Key: "n_unit", Heading: "U"}}}
	for _, n := range []string{"007", "-.5", "3.", "-0", "123456789012345678901234567890.5"} {
		table.Rows = append(table.Rows, sheet.Row{Group: "g", Cells: sheet.Cells(sheet.None, sheet.Number(n), sheet.Text("h"))})
	}
	table.Rows[1].Cells[1].Format = &usd
	table.Rows = append(table.Rows, sheet.Row{Cells: sheet.Cells(sheet.None, sheet.None, sheet.None)})
	got := write(t, &sheet.Book{Sheets: []*sheet.Sheet{{Blocks: []sheet.Block{table}}}})
	want := `{"group_2":"g","group":null,"n":7,"n_unit_2":"EUR","n_unit":"h"}
{"group_2":"g","group":null,"n":-0.5,"n_unit_2":"USD","n_unit":"h"}
{"group_2":"g","group":null,"n":3,"n_unit_2":"EUR","n_unit":"h"}
{"group_2":"g","group":null,"n":-0,"n_unit_2":"EUR","n_unit":"h"}
{"group_2":"g","group":null,"n":123456789012345678901234567890.5,"n_unit_2":"EUR","n_unit":"h"}
{"group_2":null,"group":null,"n":null,"n_unit_2":null,"n_unit":null}
`
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestABookWithoutTablesSaysSo(t *testing.T) {
	if err := jsonl.Write(new(bytes.Buffer), &sheet.Book{}); err == nil || !strings.Contains(err.Error(), "no table") {
		t.Errorf("got %v", err)
	}
}
