package testdata_test

import (
	"testing"

	"keyplan/plan/load"
	"keyplan/plan/workspace"
	"keyplan/testdata"
)

// TestEveryRevisionLoads holds that the example is without faults of the file
// today and at each of its past revisions.
func TestEveryRevisionLoads(t *testing.T) {
	revisions, err := testdata.Revisions()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range append(revisions, testdata.Revision{Day: testdata.Today}) {
		dir := t.TempDir()
		if err := r.Lay(dir); err != nil {
			t.Fatal(err)
		}
		spaces, problems, err := workspace.Open(dir, nil)
		if err != nil || len(problems) > 0 {
			t.Fatal(err, problems)
		}
		for _, w := range spaces {
			for _, p := range w.Config.Problems {
				t.Errorf("%s: keyplan.yaml:%d: %s", r.Day, p.Span.Start.Line, p.Message)
			}
			w.Docs(func(i int, doc *load.Doc, err error) {
				if err != nil {
					t.Error(err)
					return
				}
				for _, p := range doc.Problems {
					t.Errorf("%s: %s:%d: %s", r.Day, doc.File.Name, p.Span.Start.Line, p.Message)
				}
			})
		}
	}
}
