package past

import (
	"slices"
	"strings"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

// valuesOf are what a plan says, by the paths at which it says so: each value,
// and each item of a list with all that it says. How well that is known is
// left out: to check a fact anew does not change it.
func valuesOf(doc *load.Doc) map[string]string {
	v := valuer{table: doc.Index.Table(), out: map[string]string{}}
	v.part(doc.View())
	return v.out
}

type valuer struct {
	table *source.Table
	out   map[string]string
}

// part takes down the values of a part, and gives all of them as one text.
func (v valuer) part(view plan.View) string {
	var all strings.Builder
	base, size := view.Address()
	for _, f := range view.Shape.Fields {
		if f.Evidence || view.Absent(f) {
			continue
		}
		text := v.field(view, f)
		if f != view.Shape.ID { // another id is no other fact
			all.WriteString(f.Key + "\x00" + text + "\x00")
		}
		if m, ok := v.table.Field(base, size, f.Offset()); ok {
			v.out[v.table.Path(m)] = text
		}
	}
	return all.String()
}

func (v valuer) field(view plan.View, f *plan.Field) string {
	switch f.Form {
	case plan.Scalar:
		return oneLine(view.Value(f))
	case plan.Single:
		return v.part(view.Object(f))
	}
	n, _ := view.Len(f)
	said := make([]string, n)
	for i := range said {
		if f.Form != plan.Items {
			said[i] = oneLine(view.At(f, i))
			continue
		}
		item := view.Item(f, i)
		said[i] = v.part(item)
		if path, ok := v.item(item); ok {
			v.out[path] = said[i]
		}
	}
	slices.Sort(said) // their order says nothing
	return strings.Join(said, "\x00")
}

// oneLine is a value without regard to where its lines break.
func oneLine(v plan.Value) string { return strings.Join(strings.Fields(v.String()), " ") }

// item is the path of an item of a list: that of a field of it, without the field.
func (v valuer) item(item plan.View) (path string, ok bool) {
	base, size := item.Address()
	for _, f := range item.Shape.Fields {
		if m, there := v.table.Field(base, size, f.Offset()); there {
			return strings.TrimSuffix(v.table.Path(m), "."+f.Key), true
		}
	}
	return "", false
}
