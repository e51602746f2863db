package edit

import (
	"fmt"
	"strings"
	"unicode"
)

// Quote writes a text so that YAML reads it back as it is, within { } as well
// as outside: plain where that is beyond doubt, else between double quotes.
// Bytes that are not UTF-8 become U+FFFD; YAML has no way to write them.
func Quote(text string) string {
	if plainly(text) {
		return text
	}
	return double(text)
}

// double writes a text between double quotes.
func double(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		escape(&b, r)
	}
	b.WriteByte('"')
	return b.String()
}

// escape writes one character of a text between double quotes.
func escape(b *strings.Builder, r rune) {
	switch {
	case r == '"' || r == '\\':
		b.WriteByte('\\')
		b.WriteRune(r)
	case r == '\n':
		b.WriteString(`\n`)
	case r == '\t':
		b.WriteString(`\t`)
	case unicode.IsPrint(r):
		b.WriteRune(r)
	case r <= 0xFF:
		fmt.Fprintf(b, `\x%02X`, r)
	case r <= 0xFFFF:
		fmt.Fprintf(b, `\u%04X`, r)
	default:
		fmt.Fprintf(b, `\U%08X`, r)
	}
}

// signs are those that mean nothing to YAML inside a text that begins with a
// letter. A colon is one only before a slash, as in an address.
const signs = " -_./+&'()%@=~"

// plainly reports whether a text may stand without quotes. It refuses more
// than it must: quotes too many do no harm, quotes too few change a text.
func plainly(text string) bool {
	for i, r := range text {
		switch {
		case unicode.IsLetter(r):
		case i == 0:
			return false
		case unicode.IsMark(r), unicode.IsDigit(r), r == '–', r == '€':
		case r == ':' && strings.HasPrefix(text[i+1:], "/"):
		case !strings.ContainsRune(signs, r):
			return false
		}
	}
	return text != "" && !strings.HasSuffix(text, " ") && !words[strings.ToLower(text)]
}

// words are those that YAML, in one of its versions, takes for something else
// than a text.
var words = map[string]bool{
	"null": true, "true": true, "false": true, "yes": true, "no": true, "on": true, "off": true, "y": true, "n": true,
}
