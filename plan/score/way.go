package score

import (
	"cmp"
	"slices"
)

// Way is the cheapest known way to bring a score to some points: what lifts the
// caps that lie below them, and the steps that take least effort together.
// Steps of which it is not sure what they bring are taken only if it must be.
// Where those that are known do not suffice it is what lifts the caps, else the
// step that brings most, and enough is false.
func (a *Account) Way(s *Score, least int) (way []Step, enough bool) {
	var must, sure, all []Step
	need := least - s.Points
	for _, step := range slices.Concat(a.Do, a.Write) {
		switch {
		case step.Score != s.ID:
			continue
		case step.Cap > 0 && step.Cap < least:
			must, need = append(must, step), need-step.Gain
			continue
		case !step.Upto:
			sure = append(sure, step)
		}
		all = append(all, step)
	}
	lifted := s.Cap == nil || s.Cap.At >= least || len(must) > 0
	for _, steps := range [][]Step{sure, all} {
		if rest := cheapest(steps, need); lifted && rest != nil {
			return append(must, rest...), true
		}
	}
	if len(must) == 0 && len(all) > 0 {
		must = []Step{slices.MaxFunc(all, func(a, b Step) int { return cmp.Compare(a.Gain, b.Gain) })}
	}
	return must, false
}

// cheapest are the steps that bring some points by the least effort, the
// greatest first; nil where all do not.
func cheapest(steps []Step, need int) []Step {
	type way struct {
		effort int
		steps  []int
	}
	best := make([]*way, max(0, need)+1) // by points that are gained, more than needed as just enough
	best[0] = &way{}
	for i, step := range steps {
		for have := len(best) - 1; have >= 0; have-- {
			if best[have] == nil {
				continue
			}
			next := &way{best[have].effort + step.Effort, append(slices.Clone(best[have].steps), i)}
			to := min(len(best)-1, have+step.Gain)
			if was := best[to]; was == nil || next.effort < was.effort || next.effort == was.effort && len(next.steps) < len(was.steps) {
				best[to] = next
			}
		}
	}
	found := best[len(best)-1]
	if found == nil {
		return nil
	}
	taken := []Step{}
	for _, i := range found.steps {
		taken = append(taken, steps[i])
	}
	slices.SortStableFunc(taken, func(a, b Step) int { return cmp.Compare(b.Gain, a.Gain) })
	return taken
}
