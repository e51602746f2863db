package diff

import (
	"strings"

	"keyplan/plan"
	"keyplan/plan/load"
)

// MostVersions is how many versions are enough to follow a date: each is read.
const MostVersions = 40

// past are the versions before the new one, once they are asked for.
type past struct {
	ask      func() []*load.Doc
	versions []*load.Doc
}

// putOff counts how often the date of an item was moved to a later day, up to
// what it is now; 1 where nothing is known of the past.
func (p *past) putOff(item plan.View, pattern string, now plan.Date) int {
	if p.ask != nil {
		p.versions, p.ask = p.ask(), nil
	}
	times, later := 0, now
	for _, doc := range p.versions {
		was := dateIn(doc, item, pattern)
		if was.Absent() {
			continue
		}
		if was.Last() < later.Last() {
			times++
		}
		later = was
	}
	return max(1, times)
}

// dateIn is what a date of an item was in another version.
func dateIn(doc *load.Doc, item plan.View, pattern string) plan.Date {
	list, key, _ := strings.Cut(pattern, "[].")
	v := plan.ViewOf(doc.Plan)
	keys := strings.Split(list, ".")
	for _, section := range keys[:len(keys)-1] {
		v = v.Object(v.Shape.Field(section))
	}
	f := v.Shape.Field(keys[len(keys)-1])
	if f == nil || f.Form != plan.Items || item.Shape.ID == nil {
		return plan.Date{}
	}
	id := item.Value(item.Shape.ID).String()
	for i := range length(v, f) {
		was := v.Item(f, i)
		if was.Value(was.Shape.ID).String() == id {
			return dateOf(was.Value(was.Shape.Field(key)))
		}
	}
	return plan.Date{}
}

// dateOf is a value as a date; none where it is something else.
func dateOf(v plan.Value) plan.Date {
	switch x := v.(type) {
	case *plan.Date:
		return *x
	case *plan.CustomerDate:
		return x.Date
	}
	return plan.Date{}
}
