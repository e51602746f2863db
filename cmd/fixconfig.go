package cmd

import (
	"fmt"
	"path/filepath"

	"keyplan/plan/fix"
	"keyplan/plan/lint"
	"keyplan/plan/load"
	"keyplan/plan/workspace"
)

// open finds what was asked for, as it is once each keyplan.yaml is put right:
// where plans are, and how they are read, hangs on it.
func (m *mending) open() (spaces []*workspace.Workspace, problems []error, err error) {
	spaces, problems, err = workspace.Open(m.Dir, m.paths)
	mended := map[string][]byte{}
	for _, w := range spaces {
		if w.Config != nil {
			m.config(w, mended)
		}
	}
	if len(mended) == 0 {
		return spaces, problems, err
	}
	return workspace.OpenAs(m.Dir, m.paths, mended)
}

// config puts right the keyplan.yaml of a workspace, or shows how, and notes
// what it then holds.
func (m *mending) config(w *workspace.Workspace, mended map[string][]byte) {
	doc := w.Config.Doc()
	reread := func(text []byte) *load.Config { return workspace.Config(doc.File.Name, text) }
	outcome := fix.Plan(doc, fix.Tools{
		Judge:  func(doc *load.Doc) []*lint.Finding { return lint.Config(reread(doc.File.Text)) },
		Reload: func(text []byte) *load.Doc { return reread(text).Doc() },
	})
	file := workspace.File{Path: filepath.Join(w.Root, workspace.ConfigName), Name: doc.File.Name}
	if m.deliver(w, file, outcome) {
		mended[file.Path] = outcome.New.File.Text
	}
}

// readable reports whether the settings of a workspace are known, and else
// tells: by the defaults, a plan could be mended into what was not meant.
func (m *mending) readable(w *workspace.Workspace) bool {
	if w.Config == nil || w.Config.Doc().Judged {
		return true
	}
	fmt.Fprintf(m.Err, "keyplan: %s cannot be read, so nothing is mended that it is about; keyplan validate shows why\n", w.Config.File.Name)
	m.fixes.failed = true
	return false
}
