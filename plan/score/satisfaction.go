package score

import (
	"fmt"
	"slices"

	"keyplan/plan"
)

// opinionMonths is for how long what they said speaks for today.
const opinionMonths = 12

// askThem is the step where nothing is known of what they think: it is no line
// to write, but a question to ask.
const askThem = "ask how content they are, and write down what they say: feedback on the talk, or satisfaction"

// said is what the log's word of feedback is worth on the scale of figures.
var said = map[plan.Feedback]int64{"positive": 80, "neutral": 55, "negative": 30}

// openComplaint is what feedback takes away, in points of the scale, that was
// negative and that nobody answered.
const openComplaint = 25

// satisfaction takes the newest figures, else the newest word in the log, and
// takes away for what was bad and nobody answered.
func satisfaction(l *look, c *plan.ScoreCriterion) earning {
	from := l.Today.AddMonths(-opinionMonths)
	scale, at, says := l.newestFigures(from)
	if len(at) == 0 {
		scale, at, says = l.newestWord(from)
	}
	complaints := l.complaints(from)
	if len(at) == 0 && len(complaints) == 0 {
		e := unknown(fmt.Sprintf("the plan holds nothing that they have said of us for %d months", opinionMonths), "", &l.Plan.Relationship.Satisfaction)
		e.do = askThem
		return e
	}
	for _, e := range complaints {
		scale = scale.Sub(plan.NewDecimal(openComplaint))
		at = append(at, e)
	}
	e := stepped(c, scale)
	e.at, e.why = at, says
	if who := l.whoSaid(at); len(who) > 0 {
		e.do = "ask " + called(who) + " what would make them more content, and do it"
	}
	switch len(complaints) {
	case 0:
		return e
	case 1:
		e.why = says + "; bad feedback that nobody answered"
	default:
		e.why = says + fmt.Sprintf("; bad feedback %d times that nobody answered", len(complaints))
	}
	e.next, e.do, e.where = 0, "answer what they complained about, and write the action with whoever said so", complaints[0]
	if l.Orphaned(complaints[0].ComplaintOf()) {
		e.do = "ask whoever came after them how content they are, and write it into the log"
	}
	return e
}

// whoSaid are the living contacts who gave a figure or took part in a talk.
func (l *look) whoSaid(at []any) (who []*plan.Contact) {
	for _, x := range at {
		var refs []plan.Ref
		switch x := x.(type) {
		case *plan.Satisfaction:
			refs = []plan.Ref{x.By}
		case *plan.Entry:
			refs = x.With
		}
		for _, id := range refs {
			if c := l.Contact(id); c != nil && slices.Contains(l.Living, c) {
				who = append(who, c)
			}
		}
	}
	return once(who)
}

// newestFigures are the mean of the figures of the newest day, on a scale of 0
// to 100.
func (l *look) newestFigures(from plan.Day) (scale plan.Decimal, at []any, says string) {
	newest := plan.Day(0)
	for _, s := range l.Plan.Relationship.Satisfaction {
		if !s.Score.Absent() && s.Measure != "" && s.Date.First() <= l.Today && s.Date.Last() >= from {
			newest = max(newest, min(s.Date.Last(), l.Today))
		}
	}
	sum := plan.NewDecimal(0)
	for _, s := range l.Plan.Relationship.Satisfaction {
		if !s.Score.Absent() && s.Measure != "" && s.Date.First() <= l.Today && newest > 0 && min(s.Date.Last(), l.Today) == newest {
			sum = sum.Add(onScale(s))
			at = append(at, s)
			says = fmt.Sprintf("%s %s on %s", s.Measure, s.Score, newest)
		}
	}
	if len(at) > 1 {
		says = fmt.Sprintf("%d figures on %s", len(at), newest)
	}
	if len(at) > 0 {
		scale = sum.Quo(plan.NewDecimal(int64(len(at))))
	}
	return scale, at, says
}

// onScale is a figure on a scale of 0 to 100.
func onScale(s *plan.Satisfaction) plan.Decimal {
	switch s.Measure {
	case "nps":
		return s.Score.Add(plan.NewDecimal(100)).Quo(plan.NewDecimal(2))
	case "interview":
		return s.Score.Sub(plan.NewDecimal(1)).Mul(plan.NewDecimal(25))
	}
	return s.Score.Decimal
}

// newestWord is the feedback of the newest talk that has any; of several on
// one day the worst. What was bad and is answered no longer speaks, unless it is
// all there is.
func (l *look) newestWord(from plan.Day) (scale plan.Decimal, at []any, says string) {
	var newest, settled *plan.Entry
	for _, e := range l.Plan.Log {
		if _, known := said[e.Feedback]; !known || !e.Past(l.Today) || e.Date.Last() < from {
			continue
		}
		if e.Feedback == "negative" && l.Answered(e.ComplaintOf()) {
			if settled == nil || l.TalkDay(e) > l.TalkDay(settled) {
				settled = e
			}
			continue
		}
		if newest == nil || l.TalkDay(e) > l.TalkDay(newest) || l.TalkDay(e) == l.TalkDay(newest) && said[e.Feedback] < said[newest.Feedback] {
			newest = e
		}
	}
	switch {
	case newest == nil && settled == nil:
		return plan.NewDecimal(0), nil, "no figure"
	case newest == nil:
		return plan.NewDecimal(said["negative"]), []any{settled}, fmt.Sprintf("negative feedback on %s that was answered, and no figure", l.TalkDay(settled))
	}
	return plan.NewDecimal(said[newest.Feedback]), []any{newest}, fmt.Sprintf("%s feedback on %s, and no figure", newest.Feedback, l.TalkDay(newest))
}

// complaints are the negative talks that nobody answered since. That those have
// left who said it answers nothing: the customer remembers.
func (l *look) complaints(from plan.Day) (open []*plan.Entry) {
	for _, e := range l.Plan.Log {
		if e.Feedback == "negative" && e.Past(l.Today) && e.Date.Last() >= from && !l.Answered(e.ComplaintOf()) {
			open = append(open, e)
		}
	}
	return open
}
