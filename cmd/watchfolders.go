package cmd

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"keyplan/plan/git"
	"keyplan/plan/watch"
	"keyplan/plan/workspace"
)

// gitMoved is the name of the file in which git notes that another commit or
// branch is checked out.
const gitMoved = "HEAD"

// wants reports whether a file matters: one that may be a plan or a
// keyplan.yaml, the baseline, or where git notes what is checked out.
func (w *watching) wants(file string) bool {
	name := filepath.Base(file)
	switch filepath.Ext(name) {
	case ".yaml", ".yml":
		return !strings.HasPrefix(name, ".")
	}
	return name == gitMoved || w.baseline.file != "" && file == filepath.Clean(w.abs(w.baseline.file))
}

// follow watches the folders of what the last run found, and reports whether
// there are others than before.
func (w *watching) follow() (others bool, err error) {
	if len(w.memory.found) == 0 { // nothing now, but it may come back
		return false, nil
	}
	before := w.trees
	err = w.watchFolders(w.memory.found)
	return !slices.Equal(before, w.trees), err
}

// watchFolders watches all that has a say in the result.
func (w *watching) watchFolders(spaces []*workspace.Workspace) error {
	trees := w.treesOf(spaces)
	if slices.Equal(trees, w.trees) {
		return nil
	}
	w.trees = trees
	return w.watcher.Watch(trees)
}

// treesOf are whole workspaces, the folders that were asked for, those of
// files that lie elsewhere, and those of git's notes and of the baseline.
func (w *watching) treesOf(spaces []*workspace.Workspace) []watch.Tree {
	deep, flat := map[string]bool{}, map[string]bool{}
	for _, path := range append(slices.Clone(w.paths), folderIf(len(w.paths) == 0)...) {
		if path = filepath.Clean(w.abs(path)); w.isFolder(path) {
			deep[path] = true
		}
	}
	for _, s := range spaces {
		if s.Config != nil {
			deep[s.Root] = true
		}
	}
	for _, s := range spaces {
		for _, f := range s.Files {
			flat[filepath.Dir(f.Path)] = true
		}
		if moves := w.gitMoves(folderOf(s)); moves != "" {
			flat[filepath.Dir(moves)] = true
		}
	}
	if w.baseline.file != "" {
		flat[filepath.Dir(w.abs(w.baseline.file))] = true
	}
	var trees []watch.Tree
	for dir := range deep {
		trees = append(trees, watch.Tree{Dir: dir, Deep: true})
	}
	for dir := range flat {
		if !covered(dir, deep) {
			trees = append(trees, watch.Tree{Dir: dir})
		}
	}
	slices.SortFunc(trees, func(a, b watch.Tree) int { return cmp.Compare(a.Dir, b.Dir) })
	return trees
}

// folderIf is this folder, which is watched where nothing is named.
func folderIf(here bool) []string {
	if here {
		return []string{"."}
	}
	return nil
}

// covered reports whether a folder is watched with one above it.
func covered(dir string, deep map[string]bool) bool {
	for at := dir; !deep[at]; at = filepath.Dir(at) {
		if dotFolder(at) || filepath.Dir(at) == at {
			return false
		}
	}
	return true
}

// gitMoves is the file in which git notes that something else is checked out.
func (w *watching) gitMoves(folder string) string {
	file, known := w.moves[folder]
	if known || !git.Inside(folder) {
		return file
	}
	if repo, err := git.Open(folder); err == nil {
		file, _ = repo.Moves() // without it, commits are noticed at the next save
	}
	w.moves[folder] = file
	return file
}
