// Package roff writes manual pages, in the macros that every man reads.
//
//	p := roff.New(roff.Title{Name: "keyplan-new", Section: 1, Short: "Begin a plan"})
//	p.Section("Options")
//	p.Item(0, "--dry-run", "only say what would be written")
//
// Pages are plain ASCII and bear no date, so that the same text gives the same
// bytes everywhere. cobra's own writer of them is not used: it brings a second
// reader of YAML and a reader of Markdown into the program.
package roff
