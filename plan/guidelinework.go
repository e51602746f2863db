package plan

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// The ends of a scale that nobody has written.
const (
	usualLow  = 1
	usualHigh = 5
)

// ScaleOf gives the lowest and the highest score of a criterion.
func (g *Guideline) ScaleOf(c *Criterion) (low, high int64) {
	for _, scale := range [][]*Pair[Text]{c.Scale, g.Selection.Scale} {
		if steps := scaleSteps(scale); len(steps) > 1 {
			return steps[0], steps[len(steps)-1]
		}
	}
	return usualLow, usualHigh
}

// StepsOf gives the words on a criterion's scale, the lowest first.
func (g *Guideline) StepsOf(c *Criterion) []*Pair[Text] {
	for _, scale := range [][]*Pair[Text]{c.Scale, g.Selection.Scale} {
		if len(scaleSteps(scale)) > 1 {
			sorted := slices.Clone(scale)
			slices.SortStableFunc(sorted, func(a, b *Pair[Text]) int {
				x, _ := scaleStep(a.Key)
				y, _ := scaleStep(b.Key)
				return cmp.Compare(x, y)
			})
			return sorted
		}
	}
	return nil
}

// scaleSteps are the numbers of a scale, the lowest first.
func scaleSteps(scale []*Pair[Text]) []int64 {
	var steps []int64
	for _, pair := range scale {
		if n, ok := scaleStep(pair.Key); ok {
			steps = append(steps, n)
		}
	}
	slices.Sort(steps)
	return slices.Compact(steps)
}

// mostOfScale keeps scales to what people can tell apart.
const mostOfScale = 100

func scaleStep(key string) (int64, bool) {
	n, err := strconv.ParseInt(strings.TrimSpace(key), 10, 64)
	return n, err == nil && -mostOfScale <= n && n <= mostOfScale
}

// checkScale reports what is no step of a scale, and a scale of one step.
func checkScale(scale []*Pair[Text], bad func(field any, fault *Fault)) {
	const expected = "the lowest and the highest score at least, such as scale: {1: none, 5: as much as can be}"
	for _, pair := range scale {
		if _, ok := scaleStep(pair.Key); !ok {
			bad(&pair.Key, &Fault{Problem: "is not a score: a scale has whole numbers", Expected: expected})
			return
		}
	}
	if len(scale) > 0 && len(scaleSteps(scale)) < 2 {
		bad(&scale[0].Key, &Fault{Problem: "is the only step of this scale", Expected: expected})
	}
}

// Criterion finds a criterion by its id, or nil.
func (g *Guideline) Criterion(id Ref) *Criterion {
	return byID(g.Criteria, func(c *Criterion) ID { return c.ID }, id)
}

// Candidate finds a candidate by its id, or nil.
func (g *Guideline) Candidate(id Ref) *Candidate {
	return byID(g.Candidates, func(c *Candidate) ID { return c.ID }, id)
}

// Scorer finds somebody under scorers by the id, or nil.
func (g *Guideline) Scorer(id Ref) *Scorer {
	return byID(g.Scorers, func(s *Scorer) ID { return s.ID }, id)
}

func byID[T any](list []*T, of func(*T) ID, id Ref) *T {
	for _, item := range list {
		if string(of(item)) == string(id) {
			return item
		}
	}
	return nil
}

// Department is where somebody who scores works, as the guideline or
// keyplan.yaml has it, or "".
func (g *Guideline) Department(by Ref, s *Settings) Function {
	if scorer := g.Scorer(by); scorer != nil && scorer.Function != "" {
		return scorer.Function
	}
	if person := s.Person(by); person != nil {
		return person.Function
	}
	return ""
}

// ScorerName is what somebody who scores is called.
func (g *Guideline) ScorerName(by Ref, s *Settings) string {
	if scorer := g.Scorer(by); scorer != nil && !scorer.Name.Absent() {
		return string(scorer.Name)
	}
	return s.Called(by)
}

// Is reports whether an account is that of the candidate: by its id, else by
// its name.
func (c *Candidate) Is(a *Account) bool {
	return c.ID == a.ID || strings.EqualFold(string(c.Name), string(a.Name))
}

// A GivenScore is one score with all that belongs to it.
type GivenScore struct {
	Sheet     *ScoreSheet
	Pair      *Pair[Points]
	Candidate *Candidate
	Criterion *Criterion
}

// Evidence is what the score rests on: its own words, else the source of its
// sheet. It is absent where neither says anything.
func (s *GivenScore) Evidence() Text {
	if words := s.Pair.Value.Evidence(); !words.Absent() {
		return words
	}
	return s.Sheet.Source
}

// Given lists the scores that are for a known candidate on a known criterion,
// in the order of the file.
func (g *Guideline) Given() []*GivenScore {
	criteria, candidates := make(map[string]*Criterion, len(g.Criteria)), make(map[string]*Candidate, len(g.Candidates))
	for _, c := range g.Criteria {
		criteria[string(c.ID)] = c
	}
	for _, c := range g.Candidates {
		candidates[string(c.ID)] = c
	}
	var all []*GivenScore
	for _, sheet := range g.Scores {
		for _, pair := range sheet.Scores {
			given := &GivenScore{sheet, pair, candidates[string(sheet.Candidate)], criteria[string(sheet.Criterion)]}
			if given.Criterion == nil {
				given.Criterion = criteria[pair.Key]
			} else {
				given.Candidate = candidates[pair.Key]
			}
			if given.Candidate != nil && given.Criterion != nil && !pair.Value.Absent() {
				all = append(all, given)
			}
		}
	}
	return all
}

// AxisOf is the axis of a criterion, attractiveness where none is written.
func (c *Criterion) AxisOf() Axis {
	if c.Axis == "" {
		return OnAttractiveness
	}
	return c.Axis
}

// OfToday reports whether a criterion measures what the customer brings today,
// which says little about tomorrow.
func (c *Criterion) OfToday() bool { return c.About == CurrentRevenue || c.About == CurrentProfit }

// What a guideline should have: so many criteria, lest they come down to size,
// and of the weights no larger share, in percent, on those of today.
const (
	FewestCriteria = 3
	MostOfToday    = 40
)

// Percent is the share of the criteria that hold in the weight of all, in percent.
func (g *Guideline) Percent(holds func(*Criterion) bool) Decimal {
	part, all := NewDecimal(0), NewDecimal(0)
	for _, c := range g.Criteria {
		all = all.Add(c.Weight.Decimal)
		if holds(c) {
			part = part.Add(c.Weight.Decimal)
		}
	}
	return part.PercentOf(all)
}
