package edit

import (
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"

	"keyplan/plan/source"
)

// A Change puts a text in place of a stretch of a file. Where the stretch is
// empty, the text is put in; where the text is, the stretch is cut out.
type Change struct {
	Span source.Span
	Text string
}

// holds reports whether a position lies within the stretch that is replaced.
func (c Change) holds(p source.Pos) bool {
	return !p.Before(c.Span.Start) && p.Before(c.Span.End)
}

// Text is the text of a file with changes made. They may come in any order but
// must not overlap; several at one place are made in the order given.
func Text(file *source.File, changes []Change) ([]byte, error) {
	text, _, err := splice(file, changes)
	return text, err
}

// A cut is a change by its bytes, and its place in the order given.
type cut struct {
	from, to, nth int
	text          string
}

// splice makes changes, and gives where in the new text each of them begins.
func splice(file *source.File, changes []Change) (text []byte, starts []int, err error) {
	cuts, err := cutsOf(file, changes)
	if err != nil {
		return nil, nil, err
	}
	text = make([]byte, 0, len(file.Text)+64*len(changes))
	starts = make([]int, len(changes))
	done := 0
	for _, c := range cuts {
		text = append(text, file.Text[done:c.from]...)
		starts[c.nth] = len(text)
		text = append(text, c.text...)
		done = c.to
	}
	return append(text, file.Text[done:]...), starts, nil
}

func cutsOf(file *source.File, changes []Change) ([]cut, error) {
	if !utf8.Valid(file.Text) {
		return nil, errors.New("the file is not saved as UTF-8")
	}
	cuts := make([]cut, len(changes))
	for i, c := range changes {
		from, to := file.Offset(c.Span.Start), file.Offset(c.Span.End)
		if from > to || !stands(file, c.Span.Start, from) || !stands(file, c.Span.End, to) {
			return nil, fmt.Errorf("there is no such place as line %d, column %d to line %d, column %d",
				c.Span.Start.Line, c.Span.Start.Column, c.Span.End.Line, c.Span.End.Column)
		}
		cuts[i] = cut{from: from, to: to, text: c.Text, nth: i}
	}
	slices.SortStableFunc(cuts, func(a, b cut) int { return a.from - b.from })
	for i := 1; i < len(cuts); i++ {
		if cuts[i].from < cuts[i-1].to {
			return nil, fmt.Errorf("two changes overlap on line %d", file.Pos(cuts[i].from).Line)
		}
	}
	return cuts, nil
}

// stands reports whether a position is one of the file: a line that there is,
// and a column within it. The line after the last is where the file ends.
func stands(file *source.File, p source.Pos, offset int) bool {
	return file.Pos(offset) == p || offset == len(file.Text) && p == source.Pos{Line: file.Lines() + 1, Column: 1}
}
