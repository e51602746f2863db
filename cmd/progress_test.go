package cmd

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// TestProgressIsToldOfLongRunsOnATerminal runs on a clock of its own.
func TestProgressIsToldOfLongRunsOnATerminal(t *testing.T) {
	for _, c := range []struct {
		name     string
		terminal bool
		took     time.Duration
		want     string
	}{
		{"a short run is quiet", true, 900 * time.Millisecond, ""},
		{"a long one tells how far it is, and takes it away again", true, 1100 * time.Millisecond, "\r1 of 2000 plans\r" + strings.Repeat(" ", len("\r1 of 2000 plans")) + "\r"},
		{"no terminal is told anything", false, time.Hour, ""},
	} {
		synctest.Test(t, func(t *testing.T) {
			var out strings.Builder
			a := &app{Env: &Env{Err: &out, ErrTTY: c.terminal}}
			p := a.progress(2000)
			p.step()
			time.Sleep(c.took)
			p.end()
			if out.String() != c.want {
				t.Errorf("%s: %q, want %q", c.name, out.String(), c.want)
			}
		})
	}
}
