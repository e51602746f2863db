package choice

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
	"keyplan/testdata"
)

// FuzzOf holds that whatever loads without a fault can be weighed and told.
func FuzzOf(f *testing.F) {
	text, err := os.ReadFile(filepath.Join(testdata.Example(), "selection.yaml"))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(text)
	f.Add([]byte(small))
	f.Add([]byte("keyplan: 1\nselection: {name: x, least: 40%, hours_per_month: 30}\ncriteria: [{criterion: a, weight: 1e, scale: {0: no, 3: yes}}, {criterion: b, weight: 2, must: 2.5, axis: strength}]\ncandidates: [x, y, z]\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		doc := load.Guideline(source.NewFile("selection.yaml", text), plan.Env{Currency: "EUR"})
		if !doc.Sound() {
			return
		}
		c := Of(doc, Around{Settings: new(plan.Settings), Today: onTheDay, Seed: 1, Runs: 5})
		if _, err := json.Marshal(c.Contract()); err != nil {
			t.Error(err)
		}
	})
}
