package safe

import (
	"fmt"
	"strings"
	"unicode"
)

// controlPictures is U+2400, from where Unicode has a visible sign for each of
// the first 32 control characters.
const controlPictures = 0x2400

// hidden are the characters besides controls that show nothing themselves but
// change what is seen around them. Joiners are not among them: names and emoji
// need those.
var hidden = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x00ad, Hi: 0x00ad, Stride: 1}, // soft hyphen
		{Lo: 0x061c, Hi: 0x061c, Stride: 1}, // Arabic letter mark
		{Lo: 0x200b, Hi: 0x200b, Stride: 1}, // zero width space
		{Lo: 0x200e, Hi: 0x200f, Stride: 1}, // marks of direction
		{Lo: 0x2028, Hi: 0x202e, Stride: 1}, // separators of lines; direction
		{Lo: 0x2060, Hi: 0x206f, Stride: 1}, // word joiner, invisible operators; direction
		{Lo: 0xfeff, Hi: 0xfeff, Stride: 1}, // byte order mark
		{Lo: 0xfff9, Hi: 0xfffb, Stride: 1}, // interlinear annotation
	},
	LatinOffset: 1,
}

// Hidden reports whether a character must not be sent as it is: controls, and
// what changes the direction or cannot be seen.
func Hidden(r rune) bool {
	if r < 0x7f {
		return r < 0x20
	}
	return unicode.IsControl(r) || unicode.Is(hidden, r)
}

// Shown is a hidden character made visible; every other one stays.
func Shown(r rune) string {
	switch {
	case !Hidden(r):
		return string(r)
	case r < 0x20:
		return string(controlPictures + r)
	case r == 0x7f:
		return "␡"
	}
	return fmt.Sprintf("<U+%04X>", r)
}

// Lines makes a text safe that may have several lines, each ended by \n.
func Lines(text string) string {
	if printable(text) {
		return text
	}
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	for i, l := range lines {
		lines[i] = Line(l)
	}
	return strings.Join(lines, "\n")
}

// Line puts a text on one line, without anything hidden: tabs and line breaks
// become spaces, other hidden characters visible, and bytes that are no UTF-8 �.
func Line(text string) string {
	if printable(text) {
		return text
	}
	var b strings.Builder
	for _, r := range strings.ReplaceAll(text, "\r\n", "\n") {
		switch r {
		case '\n', '\r', '\t':
			b.WriteByte(' ')
		default:
			b.WriteString(Shown(r))
		}
	}
	return b.String()
}

// printable reports whether a text is nothing but printable ASCII, as most are:
// such a text stays.
func printable(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] < 0x20 || 0x7f <= text[i] {
			return false
		}
	}
	return true
}
