package edit

import (
	"os"
	"strings"
	"testing"
)

// Windows replaces no file that another program has open as most open them.
func TestSaveLeavesAFileThatIsOpenElsewhere(t *testing.T) {
	path := lay(t, "old", 0o644)
	open, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	err = Save(path, []byte("old"), []byte("new"))
	if err == nil || !strings.Contains(err.Error(), "close it in other programs") {
		t.Errorf("got %v", err)
	}
	holds(t, path, "old")
	if err := open.Close(); err != nil {
		t.Fatal(err)
	}
	if err := Save(path, []byte("old"), []byte("new")); err != nil {
		t.Fatal(err)
	}
	holds(t, path, "new")
}
