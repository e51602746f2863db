package lint

import (
	"cmp"
	"slices"
	"strings"

	"keyplan/plan"
)

// noFeedback counts figures, and what the log says of how they spoke.
func noFeedback(p *Pass) {
	since := p.Limits.FeedbackAge.Before(p.Today)
	if customerOnlySince(p, since) {
		return
	}
	last, at := plan.Day(0), any(&p.Plan.Relationship.Satisfaction)
	for _, s := range p.Plan.Relationship.Satisfaction {
		if day := s.Date.Last(); day > last && s.Date.First() <= p.Today {
			last, at = day, &s.Date
		}
	}
	for _, e := range p.Plan.Log {
		if day := e.Date.Last(); day > last && e.Past(p.Today) && e.Answered() && e.Feedback != "" {
			last, at = day, &e.Feedback
		}
	}
	switch {
	case last == 0:
		p.Reportf(at, "the plan holds nothing that they have said of us").
			Hintf("ask, and write feedback on the talk in the log, or satisfaction: [{date: …, measure: interview, score: …}]")
	case last < since:
		p.Reportf(at, "they have said nothing of us since %s; ask %s", last, p.Limits.FeedbackAge.Words()).
			Hintf("ask, and write feedback on the talk in the log, or a new figure of satisfaction")
	}
}

// customerOnlySince reports whether the business may have begun only after a
// day: then nothing can be missing from before.
func customerOnlySince(p *Pass, since plan.Day) bool {
	year := p.Plan.Account.CustomerSince
	return !year.Absent() && plan.NewDay(int(year), 12, 31) >= since
}

// A verdict is bad feedback: a figure, or what was said in a talk.
type verdict struct {
	plan.Complaint
	at   any
	says string
}

// badFeedbackUnanswered tells the newest of what one person has said: the
// figure and the talk in which it was given are one.
func badFeedbackUnanswered(p *Pass) {
	if accountOver(p) {
		return
	}
	verdicts := append(badScores(p), badTalks(p)...)
	slices.SortStableFunc(verdicts, func(a, b verdict) int { return cmp.Compare(b.Day, a.Day) })
	told := map[plan.Ref]bool{}
	for _, v := range verdicts {
		if p.Reading.Settled(v.Complaint) || slices.ContainsFunc(v.From, func(id plan.Ref) bool { return told[id] }) {
			continue
		}
		for _, id := range v.From {
			told[id] = true
		}
		p.Reportf(v.at, "%s, and nothing is open for it", v.says).
			Hintf("write an action for or with who said so, an issue, or the talk in which it was settled")
	}
}

// verdictMonths is for how long feedback speaks for today.
const verdictMonths = 12

// scoreLimits are where a score is negative, and by how much it must fall to
// be no chance. An NPS is negative below zero by its own definition; the
// others are where they leave the middle of their range.
var scoreLimits = map[plan.Measure]struct{ negative, fall int64 }{"nps": {0, 10}, "csat": {50, 10}, "interview": {3, 1}}

// badScores are the newest figures of each measure that are negative, or have
// fallen since the same person or survey gave the one before.
func badScores(p *Pass) (out []verdict) {
	since := p.Today.AddMonths(-verdictMonths)
	scores := slices.Clone(p.Plan.Relationship.Satisfaction)
	slices.SortStableFunc(scores, func(a, b *plan.Satisfaction) int { return cmp.Compare(b.Date.Last(), a.Date.Last()) })
	seen := map[plan.Measure]bool{}
	for i, s := range scores {
		limits, known := scoreLimits[s.Measure]
		if seen[s.Measure] || !known || s.Score.Absent() || s.Date.After(p.Today) {
			continue
		}
		seen[s.Measure] = true
		v := verdict{Complaint: plan.Complaint{Day: s.Date.Last(), ID: s.ID}, at: &s.Score}
		if !s.By.Absent() {
			v.From = []plan.Ref{s.By}
		}
		before := scoreBefore(s, scores[i+1:])
		switch {
		case s.Date.Last() < since:
			continue
		case s.Score.Cmp(plan.NewDecimal(limits.negative)) < 0:
			v.says = "the " + measureName(s.Measure) + " of " + s.Score.String() + saidBy(p, s.By) + " is negative"
		case before != nil && !p.Reading.TooEarly() && before.Score.Sub(s.Score.Decimal).Cmp(plan.NewDecimal(limits.fall)) >= 0:
			v.says = "the " + measureName(s.Measure) + saidBy(p, s.By) + " has fallen from " + before.Score.String() + " to " + s.Score.String()
		default:
			continue
		}
		out = append(out, v)
	}
	return out
}

// scoreBefore is the figure with which one may be compared, or nil.
func scoreBefore(s *plan.Satisfaction, older []*plan.Satisfaction) *plan.Satisfaction {
	for _, o := range older {
		if o.Measure == s.Measure && o.By == s.By && !o.Score.Absent() && o.Date.Last() < s.Date.First() {
			return o
		}
	}
	return nil
}

func badTalks(p *Pass) (out []verdict) {
	since := p.Today.AddMonths(-verdictMonths)
	for _, e := range p.Plan.Log {
		if e.Feedback != "negative" || !e.Past(p.Today) || e.Date.Last() < since {
			continue
		}
		says := "feedback " + when(e.Date) + " was negative"
		if who := contactNames(p, e.With); who != "" {
			says = "feedback of " + who + " " + when(e.Date) + " was negative"
		}
		out = append(out, verdict{e.ComplaintOf(), &e.Feedback, says})
	}
	return out
}

// contactNames lists contacts by name from their ids.
func contactNames(p *Pass, ids []plan.Ref) string {
	var contacts []*plan.Contact
	for _, id := range ids {
		if c := p.Reading.Contact(id); c != nil {
			contacts = append(contacts, c)
		}
	}
	return called(contacts)
}

func saidBy(p *Pass, id plan.Ref) string {
	if c := p.Reading.Contact(id); c != nil {
		return " given by " + c.Called()
	}
	return ""
}

// measureName is what a measure is called in a sentence.
func measureName(m plan.Measure) string {
	if m == "interview" {
		return "interview score"
	}
	return strings.ToUpper(string(m))
}
