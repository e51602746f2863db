package load

import (
	"fmt"
	"math/bits"
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"

	"keyplan/plan"
	"keyplan/plan/source"
)

// A decoder walks a file's nodes once along the shape of the part that they
// should be, and collects what it finds.
type decoder struct {
	file     *source.File
	index    *source.Index
	env      *plan.Env
	problems []Problem
	links    []Link
	items    []item
	partial  bool            // a text has taken in what may be other fields of its part
	shape    *plan.Shape     // of the whole file
	keys     map[string]bool // of all its parts, once asked for
	first    struct {        // the key that was told last to stand twice, and where it stands first
		key  *yaml.Node
		span source.Span
	}
	open    []unnamed // problems whose paths are not complete
	ids     map[string]known
	spans   map[source.Row]source.Span // of parts that others repeat
	equal   map[string]int             // texts that ids were made from: the next number to try
	inScope map[plan.Scope][]string    // ids of a scope, once asked for
}

// An item is one of a list, to be told apart from the others once all are read.
type item struct {
	view  plan.View
	names plan.Scope
	row   source.Row
	list  source.Row // of the part that holds the list
	field *plan.Field
}

// root reads the whole file into a part.
func (d *decoder) root(part plan.Part, n *yaml.Node) {
	v := plan.ViewOf(part)
	d.shape = v.Shape
	base, size := v.Address()
	row := d.index.Part(base, size, source.None, "", false, v.Shape, pos(n), false)
	d.plain(n, row)
	d.part(v, n, row)
}

// part reads a mapping into a part.
func (d *decoder) part(v plan.View, n *yaml.Node, row source.Row) {
	flow := n.Style&yaml.FlowStyle != 0
	var seen, fault uint64
	var first [64]int32 // where each field's key stands
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		d.index.Reach(row, max(key.Line, value.Line))
		told := len(d.problems)
		f := d.key(v.Shape, n, i, flow, row)
		if f == nil {
			fault |= misspelt(v.Shape, d.problems[told:])
			continue
		}
		if seen&f.Bit() != 0 {
			d.duplicateKey(n.Content[first[bits.TrailingZeros64(f.Bit())]], key, flow, row)
			continue
		}
		seen |= f.Bit()
		first[bits.TrailingZeros64(f.Bit())] = int32(i)
		before := len(d.problems)
		d.field(v, f, key, value, flow, row)
		if len(d.problems) > before || f == v.Shape.Main && f.To != 0 && plan.IsPlaceholder(value.Value) { // tbd: an empty seat
			fault |= f.Bit()
		}
	}
	if !d.partial {
		d.missing(v, row, fault)
	}
	d.partial = false
	v.Check(func(field any, fault *plan.Fault) { d.fault(field, fault) })
}

// misspelt is the field whose key was told to be misspelt: it is there, and not
// missing.
func misspelt(shape *plan.Shape, problems []Problem) uint64 {
	for i := range problems {
		if f := shape.Field(problems[i].Meant); f != nil {
			return f.Bit()
		}
	}
	return 0
}

// field reads one value, list or part.
func (d *decoder) field(v plan.View, f *plan.Field, key, value *yaml.Node, flow bool, row source.Row) {
	d.index.Mark(row, f.Offset(), pos(key), valuePos(value), f.Form == plan.Scalar && !empty(value), flow)
	if !d.plain(value, row) || empty(value) {
		return
	}
	switch f.Form {
	case plan.Scalar:
		if d.want(yaml.ScalarNode, f, value, row) {
			d.value(v.Value(f), f, value, flow, row, f.Key)
		}
	case plan.Scalars:
		if d.want(yaml.SequenceNode, f, value, row) {
			d.scalars(v, f, value, row)
		}
	case plan.Single:
		d.single(v, f, key, value, flow, row)
	case plan.Items:
		if d.want(yaml.SequenceNode, f, value, row) {
			d.list(v, f, value, row)
		}
	case plan.Pairs:
		if d.want(yaml.MappingNode, f, value, row) {
			d.pairs(v, f, value, row)
		}
	}
}

// value reads one scalar and remembers it where it refers to something.
func (d *decoder) value(val plan.Value, f *plan.Field, n *yaml.Node, flow bool, row source.Row, path string) {
	if d.swallowed(n, row, path) {
		return
	}
	if err := val.Parse(n.Value, d.env); err != nil {
		d.badValue(f, n, flow, row, path, err)
		return
	}
	if f.To == 0 || val.Absent() {
		return
	}
	if ref, ok := val.(*plan.Ref); ok {
		d.links = append(d.links, Link{ref, f.To})
	}
}

func (d *decoder) scalars(v plan.View, f *plan.Field, n *yaml.Node, row source.Row) {
	v.Grow(f, len(n.Content))
	base, each := v.Elements(f)
	flow := n.Style&yaml.FlowStyle != 0
	elements := d.index.Part(base, each*uintptr(len(n.Content)), row, f.Key, false, nil, pos(n), flow)
	for i, e := range n.Content {
		d.index.Reach(elements, e.Line)
		if !d.plain(e, row) {
			continue
		}
		if e.Kind != yaml.ScalarNode {
			d.report("wrong-type", d.at(e, flow), row, f.Key,
				fmt.Sprintf("each of %s must be %s, not %s", f.Key, kindWord(f), nodeWord(e)), d.quoteHint(e))
			continue
		}
		d.index.Mark(elements, uintptr(i)*each, source.Pos{}, pos(e), true, flow)
		d.value(v.At(f, i), f, e, flow, row, f.Key)
	}
}

func (d *decoder) single(v plan.View, f *plan.Field, key, n *yaml.Node, flow bool, row source.Row) {
	inner := v.Object(f)
	base, size := inner.Address()
	r := d.index.Part(base, size, row, f.Key, false, inner.Shape, pos(key), flow)
	d.partOrMain(inner, f, n, flow, r)
}

func (d *decoder) list(v plan.View, f *plan.Field, n *yaml.Node, row source.Row) {
	v.Grow(f, len(n.Content))
	flow := n.Style&yaml.FlowStyle != 0
	for _, e := range n.Content {
		d.index.Reach(row, e.Line)
		if !d.plain(e, row) {
			continue
		}
		if empty(e) {
			d.report("wrong-type", d.at(e, flow), row, f.Key, "there is nothing behind this dash", "write "+article(f.Shape().Noun)+", or delete the line")
			continue
		}
		inner := v.AddItem(f)
		base, size := inner.Address()
		r := d.index.Part(base, size, row, f.Key, true, inner.Shape, pos(e), flow)
		d.items = append(d.items, item{inner, f.Names, r, row, f})
		d.partOrMain(inner, f, e, flow, r)
	}
}

// partOrMain reads a part, or the scalar that stands for its main field.
func (d *decoder) partOrMain(v plan.View, f *plan.Field, n *yaml.Node, flow bool, row source.Row) {
	main := v.Shape.Main
	switch {
	case n.Kind == yaml.MappingNode:
		d.part(v, n, row)
	case n.Kind == yaml.ScalarNode && main != nil:
		d.index.Mark(row, main.Offset(), source.Pos{}, pos(n), true, flow)
		d.value(v.Value(main), main, n, flow, row, main.Key)
		d.missing(v, row, main.Bit())
	default:
		what := f.Key
		if f.Form == plan.Items {
			what = "each of " + what
		}
		d.report("wrong-type", d.at(n, flow), row, "", fmt.Sprintf("%s must be a set of key: value, not %s", what, nodeWord(n)), fieldsHint(v.Shape, n))
	}
}

func (d *decoder) pairs(v plan.View, f *plan.Field, n *yaml.Node, row source.Row) {
	v.Grow(f, len(n.Content)/2)
	flow := n.Style&yaml.FlowStyle != 0
	first := make(map[string]*yaml.Node, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		d.index.Reach(row, max(key.Line, value.Line))
		if !d.word(key, nil, flow, row) || flow && i > 0 && holdsText(f, n.Content[i-1]) && d.cut(key, value, row) {
			continue
		}
		if before := first[key.Value]; before != nil {
			d.duplicateKey(before, key, flow, row)
			continue
		}
		first[key.Value] = key
		d.pair(v, f, key, value, flow, row)
	}
}

// holdsText reports whether a value of a map is one that a comma may have cut:
// a text, or a score with words behind it.
func holdsText(f *plan.Field, value *yaml.Node) bool {
	return f.Kind == &plan.TextKind || f.Kind == &plan.PointsKind && strings.ContainsFunc(value.Value, unicode.IsLetter)
}

func (d *decoder) pair(v plan.View, f *plan.Field, key, value *yaml.Node, flow bool, row source.Row) {
	if !d.plain(value, row) || !d.want(yaml.ScalarNode, f, value, row) {
		return
	}
	val, base, size, offset := v.AddPair(f, key.Value)
	r := d.index.Part(base, size, row, f.Key, true, nil, pos(key), flow)
	d.index.Name(r, key.Value)
	d.index.Mark(r, 0, pos(key), pos(key), true, flow)
	d.index.Mark(r, offset, pos(key), pos(value), true, flow)
	d.value(val, f, value, flow, r, "")
}

// missing reports the required fields that are not there; not those in fault,
// which has the fields that were told already.
func (d *decoder) missing(v plan.View, row source.Row, fault uint64) {
	for _, f := range v.Shape.Fields {
		if !f.Required || fault&f.Bit() != 0 || !v.Absent(f) || f.Key == "keyplan" { // the header tells of that
			continue
		}
		place := d.index.Field(row, f.Offset())
		p := Problem{Rule: "missing-field", Span: place.Span, Path: f.Key,
			Message: fmt.Sprintf("%s has no %s", article(v.Shape.Noun), f.Key),
			Hint:    fmt.Sprintf("write %s: … (%s)", f.Key, lowerFirst(strings.TrimSuffix(f.Doc, ".")))}
		if f.Key == v.Shape.Noun {
			p.Message = fmt.Sprintf("the text of this %s is missing", f.Key)
		}
		if text := d.file.TextOf(place.Span); place.Written && plan.IsPlaceholder(text) {
			p.Message += fmt.Sprintf("; %q counts as nothing", short(text))
		}
		d.add(p, row)
	}
}
