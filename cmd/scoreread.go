package cmd

import (
	"errors"
	"fmt"
	"slices"
	"sync"

	"keyplan/plan/lint"
	"keyplan/plan/load"
	"keyplan/plan/past"
	"keyplan/plan/report"
	"keyplan/plan/score"
	"keyplan/plan/workspace"
)

// A scoring is the plans of one workspace on their way to scores.
type scoring struct {
	*scorers
	o        *scoreOptions
	history  *history // nil where git knows nothing
	judge    *lint.Runner
	versions []*workspace.Version // those to score, nil for the files of w
	accounts []*report.Scored
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
	s = &scoring{o: o, scorers: &scorers{w: w}}
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
	s.settings, s.today = s.w.Settings, o.today
	if c := s.w.Config; c != nil && (len(c.Problems) > 0 || len(score.Check(&c.Settings.Score)) > 0) {
		o.complain("%s has faults, so defaults stand for some of it; keyplan validate shows them", c.File.Name)
	}
	if s.history != nil {
		s.past = past.New(s.settings.Env(), s.history.pastFile)
	}
	if s.judge, err = lint.NewRunner(s.settings, lint.Options{Today: o.today}); err != nil { // it has no names to be wrong
		return nil, err
	}
	return s, nil
}

func (s *scoring) close() { s.history.close() }

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
	a := &report.Scored{Account: s.now(doc)}
	if note := errorNote(s.judge.Plan(doc), doc); note != "" {
		a.Notes = append(a.Notes, note)
	}
	_, a.Reviewed = s.atReview(doc)
	return a
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
