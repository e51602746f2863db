package diff

import (
	"cmp"
	"slices"
	"strings"

	"keyplan/plan"
)

// A pairing is the items of a list in both versions.
type pairing struct {
	both       []pair
	gone, come []plan.View
}

type pair struct{ was, is plan.View }

// pair pairs the items of all lists that do not stand within items.
func (c *comparer) pair(was, is plan.View, pattern string) {
	for _, f := range was.Shape.Fields {
		at := join(pattern, f.Key)
		switch f.Form {
		case plan.Single:
			c.pair(was.Object(f), is.Object(f), at)
		case plan.Items:
			c.lists[at] = c.pairUp(was, is, f, at)
		}
	}
}

// pairUp pairs the items of one list: first those that are identified alike,
// then those with ids that say much the same.
func (c *comparer) pairUp(was, is plan.View, f *plan.Field, pattern string) *pairing {
	olds, nows := c.old.items(was, f, pattern), c.now.items(is, f, pattern)
	p := &pairing{}
	were, are := byKey(olds), byKey(nows)
	for key, was := range were {
		if is := are[key]; len(was) == 1 && len(is) == 1 { // as nearly always
			was[0].join(is[0])
		}
	}
	if shape := f.Shape(); slices.ContainsFunc(olds, (*item).single) && slices.ContainsFunc(nows, (*item).single) {
		match(olds, nows, func(a, b *item) float64 {
			if a.key != b.key {
				return 0
			}
			return 1 + a.alike(b)
		})
		if shape.ID != nil && shape.ID.Identity {
			match(olds, nows, (*item).likely)
		} else {
			match(olds, nows, (*item).near)
		}
	}
	for _, it := range olds {
		switch {
		case it.single():
			p.gone = append(p.gone, it.view)
		default:
			p.both = append(p.both, pair{it.view, it.other.view})
			c.called(it, it.other)
		}
	}
	for _, it := range nows {
		if it.single() {
			p.come = append(p.come, it.view)
		}
	}
	return p
}

func byKey(items []*item) map[string][]*item {
	by := make(map[string][]*item, len(items))
	for _, it := range items {
		by[it.key] = append(by[it.key], it)
	}
	return by
}

// called notes where the two of a pair have different ids.
func (c *comparer) called(was, is *item) {
	if was.id() != is.id() {
		c.twins(was.id(), is.id())
	}
}

// An item is one of a list, to be paired with one of the other version.
type item struct {
	side    *side
	view    plan.View
	pattern string
	key     string // by which the item is known
	other   *item
	facts   map[string]bool // what it says apart from its id, once asked for
}

func (s *side) items(v plan.View, f *plan.Field, pattern string) []*item {
	n, _ := v.Len(f)
	all := make([]*item, n)
	for i := range n {
		all[i] = &item{side: s, view: v.Item(f, i), pattern: pattern + "[]"}
		all[i].key = all[i].identity()
	}
	return all
}

func (it *item) join(other *item) { it.other, other.other = other, it }

func (it *item) single() bool { return it.other == nil }

func (it *item) id() string {
	if f := it.view.Shape.ID; f != nil {
		return it.view.Value(f).String()
	}
	return ""
}

// identity is the id of an item whose id tells it apart, else all that does.
func (it *item) identity() string {
	shape := it.view.Shape
	if shape.ID != nil && shape.ID.Identity {
		return it.id()
	}
	var parts []string
	for _, f := range shape.Identity {
		parts = append(parts, it.said(f))
	}
	return strings.Join(parts, "\x00")
}

// said is all that a field says, in whatever order.
func (it *item) said(f *plan.Field) string {
	at := join(it.pattern, f.Key)
	switch f.Form {
	case plan.Scalar:
		return it.side.said(it.view.Value(f), at)
	case plan.Scalars, plan.Pairs:
		n, _ := it.view.Len(f)
		said := make([]string, n)
		for i := range n {
			said[i] = it.side.entry(it.view, f, i, at)
		}
		slices.Sort(said)
		return strings.Join(said, "\x00")
	}
	return ""
}

// mostPairs bounds how many pairs are weighed: hostile lists are long.
const mostPairs = 250_000

// match pairs what is still single, those that score most first; a score of 0
// is none. Which of the two versions is the old one makes no difference, nor
// does the order of their items.
func match(olds, nows []*item, score func(was, is *item) float64) {
	olds, nows = singles(olds), singles(nows)
	if len(olds)*len(nows) > mostPairs {
		return
	}
	type candidate struct {
		score float64
		i, j  int
	}
	var all []candidate
	for i, a := range olds {
		for j, b := range nows {
			if s := score(a, b); s > 0 {
				all = append(all, candidate{s, i, j})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.i+a.j, b.i+b.j), cmp.Compare(min(a.i, a.j), min(b.i, b.j)))
	})
	for _, c := range all {
		if olds[c.i].single() && nows[c.j].single() {
			olds[c.i].join(nows[c.j])
		}
	}
}

// singles are the items without a pair, in an order that follows from what
// they say.
func singles(items []*item) []*item {
	var all []*item
	for _, it := range items {
		if it.single() {
			all = append(all, it)
		}
	}
	if len(all) > 1 {
		slices.SortStableFunc(all, func(a, b *item) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.all(), b.all())) })
	}
	return all
}
