package schema

import "keyplan/plan"

// value is the schema of one scalar of a field, or of one in its list. What
// is required is known; all else may be left empty.
func (b *builder) value(f *plan.Field) *node {
	known := f.Required && f.Form == plan.Scalar
	w := b.words(f)
	switch {
	case w.closed && w.name != "":
		return b.named(w)
	case w.closed:
		return choice(w, known)
	}
	n := scalar(f.Kind)
	for _, word := range w.list {
		n.Snippets = append(n.Snippets, &snippet{Label: word.Value, Description: word.Doc, Body: word.Value})
	}
	if !known {
		n.Type = append(n.Type, "null")
	}
	return n
}

// choice is the schema of one word of a list, exactly as it stands there.
func choice(w words, known bool) *node {
	n := w.enum()
	if known {
		return n
	}
	if n.EnumDocs != nil {
		n.EnumDocs = append(n.EnumDocs, "Not known.", "Not known.")
	}
	n.Enum = append(n.Enum, nil, "")
	return n
}

// named is the schema of a word that is trimmed when it is read. The list is
// what an editor offers and explains; beside it stands the pattern of all else
// that is read as one of its words.
func (b *builder) named(w words) *node {
	text := w.name + "-text"
	if !b.definitions.has(w.name) {
		b.definitions.add(w.name, w.enum())
		b.definitions.add(text, &node{Type: types{"string", "null"}, Pattern: w.pattern()})
	}
	return &node{AnyOf: []*node{reference(w.name), reference(text)}}
}

// bare is the schema of a scalar of a field as far as it can be said beside
// that of an object.
func (b *builder) bare(f *plan.Field) *node {
	n := scalar(f.Kind)
	if w := b.words(f); w.closed {
		n.Pattern, n.PatternDoc = w.pattern(), w.doc()
	}
	return n
}

// scalar is the schema of a kind of value.
func scalar(kind *plan.Kind) *node {
	n := &node{Type: types{"string"}, Pattern: kind.Pattern, Least: kind.Least, Most: kind.Most}
	switch {
	case kind.Whole:
		n.Type = append(n.Type, "integer")
	case kind.Number:
		n.Type = append(n.Type, "number")
	}
	if kind.Bool {
		n.Type = append(n.Type, "boolean")
	}
	if n.Pattern != "" {
		n.PatternDoc = "expected " + kind.Name + ": " + plain(kind.Written)
	}
	return n
}
