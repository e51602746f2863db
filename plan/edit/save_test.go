package edit

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// lay writes a file for a test.
func lay(t *testing.T, text string, mode os.FileMode) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "acme.plan.yaml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(path, 0o600) }) // Windows deletes nothing that is read-only
	return path
}

// holds checks a file's text, and that nothing else was left in its folder.
func holds(t *testing.T, path, want string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil || string(got) != want {
		t.Errorf("the file holds %q, %v, want %q", got, err, want)
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("beside it are left %v, %v", entries, err)
	}
}

func TestSave(t *testing.T) {
	path := lay(t, "old", 0o640)
	if err := Save(path, []byte("old"), []byte("new")); err != nil {
		t.Fatal(err)
	}
	holds(t, path, "new")
	if info, _ := os.Stat(path); runtime.GOOS != "windows" && info.Mode().Perm() != 0o640 {
		t.Errorf("its mode is now %v", info.Mode())
	}
}

func TestSaveRefusesWhatChangedMeanwhile(t *testing.T) {
	path := lay(t, "newer", 0o644)
	if err := Save(path, []byte("old"), []byte("new")); !errors.Is(err, ErrChanged) {
		t.Errorf("got %v", err)
	}
	holds(t, path, "newer")
}

// Windows refuses to replace a file with the attribute "read-only", other
// systems do not; here it is left alone on all of them.
func TestSaveRefusesWhatIsReadOnly(t *testing.T) {
	path := lay(t, "old", 0o444)
	if err := Save(path, []byte("old"), []byte("new")); !errors.Is(err, ErrReadOnly) {
		t.Errorf("got %v", err)
	}
	holds(t, path, "old")
}

func TestSaveRefusesWhatIsNoFile(t *testing.T) {
	if err := Save(t.TempDir(), nil, []byte("new")); !errors.Is(err, errNoFile) {
		t.Errorf("got %v", err)
	}
	if err := Save(filepath.Join(t.TempDir(), "gone"), nil, []byte("new")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}

func TestSaveKeepsASymbolicLink(t *testing.T) {
	path := lay(t, "old", 0o644)
	link := filepath.Join(t.TempDir(), "link.plan.yaml")
	if err := os.Symlink(path, link); err != nil {
		t.Skip("no symbolic links here: ", err)
	}
	if err := Save(link, []byte("old"), []byte("new")); err != nil {
		t.Fatal(err)
	}
	holds(t, path, "new")
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is now %v, %v", info, err)
	}
}

func TestSaveRefusesALoopOfLinks(t *testing.T) {
	dir := t.TempDir()
	a, b := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	if os.Symlink(a, b) != nil || os.Symlink(b, a) != nil {
		t.Skip("no symbolic links here")
	}
	if err := Save(a, nil, []byte("new")); err == nil {
		t.Error("a loop of links was saved")
	}
}

func TestSaveLeavesTheFileWhereItsFolderTakesNoMore(t *testing.T) {
	path := lay(t, "old", 0o644)
	dir := filepath.Dir(path)
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(dir, 0o700) })
	if f, err := os.CreateTemp(dir, "probe"); err == nil { // for root, and on Windows, that is no obstacle
		_ = f.Close()
		_ = os.Remove(f.Name())
		t.Skip("this folder can be written to all the same")
	}
	if err := Save(path, []byte("old"), []byte("new")); err == nil {
		t.Error("no error")
	}
	holds(t, path, "old")
}
