package cmd

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"keyplan/plan"
	"keyplan/plan/edit"
	"keyplan/plan/fix"
	"keyplan/plan/lint"
	"keyplan/plan/load"
	"keyplan/plan/safe"
	"keyplan/plan/workspace"
)

// fixOptions are the flags of validate that change files, or show how they
// would change.
type fixOptions struct {
	write   bool
	preview bool
	failed  bool // some file could not be saved
}

func (f *fixOptions) flags(flags *pflag.FlagSet) {
	flags.BoolVar(&f.write, "fix", false, "put right what can only mean one thing, then show what is left")
	flags.BoolVar(&f.preview, "diff", false, "only show what --fix would change, and write nothing")
}

// mend puts right what can be put right in the plans that were asked for and in
// their keyplan.yaml, or shows how. It is over where that is all that was asked for.
func (o *validateOptions) mend(today plan.Day) (over bool, err error) {
	if !o.fixes.write && !o.fixes.preview {
		return false, nil
	}
	if slices.Contains(o.paths, "-") {
		return true, withHint(errors.New("standard input cannot be put right, only files can"), "name the file, or leave out --fix and --diff")
	}
	m := mending{validateOptions: o}
	spaces, problems, err := m.open()
	if err != nil {
		if m.done > 0 {
			m.closing()
		}
		return true, err
	}
	for _, w := range spaces {
		if !m.readable(w) {
			continue
		}
		if err := m.space(w, today); err != nil {
			return true, err
		}
	}
	m.closing()
	if m.interrupted {
		return true, exit(exitInterrupted)
	}
	if !o.fixes.preview {
		return false, nil // what could not be read is told with the findings
	}
	for _, err := range append(problems, m.unread...) {
		fmt.Fprintf(o.Err, "keyplan: %v\n", err)
		o.fixes.failed = true
	}
	if o.fixes.failed {
		return true, exit(exitFailed)
	}
	return true, nil
}

// A mending is one run of --fix or --diff.
type mending struct {
	*validateOptions
	done, files int
	unread      []error
	interrupted bool // so no more is saved
}

// space puts right the plans of one workspace.
func (m *mending) space(w *workspace.Workspace, today plan.Day) error {
	runner, err := m.runner(w, &lint.Report{Today: today})
	if err != nil {
		return err
	}
	outcomes, unread := m.outcomes(w, runner)
	for i, outcome := range outcomes {
		switch {
		case unread[i] != nil:
			m.unread = append(m.unread, unread[i])
		case outcome != nil:
			m.deliver(w, w.Files[i], outcome)
		}
	}
	return nil
}

// outcomes gives what becomes of each file, nil for those that stay.
func (m *mending) outcomes(w *workspace.Workspace, runner *lint.Runner) (outcomes []*fix.Outcome, unread []error) {
	outcomes, unread = make([]*fix.Outcome, len(w.Files)), make([]error, len(w.Files))
	results := make([]*lint.Result, len(w.Files))
	w.Docs(func(i int, doc *load.Doc, err error) {
		if err != nil {
			unread[i] = fmt.Errorf("cannot read %s: %w", w.Files[i].Name, err)
			return
		}
		if !doc.Judged && m.fixes.preview {
			unread[i] = fmt.Errorf("%s cannot be read as a plan, so nothing in it can be mended; keyplan validate shows why", w.Files[i].Name)
			return
		}
		outcome := fix.Plan(doc, fix.Tools{IDs: len(m.only) == 0,
			Judge:  func(doc *load.Doc) []*lint.Finding { return runner.Plan(doc).Findings },
			Reload: func(text []byte) *load.Doc { return w.Doc(w.Files[i].Name, text) }})
		if w.Whole {
			results[i] = runner.Plan(outcome.New)
		}
		if len(outcome.Done)+len(outcome.Refused)+len(outcome.New.Waivers) > 0 {
			outcomes[i] = outcome
		}
	})
	if w.Whole {
		acrossWaivers(runner, results, outcomes)
	}
	return outcomes, unread
}

// acrossWaivers deletes the waivers of rules on all plans together, which only
// show there to allow nothing.
func acrossWaivers(runner *lint.Runner, results []*lint.Result, outcomes []*fix.Outcome) {
	runner.Across(slices.DeleteFunc(slices.Clone(results), func(r *lint.Result) bool { return r == nil }))
	for i, outcome := range outcomes {
		if outcome != nil {
			outcome.Waivers(results[i].Findings)
		}
	}
}

// deliver saves a file that was put right, or shows how it would change. It
// reports whether it did.
func (m *mending) deliver(w *workspace.Workspace, file workspace.File, outcome *fix.Outcome) (saved bool) {
	old, next := outcome.Old.File.Text, outcome.New.File.Text
	for _, r := range outcome.Refused {
		m.say(file, r.Fix, fmt.Sprintf("left as it is, since %v", r.Err))
	}
	if len(outcome.Done) == 0 || m.interrupted {
		return false
	}
	if m.fixes.preview {
		m.show(edit.Diff(m.patched(w, file), old, next))
	} else if err := m.save(file.Path, old, next); err != nil {
		fmt.Fprintf(m.Err, "keyplan: cannot save %s: %v\n", file.Name, err)
		m.fixes.failed = true
		return false
	}
	m.files++
	m.done += len(outcome.Done)
	for _, f := range outcome.Done {
		m.say(file, f, f.Did)
	}
	return true
}

// patched is what a file is called in a patch: as seen from where one stands,
// or where its workspace is not below that, from the workspace's folder. What
// takes patches refuses to leave the folder that it works in.
func (m *mending) patched(w *workspace.Workspace, file workspace.File) string {
	if rel, err := filepath.Rel(m.Dir, w.Root); err == nil && filepath.IsLocal(rel) {
		return file.Name
	}
	if rel, err := filepath.Rel(w.Root, file.Path); err == nil {
		return filepath.ToSlash(rel)
	}
	return file.Name
}

// save saves a file. An interrupt waits until it is saved, and no other is.
func (m *mending) save(path string, old, next []byte) (err error) {
	m.interrupted = uncut(func() { err = edit.Save(path, old, next) })
	return err
}

// say tells of one fix on standard error.
func (m *mending) say(file workspace.File, f fix.Fix, what string) {
	rule := ""
	if f.Rule != "" {
		rule = " [" + f.Rule + "]"
	}
	fmt.Fprintln(m.Err, safe.Line(fmt.Sprintf("%s:%d:%d: %s%s", file.Name, f.At.Line, f.At.Column, what, rule)))
}

// show writes a diff; on a terminal, without what a terminal would obey.
func (m *mending) show(diff []byte) {
	if !m.OutTTY {
		if _, err := m.Out.Write(diff); err != nil {
			fmt.Fprintf(m.Err, "keyplan: cannot write the differences: %v\n", err)
			m.fixes.failed = true
		}
		return
	}
	for line := range strings.Lines(string(diff)) {
		fmt.Fprintln(m.Out, safe.Line(strings.TrimRight(line, "\r\n")))
	}
}

// closing counts what was done.
func (m *mending) closing() {
	what, where := "fixes", "files"
	if m.done == 1 {
		what = "fix"
	}
	if m.files == 1 {
		where = "file"
	}
	switch {
	case m.interrupted:
		fmt.Fprintf(m.Err, "interrupted after %d %s in %d %s; run it again for the rest\n", m.done, what, m.files, where)
	case m.done == 0 && m.fixes.failed:
		// why has been told
	case m.done == 0:
		fmt.Fprintln(m.Err, "nothing to fix that can only mean one thing")
	case m.fixes.preview:
		fmt.Fprintf(m.Err, "%d %s in %d %s; --fix without --diff writes them\n", m.done, what, m.files, where)
	default:
		fmt.Fprintf(m.Err, "%d %s in %d %s\n", m.done, what, m.files, where)
	}
}
