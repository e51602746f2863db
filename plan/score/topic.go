package score

import (
	"slices"
	"strings"

	"keyplan/plan"
)

// A Topic is a part of the models that can be asked for by name: a score, a
// section of it, a criterion or a cap.
type Topic struct {
	Score     *plan.ScoreModel
	Section   *plan.ScoreSection   // of a section or a criterion
	Criterion *plan.ScoreCriterion // of a criterion
	Cap       *plan.ScoreCap       // of a cap
}

// Topics are all topics of some models, each score with what it is made of.
func Topics(models *plan.ScoreModels) (all []*Topic) {
	for _, m := range models.Scores {
		all = append(all, &Topic{Score: m})
		for _, section := range m.Sections {
			all = append(all, &Topic{Score: m, Section: section})
			for _, c := range section.Criteria {
				all = append(all, &Topic{Score: m, Section: section, Criterion: c})
			}
		}
		for _, c := range m.Caps {
			all = append(all, &Topic{Score: m, Cap: c})
		}
	}
	return all
}

// Find gives the topic of an id, else those that are called so.
func Find(models *plan.ScoreModels, word string) (found []*Topic) {
	topics := Topics(models)
	for _, t := range topics {
		if t.ID() == word {
			return []*Topic{t}
		}
	}
	return slices.DeleteFunc(topics, func(t *Topic) bool { return !strings.EqualFold(t.Name(), word) })
}

// ID is the id by which the models and keyplan.yaml know the topic.
func (t *Topic) ID() string {
	switch {
	case t.Cap != nil:
		return string(t.Cap.ID)
	case t.Criterion != nil:
		return string(t.Criterion.ID)
	case t.Section != nil:
		return string(t.Section.ID)
	}
	return string(t.Score.ID)
}

// Name is what people call it.
func (t *Topic) Name() string {
	switch {
	case t.Cap != nil:
		return string(t.Cap.Cap)
	case t.Criterion != nil:
		return string(t.Criterion.Criterion)
	case t.Section != nil:
		return string(t.Section.Name)
	}
	return string(t.Score.Name)
}

// Model is the topic as a score of which it alone is left.
func (t *Topic) Model() *plan.ScoreModel {
	m := *t.Score
	switch {
	case t.Cap != nil:
		m.Sections, m.Caps = nil, []*plan.ScoreCap{t.Cap}
	case t.Section != nil:
		section := *t.Section
		if t.Criterion != nil {
			section.Criteria = []*plan.ScoreCriterion{t.Criterion}
		}
		m.Sections, m.Caps = []*plan.ScoreSection{&section}, nil
	}
	return &m
}

// Points are what the topic can earn with an account of a tier, of 100: the
// points of a score are shared among those of its sections and criteria that
// are asked of the tier. Trends are taken to be asked, as they are from the
// second year on.
func (t *Topic) Points(tier plan.Tier) int {
	asks := func(c *plan.ScoreCriterion) bool { return asked(c, tier, false) }
	switch {
	case !meant(t.Score.For, tier) || t.Cap != nil && !meant(t.Cap.For, tier):
		return 0
	case t.Cap != nil:
		return t.Cap.At.Int()
	case t.Section == nil:
		return whole
	}
	points := share(whole, sectionShares(t.Score, asks))[slices.Index(t.Score.Sections, t.Section)]
	if t.Criterion == nil {
		return points
	}
	return share(points, criterionShares(t.Section, asks))[slices.Index(t.Section.Criteria, t.Criterion)]
}

// Need is how much of something a criterion wants of an account of a tier for
// all points, and of what; ok is false where it counts nothing.
func (t *Topic) Need(models *plan.ScoreModels, tier plan.Tier) (n int, of *plan.Field, ok bool) {
	if t.Criterion == nil || t.Criterion.Needs.Absent() {
		return 0, nil, false
	}
	needs := plan.ViewOf(&models.Needs[plan.Tiers.Index(string(tier))])
	of = needs.Shape.Field(string(t.Criterion.Needs))
	return needs.Value(of).(*plan.Count).Int(), of, true
}

// Default is the topic as it is without the changes that keyplan.yaml makes.
func (t *Topic) Default() *Topic { return Find(embedded(), t.ID())[0] }

// asked reports whether a criterion is asked of a tier: of trends none before
// results can be there.
func asked(c *plan.ScoreCriterion, tier plan.Tier, early bool) bool {
	return c.Weight.Int() > 0 && !(c.Trend == plan.Yes && early) && meant(c.For, tier)
}

// meant reports whether a tier is among some, or they are all.
func meant(tiers []plan.Tier, tier plan.Tier) bool {
	return len(tiers) == 0 || slices.Contains(tiers, tier)
}

// sectionShares are the weights of the sections in which some criterion is
// asked.
func sectionShares(m *plan.ScoreModel, asks func(*plan.ScoreCriterion) bool) []int {
	weights := make([]int, len(m.Sections))
	for i, section := range m.Sections {
		if slices.ContainsFunc(section.Criteria, asks) {
			weights[i] = section.Weight.Int()
		}
	}
	return weights
}

// criterionShares are the weights of the criteria of a section that are asked.
func criterionShares(section *plan.ScoreSection, asks func(*plan.ScoreCriterion) bool) []int {
	weights := make([]int, len(section.Criteria))
	for i, c := range section.Criteria {
		if asks(c) {
			weights[i] = c.Weight.Int()
		}
	}
	return weights
}
