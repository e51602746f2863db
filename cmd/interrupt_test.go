//go:build unix

package cmd

import (
	"syscall"
	"testing"
)

func TestAnInterruptWaitsUntilAFileIsSaved(t *testing.T) {
	done := false
	interrupted := uncut(func() {
		if err := syscall.Kill(syscall.Getpid(), syscall.SIGINT); err != nil {
			t.Fatal(err)
		}
		done = true
	})
	if !done || !interrupted {
		t.Errorf("done %v, interrupted %v", done, interrupted)
	}
	if uncut(func() {}) {
		t.Error("an interrupt was told where none came")
	}
}
