package workspace

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

// A finder collects what arguments stand for.
type finder struct {
	cwd        string
	workspaces map[string]*Workspace // by root
	nearest    map[string]*Workspace // by folder
	chosen     map[string]bool       // paths
	asked      bool                  // for a workspace file by its name
	problems   []error
	texts      map[string][]byte // in place of what files hold
	names      names
}

func newFinder(cwd string) *finder {
	return &finder{cwd: cwd, workspaces: map[string]*Workspace{}, nearest: map[string]*Workspace{}, chosen: map[string]bool{}, names: names{}}
}

// found are the workspaces that were met so far, by their roots.
func (f *finder) found() []*Workspace {
	return slices.SortedFunc(maps.Values(f.workspaces), func(a, b *Workspace) int { return strings.Compare(a.Root, b.Root) })
}

// nothing says why no plan was found: what went wrong, else where was looked
// for what.
func (f *finder) nothing(args []string) error {
	if len(f.problems) > 0 {
		return errors.Join(f.problems...)
	}
	where, patterns := "", Patterns
	for _, arg := range args {
		if where != "" {
			where += ", "
		}
		where += f.display(f.abs(arg))
		if w, err := f.of(f.abs(arg)); err == nil {
			patterns = w.patterns()
		}
	}
	if where == "." {
		where = "this folder and those below it"
	}
	return fmt.Errorf("%w: looked for %s in %s", ErrNothing, strings.Join(patterns, " and "), where)
}

func (f *finder) argument(arg string) error {
	path := f.abs(arg)
	info, err := os.Stat(path)
	if err == nil {
		path = f.names.called(path, f.cwd)
	}
	switch {
	case err == nil && info.IsDir():
		return f.folder(path)
	case err == nil:
		return f.file(path)
	case !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("cannot read %s: %w", arg, reason(err))
	}
	return f.account(arg)
}

func (f *finder) abs(path string) string { return Abs(f.cwd, path) }

func (f *finder) file(path string) error {
	w, err := f.of(filepath.Dir(path))
	if err != nil {
		return err
	}
	if filepath.Base(path) == ConfigName {
		f.asked = true // it is judged with its workspace
		return nil
	}
	f.choose(w, path)
	return nil
}

func (f *finder) choose(w *Workspace, path string) {
	if !f.chosen[path] {
		f.chosen[path] = true
		w.Files = append(w.Files, File{Path: path, Name: f.display(path)})
	}
}

// folder chooses the plans below a folder, each in its own workspace.
func (f *finder) folder(dir string) error {
	if _, err := f.of(dir); err != nil {
		return err
	}
	return f.walk(dir, f.choose)
}

// walk visits the plans below a folder. Links to folders below it are not
// followed, but it may be one: people stand in such folders.
func (f *finder) walk(dir string, choose func(*Workspace, string)) error {
	top := strings.TrimSuffix(dir, string(os.PathSeparator)) + string(os.PathSeparator) // of a link, the folder itself
	return filepath.WalkDir(top, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			f.problems = append(f.problems, fmt.Errorf("cannot read the folder %s: %w", f.display(path), reason(err)))
			return fs.SkipDir
		}
		if d.IsDir() {
			if path != top && hidden(d.Name()) {
				return fs.SkipDir
			}
			return nil
		}
		if hidden(d.Name()) || d.Name() == ConfigName || !maybePlan(path, d) {
			return nil
		}
		w, err := f.of(filepath.Dir(path))
		if err != nil {
			return err
		}
		if w.Holds(path) {
			choose(w, path)
		}
		return nil
	})
}

func hidden(name string) bool { return len(name) > 1 && name[0] == '.' }

// maybePlan reports whether an entry is a YAML file, or a link to one.
func maybePlan(path string, d fs.DirEntry) bool {
	if ext := filepath.Ext(path); ext != ".yaml" && ext != ".yml" {
		return false
	}
	if d.Type()&fs.ModeSymlink == 0 {
		return d.Type().IsRegular()
	}
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// whole reports whether all plans of the workspace were chosen.
func (f *finder) whole(w *Workspace) bool {
	if w.Config == nil {
		return true
	}
	all := true
	before := len(f.problems)
	err := f.walk(w.Root, func(of *Workspace, path string) {
		if of == w && !f.chosen[path] {
			all = false
		}
	})
	f.problems = f.problems[:before] // of folders that were not asked for
	return all && err == nil
}

// of is the workspace that a folder is in.
func (f *finder) of(dir string) (*Workspace, error) {
	if w, ok := f.nearest[dir]; ok {
		return w, nil
	}
	w, err := f.read(dir)
	if err != nil {
		return nil, err
	}
	if w == nil {
		if parent := filepath.Dir(dir); parent != dir {
			if w, err = f.of(parent); err != nil {
				return nil, err
			}
		}
	}
	if w == nil || w.Config == nil {
		w = f.bare()
	}
	f.nearest[dir] = w
	return w, nil
}

// bare is the workspace of plans that have none.
func (f *finder) bare() *Workspace {
	if w := f.workspaces[""]; w != nil {
		return w
	}
	w := &Workspace{Root: f.cwd, Settings: new(plan.Settings)}
	f.workspaces[""] = w
	return w
}

// read reads the workspace file in a folder, nil where there is none.
func (f *finder) read(dir string) (*Workspace, error) {
	if w := f.workspaces[dir]; w != nil {
		return w, nil
	}
	path := filepath.Join(dir, ConfigName)
	text, err := f.text(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("cannot read %s: %w", f.display(path), reason(err))
	}
	config := Config(f.display(path), text)
	w := &Workspace{Root: dir, Config: config, Settings: config.Settings}
	f.workspaces[dir] = w
	return w, nil
}

func (f *finder) text(path string) ([]byte, error) {
	if text, ok := f.texts[path]; ok {
		return text, nil
	}
	return readFile(path)
}

// Config reads the text of a keyplan.yaml, and looks where it says that plans
// are.
func Config(name string, text []byte) *load.Config {
	config := load.Settings(source.NewFile(name, text))
	checkPatterns(config)
	return config
}

// display is a path as people see it from where they stand.
func (f *finder) display(path string) string { return display(f.cwd, path) }

// checkPatterns reports patterns for plan files that cannot match anything.
func checkPatterns(c *load.Config) {
	for i := range c.Settings.Plans {
		pattern := c.Settings.Plans[i].String()
		if doublestar.ValidatePattern(pattern) && filepath.IsLocal(filepath.FromSlash(pattern)) {
			continue
		}
		place := c.Index.At(&c.Settings.Plans[i])
		c.Problems = append(c.Problems, load.Problem{Rule: "bad-value", Span: place.Span, Path: place.Path,
			Message: fmt.Sprintf("plans %q names no files of this workspace", pattern),
			Hint:    "write where the plans are from this folder, such as accounts/**/*.plan.yaml"})
	}
}
