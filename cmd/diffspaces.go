package cmd

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"keyplan/plan"
	"keyplan/plan/diff"
	"keyplan/plan/git"
	"keyplan/plan/load"
	"keyplan/plan/nearest"
	"keyplan/plan/workspace"
)

// spaces are the workspaces that what was asked for is in, each with all of its
// plans: one that was asked for may have been elsewhere before. One without a
// plan counts, too: they may have been deleted.
func (o *diffOptions) spaces() ([]*workspace.Workspace, error) {
	args := slices.DeleteFunc(slices.Clone(o.asked.paths), func(arg string) bool { return o.gone(arg) })
	if len(args) == 0 && len(o.asked.paths) > 0 {
		args = []string{"."} // where those that are gone were
	}
	found, problems, err := workspace.Open(o.Dir, args)
	nothing := errors.Is(err, workspace.ErrNothing) && git.Inside(o.Dir)
	if err != nil && !nothing {
		return nil, err
	}
	for _, problem := range problems {
		fmt.Fprintf(o.Err, "keyplan: %v\n", problem)
		o.failed = true
	}
	var spaces []*workspace.Workspace
	for _, w := range found {
		if len(w.Files) > 0 || nothing {
			spaces = append(spaces, o.whole(w))
		}
	}
	return spaces, nil
}

// whole is a workspace with all of its plans; of plans without a keyplan.yaml,
// those below the folder around them.
func (o *diffOptions) whole(w *workspace.Workspace) *workspace.Workspace {
	root := folderOf(w)
	all := &workspace.Workspace{Root: root, Config: w.Config, Settings: w.Settings}
	found, _, _ := workspace.Open(o.Dir, []string{root}) // what cannot be read there was told, or was not asked for
	for _, other := range found {
		if other.Config == nil && w.Config == nil || other.Config != nil && other.Root == root {
			all.Files = other.Files
		}
	}
	for _, f := range w.Files { // by its name, whatever that is
		if !slices.ContainsFunc(all.Files, func(other workspace.File) bool { return other.Path == f.Path }) {
			all.Files = append(all.Files, f)
		}
	}
	return all
}

// gone reports whether an argument is an account that there is no more.
func (a *app) gone(arg string) bool {
	if exists(a.abs(arg)) {
		return false
	}
	_, _, err := workspace.Open(a.Dir, []string{arg})
	return err != nil
}

// scope says which files were asked for, also of those that are gone.
func (a *app) scope(asked []string) workspace.Scope {
	if len(asked) == 0 {
		asked = []string{"."}
	}
	var folders []string
	files, ids := map[string]bool{}, map[string]bool{}
	for _, arg := range asked {
		path := a.abs(arg)
		info, err := os.Stat(path)
		switch {
		case err == nil && info.IsDir():
			folders = append(folders, strings.TrimSuffix(path, string(os.PathSeparator))+string(os.PathSeparator))
		case err == nil:
			files[path] = true
		default:
			ids[arg], files[path] = true, true
			found, _, _ := workspace.Open(a.Dir, []string{arg}) // what there is not is told before
			for _, w := range found {
				for _, f := range w.Files {
					files[f.Path] = true
				}
			}
		}
	}
	return func(path string) bool {
		return files[path] || ids[load.Stem(filepath.ToSlash(path))] ||
			slices.ContainsFunc(folders, func(folder string) bool { return strings.HasPrefix(path, folder) })
	}
}

// A comparing is one workspace in two states.
type comparing struct {
	*diffOptions
	repo  *git.Repo
	blobs *git.Blobs
	now   *workspace.State
	until plan.Day
	past  *pastLog
	// review says that each plan has an older state of its own: its last review.
	review     bool
	scorerOnce sync.Once
	scorer     *scorers // asked for by scoring
}

// eachSpace compares the workspaces that were not met yet.
func (o *diffOptions) eachSpace(spaces []*workspace.Workspace, report *diff.Report) error {
	var fresh []*workspace.Workspace
	for _, w := range spaces {
		if !o.met[w.Root] {
			o.met[w.Root] = true
			fresh = append(fresh, w)
		}
	}
	for _, w := range fresh {
		if err := o.inSpace(w, report); err != nil {
			return err
		}
	}
	return nil
}

// inSpace compares the two states of one workspace.
func (o *diffOptions) inSpace(w *workspace.Workspace, report *diff.Report) error {
	folder := w.Root
	for !exists(folder) && filepath.Dir(folder) != folder { // it may have gone with its plans
		folder = filepath.Dir(folder)
	}
	repo, err := git.Open(folder)
	if err != nil {
		return o.gitNeeded(err, folder)
	}
	c := &comparing{diffOptions: o, repo: repo, blobs: repo.Blobs(), until: o.today}
	defer func() { _ = c.blobs.Close() }()
	if o.since == lastReview {
		return c.sinceReviews(w, report)
	}
	scope := o.scope(o.asked.paths)
	from, err := c.from(report)
	if err != nil {
		return err
	}
	old, err := w.At(repo, from, c.blobs, o.Dir)
	if err != nil {
		return err
	}
	if err := c.later(w, report); err != nil {
		return err
	}
	pairs, err := c.now.Since(old, scope)
	if err != nil {
		return err
	}
	within, err := old.Inner()
	if err != nil {
		return err
	}
	report.FromDay, report.Day = c.dayOf(from), c.until
	accounts := c.compare(pairsOf(pairs, c.sinceDay(), report.FromDay))
	report.Accounts = append(report.Accounts, accounts...)
	report.Plans += len(c.now.Versions(scope))
	for _, a := range accounts {
		if a.Status == diff.Dropped {
			report.Plans++
		}
	}
	return o.eachSpace(within, report)
}

// dayOf is the day of the older state: the one that was asked for, else that of
// its commit; 0 where it is not known.
func (c *comparing) dayOf(from git.Commit) plan.Day {
	if day, err := plan.ParseDay(c.since); err == nil {
		return day
	}
	day, err := c.repo.DayOf(from)
	if err != nil {
		return 0
	}
	return plan.DayOf(day)
}

// sinceDay is what accounts are compared with, where that is a day.
func (o *diffOptions) sinceDay() string {
	if looksLikeDay(o.since) {
		return o.since
	}
	return ""
}

// from is the commit of the older state.
func (c *comparing) from(report *diff.Report) (git.Commit, error) {
	switch {
	case looksLikeDay(c.since):
		report.From = c.since
		commit, _, err := commitOn(c.repo, "--since", c.since, c.today)
		return commit, err
	case c.since != "":
		report.From = c.since
		commit, err := fork(c.repo, c.since)
		if near, ok := nearest.Of(c.since, []string{lastReview}); err != nil && ok {
			return "", fmt.Errorf("--since %s is no day or revision; did you mean %q?", c.since, near)
		}
		if err != nil {
			return "", withHint(fmt.Errorf("--since %s: %w", c.since, err), "--since takes a day such as 2026-09-30, last-review, or a revision")
		}
		return commit, nil
	}
	report.From = c.asked.from
	if report.From == "" {
		report.From = "HEAD"
	}
	commit, err := revision(c.repo, report.From)
	if err != nil || !c.asked.fork {
		return commit, err
	}
	to, err := revision(c.repo, c.asked.to)
	return c.repo.Fork(commit, to), err
}

// revision is a commit by its name.
func revision(repo *git.Repo, name string) (git.Commit, error) {
	commit, err := repo.Resolve(name)
	if err == nil {
		return commit, nil
	}
	if err = unknownRevision(repo, name, err); errors.Is(err, errNoCommit) { // whatever was asked for
		return "", err
	}
	return "", fmt.Errorf("%s: %w", name, err)
}

// later finds the newer state.
func (c *comparing) later(w *workspace.Workspace, report *diff.Report) error {
	if c.asked.to == "" {
		report.To = "working tree"
		c.now = w.Now(c.repo, c.Dir)
		c.remember("")
		return nil
	}
	report.To = c.asked.to
	commit, err := revision(c.repo, c.asked.to)
	if err != nil {
		return err
	}
	if day, err := c.repo.DayOf(commit); err == nil {
		c.until = plan.DayOf(day)
	}
	if c.now, err = w.At(c.repo, commit, c.blobs, c.Dir); err != nil {
		return err
	}
	c.remember(commit)
	return nil
}

// gitNeeded says what to do where git cannot be asked.
func (o *diffOptions) gitNeeded(err error, folder string) error {
	const instead = "without git, name two files or two folders to compare with each other"
	switch {
	case errors.Is(err, git.ErrNoGit):
		return withHint(err, instead)
	case errors.Is(err, git.ErrNoRepository):
		return withHint(fmt.Errorf("%s is %w, so that nothing is known of how the plans were", filepath.ToSlash(folder), err), instead)
	}
	return gitTrouble(err, folder)
}

// looksLikeDay reports whether a text is meant as a day and not as a revision.
func looksLikeDay(text string) bool { return dayForm.MatchString(text) }

var dayForm = regexp.MustCompile(`^\d{1,4}[-./]\d{1,2}([-./]\d{1,4})?$|^\d{4}-[Qq]\d$`)
