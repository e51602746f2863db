package load

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"keyplan/plan"
	"keyplan/plan/source"
)

// report adds a problem at a span, on a field of a part.
func (d *decoder) report(rule string, at source.Span, row source.Row, key, message, hint string) {
	d.add(Problem{Rule: rule, Span: at, Path: key, Message: message, Hint: hint}, row)
}

// fault adds what a part's own check has found at a field.
func (d *decoder) fault(field any, fault *plan.Fault) {
	place := d.index.At(field)
	d.open = append(d.open, unnamed{len(d.problems), source.None, field})
	d.problems = append(d.problems, Problem{Rule: "bad-value", Span: place.Span,
		Message: fmt.Sprintf("%q %s", short(d.file.TextOf(place.Span)), fault.Error()), Hint: "expected " + fault.Expected})
}

// badValue reports a scalar that is not of its field's kind.
func (d *decoder) badValue(f *plan.Field, n *yaml.Node, flow bool, row source.Row, path string, err error) {
	p := Problem{Rule: "bad-value", Span: d.at(n, flow), Path: path}
	var fault *plan.Fault
	if !errors.As(err, &fault) {
		fault = &plan.Fault{Problem: err.Error()}
	}
	switch {
	case fault.TooLarge:
		p.Rule = "too-large"
	case f.Kind == &plan.IDKind:
		p.Rule = "bad-id"
	}
	p.Message = fmt.Sprintf("%s %q %s", f.Key, short(n.Value), fault.Error())
	if fault.Expected != "" && !strings.HasSuffix(p.Message, fault.Expected) {
		p.Hint = "expected " + fault.Expected
	}
	p.Fix, p.HasFix = fault.Nearest, fault.Sure && fault.Nearest != ""
	d.add(p, row)
}

// want reports a node that is not of the kind that a field needs.
func (d *decoder) want(kind yaml.Kind, f *plan.Field, n *yaml.Node, row source.Row) bool {
	if n.Kind == kind {
		return true
	}
	var what, hint string
	switch f.Form {
	case plan.Scalar:
		what, hint = kindWord(f), d.quoteHint(n)
		if f.Kind == &plan.TextKind && hint == "" {
			hint = fmt.Sprintf("write one text behind %s:, or several lines below %s: |", f.Key, f.Key)
		}
	case plan.Scalars:
		what, hint = "a list", d.quoteHint(n)
		if n.Kind == yaml.ScalarNode {
			hint = fmt.Sprintf("write %s: [%s]", f.Key, short(n.Value))
		}
		hint = cmp.Or(dashHint(n), hint)
	case plan.Items:
		what, hint = "a list", "begin each "+f.Shape().Noun+" with a dash, such as - "+firstKey(f.Shape())+": …"
		hint = cmp.Or(dashHint(n), hint)
	case plan.Pairs:
		what, hint = "a set of key: value", ""
	}
	d.report("wrong-type", d.at(n, false), row, f.Key, fmt.Sprintf("%s must be %s, not %s", f.Key, what, nodeWord(n)), hint)
	return false
}

// plain reports anchors, aliases and tags, which a plan may not hold: they
// make a file say something other than what a reader sees.
func (d *decoder) plain(n *yaml.Node, row source.Row) bool {
	switch {
	case n.Kind == yaml.AliasNode || n.Anchor != "":
		d.alias(n, row)
		return false
	case n.Style&yaml.TaggedStyle != 0:
		d.report("wrong-type", d.file.Scalar(pos(n), true), row, "", fmt.Sprintf("%q is read as a YAML tag, not as text", tagOf(n)),
			tagHint(n))
		return false
	}
	return true
}

// dashHint is for a list that became one text or one key, because its dashes
// have no space behind them, or one before them that only looks like it.
func dashHint(n *yaml.Node) string {
	if n.Kind == yaml.MappingNode && len(n.Content) > 0 {
		n = n.Content[0]
	}
	switch text := strings.TrimFunc(n.Value, invisible); {
	case n.Kind != yaml.ScalarNode || n.Style != 0 || !strings.HasPrefix(text, "-"):
		return ""
	case text != n.Value:
		return "before the dash stands a character that only looks like a space: delete it and type spaces"
	}
	return "write a space after each dash"
}

// firstKey is what a part begins with: what it is, else its first key.
func firstKey(shape *plan.Shape) string {
	if shape.Main != nil {
		return shape.Main.Key
	}
	return shape.Keys[0]
}

// fieldsHint says how a part is written in place of something else.
func fieldsHint(shape *plan.Shape, n *yaml.Node) string {
	if key, _, ok := strings.Cut(n.Value, ":"); ok && shape.Field(key) != nil {
		return "write a space after the colon of " + key
	}
	return "write its fields below it, each on a line of its own, such as " + firstKey(shape) + ": …"
}

func tagHint(n *yaml.Node) string {
	if n.Kind == yaml.ScalarNode {
		return "put the text in quotes"
	}
	return "delete it"
}

func tagOf(n *yaml.Node) string {
	if strings.HasPrefix(n.Tag, "tag:") {
		return "!!" + n.Tag[strings.LastIndexByte(n.Tag, ':')+1:]
	}
	return n.Tag
}

func (d *decoder) alias(n *yaml.Node, row source.Row) {
	sign, name := "*", n.Value
	switch {
	case n.Tag == "!!merge" || n.Value == "<<" && n.Kind == yaml.ScalarNode:
		d.report("yaml-alias", d.file.Scalar(pos(n), false), row, "", "a plan may not use YAML merge keys (<<)", "write out what is meant")
		return
	case n.Anchor != "":
		sign, name = "&", n.Anchor
	}
	d.report("yaml-alias", d.file.Scalar(pos(n), true), row, "",
		fmt.Sprintf("a plan may not use YAML anchors and aliases (%s%s)", sign, short(name)),
		"write out what is meant; if it is text, put it in quotes")
}

// quoteHint says what to do where a text became a list or a mapping because of
// a character in it.
func (d *decoder) quoteHint(n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode && n.Style&yaml.FlowStyle != 0 {
		return "if it is text, put it in quotes"
	}
	return ""
}

// at is the span of a node: of a scalar its text, else its first character.
func (d *decoder) at(n *yaml.Node, flow bool) source.Span {
	return d.file.Scalar(pos(n), flow)
}

func pos(n *yaml.Node) source.Pos { return source.Pos{Line: n.Line, Column: n.Column} }

// valuePos is where a value begins, none where nothing is written.
func valuePos(n *yaml.Node) source.Pos {
	if empty(n) && n.Value == "" && n.Style == 0 {
		return source.Pos{}
	}
	return pos(n)
}

// empty reports whether a key has nothing behind it, or null.
func empty(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Tag == "!!null" && n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) == 0
}

// kindWord is what a field's value is called in "must be …".
func kindWord(f *plan.Field) string {
	switch {
	case f.Kind == nil:
		return article(f.Shape().Noun)
	case f.Options != nil:
		return "one of " + strings.Join(f.Options.Values(), ", ")
	case f.Kind == &plan.TextKind:
		return "a text"
	}
	return article(f.Kind.Name)
}

func nodeWord(n *yaml.Node) string {
	switch n.Kind {
	case yaml.SequenceNode:
		return "a list"
	case yaml.MappingNode:
		return "a set of key: value"
	case yaml.ScalarNode:
		return fmt.Sprintf("the text %q", short(n.Value))
	}
	return "what stands here"
}

// article puts "a" or "an" before a noun.
func article(noun string) string {
	if noun == "" {
		return noun
	}
	switch {
	case plural(noun):
		return noun
	case strings.HasPrefix(noun, "url"), strings.HasPrefix(noun, "unit"):
		return "a " + noun
	case strings.ContainsRune("aeiou", rune(noun[0])):
		return "an " + noun
	}
	return "a " + noun
}

// plural names the parts whose nouns take no article.
func plural(noun string) bool {
	switch noun {
	case "financials", "settings", "limits", "headquarters", "rule settings", "score settings", "tier settings":
		return true
	}
	return false
}

// short cuts a text that is too long for a message, and keeps it on one line.
func short(text string) string {
	const most = 48
	text = strings.Join(strings.Fields(text), " ")
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return string([]rune(text)[:most-1]) + "…"
}

func lowerFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[size:]
}

func joinPath(path, key string) string {
	switch {
	case key == "":
		return path
	case path == "":
		return key
	}
	return path + "." + key
}
