package scaffold

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
)

func TestWriteKeepsWhatExists(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "workspace")
	files := []File{{"keyplan.yaml", []byte("ours")}, {"accounts/a.plan.yaml", []byte("a")}}
	if got, err := Write(dir, files[:1]); err != nil || len(got.Written) != 1 {
		t.Fatalf("%+v, %v", got, err)
	}
	files[0].Text = []byte("theirs")
	got, err := Write(dir, files)
	if err != nil || !slices.Equal(got.Kept, []string{"keyplan.yaml"}) || !slices.Equal(got.Written, []string{"accounts/a.plan.yaml"}) {
		t.Fatalf("%+v, %v", got, err)
	}
	if text, _ := os.ReadFile(filepath.Join(dir, "keyplan.yaml")); string(text) != "ours" {
		t.Errorf("keyplan.yaml was overwritten with %q", text)
	}
	info, err := os.Stat(filepath.Join(dir, "accounts", "a.plan.yaml"))
	if err != nil || runtime.GOOS != "windows" && info.Mode().Perm()&0o133 != 0 {
		t.Errorf("%v, %v", info, err)
	}
}

func TestWriteStaysInTheFolder(t *testing.T) {
	for _, name := range []string{"../a", "/a", "a/../../b", "", ".."} {
		dir := filepath.Join(t.TempDir(), "w")
		got, err := Write(dir, []File{{"ok", nil}, {name, []byte("x")}})
		if err == nil || len(got.Written) > 0 {
			t.Errorf("%q: %+v, %v", name, got, err)
		}
	}
}

func TestWriteFollowsNoLinkOutside(t *testing.T) {
	outside, dir := t.TempDir(), t.TempDir()
	if err := os.Symlink(outside, filepath.Join(dir, "accounts")); err != nil {
		t.Skip(err)
	}
	if err := os.Symlink(filepath.Join(outside, "b"), filepath.Join(dir, "b")); err != nil {
		t.Fatal(err)
	}
	if got, err := Write(dir, []File{{"accounts/a.plan.yaml", []byte("x")}}); err == nil {
		t.Errorf("written through a link: %+v", got)
	}
	// A link that leads nowhere is there already: it is kept, not followed.
	if got, err := Write(dir, []File{{"b", []byte("x")}}); err != nil || !slices.Equal(got.Kept, []string{"b"}) {
		t.Errorf("%+v, %v", got, err)
	}
	if left, _ := os.ReadDir(outside); len(left) > 0 {
		t.Errorf("outside the folder there is now %v", left)
	}
}

func TestWriteWhereAFileHasTheFoldersName(t *testing.T) {
	dir := t.TempDir()
	if _, err := Write(dir, []File{{"accounts", []byte("x")}}); err != nil {
		t.Fatal(err)
	}
	if got, err := Write(dir, []File{{"accounts/a.plan.yaml", []byte("x")}}); err == nil {
		t.Errorf("%+v", got)
	}
	if _, err := Write(filepath.Join(dir, "accounts"), []File{{"a", nil}}); err == nil {
		t.Error("a file is taken for the workspace's folder")
	}
}
