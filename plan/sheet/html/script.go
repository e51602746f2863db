package html

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"

	"keyplan/plan/sheet"
)

// script makes tables sortable by their headings and gives tables and contents a
// box to find in. A page is complete without it.
//
//go:embed script.js
var script string

// policy lets the page show itself and run its own script, and nothing else: it
// loads nothing and sends nothing.
func policy() string {
	sum := sha256.Sum256([]byte(script))
	return fmt.Sprintf("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'", base64.StdEncoding.EncodeToString(sum[:]))
}

// How many rows a table has at least that can be searched, and that scrolls
// below its headings; and how many pages contents that are folded.
const (
	searched  = 16
	scrolled  = 31
	manyPages = 13
)

// lives reports whether a table can be sorted and searched: the main one, and
// those that are long, unless they are trees, whose order is what they say.
func lives(t *sheet.Table, trees [][]string) bool {
	for _, tree := range trees {
		if tree != nil {
			return false
		}
	}
	return len(t.Rows) > 1 && (t.Main || len(t.Rows) >= searched)
}
