package xlsx

import (
	"slices"
	"testing"
)

func TestATableStandsWhereItSharesColumns(t *testing.T) {
	for _, c := range []struct {
		name           string
		widths, needed []float64
		want           int
	}{
		{"the first at the left", nil, []float64{40, 10}, 0},
		{"as wide as what is there", []float64{30, 12, 12}, []float64{28, 10}, 0},
		{"names below ranks", []float64{6, 30, 12}, []float64{40, 10}, 1},
		{"little is saved", []float64{10, 14, 12}, []float64{16, 10}, 0},
		{"no farther than three", []float64{6, 6, 6, 6, 6, 40}, []float64{40}, 0},
	} {
		if got := start(c.widths, c.needed); got != c.want {
			t.Errorf("%s: %d columns stand before it, not %d", c.name, got, c.want)
		}
	}
}

func TestColumnsArePartedEvenlyAndNeverTooNarrow(t *testing.T) {
	even := slices.Repeat([]float64{12}, 12)
	for _, c := range []struct {
		name   string
		widths []float64
		parts  int
		want   []int
	}{
		{"one part", []float64{5}, 1, []int{1, 2}},
		{"even columns", even, 4, []int{1, 4, 7, 10, 13}},
		{"a narrow column first", []float64{8, 50, 14, 14, 14, 14}, 3, []int{1, 3, 4, 7}},
		{"too few columns", []float64{8, 50}, 3, nil},
		{"too narrow ones", []float64{8, 8, 8}, 2, nil},
	} {
		p := &page{widths: c.widths}
		if got := p.edges(1, len(c.widths), c.parts, 14); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}
