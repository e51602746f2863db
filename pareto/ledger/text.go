package ledger

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// tidy gives a cell's text as it is shown and compared: without white space
// around it, one blank where there is some within, and nothing that a terminal
// would obey. What is not UTF-8 is taken for Windows-1252.
func tidy(cell []byte) string {
	if len(cell) == 0 {
		return ""
	}
	if plainText(cell) {
		return string(cell)
	}
	text := string(cell)
	if !utf8.ValidString(text) {
		text = latin(text)
	}
	text = strings.Map(func(r rune) rune {
		switch {
		case unseen(r):
			return -1
		case blank(r) || unicode.IsControl(r):
			return ' '
		}
		return r
	}, text)
	return strings.Join(strings.Fields(text), " ")
}

// unseen reports whether a sign is not shown, such as one that tells in which
// direction a text is written.
func unseen(r rune) bool {
	return r == utf8.RuneError || unicode.Is(unicode.Cf, r) && r != joiner && r != nonJoiner
}

// seen is a text without the signs that are not shown, where it is UTF-8;
// more says that it had some.
func seen(text []byte) (shown []byte, more bool) {
	if !utf8.Valid(text) || bytes.IndexFunc(text, unseen) < 0 {
		return text, false
	}
	return bytes.Map(func(r rune) rune {
		if unseen(r) {
			return -1
		}
		return r
	}, text), true
}

// joiner and nonJoiner are the signs without a look of their own that spelling
// needs, in Persian and Hindi.
const (
	nonJoiner = '\u200c'
	joiner    = '\u200d'
)

// plainText reports whether a text is tidy already, as most are.
func plainText(text []byte) bool {
	last := byte(' ')
	for _, c := range text {
		if c >= utf8.RuneSelf || c < ' ' || c == 0x7f || c == ' ' && last == ' ' {
			return false
		}
		last = c
	}
	return last != ' '
}

// latin reads a text as Windows-1252, which is Latin-1 with more signs.
func latin(text string) string {
	decoded, err := charmap.Windows1252.NewDecoder().String(text)
	if err != nil {
		return strings.ToValidUTF8(text, "")
	}
	return decoded
}
