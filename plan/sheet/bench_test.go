package sheet_test

import (
	"fmt"
	"testing"

	"keyplan/plan/sheet"
)

func BenchmarkCompute(b *testing.B) {
	for b.Loop() {
		t := ranking()
		t.Rows = nil
		for i := range 10_000 {
			t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text("customer"), sheet.Number(fmt.Sprintf("%d.%02d", 10_000-i, i%100)), sheet.None, sheet.None, sheet.None)})
		}
		if err := bookOf(t).Compute(); err != nil {
			b.Fatal(err)
		}
	}
}
