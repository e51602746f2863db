package ledger

import (
	"bytes"

	"keyplan/pareto"
)

// value works out an amount of a line.
func (t *tally) value(y *layout, e *expression, cells [][]byte) (number, Fate) {
	if i := e.single(); i >= 0 {
		return t.number(y, i, cells)
	}
	t.cells = t.cells[:0]
	blanks := 0
	for n, i := range e.columns {
		value, fate := t.number(y, i, cells)
		switch {
		case fate == BlankAmount:
			blanks++
			if !e.spare[n] {
				return number{}, fate
			}
		case fate != Used:
			return number{}, fate
		}
		t.cells = append(t.cells, value)
	}
	if blanks == len(e.columns) {
		return number{}, BlankAmount
	}
	return e.of(t.cells), Used
}

// number reads the number in a cell.
func (t *tally) number(y *layout, column int, cells [][]byte) (number, Fate) {
	text := bytes.TrimSpace(cellAt(cells, column))
	if len(text) == 0 {
		return number{}, BlankAmount
	}
	m := y.marks[column]
	plain := byte(m.mark)
	if !m.sure {
		plain = noMark
	}
	if units, places, ok := plainNumber(text, plain); ok {
		if !m.sure && (units > 999 || units < -999) {
			t.file.columns[column].by[ungrouped]++
		}
		return number{pareto.NewSum(units), places}, Used
	}
	a, ok := readAmount(text, m.mark)
	if !ok {
		if shown, more := seen(text); more {
			text = shown
			a, ok = readAmount(text, m.mark)
		}
	}
	if !ok {
		if tidy(text) == "" {
			return number{}, BlankAmount
		}
		return number{}, Unreadable
	}
	if !m.sure {
		t.file.columns[column].count(text, a.tells)
	}
	return a.onSide(m.revenue), Used
}

// shown are the cells of an amount, for a message.
func (t *tally) shown(e *expression, cells [][]byte) []byte {
	var texts [][]byte
	for _, i := range e.columns {
		if cell := bytes.TrimSpace(cellAt(cells, i)); len(cell) > 0 {
			texts = append(texts, cell)
		}
	}
	return bytes.Join(texts, []byte(" "))
}
