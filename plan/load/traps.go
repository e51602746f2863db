package load

import (
	"bytes"
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"

	"keyplan/plan"
	"keyplan/plan/source"
)

// colon reports a key whose colon, or the space behind it, is missing: in
// brackets {likelihood:high} and {likelihood high} are keys without a value, and
// elsewhere "likelihood:high: x" is. Fields that stand in the part anyway, and
// texts that may just begin with the word, are left to cut.
func (d *decoder) colon(shape *plan.Shape, n *yaml.Node, i int, row source.Row) bool {
	key := n.Content[i]
	at := strings.IndexAny(key.Value, ": =")
	if at <= 0 || key.Style != 0 {
		return false
	}
	word, rest := key.Value[:at], strings.TrimLeft(key.Value[at:], " ")
	if shape.Field(word) == nil || rest == "" || child(n, word) != nil {
		return false
	}
	p := Problem{Rule: "unknown-key", Span: d.at(key, true), Path: word}
	value := strings.TrimLeft(strings.TrimLeft(rest, ":="), " ")
	switch {
	case rest[0] == ':' && key.Value[at] == ':':
		p.Message = fmt.Sprintf("a space is missing after the colon in %q", short(key.Value))
	case rest[0] == '=':
		p.Message = fmt.Sprintf("there is a = where a colon belongs in %q", short(key.Value))
	default:
		p.Message = fmt.Sprintf("a colon is missing after %q", word)
	}
	p.Hint = "write " + word + ": " + short(value)
	if rest[0] == ':' || rest[0] == '=' {
		p.Fix, p.HasFix = word+": "+value, d.file.TextOf(p.Span) == key.Value
	} else {
		p.Hint += "; or put the text in quotes, if the comma before it belongs to the text"
	}
	d.add(p, row)
	d.partial = true // the field is there, if not as YAML
	return true
}

// cut reports a text that a comma inside { } has cut in two: YAML reads
// {position: Chairman, President and CEO} as a position and a key without a value.
func (d *decoder) cut(key, value *yaml.Node, row source.Row) bool {
	if key.Style != 0 || !empty(value) || value.Value != "" || key.Value == "" {
		return false
	}
	span := d.file.Scalar(pos(key), true)
	end := d.file.Offset(span.End)
	if after := bytes.TrimLeft(d.file.Text[end:min(end+64, len(d.file.Text))], " \t"); bytes.HasPrefix(after, []byte(":")) {
		return false
	}
	text := short(key.Value)
	p := Problem{Rule: "split-text", Span: span,
		Message: fmt.Sprintf("the comma before %q cuts this text in two", text),
		Hint:    `inside { } put a text that holds a comma in quotes: "…, ` + text + `"`}
	if around := d.file.Text[max(0, end-200):min(end+64, len(d.file.Text))]; bytes.ContainsAny(around, "“”„’") {
		p.Hint += `; only straight quotes (" or ') count`
	}
	d.add(p, row)
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
