package cmd

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"keyplan/plan/choice"
	"keyplan/plan/load"
	"keyplan/plan/scaffold"
	"keyplan/plan/workspace"
)

// guideline reads the file, or says what else there is.
func (o *selectOptions) guideline(name string, named bool) ([]byte, error) {
	if name == "-" {
		return workspace.Limited(o.In)
	}
	in, err := os.Open(o.abs(name))
	switch {
	case errors.Is(err, fs.ErrNotExist) && !named:
		return nil, withHint(fmt.Errorf("there is no %s in this folder", name), "keyplan select --new writes one to fill in; keyplan select FILE reads another")
	case errors.Is(err, fs.ErrNotExist):
		return nil, o.noGuideline(name)
	case err != nil:
		return nil, fmt.Errorf("cannot read %w", about(name, err))
	}
	defer func() { _ = in.Close() }()
	if info, err := in.Stat(); err == nil && info.IsDir() {
		return nil, withHint(fmt.Errorf("%s is a folder, not a guideline", name), "keyplan select %s", filepath.ToSlash(filepath.Join(name, scaffold.GuidelineName)))
	}
	text, err := workspace.Limited(in)
	if err != nil {
		return nil, fmt.Errorf("cannot read %w", about(name, err))
	}
	return text, nil
}

func (o *selectOptions) noGuideline(name string) error {
	near, err := o.noFile(name, ".yaml", ".yml")
	if near {
		return err
	}
	return withHint(err, "keyplan select --new writes a guideline to fill in")
}

// around reads the workspace that a guideline stands in. What cannot be read
// is told and left out, and whole is then false.
func (a *app) around(dir string) (around choice.Around, whole bool, err error) {
	w, err := workspace.Around(dir)
	if err != nil {
		return around, false, err
	}
	around.Settings = w.Settings
	if w.Config == nil {
		return around, true, nil
	}
	whole = len(w.Config.Problems) == 0
	if !whole {
		fmt.Fprintf(a.Err, "keyplan: %s has faults, so defaults stand for some of it; keyplan validate shows them\n", w.Config.File.Name)
	}
	spaces, problems, err := workspace.Open(a.Dir, []string{w.Root})
	if errors.Is(err, workspace.ErrNothing) {
		return around, whole, nil
	} else if err != nil {
		return around, false, err
	}
	for _, problem := range problems {
		fmt.Fprintf(a.Err, "keyplan: %v\n", problem)
	}
	for _, space := range spaces {
		if space.Root == w.Root {
			docs, all := a.docs(space)
			around.Plans, whole = append(around.Plans, docs...), whole && all
		}
	}
	return around, whole && len(problems) == 0, nil
}

// docs are the plans of a workspace; what cannot be read is told and left out.
func (a *app) docs(w *workspace.Workspace) (read []*load.Doc, all bool) {
	docs := make([]*load.Doc, len(w.Files))
	faults := make([]error, len(w.Files))
	w.Docs(func(i int, doc *load.Doc, err error) { docs[i], faults[i] = doc, err })
	for i, doc := range docs {
		switch {
		case faults[i] != nil:
			fmt.Fprintf(a.Err, "keyplan: cannot read %s: %v\n", w.Files[i].Name, faults[i])
		case !doc.Judged:
			fmt.Fprintf(a.Err, "keyplan: %s cannot be read as a plan, and is left out; keyplan validate says why\n", w.Files[i].Name)
		default:
			read = append(read, doc)
		}
	}
	return read, len(read) == len(docs)
}
