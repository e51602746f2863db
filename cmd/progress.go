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
	of   int
	done atomic.Int64
	stop chan struct{}
	over sync.WaitGroup
}

// progress begins to tell how many of some plans are done.
func (a *app) progress(of int) *progress {
	if !a.ErrTTY || of == 0 {
		return nil
	}
	p := &progress{out: a.Err, of: of, stop: make(chan struct{})}
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
			told, _ = fmt.Fprintf(p.out, "\r%d of %d plans", p.done.Load(), p.of)
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
