package cmd

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"keyplan/plan/findings"
	"keyplan/plan/watch"
	"keyplan/plan/workspace"
)

// settle is how long a save may pause until it counts as done. Editors write,
// rename and delete within a few milliseconds; what comes later is just judged
// again.
const settle = 15 * time.Millisecond

// A Watcher tells of changes in folders.
type Watcher interface {
	Watch([]watch.Tree) error
	Changes() <-chan watch.Change
	Close() error
}

// A watching is one call of validate --watch.
type watching struct {
	*validateOptions
	watcher Watcher
	trees   []watch.Tree
	moves   map[string]string // by folder: the file in which git notes what is checked out, "" if there is none
	runs    int
	last    shown
}

// shown is what one run has to show.
type shown struct{ out, talk string }

// keepWatch checks plans again and again, until it is asked to end.
func (o *validateOptions) keepWatch() (err error) {
	if err := o.watchable(); err != nil {
		return err
	}
	asked, stop := o.Asked()
	defer stop()
	context.AfterFunc(asked, stop) // a second Ctrl-C ends what does not end by itself
	o.memory = &memory{spaces: map[string]*remembered{}}
	o.format = cmp.Or(o.format, "text")
	w := &watching{validateOptions: o, moves: map[string]string{}}
	w.watcher, err = o.Watcher(watch.Options{Settle: settle, Wants: w.wants, Skip: dotFolder})
	if err != nil {
		return watchTrouble(err)
	}
	defer func() { err = errors.Join(err, w.watcher.Close()) }()
	spaces, _, err := workspace.Open(o.Dir, o.paths)
	if err != nil {
		return err
	}
	if err := w.watchFolders(spaces); err != nil {
		return watchTrouble(err)
	}
	return w.rounds(asked)
}

// watchable refuses what makes no sense again and again.
func (o *validateOptions) watchable() error {
	never := func(what, hint string) error {
		return withHint(fmt.Errorf("--watch and %s do not go together", what), "%s", hint)
	}
	if _, err := findings.Find(cmp.Or(o.format, "text")); err != nil {
		return err
	}
	switch {
	case slices.Contains(o.paths, "-"):
		return never("standard input", "name the file or folder to watch")
	case o.fixes.write:
		return never("--fix", "--fix would change files while they are open in an editor; run it by itself")
	case o.fixes.preview:
		return never("--diff", "run --diff by itself")
	case o.baseline.write:
		return never("--write-baseline", "run --write-baseline once by itself, then --watch with --baseline")
	case o.format != "" && o.format != "text" && o.format != "line":
		return never("--format "+o.format, "leave out --format, or write --format line; "+
			"--report "+o.format+"=FILE writes a file anew each time")
	}
	return nil
}

// rounds checks, shows, and waits for the next change.
func (w *watching) rounds(asked context.Context) error {
	change := watch.Change{Missed: true}
	for asked.Err() == nil {
		w.memory.begin(change.Paths, change.Missed || w.since != "") // what plans were is not kept
		done := make(chan error, 1)
		var s shown
		go func() { var err error; s, err = w.round(); done <- err }()
		select {
		case <-asked.Done():
			return w.ended()
		case err := <-done:
			if err == nil {
				err = w.show(s, change)
			}
			if err != nil {
				return err
			}
		}
		others, err := w.follow()
		if err != nil {
			return watchTrouble(err)
		}
		change = watch.Change{Missed: true}
		if others { // what happened in them before is not known
			continue
		}
		select {
		case <-asked.Done():
			return w.ended()
		case change = <-w.watcher.Changes():
			if change.Err != nil {
				return watchTrouble(change.Err)
			}
		}
	}
	return w.ended()
}

// round is one run, with all that it has to show. Its error ends the watch; at
// later runs that is only shown, since what is wrong may go as it came. The
// first may take a while, and tells how far it is.
func (w *watching) round() (shown, error) {
	var out, talk bytes.Buffer
	env := *w.Env
	env.Out, env.Err = &out, &talk
	env.ErrTTY = env.ErrTTY && w.runs == 0
	once := *w.validateOptions
	once.app = &app{Env: &env, color: w.color, today: w.today, live: w.Err}
	err := once.run()
	if w.runs == 0 && err != nil && !errors.As(err, new(exit)) {
		return shown{}, err
	}
	once.code(err)
	return shown{out.String(), talk.String()}, nil
}

func dotFolder(folder string) bool { return strings.HasPrefix(filepath.Base(folder), ".") }

// watchTrouble says what to do where folders cannot be watched.
func watchTrouble(err error) error {
	switch {
	case errors.Is(err, watch.ErrLimit):
		return withHint(err, "name the folder of the plans, or raise the limit: sudo sysctl fs.inotify.max_user_watches=524288 on Linux, ulimit -n 10000 on macOS")
	case errors.Is(err, watch.ErrGone):
		return withHint(err, "run keyplan validate --watch again where the plans are now")
	}
	return fmt.Errorf("cannot watch any longer: %w", err)
}
