package load

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"

	"keyplan/plan/source"
)

// swallowed reports a text that took in the lines below it, which YAML allows
// and nobody means: a quote that was left open goes on to the next quote,
// whatever keys stand between, and a line that is indented deeper goes on with
// the text above it even where only the space behind its colon is missing.
func (d *decoder) swallowed(n *yaml.Node, row source.Row, path string) bool {
	if strings.IndexByte(n.Value, ':') < 0 {
		return false
	}
	switch n.Style {
	case yaml.DoubleQuotedStyle, yaml.SingleQuotedStyle:
		return d.openQuote(n, row, path)
	case 0:
		return d.noSpace(n, row, path)
	}
	return false
}

// openQuote reports a quoted text whose further lines are keys that are not
// indented deeper than the line of its own.
func (d *decoder) openQuote(n *yaml.Node, row source.Row, path string) bool {
	start := d.file.Offset(pos(n))
	o := &outline{text: string(d.file.Text[start:min(len(d.file.Text), start+2*len(n.Value)+1024)])}
	quote := o.text[0]
	line := o.end(0)
	if closing, _ := o.quoteEnd(quote, 1, line); closing >= 0 {
		return false
	}
	indent := firstText(d.file, n.Line).Column - 1
	for line = o.next(line); line < len(o.text); line = o.next(o.end(line)) {
		if !o.emptyLine(line) && o.cut(line, indent) {
			d.partial = true
			d.add(Problem{Rule: "not-yaml", Path: path, Span: source.Span{Start: pos(n), End: source.Pos{Line: n.Line, Column: n.Column + 1}},
				Message: "the quote that opens here is not closed on its line, and takes in the keys below it",
				Hint:    "put the same quote (" + string(quote) + ") at the end of the text"}, row)
			return true
		}
		if closing, _ := o.quoteEnd(quote, line, o.end(line)); closing >= 0 {
			break
		}
	}
	return false
}

// noSpace reports a text in which a further line begins with a key of the plan
// and a colon without a space.
func (d *decoder) noSpace(n *yaml.Node, row source.Row, path string) bool {
	rest := n.Value
	for range 8 { // colons: a line that was taken in has one of the first
		i := strings.IndexByte(rest, ':')
		if i < 0 {
			break
		}
		word := rest[strings.LastIndexByte(rest[:i], ' ')+1 : i]
		if after := rest[i+1:]; word != "" && after != "" && after[0] != ' ' && !strings.HasPrefix(after, "//") {
			if at, ok := d.lineOf(n, word+":"); ok && d.words()[word] {
				d.partial = true
				d.add(Problem{Rule: "not-yaml", Path: path, Span: d.file.Scalar(at, false),
					Message: fmt.Sprintf("a space is missing after the colon of %q: this line is read as more of the text above it", word),
					Hint:    "write " + word + ": and then the value, and indent the line like its neighbours"}, row)
				return true
			}
		}
		rest = rest[i+1:]
	}
	return false
}

// lineOf finds a line of a text, not its first, that begins with a word.
func (d *decoder) lineOf(n *yaml.Node, word string) (source.Pos, bool) {
	for line := n.Line + 1; line <= d.file.Lines(); line++ {
		text := strings.TrimLeft(d.file.Line(line), " ")
		switch {
		case strings.HasPrefix(text, word):
			return firstText(d.file, line), true
		case strings.Contains(text, ": "), strings.HasPrefix(text, "#"), line > n.Line+200:
			return source.Pos{}, false
		}
	}
	return source.Pos{}, false
}

// words are the keys of the file's parts, worked out when first asked for.
func (d *decoder) words() map[string]bool {
	if d.keys == nil {
		d.keys = keysOf(d.shape)
	}
	return d.keys
}
