package report

import (
	"slices"
	"testing"

	"keyplan/plan"
	"keyplan/plan/diff"
	"keyplan/plan/sheet"
)

// TestWordsThatMeanSomethingAreThere holds the words that are coloured against those
// that there are: one that is misspelt, or renamed, would lose its colour unseen.
func TestWordsThatMeanSomethingAreThere(t *testing.T) {
	known := func(name string, tones map[string]sheet.Tone, words []string) {
		for word := range tones {
			if !slices.ContainsFunc(words, func(w string) bool { return plan.Spoken(w) == word }) {
				t.Errorf("%s: there is no word %q", name, word)
			}
		}
	}
	for options, tones := range meanings {
		known(options.Name, tones, options.Values())
	}
	known("levels", levelTones, plan.Levels.Values())
	known("weights of changes", weightTones, diff.Weights[:])
	known("severities", severities, plan.RuleSeverities.Values())
}

func TestTheGraverARiskTheWorseItsTone(t *testing.T) {
	for _, c := range []struct {
		likelihood, impact plan.Level
		want               sheet.Tone
	}{
		{plan.High, plan.High, sheet.Bad}, {plan.High, plan.Medium, sheet.Bad}, {plan.Medium, plan.High, sheet.Bad},
		{plan.Medium, plan.Medium, sheet.Caution}, {plan.Low, plan.High, sheet.Caution}, {plan.High, plan.Low, sheet.Caution},
		{plan.Low, plan.Medium, sheet.Plain}, {plan.Low, plan.Low, sheet.Plain}, {"", plan.High, sheet.Bad}, {"", "", sheet.Plain},
	} {
		if got := gravity(&plan.Risk{Likelihood: c.likelihood, Impact: c.impact}); got != c.want {
			t.Errorf("%q by %q means %d, not %d", c.likelihood, c.impact, got, c.want)
		}
	}
}
