package lint

import (
	"fmt"
	"testing"

	"keyplan/plan/load"
	"keyplan/plan/source"
)

func TestWhatDoesNotFitTheScoresIsAFindingWithItsPlace(t *testing.T) {
	text := `keyplan: 1
score:
  weights:
    profile: 20
    championmet: 3
  gates: {helth: 60}
`
	found := Config(load.Settings(source.NewFile("keyplan.yaml", []byte(text))))
	want := []string{
		`4:14 bad-value: the weights of quality add up to 110, not 100; they are now profile: 20, people: 20, figures: 15, ties: 15, aims: 15, work: 15, governance: 10`,
		`5:5 unknown-key: there is no section or criterion "championmet"; did you mean "champion-met"?; `,
		`6:11 unknown-key: there is no score "helth"; did you mean "health"?; `,
	}
	for i, f := range found {
		got := fmt.Sprintf("%d:%d %s: %s; %s", f.Span.Start.Line, f.Span.Start.Column, f.Rule.Name, f.Message, f.Hint)
		if i >= len(want) || got != want[i] || f.Severity != Error {
			t.Errorf("%s", got)
		}
	}
	if len(found) != len(want) {
		t.Errorf("%d findings, not %d", len(found), len(want))
	}
}
