package score

import (
	"cmp"
	"slices"
)

// Way is the cheapest known way to bring a score to some points: the steps that
// take least effort together. Steps of which it is not sure what they bring are
// taken only if it must be. Where those that are known do not suffice, as under
// a cap, it is the one that brings most, and enough is false.
func (a *Account) Way(s *Score, least int) (way []Step, enough bool) {
	var sure, all []Step
	for _, step := range append(slices.Clone(a.Do), a.Write...) {
		if step.Score != s.ID {
			continue
		}
		all = append(all, step)
		if !step.Upto {
			sure = append(sure, step)
		}
	}
	for _, steps := range [][]Step{sure, all} {
		if way := cheapest(steps, least-s.Points); way != nil {
			return way, true
		}
	}
	if len(all) == 0 {
		return nil, false
	}
	return []Step{slices.MaxFunc(all, func(a, b Step) int { return cmp.Compare(a.Gain, b.Gain) })}, false
}

// cheapest are the steps that bring some points by the least effort, the
// greatest first.
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
	var taken []Step
	for _, i := range found.steps {
		taken = append(taken, steps[i])
	}
	slices.SortStableFunc(taken, func(a, b Step) int { return cmp.Compare(b.Gain, a.Gain) })
	return taken
}
