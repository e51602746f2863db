package cmd

import (
	"io"
	"os"
	"time"

	"golang.org/x/term"
)

// An Env is all that a command touches of the machine it runs on, but for
// the files that it is told to read and write.
type Env struct {
	In       io.Reader
	Out, Err io.Writer
	Dir      string                   // where the command was called
	Getenv   func(name string) string // of the environment
	Now      func() time.Time
	OutTTY   bool       // standard output is a terminal
	OutRaw   bool       // but one that shows what should colour a text, as old consoles of Windows do
	ErrTTY   bool       // standard error is one
	Width    func() int // of the terminal, 0 if unknown
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
		Width: func() int {
			width, _, err := term.GetSize(out)
			if err != nil {
				return 0
			}
			return width
		},
	}
}
