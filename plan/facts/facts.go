// Package facts writes a plan as one fact a line, for programs that compare
// lines, such as git log -p.
//
//	account.name: Acme
//	actions[a2].due: 2026-12-15
//
// Plans that say the same are written the same: comments, quotes, line ends and
// the order in which things stand leave no trace. What cannot be read is left
// out; nothing is judged.
package facts

import (
	"fmt"
	"slices"
	"strings"

	"keyplan/plan"
)

// Of lists the facts of a part: fields in the order of the format, items by
// what identifies them.
func Of(v plan.View) []string { return part(nil, v, "") }

func part(all []string, v plan.View, path string) []string {
	for _, f := range v.Shape.Fields {
		at := f.Key
		if path != "" {
			at = path + "." + f.Key
		}
		switch f.Form {
		case plan.Scalar:
			if named := path != "" && path[len(path)-1] == ']' && f == v.Shape.ID && f.Identity; !named && !v.Value(f).Absent() {
				all = append(all, fact(at, v.Value(f)))
			}
		case plan.Single:
			all = part(all, v.Object(f), at)
		default:
			all = append(all, list(v, f, at)...)
		}
	}
	return all
}

func list(v plan.View, f *plan.Field, path string) []string {
	n, known := v.Len(f)
	if n == 0 && known {
		return []string{path + ": none"}
	}
	groups := make([][]string, n)
	for i := range n {
		switch f.Form {
		case plan.Items:
			item := v.Item(f, i)
			groups[i] = part(nil, item, path+"["+oneLine(Identity(item))+"]")
		case plan.Pairs:
			groups[i] = []string{fact(path+"["+oneLine(v.KeyAt(f, i))+"]", v.At(f, i))}
		default:
			groups[i] = []string{fact(path, v.At(f, i))}
		}
	}
	slices.SortStableFunc(groups, slices.Compare)
	return slices.Concat(groups...)
}

func fact(path string, v plan.Value) string {
	return fmt.Sprintf("%s: %s", path, oneLine(v.String()))
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// Identity is the id of an item whose id tells it apart, else all that does.
func Identity(item plan.View) string {
	if id := item.Shape.ID; id != nil && id.Identity {
		return item.Value(id).String()
	}
	var parts []string
	for _, f := range item.Shape.Identity {
		switch f.Form {
		case plan.Scalar:
			parts = append(parts, item.Value(f).String())
		case plan.Scalars:
			n, _ := item.Len(f)
			for i := range n {
				parts = append(parts, item.At(f, i).String())
			}
		}
	}
	return strings.Join(parts, ", ")
}
