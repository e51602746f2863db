package edit

import (
	"strconv"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

// facts are all that a file says, by where it says it: contacts[2].name. Items
// go by their place, since an edit may change what they are known by.
type facts struct {
	table  *source.Table
	values map[string]plan.Value
	known  map[string]bool        // written as empty: known to be none
	made   map[string]bool        // ids that nobody wrote
	marks  map[string]source.Mark // of what is written
	keys   map[source.Pos]string  // where a key stands: of what
	starts map[source.Pos]string  // where a value begins: of what
}

func factsOf(doc *load.Doc) *facts {
	f := &facts{table: doc.Index.Table(), values: map[string]plan.Value{}, known: map[string]bool{}, made: map[string]bool{},
		marks: map[string]source.Mark{}, keys: map[source.Pos]string{}, starts: map[source.Pos]string{}}
	f.part(doc.View(), "")
	return f
}

func (f *facts) part(v plan.View, path string) {
	base, size := v.Address()
	for _, field := range v.Shape.Fields {
		at := field.Key
		if path != "" {
			at = path + "." + field.Key
		}
		written := f.mark(at, base, size, field.Offset())
		switch field.Form {
		case plan.Scalar:
			f.value(at, v.Value(field))
			if field == v.Shape.ID && !written {
				f.made[at] = true
			}
		case plan.Single:
			f.part(v.Object(field), at)
		default:
			f.list(v, field, at)
		}
	}
}

func (f *facts) list(v plan.View, field *plan.Field, path string) {
	n, known := v.Len(field)
	f.known[path] = known
	base, each := uintptr(0), uintptr(0)
	if field.Form == plan.Scalars {
		base, each = v.Elements(field)
	}
	for i := range n {
		at := path + "[" + strconv.Itoa(i) + "]"
		switch field.Form {
		case plan.Items:
			f.part(v.Item(field, i), at)
		case plan.Scalars:
			f.mark(at, base, each*uintptr(n), each*uintptr(i))
			f.value(at, v.At(field, i))
		case plan.Pairs:
			at = path + "[" + v.KeyAt(field, i) + "]"
			base, size, offset := v.Entry(field, i)
			f.mark(at, base, size, offset)
			f.value(at, v.At(field, i))
		}
	}
}

func (f *facts) value(path string, v plan.Value) {
	if v.String() != "" || !v.Absent() {
		f.values[path] = v
	}
}

// mark notes where a field is written, if it is.
func (f *facts) mark(path string, base, size, offset uintptr) bool {
	m, ok := f.table.Field(base, size, offset)
	if !ok {
		return false
	}
	f.marks[path] = m
	if m.Key.Line > 0 {
		f.keys[m.Key] = path
	}
	if m.Value.Line > 0 {
		f.starts[m.Value] = path
	}
	return true
}

// changed lists where two plans say different things.
func (f *facts) changed(other *facts) []string {
	var paths []string
	for path, v := range f.values {
		if w := other.values[path]; w == nil || w.String() != v.String() {
			paths = append(paths, path)
		}
	}
	for path := range other.values {
		if f.values[path] == nil {
			paths = append(paths, path)
		}
	}
	for path, known := range f.known {
		if other.known[path] != known {
			paths = append(paths, path)
		}
	}
	for path, known := range other.known {
		if _, ok := f.known[path]; !ok && known {
			paths = append(paths, path)
		}
	}
	return paths
}
