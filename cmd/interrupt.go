package cmd

import (
	"os"
	"os/signal"
	"syscall"
)

// exitInterrupted is how shells tell that a program ended by an interrupt.
const exitInterrupted = 130

// uncut does what must not be cut in two: an interrupt waits until it is done.
// It reports whether one came.
func uncut(do func()) (interrupted bool) {
	came := make(chan os.Signal, 1)
	signal.Notify(came, os.Interrupt, syscall.SIGTERM)
	do()
	signal.Stop(came)
	return len(came) > 0
}
