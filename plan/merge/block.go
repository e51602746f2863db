package merge

import (
	"slices"
	"strings"

	"keyplan/plan/source"
)

// A block is a stretch of whole lines that says one thing: a section, an item
// of a list, a field. Each line of a file is in one block without children, or
// in the head of one with some.
type block struct {
	key         string // what identifies it among those beside it
	item        bool   // one of a list
	file        *source.File
	first, last int // lines, comments above it included
	start       int // the line on which it begins; 0 for the plan as a whole
	column      int // where on it, or where its dash stands
	children    []*block
}

// dash reports whether the first child begins on the line of the item's dash.
func (b *block) dash() bool { return b.item && len(b.children) > 0 }

// headEnd is the last line that is no child's.
func (b *block) headEnd() int { return b.children[0].first - 1 }

// text is what the block says, wherever it stands: without its indent, its
// line ends and the blank lines around it.
func (b *block) text() string { return b.said(b.first, b.last) }

// head is what stands before the first child.
func (b *block) head() string { return b.said(b.first, b.headEnd()) }

func (b *block) said(first, last int) string {
	var lines []string
	for n := first; n <= last; n++ {
		lines = append(lines, b.line(n))
	}
	blank := func(s string) bool { return strings.TrimSpace(s) == "" }
	for len(lines) > 0 && blank(lines[0]) {
		lines = lines[1:]
	}
	for len(lines) > 0 && blank(lines[len(lines)-1]) {
		lines = lines[:len(lines)-1]
	}
	return strings.Join(lines, "\n")
}

// line is a line without the block's indent: a dash of the item that begins
// there counts as indent.
func (b *block) line(n int) string {
	text := b.file.Line(n)
	if n == b.start {
		return text[min(b.column-1, len(text)):]
	}
	return text[min(indent(text), b.column-1):]
}

// indent is how many spaces a line begins with.
func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// silent reports whether a line is blank or only a comment.
func silent(line string) bool {
	line = strings.TrimLeft(line, " \t")
	return line == "" || line[0] == '#'
}

// same reports whether two blocks say the same; none is like none only.
func same(a, b *block) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.text() == b.text()
}

// child finds the child with a key, or nil.
func (b *block) child(key string) *block {
	if b == nil {
		return nil
	}
	if i := slices.IndexFunc(b.children, func(c *block) bool { return c.key == key }); i >= 0 {
		return b.children[i]
	}
	return nil
}

// leaves gives all texts of a tree by their paths: of blocks without children,
// and of heads.
func (b *block) leaves(path string, into map[string]string) {
	for _, in := range []*braced{b.braced(), b.listed()} {
		if in != nil {
			in.leaves(path, into)
			return
		}
	}
	if len(b.children) == 0 {
		into[path] = b.text()
		return
	}
	into[path+"\x00"] = b.head()
	for _, c := range b.children {
		c.leaves(path+"\x01"+c.key, into)
	}
}

func (b *braced) leaves(path string, into map[string]string) {
	into[path+"\x00"], into[path+"\x02"] = b.before, b.after
	for _, e := range b.entries {
		if list := listIn(e.text); list != nil {
			list.leaves(path+"\x01"+e.key, into)
			continue
		}
		into[path+"\x01"+e.key] = e.text
	}
}
