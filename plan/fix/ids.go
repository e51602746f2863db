package fix

import (
	"fmt"

	"keyplan/plan"
	"keyplan/plan/edit"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

// IDs lists the ids to write out: those that were made from the text of an
// item and that the plan refers to.
func IDs(doc *load.Doc) []Fix {
	if !doc.Judged {
		return nil
	}
	w := walker{table: doc.Index.Table(), named: map[string]plan.Scope{}, file: doc.File}
	w.part(plan.ViewOf(doc.Plan), w.refer)
	w.part(plan.ViewOf(doc.Plan), w.write)
	return w.fixes
}

type walker struct {
	file  *source.File
	table *source.Table
	named map[string]plan.Scope // ids that are referred to, with where they may be found
	fixes []Fix
}

// part visits the fields of a part and of all within it.
func (w *walker) part(v plan.View, visit func(plan.View, *plan.Field)) {
	for _, field := range v.Shape.Fields {
		visit(v, field)
		switch field.Form {
		case plan.Single:
			w.part(v.Object(field), visit)
		case plan.Items:
			n, _ := v.Len(field)
			for i := range n {
				w.part(v.Item(field, i), visit)
			}
		}
	}
}

// refer notes the ids that a field refers to. What may be an id or a text of
// one's own refers to units and sites.
func (w *walker) refer(v plan.View, field *plan.Field) {
	to := field.To
	if field.Kind == &plan.LooseKind {
		to = plan.InUnits | plan.InSites
	}
	if to == 0 {
		return
	}
	if field.Form == plan.Scalar {
		w.named[v.Value(field).String()] |= to
		return
	}
	n, _ := v.Len(field)
	for i := range n {
		w.named[v.At(field, i).String()] |= to
	}
}

// write adds the ids of a list's items that are referred to and not written.
func (w *walker) write(v plan.View, field *plan.Field) {
	if field.Form != plan.Items || field.Shape().ID == nil || !field.Shape().ID.Identity {
		return
	}
	n, _ := v.Len(field)
	for i := range n {
		item := v.Item(field, i)
		id := item.Value(item.Shape.ID).String()
		if id == "" || w.named[id]&field.Names == 0 {
			continue
		}
		base, size := item.Address()
		first, ok := w.table.First(base, size)
		if _, written := w.table.Field(base, size, item.Shape.ID.Offset()); ok && !written {
			w.item(item, first, id)
		}
	}
}

func (w *walker) item(item plan.View, first source.Mark, id string) {
	main := ""
	if item.Shape.Main != nil {
		main = item.Shape.Main.Key
	}
	changes, err := edit.ID(w.file, first, main, id)
	if err != nil {
		return // a text of several lines, which only a person should take apart
	}
	w.fixes = append(w.fixes, Fix{At: first.Start(), Did: fmt.Sprintf("wrote out the id %q, by which the plan refers to this %s", id, item.Shape.Noun),
		Edit: edit.Edit{Changes: changes, Effect: edit.Written, Want: id}})
}
