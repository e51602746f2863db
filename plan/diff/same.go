package diff

import (
	"strings"

	"keyplan/plan"
)

// lastDay are the dates of which only the last day counts: due 2026-Q4 is due
// 2026-12-31.
var lastDay = map[string]bool{
	"actions[].due": true, "objectives[].due": true, "issues[].due": true, "opportunities[].close": true,
	"financials.contracts[].end": true, "financials.years[].through": true, "relationship.competitors[].contract_end": true,
	"whitespace[].until": true, "profile.goals[].by": true, "profile.initiatives[].by": true, "review.horizon": true,
}

// same reports whether two values mean the same.
func (c *comparer) same(a, b plan.Value, pattern string) bool {
	switch x := a.(type) { // most facts are equal texts: no need to look at what they mean
	case *plan.Text:
		if *x == *b.(*plan.Text) {
			return true
		}
	case *plan.Date:
		if *x == *b.(*plan.Date) {
			return true
		}
	}
	return c.old.said(a, pattern) == c.now.said(b, pattern)
}

// said is a value in such a way that what means the same is equal, and
// anything else is not; "" for what is absent.
func (s *side) said(v plan.Value, pattern string) string {
	if v.Absent() {
		return ""
	}
	switch x := v.(type) {
	case *plan.Text:
		return strings.Join(strings.Fields(string(*x)), " ") // where lines break is no matter
	case *plan.Loose:
		return s.twin(string(*x))
	case *plan.Ref:
		return s.twin(string(*x))
	case *plan.ID:
		return string(*x)
	case *plan.Date:
		return day(*x, pattern)
	case *plan.CustomerDate:
		return day(x.Date, pattern)
	case *plan.Money:
		return string(x.Currency()) + " " + x.Amount().String()
	}
	return v.String()
}

func day(d plan.Date, pattern string) string {
	if lastDay[pattern] {
		return d.Last().String()
	}
	return d.First().String() + " " + d.Last().String()
}

// twin is what an id stands for: the same in both versions, whatever the item
// is called there.
func (s *side) twin(id string) string {
	if twin, ok := s.twins[id]; ok {
		return twin
	}
	return id
}

// twins notes that an item is called otherwise.
func (c *comparer) twins(was, is string) {
	twin := "\x00" + min(was, is) + "\x00" + max(was, is)
	c.old.twins[was], c.now.twins[is] = twin, twin
}
