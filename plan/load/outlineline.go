package load

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// end is where the line around an offset ends, without its line break.
func (o *outline) end(at int) int {
	o.look(at)
	return o.here.end
}

// look finds the line around an offset. It is mostly the one looked at last,
// and lines may be long.
func (o *outline) look(at int) {
	if o.here.start <= at && at <= o.here.end && o.here.end > 0 {
		return
	}
	o.here.start = strings.LastIndexAny(o.text[:at], "\r\n") + 1
	o.here.end = len(o.text)
	if i := strings.IndexAny(o.text[at:], "\r\n"); i >= 0 {
		o.here.end = at + i
	}
}

// next is where the line after a line's end begins.
func (o *outline) next(end int) int {
	switch {
	case end >= len(o.text):
		return len(o.text)
	case strings.HasPrefix(o.text[end:], "\r\n"):
		return end + 2
	}
	return end + 1
}

// start is where the line around an offset begins.
func (o *outline) start(at int) int {
	o.look(at)
	return o.here.start
}

// spaces counts the spaces that a line begins with.
func (o *outline) spaces(start int) int {
	n := start
	for n < len(o.text) && o.text[n] == ' ' {
		n++
	}
	return n - start
}

// skip passes spaces and tabs.
func (o *outline) skip(at int) int {
	for at < len(o.text) && (o.text[at] == ' ' || o.text[at] == '\t') {
		at++
	}
	return at
}

// blank reports whether nothing follows on the line but a comment.
func (o *outline) blank(at int) bool {
	at = o.skip(at)
	return at == len(o.text) || o.text[at] == '\n' || o.text[at] == '\r' || o.text[at] == '#' && o.gap(at-1)
}

// gap reports whether space, a line's end or nothing stands at an offset.
func (o *outline) gap(at int) bool {
	return at < 0 || at >= len(o.text) || strings.IndexByte(" \t\r\n", o.text[at]) >= 0 || at < len(bom) && o.text[:at+1] == string(bom)
}

// dash reports whether an item of a list begins here.
func (o *outline) dash(at int) bool {
	return at < len(o.text) && o.text[at] == '-' && o.gap(at+1)
}

// colon finds the colon of the key that begins at an offset, if one does.
func (o *outline) colon(at int) (int, bool) {
	if at >= len(o.text) {
		return 0, false
	}
	switch c := o.text[at]; c {
	case '"', '\'':
		closing, _ := o.quoteEnd(c, at+1, o.end(at))
		if closing < 0 {
			return 0, false
		}
		after := o.skip(closing + 1)
		return after, after < len(o.text) && o.text[after] == ':' && o.gap(after+1)
	case '[', '{', '#', '|', '>':
		return 0, false
	}
	return o.colonIn(at, o.end(at))
}

// keyed reports whether a key begins at an offset.
func (o *outline) keyed(at int) bool {
	_, ok := o.colon(at)
	return ok
}

// colonIn finds a colon that ends a key: one with a space behind it.
func (o *outline) colonIn(at, end int) (int, bool) {
	for i := at; i < end; i++ {
		switch o.text[i] {
		case ':':
			if o.gap(i + 1) {
				return i, true
			}
		case '#':
			if i > at && o.gap(i-1) {
				return 0, false
			}
		}
	}
	return 0, false
}

// textEnd is where a plain text ends on its line: before a comment, or space.
func (o *outline) textEnd(at int) int {
	end := o.end(at)
	for i := at + 1; i < end; i++ {
		if o.text[i] == '#' && o.gap(i-1) {
			end = i
			break
		}
	}
	return at + len(strings.TrimRight(o.text[at:end], " \t"))
}

// odd reports whether what a line begins with looks like space and is none of
// YAML's: a tab, or a no-break space that was pasted.
func (o *outline) odd(at int) bool {
	r, _ := utf8.DecodeRuneInString(o.text[at:])
	return invisible(r)
}

// invisible reports whether a character looks like space, or like nothing.
func invisible(r rune) bool {
	return r == '\t' || r > 0x7f && (unicode.IsSpace(r) || unicode.Is(unicode.Cf, r))
}

// marker reports whether a line begins or ends a document.
func marker(line string) bool {
	return (strings.HasPrefix(line, "---") || strings.HasPrefix(line, "...")) && (len(line) == 3 || line[3] == ' ' || line[3] == '\t')
}

// word is the name at an offset: letters and underscores.
func (o *outline) word(at int) string {
	n := at
	for n < len(o.text) && (o.text[n] == '_' || o.text[n]|0x20 >= 'a' && o.text[n]|0x20 <= 'z') {
		n++
	}
	return o.text[at:n]
}

// known reports whether a word is a key of a plan, whatever its case.
func (o *outline) known(word string) bool { return word != "" && o.words[strings.ToLower(word)] }

// keyLike reports whether a line that begins at an offset can hardly be a
// text: a dash, or a single word with a colon.
func (o *outline) keyLike(at int) bool {
	if o.dash(at) {
		at = o.skip(at + 1)
	}
	w := o.word(at)
	return w != "" && at+len(w) < len(o.text) && o.text[at+len(w)] == ':' && o.gap(at+len(w)+1)
}

// directive reports a line that begins with %, before the plan.
func (o *outline) directive(start, end int) bool {
	return len(o.levels) == 0 && o.found(directive(o.text, start, end))
}
