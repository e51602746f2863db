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
	if !doc.Judged && m.fixes.preview {
		m.unread = append(m.unread, fmt.Errorf("%s cannot be read as a workspace file, so nothing in it can be mended; keyplan validate shows why", doc.File.Name))
	}
	reread := func(text []byte) *load.Config { return workspace.Config(doc.File.Name, text) }
	outcome := fix.Plan(doc, fix.Tools{
		Judge:  func(doc *load.Doc) []*lint.Finding { return lint.Config(reread(doc.File.Text)) },
		Reload: func(text []byte) *load.Doc { return reread(text).Doc() },
	})
	file := workspace.File{Path: filepath.Join(w.Root, workspace.ConfigName), Name: doc.File.Name}
	if m.deliver(file, outcome) {
		mended[file.Path] = outcome.New.File.Text
	}
}
