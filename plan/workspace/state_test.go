package workspace_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"keyplan/plan/git"
	"keyplan/plan/workspace"
)

// past makes a repository with a workspace below its top, in two commits and
// what is not committed yet.
func past(t *testing.T) (dir string, repo *git.Repo) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("no git here")
	}
	top := t.TempDir()
	dir = filepath.Join(top, "sales")
	run := func(args ...string) {
		t.Helper()
		cmd := exec.Command("git", args...)
		cmd.Dir = top
		cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@b.example", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@b.example")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
	}
	write := func(name, text string) {
		t.Helper()
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	plan := func(name string) string {
		return "keyplan: 1\naccount: {name: " + name + ", manager: jane.roe}\nprofile: {summary: long enough for git to see that it is the same}\n"
	}
	run("init", "-q", "-b", "main")
	write("keyplan.yaml", "keyplan: 1\ncurrency: SEK\n")
	for _, name := range []string{"kept", "edited", "gone", "moved"} {
		write(name+".plan.yaml", plan(name))
	}
	write("inner/keyplan.yaml", "keyplan: 1\n")
	write("inner/other.plan.yaml", plan("other"))
	write("notes.yaml", "no plan")
	write(".hidden/a.plan.yaml", plan("hidden"))
	run("add", "-A")
	run("commit", "-q", "-m", "first")
	write("keyplan.yaml", "keyplan: 1\ncurrency: EUR\n")
	write("edited.plan.yaml", plan("Edited"))
	run("mv", "sales/moved.plan.yaml", "sales/moved-here.plan.yaml")
	run("rm", "-q", "sales/gone.plan.yaml")
	run("add", "-A")
	run("commit", "-q", "-m", "second")
	write("fresh.plan.yaml", plan("fresh"))
	repo, err := git.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return dir, repo
}

func stateAt(t *testing.T, dir string, repo *git.Repo, blobs *git.Blobs, revision string) *workspace.State {
	t.Helper()
	w, err := workspace.Around(dir)
	if err != nil {
		t.Fatal(err)
	}
	commit, err := repo.Resolve(revision)
	if err != nil {
		t.Fatal(err)
	}
	state, err := w.At(repo, commit, blobs, dir)
	if err != nil {
		t.Fatal(err)
	}
	return state
}

func all(string) bool { return true }

func pairs(found []workspace.Pair) string {
	var told []string
	for _, p := range found {
		old, now := "-", "-"
		if p.Old != nil {
			old = p.Old.Name
		}
		if p.New != nil {
			now = p.New.Name
		}
		told = append(told, fmt.Sprint(old, ">", now, map[bool]string{true: " renamed"}[p.Renamed]))
	}
	return strings.Join(told, "; ")
}

func TestAStateIsReadWithTheSettingsOfItsTime(t *testing.T) {
	dir, repo := past(t)
	blobs := repo.Blobs()
	defer func() { _ = blobs.Close() }()
	for revision, want := range map[string]string{"HEAD~1": "SEK", "HEAD": "EUR"} {
		state := stateAt(t, dir, repo, blobs, revision)
		if got := state.Settings.Base().String(); got != want {
			t.Errorf("%s: %s, want %s", revision, got, want)
		}
		doc, err := state.Versions(all)[0].Read()
		if err != nil || doc.Env.Currency.String() != want {
			t.Errorf("%s: %v, %v", revision, doc, err)
		}
	}
}

func TestOnlyWhatChangedIsPaired(t *testing.T) {
	dir, repo := past(t)
	blobs := repo.Blobs()
	defer func() { _ = blobs.Close() }()
	old := stateAt(t, dir, repo, blobs, "HEAD~1")
	var names []string
	for _, v := range old.Versions(all) {
		names = append(names, v.Name)
	}
	if got := strings.Join(names, " "); got != "edited.plan.yaml gone.plan.yaml kept.plan.yaml moved.plan.yaml" {
		t.Error("the first state has", got)
	}
	found, err := stateAt(t, dir, repo, blobs, "HEAD").Since(old, all)
	if got := pairs(found); err != nil || got != "edited.plan.yaml>edited.plan.yaml; gone.plan.yaml>-; moved.plan.yaml>moved-here.plan.yaml renamed" {
		t.Error(got, err)
	}
	spaces, _, err := workspace.Open(dir, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range spaces {
		if w.Root != dir {
			continue
		}
		found, err := w.Now(repo, dir).Since(stateAt(t, dir, repo, blobs, "HEAD"), all)
		if got := pairs(found); err != nil || got != "->fresh.plan.yaml" {
			t.Error(got, err)
		}
	}
}
