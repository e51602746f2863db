package scaffold_test

import (
	"testing"

	"keyplan/plan"
	"keyplan/plan/lint"
	"keyplan/plan/load"
	"keyplan/plan/scaffold"
	"keyplan/plan/source"
)

// Whoever tries keyplan out should see a plan with nothing to find fault with,
// today and while they look around in the next three months.
func TestExampleIsClean(t *testing.T) {
	for _, start := range []plan.Day{
		plan.NewDay(2026, 1, 1), plan.NewDay(2026, 3, 15), plan.NewDay(2026, 6, 30), plan.NewDay(2026, 9, 30),
		plan.NewDay(2026, 11, 22), plan.NewDay(2026, 12, 31), plan.NewDay(2028, 2, 29),
	} {
		settings, example := workspace(t, start)
		for day := start; day <= start.AddMonths(3); day = day.Add(4) {
			runner, err := lint.NewRunner(settings, lint.Options{Today: day})
			if err != nil {
				t.Fatal(err)
			}
			doc := load.Plan(source.NewFile(example.Path, example.Text), settings.Env())
			for _, f := range runner.Plan(doc).Findings {
				t.Errorf("made on %s, read on %s: %+v", start, day, f)
			}
		}
	}
}

func workspace(t *testing.T, day plan.Day) (*plan.Settings, scaffold.File) {
	t.Helper()
	var example scaffold.File
	settings := new(plan.Settings)
	for _, f := range scaffold.Workspace(scaffold.Options{Today: day}) {
		switch f.Path {
		case "keyplan.yaml":
			settings = load.Settings(source.NewFile(f.Path, f.Text)).Settings
		case "accounts/example-foods.plan.yaml":
			example = f
		}
	}
	return settings, example
}
