package workspace

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"keyplan/plan/git"
	"keyplan/plan/load"
)

// A State is a workspace as it stood in a commit, or as it lies in its folders
// now.
type State struct {
	*Workspace // with the settings of that time, and no Files
	repo       *git.Repo
	blobs      *git.Blobs
	commit     git.Commit // "" for now, or for before anything was committed
	now        bool
	inner      map[string]string // folders below the root that were workspaces of their own, with their keyplan.yaml
	files      map[string]string // the plans by their paths in the repository, each with its blob, "" for now
	cwd        string
}

// Scope says which plans of a workspace are asked for, by where they lie.
type Scope func(path string) bool

// Now is the workspace as it lies in its folders, with the Files that were
// asked for.
func (w *Workspace) Now(repo *git.Repo, cwd string) *State {
	s := &State{Workspace: w, repo: repo, now: true, files: map[string]string{}, cwd: cwd}
	for _, f := range w.Files {
		if path, ok := repo.Path(f.Path); ok {
			s.files[path] = ""
		}
	}
	return s
}

// At is the workspace as it stood in a commit, "" for before the first; blobs
// are to be those of repo. Files of the workspace that are no plans by their
// names, but were asked for by them, are plans there, too.
func (w *Workspace) At(repo *git.Repo, commit git.Commit, blobs *git.Blobs, cwd string) (*State, error) {
	s := &State{Workspace: w, repo: repo, blobs: blobs, commit: commit, inner: map[string]string{}, files: map[string]string{}, cwd: cwd}
	if commit == "" {
		return s, nil
	}
	all, err := repo.Files(commit)
	if err != nil {
		return nil, err
	}
	if path, ok := repo.Path(filepath.Join(w.Root, ConfigName)); ok && w.Config != nil && all[path] != "" {
		text, err := blobs.Read(all[path], load.MaxSize+1)
		if err != nil {
			return nil, fmt.Errorf("cannot read %s: %w", ConfigName, err)
		}
		config := Config(ConfigName, text)
		s.Workspace = &Workspace{Root: w.Root, Config: config, Settings: config.Settings}
	}
	named := map[string]bool{}
	for _, f := range w.Files {
		named[f.Path] = true
	}
	for path, blob := range all {
		file := repo.File(path)
		if dir := filepath.Dir(file); filepath.Base(file) == ConfigName && dir != w.Root {
			s.inner[dir] = blob
		}
		if named[file] || s.plan(file, all) {
			s.files[path] = blob
		}
	}
	return s, nil
}

// plan reports whether a file is a plan of this workspace, and of none within
// it.
func (s *State) plan(file string, all map[string]string) bool {
	rel, err := filepath.Rel(s.Root, file)
	if err != nil || !filepath.IsLocal(rel) || filepath.Base(file) == ConfigName || !s.Holds(file) {
		return false
	}
	for dir := filepath.Dir(file); dir != s.Root && len(dir) > len(s.Root); dir = filepath.Dir(dir) {
		if hidden(filepath.Base(dir)) {
			return false
		}
		if path, ok := s.repo.Path(filepath.Join(dir, ConfigName)); ok && all[path] != "" {
			return false
		}
	}
	return true
}

// Inner are the workspaces within this one as they stood in the commit, without
// Files: of those whose plans have all gone, nothing else tells.
func (s *State) Inner() ([]*Workspace, error) {
	var found []*Workspace
	for _, dir := range slices.Sorted(maps.Keys(s.inner)) {
		name := display(s.cwd, filepath.Join(dir, ConfigName))
		text, err := s.blobs.Read(s.inner[dir], load.MaxSize+1)
		if err != nil {
			return nil, fmt.Errorf("cannot read %s: %w", name, err)
		}
		config := Config(name, text)
		found = append(found, &Workspace{Root: dir, Config: config, Settings: config.Settings})
	}
	return found, nil
}

// A Version is one version of a plan file.
type Version struct {
	Name  string // to tell people
	state *State
	path  string
	blob  string
}

// A Pair is one plan file in two states. One of them is nil where the file
// came or went.
type Pair struct {
	Old, New *Version
	Renamed  bool
	// Outside says that it was not asked for. It came or went, and may be the
	// other half of one that was.
	Outside bool
}

// Since tells which plans differ from an older state, by what git knows: none of
// them is read. Those that were not asked for are left out, unless they came or
// went.
func (s *State) Since(old *State, asked Scope) ([]Pair, error) {
	if old.commit == "" {
		return s.added(nil, old, asked), nil
	}
	var changes []git.Change
	var err error
	if s.now {
		changes, err = s.repo.Changed(old.commit)
	} else {
		changes, err = s.repo.Between(old.commit, s.commit)
	}
	if err != nil {
		return nil, err
	}
	var pairs []Pair
	touched := map[string]bool{}
	for _, c := range changes {
		touched[c.Path] = true
		p := Pair{Old: old.version(c.From), New: s.version(c.Path), Renamed: c.Status == git.Renamed}
		p.Outside = !asked(s.repo.File(c.Path)) && !asked(s.repo.File(c.From))
		if c.Status == git.Deleted {
			p.New = nil
		}
		both := p.Old != nil && p.New != nil
		p.Renamed = p.Renamed && both
		if (p.Old != nil || p.New != nil) && !(p.Outside && both) {
			pairs = append(pairs, p)
		}
	}
	return append(pairs, s.added(touched, old, asked)...), nil
}

// added are the plans that there were not before, and that git told nothing of.
func (s *State) added(touched map[string]bool, old *State, asked Scope) []Pair {
	var pairs []Pair
	for path := range s.files {
		if _, there := old.files[path]; !there && !touched[path] {
			pairs = append(pairs, Pair{New: s.version(path), Outside: !asked(s.repo.File(path))})
		}
	}
	slices.SortFunc(pairs, func(a, b Pair) int { return strings.Compare(a.New.path, b.New.path) })
	return pairs
}

func (s *State) version(path string) *Version {
	blob, there := s.files[path]
	if !there {
		return nil
	}
	return &Version{Name: display(s.cwd, s.repo.File(path)), state: s, path: path, blob: blob}
}

// Blob is another version of a plan file, by the blob that holds it, read with
// the settings of a state.
func (s *State) Blob(v *Version, blob string) *Version {
	return &Version{Name: v.Name, state: s, path: v.path, blob: blob}
}

// With is the workspace with the keyplan.yaml that a blob holds, "" for the one
// it has: to read past versions with.
func (s *State) With(blobs *git.Blobs, blob string) *State {
	past := &State{Workspace: s.Workspace, repo: s.repo, blobs: blobs, cwd: s.cwd}
	if text, err := blobs.Read(blob, load.MaxSize+1); blob != "" && err == nil {
		config := Config(ConfigName, text)
		past.Workspace = &Workspace{Root: s.Root, Config: config, Settings: config.Settings}
	}
	return past
}

// Versions are the plans of a state that are asked for, by name.
func (s *State) Versions(asked Scope) []*Version {
	var all []*Version
	for path := range s.files {
		if asked(s.repo.File(path)) {
			all = append(all, s.version(path))
		}
	}
	slices.SortFunc(all, func(a, b *Version) int { return strings.Compare(a.Name, b.Name) })
	return all
}

// Path is what the file is called in the repository.
func (v *Version) Path() string { return v.path }

// Held is the blob that holds the version, "" for what lies in the folder.
func (v *Version) Held() string { return v.blob }

// Read reads the plan.
func (v *Version) Read() (*load.Doc, error) {
	var text []byte
	var err error
	if v.blob == "" {
		text, err = readFile(v.state.repo.File(v.path))
		err = reason(err)
	} else {
		text, err = v.state.blobs.Read(v.blob, load.MaxSize+1)
	}
	if err != nil {
		return nil, fmt.Errorf("cannot read %s: %w", v.Name, err)
	}
	return v.state.Doc(v.Name, text), nil
}

// display is a path as people see it from a folder.
func display(cwd, path string) string {
	if rel, err := filepath.Rel(cwd, path); err == nil {
		path = rel
	}
	return filepath.ToSlash(path)
}
