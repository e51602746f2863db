package git

import (
	"fmt"
	"strings"
)

// A Status says what became of a file.
type Status byte

// What may become of a file.
const (
	Added    Status = 'A'
	Modified Status = 'M' // also where a file became a link, or a link a file
	Deleted  Status = 'D'
	Renamed  Status = 'R'
)

// A Change is what became of one file between two states.
type Change struct {
	Status Status
	Path   string // now; of a deleted file what it was
	From   string // before; differs from Path for a renamed file
	Old    string // the blob before, "" for an added file
	New    string // the blob now, "" for a deleted one and where it is not stored yet
}

// renames makes git pair files that were moved, whatever the user has set.
var renames = []string{"-r", "-z", "--raw", "--no-abbrev", "-M", "-l1000", "--no-relative", "--no-ext-diff", "-O/dev/null"}

// submodule is the mode of what is a repository of its own.
const submodule = "160000"

// Between tells what changed from one commit to another, below the folder from
// which the repository is seen.
func (r *Repo) Between(from, to Commit) ([]Change, error) {
	args := append([]string{"diff-tree"}, renames...)
	out, err := run(r.dir, append(args, string(from), string(to), "--", ".")...)
	if err != nil {
		return nil, err
	}
	return parseChanges(fields(out))
}

// Changed tells what changed from a commit to the files as they lie in the
// folders now, below the folder from which the repository is seen. Files that
// git does not know are not among them.
func (r *Repo) Changed(from Commit) ([]Change, error) {
	args := append([]string{"diff-index"}, renames...)
	out, err := run(r.dir, append(args, string(from), "--", ".")...)
	if err != nil {
		return nil, err
	}
	changes, err := parseChanges(fields(out))
	if err != nil {
		return nil, err
	}
	return r.real(changes)
}

// real leaves out files that only look changed since their dates are new, as
// after copying a folder: git itself then has to read them.
func (r *Repo) real(changes []Change) ([]Change, error) {
	var suspects strings.Builder
	var at []int
	for i, c := range changes {
		if c.Status == Modified && c.New == "" {
			at = append(at, i)
			fmt.Fprintf(&suspects, "%s\n", quote(c.Path))
		}
	}
	if len(at) == 0 {
		return changes, nil
	}
	out, err := runWith([]byte(suspects.String()), r.top, "hash-object", "--stdin-paths")
	hashes := strings.Fields(string(out))
	if err != nil || len(hashes) != len(at) {
		return changes, nil // one cannot be read: let whoever reads it say so
	}
	same := map[int]bool{}
	for n, i := range at {
		same[i] = hashes[n] == changes[i].Old
	}
	var left []Change
	for i, c := range changes {
		if !same[i] {
			left = append(left, c)
		}
	}
	return left, nil
}

// quote writes a path as git reads it from a line.
func quote(path string) string {
	if !strings.ContainsAny(path, "\n\"\\") {
		return path
	}
	return `"` + strings.NewReplacer("\\", `\\`, `"`, `\"`, "\n", `\n`).Replace(path) + `"`
}

// parseChanges reads ":100644 100644 OLD NEW M", "path", and for R the new
// path after the old one.
func parseChanges(parts []string) ([]Change, error) {
	var changes []Change
	for len(parts) > 0 {
		c, rest, err := parseChange(parts)
		if err != nil {
			return nil, err
		}
		if c.Status != 0 {
			changes = append(changes, c)
		}
		parts = rest
	}
	return changes, nil
}

// parseChange reads one change; its Status is 0 for what is no file, such as a
// submodule.
func parseChange(parts []string) (c Change, rest []string, err error) {
	head := strings.Fields(strings.TrimLeft(parts[0], "\n:"))
	if len(head) != 5 || len(parts) < 2 {
		return c, nil, fmt.Errorf("git told a change in an unknown way: %q", parts[0])
	}
	c = Change{Status: Status(head[4][0]), Path: parts[1], From: parts[1], Old: blob(head[2]), New: blob(head[3])}
	rest = parts[2:]
	switch c.Status {
	case Renamed, 'C':
		if len(rest) == 0 {
			return c, nil, fmt.Errorf("git told half a renaming: %q", parts[0])
		}
		c.Path, rest = rest[0], rest[1:]
	case 'T', 'U':
		c.Status = Modified
	}
	if head[0] == submodule || head[1] == submodule {
		c.Status = 0
	}
	return c, rest, nil
}

// blob is a blob's name, "" where git writes only zeros for none.
func blob(name string) string {
	if strings.Trim(name, "0") == "" {
		return ""
	}
	return name
}
