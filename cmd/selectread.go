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
	w, _, whole, err := a.surroundings(dir)
	if err != nil {
		return around, false, err
	}
	plans, all := readPlans(a, w, func(doc *load.Doc) *load.Doc { return doc })
	return choice.Around{Settings: w.Settings, Plans: plans}, whole && all, nil
}
