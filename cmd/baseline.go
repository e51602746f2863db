package cmd

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/pflag"

	"keyplan/plan/lint"
	"keyplan/plan/nearest"
)

// baselineOptions are the flags of validate for findings that are known.
type baselineOptions struct {
	file  string
	write bool
	known *lint.Baseline
	ran   []*lint.Runner // of all workspaces
}

func (b *baselineOptions) flags(flags *pflag.FlagSet) {
	flags.StringVar(&b.file, "baseline", "", "hide the findings that this `FILE` knows, and say how many those were")
	flags.BoolVar(&b.write, "write-baseline", false, "make all findings known to the --baseline file, and drop from it what no longer occurs")
}

// readBaseline reads the baseline before anything is judged, so that a wrong
// one costs nobody a run.
func (o *validateOptions) readBaseline() error {
	b := &o.baseline
	switch {
	case o.given("baseline", b.file == ""):
		return withHint(errors.New("--baseline names no file"), "write such as --baseline known.json, or leave it out")
	case b.write && b.file == "":
		return errors.New("--write-baseline needs to know where: --baseline keyplan-baseline.json")
	case b.write && o.since != "":
		return errors.New("--write-baseline and --since do not go together, since a baseline is of all findings; leave out --since")
	case b.file == "":
		return nil
	}
	b.known = &lint.Baseline{}
	text, err := os.ReadFile(o.abs(b.file))
	switch {
	case errors.Is(err, fs.ErrNotExist) && b.write:
		return nil
	case errors.Is(err, fs.ErrNotExist):
		return o.noBaseline()
	case o.isFolder(b.file):
		return fmt.Errorf("%s is a folder, not a baseline; name a file, such as %s", b.file, filepath.ToSlash(filepath.Join(b.file, "known.json")))
	case err != nil:
		return fmt.Errorf("cannot read the baseline %w", about(b.file, err))
	}
	if b.known, err = lint.ReadBaseline(text); err != nil {
		return fmt.Errorf("%s %w; take it from git again, or delete it and run with --write-baseline", b.file, err)
	}
	return nil
}

// noBaseline is the error for a baseline that is not there.
func (o *validateOptions) noBaseline() error {
	err := fmt.Errorf("there is no baseline %s", o.baseline.file)
	var names []string
	dir := filepath.Dir(o.baseline.file)
	entries, _ := os.ReadDir(o.abs(dir)) // for a guess only
	for _, e := range entries {
		if reportable(e.Name()) == nil { // plans are no baselines
			names = append(names, e.Name())
		}
	}
	if near, ok := nearest.Of(filepath.Base(o.baseline.file), names); ok {
		return fmt.Errorf("%w; did you mean %s?", err, filepath.ToSlash(filepath.Join(dir, near)))
	}
	return fmt.Errorf("%w; --write-baseline makes one", err)
}

// hideKnown takes what is known out of a report, and first makes it known if
// that was asked for. It reports whether the baseline could be written.
func (o *validateOptions) hideKnown(report *lint.Report) bool {
	b := &o.baseline
	if b.known == nil {
		return true
	}
	written := true
	if b.write {
		renewed, added, pruned := b.known.Renew(report, lint.Renewal{File: o.inBaseline, Ran: b.allRan,
			Gone: func(file string) bool { return !report.Partial && o.gone(file) }})
		if err := o.put(b.file, renewed.Bytes()); err != nil {
			fmt.Fprintf(o.Err, "keyplan: cannot write the baseline: %v\n", err)
			written = false
		} else {
			fmt.Fprintf(o.Err, "%s: %d known, %d added, %d that no longer occur taken out\n", b.file, len(renewed.Known), added, pruned)
			b.known = renewed
		}
	}
	b.known.Hide(report, lint.Renewal{File: o.inBaseline, Gone: o.gone})
	return written
}

// inBaseline is what a file is called in the baseline: from its folder, so
// that it does not matter from where keyplan is called.
func (o *validateOptions) inBaseline(name string) string {
	rel, err := filepath.Rel(filepath.Dir(o.abs(o.baseline.file)), o.abs(filepath.FromSlash(name)))
	if err != nil {
		return name
	}
	return filepath.ToSlash(rel)
}

// gone reports whether a file that the baseline names is no longer there.
func (o *validateOptions) gone(file string) bool {
	path := filepath.FromSlash(file)
	if !filepath.IsAbs(path) {
		path = filepath.Join(filepath.Dir(o.abs(o.baseline.file)), path)
	}
	_, err := os.Stat(path)
	return errors.Is(err, fs.ErrNotExist)
}

// allRan reports whether a rule ran in every workspace.
func (b *baselineOptions) allRan(rule string) bool {
	for _, runner := range b.ran {
		if !runner.Ran(rule) {
			return false
		}
	}
	return true
}
