// Package findings is the output formats of `keyplan validate`.
//
//	format, err := findings.Find("text")
//	…
//	err = format.Write(os.Stdout, report, findings.Options{Width: 80})
//
// Each format is a sub-package that writes a whole report, and one line in
// Formats, from which help, completion and errors follow. A format takes of
// the Options what it needs and ignores the rest.
//
// No format judges anything, reads a file, or knows whether it writes to a
// terminal. None lets a control character of a plan through: see package
// safe.
package findings
