package scaffold

import (
	"testing"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

func TestAGuidelineToFillInIsSound(t *testing.T) {
	amount := plan.NewMoney(plan.NewDecimal(1234567), "")
	for name, candidates := range map[string][]GuidelineCandidate{
		"without candidates": nil,
		"with candidates": {{ID: "acme", Name: "Acme"}, {Name: `Bolt, "Nuts" & {Co}: #1`, Revenue: plan.NewMoney(amount.Amount(), "EUR")}, {Name: "Acme"}, {Name: "acme"},
			{Name: "北海食品"}, {Name: "- x"}, {Name: "yes"}},
	} {
		t.Run(name, func(t *testing.T) {
			made := Guideline(GuidelineOptions{Today: plan.NewDay(2026, 11, 22), Candidates: candidates})
			doc := load.Guideline(source.NewFile(made.Path, made.Text), plan.Env{Currency: "EUR"})
			for _, p := range doc.Problems {
				t.Errorf("line %d: %s", p.Span.Start.Line, p.Message)
			}
			if doc.Guideline.Selection.Name != "Key accounts 2027" || len(doc.Guideline.Criteria) < 5 {
				t.Errorf("it is %+v", doc.Guideline.Selection)
			}
			if len(doc.Guideline.Candidates) != len(candidates) {
				t.Fatalf("%d candidates", len(doc.Guideline.Candidates))
			}
			for i, c := range doc.Guideline.Candidates {
				if c.Revenue.Absent() != candidates[i].Revenue.Absent() || doc.Index.At(&c.Revenue).Written == c.Revenue.Absent() {
					t.Errorf("%s has the revenue %q", c.Name, c.Revenue)
				}
				if string(c.Name) != candidates[i].Name {
					t.Errorf("%q became %q", candidates[i].Name, c.Name)
				}
			}
		})
	}
}
