//go:build unix

package cmd

import (
	"os"
	"os/signal"
	"syscall"
	"testing"
)

func TestAnInterruptWaitsUntilAFileIsSaved(t *testing.T) {
	done := false
	arrived := make(chan os.Signal, 1) // a signal takes its time, and ends the test if nobody listens
	signal.Notify(arrived, syscall.SIGINT)
	defer signal.Stop(arrived)
	interrupted := uncut(func() {
		if err := syscall.Kill(syscall.Getpid(), syscall.SIGINT); err != nil {
			t.Fatal(err)
		}
		<-arrived
		done = true
	})
	if !done || !interrupted {
		t.Errorf("done %v, interrupted %v", done, interrupted)
	}
	if uncut(func() {}) {
		t.Error("an interrupt was told where none came")
	}
}
