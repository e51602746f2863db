package score_test

import (
	"slices"
	"testing"

	"keyplan/plan"
)

// hidden is one way of keeping quiet about something that the plan says.
type hidden struct {
	name string
	hide func() (restore func())
}

// neverPays scores a plan that tells the truth, and then each way of hiding it.
func (s subject) neverPays(t *testing.T, what string, ways []hidden) {
	t.Helper()
	truth := s.points()
	for _, way := range ways {
		restore := way.hide()
		for id, points := range s.points() {
			if points > truth[id] {
				t.Errorf("%s: %s: %s rises from %d to %d with %s", s.name, what, id, truth[id], points, way.name)
			}
		}
		restore()
	}
}

// set changes a value, and gives it back.
func set[T any](at *T, to T) func() {
	was := *at
	*at = to
	return func() { *at = was }
}

func TestHidingAnAnsweredOpponentNeverPays(t *testing.T) {
	for _, s := range subjects(t) {
		p := s.doc.Plan
		for _, c := range p.Contacts {
			if c.Vacant() || !c.Left.Absent() {
				continue
			}
			restore := []func(){set(&c.Sentiment, plan.Opponent), set(&c.Influence, plan.High), set(&c.Standing, "vendor"),
				set(&p.Actions, append(slices.Clone(p.Actions), &plan.Action{ID: "answer", Action: "Hear them out", For: []plan.Ref{plan.Ref(c.ID)}, Owner: p.Account.Manager, Due: plan.DateOf(today.Add(30))}))}
			s.neverPays(t, c.Called()+" is an opponent, and answered", []hidden{
				{"an unknown sentiment", func() func() { return set(&c.Sentiment, plan.UnknownSentiment) }},
				{"no sentiment", func() func() { return set(&c.Sentiment, "") }},
				{"the person left out", func() func() {
					return set(&p.Contacts, slices.DeleteFunc(slices.Clone(p.Contacts), func(x *plan.Contact) bool { return x == c }))
				}},
				{"no influence", func() func() { return set(&c.Influence, "") }},
			})
			for _, f := range restore {
				f()
			}
		}
	}
}

func TestAnUnansweredOpponentCosts(t *testing.T) {
	s := subjects(t)[slices.IndexFunc(subjects(t), func(s subject) bool { return s.name == "quick-stop.plan.yaml" })]
	c := s.doc.Plan.Contacts[slices.IndexFunc(s.doc.Plan.Contacts, func(c *plan.Contact) bool { return c.Influence == plan.High })]
	s.doc.Plan.Actions = nil
	c.Sentiment = plan.UnknownSentiment
	unknown := s.points()["relationship"]
	c.Sentiment = plan.Opponent
	if against := s.points()["relationship"]; against >= unknown {
		t.Errorf("%d with an opponent whom nobody answers, %d with one who is not known", against, unknown)
	}
}

func TestHidingAWeaknessNeverPays(t *testing.T) {
	for _, s := range subjects(t) {
		rel := &s.doc.Plan.Relationship
		was := rel.Weaknesses
		rel.Weaknesses = append(slices.Clone(was), &plan.Weakness{ID: "told", Weakness: "Nobody of ours speaks their language"})
		s.neverPays(t, "a weakness", []hidden{
			{"it left out", func() func() { return set(&rel.Weaknesses, was) }},
			{"all left out", func() func() { return set(&rel.Weaknesses, nil) }},
			{"none said to be there", func() func() { return set(&rel.Weaknesses, []*plan.Weakness{}) }},
		})
		rel.Weaknesses = was
	}
}

func TestHidingAnIssueThatIsLookedAfterNeverPays(t *testing.T) {
	for _, s := range subjects(t) {
		p := s.doc.Plan
		was := p.Issues
		p.Issues = append(slices.Clone(was), &plan.Issue{ID: "told", Issue: "Late invoices", Severity: plan.High,
			Raised: plan.DateOf(today.Add(-10)), Owner: p.Account.Manager, Due: plan.DateOf(today.Add(10))})
		s.neverPays(t, "an issue that has an owner and is in time", []hidden{
			{"it left out", func() func() { return set(&p.Issues, was) }},
			{"nothing said of issues", func() func() {
				if was == nil {
					return set(&p.Issues, nil)
				}
				return func() {}
			}},
		})
		p.Issues = was
	}
}

func TestHidingBadFeedbackThatWasAnsweredNeverPays(t *testing.T) {
	for _, s := range subjects(t) {
		p := s.doc.Plan
		was := p.Log
		talk := &plan.Entry{Date: plan.DateOf(today.Add(-20)), Type: "call", By: []plan.Ref{p.Account.Manager}, Feedback: "negative", Next: []plan.Ref{"answer"}}
		restore := set(&p.Actions, append(slices.Clone(p.Actions), &plan.Action{ID: "answer", Action: "Put it right", Owner: p.Account.Manager, Due: plan.DateOf(today.Add(30))}))
		for _, c := range p.Contacts {
			talk.With = append(talk.With, plan.Ref(c.ID))
		}
		p.Log = append(slices.Clone(was), talk)
		s.neverPays(t, "bad feedback", []hidden{
			{"no feedback", func() func() { return set(&talk.Feedback, "") }},
		})
		p.Log = was
		restore()
	}
}
