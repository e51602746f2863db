package load

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// enter finds the level that a line goes on with, or opens one; fresh tells
// which. It is not ok where the line fits nowhere.
func (o *outline) enter(start, at int) (fresh, ok bool) {
	column, dash := at-start, o.dash(at)
	if len(o.levels) == 0 {
		o.push(level{column: column, list: dash, last: at})
		return true, true
	}
	first, deepest := o.levels[0], *o.top()
	for len(o.levels) > 0 && o.top().column > column {
		o.pop()
	}
	top := o.top()
	if top != nil && top.list && !dash && top.column == column { // the list may end here
		if parent := o.below(1); parent == nil || parent.column != column {
			return false, !o.found(o.noDash(start, at, column))
		}
		o.pop()
		top = o.top()
	}
	switch {
	case top == nil:
		o.push(level{column: column, list: dash, last: at})
		return false, !o.found(o.orAbove(o.move(uneven(at, o.end(at), first.column), start, first.column), first.last, column))
	case top.column == column && top.list == dash:
		return false, true
	case top.open && *top == deepest && (column > top.column || dash):
		top.open = false
		o.push(level{column: column, list: dash, last: at})
		return true, true
	}
	return false, !o.found(o.misplaced(start, at, deepest))
}

// misplaced says what is wrong with a line whose indent fits no level.
func (o *outline) misplaced(start, at int, deepest level) fault {
	top, end, column := o.top(), o.end(at), at-start
	switch {
	case o.dash(at) && top.below > 0: // - below what should have one too
		above := o.start(top.below)
		return dashMissing(above, top.below, o.end(top.below), column)
	case o.dash(at):
		for i := len(o.levels) - 1; i >= 0; i-- {
			if l := o.levels[i]; l.list {
				return o.move(uneven(at, end, l.column), start, l.column)
			}
		}
		if top.column == column {
			return dashAfterValue(o.text, at, top.last, o.valueOf(top.last))
		}
	case deepest.column > column && deepest.list:
		return o.orAbove(o.move(uneven(at, end, top.column), start, top.column), deepest.last, column)
	case deepest.column > column: // between two levels
		return o.orAbove(o.orAbove(o.move(uneven(at, end, deepest.column), start, deepest.column), deepest.last, column), top.last, column)
	case top.list:
		return o.noDash(start, at, top.column)
	}
	return o.deeper(start, at, top.column)
}

// deeper is a line that is indented deeper than the value above it allows: it
// should begin in a column, or what is above it is not as it should be.
func (o *outline) deeper(start, at, column int) fault {
	top := o.top()
	f := o.move(tooDeep(at, o.end(at), column), start, column)
	if above := o.start(top.last); at-start == column+2 && above+o.spaces(above) == top.last { // a dash would put it right
		f.or = append(f.or, dashMissing(above, top.last, o.end(top.last), column))
	}
	return o.orAbove(f, top.last, at-start)
}

// noDash says what is wrong with a line in a list that begins with no dash.
func (o *outline) noDash(start, at, column int) fault {
	if o.text[at] == '-' {
		return dashSpace(at)
	}
	f := dashMissing(start, at, o.end(at), column)
	if !o.keyLike(at) {
		return f
	}
	belongs := o.move(uneven(at, o.end(at), column+2), start, column+2) // to the entry above it
	belongs.hint, belongs.or = f.hint, append(belongs.or, f)
	return belongs
}

// orAbove adds that it may be the line of an earlier key, at an offset, that is
// not indented as it should be.
func (o *outline) orAbove(f fault, key, column int) fault {
	start := o.start(key)
	if o.spaces(start) != key-start {
		return f
	}
	above := uneven(key, o.end(key), column)
	above.mend = []edit{{start, key, strings.Repeat(" ", column)}}
	if w := o.word(key); key == start && o.known(w) && !slices.Contains(o.roots, w) { // it has slipped out
		above.or = append(f.or, f)
		return above
	}
	f.or = append(f.or, above)
	return f
}

// move mends a fault by moving its line to a column: alone, or with the lines
// below that are indented deeper.
func (o *outline) move(f fault, start, column int) fault {
	f.mend = []edit{{start, f.from, strings.Repeat(" ", column)}}
	if all := o.shift(start, f.from, column); len(all) > 1 {
		more := f
		more.mend = all
		f.or = append(f.or, more)
	}
	return f
}

// valueOf is where the value of the key at an offset stands.
func (o *outline) valueOf(key int) [2]int {
	end := o.textEnd(key)
	if colon, ok := o.colon(key); ok {
		return [2]int{colon + 1, max(end, colon+1)}
	}
	return [2]int{end, end}
}

// oddIndent reports a line that is indented with what is no space.
func (o *outline) oddIndent(start, at int) bool {
	text := at
	for text < len(o.text) {
		r, size := utf8.DecodeRuneInString(o.text[text:])
		if r != ' ' && !invisible(r) {
			break
		}
		text += size
	}
	if o.blank(text) && o.text[at] == '\t' {
		return true
	}
	f := badIndent(o.text, at, text)
	for n := 0; n < 1000; n++ { // the lines below that begin likewise are told with it
		line := o.next(o.end(text))
		at = line + o.spaces(line)
		text = at + len(o.text[at:]) - len(strings.TrimLeft(o.text[at:], " \t"))
		if at >= len(o.text) || o.text[at] != '\t' || o.blank(text) {
			f.also(n)
			break
		}
		f.mend = append(f.mend, badIndent(o.text, at, text).mend...)
	}
	return o.found(f)
}

// shift moves a line to a column, and with it the lines below that are
// indented deeper.
func (o *outline) shift(start, at, column int) []edit {
	edits := []edit{{start, at, strings.Repeat(" ", column)}}
	by := column - (at - start)
	line := o.next(o.end(at))
	for range 500 {
		first := line + o.spaces(line)
		if line >= len(o.text) || !o.emptyLine(first) && first-line <= at-start {
			break
		}
		switch {
		case o.emptyLine(first):
		case by < 0:
			edits = append(edits, edit{line, line - by, ""})
		case by > 0:
			edits = append(edits, edit{line, line, strings.Repeat(" ", by)})
		}
		line = o.next(o.end(first))
	}
	return edits
}
