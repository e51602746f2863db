package edit

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const textBefore, textAfter = "keyplan: 1\r\naccount: {name: Ö}\r\ncontacts: []", "keyplan: 1\r\naccount: {name: Ö, tier: key}\r\ncontacts: []"

func TestDiff(t *testing.T) {
	want := "--- a/x/acme.plan.yaml\n+++ b/x/acme.plan.yaml\n@@ -1,3 +1,3 @@\n keyplan: 1\r\n-account: {name: Ö}\r\n+account: {name: Ö, tier: key}\r\n" +
		" contacts: []\n\\ No newline at end of file\n"
	if got := string(Diff("x/acme.plan.yaml", []byte(textBefore), []byte(textAfter))); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := Diff("x", []byte(textBefore), []byte(textBefore)); got != nil {
		t.Errorf("equal texts differ by\n%s", got)
	}
}

func TestGitAppliesADiff(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not here")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "a key account.plan.yaml")
	if err := os.WriteFile(path, []byte(textBefore), 0o644); err != nil {
		t.Fatal(err)
	}
	git := exec.Command("git", "apply", "-")
	git.Dir = dir
	git.Env = append(os.Environ(), "GIT_CEILING_DIRECTORIES="+filepath.Dir(dir))
	git.Stdin = strings.NewReader(string(Diff("a key account.plan.yaml", []byte(textBefore), []byte(textAfter))))
	if out, err := git.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if got, _ := os.ReadFile(path); string(got) != textAfter {
		t.Errorf("git made of it\n%q", got)
	}
}
