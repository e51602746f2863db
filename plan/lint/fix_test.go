package lint

import (
	"testing"

	"keyplan/plan"
	"keyplan/plan/edit"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

func TestFindingsSayHowToPutThemRight(t *testing.T) {
	const people = "keyplan: 1\npeople: [{id: jane.roe, name: Jane Roe}]\n"
	for name, c := range map[string]struct{ rule, old, want string }{
		"a key":                       {"unknown-key", "risks: [{\"rsik\": A}]\n", "risks: [{\"risk\": A}]\n"},
		"a key without its space":     {"unknown-key", "risks: [{risk: A, impact:high}]\n", "risks: [{risk: A, impact: high}]\n"},
		"a value in its quotes":       {"bad-value", "risks: [{risk: A, impact: 'hihg'}]\n", "risks: [{risk: A, impact: 'high'}]\n"},
		"an id wherever it stands":    {"unknown-person", "risks: [{risk: A, owner: jane.reo}, {risk: B, owner: \"jane.reo\"}]\n", "risks: [{risk: A, owner: jane.roe}, {risk: B, owner: \"jane.roe\"}]\n"},
		"a waiver, by its whole line": {"unused-waiver", "# keyplan: allow no-risks: none\nrisks: [A]\n", "risks: [A]\n"},
		"a piece of YAML":             {"not-yaml", "risks: [A}\n", "risks: [A]\n"},
		"nothing, if several lines":   {"bad-value", "risks:\n- risk: A\n  impact: |\n    hihg\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			const head = "keyplan: 1\naccount: {name: A, manager: jane.roe}\n"
			runner, err := NewRunner(load.Settings(source.NewFile("keyplan.yaml", []byte(people))).Settings, Options{})
			if err != nil {
				t.Fatal(err)
			}
			doc := load.Plan(source.NewFile("a.plan.yaml", []byte(head+c.old)), plan.Env{})
			for _, f := range runner.Plan(doc).Findings {
				if f.Rule.Name != c.rule {
					continue
				}
				got, err := edit.Text(doc.File, f.Edits)
				if c.want == "" {
					c.want = c.old
				}
				if err != nil || string(got) != head+c.want {
					t.Errorf("got %q, %v, want %q", got, err, head+c.want)
				}
				return
			}
			t.Errorf("%s does not report", c.rule)
		})
	}
}
