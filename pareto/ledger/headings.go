package ledger

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"keyplan/plan/nearest"
)

// headings are the names of a table's columns, from left to right.
type headings []string

// named gives headings that can be told apart and named: the second of one
// name is "Amount (2)", one without is "column 3".
func named(cells []string) headings {
	h := make(headings, len(cells))
	taken, times := map[string]bool{}, map[string]int{}
	for i, cell := range cells {
		name := tidy([]byte(cell))
		if name == "" {
			name = "column " + strconv.Itoa(i+1)
		}
		key := strings.ToLower(name)
		for h[i] = name; taken[strings.ToLower(h[i])]; {
			times[key]++
			h[i] = name + " (" + strconv.Itoa(times[key]+1) + ")"
		}
		taken[strings.ToLower(h[i])] = true
	}
	return h
}

// exact gives the column of a heading as it is written, whatever its case, or
// the number of one after a #.
func (h headings) exact(name string) (int, bool) {
	name = strings.TrimSpace(name)
	if i := slices.Index(h, name); i >= 0 {
		return i, true
	}
	if number, ok := strings.CutPrefix(name, "#"); ok {
		if n, err := strconv.Atoi(number); err == nil && 1 <= n && n <= len(h) {
			return n - 1, true
		}
	}
	i := slices.IndexFunc(h, func(heading string) bool { return strings.EqualFold(heading, name) })
	return i, i >= 0
}

// find gives the column of a heading, whatever its case, accents and signs.
// Its error names the nearest, or all there are.
func (h headings) find(name string) (int, error) {
	if i, ok := h.exact(name); ok {
		return i, nil
	}
	if plain := plainHeading(name); plain != "" {
		if i := slices.IndexFunc(h, func(heading string) bool { return plainHeading(heading) == plain }); i >= 0 {
			return i, nil
		}
	}
	name = strings.TrimSpace(name)
	if near, ok := nearest.Of(name, h); ok {
		return 0, fmt.Errorf("there is no column %q; did you mean %q?", name, near)
	}
	return 0, fmt.Errorf("there is no column %q; there are %s", name, h.list())
}

// cut takes the longest heading off the start of a text.
func (h headings) cut(text string) (heading, rest string, ok bool) {
	text = strings.TrimLeftFunc(text, unicode.IsSpace)
	for _, name := range h {
		if len(name) > len(heading) && len(text) >= len(name) && strings.EqualFold(text[:len(name)], name) && ends(text[len(name):]) {
			heading, rest, ok = name, text[len(name):], true
		}
	}
	return heading, rest, ok
}

// ends reports whether a name may end before a text: not within a word.
func ends(text string) bool {
	return text == "" || strings.ContainsAny(text[:1], " +-*/()")
}

// mostListed are enough headings to show what kind of table it is.
const mostListed = 12

// list writes the headings for a message.
func (h headings) list() string {
	var quoted []string
	for _, name := range h[:min(len(h), mostListed)] {
		quoted = append(quoted, strconv.Quote(name))
	}
	text := strings.Join(quoted, ", ")
	if more := len(h) - mostListed; more > 0 {
		text += fmt.Sprintf(" and %d more", more)
	}
	return text
}

// or writes what is the same for a message.
func (h headings) or() string {
	quoted := make([]string, min(len(h), mostListed))
	for i := range quoted {
		quoted[i] = strconv.Quote(h[i])
	}
	return strings.Join(quoted, " or ")
}

// plainHeading is a heading as words in lower case without accents and marks,
// "unitPrice (EUR)" as "unit price eur", to be looked up.
func plainHeading(text string) string {
	var b strings.Builder
	space, lower := true, false
	for _, r := range norm.NFD.String(text) {
		if unicode.Is(unicode.Mn, r) {
			continue // an accent
		}
		letter := unicode.IsLetter(r) || unicode.IsDigit(r)
		if (!letter || lower && unicode.IsUpper(r)) && !space {
			b.WriteByte(' ')
			space = true
		}
		if letter {
			b.WriteRune(unicode.ToLower(r))
			space = false
		}
		lower = unicode.IsLower(r)
	}
	return strings.ReplaceAll(strings.TrimSpace(b.String()), "ß", "ss")
}
