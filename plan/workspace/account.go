package workspace

import (
	"fmt"
	"os"
	"path/filepath"

	"keyplan/plan/load"
	"keyplan/plan/nearest"
	"keyplan/plan/source"
)

// account chooses the plan of an account by its id: by the file's name, else
// by the id written in the file.
func (f *finder) account(id string) error {
	search := newFinder(f.cwd) // which may pass through other workspaces, and they are not asked for
	search.texts = f.texts
	all, err := search.all()
	if err != nil {
		return err
	}
	for _, p := range all {
		if p.ID() == id {
			return f.file(p.Path)
		}
	}
	ids := make([]string, 0, len(all))
	for _, p := range all {
		written := p.written()
		if written == id {
			return f.file(p.Path)
		}
		ids = append(ids, written)
	}
	if near, ok := nearest.Of(id, ids); ok {
		return fmt.Errorf("there is no file, folder or account \"%s\"; did you mean %q?", id, near)
	}
	if near, ok := f.nearFile(id); ok {
		return fmt.Errorf("there is no file, folder or account \"%s\"; did you mean %s?", id, near)
	}
	return fmt.Errorf("there is no file, folder or account \"%s\"", id) // not %q: paths of Windows are full of backslashes
}

// nearFile is what is called nearly as a path says, in the folder that it names.
func (f *finder) nearFile(path string) (near string, ok bool) {
	dir, name := filepath.Split(filepath.FromSlash(path))
	entries, _ := os.ReadDir(Abs(f.cwd, dir)) // for a guess only
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	near, ok = nearest.Of(name, names)
	return filepath.ToSlash(dir + near), ok
}

// written is the id that the file states, or that of its name.
func (p File) written() string {
	text, err := readFile(p.Path)
	if err != nil {
		return p.ID()
	}
	return string(load.Plan(source.NewFile(p.Name, text), (&Workspace{}).env()).Plan.Account.ID)
}

// all are the plans of the workspace around the current folder, or below the
// folder where there is none.
func (f *finder) all() ([]File, error) {
	w, err := f.of(f.cwd)
	if err != nil {
		return nil, err
	}
	var files []File
	err = f.walk(w.Root, func(of *Workspace, path string) {
		files = append(files, File{Path: path, Name: f.display(path)})
	})
	return files, err
}

// Accounts lists the ids of the accounts around a folder, by their files'
// names: quick, for completion.
func Accounts(cwd string) []string {
	f := newFinder(cwd)
	files, err := f.all()
	if err != nil {
		return nil
	}
	ids := make([]string, len(files))
	for i, file := range files {
		ids[i] = file.ID()
	}
	return ids
}

// Around gives the workspace around a folder without looking for plans.
func Around(cwd string) (*Workspace, error) {
	f := newFinder(cwd)
	return f.of(cwd)
}
