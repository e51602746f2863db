package git_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"keyplan/plan/git"
)

func TestTheCommitOfADay(t *testing.T) {
	t.Setenv("TZ", "UTC")
	p := newPlace(t)
	p.write("a", "1")
	p.commit("2026-03-31")
	p.write("a", "2")
	p.commit("2026-09-30")
	repo := p.open("")
	for day, want := range map[string]string{"2026-03-30": "", "2026-03-31": "HEAD~1", "2026-09-29": "HEAD~1", "2026-09-30": "HEAD", "2027-01-01": "HEAD"} {
		on, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		got, err := repo.On(on)
		if err != nil || want == "" && got != "" || want != "" && got != p.resolve(repo, want) {
			t.Errorf("on %s: %s, %v; want %s", day, got, err, want)
		}
	}
	if day, err := repo.DayOf(p.resolve(repo, "HEAD~1")); err != nil || day.Format(time.DateOnly) != "2026-03-31" {
		t.Error("the first commit is of", day, err)
	}
}

func TestTheDayOfACommitIsThatOfItsAuthorOnAnyComputer(t *testing.T) {
	p := newPlace(t)
	for _, c := range []struct{ author, committer string }{
		{"2026-03-31T23:30:00-0800", "2026-04-01T07:30:00+0000"}, // late in the evening in America
		{"2026-05-01T09:00:00+0000", "2026-06-15T09:00:00+0000"}, // rebased in June
	} {
		p.write("a", c.author)
		p.git("add", "-A")
		cmd := exec.Command("git", "-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-q", "-m", "x", "--date", c.author)
		cmd.Dir, cmd.Env = p.dir, append(os.Environ(), "GIT_COMMITTER_DATE="+c.committer)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s", out)
		}
	}
	for _, zone := range []string{"UTC", "Pacific/Auckland", "America/Los_Angeles"} {
		t.Setenv("TZ", zone)
		repo := p.open("")
		for day, want := range map[string]string{"2026-03-30": "", "2026-03-31": "HEAD~1", "2026-04-30": "HEAD~1", "2026-05-01": "HEAD"} {
			on, err := time.Parse(time.DateOnly, day)
			if err != nil {
				t.Fatal(err)
			}
			got, err := repo.On(on)
			if err != nil || want == "" && got != "" || want != "" && got != p.resolve(repo, want) {
				t.Errorf("in %s on %s: %s, %v; want %s", zone, day, got, err, want)
			}
		}
		log, err := repo.Log(git.Reach{From: time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC), Commits: 100})
		if got := versions(log); err != nil || got != "a: 2026-05-01 2026-03-31" {
			t.Errorf("in %s: %s, %v", zone, got, err)
		}
	}
}

func TestALogMayBeginAtAnotherCommit(t *testing.T) {
	p := newPlace(t)
	p.write("a", "1")
	p.commit("2026-03-31")
	p.write("a", "2")
	p.commit("2026-09-30")
	repo := p.open("")
	for of, want := range map[git.Commit]int{"": 2, p.resolve(repo, "HEAD~1"): 1} {
		log, err := repo.Log(git.Reach{From: time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC), Commits: 100, Of: of})
		if err != nil || len(log.Versions["a"]) != want {
			t.Errorf("from %q: %v, %v", of, log, err)
		}
	}
}

func TestAFileIsWhereItsPathSays(t *testing.T) {
	p := newPlace(t)
	p.write("accounts/a", "1")
	repo := p.open("accounts")
	file := filepath.Join(p.dir, "accounts", "sub", "b")
	name, ok := repo.Path(file)
	if got := repo.File(name); !ok || got != file {
		t.Errorf("%s is %s, which is %s", file, name, got)
	}
}
