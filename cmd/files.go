package cmd

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"keyplan/plan/nearest"
	"keyplan/plan/scaffold"
	"keyplan/plan/workspace"
)

// abs is a path as the system knows it.
func (a *app) abs(path string) string {
	return workspace.Abs(a.Dir, path)
}

// isFolder reports whether a path is that of a folder.
func (a *app) isFolder(path string) bool {
	info, err := os.Stat(a.abs(path))
	return err == nil && info.IsDir()
}

// put writes a file in place of the last one, in one step, so that half of
// one never stands. Through a link, and into what is no file, it just writes.
func (a *app) put(file string, text []byte) error {
	path := a.abs(file)
	switch folder, err := os.Stat(filepath.Dir(path)); {
	case errors.Is(err, fs.ErrNotExist):
		return a.noFolder(file)
	case err != nil:
		return about(file, err)
	case !folder.IsDir():
		return fmt.Errorf("%s is a file, not a folder", filepath.Dir(file))
	}
	switch info, err := os.Lstat(path); {
	case err == nil && info.IsDir():
		return fmt.Errorf("%s is a folder", file)
	case err == nil && !info.Mode().IsRegular():
		return about(file, os.WriteFile(path, text, 0o644))
	}
	return about(file, scaffold.Replace(filepath.Dir(path), scaffold.File{Path: filepath.Base(path), Text: text}))
}

// noFile is the error for a file that there is not. It names one of some
// suffixes beside it that may have been meant; near reports whether there is
// such a one.
func (a *app) noFile(name string, suffixes ...string) (near bool, err error) {
	entries, _ := os.ReadDir(filepath.Dir(a.abs(name))) // for a guess only
	var names []string
	for _, e := range entries {
		if !e.IsDir() && slices.Contains(suffixes, strings.ToLower(filepath.Ext(e.Name()))) {
			names = append(names, e.Name())
		}
	}
	err = fmt.Errorf("there is no file %s", name)
	if meant, ok := nearest.Of(filepath.Base(name), names); ok {
		return true, fmt.Errorf("%w; did you mean %s?", err, filepath.ToSlash(filepath.Join(filepath.Dir(name), meant)))
	}
	return false, err
}

// noFolder is the error for a file in a folder that there is not.
func (a *app) noFolder(file string) error {
	dir := filepath.Dir(file)
	var names []string
	entries, _ := os.ReadDir(a.abs(filepath.Dir(dir))) // for a guess only
	for _, e := range entries {
		if e.IsDir() {
			names = append(names, e.Name())
		}
	}
	if near, ok := nearest.Of(filepath.Base(dir), names); ok {
		return fmt.Errorf("there is no folder %s for %s; did you mean %s?", dir, filepath.Base(file), filepath.Join(filepath.Dir(dir), near))
	}
	return fmt.Errorf("there is no folder %s; make it first", dir)
}

// about says what went wrong with a file, without the steps on the way.
func about(file string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", file, cause(err))
}

// cause is what went wrong with a file, without its name and the system call.
func cause(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}
