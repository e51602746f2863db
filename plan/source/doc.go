// Package source is about files as people see them: lines, columns, and where
// in a file a thing is written.
//
// A File turns positions into text and back. An Index stands beside a loaded
// plan and finds, for the address of any field, the place where it was
// written, so that a rule says what is wrong with a contact and line, column
// and path follow. Both are paid for when something is reported, not before.
//
// Lines and columns begin at 1; columns count code points, as yaml.v3 and
// most editors do. The end of a span is exclusive.
package source
