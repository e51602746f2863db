package cmd

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// patience is how long a run may take before it tells how far it is.
const patience = time.Second

// A progress tells on standard error how far a long run is, if that is a
// terminal. A nil progress tells nothing.
type progress struct {
	out  io.Writer
	told func() string // how far it is
	done atomic.Int64
	stop chan struct{}
	over sync.WaitGroup
}

// progress begins to tell how many of some plans are done.
func (a *app) progress(of int) *progress {
	if of == 0 {
		return nil
	}
	return a.tellWhile(func(done int64) string { return fmt.Sprintf("%d of %d plans", done, of) })
}

// busy begins to tell what is being done, where nobody knows how far that is.
func (a *app) busy(with string) *progress {
	return a.tellWhile(func(int64) string { return with })
}

func (a *app) tellWhile(text func(done int64) string) *progress {
	if !a.ErrTTY {
		return nil
	}
	p := &progress{out: a.Err, stop: make(chan struct{})}
	p.told = func() string { return text(p.done.Load()) }
	if a.live != nil {
		p.out = a.live
	}
	p.over.Go(p.tell)
	return p
}

func (p *progress) tell() {
	wait := time.NewTimer(patience)
	defer wait.Stop()
	told := 0
	for {
		select {
		case <-p.stop:
			if told > 0 {
				fmt.Fprintf(p.out, "\r%s\r", strings.Repeat(" ", told))
			}
			return
		case <-wait.C:
			told, _ = fmt.Fprintf(p.out, "\r%s", p.told())
			wait.Reset(patience / 5)
		}
	}
}

// step counts one more.
func (p *progress) step() {
	if p != nil {
		p.done.Add(1)
	}
}

// end takes away what was told.
func (p *progress) end() {
	if p != nil {
		close(p.stop)
		p.over.Wait()
	}
}
