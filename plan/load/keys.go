package load

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"

	"keyplan/plan"
	"keyplan/plan/nearest"
	"keyplan/plan/source"
)

// key finds the field that a key names, or reports why there is none.
func (d *decoder) key(shape *plan.Shape, n *yaml.Node, i int, flow bool, row source.Row) *plan.Field {
	key, value := n.Content[i], n.Content[i+1]
	if !d.word(key, shape.Keys, flow, row) {
		return nil
	}
	f := shape.Field(key.Value)
	if f == nil && !d.colon(shape, n, i, row) && !(flow && d.cut(key, value, row)) {
		d.unknownKey(shape, key, flow, row)
	}
	return f
}

// word reports a key that is no word: a list, an alias, something tagged.
func (d *decoder) word(key *yaml.Node, keys []string, flow bool, row source.Row) bool {
	if key.Kind == yaml.ScalarNode && key.Tag != "!!merge" {
		return d.plain(key, row)
	}
	if key.Kind == yaml.AliasNode || key.Anchor != "" || key.Kind == yaml.ScalarNode {
		d.alias(key, row)
		return false
	}
	hint := "write key: value"
	if len(keys) > 0 {
		hint = "write one of: " + strings.Join(keys, ", ")
	}
	d.report("wrong-type", d.at(key, flow), row, "", "a key must be a word, not "+nodeWord(key), hint)
	return false
}

func (d *decoder) unknownKey(shape *plan.Shape, key *yaml.Node, flow bool, row source.Row) {
	p := Problem{Rule: "unknown-key", Span: d.at(key, flow), Path: short(key.Value)}
	p.Message = fmt.Sprintf("unknown key %q in %s", short(key.Value), article(shape.Noun))
	near, ok := nearest.Find(key.Value, shape.Keys)
	switch visible := strings.TrimFunc(key.Value, func(r rune) bool { return r == ' ' || invisible(r) }); {
	case key.Value == "":
		p.Message, p.Hint = "there is no key before this colon", "write key: value"
	case visible != key.Value && d.words()[strings.TrimPrefix(visible, "- ")]:
		p.Path = visible
		p.Message = fmt.Sprintf("before the key %q stands a character that only looks like a space, or like nothing", visible)
		p.Hint = "delete the whole line and type it anew; such characters come along with text pasted from a web page or Word"
	case ok:
		p.Message += fmt.Sprintf("; did you mean %q?", near.Word)
		p.Fix, p.HasFix = near.Word, near.Sure
		p.Meant = near.Word
	case strings.Contains(key.Value, " "):
		p.Message = fmt.Sprintf("the colon after %q makes a key of it, and %s has no such key", short(key.Value), article(shape.Noun))
		p.Hint = "if it is text, put the whole text in quotes"
		d.partial = true
	case d.belongs(key.Value) != "":
		p.Hint = fmt.Sprintf("%s belongs in %s", key.Value, d.belongs(key.Value))
	default:
		p.Hint = article(shape.Noun) + " may have: " + strings.Join(shape.Keys, ", ")
	}
	d.add(p, row)
}

// belongs names the section of the file that has a key, "" if none has.
func (d *decoder) belongs(key string) string {
	for _, f := range d.shape.Fields {
		if f.Form == plan.Single && f.Shape().Field(key) != nil {
			return f.Key
		}
	}
	return ""
}

func (d *decoder) duplicateKey(first, key *yaml.Node, flow bool, row source.Row) {
	if d.first.key != first {
		d.first.key, d.first.span = first, d.at(first, flow)
	}
	d.add(Problem{Rule: "duplicate-key", Span: d.at(key, flow), Path: short(key.Value),
		Message: fmt.Sprintf("%q stands twice here; only the first is read", key.Value),
		Hint:    "put what both say into one, and delete the other",
		Related: []Related{{d.first.span, fmt.Sprintf("%q stands here first", key.Value)}}}, row)
}
