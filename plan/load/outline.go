package load

import "strings"

// An outline reads a text that is not YAML as a person does, line by line:
// indents, keys, dashes, and what stands behind them, until the first thing
// that cannot be. The parser is no help there: it names no column, is often a
// line off, tells an open quote at the end of the file, and speaks of scanners
// and tokens.
//
// It knows the YAML that plans are written in, not all of it. What it takes for
// a fault is believed only if mending it helps the parser (see mender); what
// turned out to be none is remembered in none.
type outline struct {
	text    string
	words   map[string]bool // the keys of a plan, to tell a key from a text
	roots   []string        // those of the file itself
	none    map[int]bool    // offsets of faults that were none
	levels  []level
	flowing int                      // brackets that are open
	here    struct{ start, end int } // the line that was looked at last
	fault   *fault
}

// A level is a mapping or a list that lines can go on with.
type level struct {
	column int // of its keys or dashes, from 0
	list   bool
	open   bool // nothing stands behind the last key or dash yet
	last   int  // offset of the last key or dash
	below  int  // offset of its value if that stands on a line of its own
}

// read gives the first fault of the text, nil if it finds none.
func (o *outline) read() *fault {
	at := 0
	if strings.HasPrefix(o.text, string(bom)) {
		at = len(bom)
	}
	for at < len(o.text) && o.fault == nil {
		at = o.line(at)
	}
	return o.fault
}

// line reads what begins on a line, and gives the offset of the next line that
// it did not take in.
func (o *outline) line(start int) int {
	end := o.end(start)
	at := start + o.spaces(start)
	switch {
	case o.blank(at):
		return o.next(end)
	case marker(o.text[start:end]):
		o.levels = nil
		return o.next(end)
	case o.text[start] == '%' && o.directive(start, end),
		o.odd(at) && o.oddIndent(start, at):
		return o.next(end)
	}
	return o.content(start, at)
}

// content reads a line from its first character: dashes, then a key or a value.
func (o *outline) content(start, at int) int {
	fresh, ok := o.enter(start, at)
	if !ok {
		return o.next(o.end(at))
	}
	if o.text[at] == '-' && !o.gap(at+1) && o.text[at+1] != '-' && o.found(dashSpace(at)) {
		return len(o.text)
	}
	for o.dash(at) {
		top := o.top()
		top.last, top.open = at, false
		dash := at
		at = o.skip(at + 1)
		if o.blank(at) {
			top.open = true
			return o.next(o.end(at))
		}
		list := o.dash(at)
		if !list && !o.keyed(at) {
			return o.value(at, dash-start, behindDash)
		}
		o.push(level{column: at - start, list: list, last: at})
		fresh = false
	}
	colon, isKey := o.colon(at)
	if !isKey && fresh && len(o.levels) > 1 { // a value on a line below its key
		o.pop()
		o.top().below = at
		return o.value(at, o.top().column, belowKey)
	}
	if !isKey {
		return o.noKey(at)
	}
	return o.entry(at, colon)
}

// entry reads a key and what stands behind its colon.
func (o *outline) entry(at, colon int) int {
	top := o.top()
	top.last, top.open, top.below = at, false, 0
	switch {
	case colon == at && o.found(keyMissing(at)),
		strings.IndexByte("@`%,]}", o.text[at]) >= 0 && o.found(badStart(o.text, at)),
		colon-at > longestKey && o.found(longKey(at, colon)):
		return len(o.text)
	}
	v := o.skip(colon + 1)
	if o.blank(v) {
		top.open = true
		return o.next(o.end(v))
	}
	return o.value(v, top.column, behindKey)
}

// longestKey is how many characters the parser lets a key have.
const longestKey = 1024

func (o *outline) push(l level) { o.levels = append(o.levels, l) }

func (o *outline) pop() { o.levels = o.levels[:len(o.levels)-1] }

// found notes a fault, unless it is known to be none.
func (o *outline) found(f fault) bool {
	if o.none[f.from] {
		return false
	}
	if o.fault == nil {
		o.fault = &f
	}
	return true
}

func (o *outline) top() *level { return o.below(0) }

// below is the nth level below the deepest, or nil.
func (o *outline) below(n int) *level {
	if len(o.levels) <= n {
		return nil
	}
	return &o.levels[len(o.levels)-1-n]
}
