package ledger

import (
	"bufio"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

func TestTypesOfCellsAreReadHoweverASheetIsWritten(t *testing.T) {
	for name, text := range map[string]string{
		"usual":           `<worksheet><cols><col min="1"/></cols><sheetData><row r="2" spans="1:3"><c r="A2" t="s"><v>0</v></c><c r="C2" s="1" t="str"><v>x</v></c></row><row r="4"/><row r="5"><c r="B5"><v>1</v></c><c r="C5" t="inlineStr"><is><t>y</t></is></c></row></sheetData></worksheet>`,
		"with a prefix":   `<x:worksheet><x:sheetData><x:row r="2"><x:c r="A2" t="s"><x:v>0</x:v></x:c><x:c r="C2" t="s"/></x:row><x:row r="5"><x:c r="B5"/><x:c r="C5" t="s"/></x:row></x:sheetData></x:worksheet>`,
		"without numbers": `<worksheet><sheetData><row><c/></row><row><c t="s"/><c/><c t="s"/></row><row/><row/><row><c/><c/><c t="s"/></row></sheetData></worksheet>`,
		"with a long tag": `<worksheet note="` + strings.Repeat("x", 100) + `"><sheetData><row r="2"><c r="A2" t="s"/><c r="C2" t="s"/></row><row r="5"><c r="C5" t="s"/></row></sheetData></worksheet>`,
	} {
		types := &cellTypes{in: bufio.NewReaderSize(strings.NewReader(text), 64)}
		if name != "with a long tag" {
			types.in = bufio.NewReader(strings.NewReader(text))
		}
		var got []string
		for row := 1; row < 8; row++ {
			got = append(got, fmt.Sprint(types.of(row)))
		}
		if types.goesOn(5) || !types.goesOn(4) {
			t.Errorf("%s: row 5 is not taken for the last", name)
		}
		if want := []string{"[]", "[true false true]", "[]", "[]", "[false false true]", "[]", "[]"}; !slices.Equal(got, want) {
			t.Errorf("%s: gives %q, want %q", name, got, want)
		}
	}
}

func TestNumbersAsTextAreReadAlikeFarDownALongSheet(t *testing.T) {
	b := newBook(t)
	w, err := b.NewStreamWriter("Sheet1")
	b.must(err)
	b.must(w.SetRow("A1", []any{"Customer", "Amount"}))
	for n := 2; n <= 2001; n++ {
		cell, _ := excelize.CoordinatesToCellName(1, n)
		b.must(w.SetRow(cell, []any{"Acme", []any{"1.234", 0.125}[n%2]}))
	}
	b.must(w.SetRow("A2002", []any{"Globex", "1.000.000"}))
	b.must(w.SetRow("A2003", []any{"Initech", 2.125}))
	b.must(w.Flush())
	if got, want := b.told(Options{}), "Acme: 1234125 in 2000\nGlobex: 1000000 in 1\nInitech: 2.125 in 1\n"; !strings.HasSuffix(got, want) {
		t.Errorf("gives\n%s, want\n%s", got, want)
	}
}
