//go:build unix

package cmd_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"keyplan/testdata"
)

// TestAnInterruptedScoreLeavesNothingBehind interrupts keyplan, as Ctrl-C does,
// while it waits for a git that never answers.
func TestAnInterruptedScoreLeavesNothingBehind(t *testing.T) {
	dir, bin := t.TempDir(), t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(testdata.Example())); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, ".git"), 0o755); err != nil {
		t.Fatal(err)
	}
	asked := filepath.Join(bin, "asked")
	if err := os.WriteFile(filepath.Join(bin, "git"), []byte("#!/bin/sh\n: > "+asked+"\nexec sleep 600\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(self, "score", "-o", "scores.xlsx")
	c.Dir = dir
	c.Env = append(os.Environ(), asProgram+"=1", "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // a terminal interrupts git, too
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	for {
		if _, err := os.Stat(asked); err == nil {
			break
		}
		select {
		case err := <-ended:
			t.Fatalf("keyplan ended before it asked git: %v", err)
		case <-time.After(5 * time.Millisecond):
		}
	}
	if err := syscall.Kill(-c.Process.Pid, syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	<-ended
	if status := c.ProcessState.Sys().(syscall.WaitStatus); !status.Signaled() || status.Signal() != syscall.SIGINT {
		t.Errorf("keyplan ended with %v", c.ProcessState)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if name := e.Name(); name != ".git" && name != "accounts" && name != "keyplan.yaml" && name != "selection.yaml" {
			t.Errorf("%s was left behind", name)
		}
	}
}
