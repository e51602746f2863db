package diff

import (
	"strings"

	"keyplan/plan"
)

// names know what ids stand for.
type names struct {
	settings *plan.Settings
	plans    []*plan.Plan      // the new version first
	things   map[string]string // of the plans, once asked for
}

// person is what one of ours is called; "" for nobody.
func (n *names) person(id plan.Ref) string {
	if id.Absent() {
		return ""
	}
	if n.settings != nil {
		if name := n.settings.PersonName(id); name != "" {
			return name
		}
	}
	return n.thing(string(id))
}

// ref is what an id stands for.
func (n *names) ref(id string, to plan.Scope) string {
	if to&plan.InPeople != 0 {
		return n.person(plan.Ref(id))
	}
	return n.thing(id)
}

// thing is what an id of the plan, or an offering, is called; else the id.
func (n *names) thing(id string) string {
	if n.settings != nil {
		if name := n.settings.OfferingName(plan.Ref(id)); name != "" {
			return name
		}
	}
	if n.things == nil {
		n.things = map[string]string{}
		for _, p := range n.plans {
			plan.ViewOf(p).EachItem(n.learn)
		}
	}
	if name, ok := n.things[id]; ok {
		return name
	}
	return id
}

// learn takes in an item; of two with one id the first is known.
func (n *names) learn(_ *plan.Field, item plan.View) {
	id := item.Shape.ID
	if id == nil || item.Absent(id) {
		return
	}
	if key := item.Value(id).String(); n.things[key] == "" {
		n.things[key] = short(n.item(item))
	}
}

func length(v plan.View, f *plan.Field) int {
	n, _ := v.Len(f)
	return n
}

// item is what people call an item of a list: by its text, else by what tells
// it apart.
func (n *names) item(v plan.View) string {
	if c := of[plan.Contact](v); c != nil {
		return c.Called()
	}
	if e := of[plan.Entry](v); e != nil {
		return n.contacted(e)
	}
	if main := v.Shape.Main; main != nil && !v.Absent(main) {
		return n.value(v.Value(main), main)
	}
	var parts []string
	for _, f := range v.Shape.Identity {
		switch {
		case f.Form == plan.Scalar && !v.Absent(f):
			parts = append(parts, n.value(v.Value(f), f))
		case f.Form == plan.Scalars:
			for i := range length(v, f) {
				parts = append(parts, n.value(v.At(f, i), f))
			}
		}
	}
	if len(parts) == 0 {
		return v.Shape.Noun
	}
	return strings.Join(parts, ", ")
}

// contacted is a contact in a few words: "visit on 2026-11-12 with Uta Wendt".
func (n *names) contacted(e *plan.Entry) string {
	text := "contact"
	if e.Type != "" {
		text = string(e.Type)
	}
	text += " on " + e.Date.String()
	var with []string
	for _, id := range e.With {
		with = append(with, n.thing(string(id)))
	}
	if len(with) > 0 {
		text += " with " + list(with)
	}
	return text
}

// value is a value as people read it.
func (n *names) value(v plan.Value, f *plan.Field) string {
	switch x := v.(type) {
	case *plan.Money:
		return x.Short()
	case *plan.Percent:
		return x.Short()
	case *plan.SignedPercent:
		return x.Short()
	case *plan.Number:
		return strings.Replace(x.Short(), "-", "−", 1)
	case *plan.Count:
		return x.Decimal().Grouped()
	case *plan.Ref:
		return n.ref(string(*x), f.To)
	case *plan.Loose:
		return n.thing(string(*x))
	case *plan.Stage:
		return plan.Spoken(*x)
	case *plan.Cadence:
		return x.Words()
	case *plan.Text:
		return string(*x)
	}
	if f.Options != nil {
		return plan.Spoken(v.String())
	}
	return v.String()
}

// of is a part as what it is, nil if it is something else.
func of[T any](v plan.View) *T {
	if v.Shape == nil {
		return nil
	}
	part, _ := any(v.Part()).(*T)
	return part
}
