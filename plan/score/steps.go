package score

import (
	"cmp"
	"slices"

	"keyplan/plan"
)

// A step is a criterion that has not earned all of its points.
type step struct {
	criterion *plan.ScoreCriterion
	part      *Part
	earning   earning
}

// steps adds what would raise a score to the account's lists, each with what
// the score would have more: it is reckoned anew with the criterion at its
// next step, or in full where that is all there is. Where a cap holds only
// lifting it helps.
func (l *look) steps(s *Score, steps []step, caps []capping, a *Account) {
	sum, now := s.Points, s.Points
	if len(caps) > 0 {
		now = min(sum, caps[0].At)
	}
	if now < sum {
		c := caps[0]
		then := sum
		if len(caps) > 1 {
			then = min(then, caps[1].At)
		}
		a.add(Step{Score: s.ID, Part: c.ID, Kind: c.model.By, Gain: then - now, Effort: c.model.Effort.Int(), Do: string(c.model.Next), Where: c.where})
	}
	for _, st := range steps {
		then := sum - st.part.Points + st.reaches()
		if len(caps) > 0 {
			then = min(then, caps[0].At)
		}
		c, e := st.criterion, st.earning
		step := Step{Score: s.ID, Part: string(c.ID), Kind: c.By, Gain: then - now, Upto: e.unknown && c.By == plan.DoStep && e.write != "", Effort: c.Effort.Int(), Do: string(c.Next), Where: l.stepPlace(st)}
		if e.write != "" {
			step.Kind, step.Do, step.Effort = plan.WriteStep, e.write, 1
		} else if e.do != "" {
			step.Kind, step.Do = plan.DoStep, e.do
			step.Effort = max(step.Effort, 2)
		}
		a.add(step)
	}
}

// reaches are the points that the criterion has after the next step that earns
// any.
func (s *step) reaches() int {
	if s.earning.next > s.earning.low {
		if points := earned(s.part.Max, s.earning.next); points > s.part.Points {
			return points
		}
	}
	return s.part.Max
}

func (l *look) stepPlace(s step) Place {
	if s.earning.where != nil {
		return l.place(s.earning.where)
	}
	if len(s.part.Evidence) > 0 {
		return s.part.Evidence[0]
	}
	return l.place(l.Plan)
}

func (a *Account) add(s Step) {
	switch {
	case s.Gain <= 0:
	case s.Kind == plan.WriteStep:
		a.Write = append(a.Write, s)
	default:
		a.Do = append(a.Do, s)
	}
}

// sortSteps puts those first that gain most for what they take.
func sortSteps(steps []Step) {
	slices.SortStableFunc(steps, func(a, b Step) int {
		return cmp.Or(cmp.Compare(b.Gain*a.Effort, a.Gain*b.Effort), cmp.Compare(b.Gain, a.Gain))
	})
}
