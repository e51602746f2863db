package git_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"keyplan/plan/git"
	"keyplan/testdata"
)

// A place is a repository that a test works in.
type place struct {
	*testing.T
	dir string
	day string
}

func newPlace(t *testing.T) *place {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("no git here")
	}
	p := &place{t, t.TempDir(), "2026-01-01"}
	p.git("init", "-q", "-b", "main")
	return p
}

func (p *place) git(args ...string) {
	p.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir = p.dir
	date := p.day + "T09:00:00+0000"
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@b.example",
		"GIT_AUTHOR_DATE="+date, "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@b.example", "GIT_COMMITTER_DATE="+date)
	if out, err := cmd.CombinedOutput(); err != nil {
		p.Fatalf("git %v: %v\n%s", args, err, out)
	}
}

func (p *place) write(name, text string) {
	p.Helper()
	path := filepath.Join(p.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		p.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		p.Fatal(err)
	}
}

func (p *place) commit(day string) {
	p.Helper()
	p.day = day
	p.git("add", "-A")
	p.git("commit", "-q", "--allow-empty", "-m", day)
}

func (p *place) open(folder string) *git.Repo {
	p.Helper()
	repo, err := git.Open(filepath.Join(p.dir, folder))
	if err != nil {
		p.Fatal(err)
	}
	return repo
}

func (p *place) resolve(repo *git.Repo, name string) git.Commit {
	p.Helper()
	commit, err := repo.Resolve(name)
	if err != nil {
		p.Fatal(name, err)
	}
	return commit
}

const long = "a text that is long enough\nfor git to see\nthat it is the same\nafter a small change\n"

func told(changes []git.Change) string {
	var all []string
	for _, c := range changes {
		text := string(c.Status) + " " + c.Path
		if c.From != c.Path {
			text += " from " + c.From
		}
		all = append(all, text)
	}
	slices.Sort(all)
	return strings.Join(all, "; ")
}

func TestChangesTillTheWorkingTree(t *testing.T) {
	p := newPlace(t)
	for _, name := range []string{"kept", "edited", "gone", "moved away", "touched", "grün ä.yaml"} {
		p.write(name, name+long)
	}
	p.commit("2026-01-02")
	p.write("edited", "other")
	p.write("grün ä.yaml", "other")
	p.write("added", "new")
	p.git("mv", "moved away", "moved here")
	p.git("rm", "-q", "gone")
	p.git("add", "added")
	p.write("unknown to git", "new")
	later := time.Now().Add(time.Hour)
	if err := os.Chtimes(filepath.Join(p.dir, "touched"), later, later); err != nil {
		t.Fatal(err)
	}
	repo := p.open("")
	changes, err := repo.Changed(p.resolve(repo, "HEAD"))
	if err != nil {
		t.Fatal(err)
	}
	want := "A added; D gone; M edited; M grün ä.yaml; R moved here from moved away"
	if got := told(changes); got != want {
		t.Errorf("changed: %s\nwant     %s", got, want)
	}
}

func TestPathsMayHoldAnything(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("such names cannot be")
	}
	p := newPlace(t)
	odd := []string{"two\nlines", "\"quoted\"", "back\\slash", "tab\there", "-dash", ":(glob)*", "ö 語", " lead"}
	for _, name := range odd {
		p.write(name, long)
	}
	p.commit("2026-01-02")
	for _, name := range odd {
		p.write(name, name)
		later := time.Now().Add(time.Hour)
		_ = os.Chtimes(filepath.Join(p.dir, name), later, later)
	}
	p.write("-dash", long)
	repo := p.open("")
	changes, err := repo.Changed(p.resolve(repo, "HEAD"))
	if err != nil {
		t.Fatal(err)
	}
	if len(changes) != len(odd)-1 {
		t.Errorf("changed %q", told(changes))
	}
	blobs := repo.Blobs()
	defer func() { _ = blobs.Close() }()
	for _, c := range changes {
		if text, err := blobs.Read(c.Old, 1000); err != nil || string(text) != long || !slices.Contains(odd, c.Path) {
			t.Errorf("%q held %q, %v", c.Path, text, err)
		}
	}
	files, err := repo.Files(p.resolve(repo, "HEAD"))
	if err != nil || len(files) != len(odd) {
		t.Error(files, err)
	}
}

func TestBetweenTwoCommits(t *testing.T) {
	p := newPlace(t)
	p.write("accounts/a", long)
	p.commit("2026-01-02")
	p.write("accounts/b", long+"more\n")
	if err := os.Remove(filepath.Join(p.dir, "accounts", "a")); err != nil {
		t.Fatal(err)
	}
	p.write("elsewhere/c", "c")
	p.commit("2026-01-03")
	repo := p.open("accounts")
	changes, err := repo.Between(p.resolve(repo, "HEAD~1"), p.resolve(repo, "main"))
	if got := told(changes); err != nil || got != "R accounts/b from accounts/a" {
		t.Error(got, err)
	}
}

func TestRevisions(t *testing.T) {
	p := newPlace(t)
	if _, err := p.open("").Resolve("HEAD"); !errors.Is(err, git.ErrUnknown) {
		t.Error("before the first commit:", err)
	}
	p.write("a", "1")
	p.commit("2026-01-02")
	p.git("tag", "-a", "v1", "-m", "one")
	p.git("checkout", "-q", "-b", "branch")
	p.commit("2026-01-03")
	p.git("checkout", "-q", "main")
	p.commit("2026-01-04")
	repo := p.open("")
	if p.resolve(repo, "v1") != p.resolve(repo, "main~1") {
		t.Error("a tag is not its commit")
	}
	if fork := repo.Fork(p.resolve(repo, "branch"), p.resolve(repo, "main")); fork != p.resolve(repo, "v1") {
		t.Error("the fork is", fork)
	}
	for _, name := range []string{"", "mian", "-h", "--all", "main:a", "v1\nmain", "main..branch", "HEAD~9"} {
		if c, err := repo.Resolve(name); !errors.Is(err, git.ErrUnknown) {
			t.Errorf("%q is %q, %v", name, c, err)
		}
	}
	if got := strings.Join(repo.Names(), " "); got != "branch main v1" {
		t.Error("names:", got)
	}
}

func TestWhereThereIsNoRepository(t *testing.T) {
	p := newPlace(t)
	t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(p.dir))
	bare := t.TempDir()
	t.Setenv("GIT_DIR", filepath.Join(p.dir, ".git")) // as in a hook
	if _, err := git.Open(bare); !errors.Is(err, git.ErrNoRepository) {
		t.Error("a folder in none:", err)
	}
	if _, err := git.Open(filepath.Join(p.dir, ".git")); !errors.Is(err, git.ErrNoRepository) {
		t.Error("git's own folder:", err)
	}
	t.Setenv("PATH", bare)
	if _, err := git.Open(p.dir); !errors.Is(err, git.ErrNoGit) {
		t.Error("without git:", err)
	}
}

func TestPathsAreFromTheTop(t *testing.T) {
	p := newPlace(t)
	p.write("accounts/a", "1")
	repo := p.open("accounts")
	for file, want := range map[string]string{
		"a": "accounts/a", "../b": "b", "../../c": "",
		filepath.Join(p.dir, "accounts", "d", "e"): "accounts/d/e", filepath.Dir(p.dir): "",
	} {
		if got, ok := repo.Path(file); ok != (want != "") || ok && got != want {
			t.Errorf("%s is %q, %v; want %q", file, got, ok, want)
		}
	}
}

func TestSettingsOfTheUserChangeNothing(t *testing.T) {
	p := newPlace(t)
	p.write("a/ä", long)
	p.commit("2026-01-02")
	p.write("a/ö", long)
	if err := os.Remove(filepath.Join(p.dir, "a", "ä")); err != nil {
		t.Fatal(err)
	}
	p.commit("2026-01-03")
	for _, pair := range []string{"diff.renames=false", "diff.relative=true", "diff.noprefix=true", "diff.external=false", "core.quotePath=true", "core.pager=false",
		"log.date=relative", "log.showSignature=true", "log.showRoot=false", "log.follow=true", "color.ui=always", "core.abbrev=4", "diff.orderFile=/nowhere", "log.diffMerges=off",
		"format.pretty=oneline", "log.decorate=full", "diff.wsErrorHighlight=all", "core.fsmonitor=false-command"} {
		key, value, _ := strings.Cut(pair, "=")
		p.git("config", key, value)
	}
	repo := p.open("a")
	changes, err := repo.Changed(p.resolve(repo, "HEAD~1"))
	if got := told(changes); err != nil || got != "R a/ö from a/ä" {
		t.Error(got, err)
	}
	log, err := repo.Log(git.Reach{Commits: 100})
	if got := versions(log); err != nil || got != "a/ö: 2026-01-03 2026-01-02" {
		t.Error(got, err)
	}
}

func versions(log *git.Log) string {
	if log == nil {
		return ""
	}
	var all []string
	for name, vs := range log.Versions {
		text := name + ":"
		for _, v := range vs {
			text += " " + v.Day.Format(time.DateOnly)
		}
		all = append(all, text)
	}
	slices.Sort(all)
	return strings.Join(all, "; ")
}

func TestLogFollowsFilesThroughRenamesAndMerges(t *testing.T) {
	p := newPlace(t)
	p.write("plans/old name", long)
	p.write("plans/dead", "dead"+long)
	p.write("plans/reborn", "reborn"+long)
	p.commit("2026-01-02")
	p.write("plans/old name", long+"2\n")
	p.git("rm", "-q", "plans/dead", "plans/reborn")
	p.commit("2026-01-03")
	p.git("mv", "plans/old name", "plans/new name")
	p.write("plans/reborn", "another file")
	p.commit("2026-01-04")
	p.write("plans/old name", "a file that has this name now")
	p.commit("2026-01-05")
	p.git("checkout", "-q", "-b", "branch")
	p.write("plans/new name", long+"3\n")
	p.commit("2026-01-06")
	p.git("checkout", "-q", "main")
	p.write("elsewhere", "not a plan")
	p.commit("2026-01-06")
	p.day = "2026-01-07"
	p.git("merge", "-q", "--no-ff", "-m", "merged", "branch")
	log, err := p.open("plans").Log(git.Reach{Commits: 100})
	want := "plans/new name: 2026-01-07 2026-01-04 2026-01-03 2026-01-02; plans/old name: 2026-01-05; plans/reborn: 2026-01-04"
	if got := versions(log); err != nil || got != want {
		t.Errorf("%v\n got %s\nwant %s", err, got, want)
	}
}

func TestLogLooksNoFurtherThanItIsTold(t *testing.T) {
	p := newPlace(t)
	for day := 1; day <= 9; day++ {
		p.write("a", fmt.Sprint(day))
		p.commit(fmt.Sprintf("2026-01-%02d", day))
	}
	repo := p.open("")
	for _, c := range []struct {
		name  string
		reach git.Reach
		count int
		until string
	}{
		{"all there is", git.Reach{Commits: 100}, 9, "0001-01-01"},
		{"some commits", git.Reach{Commits: 3}, 3, "2026-01-07"},
		{"some days", git.Reach{Commits: 100, From: time.Date(2026, 1, 5, 0, 0, 0, 0, time.UTC)}, 5, "2026-01-05"},
	} {
		log, err := repo.Log(c.reach)
		if err != nil {
			t.Fatal(err)
		}
		if got := log.Until.Format(time.DateOnly); len(log.Versions["a"]) != c.count || got != c.until {
			t.Errorf("%s: %d versions until %s, want %d until %s", c.name, len(log.Versions["a"]), got, c.count, c.until)
		}
	}
}

func TestBlobs(t *testing.T) {
	p := newPlace(t)
	p.write("empty", "")
	p.write("a", "one\ntwo")
	p.commit("2026-01-02")
	repo := p.open("")
	files, err := repo.Files(p.resolve(repo, "HEAD"))
	if err != nil {
		t.Fatal(err)
	}
	blobs := repo.Blobs()
	for _, c := range []struct {
		name, blob string
		most       int
		want       string
		missing    bool
	}{
		{"whole", files["a"], 100, "one\ntwo", false},
		{"empty", files["empty"], 100, "", false},
		{"cut", files["a"], 3, "one", false},
		{"whole again", files["a"], 7, "one\ntwo", false},
		{"one that there is not", strings.Repeat("1", 40), 100, "", true},
		{"no name of a blob", "a b", 100, "", true},
		{"a commit", "HEAD", 100, "", true},
		{"after all that", files["a"], 100, "one\ntwo", false},
	} {
		text, err := blobs.Read(c.blob, c.most)
		if errors.Is(err, git.ErrMissing) != c.missing || string(text) != c.want {
			t.Errorf("%s: %q, %v", c.name, text, err)
		}
	}
	if err := blobs.Close(); err != nil {
		t.Error(err)
	}
	if _, err := blobs.Read(files["a"], 1); err == nil {
		t.Error("a closed reader reads")
	}
	if err := errors.Join(repo.Blobs().Close(), blobs.Close()); err != nil {
		t.Error("closing what was not begun:", err)
	}
}

func TestTheExamplesHistory(t *testing.T) {
	p := newPlace(t)
	dir := t.TempDir()
	if err := testdata.LayHistory(dir); err != nil {
		t.Fatal(err)
	}
	p.dir = dir
	repo := p.open("accounts")
	log, err := repo.Log(git.Reach{Commits: 1000})
	if err != nil {
		t.Fatal(err)
	}
	files, err := repo.Files(p.resolve(repo, "HEAD"))
	if err != nil || len(files) != len(log.Versions) {
		t.Errorf("%d files, %d with a history, %v", len(files), len(log.Versions), err)
	}
	for name, blob := range files {
		if log.Versions[name][0].Blob != blob {
			t.Errorf("the newest version of %s is not what stands there", name)
		}
	}
}

func TestMovesIsWrittenAtEachCommit(t *testing.T) {
	p := newPlace(t)
	p.write("a", "1")
	p.commit("2026-01-01")
	p.write("below/b", "2")
	moves, err := p.open("below").Moves()
	if err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(moves)
	if err != nil {
		t.Fatal(err)
	}
	p.commit("2026-01-02")
	after, err := os.ReadFile(moves)
	if err != nil || len(after) <= len(before) {
		t.Errorf("%d and then %d bytes, %v", len(before), len(after), err)
	}
}
