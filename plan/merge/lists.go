package merge

import "strings"

// listed takes a list of plain values apart that is written on one line, such
// as roles: [champion, influencer]; nil where it is written otherwise.
func (b *block) listed() *braced { return b.within('[', (*braced).addValue) }

// listIn likewise takes an entry within braces apart.
func listIn(text string) *braced { return within(text, 0, '[', (*braced).addValue) }

// addValue adds a value of a list, if it is but that and stands there once.
func (b *braced) addValue(text string) bool {
	said := strings.TrimLeft(text, ", ")
	value := strings.TrimRight(said, " ")
	quoted := value != "" && (value[0] == '"' || value[0] == '\'')
	if value == "" || b.entry(value) != nil || !quoted && (strings.ContainsAny(value, "{}[]#&*!|>") || strings.Contains(value, ": ")) {
		return false
	}
	b.entries = append(b.entries, entry{key: value, text: value, comma: text[:len(text)-len(said)]})
	return true
}

// inLists merges lists value by value: their order means nothing. It is nil
// where that cannot be told: both took the same out and one of them put another
// in, which may be what became of it; or one says that there are none.
func inLists(o, a, b *braced) *braced {
	if o == nil || a == nil || b == nil || len(a.entries) == 0 || len(b.entries) == 0 {
		return nil
	}
	added, bothRemoved := false, false
	for _, side := range []*braced{a, b} {
		for _, e := range side.entries {
			added = added || o.entry(e.key) == nil
		}
	}
	for _, e := range o.entries {
		bothRemoved = bothRemoved || a.entry(e.key) == nil && b.entry(e.key) == nil
	}
	if added && bothRemoved {
		return nil
	}
	return inBraces(o, a, b)
}
