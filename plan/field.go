package plan

import "unsafe"

// A Part is anything in a plan that has fields: the plan itself, a contact, an
// action. Fields binds each field to its address in the receiver and is
// called once per type (see ShapeOf).
type Part interface{ Fields() []Field }

// A Form says how the values of a field are arranged.
type Form uint8

// The forms of a field.
const (
	Scalar  Form = iota // one value
	Scalars             // a list of values
	Single              // one part with fields of its own
	Items               // a list of parts
	Pairs               // values by a free key
)

// A Field is one thing that can be written in a part.
type Field struct {
	Key   string // as written in the file: reports_to
	Label string // as people say it: Reports to
	Doc   string // one sentence for the reference and the editor
	Form  Form

	Kind    *Kind    // of the scalars of Scalar, Scalars and Pairs
	Options *Options // what a choice may be, nil for other kinds
	To      Scope    // where the ids are found that a link may name
	Names   Scope    // Items: the scope in which their ids are known

	Required bool   // must be written
	Identity bool   // tells the items of a list apart
	Main     bool   // a bare scalar in place of the part is this field
	Customer bool   // may be shown to the customer
	Personal bool   // says something of a natural person
	Proper   bool   // a proper name: where it is hidden, no other text may say it
	Serves   bool   // what the part serves, which decides whether the customer may see it
	Parting  bool   // from this day on the part is kept as history only
	Evidence bool   // says how well the part is known
	Unit     string // what a number of it counts: "days"; "" where the label or another field says so

	addr    unsafe.Pointer // in the part whose Fields bound it, until ShapeOf
	offset  uintptr
	ordinal int // in its part; fewer than 64
	ops     ops
	shape   *Shape // of Single and Items
	part    func() *Shape
}

// ops reach the memory behind a field; at is the field's address.
type ops struct {
	size  uintptr                       // of a scalar, or of one element
	value func(at unsafe.Pointer) Value // the scalar (or element) at an address
	take  func(to, from unsafe.Pointer) // Scalar, Scalars: copies one value
	count func(at unsafe.Pointer) (n int, known bool)
	elem  func(at unsafe.Pointer, i int) unsafe.Pointer
	grow  func(at unsafe.Pointer, n int) // Scalars: n absent elements; Items, Pairs: known to be none
	add   func(at unsafe.Pointer, key string) unsafe.Pointer
	key   func(at unsafe.Pointer, i int) string
}

// A Flag adds something to a field.
type Flag func(*Field)

// Required marks a field that must be written.
func Required(f *Field) { f.Required = true }

// Identity marks the fields that tell the items of a list apart.
func Identity(f *Field) { f.Identity = true }

// Main marks the field that a bare scalar in place of the part stands for.
func Main(f *Field) { f.Main = true }

// Customer marks a field that the customer may see.
func Customer(f *Field) { f.Customer = true }

// In says what a number counts: days, hours.
func In(unit string) Flag { return func(f *Field) { f.Unit = unit } }

// Personal marks a field that says something of a natural person.
func Personal(f *Field) { f.Personal = true }

// Proper marks a proper name: in a copy in which it is hidden, no text that is
// shown may say it either.
func Proper(f *Field) { f.Proper = true }

// Serves marks the links to what a part serves: one that serves only what the
// customer may not see is not for the customer.
func Serves(f *Field) { f.Serves = true }

// Parting marks the day from which on a part is kept as history only.
func Parting(f *Field) { f.Parting = true }

// Names makes the ids of a list's items known in a scope.
func Names(scope Scope) Flag { return func(f *Field) { f.Names = scope } }

type valuePtr[V any] interface {
	*V
	Value
}

type partPtr[T any] interface {
	*T
	Part
}

// One is a field of one value; its kind follows from the value's type.
func One[V any, P valuePtr[V]](addr *V, key, label, doc string, flags ...Flag) Field {
	return scalar(unsafe.Pointer(addr), ops{
		size:  unsafe.Sizeof(*addr),
		value: func(at unsafe.Pointer) Value { return P(at) },
		take:  take[V],
	}, kindOf(P(addr)), key, label, doc, flags)
}

// Many is a field that lists values.
func Many[V any, P valuePtr[V]](addr *[]V, key, label, doc string, flags ...Flag) Field {
	return scalars(addr, func(at unsafe.Pointer) Value { return P(at) }, kindOf(P(new(V))), key, label, doc, flags)
}

// Choice is a field whose value is one of options.
func Choice[E ~string](addr *E, options *Options, key, label, doc string, flags ...Flag) Field {
	f := scalar(unsafe.Pointer(addr), ops{
		size:  unsafe.Sizeof(*addr),
		value: func(at unsafe.Pointer) Value { return chosen{(*string)(at), options} },
		take:  take[E],
	}, &ChoiceKind, key, label, doc, flags)
	f.Options = options
	return f
}

// Choices is a field that lists some of options.
func Choices[E ~string](addr *[]E, options *Options, key, label, doc string, flags ...Flag) Field {
	f := scalars(addr, func(at unsafe.Pointer) Value { return chosen{(*string)(at), options} }, &ChoiceKind, key, label, doc, flags)
	f.Options = options
	return f
}

// Link is a field that names something by its id.
func Link(addr *Ref, to Scope, key, label, doc string, flags ...Flag) Field {
	f := One(addr, key, label, doc, flags...)
	f.To = to
	return f
}

// Links is a field that names several things by their ids.
func Links(addr *[]Ref, to Scope, key, label, doc string, flags ...Flag) Field {
	f := Many(addr, key, label, doc, flags...)
	f.To = to
	return f
}

// Object is a field that is a part of its own.
func Object[T any, P partPtr[T]](addr *T, key, label, doc string, flags ...Flag) Field {
	f := Field{Key: key, Label: label, Doc: doc, Form: Single, addr: unsafe.Pointer(addr)}
	f.ops.size = unsafe.Sizeof(*addr)
	f.part = func() *Shape { return ShapeOf(P(new(T))) }
	return f.with(flags)
}

// List is a field that lists parts: nil is unknown, empty is known to be none.
func List[T any, P partPtr[T]](addr *[]*T, key, label, doc string, flags ...Flag) Field {
	f := Field{Key: key, Label: label, Doc: doc, Form: Items, addr: unsafe.Pointer(addr), ops: listOps[T]()}
	f.part = func() *Shape { return ShapeOf(P(new(T))) }
	f.ops.add = func(at unsafe.Pointer, _ string) unsafe.Pointer {
		s, item := (*[]*T)(at), new(T)
		*s = append(*s, item)
		return unsafe.Pointer(item)
	}
	return f.with(flags)
}

// A Pair is one entry of a map, in the order written.
type Pair[V any] struct {
	Key   string
	Value V
}

// Map is a field of values by a free key. It keeps the order of the file, and
// its entries have addresses, so that a finding can point at one.
func Map[V any, P valuePtr[V]](addr *[]*Pair[V], key, label, doc string, flags ...Flag) Field {
	return pairs(addr, func(at unsafe.Pointer) Value { return P(at) }, kindOf(P(new(V))), key, label, doc, flags)
}

// ChoiceMap is a map whose values are some of options.
func ChoiceMap[E ~string](addr *[]*Pair[E], options *Options, key, label, doc string, flags ...Flag) Field {
	f := pairs(addr, func(at unsafe.Pointer) Value { return chosen{(*string)(at), options} }, &ChoiceKind, key, label, doc, flags)
	f.Options = options
	return f
}

func pairs[V any](addr *[]*Pair[V], value func(unsafe.Pointer) Value, kind *Kind, key, label, doc string, flags []Flag) Field {
	f := Field{Key: key, Label: label, Doc: doc, Form: Pairs, Kind: kind, addr: unsafe.Pointer(addr), ops: listOps[Pair[V]]()}
	f.ops.value = func(at unsafe.Pointer) Value { return value(unsafe.Pointer(&(*Pair[V])(at).Value)) }
	f.ops.add = func(at unsafe.Pointer, key string) unsafe.Pointer {
		s, pair := (*[]*Pair[V])(at), &Pair[V]{Key: key}
		*s = append(*s, pair)
		return unsafe.Pointer(pair)
	}
	f.ops.key = func(at unsafe.Pointer, i int) string { return (*(*[]*Pair[V])(at))[i].Key }
	return f.with(flags)
}

func listOps[T any]() ops {
	return ops{
		size:  unsafe.Sizeof(*new(T)),
		count: func(at unsafe.Pointer) (int, bool) { s := *(*[]*T)(at); return len(s), s != nil },
		elem:  func(at unsafe.Pointer, i int) unsafe.Pointer { return unsafe.Pointer((*(*[]*T)(at))[i]) },
		grow: func(at unsafe.Pointer, n int) {
			if s := (*[]*T)(at); *s == nil {
				*s = make([]*T, 0, n)
			}
		},
	}
}

func take[V any](to, from unsafe.Pointer) { *(*V)(to) = *(*V)(from) }

func scalar(addr unsafe.Pointer, o ops, kind *Kind, key, label, doc string, flags []Flag) Field {
	f := Field{Key: key, Label: label, Doc: doc, Form: Scalar, Kind: kind, addr: addr, ops: o}
	return f.with(flags)
}

func scalars[V any](addr *[]V, value func(unsafe.Pointer) Value, kind *Kind, key, label, doc string, flags []Flag) Field {
	f := Field{Key: key, Label: label, Doc: doc, Form: Scalars, Kind: kind, addr: unsafe.Pointer(addr)}
	f.ops = ops{
		size:  unsafe.Sizeof(*new(V)),
		value: value,
		take:  take[V],
		count: func(at unsafe.Pointer) (int, bool) { s := *(*[]V)(at); return len(s), s != nil },
		elem:  func(at unsafe.Pointer, i int) unsafe.Pointer { return unsafe.Pointer(&(*(*[]V)(at))[i]) },
		grow:  func(at unsafe.Pointer, n int) { *(*[]V)(at) = make([]V, n) },
	}
	return f.with(flags)
}

func (f Field) with(flags []Flag) Field {
	for _, flag := range flags {
		flag(&f)
	}
	return f
}

// chosen lets a plain string type take part as a Value limited to options.
type chosen struct {
	addr    *string
	options *Options
}

func (c chosen) Parse(text string, _ *Env) error {
	if err := c.options.Parse(text); err != nil {
		return err
	}
	*c.addr = text
	return nil
}

func (c chosen) Absent() bool   { return *c.addr == "" }
func (c chosen) String() string { return *c.addr }
