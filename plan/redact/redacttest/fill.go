package redacttest

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"keyplan/plan"
)

// Today is the day on which the filled plan is to be read.
var Today = plan.NewDay(2026, time.December, 1)

// Filled is a plan with its settings, full of canaries.
type Filled struct {
	Plan     *plan.Plan
	Settings *plan.Settings
	Env      plan.Env // with which the plan was read
	Today    plan.Day
	Canaries []Canary
}

// Internal are the canaries that the customer must not see.
func (f *Filled) Internal() []Canary {
	return f.those(func(c Canary) bool { return !c.Customer })
}

// Shown are the canaries that the customer may see.
func (f *Filled) Shown() []Canary { return f.those(func(c Canary) bool { return c.Customer }) }

// Personal are the canaries that the team must not see.
func (f *Filled) Personal() []Canary { return f.those(func(c Canary) bool { return c.Personal }) }

func (f *Filled) those(are func(Canary) bool) (those []Canary) {
	for _, c := range f.Canaries {
		if are(c) {
			those = append(those, c)
		}
	}
	return those
}

// Fill fills a plan and settings. Every list has two items: the first is fit
// for the customer as far as its kind is, the second is only assumed. Where
// something else may keep an item from them, there is a third of that kind.
func Fill() *Filled {
	f := &filler{ids: map[plan.Scope][]string{}}
	filled := &Filled{Plan: new(plan.Plan), Settings: new(plan.Settings), Today: Today}
	f.part(plan.ViewOf(filled.Settings), "keyplan.yaml: ", true, true)
	f.env = filled.Settings.Env()
	f.ofPlan = true
	f.part(plan.ViewOf(filled.Plan), "", true, true)
	for _, link := range f.links {
		link()
	}
	filled.Env, filled.Canaries = f.env, f.canaries
	return filled
}

type filler struct {
	env                               plan.Env
	ofPlan                            bool
	canaries                          []Canary
	ids                               map[plan.Scope][]string
	links                             []func()
	n, words, days, cadences, choices int
	years                             int
}

// extra are the lists with one more item, which something keeps from the
// customer, by the key of the list; and what.
var extra = map[string]string{
	"contacts":   "left",
	"objectives": "type",
	"actions":    "for",
}

// said are values that decide whether an item is for the customer, by path.
var said = map[string]string{
	"objectives[0].type": "customer_success",
	"objectives[1].type": "innovation",
	"objectives[2].type": "margin",
}

// past are the fields whose dates lie in the past.
var past = []string{"last", "circulated", "raised", "resolved", "done", "opened", "closed", "start", "as_of", "trained", "date", "through"}

// part fills all fields of a part. Shown says that those around it are for the
// customer, kept that no item around it is kept from them.
func (f *filler) part(v plan.View, path string, shown, kept bool) {
	for _, field := range v.Shape.Fields {
		f.field(v, field, path+field.Key, shown && field.Customer && !field.Evidence, kept)
	}
}

func (f *filler) field(v plan.View, field *plan.Field, path string, shown, kept bool) {
	switch field.Form {
	case plan.Scalar:
		f.value(v, field, v.Value(field), path, shown && kept)
	case plan.Scalars:
		f.scalars(v, field, path, shown && kept)
	case plan.Single:
		f.part(v.Object(field), path+".", shown, kept)
	case plan.Items:
		f.items(v, field, path, shown, kept)
	case plan.Pairs:
		for i := range 2 {
			key := made{[]string{"USD", "GBP"}[i], nil}
			if field.Kind != &plan.NumberKind { // all but rates have keys of their own
				key = f.fresh(&plan.TextKind, false)
			}
			value, _, _, _ := v.AddPair(field, key.text)
			f.add(Canary{Path: path, Noun: v.Shape.Noun, Key: field.Key, Text: key.text, Forms: key.forms})
			f.value(v, field, value, path+"."+key.text, false)
		}
	}
}

func (f *filler) items(v plan.View, field *plan.Field, path string, shown, kept bool) {
	n := 2
	if extra[field.Key] != "" {
		n = 3
	}
	v.Grow(field, n)
	for i := range n {
		f.years = i
		item := v.AddItem(field)
		f.part(item, fmt.Sprintf("%s[%d].", path, i), shown, kept && i == 0)
		if id := item.Shape.ID; id != nil {
			f.ids[field.Names] = append(f.ids[field.Names], item.Value(id).String())
		}
	}
}

// scalars fills a list of values with two, or with links to all that it may name.
func (f *filler) scalars(v plan.View, field *plan.Field, path string, customer bool) {
	if field.To != 0 && field.Kind == &plan.RefKind {
		f.links = append(f.links, func() { f.linkAll(v, field, path) })
		return
	}
	v.Grow(field, 2)
	for i := range 2 {
		f.value(v, field, v.At(field, i), fmt.Sprintf("%s[%d]", path, i), customer)
	}
}

// linkAll links to an item of each list that may be named: the first items to
// first ones, others to others. What an extra item serves is hidden.
func (f *filler) linkAll(v plan.View, field *plan.Field, path string) {
	var ids []string
	for scope := plan.Scope(1); scope <= field.To; scope <<= 1 {
		all := f.ids[scope]
		hidden := scope&(plan.InRisks|plan.InContacts|plan.InCompetitors) != 0
		if field.To&scope == 0 || len(all) == 0 || field.Serves && index(path) == 2 && !hidden {
			continue
		}
		ids = append(ids, all[min(index(path), len(all)-1)])
	}
	v.Grow(field, len(ids))
	for i, id := range ids {
		f.parse(v.At(field, i), id, path)
	}
}

// index is the place of the item in the first list of a path.
func index(path string) int {
	var n int
	if _, rest, ok := strings.Cut(path, "["); ok {
		_, _ = fmt.Sscan(rest[:1], &n) // fewer than ten
	}
	return n
}

func (f *filler) value(v plan.View, field *plan.Field, value plan.Value, path string, customer bool) {
	if field.Kind == &plan.RefKind {
		f.links = append(f.links, func() {
			for scope := plan.Scope(1); scope <= field.To; scope <<= 1 {
				if all := f.ids[scope]; field.To&scope != 0 && len(all) > 0 {
					f.parse(value, all[min(index(path), len(all)-1)], path)
					return
				}
			}
		})
		return
	}
	m := f.valueOf(v, field, path)
	f.parse(value, m.text, path)
	f.add(Canary{Path: path, Noun: v.Shape.Noun, Key: field.Key, Text: value.String(), Forms: m.forms, Customer: customer,
		Personal: f.ofPlan && (field.Personal || field == v.Shape.ID && v.Shape.Main != nil && v.Shape.Main.Personal)})
}

func (f *filler) valueOf(v plan.View, field *plan.Field, path string) made {
	switch {
	case said[path] != "":
		return made{said[path], nil}
	case field.Evidence && field.Options != nil:
		return made{[]string{"confirmed", "assumed", "confirmed"}[index(path)], nil}
	case field.Parting && index(path) == 2:
		return f.fresh(field.Kind, true)
	case field.Parting:
		return f.fresh(field.Kind, false) // not yet
	case field.Options != nil:
		return f.choice(field)
	case field.Kind == &plan.StageKind:
		return made{f.env.Stages.Values()[0], nil}
	case field.Kind == &plan.CountKind && field.Required:
		return made{"1", nil} // the version
	}
	return f.fresh(field.Kind, slices.Contains(past, field.Key))
}

// choice is one of a list, if possible one that no sentence holds.
func (f *filler) choice(field *plan.Field) made {
	for _, word := range field.Options.Values() {
		if strings.Contains(word, "_") && !field.Customer {
			return made{word, []string{word, strings.ReplaceAll(word, "_", " ")}}
		}
	}
	f.choices++
	return made{field.Options.Values()[f.choices%len(field.Options.List)], nil}
}

func (f *filler) add(c Canary) {
	c.Plain = len(c.Forms) == 0
	f.canaries = append(f.canaries, c)
}

func (f *filler) parse(value plan.Value, text, path string) {
	if err := value.Parse(text, &f.env); err != nil {
		panic(fmt.Sprintf("%s cannot be %s: %v", path, text, err)) // no legal canary is known for the kind
	}
}
