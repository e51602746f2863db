package git

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"
)

// A Repo is a repository as it is seen from one of its folders.
type Repo struct {
	dir    string // the folder
	top    string // the folder at the top of the repository, as git writes it
	prefix string // where dir is from there: "accounts/" or ""
}

// A Commit is the full name of a commit.
type Commit string

// ErrUnknown says that a name stands for no commit.
var ErrUnknown = errors.New("there is no such revision")

// Open finds the repository that a folder is in.
func Open(dir string) (*Repo, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("find the repository: %w", err)
	}
	out, err := run(dir, "rev-parse", "--show-prefix", "--show-toplevel")
	if err != nil {
		return nil, err
	}
	prefix, top, _ := strings.Cut(strings.TrimSuffix(string(out), "\n"), "\n")
	return &Repo{dir: dir, top: top, prefix: prefix}, nil
}

// Path is what a file is called in the repository; ok is false for one that
// lies outside. The file need not exist.
func (r *Repo) Path(file string) (name string, ok bool) {
	if !filepath.IsAbs(file) {
		file = filepath.Join(r.dir, file)
	}
	rel, err := filepath.Rel(r.dir, file)
	if err != nil {
		return "", false
	}
	name = path.Join(r.prefix, filepath.ToSlash(rel))
	return name, name != ".." && name != "." && !strings.HasPrefix(name, "../")
}

// File is where a file lies that the repository calls so, and that is below the
// folder from which it is seen.
func (r *Repo) File(name string) string {
	return filepath.Join(r.dir, filepath.FromSlash(strings.TrimPrefix(name, r.prefix)))
}

// On is the last commit of the branch that is checked out on a day or before
// it; "" if there was none yet. Days are those of a Version, so that they are
// the same on any computer: git's own --before asks for when a commit came to be
// what it is, which a rebase changes, and by the clock of whoever asks.
func (r *Repo) On(day time.Time) (Commit, error) {
	out, err := run(r.dir, "log", "--first-parent", "--format=%as %H", "HEAD", "--")
	if err != nil {
		return "", err
	}
	last := day.Format(time.DateOnly)
	for line := range strings.Lines(string(out)) {
		if on, commit, _ := strings.Cut(strings.TrimSpace(line), " "); on <= last {
			return Commit(commit), nil
		}
	}
	return "", nil
}

// DayOf is the day on which a commit was made, by its author's calendar.
func (r *Repo) DayOf(c Commit) (time.Time, error) {
	out, err := run(r.dir, "log", "--max-count=1", "--format=%as", string(c), "--")
	if err != nil {
		return time.Time{}, err
	}
	return time.Parse(time.DateOnly, strings.TrimSpace(string(out)))
}

// Resolve gives the commit that a name stands for: a branch, a tag, part of a
// commit's own name, main~3. The error for any other is ErrUnknown.
func (r *Repo) Resolve(name string) (Commit, error) {
	if name == "" || strings.ContainsAny(name, "\x00\n") {
		return "", ErrUnknown
	}
	out, err := run(r.dir, "rev-parse", "--verify", "--quiet", "--end-of-options", name+"^{commit}")
	commit := Commit(strings.TrimSpace(string(out)))
	switch {
	case errors.Is(err, ErrNoGit), errors.Is(err, ErrNoRepository), errors.Is(err, ErrDistrusted):
		return "", err
	case err != nil, commit == "":
		return "", ErrUnknown
	}
	return commit, nil
}

// Fork is the last commit that two have in common. Where that is not known,
// as in a copy without the whole history, it is the first of the two.
func (r *Repo) Fork(a, b Commit) Commit {
	if a == b {
		return a
	}
	out, err := run(r.dir, "merge-base", string(a), string(b))
	if fork := Commit(strings.TrimSpace(string(out))); err == nil && fork != "" {
		return fork
	}
	return a
}

// Moves is the file in which git notes each time that another commit, or
// another branch, is checked out.
func (r *Repo) Moves() (string, error) {
	out, err := run(r.dir, "rev-parse", "--git-path", "logs/HEAD")
	if err != nil {
		return "", err
	}
	path := filepath.FromSlash(strings.TrimSuffix(string(out), "\n"))
	if !filepath.IsAbs(path) {
		path = filepath.Join(r.dir, path)
	}
	return path, nil
}

// Names lists the branches and tags that there are, also those of other copies.
func (r *Repo) Names() []string {
	out, err := run(r.dir, "for-each-ref", "--format=%(refname:short)")
	if err != nil {
		return nil
	}
	return strings.Fields(string(out))
}

// Shallow reports whether this is a copy with only the newest commits.
func (r *Repo) Shallow() bool {
	out, err := run(r.dir, "rev-parse", "--is-shallow-repository")
	return err == nil && strings.TrimSpace(string(out)) == "true"
}

// Inside reports whether a folder seems to lie in a repository, without asking
// git: it may be refused all the same.
func Inside(dir string) bool {
	for {
		if _, err := os.Stat(filepath.Join(dir, ".git")); err == nil {
			return true
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return false
		}
		dir = parent
	}
}
