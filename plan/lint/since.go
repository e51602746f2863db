package lint

import (
	"crypto/sha256"
	"encoding/binary"
	"reflect"
	"slices"
	"strings"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

// A Since says what a report leaves out because it did not change.
type Since struct {
	Revision string // as it was named
	Changed  int    // plans that did
	Plans    int    // that were asked for
	Findings int    // on items that did not change
}

// Changes are what differs between two versions of a plan. They hold on to
// neither.
//
// A finding is told if the item that it is about differs: not its line, since
// an action without an owner counts although the line that is missing never
// changed. The item is the smallest of these that the finding's path names:
//
//   - an item of a list, with all that it says: actions[baseline-waste];
//   - a list of a section, or a section that is one: contacts, profile.goals;
//   - a section, or a part of one: account, review.effort;
//   - the plan.
//
// Whether it is written does not matter: that there are no contacts is told
// when contacts go, not whenever a plan without them is touched. A finding is
// also told if a place that it hangs on (Related) differs, and if the rules did
// not find it in the old version: to delete a contact leaves actions behind
// that are with nobody.
//
// What differs are facts. To write them elsewhere, in another order or with
// other comments changes nothing.
type Changes struct {
	all    bool            // a new plan, or one of which a version cannot be read
	items  map[string]bool // by path, whether they differ
	before map[string]int  // how often a rule found something at a path
}

// Compare tells what differs between an old version of a plan, nil where there
// was none, and the present one.
func (r *Runner) Compare(old, now *load.Doc) *Changes {
	if old == nil || !old.Judged || !now.Judged {
		return &Changes{all: true}
	}
	was, is := itemsOf(old), itemsOf(now)
	c := &Changes{items: make(map[string]bool, len(is)), before: map[string]int{}}
	for path, digest := range is {
		c.items[path] = was[path] != digest
	}
	result := r.Plan(old)
	for _, f := range result.Findings {
		c.before[f.kind()]++
	}
	return c
}

// kind is what tells findings of one plan apart, whatever it is called.
func (f *Finding) kind() string { return f.Rule.Name + "\x00" + f.Path }

// KeepChanged drops the findings on items that did not change, and gives how
// many those were. Plans that changed are given by file; of the others only
// that is kept which hangs on one of them. Findings on keyplan.yaml stay: all
// others depend on it.
func KeepChanged(results []*Result, changed map[string]*Changes) (dropped int) {
	for _, res := range results {
		if res.Account == nil {
			continue
		}
		before := len(res.Findings)
		res.Findings = slices.DeleteFunc(res.Findings, func(f *Finding) bool { return !keeps(f, changed) })
		dropped += before - len(res.Findings)
	}
	return dropped
}

func keeps(f *Finding, changed map[string]*Changes) bool {
	c := changed[f.File]
	if c.differs(f.Path) || c.brought(f) {
		return true
	}
	for _, rel := range f.Related {
		if rel.Path != "" && changed[rel.File].differs(rel.Path) {
			return true
		}
	}
	return false
}

// differs reports whether the smallest item that a path names differs.
func (c *Changes) differs(path string) bool {
	if c == nil || c.all {
		return c != nil
	}
	for end := len(path); end > 0; end = strings.LastIndexAny(path[:end], ".[") {
		if differs, ok := c.items[path[:end]]; ok {
			return differs
		}
	}
	return c.items[""] && !strings.HasPrefix(path, waiverPath)
}

// waiverPath begins the path of what is wrong with a waiver, which is about no
// item: it is told when a change has made it wrong.
const waiverPath = "waiver "

// brought reports whether a finding was not there in the old version. Those
// across plans are not looked for in it.
func (c *Changes) brought(f *Finding) bool {
	if c == nil || f.Rule.Across != nil {
		return false
	}
	c.before[f.kind()]--
	return c.before[f.kind()] < 0
}

// A digest stands for all that is said in an item.
type digest [sha256.Size]byte

// items collects the digests of a plan's items by their paths.
type items struct {
	index *source.Index
	found map[string]digest
}

func itemsOf(doc *load.Doc) map[string]digest {
	c := items{doc.Index, map[string]digest{}}
	c.add("", c.part(nil, plan.ViewOf(doc.Plan), "", true))
	return c.found
}

// add notes an item by all that is said in it. Two of one name, which is a
// fault, are one.
func (c *items) add(path string, said []byte) {
	d := sha256.Sum256(said)
	if first, twice := c.found[path]; twice {
		d = sha256.Sum256(append(first[:], d[:]...))
	}
	c.found[path] = d
}

// part adds to a text what is said in a part. Within a section, lists and
// parts are items of their own; within an item of a list, only those of
// further lists.
func (c *items) part(said []byte, v plan.View, path string, section bool) []byte {
	for _, f := range v.Shape.Fields {
		start, inner := len(said), path
		if section {
			inner = strings.TrimPrefix(path+"."+f.Key, ".")
		}
		if !v.Absent(f) {
			said = c.field(word(said, f.Key), v, f, inner, section)
		}
		if section && f.Form != plan.Scalar {
			c.add(inner, said[start:])
		}
	}
	return word(said, "") // the end
}

func (c *items) field(said []byte, v plan.View, f *plan.Field, path string, section bool) []byte {
	switch f.Form {
	case plan.Scalar:
		return word(said, v.Value(f).String())
	case plan.Single:
		return c.part(said, v.Object(f), path, section)
	case plan.Items:
		return append(said, c.list(v, f)...)
	}
	n, _ := v.Len(f)
	for i := range n {
		if f.Form == plan.Pairs {
			said = word(said, v.KeyAt(f, i))
		}
		said = word(said, v.At(f, i).String())
	}
	return word(said, "")
}

// list gives the digests of a list's items, sorted: their order says nothing.
func (c *items) list(v plan.View, f *plan.Field) []byte {
	n, _ := v.Len(f)
	digests := make([]string, n)
	for i := range n {
		item := v.Item(f, i)
		said := c.part(nil, item, "", false)
		d := sha256.Sum256(said)
		digests[i] = string(d[:])
		c.add(c.path(item), said)
	}
	slices.Sort(digests)
	return []byte(strings.Join(digests, ""))
}

// word adds a word to a text in such a way that no other words give the same.
func word(said []byte, text string) []byte {
	return append(binary.AppendUvarint(said, uint64(len(text))), text...)
}

// path is the path of an item, as findings name it: that of the part around
// any of its fields.
func (c *items) path(item plan.View) string {
	for _, f := range item.Shape.Fields {
		if f.Form != plan.Scalar {
			continue
		}
		if at := item.Value(f); reflect.ValueOf(at).Kind() == reflect.Pointer {
			return c.index.At(at).Part
		}
	}
	return ""
}
