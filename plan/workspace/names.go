package workspace

import (
	"os"
	"path/filepath"
	"strings"
)

// Abs is a path as the system knows it, given in the folder cwd.
func Abs(cwd, path string) string {
	switch {
	case filepath.IsAbs(path):
		return filepath.Clean(path)
	case rooted(path):
		if abs, err := filepath.Abs(path); err == nil {
			return abs
		}
	}
	return filepath.Join(cwd, path)
}

// rooted reports whether a path that is not absolute begins at a drive or at
// its top all the same, as \plans and D:plans do under Windows.
func rooted(path string) bool {
	return path != "" && (filepath.VolumeName(path) != "" || os.IsPathSeparator(path[0]))
}

// names are what folders list, so that each is read once.
type names map[string][]string

func (n names) of(dir string) []string {
	if listed, ok := n[dir]; ok {
		return listed
	}
	var listed []string
	entries, _ := os.ReadDir(dir) // of a folder that cannot be read, nothing is known
	for _, e := range entries {
		listed = append(listed, e.Name())
	}
	n[dir] = listed
	return listed
}

// called is a path with the names that its folders list. Where case does not
// count, as on Windows and macOS, ACCOUNTS/Acme.plan.yaml leads to
// accounts/acme.plan.yaml: to patterns, baselines, git and an account's id
// those would be two. What is above the folder top stays.
func (n names) called(path, top string) string {
	dir := filepath.Dir(path)
	if path == top || dir == path {
		return path
	}
	name := listedAs(filepath.Base(path), n.of(dir), func(other string) bool { return sameFile(path, filepath.Join(dir, other)) })
	return filepath.Join(n.called(dir, top), name)
}

// listedAs is a name as a folder lists it: as it is, else another by which the
// same file is found.
func listedAs(name string, listed []string, same func(other string) bool) string {
	found := name
	for _, other := range listed {
		if other == name {
			return name
		}
		if found == name && like(name, other) && same(other) {
			found = other
		}
	}
	return found
}

// like reports whether a system may take one name for another: case does not
// count, nor do points and spaces at the end, nor how accents are put together.
func like(a, b string) bool {
	return strings.EqualFold(fold(a), fold(b)) || len(a) != len([]rune(a)) || len(b) != len([]rune(b))
}

func fold(name string) string { return strings.TrimRight(name, ". ") }

func sameFile(a, b string) bool {
	one, err := os.Lstat(a)
	two, err2 := os.Lstat(b)
	return err == nil && err2 == nil && os.SameFile(one, two)
}
