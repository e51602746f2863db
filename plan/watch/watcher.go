package watch

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Options say what is told, and how soon.
type Options struct {
	// Settle is how long nothing must happen until what happened is told. It
	// is told after four times as long in any case.
	Settle time.Duration
	// Skip reports whether a folder within a deep tree is left alone.
	Skip func(folder string) bool
	// Wants reports whether a file is worth telling of.
	Wants func(file string) bool
}

// A Tree is a folder to watch.
type Tree struct {
	Dir  string // absolute
	Deep bool   // with all folders below it
}

// A Change is what happened in short order.
type Change struct {
	Paths  []string // files and folders that were made, written, renamed or deleted, sorted
	Missed bool     // more happened than could be told: anything may have changed
	Err    error    // why there will be no more changes
}

// What ends a watch.
var (
	// ErrGone says that no folder is left to watch.
	ErrGone = errors.New("the folder that was watched is gone")
	// ErrLimit says that the system lets no more folders be watched.
	ErrLimit = errors.New("the system lets no more folders be watched")
)

// A Watcher watches folders until it is closed.
type Watcher struct {
	options Options
	source  source
	wait    func(time.Duration) <-chan time.Time
	changes chan Change
	done    chan struct{}
	over    sync.WaitGroup

	lock    sync.Mutex // of what follows
	trees   []Tree
	folders map[string]bool // that are watched: whether for all files in them, or only for a tree that may come back
}

// A source is where events come from.
type source struct {
	add, remove func(folder string) error
	events      <-chan fsnotify.Event
	errors      <-chan error
	close       func() error
}

// Open begins to watch, no folder at first.
func Open(o Options) (*Watcher, error) {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("watch folders: %w", limited(err))
	}
	return open(o, source{w.Add, w.Remove, w.Events, w.Errors, w.Close}, time.After), nil
}

func open(o Options, s source, wait func(time.Duration) <-chan time.Time) *Watcher {
	w := &Watcher{options: o, source: s, wait: wait, changes: make(chan Change), done: make(chan struct{}), folders: map[string]bool{}}
	w.over.Go(w.tell)
	return w
}

// Changes tells what happens. While nobody listens, it gathers.
func (w *Watcher) Changes() <-chan Change { return w.changes }

// Close ends the watch.
func (w *Watcher) Close() error {
	close(w.done)
	err := w.source.close()
	w.over.Wait()
	return err
}

// tell gathers events and hands them over when it is quiet again.
func (w *Watcher) tell() {
	var g gathered
	for {
		ready := w.changes
		if !g.due {
			ready = nil
		}
		select {
		case <-w.done:
			return
		case e, ok := <-w.source.events:
			if !ok {
				return
			}
			w.event(&g, e)
		case err, ok := <-w.source.errors:
			if !ok {
				return
			}
			w.trouble(&g, err)
		case <-g.quiet:
			w.settled(&g)
		case <-g.most:
			w.settled(&g)
		case ready <- g.change():
			g = gathered{}
		}
	}
}

// gathered is what happened and was not told yet.
type gathered struct {
	paths       map[string]bool
	missed      bool
	err         error
	quiet, most <-chan time.Time
	due         bool
}

func (g *gathered) change() Change {
	return Change{Paths: slices.Sorted(maps.Keys(g.paths)), Missed: g.missed, Err: g.err}
}

// happened notes that something did, and waits for the end of it.
func (w *Watcher) happened(g *gathered) {
	g.due = false
	g.quiet = w.wait(w.options.Settle)
	if g.most == nil {
		g.most = w.wait(4 * w.options.Settle)
	}
}

// settled makes what happened ready to be told.
func (w *Watcher) settled(g *gathered) {
	g.due, g.quiet, g.most = true, nil, nil
	g.err = cmp.Or(g.err, w.gone())
}

func (w *Watcher) event(g *gathered, e fsnotify.Event) {
	told, err := w.follow(e)
	if told {
		if g.paths == nil {
			g.paths = map[string]bool{}
		}
		g.paths[e.Name] = true
		w.happened(g)
	}
	if err != nil {
		w.trouble(g, err)
	}
}

func (w *Watcher) trouble(g *gathered, err error) {
	if errors.Is(err, fsnotify.ErrEventOverflow) {
		g.missed = true
	} else {
		g.err = cmp.Or(g.err, err)
	}
	w.happened(g)
}
