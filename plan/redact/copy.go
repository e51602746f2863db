package redact

import (
	"slices"

	"keyplan/plan"
)

// copy fills an empty part with what the audience may see of another.
func (r *redactor) copy(to, from plan.View) {
	guess := r.audience == Customer && assumed(from) // of an item, which would be out, or of a part that stands alone
	for _, f := range from.Shape.Fields {
		if !r.shows(f) {
			continue
		}
		if guess && f.Form != plan.Items {
			r.holdField(from, f, "it is only assumed")
			continue
		}
		switch f.Form {
		case plan.Scalar:
			r.scalar(to, from, f)
		case plan.Scalars:
			r.scalars(to, from, f)
		case plan.Single:
			r.copy(to.Object(f), from.Object(f))
		case plan.Items:
			r.list(to, from, f)
		}
	}
}

// holdField tells of a field that is left out, if it says anything.
func (r *redactor) holdField(v plan.View, f *plan.Field, why string) {
	if v.Absent(f) {
		return
	}
	noun := f.Key + " of the " + v.Shape.Noun
	if m := v.Shape.Main; v.Shape.ID != nil && m != nil {
		noun += " \"" + r.called(v) + "\""
	}
	r.hold(Held{Noun: noun, Why: why})
}

func (r *redactor) scalar(to, from plan.View, f *plan.Field) {
	value := from.Value(f)
	if !r.mayStand(from, f, value) {
		if _, link := value.(*plan.Ref); !link {
			r.holdField(from, f, "it names "+r.named(value))
		}
		return
	}
	to.Take(f, from)
	r.adapt(to.Value(f), f)
	if f == from.Shape.ID {
		if it := r.at[base(from)]; it != nil && it.newID != "" {
			*to.Value(f).(*plan.ID) = it.newID
		}
	}
}

// scalars copies a list of values. One of which nothing is left is not known
// to be empty.
func (r *redactor) scalars(to, from plan.View, f *plan.Field) {
	in := r.standing(from, f)
	if n, known := from.Len(f); !known || n > 0 && len(in) == 0 {
		return
	}
	to.Grow(f, len(in))
	for i, j := range in {
		to.TakeAt(f, i, from, j)
		r.adapt(to.At(f, i), f)
	}
}

// list copies a list of parts, likewise.
func (r *redactor) list(to, from plan.View, f *plan.Field) {
	in := r.staying(from, f)
	if n, known := from.Len(f); !known || n > 0 && len(in) == 0 {
		return
	}
	to.Grow(f, len(in))
	for _, it := range in {
		r.copy(to.AddItem(f), it.view)
	}
}

// adapt puts the copy's own ids and words into a value of it.
func (r *redactor) adapt(value plan.Value, f *plan.Field) {
	switch v := value.(type) {
	case *plan.Ref:
		if !v.Vacant() && *v != "" {
			*v = plan.Ref(r.newID(string(*v), f.To))
			r.referred[string(*v)] |= f.To
		}
	case *plan.Text:
		*v = plan.Text(r.reworded(string(*v)))
	case *plan.Loose:
		if id := r.newID(string(*v), f.To); id != string(*v) {
			*v = plan.Loose(id)
		} else {
			*v = plan.Loose(r.reworded(string(*v)))
		}
	}
}

// copySettings copies what the customer may see of the settings: of our people
// and offerings those that the plan still refers to.
func (r *redactor) copySettings(to, from plan.View) {
	for _, f := range from.Shape.Fields {
		if !r.shows(f) {
			continue
		}
		switch f.Form {
		case plan.Scalar:
			to.Take(f, from)
		case plan.Scalars:
			if n, known := from.Len(f); known {
				to.Grow(f, n)
				for i := range n {
					to.TakeAt(f, i, from, i)
				}
			}
		case plan.Single:
			r.copySettings(to.Object(f), from.Object(f))
		case plan.Items:
			n, _ := from.Len(f)
			for i := range n {
				if item := from.Item(f, i); r.referred[idOf(item)]&f.Names&plan.InWorkspace != 0 {
					r.copySettings(to.AddItem(f), item)
				}
			}
		}
	}
}

// newID is the id under which the copy knows what an id names.
func (r *redactor) newID(id string, in plan.Scope) string {
	all := r.byID[id]
	if i := slices.IndexFunc(all, func(it *item) bool { return !it.out && it.newID != "" && it.list.Names&in != 0 }); i >= 0 {
		return string(all[i].newID)
	}
	return id
}
