package load

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"keyplan/plan"
	"keyplan/plan/nearest"
	"keyplan/plan/source"
)

// known is an id and what it names.
type known struct {
	scope plan.Scope
	row   source.Row
	item  int
}

// identify gives each item of a list what it is told apart by: the id that is
// written, one made from its text, or what else identifies it.
func (d *decoder) identify() {
	d.ids, d.equal = make(map[string]known, len(d.items)), map[string]int{}
	for i := range d.items {
		it := &d.items[i]
		if id := it.id(); id != nil && *id != "" {
			d.writtenID(i, string(*id))
		}
	}
	for i := range d.items {
		if id := d.items[i].id(); id != nil && *id == "" && d.items[i].view.Shape.ID.Identity {
			d.deriveID(i, id)
		}
	}
	named := map[source.Row]map[string]int{}
	for i := range d.items {
		if f := d.items[i].view.Shape.ID; f == nil || !f.Identity {
			d.nameByFacts(i, named)
		}
	}
}

// id is where the item's id stands, or nil for items that have none. Those of
// some lists may have one to be referred to, and are told apart by other facts.
func (it *item) id() *plan.ID {
	f := it.view.Shape.ID
	if f == nil {
		return nil
	}
	return it.view.Value(f).(*plan.ID)
}

func (d *decoder) writtenID(i int, id string) {
	it := &d.items[i]
	d.index.Name(it.row, id)
	first, twice := d.ids[id]
	if !twice {
		d.ids[id] = known{it.names, it.row, i}
		return
	}
	f := it.view.Shape.ID
	place := d.index.Field(it.row, f.Offset())
	d.add(Problem{Rule: "duplicate-id", Span: place.Span, Path: f.Key,
		Message: fmt.Sprintf("the id %q is used twice", id),
		Hint:    "give one of them another id; ids are unique in their plan, whatever list they stand in",
		Related: []Related{{d.earlier(first.row), fmt.Sprintf("%q is %s here", id, article(first.scope.Noun()))}}}, it.row)
}

// deriveID makes an id of the item's text: its first six words, so that it
// does not hang on where the item stands. Equal texts are counted.
func (d *decoder) deriveID(i int, id *plan.ID) {
	it := &d.items[i]
	base := plan.Slug(it.text(), 6)
	if base == "" {
		base = strings.ReplaceAll(it.view.Shape.Noun, " ", "-")
	}
	name := base
	for n := max(2, d.equal[base]); ; n++ {
		if _, taken := d.ids[name]; !taken {
			break
		}
		name = base + "-" + strconv.Itoa(n)
		d.equal[base] = n + 1
	}
	*id = plan.ID(name)
	d.ids[name] = known{it.names, it.row, i}
	d.index.Name(it.row, name)
}

// text is what the item says: its main field, else its first text.
func (it *item) text() string {
	if m := it.view.Shape.Main; m != nil {
		if v := it.view.Value(m); !v.Absent() {
			return v.String()
		}
	}
	for _, f := range it.view.Shape.Fields {
		if f.Kind == &plan.TextKind && f.Form == plan.Scalar {
			if v := it.view.Value(f); !v.Absent() {
				return v.String()
			}
		}
	}
	return ""
}

// nameByFacts names an item without an id by what identifies it. The log is
// a list of events, and two may be alike; elsewhere that is a mistake.
func (d *decoder) nameByFacts(i int, named map[source.Row]map[string]int) {
	it := &d.items[i]
	var parts []string
	for _, f := range it.view.Shape.Identity {
		if f.Form == plan.Scalar {
			if v := it.view.Value(f); !v.Absent() {
				parts = append(parts, v.String())
			}
		}
	}
	name := strings.Join(parts, " ")
	key := it.field.Key + "\x00" + name
	if named[it.list] == nil {
		named[it.list] = map[string]int{}
	}
	first, twice := named[it.list][key]
	switch {
	case twice && it.field.Shape().Noun == "entry":
		name += " " + it.digest()
		if _, again := named[it.list][it.field.Key+"\x00"+name]; again {
			name += " " + strconv.Itoa(i)
		}
		named[it.list][it.field.Key+"\x00"+name] = i
	case twice && name != "":
		d.sameFacts(i, first, name)
	default:
		named[it.list][key] = i
	}
	d.index.Name(it.row, name)
}

func (d *decoder) sameFacts(i, first int, name string) {
	place := d.index.Whole(d.items[i].row)
	d.add(Problem{Rule: "duplicate-id", Span: place.Span,
		Message: fmt.Sprintf("%s stands twice in %s", name, d.items[i].field.Key),
		Hint:    "put what both say into one, and delete the other",
		Related: []Related{{d.earlier(d.items[first].row), name + " stands here first"}}}, d.items[i].row)
}

// earlier is where a part stands that many others may repeat.
func (d *decoder) earlier(row source.Row) source.Span {
	span, ok := d.spans[row]
	if !ok {
		if d.spans == nil {
			d.spans = map[source.Row]source.Span{}
		}
		span = d.index.Whole(row).Span
		d.spans[row] = span
	}
	return span
}

// digest is a short hash over all facts of the item.
func (it *item) digest() string {
	h := sha256.New()
	for _, f := range it.view.Shape.Fields {
		switch f.Form {
		case plan.Scalar:
			fmt.Fprintf(h, "%s=%s\n", f.Key, it.view.Value(f))
		case plan.Scalars:
			n, _ := it.view.Len(f)
			for i := range n {
				fmt.Fprintf(h, "%s=%s\n", f.Key, it.view.At(f, i))
			}
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:3])
}

// resolve reports ids that refer to nothing in the plan. Those that may name
// one of ours or an offering are for who knows keyplan.yaml.
func (d *decoder) resolve() {
	rest := d.links[:0]
	for _, link := range d.links {
		if k, ok := d.ids[string(*link.Ref)]; ok && k.scope&link.To != 0 {
			continue
		}
		if link.To&plan.InWorkspace != 0 {
			rest = append(rest, link)
			continue
		}
		d.unknownID(link.Ref, string(*link.Ref), link.To)
	}
	d.links = rest
}

// unknownID reports an id, written at an address, that is in no such place.
func (d *decoder) unknownID(at any, id string, to plan.Scope) {
	place := d.index.At(at)
	p := Problem{Rule: "unknown-ref", Span: place.Span, Path: place.Path}
	p.Message = fmt.Sprintf("%s %q is not in %s", to.Noun(), short(id), to.Place())
	if k, ok := d.ids[id]; ok {
		p.Message = fmt.Sprintf("%q is %s, not %s", id, article(k.scope.Noun()), article(to.Noun()))
		p.Related = append(p.Related, Related{d.index.Whole(k.row).Span, fmt.Sprintf("%q stands here", id)})
	} else if near, ok := d.nearestID(id, to); ok {
		p.Message += fmt.Sprintf("; did you mean %q?", near.Word)
		p.Fix, p.HasFix = near.Word, near.Sure
	} else {
		p.Hint = d.choices(to)
	}
	d.problems = append(d.problems, p)
}

// nearestID is the id that was probably meant, looked for where a person could.
func (d *decoder) nearestID(id string, scope plan.Scope) (nearest.Match, bool) {
	ids := d.idsIn(scope)
	if len(ids) > 5000 {
		return nearest.Match{}, false
	}
	return nearest.Find(id, ids)
}

// idsIn lists the ids of a scope in the order of the file.
func (d *decoder) idsIn(scope plan.Scope) []string {
	if ids, ok := d.inScope[scope]; ok {
		return ids
	}
	var ids []string
	for i := range d.items {
		it := &d.items[i]
		if id := it.id(); id != nil && it.names&scope != 0 {
			ids = append(ids, string(*id))
		}
	}
	if d.inScope == nil {
		d.inScope = map[plan.Scope][]string{}
	}
	d.inScope[scope] = ids
	return ids
}

func (d *decoder) choices(scope plan.Scope) string {
	ids := d.idsIn(scope)
	switch {
	case len(ids) == 0:
		return "there is nothing to refer to in " + scope.Place() + " yet"
	case len(ids) > 12:
		ids = append(ids[:12:12], "…")
	}
	return "there are: " + strings.Join(ids, ", ")
}
