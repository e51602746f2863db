package ledger

import (
	"bytes"

	"keyplan/pareto"
)

// noDay stands for no day, in a line that has none.
const noDay = pareto.Day(-1 << 31)

// A span is the time from one day to another.
type span struct {
	first, last pareto.Day
	any         bool
}

// widen makes a span hold a day.
func (s *span) widen(day pareto.Day) {
	if !s.any || day < s.first {
		s.first = day
	}
	if !s.any || day > s.last {
		s.last = day
	}
	s.any = true
}

// join makes a span hold another.
func (s *span) join(other span) {
	if other.any {
		s.widen(other.first)
		s.widen(other.last)
	}
}

// mostDates bounds how many texts of dates are remembered.
const mostDates = 1 << 16

// knownDates are dates that were read before: most stand in many lines.
type knownDates struct {
	style DateStyle
	read  map[string]dateRead
}

type dateRead struct {
	day   pareto.Day
	tells clue
}

// begin makes ready for a file whose dates are of a style.
func (k *knownDates) begin(style DateStyle) {
	if k.style != style || k.read == nil {
		*k = knownDates{style, map[string]dateRead{}}
	}
}

func (k *knownDates) date(text []byte) dateRead {
	d, known := k.read[string(text)]
	if !known {
		shown, _ := seen(text)
		d.day, d.tells = readDate(shown, k.style)
		if d.tells == notADate {
			if first, ok := readMonth(shown); ok {
				d = dateRead{first, noClue}
			}
		}
		if len(k.read) < mostDates {
			k.read[string(text)] = d
		}
	}
	return d
}

// day reads the day of a line; ok is false where the line is not of the days
// that were asked for.
func (t *tally) day(y *layout, cells [][]byte) (day pareto.Day, ok bool) {
	if y.date < 0 {
		return noDay, true
	}
	text := cellAt(cells, y.date)
	day, ok = isoDate(text)
	if !ok {
		day, ok = t.otherDate(y, bytes.TrimSpace(text))
	}
	if !ok {
		return noDay, y.from == 0 && y.to == 0
	}
	if y.from != 0 && day < y.from || y.to != 0 && day > y.to {
		t.outside.widen(day)
		return day, false
	}
	return day, true
}

// otherDate reads a date that is not in the usual form.
func (t *tally) otherDate(y *layout, text []byte) (pareto.Day, bool) {
	if len(text) == 0 {
		return 0, false
	}
	if y.serials {
		if day, ok := y.serial(text); ok {
			return day, true
		}
	}
	d := t.dates.date(text)
	if !y.sure {
		t.file.clues[d.tells]++
	}
	return d.day, d.tells != notADate
}
