package cmd

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"keyplan/plan/nearest"
)

// noFile is the error for a file that there is not. It names one of some
// suffixes beside it that may have been meant; near reports whether there is
// such a one.
func (a *app) noFile(name string, suffixes ...string) (near bool, err error) {
	entries, _ := os.ReadDir(filepath.Dir(a.abs(name))) // for a guess only
	var names []string
	for _, e := range entries {
		if !e.IsDir() && slices.Contains(suffixes, strings.ToLower(filepath.Ext(e.Name()))) {
			names = append(names, e.Name())
		}
	}
	err = fmt.Errorf("there is no file %s", name)
	if meant, ok := nearest.Of(filepath.Base(name), names); ok {
		return true, fmt.Errorf("%w; did you mean %s?", err, filepath.ToSlash(filepath.Join(filepath.Dir(name), meant)))
	}
	return false, err
}
