package watch

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/fsnotify/fsnotify"
)

// Watch sets the folders to watch, in place of those before. One that is not
// there is watched when it comes, as long as there is the folder above it.
func (w *Watcher) Watch(trees []Tree) error {
	w.lock.Lock()
	defer w.lock.Unlock()
	w.trees = trees
	before := w.folders
	w.folders = map[string]bool{}
	for _, t := range trees {
		if err := w.tree(t, before); err != nil {
			return err
		}
	}
	for folder := range before {
		if _, still := w.folders[folder]; !still {
			_ = w.source.remove(folder) // it may be gone
		}
	}
	return nil
}

// tree watches one tree, and the folder above it for its coming back.
func (w *Watcher) tree(t Tree, before map[string]bool) error {
	if err := w.fill(t.Dir, t.Deep, before); err != nil {
		return err
	}
	above := filepath.Dir(t.Dir)
	if _, watched := w.folders[above]; watched || above == t.Dir {
		return nil
	}
	return w.add(above, false, before)
}

// fill watches a folder for all that is in it, and if asked for those below.
// A folder is watched before it is read, so that none is missed.
func (w *Watcher) fill(dir string, deep bool, before map[string]bool) error {
	if err := w.add(dir, true, before); err != nil || !deep {
		return err
	}
	entries, _ := os.ReadDir(dir) // gone again, or not ours to read
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		if !e.IsDir() || w.skips(path) {
			continue
		}
		if err := w.fill(path, true, before); err != nil {
			return err
		}
	}
	return nil
}

func (w *Watcher) skips(folder string) bool {
	return w.options.Skip != nil && w.options.Skip(folder)
}

// add watches one folder, if it is there.
func (w *Watcher) add(folder string, whole bool, before map[string]bool) error {
	_, watched := w.folders[folder]
	_, kept := before[folder]
	if !watched && !kept {
		err := w.source.add(folder)
		switch err = limited(err); {
		case errors.Is(err, ErrLimit):
			return fmt.Errorf("watch %s: %w", filepath.ToSlash(folder), err)
		case err != nil: // not there, or not ours to read
			return nil
		}
	}
	w.folders[folder] = w.folders[folder] || whole
	return nil
}

// limited tells the errors of a limit from others.
func limited(err error) error {
	for _, limit := range []error{syscall.ENOSPC, syscall.EMFILE, syscall.ENFILE, syscall.ENOMEM} {
		if errors.Is(err, limit) {
			return ErrLimit
		}
	}
	return err
}

// follow keeps the watched folders up with an event, and reports whether to
// tell of it.
func (w *Watcher) follow(e fsnotify.Event) (told bool, err error) {
	w.lock.Lock()
	defer w.lock.Unlock()
	_, folder := w.folders[e.Name]
	switch {
	case folder && (e.Has(fsnotify.Remove) || e.Has(fsnotify.Rename)):
		w.forget(e.Name)
		return true, nil
	case e.Has(fsnotify.Create):
		appeared, err := w.appear(e.Name)
		if appeared || err != nil {
			return true, err
		}
	}
	// Programs that search and save files change modes, which says nothing.
	return e.Op != fsnotify.Chmod && !folder && w.folders[filepath.Dir(e.Name)] && w.wants(e.Name), nil
}

func (w *Watcher) wants(file string) bool { return w.options.Wants == nil || w.options.Wants(file) }

// forget stops to watch a folder and those below it. One that was moved would
// else go on telling what happens, under its old name.
func (w *Watcher) forget(dir string) {
	for folder := range w.folders {
		if folder == dir || within(dir, folder) {
			_ = w.source.remove(folder) // as a rule it is gone
			delete(w.folders, folder)
		}
	}
}

// gone is an error where no folder is left. The system may tell nothing of it:
// a folder in which a program was begun, such as this one, stays in use.
func (w *Watcher) gone() error {
	w.lock.Lock()
	defer w.lock.Unlock()
	for folder := range w.folders {
		if _, err := os.Stat(folder); !errors.Is(err, fs.ErrNotExist) {
			return nil
		}
	}
	return ErrGone
}

// appear watches a new folder, if it belongs to a tree or holds one. It
// reports whether it does.
func (w *Watcher) appear(path string) (bool, error) {
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		return false, nil
	}
	belongs := false
	for _, t := range w.trees {
		var err error
		switch {
		case path == t.Dir || within(path, t.Dir):
			err = w.tree(t, nil)
		case t.Deep && within(t.Dir, path) && !w.hides(t.Dir, path):
			err = w.fill(path, true, nil)
		default:
			continue
		}
		if belongs = true; err != nil {
			return true, err
		}
	}
	return belongs, nil
}

// within reports whether a path lies below a folder.
func within(folder, path string) bool {
	rel, err := filepath.Rel(folder, path)
	return err == nil && rel != "." && filepath.IsLocal(rel)
}

// hides reports whether a folder on the way from a tree's top down is skipped.
func (w *Watcher) hides(top, path string) bool {
	for ; path != top; path = filepath.Dir(path) {
		if w.skips(path) {
			return true
		}
	}
	return false
}
