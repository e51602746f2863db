package score_test

import (
	"slices"
	"strings"
	"testing"

	"keyplan/plan"
)

// TestAStepGainsAtLeastWhatItSays takes steps that can be taken in any plan: to
// answer who is against us, and to meet, or talk again to, those who are named.
func TestAStepGainsAtLeastWhatItSays(t *testing.T) {
	taken := 0
	for _, s := range subjects(t) {
		p, truth := s.doc.Plan, s.points()
		for _, step := range s.scorer.Of(s.doc).Do {
			talk := &plan.Entry{Date: plan.DateOf(today), Type: "visit", By: []plan.Ref{p.Account.Manager}}
			act := &plan.Action{ID: "step", Action: "Do it", Owner: p.Account.Manager, Due: plan.DateOf(today.Add(30))}
			var restore []func()
			for _, c := range p.Contacts {
				if c.Left.Absent() && strings.Contains(step.Do, c.Called()) {
					talk.With, act.For = append(talk.With, plan.Ref(c.ID)), append(act.For, plan.Ref(c.ID))
					if strings.HasPrefix(step.Do, "meet ") && (c.Standing == "" || c.Standing == plan.NoStanding) {
						restore = append(restore, set(&c.Standing, "vendor"))
					}
				}
			}
			switch {
			case len(talk.With) == 0 || step.Upto:
				continue
			case strings.HasPrefix(step.Do, "meet "), strings.HasPrefix(step.Do, "talk to "):
				restore = append(restore, set(&p.Log, append(slices.Clone(p.Log), talk)))
			case strings.HasPrefix(step.Do, "decide how to answer ") && step.Score == "relationship":
				restore = append(restore, set(&p.Actions, append(slices.Clone(p.Actions), act)))
			default:
				continue
			}
			taken++
			if gain := s.points()[step.Score] - truth[step.Score]; gain < step.Gain {
				t.Errorf("%s: to %s gains %d, and %d are said", s.name, step.Do, gain, step.Gain)
			}
			for _, f := range restore {
				f()
			}
		}
	}
	if taken < 10 {
		t.Errorf("only %d steps were taken", taken)
	}
}

// TestToSeeWhatStillHoldsGainsWhatItSays checks and confirms all that a plan
// says.
func TestToSeeWhatStillHoldsGainsWhatItSays(t *testing.T) {
	taken := 0
	for _, s := range subjects(t) {
		for _, step := range s.scorer.Of(s.doc).Write {
			if !strings.HasPrefix(step.Do, "see what still holds") || step.Upto {
				continue
			}
			truth := s.points()[step.Score]
			fields(plan.ViewOf(s.doc.Plan), func(v plan.View, f *plan.Field) {
				switch value := value(v, f).(type) {
				case *plan.Date:
					if f.Key == "as_of" {
						*value = plan.DateOf(today)
					}
				case nil:
				default:
					if f.Key == "confidence" {
						if err := value.Parse("confirmed", nil); err != nil {
							t.Fatal(err)
						}
					}
				}
			})
			taken++
			if gain := s.points()[step.Score] - truth; gain < step.Gain {
				t.Errorf("%s: to %s gains %d, and %d are said", s.name, step.Do, gain, step.Gain)
			}
		}
	}
	if taken < 10 {
		t.Errorf("only %d plans were gone through", taken)
	}
}
