package cmd

import (
	"cmp"
	"fmt"

	"keyplan/plan"
	"keyplan/plan/diff"
	"keyplan/plan/load"
	"keyplan/plan/score"
	"keyplan/plan/workspace"
)

// points are the scores of a plan in both versions, each as of its day and both
// by the settings of the newer one, as score --history has them; nil where they
// are not asked for.
func (c *comparing) points(p *compared) []diff.Score {
	if !c.scores || p.docs.New == nil {
		return nil
	}
	s := c.scoring()
	var then *score.Account
	if p.docs.Old != nil {
		then = s.on(cmp.Or(p.day, s.today)).Of(c.again(p.docs))
	}
	return scoresOf(then, s.now(p.docs.New))
}

// again is the older version under the name and with the settings of the newer
// one.
func (c *comparing) again(docs diff.Pair) *load.Doc {
	w := &workspace.Workspace{Settings: new(plan.Settings)}
	if c.now != nil {
		w = c.now.Workspace
	}
	return w.Doc(docs.New.File.Name, docs.Old.File.Text)
}

// scoring scores the plans of the newer state. What git knows of them counts as
// for the command score; without git, both versions are as of today.
func (c *comparing) scoring() *scorers {
	c.scorerOnce.Do(func() {
		s := &scorers{settings: new(plan.Settings), today: cmp.Or(c.until, c.today)}
		if c.now != nil {
			s.w, s.settings = c.now.Workspace, c.now.Settings
		}
		if c.past != nil {
			s.past = c.past.known
		}
		c.scorer = s
	})
	return c.scorer
}

// scoresOf sets the scores of an account beside those of an earlier day; then is
// nil where there was no account.
func scoresOf(then, now *score.Account) []diff.Score {
	var all []diff.Score
	for _, is := range now.Scores {
		s := diff.Score{ID: is.ID, Name: is.Name}
		was := &score.Score{}
		if then != nil {
			was = cmp.Or(then.Score(is.ID), was)
		}
		if !was.Applies && !is.Applies {
			continue
		}
		s.Old, s.New, s.Was, s.Is = earnedBy(was), earnedBy(is), string(was.Band), string(is.Band)
		s.Parts = partsOf(was.Parts, is.Parts)
		if held := heldBy(is); held != nil {
			s.Held = fmt.Sprintf("held at %d: %s", held.At, held.Name)
		}
		if held := heldBy(was); held != nil && (is.Cap == nil || is.Cap.ID != held.ID) {
			s.Freed = fmt.Sprintf("held at %d: %s", held.At, held.Name)
		}
		all = append(all, s)
	}
	return all
}

func earnedBy(s *score.Score) *int {
	if !s.Applies {
		return nil
	}
	return &s.Points
}

// heldBy is the cap that keeps a score under what its parts come to.
func heldBy(s *score.Score) *score.Cap {
	if s.Cap == nil || s.Sum() <= s.Cap.At {
		return nil
	}
	return s.Cap
}

// partsOf are the parts that won or lost points.
func partsOf(was, is []*score.Part) []diff.Score {
	var all []diff.Score
	for _, part := range is {
		before := &score.Part{}
		for _, other := range was {
			if other.ID == part.ID {
				before = other
			}
		}
		p := diff.Score{ID: part.ID, Name: part.Name, Old: &before.Points, New: &part.Points, Parts: partsOf(before.Parts, part.Parts)}
		if p.Won() != 0 || len(p.Parts) > 0 {
			all = append(all, p)
		}
	}
	for _, part := range was {
		gone := true
		for _, other := range is {
			gone = gone && other.ID != part.ID
		}
		if gone && part.Points > 0 {
			none := 0
			all = append(all, diff.Score{ID: part.ID, Name: part.Name, Old: &part.Points, New: &none})
		}
	}
	return all
}
