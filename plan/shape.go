package plan

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
	"unicode"
	"unsafe"
)

// A Shape is what is known of a type of part: its fields with their offsets,
// worked out once.
type Shape struct {
	Noun     string // the part in a sentence: "contact", "team member"
	Fields   []*Field
	Parts    []*Field // those that hold further parts
	Main     *Field   // what a bare scalar stands for, or nil
	ID       *Field   // by which the rest of the plan refers to the part, or nil
	Identity []*Field // what tells the items of a list apart
	AsOf     *Field   // when it was last known to be true, or nil
	Dated    bool     // is of a day or a year
	Keys     []string // in order
	byKey    map[string]*Field
	anchors  []uintptr
	typ      reflect.Type
	checks   bool
}

// Evidence says how well a fact is known; it may stand on any item of a list
// and on the profile.
type Evidence struct {
	AsOf       Date
	Source     Text
	Confidence Confidence
}

// Confidence is how sure a fact is.
type Confidence string

// The two grades of confidence.
const (
	Confirmed Confidence = "confirmed"
	Assumed   Confidence = "assumed"
)

// Confidences are the grades of confidence.
var Confidences = NewOptions("confidence",
	"confirmed", "Somebody who knows has said so.",
	"assumed", "Our own guess.")

func (e *Evidence) fields() []Field {
	return []Field{
		One(&e.AsOf, "as_of", "As of", "Day on which this was last known to be true."),
		One(&e.Source, "source", "Source", "Where this is known from."),
		Choice(&e.Confidence, Confidences, "confidence", "Confidence", "Whether somebody who knows has confirmed it."),
	}
}

var shapes sync.Map // reflect.Type -> *Shape

// ShapeOf gives the shape of a part's type. It panics if the type's Fields
// leave a Go field unbound or bind one twice: a mistake in the program.
func ShapeOf(part Part) *Shape {
	typ := reflect.TypeOf(part).Elem()
	if s, ok := shapes.Load(typ); ok {
		return s.(*Shape)
	}
	s, _ := shapes.LoadOrStore(typ, newShape(typ))
	return s.(*Shape)
}

func newShape(typ reflect.Type) *Shape {
	v := reflect.New(typ)
	part := v.Interface().(Part)
	fields := part.Fields()
	if typ.Kind() == reflect.Struct {
		if e := v.Elem().FieldByName("Evidence"); e.IsValid() {
			for _, f := range e.Addr().Interface().(*Evidence).fields() {
				f.Evidence = true
				fields = append(fields, f)
			}
		}
	}
	s := &Shape{Noun: noun(typ.Name()), byKey: make(map[string]*Field, len(fields)), typ: typ}
	_, s.checks = part.(Checker)
	for i := range fields {
		s.add(&fields[i], uintptr(fields[i].addr)-v.Pointer(), typ)
	}
	mustBindAll(typ, typ, 0, s)
	for _, f := range s.Identity {
		s.anchors = append(s.anchors, f.offset)
	}
	if s.Main != nil {
		s.anchors = append(s.anchors, s.Main.offset)
	}
	if p, ok := part.(*Plan); ok {
		s.anchors = append(s.anchors, uintptr(unsafe.Pointer(&p.Account.Name))-v.Pointer())
	}
	return s
}

func (s *Shape) add(f *Field, offset uintptr, typ reflect.Type) {
	if offset > typ.Size() {
		panic(fmt.Sprintf("plan: %s binds %q to an address outside itself", typ, f.Key))
	}
	if s.byKey[f.Key] != nil {
		panic(fmt.Sprintf("plan: %s has %q twice", typ, f.Key))
	}
	f.offset, f.addr, f.ordinal = offset, nil, len(s.Fields)
	if f.part != nil {
		f.shape = f.part()
	}
	s.Fields = append(s.Fields, f)
	if f.Form == Single || f.Form == Items {
		s.Parts = append(s.Parts, f)
	}
	s.Keys = append(s.Keys, f.Key)
	s.byKey[f.Key] = f
	if f.Main {
		s.Main = f
	}
	if f.Identity {
		s.Identity = append(s.Identity, f)
	}
	switch f.Key {
	case "id":
		if f.Kind == &IDKind {
			s.ID = f
		}
	case "as_of":
		s.AsOf = f
	case "date", "year":
		s.Dated = true
	}
}

// mustBindAll panics unless each leaf of typ is covered by a field of s.
func mustBindAll(typ, leaf reflect.Type, base uintptr, s *Shape) {
	if leaf.Kind() != reflect.Struct {
		return
	}
	for i := range leaf.NumField() {
		f := leaf.Field(i)
		at := base + f.Offset
		if f.Anonymous {
			mustBindAll(typ, f.Type, at, s)
			continue
		}
		if f.Type.Size() > 0 && s.FieldAt(at) == "" {
			panic(fmt.Sprintf("plan: %s.Fields says nothing of %s", typ, f.Name))
		}
	}
}

// Anchors are the offsets of the fields by which people know the part.
func (s *Shape) Anchors() []uintptr { return s.anchors }

// Field finds a field by its key, or nil.
func (s *Shape) Field(key string) *Field { return s.byKey[key] }

// FieldAt gives the dotted path of the field that covers an offset into the
// part, or "".
func (s *Shape) FieldAt(offset uintptr) string {
	for _, f := range s.Fields {
		if offset < f.offset || offset >= f.offset+f.span() {
			continue
		}
		if f.Form == Single && offset > f.offset {
			if inner := f.shape.FieldAt(offset - f.offset); inner != "" {
				return f.Key + "." + inner
			}
		}
		return f.Key
	}
	return ""
}

// span is the number of bytes that the field takes up in its part.
func (f *Field) span() uintptr {
	if f.Form == Scalar || f.Form == Single {
		return f.ops.size
	}
	return reflect.TypeOf([]int(nil)).Size()
}

// Bit is the field's own bit in a set of the fields of its part.
func (f *Field) Bit() uint64 { return 1 << f.ordinal }

// Shape is the shape of the part or items that the field holds, or nil.
func (f *Field) Shape() *Shape { return f.shape }

// A Checker is a part whose fields restrict one another: a score within the
// range of its measure. Check calls bad with the address of the field at fault.
type Checker interface {
	Check(bad func(field any, fault *Fault))
}

// A Sharer is a part that says of itself whether it concerns the customer as
// well as us. The customer is shown only those that are shared.
type Sharer interface{ Shared() bool }

// noun turns a type's name into the word for it: TeamMember is "team member".
func noun(name string) string {
	var b strings.Builder
	for i, r := range name {
		if i > 0 && unicode.IsUpper(r) {
			b.WriteByte(' ')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
