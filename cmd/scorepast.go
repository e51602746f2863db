package cmd

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"keyplan/plan"
	"keyplan/plan/git"
	"keyplan/plan/past"
	"keyplan/plan/workspace"
)

// pastOf is what git knows of the plans of a workspace, seen from a commit, ""
// for the files as they lie there; nil where there is no git. All of it is
// looked at: a score must not hang on how many plans are scored with it.
func (a *app) pastOf(w *workspace.Workspace, of git.Commit, today plan.Day) *history {
	folder := folderOf(w)
	if !git.Inside(folder) {
		return nil
	}
	return &history{dir: a.Dir, folder: folder, reach: git.Reach{From: theBeginning, Commits: historyCommits, Of: of}, today: today}
}

// theBeginning is before any commit.
var theBeginning = time.Date(1970, time.January, 2, 0, 0, 0, 0, time.UTC)

// pastFile is what is known of the past of a file.
func (h *history) pastFile(name string) past.File {
	path, ok := h.path(name)
	if !ok {
		return past.File{}
	}
	f := past.File{Cut: h.log.Until.After(theBeginning) || h.shallow()}
	if h.reach.Of == "" && (h.dirty[path] || !h.tracked(path)) {
		f.Versions = append(f.Versions, past.Version{Day: h.today, Read: func() ([]byte, error) { return os.ReadFile(h.file(name)) }})
	}
	f.Versions = append(f.Versions, h.versions(path)...)
	return f
}

// stepBack makes a workspace be what it was in the commit that --as-of names,
// and today the day of it.
func (s *scoring) stepBack() error {
	o := s.o
	folder := folderOf(s.w)
	repo, err := git.Open(folder)
	if err != nil {
		return asOfTrouble(o.asOf, err, folder)
	}
	commit, err := o.commit(repo)
	if err != nil {
		return err
	}
	s.history = o.pastOf(s.w, commit, o.today)
	if s.history == nil {
		return asOfTrouble(o.asOf, git.ErrNoRepository, folder)
	}
	if _, ok := s.history.path(""); !ok && s.history.log == nil {
		return fmt.Errorf("--as-of %s: git cannot tell the history of %s", o.asOf, filepath.ToSlash(folder))
	}
	w := *s.w
	w.Root = folder
	state, err := w.At(repo, commit, s.history.blobs, o.Dir)
	if err != nil {
		return fmt.Errorf("--as-of %s: %w", o.asOf, err)
	}
	s.w, s.versions = state.Workspace, append([]*workspace.Version{}, state.Versions(o.scope(o.paths))...)
	return nil
}

// commit is the one that --as-of names. The day to judge by is then that of it,
// unless --today fixes another.
func (o *scoreOptions) commit(repo *git.Repo) (git.Commit, error) {
	if looksLikeDay(o.asOf) {
		return o.commitOn(repo)
	}
	commit, err := repo.Resolve(o.asOf)
	if err != nil {
		return "", withHint(fmt.Errorf("--as-of %s: %w", o.asOf, unknownRevision(repo, o.asOf, err)), "--as-of takes a day such as 2026-09-30, or a revision such as main~3")
	}
	day, err := repo.DayOf(commit)
	if err != nil {
		return "", fmt.Errorf("--as-of %s: %w", o.asOf, err)
	}
	if o.app.today == "" {
		o.today = plan.DayOf(day)
	}
	return commit, nil
}

// commitOn is the last commit on the day that --as-of names, or before it.
func (o *scoreOptions) commitOn(repo *git.Repo) (git.Commit, error) {
	commit, day, err := commitOn(repo, "--as-of", o.asOf, o.today)
	switch {
	case err != nil:
		return "", err
	case commit == "":
		return "", fmt.Errorf("--as-of %s lies before the first commit", o.asOf)
	}
	if o.app.today == "" {
		o.today = day
	}
	return commit, nil
}

// asOfTrouble says what to do where git cannot be asked.
func asOfTrouble(asOf string, err error, folder string) error {
	if errors.Is(err, git.ErrNoRepository) {
		return fmt.Errorf("--as-of %s: %s is %w, so that nothing is known of how the plans were", asOf, filepath.ToSlash(folder), err)
	}
	return fmt.Errorf("--as-of %s: %w", asOf, err)
}
