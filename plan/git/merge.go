package git

import (
	"errors"
	"os/exec"
	"strconv"
)

// A MergeFile is what became of one file on two sides, in three files.
type MergeFile struct {
	Base, Ours, Theirs string
	Marker             int // how long the markers of conflicts are; 0 is as usual
}

// mostConflicts is the last exit code of git merge-file that counts conflicts.
const mostConflicts = 127

// Merge merges lines as git does by itself. The text holds the conflicts
// between markers.
func (m MergeFile) Merge(dir string) (text []byte, conflicts int, err error) {
	args := []string{"merge-file", "-p", "-q", "-L", "ours", "-L", "base", "-L", "theirs"}
	if m.Marker > 0 {
		args = append(args, "--marker-size="+strconv.Itoa(m.Marker))
	}
	text, err = command(dir, append(args, "--", m.Ours, m.Base, m.Theirs)...).Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() > 0 && exit.ExitCode() <= mostConflicts {
		return text, exit.ExitCode(), nil
	}
	if err != nil {
		return nil, 0, failure("merge-file", err, stderrOf(err))
	}
	return text, 0, nil
}

// Lines shows what differs between two files by lines, as git does by itself.
func Lines(dir, old, now string) ([]byte, error) {
	text, err := command(dir, "diff", "--no-index", "--no-ext-diff", "--no-textconv", "--no-color", "--", old, now).Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() == 1 { // they differ
		return text, nil
	}
	if err != nil {
		return nil, failure("diff", err, stderrOf(err))
	}
	return text, nil
}

func stderrOf(err error) string {
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return string(exit.Stderr)
	}
	return ""
}
