package load

import "strings"

// A bracket is a [ or { that is open, and what is known of the entry in it that
// is being read.
type bracket struct {
	at    int
	sign  byte
	entry int  // where the entry begins, 0 if nothing of it was read
	last  int  // past what was read of it
	colon bool // its key was read
	whole bool // a quoted text or brackets: nothing more may follow
	key   int  // the comma before the first key of a plan in it
}

// A flow reads what stands in brackets.
type flow struct {
	*outline
	parent int
	open   []bracket
	hash   int // a comment that holds a closing bracket
	cutOff int // a comment that ends with a comma, in the entry that is being read
}

// flow reads brackets over all their lines, and gives the offset past the
// closing one; negative with a fault where there is none.
func (o *outline) flow(at, parent int) int {
	f := flow{outline: o, parent: parent}
	defer func() { o.flowing = 0 }()
	for i := at; i < len(o.text); {
		o.flowing = len(f.open)
		if i = f.step(i); i < 0 || o.fault != nil {
			return -1
		}
		if len(f.open) == 0 {
			return i
		}
	}
	f.unclosed(len(o.text))
	return -1
}

// step reads one thing, and gives the offset past it.
func (f *flow) step(i int) int {
	switch c := f.text[i]; c {
	case ' ', '\t':
		return i + 1
	case '\n', '\r':
		return f.line(f.next(i))
	case '[', '{':
		return f.opening(i, c)
	case ']', '}':
		return f.closing(i, c)
	case ',':
		return f.comma(i)
	case '#':
		if f.gap(i - 1) {
			return f.comment(i)
		}
	case '"', '\'':
		if b := f.in(); b.entry == 0 || b.last == 0 {
			return f.quote(i)
		}
	case ':':
		if b := f.in(); !b.whole && b.last > 0 && i+1 < len(f.text) && (f.text[i+1] == '[' || f.text[i+1] == '{') && f.found(colonSpace(f.text, b.entry, i)) {
			return -1
		} else if f.gap(i+1) || strings.IndexByte(",[]{}", f.text[i+1]) >= 0 || b.whole && !b.colon {
			return f.colonAt(i)
		}
	}
	return f.plain(i)
}

func (f *flow) in() *bracket { return &f.open[len(f.open)-1] }

// line goes on to another line, unless that begins something new.
func (f *flow) line(line int) int {
	for line < len(f.text) && f.emptyLine(line) {
		line = f.next(f.end(line))
	}
	first := line + f.spaces(line)
	b := f.in()
	listed := b.sign == '{' && b.entry == 0 // a key may follow, after { or a comma
	if line < len(f.text) && f.outline.cut(line, f.parent) && (f.dash(first) || !listed) {
		return f.unclosed(line)
	}
	return line
}

// read notes a part of the entry.
func (f *flow) read(from, past int, whole bool) {
	b := f.in()
	if b.entry == 0 {
		b.entry = from
	}
	b.last, b.whole = past, whole
}

func (f *flow) closing(i int, c byte) int {
	b := f.in()
	if b.sign != c-2 {
		should := i
		if b.sign == '[' && b.key > 0 { // before a key that is of the part around it
			should = b.key
		}
		if f.found(mismatch(f.text, b.at, should, i)) {
			return -1
		}
	}
	f.open = f.open[:len(f.open)-1]
	if len(f.open) > 0 {
		f.in().last = i + 1
	}
	return i + 1
}

func (f *flow) comma(i int) int {
	b := f.in()
	if b.entry == 0 && f.found(doubleComma(f.text, i)) {
		return -1
	}
	next := f.skip(i + 1)
	if w := f.word(next); b.key == 0 && f.keyLike(next) && f.known(w) {
		b.key = i
	}
	*b = bracket{at: b.at, sign: b.sign, key: b.key}
	return i + 1
}

func (f *flow) comment(i int) int {
	end := f.end(i)
	if f.hash == 0 && strings.ContainsAny(f.text[i:end], "]}") {
		f.hash = i
	}
	if strings.HasSuffix(strings.TrimRight(f.text[i:end], " \t"), ",") {
		f.cutOff = i
	}
	return end
}

func (f *flow) quote(i int) int {
	past := f.quoted(i, f.parent)
	if past < 0 {
		return -1
	}
	f.read(i, past, true)
	return past
}

// unclosed reports the bracket that is open where something new begins.
func (f *flow) unclosed(at int) int {
	if f.hash > 0 && f.found(cutByComment(f.text, f.hash, "the closing bracket")) {
		return -1
	}
	past := len(strings.TrimRight(f.text[:at], " \t\r\n"))
	var signs []byte
	for i := len(f.open) - 1; i >= 0; i-- {
		signs = append(signs, f.open[i].sign+2)
	}
	f.found(openBracket(f.text, f.in().at, f.textEnd(min(past, max(f.start(past), f.in().at))), string(signs)))
	return -1
}
