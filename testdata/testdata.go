// Package testdata knows where the example workspace is and lays its history,
// for the tests of all packages.
package testdata

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
)

// Today is the day on which the example workspace stands.
const Today = "2026-11-22"

// Dir is the folder testdata of the project, found from where a test runs.
func Dir() string {
	dir, err := os.Getwd()
	for err == nil {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return filepath.Join(dir, "testdata")
		}
		if filepath.Dir(dir) == dir {
			break
		}
		dir = filepath.Dir(dir)
	}
	panic("testdata: used outside the project")
}

// Example is the folder of the example workspace.
func Example() string { return filepath.Join(Dir(), "example") }

// A Revision is the example workspace as it stood on a past day.
type Revision struct {
	Day     string // 2026-03-31
	Message string
	dir     string
	removed []string // files of today that there were not yet
}

// Revisions are the past revisions of the example workspace, oldest first.
func Revisions() ([]Revision, error) {
	entries, err := os.ReadDir(filepath.Join(Dir(), "history"))
	if err != nil {
		return nil, err
	}
	var revisions []Revision
	for _, e := range entries {
		if !e.IsDir() {
			continue
		}
		r := Revision{Day: e.Name(), dir: filepath.Join(Dir(), "history", e.Name())}
		message, err := os.ReadFile(filepath.Join(r.dir, "MESSAGE"))
		if err != nil {
			return nil, err
		}
		removed, err := os.ReadFile(filepath.Join(r.dir, "REMOVED"))
		if err != nil && !os.IsNotExist(err) {
			return nil, err
		}
		r.Message, r.removed = strings.TrimSpace(string(message)), strings.Fields(string(removed))
		revisions = append(revisions, r)
	}
	sort.Slice(revisions, func(i, j int) bool { return revisions[i].Day < revisions[j].Day })
	return revisions, nil
}

// LayHistory makes a git repository in an empty folder whose commits are the
// past revisions of the example workspace and, last, today's. It needs git.
func LayHistory(dir string) error {
	revisions, err := Revisions()
	if err != nil {
		return err
	}
	if err := git(dir, Today, "init", "-q", "-b", "main"); err != nil {
		return err
	}
	for _, r := range append(revisions, Revision{Day: Today, Message: "Plans as of today"}) {
		if err := r.Lay(dir); err != nil {
			return err
		}
		if err := git(dir, r.Day, "add", "-A"); err != nil {
			return err
		}
		if err := git(dir, r.Day, "commit", "-q", "-m", r.Message); err != nil {
			return err
		}
	}
	return nil
}

// Lay puts the files of a revision into a folder: today's, those that there
// were not yet left out, and over them those that read differently then.
func (r Revision) Lay(dir string) error {
	if err := empty(dir); err != nil {
		return err
	}
	if err := os.CopyFS(dir, os.DirFS(Example())); err != nil {
		return err
	}
	for _, name := range r.removed {
		if err := os.Remove(filepath.Join(dir, filepath.FromSlash(name))); err != nil {
			return err
		}
	}
	if r.dir == "" {
		return nil
	}
	return filepath.WalkDir(r.dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == "MESSAGE" || d.Name() == "REMOVED" {
			return err
		}
		rel, err := filepath.Rel(r.dir, path)
		if err != nil {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		to := filepath.Join(dir, rel)
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return err
		}
		return os.WriteFile(to, text, 0o644)
	})
}

// empty removes all but git's own folder.
func empty(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.Name() == ".git" {
			continue
		}
		if err := os.RemoveAll(filepath.Join(dir, e.Name())); err != nil {
			return err
		}
	}
	return nil
}

// git runs git in a folder, on a day, apart from the settings of whoever runs
// the test.
func git(dir, day string, args ...string) error {
	cmd := exec.Command("git", args...)
	cmd.Dir = dir
	date := day + "T09:00:00+0000"
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1",
		"GIT_AUTHOR_NAME=Keyplan Example", "GIT_AUTHOR_EMAIL=example@keyplan.example", "GIT_AUTHOR_DATE="+date,
		"GIT_COMMITTER_NAME=Keyplan Example", "GIT_COMMITTER_EMAIL=example@keyplan.example", "GIT_COMMITTER_DATE="+date)
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("git %s: %w: %s", args[0], err, out)
	}
	return nil
}
