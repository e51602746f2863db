package schema

import (
	"fmt"
	"strings"

	"keyplan/plan"
)

// Options are what a schema takes from a workspace. The zero Options give the
// schema of any workspace.
type Options struct {
	// Settings are those of the workspace; its stages, people and offerings
	// are then the only ones that a plan may name. nil are the defaults.
	Settings *plan.Settings
	// Rules are the names of the rules that keyplan.yaml may set, each with a
	// sentence on it; without any, every name will do.
	Rules []plan.Option
}

// Plan is the JSON Schema of plans.
func Plan(o Options) []byte {
	return o.document(new(plan.Plan), "Key account plan", "All that is written of one key account.")
}

// Settings is the JSON Schema of keyplan.yaml.
func Settings(o Options) []byte {
	return o.document(new(plan.Settings), "Workspace of key account plans", "Our company, its people and offerings, and how plans are judged.")
}

// Guideline is the JSON Schema of guidelines for choosing key accounts.
func Guideline(o Options) []byte {
	return o.document(new(plan.Guideline), "Guideline for choosing key accounts", "Criteria with weights, candidates, and the scores that several people give them.")
}

func (o Options) document(part plan.Part, title, description string) []byte {
	b := builder{vocabulary: o.vocabulary()}
	root := b.object(plan.ShapeOf(part))
	root.Schema = "http://json-schema.org/draft-07/schema#"
	root.Comment = "Written by `keyplan schema`: write it anew rather than change it."
	root.Title, root.Description = title, description
	root.Definitions = b.definitions
	for _, entry := range root.Properties {
		if entry.key == "keyplan" {
			entry.value.(*node).only(plan.Version)
		}
	}
	return root.document()
}

// only lets a single number stand for a count: the version of the format.
func (n *node) only(number int64) {
	n.Least, n.Most = &number, &number
	n.Description, n.PatternDoc = "Version of the format.", fmt.Sprintf("expected %d", number)
}

// A builder makes one schema. The parts that stand in lists become
// definitions; those that stand once are written in place, where they can
// have the description of their field.
type builder struct {
	vocabulary
	definitions members
}

// object is the schema of a part.
func (b *builder) object(s *plan.Shape) *node {
	n := &node{Type: types{"object"}, Others: false}
	for _, f := range s.Fields {
		if f.Required {
			n.Required = append(n.Required, f.Key)
		}
		n.Properties.add(f.Key, b.field(f))
	}
	return n
}

// field is the schema of what stands behind a key.
func (b *builder) field(f *plan.Field) *node {
	var n *node
	switch f.Form {
	case plan.Scalar:
		n = b.value(f)
	case plan.Scalars:
		n = &node{Type: types{"array"}, Items: b.value(f)}
	case plan.Single:
		n = b.part(f.Shape())
	case plan.Items:
		n = &node{Type: types{"array"}, Items: b.item(f.Shape()), Snippets: []*snippet{newItem(f)}}
	case plan.Pairs:
		n = b.pairs(f)
	}
	if f.Form != plan.Scalar && !f.Required {
		n.Type = append(n.Type, "null")
	}
	n.Title, n.Description = f.Label, describe(f)
	return n
}

// part is a part, or the scalar that stands for its main field.
func (b *builder) part(s *plan.Shape) *node {
	n := b.object(s)
	if standsAlone(s) {
		bare := b.bare(s.Main)
		n.Type = append(n.Type, bare.Type...)
		n.Pattern, n.PatternDoc, n.Least, n.Most = bare.Pattern, bare.PatternDoc, bare.Least, bare.Most
	}
	return n
}

// item refers to the definition of the parts of a list.
func (b *builder) item(s *plan.Shape) *node {
	name := strings.ReplaceAll(s.Noun, " ", "-")
	if !b.definitions.has(name) {
		n := new(node)
		b.definitions.add(name, n)
		*n = *b.part(s)
		n.Title = upperFirst(s.Noun)
	}
	return reference(name)
}

// pairs are values by a free key, or by the names of rules where those are known.
func (b *builder) pairs(f *plan.Field) *node {
	if f != b.severity || len(b.rules) == 0 {
		return &node{Type: types{"object"}, Others: b.value(f)}
	}
	const severity = "rule-severity"
	b.definitions.add(severity, b.value(f))
	n := &node{Type: types{"object"}, Others: false}
	for _, rule := range b.rules {
		n.Properties.add(rule.Value, &node{Description: plain(rule.Doc), AnyOf: []*node{reference(severity)}})
	}
	return n
}

func reference(name string) *node { return &node{Ref: "#/definitions/" + name} }

// describe says what a field is and how it is written.
func describe(f *plan.Field) string {
	doc := plain(f.Doc)
	switch {
	case f.Kind == nil || f.Options != nil:
		return doc
	case f.Kind == &plan.RefKind:
		return doc + " An id from " + f.To.Place() + "."
	case f.Kind == &plan.LooseKind:
		return doc + " " + upperFirst(f.Kind.Written) + "."
	case f.Kind.Pattern != "":
		return doc + " Written " + plain(f.Kind.Written) + "."
	}
	return doc
}

// plain takes the marks of Markdown out of a text.
func plain(text string) string { return strings.ReplaceAll(text, "`", "") }

func upperFirst(text string) string { return strings.ToUpper(text[:1]) + text[1:] }
