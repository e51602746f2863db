package score

import (
	"fmt"

	"keyplan/plan"
)

// voice wants something that they have said of us, and not too long ago.
func voice(l *look, c *plan.ScoreCriterion) earning { return l.heard(&l.Plan.Relationship) }

// heard is what their last word on us earns: all within the span of the
// limits, half within twice that.
func (l *look) heard(where any) earning {
	last, at := l.lastWord()
	span := l.Limits.FeedbackAge
	switch {
	case last == 0:
		return earning{why: "the plan holds nothing that they have said of us", at: []any{where}}
	case last >= span.Before(l.Today):
		return earning{low: whole, why: fmt.Sprintf("they last said what they think on %s", last), at: []any{at}}
	case last >= span.Times(2).Before(l.Today):
		return earning{low: whole / 2, why: fmt.Sprintf("they have said nothing of us since %s", last), at: []any{at}}
	}
	return earning{why: fmt.Sprintf("they have said nothing of us since %s", last), at: []any{at}}
}

// lastWord is when they last said what they think of us, and where that stands.
func (l *look) lastWord() (last plan.Day, at any) {
	for _, s := range l.Plan.Relationship.Satisfaction {
		if day := s.Date.Last(); day > last && s.Date.First() <= l.Today && !s.Score.Absent() {
			last, at = min(day, l.Today), s
		}
	}
	for _, e := range l.Plan.Log {
		if day := l.TalkDay(e); day > last && e.Past(l.Today) && e.Answered() && e.Feedback != "" {
			last, at = day, e
		}
	}
	return last, at
}

// deliveryMonths is for how long a figure of what we deliver speaks for today.
const deliveryMonths = 12

func delivery(l *look, c *plan.ScoreCriterion) earning {
	newest := plan.Day(0)
	e := earning{why: "nothing is measured of what we deliver", at: []any{&l.Plan.Relationship}}
	for _, m := range l.Plan.Relationship.Performance {
		if m.Measure.Absent() || m.Value.Absent() || m.Date.Last() < l.Today.AddMonths(-deliveryMonths) {
			continue
		}
		got := earning{low: whole, why: string(m.Measure) + " is measured against its target", at: []any{m}}
		if m.Target.Absent() {
			got = earning{low: whole / 2, why: string(m.Measure) + " has no target", at: []any{m}}
		}
		if got.low > e.low || got.low == e.low && (m.Date.Last() > newest || m.Date.Last() == newest && got.why < e.why) {
			e, newest = got, m.Date.Last()
		}
	}
	return e
}

// logged is how many entries show that a log is kept.
const logged = 3

// logKept looks at the entries of the last four cadences, half a year at least.
func logKept(l *look, c *plan.ScoreCriterion) earning {
	from := min(l.Tier.Contact.Times(4).Before(l.Today), l.Today.AddMonths(-6))
	var each []int
	e := earning{at: []any{&l.Plan.Log}}
	for _, x := range l.Plan.Log {
		if !x.Past(l.Today) || x.Date.Last() < from {
			continue
		}
		percent := 0
		if len(x.With) > 0 {
			percent += 30
		}
		if len(x.By) > 0 {
			percent += 30
		}
		if !x.Outcome.Absent() || x.Feedback != "" {
			percent += 40
		}
		each = append(each, percent)
		e.at = append(e.at, x)
	}
	need := logged
	if !l.Account.Key() {
		need = 1
	}
	n := len(each)
	e.low = best(each, need)
	e.next = min(whole, e.low+whole/need)
	e.why = fmt.Sprintf("%s since %s", count(n, "entry", "entries"), from)
	e.where = &l.Plan.Log
	if e.low < whole && n >= need {
		e.why += ", not all with whom, by whom and what came of it"
	}
	return e
}
