package load

import (
	"regexp"
	"strings"
)

// quoted reads a quoted text, over all its lines, and gives the offset past its
// closing quote; negative with a fault where there is none.
func (o *outline) quoted(at, parent int) int {
	for line, from := at, at+1; ; from = line {
		closing, escape := o.quoteEnd(o.text[at], from, o.end(line))
		if escape >= 0 && o.found(badEscape(o.text, escape, o.end(escape))) {
			return -1
		}
		if closing >= 0 {
			return closing + 1
		}
		line = o.next(o.end(line))
		for line < len(o.text) && o.emptyLine(line) {
			line = o.next(o.end(line))
		}
		if line >= len(o.text) || o.cut(line, parent) {
			o.found(openQuote(o.text, at, o.quoteShouldEnd(at)))
			return -1
		}
	}
}

// quoteEnd finds the closing quote between two offsets, and the first backslash
// that means nothing; negative where there is none.
func (o *outline) quoteEnd(quote byte, from, limit int) (closing, escape int) {
	escape = -1
	for i := from; i < limit; i++ {
		switch c := o.text[i]; {
		case c == '\\' && quote == '"':
			if escape < 0 && !goodEscape.MatchString(o.text[i+1:limit]) && i+1 < limit {
				escape = i
			}
			i++
		case c == quote && quote == '\'' && i+1 < limit && o.text[i+1] == quote:
			i++
		case c == quote:
			return i, escape
		}
	}
	return -1, escape
}

// goodEscape is what may follow a backslash between double quotes.
var goodEscape = regexp.MustCompile("^(?:[0abt\tnvfe \"/\\\\N_LP]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})")

// cut reports whether a line begins something new, so that what was opened
// above it cannot go on: a key or a dash that is not indented deeper.
func (o *outline) cut(line, parent int) bool {
	first := line + o.spaces(line)
	return first-line <= parent && (o.dash(first) || o.keyLike(first)) || marker(o.text[line:o.end(line)])
}

// quoteShouldEnd guesses where a quote that was left open should close: at the
// end of its text, in brackets before the next key or the closing bracket.
func (o *outline) quoteShouldEnd(at int) int {
	end := o.textEnd(at)
	if o.flowing == 0 {
		return end
	}
	text := o.text[at:end]
	for _, m := range nextKey.FindAllStringSubmatchIndex(text, -1) {
		if o.known(text[m[2]:m[3]]) {
			return at + m[0]
		}
	}
	return at + len(strings.TrimRight(text, "]}, \t"))
}

var nextKey = regexp.MustCompile(`,\s*([a-z_]+):\s`)
