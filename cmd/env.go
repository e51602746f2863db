package cmd

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"golang.org/x/term"

	"keyplan/plan/watch"
)

// An Env is all that a command touches of the machine it runs on, but for
// the files that it is told to read and write.
type Env struct {
	In       io.Reader
	Out, Err io.Writer
	Dir      string                   // where the command was called
	Getenv   func(name string) string // of the environment
	Now      func() time.Time
	OutTTY   bool                   // standard output is a terminal
	OutRaw   bool                   // but one that shows what should colour a text, as old consoles of Windows do
	ErrTTY   bool                   // standard error is one
	Width    func() int             // of the terminal, 0 if unknown
	Program  func() (string, error) // the file of this program, for git to call
	// Asked is over when the program is asked to end, as by Ctrl-C, until its
	// function is called.
	Asked   func() (context.Context, context.CancelFunc)
	Watcher func(watch.Options) (Watcher, error)
}

// System is the machine itself.
func System() *Env {
	dir, err := os.Getwd()
	if err != nil {
		dir = "."
	}
	out := int(os.Stdout.Fd())
	return &Env{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Dir: dir, Getenv: os.Getenv, Now: time.Now,
		OutTTY: term.IsTerminal(out), OutRaw: !colors(os.Stdout.Fd()), ErrTTY: term.IsTerminal(int(os.Stderr.Fd())),
		Program: os.Executable,
		Width: func() int {
			width, _, err := term.GetSize(out)
			if err != nil {
				return 0
			}
			return width
		},
		Asked: func() (context.Context, context.CancelFunc) {
			return signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
		},
		Watcher: func(o watch.Options) (Watcher, error) { return watch.Open(o) },
	}
}
