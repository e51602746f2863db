package plan

import (
	"reflect"
	"unsafe"
)

// A View is one part of a plan seen through its fields, for code that treats
// all parts alike: the loader, the schema, a diff.
type View struct {
	Shape *Shape
	at    unsafe.Pointer
}

// ViewOf sees a part through its fields.
func ViewOf(part Part) View {
	return View{ShapeOf(part), reflect.ValueOf(part).UnsafePointer()}
}

func (v View) addr(f *Field) unsafe.Pointer { return unsafe.Add(v.at, f.offset) }

// Part is the part itself, for code that knows its type.
func (v View) Part() Part { return reflect.NewAt(v.Shape.typ, v.at).Interface().(Part) }

// Address is where the part begins and how many bytes it takes.
func (v View) Address() (base, size uintptr) { return uintptr(v.at), v.Shape.typ.Size() }

// Offset is where a field begins within its part.
func (f *Field) Offset() uintptr { return f.offset }

// Value is the value of a Scalar field, to be read or parsed into.
func (v View) Value(f *Field) Value { return f.ops.value(v.addr(f)) }

// Object is the part that a Single field holds.
func (v View) Object(f *Field) View { return View{f.shape, v.addr(f)} }

// Len counts the elements of a Scalars, Items or Pairs field; known is false
// where nothing was written, which differs from an empty list.
func (v View) Len(f *Field) (n int, known bool) { return f.ops.count(v.addr(f)) }

// Item is one part of an Items field.
func (v View) Item(f *Field, i int) View { return View{f.shape, f.ops.elem(v.addr(f), i)} }

// EachItem visits the items of all lists in the part, and in the parts within it, in
// the order of the fields; list is the field that holds an item.
func (v View) EachItem(visit func(list *Field, item View)) {
	for _, f := range v.Shape.Parts {
		if f.Form == Single {
			v.Object(f).EachItem(visit)
			continue
		}
		n, _ := v.Len(f)
		for i := range n {
			item := v.Item(f, i)
			visit(f, item)
			item.EachItem(visit)
		}
	}
}

// At is one value of a Scalars or Pairs field.
func (v View) At(f *Field, i int) Value { return f.ops.value(f.ops.elem(v.addr(f), i)) }

// KeyAt is the key of one entry of a Pairs field.
func (v View) KeyAt(f *Field, i int) string { return f.ops.key(v.addr(f), i) }

// Take makes the value of a Scalar field that of another part of the same shape.
func (v View) Take(f *Field, from View) { f.ops.take(v.addr(f), from.addr(f)) }

// TakeAt makes one value of a Scalars field one of another part of the same shape.
func (v View) TakeAt(f *Field, i int, from View, j int) {
	f.ops.take(f.ops.elem(v.addr(f), i), f.ops.elem(from.addr(f), j))
}

// Grow makes a Scalars field n absent values long, and an Items or Pairs
// field known to be empty, with room for n.
func (v View) Grow(f *Field, n int) { f.ops.grow(v.addr(f), n) }

// Elements is where the values of a Scalars field lie: the first one's
// address and the bytes of each. Zero if there are none.
func (v View) Elements(f *Field) (base, each uintptr) {
	if n, _ := v.Len(f); n == 0 {
		return 0, 0
	}
	return uintptr(f.ops.elem(v.addr(f), 0)), f.ops.size
}

// Entry is where an entry of a Pairs field lies in memory, how big it is, and
// where in it the value begins.
func (v View) Entry(f *Field, i int) (base, size, offset uintptr) {
	return uintptr(f.ops.elem(v.addr(f), i)), f.ops.size, unsafe.Offsetof(Pair[Text]{}.Value)
}

// AddItem appends an empty part to an Items field.
func (v View) AddItem(f *Field) View { return View{f.shape, f.ops.add(v.addr(f), "")} }

// AddPair appends an entry to a Pairs field. It gives the value, and where the
// entry lies in memory, how big it is, and where in it the value begins.
func (v View) AddPair(f *Field, key string) (value Value, base, size, offset uintptr) {
	at := f.ops.add(v.addr(f), key)
	return f.ops.value(at), uintptr(at), f.ops.size, unsafe.Offsetof(Pair[Text]{}.Value)
}

// Absent reports whether nothing is known of a field: an empty list is known.
func (v View) Absent(f *Field) bool {
	switch f.Form {
	case Scalar:
		if f.Options != nil { // a choice is a string: no need to dress it as a Value
			return *(*string)(v.addr(f)) == ""
		}
		return v.Value(f).Absent()
	case Single:
		return v.Object(f).Empty()
	}
	_, known := v.Len(f)
	return !known
}

// Empty reports whether all fields of the part are absent.
func (v View) Empty() bool {
	for _, f := range v.Shape.Fields {
		if !v.Absent(f) {
			return false
		}
	}
	return true
}

// Check runs the part's own checks, if it has any (see Checker).
func (v View) Check(bad func(field any, fault *Fault)) {
	if v.Shape.checks {
		reflect.NewAt(v.Shape.typ, v.at).Interface().(Checker).Check(bad)
	}
}
