package cmd

import (
	"errors"
	"fmt"
)

// The exit codes of every command, beside exitInterrupted.
const (
	exitClean    = 0
	exitFindings = 1
	exitFailed   = 2
	exitNothing  = 3
)

// exitCodes tells what they mean, for help.
var exitCodes = []struct {
	code    int
	meaning string
}{
	{exitClean, "clean: nothing at or over --fail-on was found; also a --watch that Ctrl-C has ended"},
	{exitFindings, "findings at or over --fail-on; a score under --min; with diff --exit-code, that something changed"},
	{exitFailed, "could not run, or not in full: a wrong flag, a file that cannot be read, a faulty keyplan.yaml"},
	{exitNothing, "no plan found"},
	{exitInterrupted, "stopped by Ctrl-C; no file is left half written"},
}

// An exit ends a command with a code, after all that there was to tell has
// been told.
type exit int

func (e exit) Error() string { return fmt.Sprintf("exit %d", int(e)) }

// A hinted error also says what to type next.
type hinted struct {
	error
	hint string
}

func (h hinted) Unwrap() error { return h.error }

// withHint adds what to type next to an error.
func withHint(err error, format string, args ...any) error {
	return hinted{err, fmt.Sprintf(format, args...)}
}

// hintOf is what to type next after an error, or "".
func hintOf(err error) string {
	var h hinted
	if errors.As(err, &h) {
		return h.hint
	}
	return ""
}
