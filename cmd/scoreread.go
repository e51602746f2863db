package cmd

import (
	"errors"
	"fmt"
	"slices"
	"sync"

	"keyplan/plan"
	"keyplan/plan/lint"
	"keyplan/plan/load"
	"keyplan/plan/past"
	"keyplan/plan/report"
	"keyplan/plan/score"
	"keyplan/plan/workspace"
)

// A scoring is the plans of one workspace on their way to scores.
type scoring struct {
	o        *scoreOptions
	w        *workspace.Workspace // with the settings that hold
	settings *plan.Settings
	history  *history // nil where git knows nothing
	past     *past.Past
	scorer   *score.Scorer
	judge    *lint.Runner
	versions []*workspace.Version // those to score, nil for the files of w
	accounts []*report.Scored

	lock    sync.Mutex
	scorers map[plan.Day]*score.Scorer // of past days
}

// scored finds the plans that were asked for and scores them.
func (o *scoreOptions) scored() ([]*scoring, error) {
	found, problems, err := workspace.Open(o.Dir, o.there())
	if err != nil && (o.asOf == "" || !errors.Is(err, workspace.ErrNothing)) {
		return nil, err
	}
	if o.asOf == "" {
		for _, problem := range problems {
			o.complain("%v", problem)
		}
	}
	var spaces []*scoring
	for _, w := range found {
		s, err := o.scoringOf(w)
		if err != nil {
			return spaces, err
		}
		if s != nil {
			spaces = append(spaces, s)
		}
	}
	n := 0
	for _, s := range spaces {
		s.score()
		n += len(s.accounts)
	}
	if n == 0 && !o.failed {
		return spaces, o.nothing(err)
	}
	if slices.ContainsFunc(spaces, (*scoring).cut) {
		fmt.Fprintf(o.Err, "keyplan: this copy of the repository holds only the newest commits, so that earlier scores and targets may not be known\n%s\n", unshallow)
	}
	return spaces, nil
}

// cut reports whether plans are scored by a copy without the whole history.
func (s *scoring) cut() bool {
	return len(s.accounts) > 0 && s.history != nil && s.history.log != nil && s.history.shallow()
}

// there are the paths that were asked for and are there: of another day, plans
// are scored as well that have gone since, in the workspace around.
func (o *scoreOptions) there() []string {
	if o.asOf == "" {
		return o.paths
	}
	paths := slices.DeleteFunc(slices.Clone(o.paths), o.gone)
	if len(paths) == 0 {
		return []string{"."}
	}
	return paths
}

// nothing says that there is nothing to score.
func (o *scoreOptions) nothing(err error) error {
	if o.asOf != "" {
		return fmt.Errorf("%w: there was none at %s", workspace.ErrNothing, o.asOf)
	}
	if err == nil {
		err = fmt.Errorf("%w: a guideline or keyplan.yaml has no score", workspace.ErrNothing)
	}
	return err
}

// complain tells what could not be done; the command then ends with 2.
func (o *scoreOptions) complain(format string, args ...any) {
	o.failed = true
	fmt.Fprintf(o.Err, "keyplan: "+format+"\n", args...)
}

// scoringOf prepares one workspace; nil where no plan of it was asked for.
func (o *scoreOptions) scoringOf(w *workspace.Workspace) (s *scoring, err error) {
	s = &scoring{o: o, w: w, scorers: map[plan.Day]*score.Scorer{}}
	if o.asOf != "" {
		if err := s.stepBack(); err != nil {
			return nil, err
		}
	} else {
		s.history = o.pastOf(w, "", o.today)
	}
	if len(w.Files) == 0 && s.versions == nil {
		return nil, nil
	}
	s.settings = s.w.Settings
	if c := s.w.Config; c != nil && (len(c.Problems) > 0 || len(score.Check(&c.Settings.Score)) > 0) {
		o.complain("%s has faults, so defaults stand for some of it; keyplan validate shows them", c.File.Name)
	}
	if s.history != nil {
		s.past = past.New(s.settings.Env(), s.history.pastFile)
	}
	s.scorer = s.on(o.today)
	if s.judge, err = lint.NewRunner(s.settings, lint.Options{Today: o.today}); err != nil { // it has no names to be wrong
		return nil, err
	}
	return s, nil
}

func (s *scoring) close() { s.history.close() }

// on is the scorer of a day, with the past as it was known then.
func (s *scoring) on(day plan.Day) *score.Scorer {
	s.lock.Lock()
	defer s.lock.Unlock()
	if s.scorers[day] == nil {
		s.scorers[day] = s.scorerOf(s.settings, day)
	}
	return s.scorers[day]
}

// scorerOf is a scorer of some settings on a day.
func (s *scoring) scorerOf(settings *plan.Settings, day plan.Day) *score.Scorer {
	return scorerOn(settings, s.past, day, s.o.today)
}

// scorerOn is a scorer of some settings on a day, with what was known then of the
// past; that of nil is none.
func scorerOn(settings *plan.Settings, known *past.Past, day, today plan.Day) *score.Scorer {
	if known == nil {
		return score.New(settings, day, nil) // not a nil *Past, which is a Past
	}
	if day < today {
		return score.New(settings, day, known.On(day))
	}
	return score.New(settings, day, known)
}

// score scores all plans.
func (s *scoring) score() {
	accounts := make([]*report.Scored, s.size())
	s.docs(func(i int, doc *load.Doc) { accounts[i] = s.of(doc) })
	for _, a := range accounts {
		if a != nil {
			s.accounts = append(s.accounts, a)
		}
	}
}

// of scores one plan, and what it was after its last review.
func (s *scoring) of(doc *load.Doc) *report.Scored {
	a := &report.Scored{Account: s.scorer.Of(doc)}
	if note := s.errors(doc); note != "" {
		a.Notes = append(a.Notes, note)
	}
	last := doc.Plan.Review.Last
	if s.past == nil || last.Absent() || last.Last() >= s.o.today {
		return a
	}
	text, day, ok := s.past.AtReview(doc.File.Name, last)
	if day = max(day, last.Last()); !ok || day >= s.o.today {
		return a
	}
	if then := s.w.Doc(doc.File.Name, text); then.Judged {
		a.Reviewed = &score.Reviewed{Day: last.Last(), Account: s.on(day).Of(then)}
	}
	return a
}

// errors says that validate finds errors in a plan, beside faults of the file,
// of which the scorer tells: it is scored all the same.
func (s *scoring) errors(doc *load.Doc) string {
	n := 0
	for _, f := range s.judge.Plan(doc).Findings {
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

// size is how many files there are to score.
func (s *scoring) size() int {
	if s.versions != nil {
		return len(s.versions)
	}
	return len(s.w.Files)
}

// docs reads all plans on every core. What cannot be read is told.
func (s *scoring) docs(visit func(i int, doc *load.Doc)) {
	progress := s.o.progress(s.size())
	defer progress.end()
	var lock sync.Mutex
	read := func(i int, name string, doc *load.Doc, err error) {
		defer progress.step()
		switch {
		case err != nil:
			lock.Lock()
			defer lock.Unlock()
			s.o.unread++
			s.o.complain("cannot read %s: %v", name, err)
		case doc.Guideline:
		case !doc.Judged:
			lock.Lock()
			defer lock.Unlock()
			s.o.unread++
			s.o.complain("%s cannot be read as a plan, and is left out; keyplan validate says why", name)
		default:
			visit(i, doc)
		}
	}
	if s.versions == nil {
		s.w.Docs(func(i int, doc *load.Doc, err error) { read(i, s.w.Files[i].Name, doc, err) })
		return
	}
	each(places(len(s.versions)), func(i int) {
		doc, err := s.versions[i].Read()
		read(i, s.versions[i].Name, doc, err)
	})
}

// places are those of n things.
func places(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	return all
}
