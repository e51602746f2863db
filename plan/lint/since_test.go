package lint

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

// base is a plan to be changed.
const base = `keyplan: 1
account: {name: Example Foods, manager: jane.roe, tier: key}
review: {cadence: quarterly, effort: {hours_per_month: 10}}
profile:
  summary: makes soup
  goals: [{id: g1, goal: Less waste}, {id: g2, goal: More export}]
  trends: [own brands grow, less plastic]
contacts:
  - {id: m.keller, name: Maria Keller, roles: [champion, user]}
  - {id: r.stein, name: Rolf Stein}
actions:
  - {id: visit, action: Visit the plant, for: [m.keller], with: [r.stein]}
  - {id: prices, action: Send prices, due: 2026-12-10}
log:
  - {date: 2026-11-02, type: call, by: [jane.roe], with: [m.keller], outcome: prices agreed}
`

// changed gives the items that differ after a change of a plan.
func changed(t *testing.T, edits ...string) []string {
	t.Helper()
	text := strings.NewReplacer(edits...).Replace(base)
	if text == base && len(edits) > 0 {
		t.Fatal("nothing was edited")
	}
	runner, err := NewRunner(new(plan.Settings), Options{Today: today, Level: "basic"})
	if err != nil {
		t.Fatal(err)
	}
	c := runner.Compare(planOf("a.plan.yaml", base), planOf("a.plan.yaml", text))
	var paths []string
	for path, differs := range c.items {
		if differs {
			paths = append(paths, path)
		}
	}
	slices.Sort(paths)
	return paths
}

func planOf(name, text string) *load.Doc {
	return load.Plan(source.NewFile(name, []byte(text)), new(plan.Settings).Env())
}

func TestItemsThatDiffer(t *testing.T) {
	for _, c := range []struct {
		name  string
		edits []string
		want  []string
	}{
		{"none", nil, nil},
		{"a comment is no fact", []string{"log:", "# soon\nlog: # all of them"}, nil},
		{"nor is the way a value is written", []string{"summary: makes soup", "summary: \"makes soup\"", "[champion, user]", "\n      - champion\n      - user"}, nil},
		{"nor the order of a list", []string{"{id: g1, goal: Less waste}, {id: g2, goal: More export}", "{id: g2, goal: More export}, {id: g1, goal: Less waste}"}, nil},
		{"nor that of sections", []string{"review: {cadence: quarterly, effort: {hours_per_month: 10}}\n", "", "contacts:", "review: {cadence: quarterly, effort: {hours_per_month: 10}}\ncontacts:"}, nil},
		{"an item, its list and the plan", []string{"due: 2026-12-10", "due: 2026-12-11"}, []string{"", "actions", "actions[prices]"}},
		{"values within an item", []string{"champion, user", "champion"}, []string{"", "contacts", "contacts[m.keller]"}},
		{"a new item", []string{"log:\n", "log:\n  - {date: 2026-11-03, type: mail}\n"}, []string{"", "log", "log[2026-11-03]"}},
		{"an item that went", []string{"  - {id: prices, action: Send prices, due: 2026-12-10}\n", ""}, []string{"", "actions"}},
		{"a fact of a section", []string{"makes soup", "makes sauces"}, []string{"", "profile"}},
		{"a list in a section", []string{"less plastic", "fewer plants"}, []string{"", "profile", "profile.trends"}},
		{"an item in a section", []string{"Less waste", "No waste"}, []string{"", "profile", "profile.goals", "profile.goals[g1]"}},
		{"a part of a section", []string{"hours_per_month: 10", "hours_per_month: 11"}, []string{"", "review", "review.effort"}},
		{"a section that came", []string{"contacts:", "risks: []\ncontacts:"}, []string{"", "risks"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := changed(t, c.edits...)
			same(t, "items", got, c.want)
		})
	}
}

// since judges a plan before and after a change, and gives what is told.
func since(t *testing.T, rules []string, edits ...string) []string {
	t.Helper()
	runner, err := NewRunner(new(plan.Settings), Options{Today: today, Level: "strict", Only: rules})
	if err != nil {
		t.Fatal(err)
	}
	now := planOf("a.plan.yaml", strings.NewReplacer(edits...).Replace(base))
	results := []*Result{runner.Plan(now)}
	KeepChanged(results, map[string]*Changes{"a.plan.yaml": runner.Compare(planOf("a.plan.yaml", base), now)})
	lines := []string{}
	for _, f := range results[0].Findings {
		lines = append(lines, f.Path+" "+f.Rule.Name)
	}
	return lines
}

func TestFindingsOnWhatChanged(t *testing.T) {
	for _, c := range []struct {
		name  string
		rules []string
		edits []string
		want  []string
	}{
		{"nothing", []string{"action-unowned", "no-objectives"}, nil, []string{}},
		{"an action without an owner counts although that line never changed", []string{"action-unowned"},
			[]string{"due: 2026-12-10", "due: 2026-12-11"}, []string{"actions[prices].owner action-unowned"}},
		{"what is missing is not told again for a change elsewhere", []string{"no-objectives", "no-risks", "no-strengths"},
			[]string{"due: 2026-12-10", "due: 2026-12-11"}, []string{}},
		{"what is missing in a section is not told for a change beside it", []string{"no-pains"}, []string{"makes soup", "makes sauces"}, []string{}},
		{"what went is told", []string{"no-goals"},
			[]string{"  goals: [{id: g1, goal: Less waste}, {id: g2, goal: More export}]\n", ""}, []string{"profile.goals no-goals"}},
		{"what a change breaks elsewhere is told", []string{"unknown-ref"},
			[]string{"  - {id: r.stein, name: Rolf Stein}\n", ""}, []string{"actions[visit].with[r.stein] unknown-ref"}},
		{"a waiver that a change made useless is told", []string{"action-unowned", "unused-waiver"},
			[]string{"  - {id: prices, action", "  # keyplan: allow action-unowned: not yet\n  - {owner: jane.roe, id: prices, action"}, []string{"waiver action-unowned unused-waiver"}},
	} {
		t.Run(c.name, func(t *testing.T) { same(t, "findings", since(t, c.rules, c.edits...), c.want) })
	}
}

func TestPlansThatCannotBeComparedTellAll(t *testing.T) {
	runner, err := NewRunner(new(plan.Settings), Options{Today: today})
	if err != nil {
		t.Fatal(err)
	}
	whole, broken := planOf("a.plan.yaml", base), planOf("a.plan.yaml", "keyplan: [")
	for name, c := range map[string]*Changes{
		"new":    runner.Compare(nil, whole),
		"mended": runner.Compare(broken, whole),
		"broken": runner.Compare(whole, broken),
	} {
		result := runner.Plan(whole)
		n := len(result.Findings)
		if dropped := KeepChanged([]*Result{result}, map[string]*Changes{"a.plan.yaml": c}); n == 0 || dropped > 0 {
			t.Errorf("%s: %d of %d are not told", name, dropped, n)
		}
	}
}

func TestFindingsAcrossPlansHangOnBoth(t *testing.T) {
	runner, err := NewRunner(new(plan.Settings), Options{Today: today, Whole: true, Only: []string{"duplicate-account"}})
	if err != nil {
		t.Fatal(err)
	}
	twin := strings.Replace(base, "account: {", "account: {id: a, ", 1)
	for _, c := range []struct {
		name    string
		changed map[string]*Changes
		want    int
	}{
		{"neither changed", nil, 0},
		{"the first is new", map[string]*Changes{"a.plan.yaml": {all: true}}, 1},
		{"the second is new", map[string]*Changes{"b.plan.yaml": {all: true}}, 1},
		{"one changed elsewhere", map[string]*Changes{"b.plan.yaml": runner.Compare(planOf("b.plan.yaml", twin),
			planOf("b.plan.yaml", strings.Replace(twin, "2026-12-10", "2026-12-11", 1)))}, 0},
	} {
		results := []*Result{runner.Plan(planOf("a.plan.yaml", twin)), runner.Plan(planOf("b.plan.yaml", twin))}
		runner.Across(results)
		KeepChanged(results, c.changed)
		if n := len(results[0].Findings) + len(results[1].Findings); n != c.want {
			t.Errorf("%s: %d findings, want %d", c.name, n, c.want)
		}
	}
}

func TestFaultsOfTheWorkspaceAreAlwaysTold(t *testing.T) {
	results := []*Result{{File: "keyplan.yaml", Findings: []*Finding{{}}}}
	if KeepChanged(results, nil) != 0 || len(results[0].Findings) != 1 {
		t.Error("a fault of keyplan.yaml is not told")
	}
}

// BenchmarkCompare is what --since adds to judging a plan that changed; the
// old version's parsing is part of it.
func BenchmarkCompare(b *testing.B) {
	runner, err := NewRunner(new(plan.Settings), Options{Today: today})
	if err != nil {
		b.Fatal(err)
	}
	var long strings.Builder
	long.WriteString(base)
	for i := range 200 {
		fmt.Fprintf(&long, "  - {date: 2026-%02d-%02d, type: call, by: [jane.roe], with: [m.keller], outcome: talked about prices %d}\n", 1+i%10, 1+i%28, i)
	}
	now, old := planOf("a.plan.yaml", long.String()), planOf("a.plan.yaml", long.String())
	b.Run("judge", func(b *testing.B) {
		for range b.N {
			runner.Plan(now)
		}
	})
	b.Run("compare", func(b *testing.B) {
		for range b.N {
			runner.Compare(old, now)
		}
	})
}
