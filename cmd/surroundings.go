package cmd

import (
	"errors"
	"fmt"

	"keyplan/plan/load"
	"keyplan/plan/workspace"
)

// surroundings finds the workspace around a folder, with all its plans, and the
// workspaces within it. What has faults or cannot be read is told, and whole is
// then false.
func (a *app) surroundings(dir string) (w *workspace.Workspace, within []*workspace.Workspace, whole bool, err error) {
	w, err = workspace.Around(dir)
	if err != nil || w.Config == nil {
		return w, nil, true, err
	}
	whole = len(w.Config.Problems) == 0
	if !whole {
		fmt.Fprintf(a.Err, "keyplan: %s has faults, so defaults stand for some of it; keyplan validate shows them\n", w.Config.File.Name)
	}
	spaces, problems, err := workspace.Open(a.Dir, []string{w.Root})
	if err != nil && !errors.Is(err, workspace.ErrNothing) {
		return w, nil, false, err
	}
	for _, problem := range problems {
		fmt.Fprintf(a.Err, "keyplan: %v\n", problem)
	}
	for _, space := range spaces {
		if space.Root == w.Root {
			w.Files = space.Files
		} else {
			within = append(within, space)
		}
	}
	return w, within, whole && len(problems) == 0, nil
}

// readPlans reads the plans of a workspace on every core, and gives what is
// kept of each, in their order. What cannot be read is told and left out; all
// is then false.
func readPlans[T any](a *app, w *workspace.Workspace, keep func(*load.Doc) T) (kept []T, all bool) {
	of, faults := make([]T, len(w.Files)), make([]error, len(w.Files))
	w.Docs(func(i int, doc *load.Doc, err error) {
		switch {
		case err != nil:
			faults[i] = fmt.Errorf("cannot read %s: %w", w.Files[i].Name, err)
		case !doc.Judged:
			faults[i] = fmt.Errorf("%s cannot be read as a plan, and is left out; keyplan validate says why", w.Files[i].Name)
		default:
			of[i] = keep(doc)
		}
	})
	for i, fault := range faults {
		if fault != nil {
			fmt.Fprintf(a.Err, "keyplan: %v\n", fault)
			continue
		}
		kept = append(kept, of[i])
	}
	return kept, len(kept) == len(of)
}
