package load

import "strings"

func (f *flow) opening(i int, c byte) int {
	if len(f.open) > 0 {
		b := f.in()
		switch {
		case b.whole && b.last > 0 && f.found(commaMissing(f.text, b.last, i)),
			!b.whole && b.last > 0 && f.found(f.bracketInText(b, i)):
			return -1
		}
		f.read(i, i+1, true)
	}
	f.open = append(f.open, bracket{at: i, sign: c})
	return i + 1
}

// bracketInText says what is wrong with a text that goes on with a bracket: it
// should be in quotes, or be a key.
func (f *flow) bracketInText(b *bracket, i int) fault {
	if fault, ok := f.colonOf(b.entry); ok && !b.colon {
		return fault
	}
	return bracketInText(f.text, i)
}

// colonAt reads the colon of a key; a second one in an entry is a fault.
func (f *flow) colonAt(i int) int {
	b := f.in()
	switch {
	case b.entry == 0:
		if f.found(keyMissing(i)) {
			return -1
		}
	case b.colon, !b.whole && f.start(b.entry) != f.start(i):
		if f.found(f.secondKey(b, i)) {
			return -1
		}
	}
	b.colon, b.last, b.whole = true, 0, false
	if b.entry == 0 {
		b.entry = i
	}
	return i + 1
}

// secondKey says whether a colon in an entry that has one is of the next key,
// with a comma missing before it, or of the text.
func (f *flow) secondKey(b *bracket, i int) fault {
	from := i
	for from > b.entry && strings.IndexByte(" \t\r\n,", f.text[from-1]) < 0 {
		from--
	}
	before := strings.TrimRight(f.text[b.entry:from], " \t\r\n")
	if f.cutOff > b.entry && !f.none[f.cutOff] {
		return cutByComment(f.text, f.cutOff, "the comma")
	}
	if f.known(f.text[from:i]) && before != "" && !strings.HasSuffix(before, ":") {
		return commaMissing(f.text, b.entry+len(before), from)
	}
	return secondColon(f.text, b.entry, i)
}

// plain reads a text without quotes up to the sign, comment or line's end that
// ends it.
func (f *flow) plain(i int) int {
	b := f.in()
	if b.last == 0 {
		switch c := f.text[i]; {
		case c == '-' && f.gap(i+1):
			if f.found(dashInBrackets(f.text, i)) {
				return -1
			}
		case strings.IndexByte("@`%|>", c) >= 0:
			if f.found(badStart(f.text, i)) {
				return -1
			}
		case c == '*' || c == '&':
			if f.found(badStart(f.text, i)) {
				return -1
			}
		case c == '!':
			if !goodTag.MatchString(f.text[i:f.end(i)]) && f.found(badStart(f.text, i)) {
				return -1
			}
			return i + strings.IndexAny(f.text[i:]+" ", " \t\r\n")
		}
	}
	end := i + 1
	for end < len(f.text) && !f.endsPlain(end) {
		end++
	}
	if q := strings.IndexByte(f.text[i:end], '?'); q >= 0 && f.found(bracketInText(f.text, i+q)) { // yaml.v3 ends a text there
		return -1
	}
	past := i + len(strings.TrimRight(f.text[i:end], " \t"))
	if b.whole && b.last > 0 {
		if f.found(f.afterWhole(b, i, past)) {
			return -1
		}
	}
	f.read(i, past, false)
	return end
}

func (f *flow) endsPlain(i int) bool {
	switch f.text[i] {
	case ',', '[', ']', '{', '}', '\n', '\r':
		return true
	case ':':
		return f.gap(i+1) || strings.IndexByte(",[]{}", f.text[i+1]) >= 0
	case '#':
		return f.gap(i - 1)
	}
	return false
}

// afterWhole says what is wrong with a text behind a closing quote or bracket.
func (f *flow) afterWhole(b *bracket, i, past int) fault {
	if w := f.word(i); f.keyLike(i) && f.known(w) {
		return commaMissing(f.text, b.last, i)
	}
	if sign := f.text[b.last-1]; sign == '"' || sign == '\'' {
		return afterQuote(f.text, b.entry, b.last-1, i, past)
	}
	return afterBracket(f.text, b.last-1, i, past)
}
