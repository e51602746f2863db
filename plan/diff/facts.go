package diff

import (
	"slices"
	"strings"

	"keyplan/plan"
	"keyplan/plan/load"
)

// Facts writes all that a plan says, a fact a line: "contacts[m.keller].roles:
// champion". Two plans that say the same give the same lines, in the order of
// the format and, within a list, of what tells its items apart.
func Facts(doc *load.Doc) []string {
	f := facts{side: newSide(doc)}
	f.part(doc.View(), "", "")
	return f.lines
}

type facts struct {
	side  side
	lines []string
}

func (f *facts) part(v plan.View, path, pattern string) {
	for _, field := range v.Shape.Fields {
		if v.Absent(field) || field == v.Shape.ID && field.Identity { // the id is in the path
			continue
		}
		at, in := join(path, field.Key), join(pattern, field.Key)
		switch field.Form {
		case plan.Scalar:
			f.add(at, f.canonical(v.Value(field), in))
		case plan.Single:
			f.part(v.Object(field), at, in)
		case plan.Items:
			f.items(v, field, at, in)
		default:
			f.values(v, field, at, in)
		}
	}
}

func (f *facts) add(path, said string) { f.lines = append(f.lines, path+": "+said) }

// canonical is a value in the one way in which what means the same is written.
func (f *facts) canonical(v plan.Value, pattern string) string {
	if date := dateOf(v); lastDay[pattern] && !date.Absent() {
		return date.Last().String()
	}
	if text, ok := v.(*plan.Text); ok {
		return strings.Join(strings.Fields(string(*text)), " ")
	}
	return v.String()
}

func (f *facts) values(v plan.View, field *plan.Field, path, pattern string) {
	var all []string
	for i := range length(v, field) {
		said := f.canonical(v.At(field, i), pattern)
		if field.Form == plan.Pairs {
			said = v.KeyAt(field, i) + " " + said
		}
		all = append(all, said)
	}
	slices.Sort(all)
	for _, said := range all {
		f.add(path, said)
	}
	if len(all) == 0 {
		f.add(path, "none")
	}
}

func (f *facts) items(v plan.View, field *plan.Field, path, pattern string) {
	all := f.side.items(v, field, pattern)
	slices.SortStableFunc(all, func(a, b *item) int { return strings.Compare(a.key, b.key) })
	for _, it := range all {
		at := f.side.doc.Index.At(it.view.Part()).Path
		before := len(f.lines)
		f.part(it.view, at, pattern+"[]")
		if len(f.lines) == before { // it has nothing but its id
			f.add(at, it.id())
		}
	}
	if len(all) == 0 {
		f.add(path, "none")
	}
}
