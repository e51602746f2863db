package load

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"keyplan/plan/source"
)

var bom = []byte("\xef\xbb\xbf")

// isUTF16 reports a file in one of the encodings that use two or four bytes a
// character, with a mark in front or without. The parser would read those with
// a mark, but no position in them would be right.
func isUTF16(text []byte) bool {
	if bytes.HasPrefix(text, []byte("\xff\xfe")) || bytes.HasPrefix(text, []byte("\xfe\xff")) || bytes.HasPrefix(text, []byte("\x00\x00\xfe\xff")) {
		return true
	}
	start := text[:min(len(text), 64)]
	return len(start) >= 4 && bytes.Count(start, []byte{0}) >= len(start)/3
}

// encoding reports bytes that are no text. Only the first is told, with how
// many follow: a file in another encoding is wrong all over.
func encoding(file *source.File) (Problem, bool) {
	p := Problem{Rule: "text-encoding", Hint: "save the file as UTF-8 (in Notepad: Save as, Encoding UTF-8)"}
	if isUTF16(file.Text) {
		p.Span = source.Span{Start: source.Pos{Line: 1, Column: 1}, End: source.Pos{Line: 1, Column: 2}}
		p.Message = "the file is saved as UTF-16, not as UTF-8"
		return p, true
	}
	at, r, size, more := strange(file.Text)
	if at < 0 {
		return p, false
	}
	start := file.Pos(at)
	p.Span = source.Span{Start: start, End: source.Pos{Line: start.Line, Column: start.Column + 1}}
	switch {
	case r == utf8.RuneError && size == 1:
		p.Message = "the file is not saved as UTF-8: " + oldLetter(file.Text[at])
	case r == 0:
		p.Message, p.Hint = "there is a NUL character here: this is no text file, or it was damaged", "delete the character, or fetch the file again"
	default:
		p.Message, p.Hint = fmt.Sprintf("there is an invisible control character (code %d) here", r), "delete it, and what was pasted with it"
	}
	switch {
	case more == 1:
		p.Message += ", and one more further down"
	case more > 1:
		p.Message += fmt.Sprintf(", and %d more further down", more)
	}
	return p, true
}

// oldLetter names a byte of the encodings that Windows had before UTF-8.
func oldLetter(b byte) string {
	if b > 0xA0 {
		return fmt.Sprintf("the letter %q is in an old Windows encoding", string(rune(b)))
	}
	return fmt.Sprintf("what stands here (byte %02X) cannot be read", b)
}

// strange finds the first character that YAML does not allow, and counts those
// that follow it; at is negative if there is none.
func strange(text []byte) (at int, r rune, size, more int) {
	at = -1
	for i, n := 0, 0; i < len(text); i += n {
		if n = 1; text[i] >= ' ' && text[i] < 0x7f {
			continue
		}
		var c rune
		c, n = utf8.DecodeRune(text[i:])
		if !forbidden(c, n) {
			continue
		}
		if at >= 0 {
			more++
			continue
		}
		at, r, size = i, c, n
	}
	return at, r, size, more
}

func forbidden(r rune, size int) bool {
	switch {
	case r == '\t' || r == '\n' || r == '\r' || r == 0x85:
		return false
	case r == utf8.RuneError:
		return size == 1
	}
	return r < ' ' || r >= 0x7f && r < 0xA0 || r == 0xFFFE || r == 0xFFFF
}
