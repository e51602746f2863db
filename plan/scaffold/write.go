package scaffold

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// A File is a text and where it belongs, with forward slashes, from the
// workspace's folder.
type File struct {
	Path string
	Text []byte
}

// A Result says what Write did, by path.
type Result struct {
	Written []string
	Kept    []string // were there already, and were left as they are
}

// Write puts files into a folder, which is made if need be. A file that exists
// is kept, whatever stands in it, even if it appears while Write is at work.
// Nothing is written outside the folder, be it by a path or by a symbolic
// link. At an error, the result says what had been written until then.
func Write(dir string, files []File) (*Result, error) {
	result := &Result{}
	for _, f := range files {
		if !filepath.IsLocal(filepath.FromSlash(f.Path)) {
			return result, fmt.Errorf("write %q: the path does not stay within the workspace", f.Path)
		}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return result, fmt.Errorf("make the workspace's folder: %w", err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return result, fmt.Errorf("open the workspace's folder: %w", err)
	}
	defer func() { _ = root.Close() }()
	for _, f := range files {
		switch err := create(root, f); {
		case errors.Is(err, fs.ErrExist):
			result.Kept = append(result.Kept, f.Path)
		case err != nil:
			return result, fmt.Errorf("write %s: %w", f.Path, err)
		default:
			result.Written = append(result.Written, f.Path)
		}
	}
	return result, nil
}

// create writes a file that must not exist yet. One that could not be written
// to its end is taken away again: half a plan is worse than none.
func create(root *os.Root, f File) (err error) {
	name := filepath.FromSlash(f.Path)
	if err := folder(root, path.Dir(f.Path)); err != nil {
		return err
	}
	out, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	defer func() {
		if err = errors.Join(err, out.Close()); err != nil {
			err = errors.Join(err, root.Remove(name))
		}
	}()
	_, err = out.Write(f.Text)
	return err
}

// folder makes the folder that a file belongs in. Where something that is no
// folder has its name, that is not the file being there already.
func folder(root *os.Root, name string) error {
	if name == "." {
		return nil
	}
	err := root.MkdirAll(filepath.FromSlash(name), 0o755)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("make the folder %s: there is a file of that name", name)
	}
	return err
}
