package cmd

import (
	"fmt"
	"sync"

	"keyplan/plan"
	"keyplan/plan/lint"
	"keyplan/plan/load"
	"keyplan/plan/past"
	"keyplan/plan/score"
	"keyplan/plan/workspace"
)

// A scorers scores the plans of a workspace, today and as of past days: for every
// command alike, so that no two tell a score two ways.
type scorers struct {
	w        *workspace.Workspace
	settings *plan.Settings // that hold
	past     *past.Past     // nil where nothing is known of it
	today    plan.Day

	lock sync.Mutex
	days map[plan.Day]*score.Scorer
}

// now scores a plan as of today.
func (s *scorers) now(doc *load.Doc) *score.Account { return s.on(s.today).Of(doc) }

// on is the scorer of a day, with the past as it was known then.
func (s *scorers) on(day plan.Day) *score.Scorer {
	s.lock.Lock()
	defer s.lock.Unlock()
	if s.days == nil {
		s.days = map[plan.Day]*score.Scorer{}
	}
	if s.days[day] == nil {
		s.days[day] = s.with(s.settings, day)
	}
	return s.days[day]
}

// with is a scorer of some settings on a day.
func (s *scorers) with(settings *plan.Settings, day plan.Day) *score.Scorer {
	switch {
	case s.past == nil:
		return score.New(settings, day, nil) // not a nil *Past, which is a Past
	case day < s.today:
		return score.New(settings, day, s.past.On(day))
	}
	return score.New(settings, day, s.past)
}

// atReview is a plan as it was agreed in its last review, and its scores then; nil
// where that is not known, or today.
func (s *scorers) atReview(doc *load.Doc) (then *load.Doc, scores *score.Reviewed) {
	last := doc.Plan.Review.Last
	if s.past == nil || last.Absent() || last.Last() >= s.today {
		return nil, nil
	}
	text, day, ok := s.past.AtReview(doc.File.Name, last)
	if day = max(day, last.Last()); !ok || day >= s.today {
		return nil, nil
	}
	if then = s.w.Doc(doc.File.Name, text); !then.Judged {
		return nil, nil
	}
	return then, &score.Reviewed{Day: last.Last(), Account: s.on(day).Of(then)}
}

// errorNote says that validate finds errors in a plan, beside faults of the file,
// of which the scorer tells: it is scored all the same.
func errorNote(found *lint.Result, doc *load.Doc) string {
	n := 0
	for _, f := range found.Findings {
		if f.Severity == lint.Error {
			n++
		}
	}
	for i := range doc.Problems {
		if !doc.Problems[i].Warning {
			n--
		}
	}
	switch {
	case n <= 0:
		return ""
	case n == 1:
		return "keyplan validate finds an error in it"
	}
	return fmt.Sprintf("keyplan validate finds %d errors in it", n)
}
