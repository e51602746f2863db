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
// the score would have more: it is reckoned anew with the criteria at their
// next step, or in full where that is all there is. What is done in one go is
// one step, and what lifts a cap earns what it is told to earn besides.
func (l *look) steps(s *Score, steps []step, caps []capping, a *Account) {
	sum := s.Points
	now := min(sum, most(caps))
	for i, c := range caps {
		next := Step{Score: s.ID, Part: c.ID, Cap: c.At, Kind: c.model.By, Effort: c.model.Effort.Int(), Do: c.Do + " (" + c.Why + ")", Where: c.where}
		steps = slices.DeleteFunc(steps, func(st step) bool {
			earns := slices.Contains(c.model.Earns, plan.Text(st.criterion.ID))
			if earns {
				if reaches, sure := st.reaches(); sure {
					next.Gain += reaches - st.part.Points
				}
			}
			return earns
		})
		next.Gain = min(sum+next.Gain, most(slices.Delete(slices.Clone(caps), i, i+1))) - now
		a.add(next)
	}
	for _, next := range l.together(s, steps) {
		next.Gain = min(sum+next.Gain, most(caps)) - now
		a.add(next)
	}
}

// most are the points that a score can have with some caps.
func most(caps []capping) int {
	if len(caps) > 0 {
		return caps[0].At
	}
	return whole
}

// together are the next steps of criteria with the points that each adds to
// the parts; those that are the same are one.
func (l *look) together(s *Score, steps []step) (all []Step) {
	at, facts := map[string]int{}, []string(nil)
	for _, st := range steps {
		next := l.step(s, st)
		if st.earning.facts != "" && !slices.Contains(facts, st.earning.facts) {
			facts = append(facts, st.earning.facts)
		}
		if i, ok := at[next.Do]; ok {
			all[i].join(next)
			continue
		}
		at[next.Do] = len(all)
		all = append(all, next)
	}
	if i, ok := at[checkFacts]; ok {
		all[i].Do = "see what still holds of " + list(facts) + ", and write as_of, and source or confidence: confirmed"
	}
	return all
}

// join adds what the same step gains elsewhere in the score; of what is sure and
// what is not, only what is sure.
func (s *Step) join(same Step) {
	s.Effort = min(s.Effort, same.Effort)
	switch {
	case s.Upto == same.Upto:
		s.Gain += same.Gain
	case s.Upto:
		s.Gain, s.Upto = same.Gain, false
	}
}

// checkFacts stands for the one step of all facts that are there and lack
// nothing but freshness or evidence: to go through them is done in one go.
const checkFacts = "facts"

// step is what to do next for a criterion.
func (l *look) step(s *Score, st step) Step {
	c, e := st.criterion, st.earning
	reaches, sure := st.reaches()
	next := Step{Score: s.ID, Part: string(c.ID), Kind: c.By, Gain: reaches - st.part.Points, Upto: !sure || e.unknown && e.high > e.low,
		Effort: c.Effort.Int(), Do: string(c.Next), Where: l.stepPlace(st)}
	switch {
	case e.facts != "":
		next.Kind, next.Do, next.Effort = plan.WriteStep, checkFacts, 2
	case e.write != "":
		next.Kind, next.Do, next.Effort = plan.WriteStep, e.write, 1
	case e.do != "":
		next.Kind, next.Do, next.Effort = plan.DoStep, e.do, max(2, next.Effort)
	}
	return next
}

// reaches are the points that the criterion has after the next step; where that
// step is too small to earn a whole point, those that it leads to in the end,
// which is then not sure.
func (s *step) reaches() (points int, sure bool) {
	if s.earning.next <= s.earning.low {
		return s.part.Max, true
	}
	if points = earned(s.part.Max, s.earning.next); points > s.part.Points {
		return points, true
	}
	return s.part.Max, false
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

// sortSteps puts those first that lift a cap, the lowest before all, then those
// that gain most for what they take.
func sortSteps(steps []Step) {
	slices.SortStableFunc(steps, func(a, b Step) int {
		return cmp.Or(cmp.Compare(uncapped(a), uncapped(b)), cmp.Compare(b.Gain*a.Effort, a.Gain*b.Effort), cmp.Compare(b.Gain, a.Gain))
	})
}

// uncapped is where the cap lies that a step lifts, and over all caps where it
// lifts none.
func uncapped(s Step) int {
	if s.Cap == 0 {
		return whole + 1
	}
	return s.Cap
}
