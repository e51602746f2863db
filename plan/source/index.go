package source

import (
	"cmp"
	"reflect"
	"slices"
)

// An Index says where the parts and fields of a plan are written. It is kept
// by address: a row a part, a small mark a written field. The plan must be
// kept as long as its index.
type Index struct {
	File      *File
	rows      []row
	marks     []mark
	byAddress []Row         // by where the rows lie in memory, once asked for often
	asked     int           // how often
	ends      map[int32]int // the last line of what begins on a line, once asked for
}

// A Namer knows the fields of a part by their offsets into it.
type Namer interface {
	// FieldAt names the field that covers an offset.
	FieldAt(offset uintptr) string
	// Anchors are the fields by which people know the part, best first.
	Anchors() []uintptr
}

type row struct {
	base, size uintptr
	fields     Namer  // nil for the elements of a list of values
	key        string // of the field that holds it
	name       string // of the item in its list
	parent     int32  // row, -1 for the plan
	item       bool   // one of a list
	first, end int32  // lines
	column     int32
	flow       bool
	marks      int32 // the last mark of the row, counted from 1; 0 for none
	opened     int32 // its first mark, likewise
	count      int32 // of its marks
}

type mark struct {
	offset     uint32
	row        int32
	earlier    int32 // the mark of the same row before this one, as in row
	keyLine    int32
	keyColumn  int32
	line       int32
	column     int32
	flow, leaf bool
}

// A Place is where something of a plan is written.
type Place struct {
	Span    Span
	Path    string // contacts[m.keller].reports_to
	Part    string // contacts[m.keller], the smallest part around it
	Written bool   // false: the field is absent, and the place is its part's
	First   int    // lines that the smallest part around it covers
	Last    int
}

// A Row is a part known to an index.
type Row int32

// None is the row of no part, the parent of the plan.
const None Row = -1

// NewIndex makes an index of a file, with room for what a text of its size
// usually holds.
func NewIndex(file *File) *Index {
	size := min(len(file.Text), 1<<16)
	return &Index{File: file, rows: make([]row, 0, size/50), marks: make([]mark, 0, size/18)}
}

// Part adds a part: where it lies in memory, the row of the part around it,
// the key of the field that holds it, and where it begins.
func (x *Index) Part(base, size uintptr, parent Row, key string, item bool, fields Namer, at Pos, flow bool) Row {
	x.rows = append(x.rows, row{base: base, size: size, fields: fields, key: key, parent: int32(parent), item: item,
		first: int32(at.Line), end: int32(at.Line), column: int32(at.Column), flow: flow})
	return Row(len(x.rows) - 1)
}

// Written is how many fields and values are written.
func (x *Index) Written() int { return len(x.marks) }

// Name sets what an item is called in its list.
func (x *Index) Name(r Row, name string) { x.rows[r].name = name }

// Reach says that a part goes on to a line at least, and so do those around it.
func (x *Index) Reach(r Row, line int) {
	for ; r != None && x.rows[r].end < int32(line); r = Row(x.rows[r].parent) {
		x.rows[r].end = int32(line)
	}
}

// Mark adds a field that is written: where its key and its value begin.
// A leaf is a scalar, told at its value; other fields are told at their key.
func (x *Index) Mark(r Row, offset uintptr, key, value Pos, leaf, flow bool) {
	x.marks = append(x.marks, mark{offset: uint32(offset), row: int32(r), earlier: x.rows[r].marks,
		keyLine: int32(key.Line), keyColumn: int32(key.Column), line: int32(value.Line), column: int32(value.Column), flow: flow, leaf: leaf})
	in := &x.rows[r]
	in.marks = int32(len(x.marks))
	if in.count++; in.count == 1 {
		in.opened = in.marks
	}
}

// At finds the place of a field or part by its address, a pointer. Written is
// false where the field is absent; the place is then that of its part.
func (x *Index) At(pointer any) Place {
	v := reflect.ValueOf(pointer)
	r := x.find(v.Pointer())
	if r == None {
		return nowhere()
	}
	if x.isPart(r, v) {
		return x.Whole(r)
	}
	return x.Field(r, v.Pointer()-x.rows[r].base)
}

// isPart reports whether a pointer is to the part of a row, not to a field of
// it. A part and its first field have one address; their sizes differ.
func (x *Index) isPart(r Row, v reflect.Value) bool {
	in := &x.rows[r]
	return v.Pointer() == in.base && in.fields != nil && v.Type().Elem().Size() == in.size
}

// Line is the line of the place that At gives, for code that wants no more.
func (x *Index) Line(pointer any) int {
	v := reflect.ValueOf(pointer)
	r := x.find(v.Pointer())
	if r == None {
		return 1
	}
	if !x.isPart(r, v) {
		if m := x.markAt(r, v.Pointer()-x.rows[r].base); m != nil {
			return m.start().Line
		}
	}
	at, _ := x.anchor(r)
	return at.Line
}

// Address finds the place of a field by where it lies in memory, as At does by
// a pointer to it: for code that treats all fields alike.
func (x *Index) Address(addr uintptr) Place {
	r := x.find(addr)
	if r == None {
		return nowhere()
	}
	return x.Field(r, addr-x.rows[r].base)
}

// nowhere is the place of what the index does not know.
func nowhere() Place { return Place{Span: Span{Pos{1, 1}, Pos{1, 2}}, First: 1, Last: 1} }

// Whole is the place of a part.
func (x *Index) Whole(r Row) Place {
	in := &x.rows[r]
	path := x.path(r)
	return Place{Span: x.anchorOf(r), Path: path, Part: path, Written: true, First: int(in.first), Last: int(in.end)}
}

// Field is the place of the field at an offset of a part; its part's where it
// is not written.
func (x *Index) Field(r Row, offset uintptr) Place {
	in := &x.rows[r]
	if m := x.markAt(r, offset); m != nil {
		span, part := x.span(m), x.path(r)
		return Place{Span: span, Path: x.inPart(r, part, m, span), Part: part, Written: true, First: int(in.first), Last: int(in.end)}
	}
	place := x.Whole(r)
	place.Written = false
	if in.fields != nil {
		place.Path = join(place.Path, in.fields.FieldAt(offset))
	}
	return place
}

// KeyAt is the span of a written field's key; ok is false for absent ones.
func (x *Index) KeyAt(pointer any) (Span, bool) {
	addr := reflect.ValueOf(pointer).Pointer()
	if r := x.find(addr); r != None {
		if m := x.markAt(r, addr-x.rows[r].base); m != nil && m.keyLine > 0 {
			return x.File.Scalar(Pos{int(m.keyLine), int(m.keyColumn)}, m.flow), true
		}
	}
	return Span{}, false
}

const (
	// within is the most parts that lie within another in memory.
	within = 64
	// recent is how many of the last rows are tried first: while a plan is still
	// being read, what is asked for was added just now.
	recent = 8
	// seldom is how often rows are looked through one by one, in a plan of a usual
	// size: few findings are cheaper to place so than to put all in order for.
	seldom, usual = 24, 400
)

// find is the smallest part around an address. Parts lie within one another or
// apart, so it is the last of those that begin no later and reach it.
func (x *Index) find(addr uintptr) Row {
	least := max(0, len(x.rows)-recent)
	inOrder := len(x.byAddress) == len(x.rows)
	if x.asked++; !inOrder && x.asked <= seldom && len(x.rows) <= usual {
		least = 0
	}
	for i := len(x.rows) - 1; i >= least; i-- { // those within others were added later
		if x.holds(Row(i), addr) {
			return Row(i)
		}
	}
	if least == 0 {
		return None
	}
	if !inOrder {
		x.sort()
	}
	i, _ := slices.BinarySearchFunc(x.byAddress, addr, func(r Row, addr uintptr) int {
		if x.rows[r].base <= addr {
			return -1
		}
		return 1
	})
	for end := max(0, i-within); i > end; i-- {
		if r := x.byAddress[i-1]; x.holds(r, addr) {
			return r
		}
	}
	return None
}

func (x *Index) holds(r Row, addr uintptr) bool {
	in := &x.rows[r]
	return addr >= in.base && addr < in.base+in.size
}

// sort puts the rows in the order of their addresses, each before those within it.
func (x *Index) sort() {
	x.byAddress = slices.Grow(x.byAddress[:0], len(x.rows))
	for i := range x.rows {
		x.byAddress = append(x.byAddress, Row(i))
	}
	slices.SortFunc(x.byAddress, func(a, b Row) int {
		return cmp.Or(cmp.Compare(x.rows[a].base, x.rows[b].base), cmp.Compare(a, b))
	})
}

func (x *Index) markAt(r Row, offset uintptr) *mark {
	if in := &x.rows[r]; in.fields == nil && in.count > 0 && in.marks-in.opened+1 == in.count { // a list of values, one after the other
		list := x.marks[in.opened-1 : in.marks]
		if i, ok := slices.BinarySearchFunc(list, uint32(offset), func(m mark, offset uint32) int { return cmp.Compare(m.offset, offset) }); ok {
			return &list[i]
		}
		return nil
	}
	for i := x.rows[r].marks; i != 0; {
		m := &x.marks[i-1]
		if m.offset == uint32(offset) {
			return m
		}
		i = m.earlier
	}
	return nil
}

func (x *Index) span(m *mark) Span { return x.File.Scalar(m.start(), m.flow) }

// start is where a mark is told: a leaf at its value, others at their key.
func (m *mark) start() Pos {
	if m.leaf && m.line > 0 {
		return Pos{int(m.line), int(m.column)}
	}
	return Pos{int(m.keyLine), int(m.keyColumn)}
}

// anchorOf is the place by which people know a part: its id or name, the key
// of a section, else where it begins.
func (x *Index) anchorOf(r Row) Span { return x.File.Scalar(x.anchor(r)) }

func (x *Index) anchor(r Row) (at Pos, flow bool) {
	in := &x.rows[r]
	if in.fields != nil {
		for _, offset := range in.fields.Anchors() {
			if m := x.anchorAt(r, offset); m != nil {
				return m.start(), m.flow
			}
		}
	}
	if parent := Row(in.parent); !in.item && parent != None {
		if m := x.markAt(parent, in.base-x.rows[parent].base); m != nil {
			return m.start(), m.flow
		}
	}
	return Pos{max(1, int(in.first)), max(1, int(in.column))}, in.flow
}

// anchorAt is the mark at an offset of a part, or of a part within it.
func (x *Index) anchorAt(r Row, offset uintptr) *mark {
	if m := x.markAt(r, offset); m != nil || x.rows[r].item {
		return m
	}
	at := x.rows[r].base + offset
	if inner := x.find(at); inner != None {
		return x.markAt(inner, at-x.rows[inner].base)
	}
	return nil
}

// fieldPath is the path of a written field; an element of a list of values is
// named by its text, so that its path does not hang on its order.
func (x *Index) fieldPath(r Row, m *mark) string { return x.inPart(r, x.path(r), m, x.span(m)) }

// inPart is fieldPath for who knows the path of the part and where the field is.
func (x *Index) inPart(r Row, part string, m *mark, span Span) string {
	if fields := x.rows[r].fields; fields != nil {
		return join(part, fields.FieldAt(uintptr(m.offset)))
	}
	return part + "[" + x.File.TextOf(span) + "]"
}

func (x *Index) path(r Row) string {
	if r == None {
		return ""
	}
	in := &x.rows[r]
	p := join(x.path(Row(in.parent)), in.key)
	if in.item {
		p += "[" + in.name + "]"
	}
	return p
}

// Path is the path of a row.
func (x *Index) Path(r Row) string { return x.path(r) }

func join(path, key string) string {
	switch {
	case key == "":
		return path
	case path == "":
		return key
	}
	return path + "." + key
}

// Extent gives the lines that a part covers which begins on a line, or a
// field whose key stands there; of several the widest. ok is false where
// nothing begins. It is for when all is read.
func (x *Index) Extent(line int) (first, last int, ok bool) {
	if x.ends == nil {
		x.ends = make(map[int32]int, len(x.rows))
		for i := range x.rows {
			if r := &x.rows[i]; r.parent != int32(None) {
				x.ends[r.first] = max(x.ends[r.first], int(r.end))
			}
		}
		for i := range x.marks {
			if m := &x.marks[i]; !m.leaf && m.keyLine > 0 {
				x.ends[m.keyLine] = max(x.ends[m.keyLine], x.fieldEnd(m))
			}
		}
	}
	last, ok = x.ends[int32(line)]
	return line, last, ok
}

// fieldEnd is the last line of a field: the one before the next field of its
// part, or the part's last.
func (x *Index) fieldEnd(m *mark) int {
	end := x.rows[m.row].end
	for i := x.rows[m.row].marks; i != 0; i = x.marks[i-1].earlier {
		if next := x.marks[i-1].keyLine; next > m.keyLine && next-1 < end {
			end = next - 1
		}
	}
	return int(end)
}
