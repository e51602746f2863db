package cmd

import (
	"cmp"
	"fmt"
	"path/filepath"
	"strings"
	"sync"

	"keyplan/plan"
	"keyplan/plan/git"
	"keyplan/plan/lint"
	"keyplan/plan/load"
	"keyplan/plan/past"
	"keyplan/plan/workspace"
)

// How far back git is asked: further than any usual round of reviews. To list
// a commit of 2,000 plans takes half a millisecond, so that of a few plans,
// which should take no time to judge, fewer commits are looked at.
const (
	historyMonths  = 24
	historyCommits = 5000
	quickCommits   = 500
	fewPlans       = 20
)

// A history tells rules, scores and comparisons what git knows of the plans of
// a workspace. It asks git when it is first asked itself, and once.
type history struct {
	dir, folder string // where file names begin, and where git is asked
	reach       git.Reach
	once        sync.Once
	repo        *git.Repo // both may be given beforehand
	blobs       *git.Blobs
	log         *git.Log
	dirty       map[string]bool   // paths with changes that are not committed
	was         map[string]string // what files were called whose renaming is not committed
	head        git.Commit        // where that is known
	earlier     *history          // of an earlier run, whose log holds where it is of the same commit
	today       plan.Day          // since when what is not committed stands there, where that is asked

	filesOnce   sync.Once
	files       map[string]string
	shallowOnce sync.Once
	isShallow   bool
}

// history is that of a workspace, nil where there can be none. With --since no
// rule asks for it unless it is named: to list commits takes longer than to
// judge what changed.
func (o *validateOptions) history(w *workspace.Workspace, today plan.Day) *history {
	folder := folderOf(w)
	if o.since != "" && !o.asks(func(r *lint.Rule) bool { return r.Past }) || !git.Inside(folder) {
		return nil
	}
	reach := git.Reach{From: today.AddMonths(-historyMonths).Time(), Commits: historyCommits}
	if len(w.Files) < fewPlans {
		reach.Commits = quickCommits
	}
	return &history{dir: o.Dir, folder: folder, reach: reach}
}

// given is the history as rules are given it: none is nil.
func (h *history) given() lint.History {
	if h == nil {
		return nil
	}
	return h
}

// Untouched is a day since which a file has not been changed.
func (h *history) Untouched(file string) plan.Day {
	path, ok := h.path(file)
	if !ok || h.dirty[path] {
		return 0
	}
	var last plan.Day
	for _, v := range h.committed(path) {
		last = max(last, plan.DayOf(v.Day))
	}
	if last == 0 && h.tracked(path) {
		last = plan.DayOf(h.log.Until)
	}
	return last
}

// Dates follows the dates of a plan back.
func (h *history) Dates(doc *load.Doc) *past.Dates {
	path, ok := h.path(doc.File.Name)
	if !ok {
		return past.DatesOf(doc, nil)
	}
	all := h.versions(path)
	if len(all) > 0 && !h.dirty[path] {
		all = all[1:] // the newest is what stands there
	}
	return past.DatesOf(doc, all)
}

// versions are what was committed of a file, the newest first.
func (h *history) versions(path string) (all []past.Version) {
	for _, v := range h.committed(path) {
		all = append(all, past.Version{Day: plan.DayOf(v.Day), Read: func() ([]byte, error) { return h.blobs.Read(v.Blob, load.MaxSize+1) }})
	}
	return all
}

// renamed is what files were called before, by what they are called now.
func renamed(changes []git.Change) map[string]string {
	was := map[string]string{}
	for _, c := range changes {
		if c.Status == git.Renamed {
			was[c.Path] = c.From
		}
	}
	return was
}

// knows reports whether anything was committed of a file.
func (h *history) knows(file string) bool {
	path, ok := h.path(file)
	return ok && len(h.committed(path)) > 0
}

// committed are the versions of a file that are in the log, the newest first.
func (h *history) committed(path string) []git.Version {
	return h.log.Versions[cmp.Or(h.was[path], path)]
}

// path is what a file is called in the repository, if its history is known.
func (h *history) path(file string) (string, bool) {
	h.once.Do(h.ask)
	if h.log == nil {
		return "", false
	}
	return h.repo.Path(h.file(file))
}

// file is where a file lies, by the name that people know it by.
func (h *history) file(name string) string {
	if name = filepath.FromSlash(name); filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(h.dir, name)
}

// shallow reports whether this is a copy with only the newest commits.
func (h *history) shallow() bool {
	h.shallowOnce.Do(func() { h.isShallow = h.repo.Shallow() })
	return h.isShallow
}

// ask asks git. Where it cannot answer, nothing is known.
func (h *history) ask() {
	repo, err := h.open()
	if err != nil {
		return
	}
	var group sync.WaitGroup
	var log *git.Log
	var unlogged error
	group.Go(func() { log, unlogged = h.logOf(repo) })
	if h.reach.Of == "" {
		err = h.uncommitted(repo)
	}
	group.Wait()
	if unlogged != nil || err != nil {
		return
	}
	if h.blobs == nil {
		h.blobs = repo.Blobs()
	}
	h.repo, h.log = repo, log
}

// uncommitted notes what differs from the last commit.
func (h *history) uncommitted(repo *git.Repo) error {
	changes, err := repo.Changed("HEAD")
	h.dirty, h.was = map[string]bool{}, renamed(changes)
	for _, c := range changes {
		h.dirty[c.Path] = true
	}
	return err
}

func (h *history) open() (*git.Repo, error) {
	switch {
	case h.repo != nil:
		return h.repo, nil
	case h.earlier != nil && h.earlier.repo != nil:
		return h.earlier.repo, nil
	}
	return git.Open(h.folder)
}

// logOf is the log, taken over from an earlier run where it is the same: it is
// what takes time.
func (h *history) logOf(repo *git.Repo) (*git.Log, error) {
	earlier := h.earlier
	if earlier == nil {
		return repo.Log(h.reach)
	}
	h.earlier = nil // and what that one was taken over from
	h.head, _ = repo.Resolve("HEAD")
	if earlier.log != nil && h.head != "" && h.head == earlier.head && h.reach == earlier.reach {
		return earlier.log, nil
	}
	return repo.Log(h.reach)
}

// mark stands for all that rules are told of a file's past: where it is the
// same, so is what they say.
func (h *history) mark(file string) string {
	path, ok := h.path(file)
	if !ok {
		return ""
	}
	var b strings.Builder
	fmt.Fprintln(&b, path, h.dirty[path], h.Untouched(file))
	for _, v := range h.committed(path) {
		b.WriteString(v.Blob)
	}
	return b.String()
}

// tracked reports whether git knows a file.
func (h *history) tracked(path string) bool {
	h.filesOnce.Do(func() { h.files, _ = h.repo.Files("HEAD") }) // none are known at an error
	_, ok := h.files[path]
	return ok
}

// close ends what git was begun for.
func (h *history) close() {
	if h != nil && h.blobs != nil {
		_ = h.blobs.Close()
	}
}
