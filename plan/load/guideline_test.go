package load

import (
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/source"
)

const guideline = `keyplan: 1
selection: {name: Key accounts 2027, date: 2026-11-06, least: 50}
criteria:
  - {id: growth, criterion: Growth potential, weight: 60, covers: outcomes, about: potential}
  - id: fit
    criterion: Fit
    weight: 40%
    axis: strength
    must: 3
    scale: {0: none, 10: "all of it"}
scorers: [{id: dirk.oltmann, function: finance}, jane.roe]
candidates:
  - {id: acme, name: Acme Foods, revenue: 1.2M}
  - Nord Foods
scores:
  - by: dirk.oltmann
    criterion: growth
    source: ledger of October
    scores: {acme: 4, nord-foods: 2}
  - by: jane.roe
    candidate: acme
    scores:
      growth: 5 - they open a second plant
      fit: 7
`

func TestAGuidelineIsRead(t *testing.T) {
	doc := Guideline(source.NewFile("selection.yaml", []byte(guideline)), plan.Env{Currency: "EUR"})
	if len(doc.Problems) > 0 {
		t.Fatal(told(doc.Problems))
	}
	g := doc.Guideline
	var given []string
	for _, s := range g.Given() {
		given = append(given, strings.Join([]string{string(s.Sheet.By), string(s.Candidate.ID), string(s.Criterion.ID), s.Pair.Value.Number().String(), string(s.Evidence())}, " "))
	}
	want := "dirk.oltmann acme growth 4 ledger of October|dirk.oltmann nord-foods growth 2 ledger of October|jane.roe acme growth 5 they open a second plant|jane.roe acme fit 7 "
	if got := strings.Join(given, "|"); got != want {
		t.Errorf("scores are\n%s\nnot\n%s", got, want)
	}
	if low, high := g.ScaleOf(g.Criterion("fit")); low != 0 || high != 10 {
		t.Errorf("the scale goes from %d to %d", low, high)
	}
	if len(doc.Links) != 0 {
		t.Errorf("scorers of the guideline are not for keyplan.yaml to know: %v", doc.Links)
	}
	if place := doc.Index.At(&g.Scores[1].Scores[0].Value); place.Span.Start.Line != 23 || place.Part != "scores[jane.roe acme].scores[growth]" {
		t.Errorf("a score stands at %+v", place)
	}
}

func TestFaultsOfAGuideline(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"an unknown criterion of a sheet", "criterion: growth\n", "criterion: grwoth\n",
			`17:16-22 unknown-ref scores[dirk.oltmann grwoth].criterion: criterion "grwoth" is not in the criteria; did you mean "growth"?`},
		{"an unknown criterion in a score", "      fit: 7", "      fitt: 7", `criterion "fitt" is not in the criteria; did you mean "fit"?`},
		{"an unknown candidate in a score", "{acme: 4, nord", "{acne: 4, nord", `candidate "acne" is not in the candidates; did you mean "acme"?`},
		{"a criterion where a candidate belongs", "{acme: 4,", "{fit: 4,", `"fit" is a criterion, not a candidate`},
		{"a score off the scale", "acme: 4,", "acme: 6,", `6 is not on the scale of "Growth potential", which goes from 1 to 5`},
		{"a score below the scale", "fit: 7", "fit: -1", `-1 is not on the scale of "Fit", which goes from 0 to 10`},
		{"what must be is off the scale", "must: 3", "must: 11", `11 is not on the scale of "Fit", which goes from 0 to 10`},
		{"a word for a score", "fit: 7", "fit: seven", `"seven" is not a score`},
		{"a weight below zero", "weight: 60", "weight: -60", `weight "-60" is not above zero`},
		{"no weight", "weight: 60, ", "", `a criterion has no weight`},
		{"the same score twice", "      growth: 5", "      fit: 5\n      growth: 5", `"fit" stands twice here`},
		{"the same score in two sheets", "by: dirk.oltmann", "by: jane.roe", `jane.roe scores Acme Foods on "Growth potential" twice`},
		{"a sheet of nothing", "    criterion: growth\n", "", `these scores say neither which criterion nor which candidate they are for`},
		{"a sheet of both", "    candidate: acme\n", "    candidate: acme\n    criterion: fit\n", `these scores name both a criterion and a candidate`},
		{"a comma in what a score rests on", "{acme: 4, nord", "{acme: 4 - large, and growing, nord", `the comma before "and growing" cuts this text in two`},
		{"a comma in the words of a scale", `10: "all of it"`, "10: all, really", `the comma before "really" cuts this text in two`},
		{"a key without a score", "nord-foods: 2}", "nord-fods}", `candidate "nord-fods" is not in the candidates; did you mean "nord-foods"?`},
		{"a scale of words", `{0: none, 10: "all of it"}`, "{low: none, high: all}", `"low" is not a score: a scale has whole numbers`},
		{"a scale of one", `{0: none, 10: "all of it"}`, "{3: some}", `"3" is the only step of this scale`},
		{"a misspelt key", "candidates:", "candiates:", `unknown key "candiates" in a guideline; did you mean "candidates"?`},
		{"a misspelt kind", "covers: outcomes", "covers: outcome", `covers "outcome" is not one of needs, outcomes, attributes or risks; did you mean "outcomes"?`},
		{"two candidates of one id", "  - Nord Foods", "  - {id: acme, name: Acme}\n  - Nord Foods", `the id "acme" is used twice`},
		{"a plan", "selection: {name: Key accounts 2027, date: 2026-11-06, least: 50}", "account: {name: Acme, manager: jane.roe}", `this is a plan, not a guideline for choosing key accounts`},
		{"nothing", guideline, "", `the file is empty; a guideline begins with keyplan: 1`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if !strings.Contains(guideline, c.old) {
				t.Fatal("the case changes nothing")
			}
			for _, text := range []string{strings.Replace(guideline, c.old, c.new, 1), "\ufeff" + strings.ReplaceAll(strings.Replace(guideline, c.old, c.new, 1), "\n", "\r\n")} {
				doc := Guideline(source.NewFile("selection.yaml", []byte(text)), plan.Env{Currency: "EUR"})
				if got := told(doc.Problems); !strings.Contains(got, c.want) {
					t.Errorf("gives\n%s\nnot\n%s", got, c.want)
				}
			}
		})
	}
}

func TestAGuidelineIsNoPlan(t *testing.T) {
	doc := Plan(source.NewFile("selection.yaml", []byte(guideline)), plan.Env{Currency: "EUR"})
	if !doc.Guideline || len(doc.Problems) != 1 || !strings.Contains(told(doc.Problems), "this is a guideline for choosing key accounts, not a plan | keyplan select selection.yaml reads it") {
		t.Errorf("gives\n%s", told(doc.Problems))
	}
}
