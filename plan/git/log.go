package git

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// A Version is a state that a file was brought into.
type Version struct {
	Day  time.Time // when its author wrote it, by the calendar there; midnight, UTC
	Blob string
}

// A Log is the history of the branch that is checked out: what each commit on
// it, and each branch that was merged into it, made of each file.
type Log struct {
	// Versions of each file, by what it is called now, newest first. A file
	// that was renamed keeps its history.
	Versions map[string][]Version
	// Until is the day before which the log did not look; the zero Time if it
	// goes back to the beginning. Of a file without versions it is known that
	// nothing was done to it from then on.
	Until time.Time
}

// Reach is how far back a log looks: whichever ends it first.
type Reach struct {
	From    time.Time
	Commits int
	Of      Commit // where it begins, "" for what is checked out
	File    string // of this file only, as it is seen from the folder, and not back through its former names; "" for all
}

// Log reads the history of the files below the folder from which the
// repository is seen.
func (r *Repo) Log(reach Reach) (*Log, error) {
	args := append([]string{"log", "--first-parent", "--diff-merges=first-parent", "--format=%as",
		"--max-count=" + strconv.Itoa(reach.Commits), "--since=" + reach.From.UTC().Format("2006-01-02T15:04:05Z")}, renames...)
	if reach.File != "" {
		args = append(args, "--no-renames")
	}
	out, err := run(r.dir, append(args, cmp.Or(string(reach.Of), "HEAD"), "--", cmp.Or(reach.File, "."))...)
	if err != nil {
		return nil, err
	}
	b := logBuilder{log: Log{Versions: map[string][]Version{}, Until: reach.From}, called: map[string]string{}}
	if err := b.parse(fields(out)); err != nil {
		return nil, err
	}
	if b.commits >= reach.Commits {
		b.log.Until = b.day
	}
	return &b.log, nil
}

// A logBuilder walks back through the commits.
type logBuilder struct {
	log     Log
	called  map[string]string // what a path of the past is called now; "" for what is gone
	day     time.Time
	commits int
}

func (b *logBuilder) parse(parts []string) error {
	for len(parts) > 0 {
		if strings.HasPrefix(strings.TrimLeft(parts[0], "\n"), ":") {
			c, rest, err := parseChange(parts)
			if err != nil {
				return err
			}
			b.change(c)
			parts = rest
			continue
		}
		day, err := time.Parse(time.DateOnly, strings.TrimSpace(parts[0]))
		if err != nil {
			return fmt.Errorf("git told a day in an unknown way: %q", parts[0])
		}
		b.day, parts = day, parts[1:]
		b.commits++
	}
	return nil
}

// change follows one file a step back. Before it was added, its path was that
// of another file, which is gone.
func (b *logBuilder) change(c Change) {
	now, known := b.called[c.Path]
	if !known && c.Status != Deleted {
		now = c.Path
	}
	if now != "" && c.New != "" {
		b.log.Versions[now] = append(b.log.Versions[now], Version{b.day, c.New})
	}
	b.called[c.Path] = now
	if c.Status == Added || c.Status == Renamed {
		b.called[c.Path] = ""
	}
	if c.Status == Renamed {
		b.called[c.From] = now
	}
}
