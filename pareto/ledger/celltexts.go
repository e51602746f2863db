package ledger

import "slices"

// Numbers that stand in a workbook as text are written as people or other
// programs wrote them, and beside them stand numbers proper, whose fraction
// begins with a point.

// spelled notes what a text of a sheet's column tells, if it is a number.
func (s *sheet) spelled(column int, text string) {
	a, ok := readAmount([]byte(text), 0)
	if !ok {
		return
	}
	if s.texts == nil {
		s.texts = map[int]*marksSeen{}
	}
	seen := s.texts[column]
	if seen == nil {
		seen = &marksSeen{}
		s.texts[column] = seen
	}
	seen.count([]byte(text), a.tells)
}

// markOfTexts is what stands before the fraction of the numbers in a column
// that are text; a point where there are none.
func (t *table) markOfTexts(column int) mark {
	if seen := t.texts[column]; seen != nil {
		if m, _ := seen.mark(); m != 0 {
			return m
		}
	}
	return '.'
}

// spelled reports whether it matters which cells are text: in some column they
// are not written as numbers are.
func (l *look) spelled() bool {
	for i := range l.layout.headings {
		if l.layout.marks[i].mark != '.' {
			return true
		}
	}
	return false
}

// openTexts tells of numbers in a workbook that are text and may mean either.
func (l *look) openTexts() (notes []string) {
	y := l.layout
	for _, i := range slices.Concat(y.amount.reads(), y.profit.reads(), y.potential.reads()) {
		if seen := l.table.texts[i]; seen != nil && seen.open() {
			notes = append(notes, openMark(y.headings[i], y.marks[i].mark, seen))
		}
	}
	return notes
}
