package source

// A Mark is a field that is written: where its key and its value begin. A
// Pos is none where there is no key (an element of a list, or a bare text in
// place of a part) or no value.
type Mark struct {
	Key, Value Pos
	Flow       bool // within { } or [ ]
	number     int32
}

// Start is where the field begins.
func (m Mark) Start() Pos {
	if m.Key.Line > 0 {
		return m.Key
	}
	return m.Value
}

// A Table finds the marks of an index quickly, for code that looks at each
// field of a plan: an Index itself is made to be asked a few times.
type Table struct {
	index  *Index
	fields map[field]Mark
	first  map[part]Mark
}

type part struct{ base, size uintptr }

type field struct {
	part
	offset uintptr
}

// Table lists all marks of the index.
func (x *Index) Table() *Table {
	t := &Table{x, make(map[field]Mark, len(x.marks)), make(map[part]Mark, len(x.rows))}
	for i := range x.marks {
		t.add(i)
	}
	return t
}

func (t *Table) add(i int) {
	in := &t.index.marks[i]
	row := &t.index.rows[in.row]
	at := part{row.base, row.size}
	m := Mark{Key: Pos{int(in.keyLine), int(in.keyColumn)}, Value: Pos{int(in.line), int(in.column)}, Flow: in.flow, number: int32(i)}
	t.fields[field{at, uintptr(in.offset)}] = m
	if first, ok := t.first[at]; !ok || m.Start().Before(first.Start()) {
		t.first[at] = m
	}
}

// Field is the mark of the field at an offset into a part, which is given by
// its address and size; ok is false where the field is not written.
func (t *Table) Field(base, size, offset uintptr) (m Mark, ok bool) {
	m, ok = t.fields[field{part{base, size}, offset}]
	return m, ok
}

// First is the mark of the field that is written first in a part; ok is false
// where none is.
func (t *Table) First(base, size uintptr) (m Mark, ok bool) {
	m, ok = t.first[part{base, size}]
	return m, ok
}

// Path is the path of a mark's field, as a Place has it.
func (t *Table) Path(m Mark) string {
	in := &t.index.marks[m.number]
	return t.index.fieldPath(Row(in.row), in)
}

// Before reports whether a position stands before another.
func (p Pos) Before(other Pos) bool {
	return p.Line < other.Line || p.Line == other.Line && p.Column < other.Column
}
