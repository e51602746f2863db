package redact

import (
	"slices"

	"keyplan/plan"
)

// withhold decides which items stay out of the copy.
func (r *redactor) withhold() {
	if r.audience == Customer {
		for _, it := range r.items {
			if why := r.unfit(it); !it.out && why != "" {
				r.leaveOut(it, why)
			}
		}
	}
	// What is left out may take away the purpose of others, or all that they say.
	for more := true; more; {
		more = false
		for _, it := range r.items {
			switch {
			case it.out:
				continue
			case r.audience == Customer && !r.forThem(it.view):
				r.leaveOut(it, "it serves nothing that the customer sees")
			case !r.says(it.view):
				it.out = true // nothing is left of it to be missed
			default:
				continue
			}
			more = true
		}
	}
}

// unfit says why an item is not for the customer, whatever becomes of others.
func (r *redactor) unfit(it *item) string {
	if assumed(it.view) {
		return "it is only assumed"
	}
	if s, ok := it.view.Part().(plan.Sharer); ok && !s.Shared() {
		return "it is about us rather than them"
	}
	for _, f := range it.view.Shape.Fields {
		if f.Parting {
			if left, ok := it.view.Value(f).(*plan.Date); ok && !left.Absent() && left.First() <= r.today {
				return "they have left"
			}
		}
		if f.Main && f.Form == plan.Scalar && r.shows(f) {
			if name := r.named(it.view.Value(f)); name != "" {
				return "it names " + name
			}
		}
	}
	return ""
}

// assumed reports whether a part is only our guess.
func assumed(v plan.View) bool {
	f := v.Shape.Field("confidence")
	return f != nil && f.Evidence && v.Value(f).String() == string(plan.Assumed)
}

// forThem reports whether a part serves something that the customer sees.
// Contacts do not count: what is for a person alone is to win them. Where
// nothing is said, it is for them if they take part.
func (r *redactor) forThem(v plan.View) bool {
	i := slices.IndexFunc(v.Shape.Fields, func(f *plan.Field) bool { return f.Serves })
	if i < 0 {
		return true
	}
	f := v.Shape.Fields[i]
	n, _ := v.Len(f)
	for i := range n {
		if r.there(v.At(f, i).String(), f.To&^plan.InContacts) {
			return true
		}
	}
	return n == 0 && r.theyTakePart(v)
}

func (r *redactor) theyTakePart(v plan.View) bool {
	for _, f := range v.Shape.Fields {
		if f.To&plan.InContacts == 0 || f.Serves || !r.shows(f) {
			continue
		}
		for _, id := range links(v, f) {
			if r.there(id, plan.InContacts) {
				return true
			}
		}
	}
	return false
}

// links are the ids that a field holds.
func links(v plan.View, f *plan.Field) []string {
	if f.Form == plan.Scalar {
		return []string{v.Value(f).String()}
	}
	n, _ := v.Len(f)
	ids := make([]string, n)
	for i := range ids {
		ids[i] = v.At(f, i).String()
	}
	return ids
}

// there reports whether an item is in the copy, in one of some scopes.
func (r *redactor) there(id string, in plan.Scope) bool {
	return slices.ContainsFunc(r.byID[id], func(it *item) bool { return !it.out && it.list.Names&in != 0 })
}

// resolves reports whether what a link names may be named in the copy. One of
// ours may stand in no settings, but must not be the id of something hidden.
func (r *redactor) resolves(id string, f *plan.Field) bool {
	to := f.To
	if f.Serves && r.audience == Customer {
		to &^= plan.InContacts
	}
	if r.there(id, to) {
		return true
	}
	return to&plan.InWorkspace != 0 && (r.ours[id] || len(r.byID[id]) == 0)
}

// says reports whether the copy of a part would say anything but its id.
func (r *redactor) says(v plan.View) bool {
	for _, f := range v.Shape.Fields {
		if f == v.Shape.ID || f.Evidence || !r.shows(f) {
			continue
		}
		switch f.Form {
		case plan.Scalar:
			if !v.Value(f).Absent() && r.mayStand(v, f, v.Value(f)) {
				return true
			}
		case plan.Single:
			if r.says(v.Object(f)) {
				return true
			}
		case plan.Scalars:
			if n, known := v.Len(f); known && (n == 0 || len(r.standing(v, f)) > 0) {
				return true
			}
		case plan.Items:
			if n, known := v.Len(f); known && (n == 0 || len(r.staying(v, f)) > 0) {
				return true
			}
		}
	}
	return false
}

// staying are the items of a list that are in the copy.
func (r *redactor) staying(v plan.View, f *plan.Field) (in []*item) {
	n, _ := v.Len(f)
	for i := range n {
		if it := r.at[base(v.Item(f, i))]; !it.out {
			in = append(in, it)
		}
	}
	return in
}

// standing are the places of the values of a list that are in the copy.
func (r *redactor) standing(v plan.View, f *plan.Field) (in []int) {
	n, _ := v.Len(f)
	for i := range n {
		if r.mayStand(v, f, v.At(f, i)) {
			in = append(in, i)
		}
	}
	return in
}

// mayStand reports whether a value of a field that is shown may stand in the
// copy: a link to something that does, a text that names nothing hidden.
func (r *redactor) mayStand(v plan.View, f *plan.Field, value plan.Value) bool {
	if ref, ok := value.(*plan.Ref); ok {
		return ref.Vacant() || r.resolves(string(*ref), f)
	}
	return r.audience != Customer || r.named(value) == ""
}

func (r *redactor) leaveOut(it *item, why string) {
	it.out = true
	r.hold(Held{it.view.Shape.Noun, r.called(it.view), why})
}

func (r *redactor) hold(h Held) {
	if !r.told[h] {
		r.told[h] = true
		r.held = append(r.held, h)
	}
}

// called is what we call a part, else its id.
func (r *redactor) called(v plan.View) string {
	if m := v.Shape.Main; m != nil && m.Form == plan.Scalar && !v.Value(m).Absent() {
		return v.Value(m).String()
	}
	if id := idOf(v); id != "" {
		return id
	}
	for _, f := range v.Shape.Identity {
		if f.Form == plan.Scalar && !v.Value(f).Absent() {
			return v.Value(f).String()
		}
	}
	return v.Shape.Noun
}
