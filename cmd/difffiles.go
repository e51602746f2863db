package cmd

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"keyplan/plan/diff"
	"keyplan/plan/load"
	"keyplan/plan/workspace"
)

// twoPaths compares two files, or two folders, with each other.
func (o *diffOptions) twoPaths() (*diff.Report, error) {
	old, err := o.docsAt(o.asked.paths[0])
	if err != nil {
		return nil, err
	}
	now, err := o.docsAt(o.asked.paths[1])
	if err != nil {
		return nil, err
	}
	report := &diff.Report{From: o.asked.paths[0], To: o.asked.paths[1]}
	c := &comparing{diffOptions: o}
	if now.space != nil {
		c.now = &workspace.State{Workspace: now.space}
	}
	all := pairDocs(old, now)
	report.Plans = len(all)
	report.Accounts = c.compare(all)
	return report, nil
}

// docsOf are the plans of a file or folder.
type docsOf struct {
	space *workspace.Workspace // of the first
	docs  map[string]*load.Doc // by their paths within the folder, "" for a file
	names []string             // in order
}

// docsAt reads all plans of a file or folder. What cannot be read is told.
func (o *diffOptions) docsAt(arg string) (*docsOf, error) {
	spaces, problems, err := workspace.Open(o.Dir, []string{arg})
	if err != nil {
		return nil, err
	}
	for _, problem := range problems {
		fmt.Fprintf(o.Err, "keyplan: %v\n", problem)
		o.failed = true
	}
	info, err := os.Stat(o.abs(arg))
	single := err == nil && !info.IsDir()
	found := &docsOf{docs: map[string]*load.Doc{}}
	for _, w := range spaces {
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
			if rel, err := filepath.Rel(o.abs(arg), f.Path); err == nil && !single {
				name = filepath.ToSlash(rel)
			}
			found.docs[name], found.names = docs[i], append(found.names, name)
			if found.space == nil {
				found.space = w
			}
		}
	}
	return found, nil
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
