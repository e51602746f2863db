package past

import (
	"os"
	"path/filepath"
	"testing"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
	"keyplan/testdata"
)

func TestPathsOfValuesAreThoseOfTheIndex(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(testdata.Example(), "accounts", "*.plan.yaml"))
	if err != nil || len(files) == 0 {
		t.Fatal("there are no example plans", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc := load.Plan(source.NewFile(file, text), new(plan.Settings).Env())
		values := valuesOf(doc)
		known := func(at any) {
			if path := doc.Index.At(at).Path; values[path] == "" {
				t.Errorf("%s: %s is not among the values", file, path)
			}
		}
		for _, g := range doc.Plan.Profile.Goals {
			known(g)
		}
		for _, c := range doc.Plan.Contacts {
			known(c)
		}
		for _, y := range doc.Plan.Financials.Years {
			known(y)
		}
		known(&doc.Plan.Profile.Summary)
	}
}
