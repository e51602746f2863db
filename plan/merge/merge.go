package merge

import (
	"slices"
	"strings"

	"keyplan/plan/load"
)

// Sides are the versions of a plan: what both began with, and what each made
// of it. All are read with the same surroundings.
type Sides struct{ Base, Ours, Theirs *load.Doc }

// Options are what a merge needs beside the plans.
type Options struct {
	Reload func(text []byte) *load.Doc // reads a text as the sides were read
	Lines  []byte                      // what git made of the lines without a conflict; nil if it found one
	Marker int                         // how long markers are; 0 is 7
	Labels [2]string                   // what the markers call the sides: ours and theirs if empty
}

// A Result is the merged plan.
type Result struct {
	Text      []byte
	Conflicts int // places for people to settle
}

// Can reports whether plans can be merged by what they say: all can be read.
// A base that is empty says nothing, as where both sides added the file.
func Can(s Sides) bool {
	readable := func(d *load.Doc) bool { return d.Judged || outlineOf(d) == nil }
	return s.Ours.Judged && s.Theirs.Judged && readable(s.Base)
}

// Plans merges plans of which Can is true.
func Plans(s Sides, o Options) Result {
	m := &merger{options: o, base: outlineOf(s.Base), ours: outlineOf(s.Ours), theirs: outlineOf(s.Theirs)}
	m.known = faultsOf(s.Ours, s.Theirs)
	if o.Lines != nil && m.keeps(o.Lines, o.Lines) {
		return Result{Text: o.Lines}
	}
	merged := m.block(m.base, m.ours, m.theirs, 1)
	if !m.holds(merged) {
		merged = m.conflict(m.ours, m.theirs, 1)
	}
	return Result{m.render(merged), merged.conflicts()}
}

type merger struct {
	options            Options
	base, ours, theirs *block
	known              map[fault]bool // of ours and theirs
}

// block merges what became of one block, which is to begin at a column; nil is
// one that there is not.
func (m *merger) block(o, a, b *block, column int) text {
	switch {
	case same(a, b), same(o, b):
		return agreed(m.whole(a, column))
	case same(o, a):
		return agreed(m.whole(b, column))
	case a == nil, b == nil, len(a.children) == 0, len(b.children) == 0,
		o == nil && a.item,               // two new items with one id
		o != nil && len(o.children) == 0, // what went from it cannot be told
		a.dash() != b.dash():
		return m.atOdds(o, a, b, column)
	}
	return m.parts(o, a, b)
}

// parts merges the head and the children of a block.
func (m *merger) parts(o, a, b *block) text {
	var merged text
	switch ours, theirs := a.head(), b.head(); {
	case ours == theirs, o != nil && theirs == o.head():
		merged = agreed(m.lines(a, a.first, a.headEnd(), a.column))
	case o != nil && ours == o.head():
		merged = agreed(m.lines(b, b.first, b.headEnd(), a.column))
	default:
		return m.conflict(a, b, a.column)
	}
	var inner text
	for _, key := range order(o, a, b) {
		inner = append(inner, m.block(o.child(key), a.child(key), b.child(key), a.children[0].column)...)
	}
	if a.dash() && !inner.dash(a.column) {
		return m.conflict(a, b, a.column)
	}
	return append(merged, inner...)
}

// atOdds merges two blocks that cannot be parted by lines. Which of them holds
// is left to people, unless it can be told within their braces or brackets.
func (m *merger) atOdds(o, a, b *block, column int) text {
	merged := inBraces(o.braced(), a.braced(), b.braced())
	if merged == nil {
		merged = inLists(o.listed(), a.listed(), b.listed())
	}
	if merged != nil {
		lines := m.whole(a, column)
		if at := lastLine(a); at >= 0 {
			end := lineEnd(a.file, a.first+at)
			lines[at] = strings.Repeat(" ", column-1) + merged.line() + end
			return agreed(lines)
		}
	}
	return m.conflict(a, b, column)
}

// lastLine is which of a block's lines is the last that says something.
func lastLine(b *block) int {
	for n := b.last; n >= b.first; n-- {
		if !silent(b.file.Line(n)) {
			return n - b.first
		}
	}
	return -1
}

// conflict leaves it to people which of two blocks holds.
func (m *merger) conflict(a, b *block, column int) text {
	return conflict(m.whole(a, column), m.whole(b, column))
}

// order is the order of children: that of ours, and those that only they have
// behind the one that they stand behind there.
func order(o, a, b *block) []string {
	var keys []string
	for _, c := range a.children {
		keys = append(keys, c.key)
	}
	previous := ""
	for _, c := range b.children {
		if a.child(c.key) == nil {
			i := slices.Index(keys, previous) + 1
			for i > 0 && i < len(keys) && o.child(keys[i]) == nil && b.child(keys[i]) == nil { // ours are first
				i++
			}
			keys = slices.Insert(keys, i, c.key)
		}
		previous = c.key
	}
	return keys
}
