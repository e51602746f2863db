package watch

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

// A stage is a watcher whose events and clock the test plays.
type stage struct {
	*Watcher
	dir    string
	events chan fsnotify.Event
	errors chan error
	clock  chan time.Time // of whatever is waited for
	added  []string
	fails  map[string]error
}

func play(t *testing.T, folders ...string) *stage {
	t.Helper()
	s := &stage{dir: t.TempDir(), events: make(chan fsnotify.Event), errors: make(chan error), clock: make(chan time.Time), fails: map[string]error{}}
	for _, f := range folders {
		s.mkdir(t, f)
	}
	source := source{
		add: func(folder string) error {
			if _, err := os.Stat(folder); err != nil {
				return err
			}
			s.added = append(s.added, s.name(folder))
			return s.fails[s.name(folder)]
		},
		remove: func(folder string) error {
			s.added = slices.DeleteFunc(s.added, func(f string) bool { return f == s.name(folder) })
			return nil
		},
		events: s.events, errors: s.errors, close: func() error { return nil },
	}
	options := Options{
		Skip:  func(folder string) bool { return strings.HasPrefix(filepath.Base(folder), ".") },
		Wants: func(file string) bool { return filepath.Ext(file) == ".yaml" },
	}
	s.Watcher = open(options, source, func(time.Duration) <-chan time.Time { return s.clock })
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func (s *stage) path(name string) string { return filepath.Join(s.dir, filepath.FromSlash(name)) }

func (s *stage) name(path string) string {
	rel, _ := filepath.Rel(s.dir, path)
	return filepath.ToSlash(rel)
}

func (s *stage) mkdir(t *testing.T, name string) {
	t.Helper()
	if err := os.MkdirAll(s.path(name), 0o755); err != nil {
		t.Fatal(err)
	}
}

func (s *stage) happens(op fsnotify.Op, name string) {
	s.events <- fsnotify.Event{Name: s.path(name), Op: op}
}

// quiet lets the clock run out, and gives what is told then.
func (s *stage) quiet() string {
	s.clock <- time.Time{}
	change := <-s.Changes()
	var names []string
	for _, p := range change.Paths {
		names = append(names, s.name(p))
	}
	return strings.Join(names, " ")
}

// watches compares the folders that are watched.
func (s *stage) watches(t *testing.T, want string) {
	t.Helper()
	s.lock.Lock()
	defer s.lock.Unlock()
	slices.Sort(s.added)
	if got := strings.Join(s.added, " "); got != want {
		t.Errorf("watched are %q, want %q", got, want)
	}
}

func TestWhatHappensInShortOrderIsToldOnce(t *testing.T) {
	s := play(t, "accounts")
	if err := s.Watch([]Tree{{Dir: s.path("."), Deep: true}}); err != nil {
		t.Fatal(err)
	}
	s.happens(fsnotify.Rename, "accounts/a.yaml") // as vim saves
	s.happens(fsnotify.Create, "accounts/a.yaml~")
	s.happens(fsnotify.Create, "accounts/a.yaml")
	s.happens(fsnotify.Write, "accounts/a.yaml")
	s.happens(fsnotify.Chmod, "accounts/a.yaml")
	s.happens(fsnotify.Remove, "accounts/a.yaml~")
	s.happens(fsnotify.Write, "accounts/b.yaml")
	if got := s.quiet(); got != "accounts/a.yaml accounts/b.yaml" {
		t.Errorf("told %q", got)
	}
	s.happens(fsnotify.Chmod, "accounts/a.yaml") // is none of our business
	s.happens(fsnotify.Write, "accounts/notes.txt")
	s.happens(fsnotify.Write, "accounts/c.yaml")
	if got := s.quiet(); got != "accounts/c.yaml" {
		t.Errorf("told %q", got)
	}
}

func TestFoldersThatComeAndGo(t *testing.T) {
	s := play(t, "plans/accounts/deep", "plans/.git/logs", "elsewhere/below")
	if err := s.Watch([]Tree{{Dir: s.path("plans"), Deep: true}, {Dir: s.path("plans/.git/logs")}, {Dir: s.path("elsewhere")}}); err != nil {
		t.Fatal(err)
	}
	s.watches(t, ". elsewhere plans plans/.git plans/.git/logs plans/accounts plans/accounts/deep")

	s.happens(fsnotify.Write, "other.yaml") // of the folder above only what comes back matters
	s.mkdir(t, "plans/new/deeper")
	s.mkdir(t, "plans/.hidden/accounts")
	s.mkdir(t, "elsewhere/new")
	s.mkdir(t, "stranger")
	for _, name := range []string{"plans/new", "plans/.hidden", "elsewhere/new", "stranger"} {
		s.happens(fsnotify.Create, name)
	}
	if got := s.quiet(); got != "plans/new" {
		t.Errorf("told %q", got)
	}
	s.watches(t, ". elsewhere plans plans/.git plans/.git/logs plans/accounts plans/accounts/deep plans/new plans/new/deeper")

	if err := os.Rename(s.path("plans"), s.path("away")); err != nil {
		t.Fatal(err)
	}
	s.happens(fsnotify.Rename, "plans")
	s.happens(fsnotify.Create, "away")
	if got := s.quiet(); got != "plans" {
		t.Errorf("told %q", got)
	}
	s.watches(t, ". elsewhere")

	if err := os.Rename(s.path("away"), s.path("plans")); err != nil {
		t.Fatal(err)
	}
	s.happens(fsnotify.Create, "plans")
	if got := s.quiet(); got != "plans" {
		t.Errorf("told %q", got)
	}
	s.watches(t, ". elsewhere plans plans/.git plans/.git/logs plans/accounts plans/accounts/deep plans/new plans/new/deeper")

	if err := s.Watch([]Tree{{Dir: s.path("elsewhere"), Deep: true}}); err != nil {
		t.Fatal(err)
	}
	s.watches(t, ". elsewhere elsewhere/below elsewhere/new")
}

func TestWhatEndsAWatch(t *testing.T) {
	s := play(t, "plans/a", "plans/b")
	s.fails["plans/b"] = syscall.ENOSPC
	if err := s.Watch([]Tree{{Dir: s.path("plans"), Deep: true}}); !errors.Is(err, ErrLimit) {
		t.Errorf("the limit of watches gives %v", err)
	}

	s = play(t, "plans")
	if err := s.Watch([]Tree{{Dir: s.path("plans"), Deep: true}}); err != nil {
		t.Fatal(err)
	}
	s.mkdir(t, "plans/c")
	s.fails["plans/c"] = syscall.ENOSPC
	s.happens(fsnotify.Create, "plans/c")
	s.clock <- time.Time{}
	if c := <-s.Changes(); !errors.Is(c.Err, ErrLimit) {
		t.Errorf("a folder too many gives %v", c.Err)
	}

	s.errors <- fsnotify.ErrEventOverflow
	s.clock <- time.Time{}
	if c := <-s.Changes(); !c.Missed || c.Err != nil {
		t.Errorf("too many events give %+v", c)
	}

	if err := os.RemoveAll(s.dir); err != nil {
		t.Fatal(err)
	}
	s.happens(fsnotify.Remove, "plans") // of the folder above, nothing is told
	s.clock <- time.Time{}
	if c := <-s.Changes(); !errors.Is(c.Err, ErrGone) {
		t.Errorf("a folder that goes with the one above gives %v", c.Err)
	}
}

// TestARealFolder saves files as editors do. The deadline is for a test that
// fails only.
func TestARealFolder(t *testing.T) {
	dir := t.TempDir()
	w, err := Open(Options{Settle: 10 * time.Millisecond, Wants: func(file string) bool { return filepath.Ext(file) == ".yaml" }})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	}()
	top := filepath.Join(dir, "plans")
	name := filepath.Join(top, "deep", "a.yaml")
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := w.Watch([]Tree{{Dir: top, Deep: true}}); err != nil {
		t.Fatal(err)
	}
	write := func(name string) error { return os.WriteFile(name, []byte("a"), 0o644) }
	for _, c := range []struct {
		name string
		do   func() error
		want string
	}{
		{"a new file", func() error { return write(name) }, name},
		{"a file written in place", func() error { return write(name) }, name},
		{"another file renamed to it", func() error { return errors.Join(write(name+".tmp"), os.Rename(name+".tmp", name)) }, name},
		{"a file that is deleted", func() error { return os.Remove(name) }, name},
		{"a folder that is moved away", func() error { return os.Rename(top, top+"-away") }, top},
		{"a folder that comes back", func() error { return os.Rename(top+"-away", top) }, top},
		{"a file in a folder that came back", func() error { return write(name) }, name},
		{"a new folder", func() error { return os.Mkdir(filepath.Join(top, "new"), 0o755) }, filepath.Join(top, "new")},
	} {
		if err := c.do(); err != nil {
			t.Fatal(c.name, err)
		}
		deadline := time.After(10 * time.Second)
		for told := false; !told; {
			select {
			case change := <-w.Changes(): // the end of what was before may come late
				if change.Err != nil {
					t.Fatal(c.name, change.Err)
				}
				told = slices.Contains(change.Paths, c.want)
			case <-deadline:
				t.Fatalf("%s is not told", c.name)
			}
		}
	}
}
