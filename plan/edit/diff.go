package edit

import (
	"bytes"

	"github.com/rogpeppe/go-internal/diff"
)

// Diff shows what differs between two texts of a file, as a unified diff that
// git apply and patch take; nothing if they are equal.
func Diff(name string, old, next []byte) []byte {
	text := diff.Diff("a/"+name, old, "b/"+name, next)
	if i := bytes.IndexByte(text, '\n'); i >= 0 {
		return text[i+1:] // without the line that says diff
	}
	return nil
}
