package diff

import (
	"strings"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

// A comparer finds what differs between two versions of a plan. It knows
// nothing of what that means.
type comparer struct {
	old, now side
	lists    map[string]*pairing // by the pattern of the list: "profile.goals"
	moves    moves
	found    []*delta
}

// A side is one of the two versions.
type side struct {
	doc    *load.Doc
	faulty map[string]bool   // paths whose value cannot be read
	twins  map[string]string // ids of items that are called otherwise in the other version: by both, alike
}

// A delta is one difference.
type delta struct {
	op       Op
	pattern  string      // its path without the names of items: "actions[].due"
	field    *plan.Field // nil for an item as a whole
	old, now plan.Value  // nil where there is none
	was, is  plan.View   // the smallest part around it in each version; none in one of them for a whole item
	oldAt    source.Place
	nowAt    source.Place
}

func newComparer(old, now *load.Doc) *comparer {
	return &comparer{old: newSide(old), now: newSide(now), lists: map[string]*pairing{}}
}

func newSide(doc *load.Doc) side {
	s := side{doc: doc, faulty: map[string]bool{}, twins: map[string]string{}}
	for _, p := range doc.Problems {
		if p.Path != "" && (p.Rule == "bad-value" || p.Rule == "wrong-type" || p.Rule == "too-large") {
			s.faulty[p.Path] = true
		}
	}
	return s
}

// run pairs the items of all lists before it compares what they say: what an
// item is called may have changed where others refer to it.
func (c *comparer) run() []*delta {
	was, is := c.old.doc.View(), c.now.doc.View()
	c.pair(was, is, "")
	c.move()
	c.part(was, is, "")
	return c.found
}

// add notes a difference, unless one of the two values cannot be read: then
// nothing is known of it.
func (c *comparer) add(d *delta) {
	if !c.old.hides(d.oldAt.Path) && !c.now.hides(d.nowAt.Path) {
		c.found = append(c.found, d)
	}
}

// hides reports whether a path, or one around it, cannot be read.
func (s *side) hides(path string) bool {
	for end := len(path); end > 0 && len(s.faulty) > 0; end = strings.LastIndexAny(path[:end], ".[") {
		if s.faulty[path[:end]] {
			return true
		}
	}
	return false
}

func (c *comparer) part(was, is plan.View, pattern string) {
	for _, f := range was.Shape.Fields {
		if c.plainlySame(was, is, f) {
			continue
		}
		at := join(pattern, f.Key)
		switch f.Form {
		case plan.Scalar:
			c.scalar(was, is, f, at)
		case plan.Scalars, plan.Pairs:
			c.values(was, is, f, at)
		case plan.Single:
			c.part(was.Object(f), is.Object(f), at)
		case plan.Items:
			c.items(was, is, f, at)
		}
	}
}

func join(pattern, key string) string {
	if pattern == "" {
		return key
	}
	return pattern + "." + key
}

func (c *comparer) scalar(was, is plan.View, f *plan.Field, pattern string) {
	a, b := was.Value(f), is.Value(f)
	if c.same(a, b, pattern) {
		return
	}
	d := &delta{op: Changed, pattern: pattern, field: f, was: was, is: is,
		oldAt: c.old.at(was, f), nowAt: c.now.at(is, f)}
	if f == was.Shape.ID {
		if !d.oldAt.Written && !d.nowAt.Written { // both are made of what the item says, or of the file's name
			return
		}
		if f.Identity {
			d.op = Renamed
		}
	}
	d.old, d.now = stated(a), stated(b)
	c.add(d)
}

// stated is a value, nil if it is absent.
func stated(v plan.Value) plan.Value {
	if v.Absent() {
		return nil
	}
	return v
}

// at is the place of a field, or of its part where it is not written.
func (s *side) at(v plan.View, f *plan.Field) source.Place {
	base, _ := v.Address()
	return s.doc.Index.Address(base + f.Offset())
}

// values compares lists of values, whose order means nothing: what is in one
// and not in the other.
func (c *comparer) values(was, is plan.View, f *plan.Field, pattern string) {
	left := map[string]int{}
	n, wasKnown := was.Len(f)
	m, isKnown := is.Len(f)
	for i := range n {
		left[c.old.entry(was, f, i, pattern)]++
	}
	for i := range m {
		if key := c.now.entry(is, f, i, pattern); left[key] > 0 {
			left[key]--
			continue
		} else if !is.At(f, i).Absent() {
			c.add(&delta{op: Added, pattern: pattern, field: f, now: is.At(f, i), was: was, is: is, nowAt: c.now.entryAt(is, f, i), oldAt: c.old.at(was, f)})
		}
	}
	for i := n - 1; i >= 0; i-- { // of several alike, the last are those too many
		key := c.old.entry(was, f, i, pattern)
		if left[key] == 0 || was.At(f, i).Absent() {
			continue
		}
		left[key]--
		c.add(&delta{op: Removed, pattern: pattern, field: f, old: was.At(f, i), was: was, is: is, oldAt: c.old.entryAt(was, f, i), nowAt: c.now.at(is, f)})
	}
	if n+m == 0 && wasKnown != isKnown {
		c.none(was, is, f, pattern)
	}
}

// none notes that a list which nothing was known of is now known to be empty,
// or the other way round.
func (c *comparer) none(was, is plan.View, f *plan.Field, pattern string) {
	c.add(&delta{op: Changed, pattern: pattern, field: f, was: was, is: is, oldAt: c.old.at(was, f), nowAt: c.now.at(is, f)})
}

// entry stands for one of the values of a list, with its key if it has one.
func (s *side) entry(v plan.View, f *plan.Field, i int, pattern string) string {
	said := s.said(v.At(f, i), pattern)
	if f.Form == plan.Pairs {
		said = v.KeyAt(f, i) + "\x00" + said
	}
	return said
}

func (s *side) entryAt(v plan.View, f *plan.Field, i int) source.Place {
	if f.Form == plan.Pairs {
		base, _, offset := v.Entry(f, i)
		return s.doc.Index.Address(base + offset)
	}
	base, each := v.Elements(f)
	return s.doc.Index.Address(base + uintptr(i)*each)
}

func (c *comparer) items(was, is plan.View, f *plan.Field, pattern string) {
	p := c.lists[pattern]
	if p == nil { // a list within an item
		p = c.pairUp(was, is, f, pattern)
	}
	inner := pattern + "[]"
	for _, pair := range p.both {
		c.part(pair.was, pair.is, inner)
	}
	for _, v := range p.gone {
		if !c.moves.has(v) {
			c.add(&delta{op: Removed, pattern: inner, was: v, oldAt: c.old.doc.Index.At(v.Part())})
		}
	}
	for _, v := range p.come {
		if to := c.moves.to(v); to != nil {
			c.add(&delta{op: Moved, pattern: inner, was: to.was, is: v, oldAt: c.old.doc.Index.At(to.was.Part()), nowAt: c.now.doc.Index.At(v.Part())})
		} else {
			c.add(&delta{op: Added, pattern: inner, is: v, nowAt: c.now.doc.Index.At(v.Part())})
		}
	}
	n, wasKnown := was.Len(f)
	m, isKnown := is.Len(f)
	if n+m == 0 && wasKnown != isKnown {
		c.none(was, is, f, pattern)
	}
}
