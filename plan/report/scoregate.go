package report

import (
	"fmt"
	"strings"

	"keyplan/plan/score"
	"keyplan/plan/sheet"
)

// A Fail is a score under its gate, and the nearest way over it.
type Fail struct {
	Account *Scored
	Score   *score.Score
	Least   int
	Way     []score.Step
	Enough  bool // the way leads over the gate, and not only nearer to it
}

// gate lists what is under the gates.
func (s *Scoring) gate() []sheet.Block {
	switch {
	case !s.Gated:
		return nil
	case len(s.Fails) == 0:
		return []sheet.Block{&sheet.Note{Tone: sheet.Good, Text: "All pass --min."}}
	}
	t := &sheet.Table{ID: "Gate", Caption: "Under --min, and the nearest way to pass", Groups: "Account and score", Columns: []sheet.Column{
		{Key: "gain", Heading: "Gain", Format: sheet.Decimals(0).Change()}, {Key: "step", Heading: "Step"}}}
	for _, f := range s.Fails {
		group := fmt.Sprintf("%s: %s is %d and must be %d", f.Account.called(), strings.ToLower(lastWord(f.Score.Name)), f.Score.Points, f.Least)
		for _, step := range f.Way {
			t.Rows = append(t.Rows, sheet.Row{Group: group, Cells: sheet.Cells(sheet.Int(step.Gain), sheet.Text(step.Do))})
		}
		if !f.Enough {
			t.Rows = append(t.Rows, sheet.Row{Group: group, Cells: sheet.Cells(sheet.None, sheet.Text(f.then()))})
		}
	}
	return []sheet.Block{t}
}

// then says what follows where the known steps do not suffice.
func (f *Fail) then() string {
	switch {
	case len(f.Way) > 0:
		return "then score again for what is next"
	case f.Score.Cap != nil:
		return fmt.Sprintf("it is at most %d, since %s: mend that, then score again", f.Score.Cap.At, f.Score.Cap.Why)
	}
	return "no step is known that would bring it up"
}

// mostSteps is how many steps a line names.
const mostSteps = 3

// Text says on a line who fails a gate, and the nearest way to pass.
func (f *Fail) Text() string {
	var words []string
	for i, s := range f.Way {
		if i == mostSteps && len(f.Way) > mostSteps+1 {
			words = append(words, fmt.Sprintf("%d more steps", len(f.Way)-i))
			break
		}
		words = append(words, fmt.Sprintf("%s (+%d)", s.Do, s.Gain))
	}
	if !f.Enough {
		words = append(words, f.then())
	}
	return fmt.Sprintf("%s: %s is %d and must be %d; %s", f.Account.called(), f.Score.ID, f.Score.Points, f.Least, strings.Join(words, "; "))
}
