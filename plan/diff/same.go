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

// plainlySame reports whether a field is seen to say the same without a look at
// what it means. That is so of most facts.
func (c *comparer) plainlySame(was, is plan.View, f *plan.Field) bool {
	switch f.Form {
	case plan.Single:
		return false
	case plan.Scalars, plan.Items, plan.Pairs:
		n, known := was.Len(f)
		m, stillKnown := is.Len(f)
		return n+m == 0 && known == stillKnown
	}
	switch x := was.Value(f).(type) {
	case *plan.Text:
		return *x == *is.Value(f).(*plan.Text)
	case *plan.Date:
		return *x == *is.Value(f).(*plan.Date)
	case *plan.Ref:
		return *x == *is.Value(f).(*plan.Ref) && len(c.old.twins) == 0
	case *plan.Money:
		return x.Equal(*is.Value(f).(*plan.Money))
	case *plan.Number:
		return x.Equal(*is.Value(f).(*plan.Number))
	case *plan.Percent:
		return x.Equal(*is.Value(f).(*plan.Percent))
	}
	return false
}

// same reports whether two values mean the same.
func (c *comparer) same(a, b plan.Value, pattern string) bool {
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
