package cmd_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"keyplan/testdata"
)

// TestGitShowsPlans lets real git call the program.
func TestGitShowsPlans(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil || testing.Short() {
		t.Skip("no git here, or no time to build the program")
	}
	keyplan := build(t, t.TempDir(), "./keyplan")
	dir := t.TempDir()
	if err := testdata.LayHistory(dir); err != nil {
		t.Fatal(err)
	}
	git := func(args ...string) string {
		t.Helper()
		cmd := exec.Command("git", args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1", "KEYPLAN_TODAY="+testdata.Today,
			"GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@b.example", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@b.example")
		out, err := cmd.CombinedOutput()
		if err != nil && args[0] != "merge" {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
		return string(out)
	}
	wants := func(got string, parts ...string) {
		t.Helper()
		for _, part := range parts {
			if !strings.Contains(got, part) {
				t.Errorf("no %q in\n%s", part, got)
			}
		}
	}
	plan := filepath.Join(dir, "accounts", "hungry-owl.plan.yaml")
	change := func(old, now string) {
		t.Helper()
		text, err := os.ReadFile(plan)
		if err != nil || !strings.Contains(string(text), old) {
			t.Fatal(err, "no ", old)
		}
		if err := os.WriteFile(plan, []byte(strings.Replace(string(text), old, now, 1)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	program := `"` + filepath.ToSlash(keyplan) + `"` // git hands it to a shell
	git("config", "diff.keyplan.command", program+" git diff")
	git("config", "diff.keyplan.textconv", program+" git textconv")
	if err := os.WriteFile(filepath.Join(dir, ".gitattributes"), []byte("*.plan.yaml diff=keyplan\n"), 0o644); err != nil {
		t.Fatal(err)
	}

	wants(git("diff", "HEAD~1", "HEAD", "--", "accounts/hungry-owl.plan.yaml"), "accounts/hungry-owl.plan.yaml\nHungry Owl All-Night Grocers", "worse     Fergus Daly (Head of Procurement): critic → opponent")
	wants(git("diff", "-M", "HEAD~2", "HEAD"), "new       a new account: key, Margarete Pohl", `renamed   was "seven-seas-imports", in accounts/seven-seas-imports.plan.yaml`)
	wants(git("diff", "-M", "HEAD", "HEAD~2"), "lost      the account is lost, its plan deleted")
	wants(git("log", "-p", "-1"), "-contacts[f.daly].sentiment: critic\n+contacts[f.daly].sentiment: opponent\n")
	wants(git("show", "HEAD"), "+contacts[f.daly].sentiment: opponent\n")

	change("sentiment: opponent", "sentiment:   'opponent'   # still")
	wants(git("diff"), "accounts/hungry-owl.plan.yaml: nothing that the plan says has changed")
	change("keyplan: 1", "keyplan: [1")
	wants(git("diff"), "cannot be read as a plan, so that its text is compared", "-keyplan: 1\n+keyplan: [1\n")
	git("checkout", "-q", "--", "accounts")

	git("checkout", "-q", "-b", "theirs")
	change("sentiment: opponent", "sentiment: neutral")
	git("commit", "-q", "-a", "-m", "theirs")
	git("checkout", "-q", "main")
	change("sentiment: opponent", "sentiment: supporter")
	git("commit", "-q", "-a", "-m", "ours")
	git("merge", "-q", "theirs")
	wants(git("diff", "--cached"), "accounts/hungry-owl.plan.yaml is not merged yet")
}
