package cmd

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"runtime"
	"syscall"
)

// writeOut writes what a command was called for to standard output; the error
// says what that is.
func (a *app) writeOut(what string, write func(io.Writer) error) error {
	out := bufio.NewWriter(a.Out)
	err := write(out)
	if flushed := out.Flush(); err == nil { // else it is the same once more
		err = flushed
	}
	if err != nil && !hungUp(runtime.GOOS, err) {
		return fmt.Errorf("cannot write %s: %w", what, err)
	}
	return nil
}

// hungUp reports whether writing failed since whoever read has had enough of
// it, such as head or more: no fault, and nobody is left to be told. Elsewhere
// the system ends the program then; Windows leaves that to it.
func hungUp(system string, err error) bool {
	const brokenPipe, noData = syscall.Errno(109), syscall.Errno(232) // of Windows
	var number syscall.Errno
	switch {
	case !errors.As(err, &number):
		return false
	case system == "windows":
		return number == brokenPipe || number == noData
	}
	return number == syscall.EPIPE
}
