package git

import (
	"fmt"
	"strings"
)

// Files lists the files of a commit by their paths, each with its blob. Only
// those below the folder from which the repository is seen are listed.
func (r *Repo) Files(of Commit) (map[string]string, error) {
	out, err := run(r.dir, "ls-tree", "-r", "-z", "--full-name", string(of))
	if err != nil {
		return nil, err
	}
	entries := fields(out)
	files := make(map[string]string, len(entries))
	for _, entry := range entries {
		head, path, ok := strings.Cut(entry, "\t")
		words := strings.Fields(head) // 100644 blob NAME
		if !ok || len(words) != 3 {
			return nil, fmt.Errorf("git told a file in an unknown way: %q", entry)
		}
		if words[1] == "blob" {
			files[path] = words[2]
		}
	}
	return files, nil
}
