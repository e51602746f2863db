package plan

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxText is the most that an Excel cell holds, in UTF-16 code units; a longer
// text would be cut silently when a plan is exported.
const maxText = 32767

var wantedText = wanted{"a text", "a text of at most 32,767 characters"}

// Text is free text. It stays as it was written, though a mere placeholder
// such as "tbd" counts as absent.
type Text string

// Parse trims the text and takes it over, unless it holds control characters
// or is too long.
func (t *Text) Parse(text string, _ *Env) error {
	text = strings.TrimSpace(text)
	if fault := checkText(text); fault != nil {
		return fault
	}
	*t = Text(text)
	return nil
}

// Absent reports whether the text says nothing: it is empty or a placeholder.
func (t Text) Absent() bool { return t == "" || IsPlaceholder(string(t)) }

// Written reports whether anything was written, be it a placeholder.
func (t Text) Written() bool { return t != "" }

// String is the text as written, placeholders included.
func (t Text) String() string { return string(t) }

// Loose is an id where something with that id exists, and free text
// otherwise: what a contact decides on may be a unit or "plant investment".
type Loose string

// Parse trims the text and takes it over, as for a Text.
func (l *Loose) Parse(text string, env *Env) error { return (*Text)(l).Parse(text, env) }

// Absent reports whether nothing, or only a placeholder, was written.
func (l Loose) Absent() bool { return Text(l).Absent() }

// Written reports whether anything was written, be it a placeholder.
func (l Loose) Written() bool { return l != "" }

// String is the id or text as written.
func (l Loose) String() string { return string(l) }

func checkText(text string) *Fault {
	if units := utf16Len(text); units > maxText {
		fault := wantedText.fault(fmt.Sprintf("is too long: %s characters, and an Excel cell holds 32,767", NewDecimal(int64(units)).Grouped()))
		fault.TooLarge = true
		return fault
	}
	if !utf8.ValidString(text) {
		return wantedText.fault("holds bytes that are not UTF-8 text")
	}
	for _, r := range text {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return wantedText.fault(fmt.Sprintf("holds a control character (U+%04X), which cannot be shown", r))
		}
	}
	return nil
}

// printable reports whether a text is all letters, digits and signs, with no
// spaces: what a person sees is all that there is.
func printable(text string) bool {
	return utf8.ValidString(text) && !strings.ContainsFunc(text, func(r rune) bool { return r == ' ' || !unicode.IsPrint(r) })
}

// utf16Len counts characters as Excel does: those beyond U+FFFF are two.
func utf16Len(text string) int {
	if len(text) <= maxText { // a unit takes a byte at least: no need to count
		return len(text)
	}
	units := 0
	for _, r := range text {
		units++
		if r > 0xFFFF {
			units++
		}
	}
	return units
}
