package git_test

import (
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
