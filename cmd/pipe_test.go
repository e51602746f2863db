package cmd

import (
	"errors"
	"io/fs"
	"syscall"
	"testing"
)

func TestHungUp(t *testing.T) {
	failed := func(number int) error {
		return errors.Join(&fs.PathError{Op: "write", Path: "|1", Err: syscall.Errno(number)}, nil)
	}
	for name, c := range map[string]struct {
		system string
		err    error
		want   bool
	}{
		"a pipe that is closed":                     {"linux", failed(int(syscall.EPIPE)), true},
		"a disk that is full":                       {"linux", failed(28), false},
		"a pipe that is closed under Windows":       {"windows", failed(109), true},
		"one that is just being closed":             {"windows", failed(232), true},
		"a disk that is full under Windows":         {"windows", failed(112), false},
		"a number that means another thing on Unix": {"linux", failed(109), false},
		"an error of no system":                     {"linux", errors.New("full"), false},
		"none":                                      {"linux", nil, false},
	} {
		if got := hungUp(c.system, c.err); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
