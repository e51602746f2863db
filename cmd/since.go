package cmd

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"keyplan/plan"
	"keyplan/plan/git"
	"keyplan/plan/lint"
	"keyplan/plan/load"
	"keyplan/plan/nearest"
	"keyplan/plan/workspace"
)

// A comparison sets the plans of one workspace against a revision. A nil one,
// without --since, does nothing.
type comparison struct {
	revision string
	blobs    *git.Blobs
	plans    int               // that were asked for
	old      map[string]string // by the name of each file that changed: what it held, "" for a new one
	lock     sync.Mutex
	changes  map[string]*lint.Changes // by the same names
}

// completeRevisions lets the shell complete the branches and tags around.
func completeRevisions(cmd *cobra.Command, a *app) {
	_ = cmd.RegisterFlagCompletionFunc("since", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		repo, err := git.Open(a.Dir)
		if err != nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return repo.Names(), cobra.ShellCompDirectiveNoFileComp
	})
}

// compare finds out which plans changed since the revision that was asked for,
// before any is judged. Of each workspace only those are left to judge, unless
// a rule was asked for by name that needs all.
func (o *validateOptions) compare(spaces []*workspace.Workspace) error {
	o.compared = map[*workspace.Workspace]*comparison{}
	for _, w := range spaces {
		if len(w.Files) == 0 || o.since == "" {
			continue
		}
		c, err := o.comparison(w, false)
		if err != nil {
			return err
		}
		o.compared[w] = c
		if !o.asks(func(r *lint.Rule) bool { return r.Across != nil }) {
			w.Files = slices.DeleteFunc(w.Files, func(f workspace.File) bool { _, changed := c.old[f.Name]; return !changed })
			w.Whole = w.Whole && len(w.Files) == c.plans
		}
	}
	return nil
}

// asks reports whether --only names a rule of some kind.
func (o *validateOptions) asks(kind func(*lint.Rule) bool) bool {
	return slices.ContainsFunc(o.only, func(name string) bool {
		rule, _, ok := lint.Find(name)
		return ok && kind(rule)
	})
}

// comparison asks git which plans of a workspace changed since the revision,
// or since the branch that is checked out left it: what others did there
// meanwhile is no change of ours. A plan from standard input may differ from
// its file, so that counts as changed in any case.
func (o *validateOptions) comparison(w *workspace.Workspace, inAnyCase bool) (*comparison, error) {
	if o.since == "" {
		return nil, nil
	}
	folder := folderOf(w)
	repo, err := git.Open(folder)
	if err != nil {
		return nil, fmt.Errorf("--since %s: %w", o.since, gitTrouble(err, folder))
	}
	base, err := fork(repo, o.since)
	if err != nil {
		return nil, fmt.Errorf("--since %s: %w", o.since, err)
	}
	before, touched, err := states(repo, base)
	if err != nil {
		return nil, fmt.Errorf("--since %s: %w", o.since, err)
	}
	c := &comparison{revision: o.since, blobs: repo.Blobs(), plans: len(w.Files), old: map[string]string{}, changes: map[string]*lint.Changes{}}
	for _, f := range w.Files {
		path, _ := repo.Path(f.Path)
		change, changed := touched[path]
		blob, there := before[path]
		switch {
		case changed:
			c.old[f.Name] = change.Old
		case !there || inAnyCase:
			c.old[f.Name] = blob
		}
	}
	return c, nil
}

// states are the files of a commit, and what became of those that changed.
func states(repo *git.Repo, commit git.Commit) (before map[string]string, touched map[string]git.Change, err error) {
	var group sync.WaitGroup
	var changes []git.Change
	var unlisted, unknown error
	group.Go(func() { before, unlisted = repo.Files(commit) })
	group.Go(func() { changes, unknown = repo.Changed(commit) })
	group.Wait()
	if err := errors.Join(unlisted, unknown); err != nil {
		return nil, nil, err
	}
	touched = make(map[string]git.Change, len(changes))
	for _, change := range changes {
		touched[change.Path] = change
	}
	return before, touched, nil
}

// fork is the commit to compare with.
func fork(repo *git.Repo, revision string) (git.Commit, error) {
	commit, err := repo.Resolve(revision)
	if err == nil {
		if head, err := repo.Resolve("HEAD"); err == nil {
			return repo.Fork(commit, head), nil
		}
		return commit, nil
	}
	return "", unknownRevision(repo, revision, err)
}

// unshallow says what to do about a copy that holds only the newest commits.
const unshallow = "git fetch --unshallow gets the rest"

// commitOn is the last commit on the day that a flag names, or before it; "" if
// there was none yet.
func commitOn(repo *git.Repo, flag, text string, today plan.Day) (git.Commit, plan.Day, error) {
	day, err := plan.ParseDay(text)
	if err != nil {
		return "", 0, fmt.Errorf("%s %q %w", flag, text, err)
	}
	if day > today {
		return "", 0, fmt.Errorf("%s %s lies in the future; today is %s", flag, text, today)
	}
	commit, err := repo.On(day.Time())
	switch {
	case err != nil:
		return "", 0, fmt.Errorf("%s %s: %w", flag, text, unknownRevision(repo, "HEAD", git.ErrUnknown))
	case commit == "" && repo.Shallow():
		return "", 0, withHint(fmt.Errorf("%s %s lies before what this copy of the repository holds", flag, text), unshallow)
	}
	return commit, day, nil
}

// errNoCommit is why there is no revision at all.
var errNoCommit = errors.New("nothing has been committed yet")

// unknownRevision says what may have been meant by a name that stands for no
// commit.
func unknownRevision(repo *git.Repo, revision string, err error) error {
	if !errors.Is(err, git.ErrUnknown) {
		return err
	}
	names := repo.Names()
	near, ok := nearest.Of(revision, names)
	switch {
	case ok:
		return fmt.Errorf("%w; did you mean %q?", err, near)
	case slices.Contains(names, "origin/"+revision):
		return fmt.Errorf("%w; did you mean %q?", err, "origin/"+revision)
	case repo.Shallow():
		return fmt.Errorf("%w in this copy, which holds only the newest; git fetch --unshallow gets the others", err)
	case len(names) == 0:
		return errNoCommit
	}
	return fmt.Errorf("%w; name a branch, a tag or a commit, such as %s", err, names[0])
}

// gitTrouble says what to do where git cannot be asked.
func gitTrouble(err error, folder string) error {
	switch {
	case errors.Is(err, git.ErrNoGit):
		return fmt.Errorf("%w; install it, or leave out --since", err)
	case errors.Is(err, git.ErrNoRepository):
		return fmt.Errorf("%s is %w; leave out --since", filepath.ToSlash(folder), err)
	case errors.Is(err, git.ErrDistrusted):
		return fmt.Errorf("%w; git config --global --add safe.directory %s", err, filepath.ToSlash(folder))
	}
	return err
}

// folderOf is the folder from which git is asked of a workspace: its own, or
// of plans without one the folder around them all.
func folderOf(w *workspace.Workspace) string {
	if w.Config != nil || len(w.Files) == 0 {
		return w.Root
	}
	folder := filepath.Dir(w.Files[0].Path)
	for _, f := range w.Files[1:] {
		for !strings.HasPrefix(f.Path, strings.TrimSuffix(folder, string(os.PathSeparator))+string(os.PathSeparator)) && filepath.Dir(folder) != folder {
			folder = filepath.Dir(folder)
		}
	}
	return folder
}

// judged compares a plan with what it was. It may be called by several
// goroutines at once.
func (c *comparison) judged(runner *lint.Runner, w *workspace.Workspace, doc *load.Doc) {
	if c == nil {
		return
	}
	blob, changed := c.old[doc.File.Name]
	if !changed {
		return
	}
	var old *load.Doc
	if blob != "" {
		if text, err := c.blobs.Read(blob, load.MaxSize+1); err == nil {
			old = w.Doc(doc.File.Name, text)
		}
	}
	changes := runner.Compare(old, doc)
	c.lock.Lock()
	defer c.lock.Unlock()
	c.changes[doc.File.Name] = changes
}

// keep leaves in the results of a workspace what is about changes.
func (c *comparison) keep(report *lint.Report, results []*lint.Result) {
	if c == nil {
		return
	}
	_ = c.blobs.Close() // all was read
	if report.Since == nil {
		report.Since = &lint.Since{Revision: c.revision}
	}
	report.Since.Plans += c.plans
	report.Since.Changed += len(c.old)
	report.Since.Findings += lint.KeepChanged(results, c.changes)
}
