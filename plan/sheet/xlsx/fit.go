package xlsx

import (
	"slices"

	"keyplan/plan/sheet"
)

// A table fills the page at most that it is on, and the texts of its columns as
// much of that as they need. Where that would make a column of texts narrower than
// is read with ease, the table becomes wider than the page, which is then printed
// smaller: up to half as wide again as paper that lies, with slim columns at worst
// whose words are whole.
const (
	easy     = 48.0 // characters
	slim     = 14.0
	mostWord = 34.0
	beyond   = 1.5 * landscapePage
)

// fitted makes some columns of a table fit a page, the widest texts first; none
// becomes narrower than its longest word.
func fitted(t *sheet.Table, columns []int, widths, words []float64, page float64) []float64 {
	var texts []int
	fixed, eased := 0.0, 0.0
	for i, w := range widths {
		if c := columns[i]; (c == groups || t.Columns[c].Format.Kind == sheet.AsText) && w > slim {
			texts = append(texts, i)
			eased += min(w, easy)
		} else {
			fixed += w
		}
	}
	room := min(max(fixed+eased, page), beyond) - fixed
	slices.SortStableFunc(texts, func(a, b int) int { return int(widths[a] - widths[b]) })
	// From the narrowest text on, each may have its part of what the others leave.
	for n, i := range texts {
		widths[i] = min(widths[i], max(words[i], room/float64(len(texts)-n)))
		room -= widths[i]
	}
	return widths
}
