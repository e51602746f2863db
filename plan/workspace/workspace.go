package workspace

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"keyplan/plan"
	"keyplan/plan/load"
)

// ConfigName is the file that makes a folder a workspace.
const ConfigName = "keyplan.yaml"

// Patterns are where plans are, unless keyplan.yaml says otherwise.
var Patterns = []string{"**/*.plan.yaml", "**/*.plan.yml"}

// A Workspace is a folder of plans with the settings that they share.
type Workspace struct {
	Root     string // the folder, absolute
	Config   *load.Config
	Settings *plan.Settings // never nil; defaults where there is no Config
	Files    []File         // those asked for, by name
	Whole    bool           // they are all there are
}

// A File is a plan file that was asked for.
type File struct {
	Path string // to open it
	Name string // to tell people, from where they stand, with forward slashes
}

// ID is the account's id by the file's name.
func (f File) ID() string { return load.Stem(f.Name) }

// ErrNothing says that no plan was found; its text says what was looked for.
var ErrNothing = errors.New("no plan found")

// Open finds the plans that arguments stand for: files, folders and ids of
// accounts; none stands for the folder cwd. It gives the workspaces that they
// are in, by their roots. What could not be found or read is told in problems,
// the rest is found all the same; err says why there is nothing at all.
func Open(cwd string, args []string) (found []*Workspace, problems []error, err error) {
	return OpenAs(cwd, args, nil)
}

// OpenAs is Open with other texts in place of what some keyplan.yaml hold, by
// their paths. Where there is nothing, the workspaces that were looked through
// are given all the same.
func OpenAs(cwd string, args []string, texts map[string][]byte) (found []*Workspace, problems []error, err error) {
	f := newFinder(cwd)
	f.texts = texts
	if len(args) == 0 {
		args = []string{"."}
	}
	for _, arg := range args {
		if err := f.argument(arg); err != nil {
			f.problems = append(f.problems, err)
		}
	}
	if len(f.chosen) == 0 && !f.asked {
		return f.found(), nil, f.nothing(args)
	}
	found = f.found() // before others are met in looking for what was not asked for
	for _, w := range found {
		slices.SortFunc(w.Files, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
		if len(w.Files) > 0 {
			w.Whole = f.whole(w)
		}
	}
	return found, f.problems, nil
}

// Holds reports whether the workspace's patterns name a file.
func (w *Workspace) Holds(path string) bool {
	rel, err := filepath.Rel(w.Root, path)
	if err != nil {
		return false
	}
	for _, pattern := range w.patterns() {
		if doublestar.MatchUnvalidated(pattern, filepath.ToSlash(rel)) {
			return true
		}
	}
	return false
}

func (w *Workspace) patterns() []string {
	if len(w.Settings.Plans) == 0 {
		return Patterns
	}
	patterns := make([]string, len(w.Settings.Plans))
	for i, p := range w.Settings.Plans {
		patterns[i] = string(p)
	}
	return patterns
}
