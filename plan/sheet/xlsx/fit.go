package xlsx

import (
	"slices"

	"keyplan/plan/sheet"
)

// Tables whose columns would be wider together than most have their long texts
// in more lines, none narrower than slim: so that a page as wide as the table is
// still read on paper.
const (
	most = 1.5 * landscapePage
	slim = 14.0
)

// fitted makes some columns of a table fit: the widest texts first.
func fitted(t *sheet.Table, columns []int, widths []float64) []float64 {
	sum := 0.0
	var texts []int
	for i, w := range widths {
		sum += w
		if c := columns[i]; (c == groups || t.Columns[c].Format.Kind == sheet.AsText) && w > slim {
			texts = append(texts, i)
		}
	}
	slices.SortStableFunc(texts, func(a, b int) int { return int(widths[a] - widths[b]) })
	// From the narrowest text on, each may have its part of what the others leave.
	room := most - sum
	for _, i := range texts {
		room += widths[i]
	}
	if sum <= most {
		return widths
	}
	for n, i := range texts {
		each := max(slim, room/float64(len(texts)-n))
		widths[i] = min(widths[i], each)
		room -= widths[i]
	}
	return widths
}
