package edit

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/rogpeppe/go-internal/robustio"
)

// Why a file is not saved.
var (
	ErrChanged  = errors.New("somebody else has changed it meanwhile; run the command again")
	ErrReadOnly = errors.New("it is read-only")
	errNoFile   = errors.New("it is no ordinary file")
)

// writable is the permission of the owner to write. It is the only one that
// Windows knows, as the attribute "read-only".
const writable fs.FileMode = 0o200

// Save puts a new text in place of a file's old one, all at once: beside it
// first, and over it only once it is on the disk. The file keeps its mode. What
// it holds must still be the old text. A symbolic link stays, and what it
// leads to is saved. A file that is read-only is left alone, even where the
// system would let it be replaced.
func Save(path string, old, next []byte) error {
	path, err := filepath.EvalSymlinks(path)
	if err != nil {
		return reason(err)
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return reason(err)
	case !info.Mode().IsRegular():
		return errNoFile
	case info.Mode()&writable == 0:
		return ErrReadOnly
	}
	beside, err := write(path, info, next)
	if err != nil {
		return fmt.Errorf("cannot write beside it: %w", reason(err))
	}
	if err := replace(beside, path, old); err != nil {
		_ = os.Remove(beside)
		return err
	}
	settle(filepath.Dir(path))
	return nil
}

// write makes a file beside another, like it but for the text.
func write(path string, info fs.FileInfo, text []byte) (beside string, err error) {
	out, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*.new")
	if err != nil {
		return "", err
	}
	_, err = out.Write(text)
	own(out, info)
	err = errors.Join(err, out.Chmod(info.Mode().Perm()), out.Sync())
	if err = errors.Join(err, out.Close()); err != nil {
		return "", errors.Join(err, os.Remove(out.Name()))
	}
	return out.Name(), nil
}

// replace moves a file over another that still holds a text.
func replace(beside, path string, old []byte) error {
	switch now, err := os.ReadFile(path); {
	case err != nil:
		return reason(err)
	case !bytes.Equal(now, old):
		return ErrChanged
	}
	err := robustio.Rename(beside, path) // waits under Windows for whoever has just looked into the file
	if robustio.IsEphemeralError(err) {
		return fmt.Errorf("%w; close it in other programs, and run the command again", reason(err))
	}
	return reason(err)
}

// settle sees a folder onto the disk, so that the new name outlives a power
// cut. Not every system can do that, and the file itself is there.
func settle(dir string) {
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}

// reason is what went wrong, without the name and the system call.
func reason(err error) error {
	var p *fs.PathError
	var l *os.LinkError
	switch {
	case errors.As(err, &p):
		return p.Err
	case errors.As(err, &l):
		return l.Err
	}
	return err
}
