package cmd

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"keyplan/plan/diff"
	"keyplan/plan/load"
	"keyplan/plan/workspace"
)

// twoPaths compares two files, or two folders, with each other.
func (o *diffOptions) twoPaths() (*diff.Report, error) {
	sides := [2]*docsOf{}
	for i, arg := range o.asked.paths {
		spaces, problems, err := workspace.Open(o.Dir, []string{arg})
		if err != nil {
			return nil, err
		}
		for _, problem := range problems {
			fmt.Fprintf(o.Err, "keyplan: %v\n", problem)
			o.failed = true
		}
		sides[i] = &docsOf{arg: arg, spaces: slices.DeleteFunc(spaces, func(w *workspace.Workspace) bool { return len(w.Files) == 0 }), docs: map[string]*load.Doc{}}
	}
	old, now := sides[0], sides[1]
	old.lend(now)
	now.lend(old)
	o.read(old)
	o.read(now)
	report := &diff.Report{From: o.asked.paths[0], To: o.asked.paths[1]}
	c := &comparing{diffOptions: o}
	if len(now.spaces) > 0 {
		c.now = &workspace.State{Workspace: now.spaces[0]}
	}
	all := pairDocs(old, now)
	report.Plans = len(all)
	report.Accounts = c.compare(all)
	return report, nil
}

// docsOf are the plans of a file or folder.
type docsOf struct {
	arg    string
	spaces []*workspace.Workspace
	docs   map[string]*load.Doc // by their paths within the folder, "" for a file
	names  []string             // in order
}

// lend lets plans without a keyplan.yaml be read with that of the other side,
// as a copy is of a plan that somebody put elsewhere.
func (d *docsOf) lend(from *docsOf) {
	for _, w := range d.spaces {
		if w.Config == nil && len(from.spaces) > 0 {
			w.Settings = from.spaces[0].Settings
		}
	}
}

// read reads all plans of a side. What cannot be read is told.
func (o *diffOptions) read(side *docsOf) {
	info, err := os.Stat(o.abs(side.arg))
	single := err == nil && !info.IsDir()
	for _, w := range side.spaces {
		docs := make([]*load.Doc, len(w.Files))
		faults := make([]error, len(w.Files))
		w.Docs(func(i int, doc *load.Doc, err error) { docs[i], faults[i] = doc, err })
		for i, f := range w.Files {
			if faults[i] != nil {
				fmt.Fprintf(o.Err, "keyplan: cannot read %s: %v\n", f.Name, faults[i])
				o.failed = true
				continue
			}
			name := ""
			if rel, err := filepath.Rel(o.abs(side.arg), f.Path); err == nil && !single {
				name = filepath.ToSlash(rel)
			}
			side.docs[name], side.names = docs[i], append(side.names, name)
		}
	}
}

// pairDocs pairs plans by where they lie within their folders.
func pairDocs(old, now *docsOf) []*compared {
	var all []*compared
	add := func(was, is *load.Doc) {
		p := &compared{docs: diff.Pair{Old: was, New: is}}
		for _, doc := range []*load.Doc{was, is} {
			if doc != nil {
				p.check(doc, "")
			}
		}
		if p.unread {
			p.docs = diff.Pair{}
		}
		all = append(all, p)
	}
	for _, name := range old.names {
		add(old.docs[name], now.docs[name])
	}
	for _, name := range now.names {
		if old.docs[name] == nil {
			add(nil, now.docs[name])
		}
	}
	return all
}

// compareNames puts pairs in the order of their newer names.
func compareNames(a, b workspace.Pair) int { return strings.Compare(nameOf(a), nameOf(b)) }

func nameOf(p workspace.Pair) string {
	if p.New != nil {
		return path.Clean(p.New.Name)
	}
	return path.Clean(p.Old.Name)
}
