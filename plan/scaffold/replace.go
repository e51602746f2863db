package scaffold

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
)

// Replace writes a file that the program makes, such as a schema, in place of
// the one that is there: first beside it, then over it in one step, so that
// half a file never stands. Like Write, it does not leave the folder.
func Replace(dir string, f File) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return fmt.Errorf("open the workspace's folder: %w", err)
	}
	defer func() { _ = root.Close() }()
	if err := folder(root, path.Dir(f.Path)); err != nil {
		return err
	}
	name := filepath.FromSlash(f.Path)
	beside := name + ".new"
	if err := whole(root, beside, f.Text); err != nil {
		return fmt.Errorf("write %s: %w", f.Path, errors.Join(err, root.Remove(beside)))
	}
	if err := root.Rename(beside, name); err != nil {
		return fmt.Errorf("write %s: %w", f.Path, errors.Join(err, root.Remove(beside)))
	}
	return nil
}

// whole writes a file and sees it onto the disk.
func whole(root *os.Root, name string, text []byte) (err error) {
	out, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	if _, err := out.Write(text); err != nil {
		return err
	}
	return out.Sync()
}
