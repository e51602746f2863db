package cmd

import (
	"io"
	"strings"

	"keyplan/plan/safe"
)

// A talk is standard error without what a terminal would obey: names of files,
// revisions and flags are told there as they were given.
type talk struct{ to io.Writer }

// Write writes a text that ends with whole characters, with all that is hidden
// in it made visible.
func (t talk) Write(text []byte) (int, error) {
	var b strings.Builder
	for _, r := range string(text) {
		switch r {
		case '\n', '\r', '\t':
			b.WriteRune(r)
		default:
			b.WriteString(safe.Shown(r))
		}
	}
	_, err := io.WriteString(t.to, b.String())
	return len(text), err
}
