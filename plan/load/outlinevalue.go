package load

import (
	"regexp"
	"strings"
)

// A standing is where a value stands: it decides what a fault in it means.
type standing int

const (
	behindKey standing = iota
	belowKey
	behindDash
)

// value reads a value, and gives the offset of the next line that it does not
// take in. The parent is the column of the key or dash that it belongs to.
func (o *outline) value(at, parent int, where standing) int {
	switch c := o.text[at]; c {
	case '"', '\'':
		return o.after(at, o.quoted(at, parent))
	case '[', '{':
		return o.after(at, o.flow(at, parent))
	case '|', '>':
		return o.block(at, parent)
	case '&', '*':
		if o.found(badStart(o.text, at)) {
			return len(o.text)
		}
		return o.next(o.end(at))
	case '!':
		if !goodTag.MatchString(o.text[at:o.end(at)]) && o.found(badStart(o.text, at)) {
			return len(o.text)
		}
		v := at + strings.IndexAny(o.text[at:]+" ", " \t\r\n")
		if v = o.skip(v); o.blank(v) {
			return o.next(o.end(v))
		}
		return o.value(v, parent, where)
	case '-':
		if where == behindKey && o.dash(at) && o.found(listBehindKey(at, o.end(at))) {
			return len(o.text)
		}
	case '@', '`', '%', ',', ']', '}':
		if o.found(badStart(o.text, at)) {
			return len(o.text)
		}
	case '?', ':':
		if o.gap(at+1) && o.found(badStart(o.text, at)) {
			return len(o.text)
		}
	}
	return o.plain(at, parent, where)
}

// plain reads a text without quotes, over all its lines.
func (o *outline) plain(at, parent int, where standing) int {
	end := o.textEnd(at)
	if colon, two := o.colonIn(at, end); two && o.found(secondColon(o.text, at, colon)) {
		return len(o.text)
	}
	next := o.next(o.end(at))
	if strings.IndexByte(o.text[end:o.end(end)], '#') >= 0 {
		return next // a comment ends the text
	}
	for next < len(o.text) {
		first := next + o.spaces(next)
		switch {
		case o.emptyLine(first):
			next = o.next(o.end(first))
			continue
		case first-next <= parent, o.text[first] == '#':
			return next
		case o.odd(first) && o.oddIndent(next, first):
			return len(o.text)
		}
		if colon, isKey := o.colonIn(first, o.textEnd(first)); isKey && o.found(o.continued(at, next, first, colon, where)) {
			return len(o.text)
		}
		next = o.next(o.end(first))
	}
	return next
}

func (o *outline) emptyLine(at int) bool {
	at = o.skip(at)
	return at == len(o.text) || o.text[at] == '\n' || o.text[at] == '\r'
}

// continued says what is wrong where a text at an offset goes on, by its
// indent, with a line that has a colon.
func (o *outline) continued(at, start, first, colon int, where standing) fault {
	if where != behindKey {
		if f, ok := o.colonOf(at); ok {
			return f
		}
	}
	if o.keyLike(first) {
		return o.deeper(start, first, o.column(at, where))
	}
	return secondColon(o.text, first, colon)
}

// column is the column of the key or dash that a value belongs to.
func (o *outline) column(at int, where standing) int {
	if where == behindDash {
		return at - o.start(at)
	}
	return o.top().column
}

// noKey says what is wrong with a line that should begin with a key.
func (o *outline) noKey(at int) int {
	next := o.next(o.end(at))
	if c := o.text[at]; c == '"' || c == '\'' || c == '[' || c == '{' {
		if next = o.value(at, o.top().column, belowKey); o.fault != nil {
			return next
		}
	}
	f, ok := o.colonOf(at)
	if !ok {
		f = stray(o.text, at, o.end(at))
	}
	if o.found(f) {
		return len(o.text)
	}
	return next
}

// colonOf says how the colon (or the space behind it, or behind a dash) is
// missing from what begins at an offset, if that is what is wrong there.
func (o *outline) colonOf(at int) (fault, bool) {
	end := o.textEnd(at)
	word := o.word(at)
	rest := o.text[at+len(word) : end]
	switch {
	case o.text[at] == '-' && !o.gap(at+1) && o.text[at+1] != '-':
		return dashSpace(at), true
	case word == "":
		return fault{}, false
	case strings.HasPrefix(rest, ":") && !strings.HasPrefix(rest, "://"):
		return colonSpace(o.text, at, at+len(word)), true
	case !o.known(word) && rest != "":
		return fault{}, false
	}
	if m := notColon.FindStringIndex(rest); m != nil {
		return otherSign(o.text, word, at+len(word)+m[0], at+len(word)+m[1]), true
	}
	if rest == "" || rest[0] == ' ' || rest[0] == '\t' {
		return colonMissing(word, at, rest == ""), true
	}
	return fault{}, false
}

// goodTag is a tag that the parser takes.
var goodTag = regexp.MustCompile(`^(?:!<[^>]*>|!?![A-Za-z0-9_.:/-]*|!)(?:[ \t\r\n]|$)`)

// notColon is what people write where YAML wants a colon.
var notColon = regexp.MustCompile(`^[ \t]*(=>|->|=|;|：|﹕|→)[ \t]*`)

var blockHeader = regexp.MustCompile(`^[|>](?:[+-]?[1-9]?|[1-9][+-])[ \t]*$`)

// block reads a text under | or >.
func (o *outline) block(at, parent int) int {
	header := o.text[at:o.textEnd(at)]
	next := o.next(o.end(at))
	if !blockHeader.MatchString(header) && o.found(badStart(o.text, at)) {
		return len(o.text)
	}
	indent := -1
	if i := strings.IndexAny(header, "123456789"); i > 0 {
		indent = parent + int(header[i]-'0')
	}
	for next < len(o.text) {
		first := next + o.spaces(next)
		if o.text[first:o.end(first)] == "" {
			next = o.next(o.end(first))
			continue
		}
		column := first - next
		switch {
		case column <= parent && o.text[first] != '\t':
			return next
		case indent < 0 && !o.odd(first):
			indent = column
		case o.text[first] == '\t' && column < max(indent, parent+1) && o.oddIndent(next, first):
			return len(o.text)
		case column < indent:
			if o.text[first] == '#' {
				return next
			}
			if o.found(o.orAbove(blockIndent(next, first, o.end(first), indent), o.top().last, column)) {
				return len(o.text)
			}
		}
		next = o.next(o.end(first))
	}
	return next
}

// after reads what follows a quoted text or brackets on the line where they
// end; end is past them, or negative where they do not end.
func (o *outline) after(at, end int) int {
	switch {
	case o.fault != nil:
		return len(o.text)
	case end < 0:
		return o.next(o.end(at))
	case o.blank(end) && !(end < len(o.text) && o.text[end] == '#'):
		return o.next(o.end(end))
	}
	text := o.skip(end)
	if o.text[text] == ':' && o.gap(text+1) { // a key of several lines
		return o.next(o.end(end))
	}
	if c := o.text[text]; c != ']' && c != '}' && (o.text[at] == '[' || o.text[at] == '{') && o.found(bracketStart(o.text, at, o.textEnd(text))) {
		return len(o.text)
	}
	if o.text[at] != '"' && o.text[at] != '\'' {
		if o.found(afterBracket(o.text, end-1, text, o.textEnd(text))) {
			return len(o.text)
		}
		return o.next(o.end(end))
	}
	if o.start(at) != o.start(end) && o.found(openQuote(o.text, at, o.textEnd(at))) ||
		o.found(afterQuote(o.text, at, end-1, text, o.textEnd(text))) {
		return len(o.text)
	}
	return o.next(o.end(end))
}
