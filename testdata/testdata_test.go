package testdata

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestLayHistory makes the example's repository and looks at it with git.
func TestLayHistory(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	dir := t.TempDir()
	if err := LayHistory(dir); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("git", "-C", dir, "log", "--format=%as", "--reverse").Output()
	if err != nil {
		t.Fatal(err)
	}
	revisions, err := Revisions()
	if err != nil {
		t.Fatal(err)
	}
	days := strings.Fields(string(out))
	if len(days) != len(revisions)+1 || days[0] != revisions[0].Day || days[len(days)-1] != Today {
		t.Errorf("commits of %v, want %d revisions and %s", days, len(revisions), Today)
	}
	status, err := exec.Command("git", "-C", dir, "status", "--porcelain").Output()
	if err != nil || len(status) > 0 {
		t.Errorf("the last commit is not the example as it is: %s %v", status, err)
	}
	for _, name := range revisions[0].removed {
		if err := exec.Command("git", "-C", dir, "cat-file", "-e", "HEAD~2:"+name).Run(); err == nil {
			t.Errorf("%s was there in %s already", name, revisions[0].Day)
		}
		if _, err := os.Stat(Example() + "/" + name); err != nil {
			t.Errorf("REMOVED of %s names %s, which is not in the example", revisions[0].Day, name)
		}
	}
}

func TestGeneratedPlansAreOfAboutTwelveKilobytes(t *testing.T) {
	if n := len(Generated(7)); n < 11_000 || n > 14_000 {
		t.Errorf("a generated plan has %d bytes", n)
	}
}
