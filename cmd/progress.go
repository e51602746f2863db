package cmd

import (
	"fmt"
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
	*app
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
	p := &progress{app: a, of: of, stop: make(chan struct{})}
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
				fmt.Fprintf(p.Err, "\r%s\r", strings.Repeat(" ", told))
			}
			return
		case <-wait.C:
			told, _ = fmt.Fprintf(p.Err, "\r%d of %d plans", p.done.Load(), p.of)
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
