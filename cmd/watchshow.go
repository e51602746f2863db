package cmd

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"keyplan/plan/safe"
	"keyplan/plan/watch"
)

// clearScreen empties a terminal, and leaves what was scrolled off.
const clearScreen = "\x1b[H\x1b[2J"

// mostNamed is how many of the files that were saved at once are named.
const mostNamed = 3

// show shows a run, unless it is like the last one and nothing was changed.
func (w *watching) show(s shown, change watch.Change) error {
	if w.runs > 0 && !w.memory.changed && s == w.last {
		return nil
	}
	w.runs++
	w.last = s
	gap := "\n"
	if w.format == "line" {
		gap = ""
	}
	_, err := io.WriteString(w.Out, w.header(change, gap)+s.out)
	if err == nil && s.talk != "" {
		_, err = io.WriteString(w.Err, s.talk)
	}
	if err == nil {
		_, err = fmt.Fprintf(w.Out, "%swatching %s; Ctrl-C ends\n", gap, w.memory.watched())
	}
	if err != nil {
		return fmt.Errorf("cannot write the findings: %w", err)
	}
	return nil
}

// header comes before a report. On a terminal that begins a new screen; the
// first report follows what was typed.
func (w *watching) header(change watch.Change, gap string) string {
	clears := w.OutTTY && w.Getenv("TERM") != "dumb"
	first := w.runs == 1
	switch {
	case clears && first:
		return ""
	case clears:
		return clearScreen + w.why(change) + "\n" + gap
	case first:
		return w.why(change) + "\n" + gap
	}
	return gap + w.why(change) + "\n" + gap
}

// why says when and why a run was: 14:03:22 accounts/acme-foods.plan.yaml.
func (w *watching) why(change watch.Change) string {
	var names []string
	for i, path := range change.Paths {
		if i == mostNamed {
			names[i-1] += fmt.Sprintf(" and %d more", len(change.Paths)-i)
			break
		}
		names = append(names, w.named(path))
	}
	if len(names) == 0 {
		names = []string{"all plans"}
	}
	return w.Now().Format(time.TimeOnly) + " " + strings.Join(names, ", ")
}

// named is what a path is called that was changed.
func (w *watching) named(path string) string {
	if filepath.Base(path) == gitMoved {
		return "another commit"
	}
	name := safe.Line(filepath.ToSlash(w.app.show(path)))
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		name += " deleted"
	}
	return name
}

// ended ends a watch that was asked to end. On a terminal what is typed next
// begins on a line of its own, after the ^C.
func (w *watching) ended() error {
	if w.OutTTY {
		fmt.Fprintln(w.Out)
	}
	return nil
}
