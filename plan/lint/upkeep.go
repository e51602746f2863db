package lint

import (
	"strings"

	"keyplan/plan"
)

func planTooLong(p *Pass) {
	most := p.Tier.Facts.Int()
	if p.doc.Index.Written() <= most {
		return // not even with all that does not count
	}
	f := facts{closed: closedParts(p)}
	total, longest, section := 0, 0, ""
	v := plan.ViewOf(p.Plan)
	for _, field := range v.Shape.Fields {
		if field.Key == "log" {
			continue
		}
		n := f.field(v, field)
		total += n
		if n > longest {
			longest, section = n, strings.ToLower(field.Label)
		}
	}
	if total > most {
		p.Reportf(p.Plan, "the plan holds %s facts, most of them in %s; that of a %s account should hold %s at most", grouped(total), section, p.Plan.Account.Level(), grouped(most)).
			Hintf("keep what somebody acts on; the log and what is closed do not count")
	}
}

func grouped(n int) string { return plan.NewDecimal(int64(n)).Grouped() }

// facts counts what is stated in a plan, apart from ids and evidence, which
// make a fact no longer to read.
type facts struct {
	closed map[uintptr]bool // the parts that do not count, by where they lie
}

// uncounted are the keys of fields that are no facts of their own.
var uncounted = map[string]bool{"keyplan": true, "id": true, "as_of": true, "source": true, "confidence": true}

func (c *facts) part(v plan.View) (n int) {
	if base, _ := v.Address(); c.closed[base] {
		return 0
	}
	for _, f := range v.Shape.Fields {
		n += c.field(v, f)
	}
	return n
}

func (c *facts) field(v plan.View, f *plan.Field) (n int) {
	switch {
	case uncounted[f.Key] || v.Absent(f):
		return 0
	case f.Form == plan.Single:
		return c.part(v.Object(f))
	case f.Form == plan.Items:
		many, _ := v.Len(f)
		for i := range many {
			n += c.part(v.Item(f, i))
		}
		return n
	case f.Form == plan.Scalars:
		many, _ := v.Len(f)
		return many
	}
	return 1
}

// closedParts are what is done, won, lost or over, and those who have left.
func closedParts(p *Pass) map[uintptr]bool {
	closed := map[uintptr]bool{}
	add := func(part plan.Part, open bool) {
		if base, _ := plan.ViewOf(part).Address(); !open {
			closed[base] = true
		}
	}
	for _, c := range p.Plan.Contacts {
		add(c, !p.Reading.Left(c))
	}
	for _, o := range p.Plan.Opportunities {
		add(o, o.Open())
	}
	for _, o := range p.Plan.Objectives {
		add(o, o.Open())
	}
	for _, a := range p.Plan.Actions {
		add(a, a.Open())
	}
	for _, r := range p.Plan.Risks {
		add(r, r.Open())
	}
	for _, i := range p.Plan.Issues {
		add(i, i.Open())
	}
	return closed
}

// personalDataKept tells of people who left long ago and whose details are
// still there. What a forgotten person leaves behind, a position and an id, is
// not personal.
func personalDataKept(p *Pass) {
	since := p.Today.AddMonths(-24)
	var kept []*plan.Contact
	var ids []string
	for _, c := range p.Plan.Contacts {
		if c.Left.Before(since) && personal(c) {
			kept = append(kept, c)
			ids = append(ids, string(c.ID))
		}
	}
	if len(kept) == 0 {
		return
	}
	f := p.Reportf(kept[0], "%s left over two years ago, and their details are still kept", called(kept)).
		Hintf("delete name, mail, phone, goals and preferences of %s; leave the id, the position and left", strings.Join(ids, " and "))
	for _, c := range kept[1:] {
		f.At(p.Spot(c), "%s left %s", c.Called(), when(c.Left))
	}
}

// personal reports whether a contact's record holds what the format marks as
// personal.
func personal(c *plan.Contact) bool {
	v := plan.ViewOf(c)
	for _, f := range v.Shape.Fields {
		if f.Personal && !v.Absent(f) {
			return true
		}
	}
	return false
}
