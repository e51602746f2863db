package merge

import (
	"slices"
	"strings"
)

// A braced is a block that is written within braces on one line, or within
// brackets:
//
//   - {id: a1, owner: ann, due: 2026-12-01} # soon
type braced struct {
	before, after string // up to the brace, comments above included, and from its end on
	entries       []entry
}

// An entry is a key and its value as they are written; of a list, a value.
type entry struct {
	key, text string
	comma     string // and space, before it
}

func (b *braced) entry(key string) *entry {
	if i := slices.IndexFunc(b.entries, func(e entry) bool { return e.key == key }); i >= 0 {
		return &b.entries[i]
	}
	return nil
}

// braced takes a block apart; nil where it is written otherwise.
func (b *block) braced() *braced { return b.within('{', (*braced).add) }

// within takes apart what stands within braces or brackets; add is given each
// entry with the comma before it, and says whether it can be one.
func (b *block) within(opens byte, add func(*braced, string) bool) *braced {
	if b == nil || len(b.children) > 0 {
		return nil
	}
	text := b.text()
	start := strings.LastIndexByte(text, '\n') + 1
	if start > 0 && slices.ContainsFunc(strings.Split(text[:start-1], "\n"), func(line string) bool { return !silent(line) }) {
		return nil
	}
	return within(text, start, opens, add)
}

// within takes apart what a text says from a place on.
func within(text string, start int, opens byte, add func(*braced, string) bool) *braced {
	open := strings.IndexByte(text[start:], opens)
	if open < 0 || strings.ContainsAny(text[start:start+open], "\"'#[{|>,") {
		return nil
	}
	open += start + 1
	commas, end := parted(text[open:])
	rest := text[open+end:]
	if end < 0 || !silent(rest[1:]) {
		return nil
	}
	inner := strings.TrimRight(text[open:open+end], " ")
	if inner == "" {
		return &braced{before: text[:open], after: text[open:]}
	}
	all := &braced{before: text[:open], after: text[open+len(inner):]}
	from := 0
	for _, to := range append(commas, len(inner)) {
		if !add(all, inner[from:to]) {
			return nil
		}
		from = to
	}
	return all
}

// add adds what stands from one comma to the next.
func (b *braced) add(text string) bool {
	said := strings.TrimLeft(text, ", ")
	key, _, ok := strings.Cut(said, ":")
	if key = strings.TrimSpace(key); !ok || key == "" || b.entry(key) != nil {
		return false
	}
	b.entries = append(b.entries, entry{key: key, text: strings.TrimRight(said, " "), comma: text[:len(text)-len(said)]})
	return true
}

// parted finds the commas between entries and the brace or bracket that ends
// them; end is -1 where there is none, or a comment before it.
func parted(text string) (commas []int, end int) {
	depth := 0
	var quote, last byte = 0, '{' // last is what stands before, spaces left out
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case quote == '"' && c == '\\':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case (c == '"' || c == '\'') && strings.IndexByte("{[,:", last) >= 0:
			quote = c
		case c == '#' && i > 0 && text[i-1] == ' ':
			return nil, -1
		case c == '{' || c == '[':
			depth++
		case (c == ']' || c == '}') && depth > 0:
			depth--
		case c == ']' || c == '}':
			return commas, i
		case c == ',' && depth == 0:
			commas = append(commas, i)
		}
		if c != ' ' {
			last = c
		}
	}
	return nil, -1
}

// inBraces merges what is written within braces on one line, entry by entry;
// nil where it is not, or where both sides changed one otherwise.
func inBraces(o, a, b *braced) *braced {
	if o == nil || a == nil || b == nil || len(a.entries) == 0 || a.before != b.before && b.before != o.before {
		return nil
	}
	after, ok := chosen(o.after, a.after, b.after)
	merged := &braced{before: a.before, after: after}
	for _, key := range keysOf(o, a, b) {
		text, fits := chosen(said(o, key), said(a, key), said(b, key))
		if list := inLists(listIn(said(o, key)), listIn(said(a, key)), listIn(said(b, key))); !fits && list != nil {
			text, fits = list.line(), true
		}
		if ok = ok && fits; text == "" {
			continue
		}
		e := entry{key: key, text: text, comma: ", "}
		if was := a.entry(key); was != nil && (was.comma != "" || len(merged.entries) == 0) {
			e.comma = was.comma
		}
		if len(merged.entries) == 0 {
			e.comma = strings.TrimLeft(e.comma, ",")
			if a.entry(key) == nil || a.entries[0].key != key {
				e.comma = a.entries[0].comma
			}
		}
		merged.entries = append(merged.entries, e)
	}
	if !ok || len(merged.entries) == 0 {
		return nil
	}
	return merged
}

// said is what an entry says, "" if there is none.
func said(b *braced, key string) string {
	if e := b.entry(key); e != nil {
		return e.text
	}
	return ""
}

// chosen is the text that only one side changed, if it is so.
func chosen(o, a, b string) (text string, ok bool) {
	switch {
	case a == b, b == o:
		return a, true
	case a == o:
		return b, true
	}
	return a, false
}

// keysOf is the order of entries: those of ours, each of theirs behind the one
// that it stands behind there.
func keysOf(o, a, b *braced) []string {
	blocks := [3]*block{{}, {}, {}}
	for i, all := range []*braced{o, a, b} {
		for _, e := range all.entries {
			blocks[i].children = append(blocks[i].children, &block{key: e.key})
		}
	}
	return order(blocks[0], blocks[1], blocks[2])
}

// line is the last line of the block.
func (b *braced) line() string {
	text := b.before[strings.LastIndexByte(b.before, '\n')+1:]
	for _, e := range b.entries {
		text += e.comma + e.text
	}
	return text + b.after
}
