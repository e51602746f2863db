package scaffold

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"keyplan/plan"
	"keyplan/plan/edit"
)

// A page is a plan being written, line by line: what is known as YAML, and
// what is not as comments that ask for it. A part of which nothing is known
// is a comment as a whole.
type page struct {
	explains func(rule string) bool // nil: every rule
	lines    []line
	depth    int
	shape    *plan.Shape // of the part that is being written
	env      plan.Env    // that the plan will be read with
	rule     string      // that was named last
	odd      []string    // what was left out since it could not be read back
}

// A line of a page. A comment's # stands at a depth of its own, so that a part
// reads as a whole when its lines are uncommented.
type line struct {
	text  string
	depth int
	asks  bool // a comment
	hash  int
	dash  bool // the first of an item
}

// part writes a part of the one being written, or asks for it if nothing is
// written inside.
func (p *page) part(key string, shape *plan.Shape, inside func()) {
	at, outer := len(p.lines), p.shape
	p.lines = append(p.lines, line{text: key + ":", depth: p.depth})
	p.shape = shape
	p.depth++
	inside()
	p.depth--
	p.shape = outer
	if len(p.lines) == at+1 {
		p.lines = p.lines[:at]
		p.ask(key, "")
		return
	}
	for _, l := range p.lines[at+1:] {
		if !l.asks {
			return
		}
	}
	for i := at; i < len(p.lines); i++ {
		p.lines[i].asks, p.lines[i].hash = true, p.depth
	}
}

// item writes one item of a list, behind a dash.
func (p *page) item(inside func()) {
	at := len(p.lines)
	p.depth++
	inside()
	p.depth--
	if at < len(p.lines) {
		p.lines[at].dash = true
	}
}

// known writes a value, if there is one. A value that would not be read back
// is left out and noted: one bad fact must not spoil a plan.
func (p *page) known(key string, v plan.Value) {
	if v.Absent() {
		return
	}
	if err := v.Parse(v.String(), &p.env); err != nil {
		p.odd = append(p.odd, key+" was left out: it "+err.Error())
		return
	}
	p.text(key + ": " + written(v))
}

// choice is known for a value that is one of options.
func (p *page) choice(key, value string) {
	if err := p.shape.Field(key).Options.Parse(value); err != nil {
		p.odd = append(p.odd, key+" was left out: it "+err.Error())
		return
	}
	if value != "" {
		p.text(key + ": " + value)
	}
}

// text writes a line as it is.
func (p *page) text(text string) { p.lines = append(p.lines, line{text: text, depth: p.depth}) }

// ask writes a comment that asks for a field, in the first words of the field's
// own description, and names the rule that tells more, once in a row.
func (p *page) ask(key, rule string) {
	doc, _, _ := strings.Cut(strings.TrimSuffix(p.shape.Field(key).Doc, "."), "; ")
	text := key + ":  # " + lowerFirst(doc)
	if rule != "" && rule != p.rule && (p.explains == nil || p.explains(rule)) {
		text += "; keyplan explain " + rule
		p.rule = rule
	}
	p.lines = append(p.lines, line{text: text, depth: p.depth, asks: true, hash: p.depth})
}

// blank writes an empty line.
func (p *page) blank() { p.lines = append(p.lines, line{asks: true, hash: -1}) }

// bytes is the page as it is saved.
func (p *page) bytes() []byte {
	var b strings.Builder
	for _, l := range p.lines {
		switch {
		case l.hash < 0:
		case l.asks:
			b.WriteString(strings.Repeat("  ", l.hash) + "# " + strings.Repeat("  ", l.depth-l.hash) + l.text)
		default:
			b.WriteString(l.indent() + l.text)
		}
		b.WriteByte('\n')
	}
	return []byte(b.String())
}

func (l line) indent() string {
	if l.dash {
		return strings.Repeat("  ", l.depth-1) + "- "
	}
	return strings.Repeat("  ", l.depth)
}

// written is a value as YAML. Numbers and dates stand as they are, since they
// are read by the kind that is expected of them; words are quoted if need be.
func written(v plan.Value) string {
	switch v.(type) {
	case *plan.Text, *plan.ID, *plan.Ref, *plan.URL, *plan.Email:
		return edit.Quote(v.String())
	}
	return v.String()
}

func lowerFirst(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToLower(r)) + text[size:]
}
