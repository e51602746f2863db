package load

import (
	"bytes"
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"

	"keyplan/plan/source"
)

// cut reports a text that a comma inside { } has cut in two: YAML reads
// {position: Chairman, President and CEO} as a position and a key without a value.
func (d *decoder) cut(key, value *yaml.Node, row source.Row) bool {
	if key.Style != 0 || !empty(value) || value.Value != "" {
		return false
	}
	span := d.file.Scalar(pos(key), true)
	line := d.file.Line(span.End.Line)
	after := strings.TrimLeft(string([]rune(line)[min(span.End.Column-1, len([]rune(line))):]), " \t")
	if strings.HasPrefix(after, ":") {
		return false
	}
	p := Problem{Rule: "split-text", Span: span, Path: d.index.Path(row),
		Message: fmt.Sprintf("the comma before %q cuts this text in two", short(key.Value)),
		Hint:    `inside { } put a text that holds a comma in quotes: "…, ` + short(key.Value) + `"`}
	d.problems = append(d.problems, p)
	return true
}

// cutByHash warns of a text that a # cuts off: what follows " #" is a comment,
// and "our #1 supplier" reads as "our". Only a # with a letter or digit right
// behind it is suspicious.
func (d *decoder) cutByHash(c comment) {
	if c.own || len(c.text) < 2 || !wordByte(c.text[1]) {
		return
	}
	d.problems = append(d.problems, Problem{Rule: "split-text", Warning: true, Span: d.file.Rest(c.at),
		Message: fmt.Sprintf("what follows the # is a comment and not read: %q", short(c.text)),
		Hint:    "if it belongs to the text, put the text in quotes; if it is a comment, write a space after the #"})
}

func wordByte(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
}

// suspicious reports whether a text may hold comments that need reading: a
// waiver, or a # that may have cut a text. It spares most files the lexer.
func suspicious(text []byte) bool {
	for i := 0; ; {
		j := bytes.IndexByte(text[i:], '#')
		if j < 0 || i+j+1 >= len(text) {
			return false
		}
		i += j + 1
		rest := text[i:]
		if bytes.HasPrefix(bytes.TrimLeft(rest[:min(len(rest), 32)], " \t"), []byte("keyplan:")) || i > 1 && text[i-2] == ' ' && wordByte(rest[0]) {
			return true
		}
	}
}
