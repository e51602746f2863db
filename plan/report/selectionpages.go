package report

import (
	"fmt"
	"strings"

	"keyplan/pareto/selection"
	"keyplan/plan/choice"
	"keyplan/plan/sheet"
)

// quadrantDoc says what is done in each quadrant.
var quadrantDoc = map[selection.Quadrant]string{
	selection.Invest:            "attractive, and we are strong: give them our best people and time",
	selection.InvestSelectively: "attractive, and we are weak: try where we can become strong",
	selection.Maintain:          "we are strong, and there is little to win: keep what is there with less effort",
	selection.ManageForCash:     "neither: serve them as they pay",
}

// matrix places the candidates by attractiveness and strength.
func (s selectionBook) matrix() *sheet.Sheet {
	t := &sheet.Table{ID: "Matrix", Caption: "Where to invest", Columns: []sheet.Column{
		{Key: "candidate", Heading: "Candidate"},
		{Key: "strength", Heading: "Our strength", Format: sheet.Decimals(0)},
		{Key: "attractiveness", Heading: "Attractiveness", Format: sheet.Decimals(0)},
		{Key: "list", Heading: "List"},
		{Key: "settled", Heading: "Settled", Note: "no where missing scores may move it to another quadrant", Spare: 1},
	}, Groups: "Quadrant", Empty: "Nobody is scored yet, or the criteria are all on one axis."}
	for _, q := range selection.Quadrants() {
		for _, p := range s.Places {
			if p.Quadrant == q {
				list := map[bool]string{true: "in", false: "out"}[p.In]
				settled := map[bool]string{true: "no", false: "yes"}[p.Unsettled()]
				t.Rows = append(t.Rows, sheet.Row{Group: q.String(),
					Cells: sheet.Cells(sheet.Text(string(p.Candidate.Name)), exact(p.Strength.Low), exact(p.Attractiveness.Low), sheet.Text(list), sheet.Text(settled))})
			}
		}
	}
	page := &sheet.Sheet{Name: "Matrix", Landscape: true}
	if len(t.Rows) > 0 {
		page.Blocks = append(page.Blocks, &sheet.Chart{Kind: sheet.Scatter, Title: "Attractiveness and our strength", Table: t, Label: "candidate",
			Series: []string{"strength", "attractiveness"}, XTitle: "Our strength", YTitle: "Attractiveness",
			Alt: fmt.Sprintf("Each candidate by our strength and how attractive they are; %d of %d are to invest in.", s.inQuadrant(selection.Invest), len(t.Rows)),
			Matrix: &sheet.Matrix{XCut: 50, YCut: 50, XMax: 100, YMax: 100, TopRight: selection.Invest.String(), TopLeft: selection.InvestSelectively.String(),
				BottomRight: selection.Maintain.String(), BottomLeft: selection.ManageForCash.String()}})
	}
	page.Blocks = append(page.Blocks, t)
	for _, q := range selection.Quadrants() {
		page.Blocks = append(page.Blocks, &sheet.Note{Text: q.String() + ": " + quadrantDoc[q] + "."})
	}
	page.Blocks = append(page.Blocks, &sheet.Note{Tone: sheet.Quiet, Text: "Half of the scale parts the quadrants; missing scores count at their worst.", Source: "Millman and Wilson (1995)"})
	return page
}

func (s selectionBook) inQuadrant(q selection.Quadrant) int {
	n := 0
	for _, p := range s.Places {
		if p.Quadrant == q {
			n++
		}
	}
	return n
}

// robust tells how well the list stands.
func (s selectionBook) robust() *sheet.Sheet {
	t := &sheet.Table{ID: "Swings", Caption: "The nearest change of each weight that changes the list", Columns: []sheet.Column{
		{Key: "criterion", Heading: "Criterion"},
		{Key: "from", Heading: "Weight", Format: sheet.Percent(1)},
		{Key: "to", Heading: "Changes beyond", Format: sheet.Percent(1)},
		{Key: "change", Heading: "Change", Format: sheet.Percent(1).Change(), Formula: sheet.Minus(sheet.Col("to"), sheet.Col("from"))},
		{Key: "then", Heading: "Then"},
	}, Empty: "No change of one weight alone changes who is in.", Note: "The other weights keep their proportions, and the list its length."}
	for i := range s.Result.Swings {
		w := &s.Result.Swings[i]
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(s.Criterion(w.Criterion)), exact(w.From), exact(w.To), sheet.None, sheet.Text(s.swap(w)))})
	}
	page := &sheet.Sheet{Name: "Robustness", Title: "How robust the list is", Blocks: []sheet.Block{t}}
	if s.Result.Runs > 0 {
		page.Blocks = append(page.Blocks, s.holds(), &sheet.Note{Tone: sheet.Quiet,
			Text: fmt.Sprintf("%s random weightings with seed %d, each as likely as any other; the length of the list stays.", grouped(s.Result.Runs), s.Seed)})
	}
	page.Blocks = append(page.Blocks, s.againstRevenue())
	return page
}

// holds are the shares of random weightings in which candidates are in.
func (s selectionBook) holds() *sheet.Table {
	t := &sheet.Table{ID: "Holds", Caption: "How often each is on the list when all weights are drawn at random", Columns: []sheet.Column{
		{Key: "candidate", Heading: "Candidate"},
		{Key: "list", Heading: "List"},
		{Key: "share", Heading: "Share", Format: sheet.Percent(1), Bar: true, BarMax: 1},
	}}
	for _, p := range s.Places {
		if p.Eligible() {
			t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(string(p.Candidate.Name)), sheet.Text(map[bool]string{true: "in", false: "out"}[p.In]),
				sheet.Float(float64(p.Held)/float64(s.Result.Runs)))})
		}
	}
	return t
}

// againstRevenue compares the list with the largest by revenue.
func (s selectionBook) againstRevenue() *sheet.Note {
	r := s.Result.Revenue
	if !r.Known {
		return &sheet.Note{Tone: sheet.Quiet, Text: "Revenue is known of too few candidates to compare the list with it."}
	}
	var in, out []string
	for _, p := range s.Places {
		byRevenue := p.ByRevenue > 0 && p.ByRevenue <= s.Result.Capacity.Places
		switch {
		case byRevenue && !p.In:
			in = append(in, string(p.Candidate.Name))
		case p.In && p.ByRevenue > 0 && !byRevenue:
			out = append(out, string(p.Candidate.Name))
		}
	}
	text := fmt.Sprintf("Rank correlation with revenue alone, over %d candidates: Kendall's tau %.2f, Spearman's rho %.2f.", r.Of, r.Kendall, r.Spearman)
	if len(in)+len(out) > 0 {
		text += fmt.Sprintf(" By revenue alone these would be in: %s; and these out: %s.", orNobody(in), orNobody(out))
	}
	return &sheet.Note{Text: text}
}

func orNobody(names []string) string {
	if len(names) == 0 {
		return "nobody"
	}
	return strings.Join(names, ", ")
}

// changes tell what the list means for the plans, and what to do for those who
// step down.
func (s selectionBook) changes() *sheet.Sheet {
	moves := &sheet.Table{ID: "Moves", Caption: "What the list means for today's plans", Columns: []sheet.Column{
		{Key: "account", Heading: "Account"},
		{Key: "from", Heading: "Tier today"},
		{Key: "to", Heading: "Tier by the list"},
		{Key: "manager", Heading: "Manager"},
	}, Groups: "Move", Empty: "Nothing changes."}
	for _, move := range []choice.Move{choice.Promote, choice.Demote, choice.Await, choice.Keep} {
		for _, p := range s.Moved(move) {
			moves.Rows = append(moves.Rows, sheet.Row{Group: string(move), Cells: sheet.Cells(sheet.Text(string(p.Candidate.Name)), sheet.Text(string(p.From)), sheet.Text(string(p.To)), sheet.Text(s.Person(p.Manager)))})
		}
	}
	steps := s.stepsTable()
	for _, p := range s.Moved(choice.Demote) {
		s.addSteps(steps, p)
	}
	return &sheet.Sheet{Name: "Changes", Title: "Promote, keep, step down", Blocks: []sheet.Block{moves, steps, s.time()}}
}

func (s selectionBook) stepsTable() *sheet.Table {
	return &sheet.Table{ID: "StepDown", Caption: "What to do for those who step down", Columns: []sheet.Column{
		{Key: "kind", Heading: "What"},
		{Key: "text", Heading: "Step"},
		{Key: "who", Heading: "Who"},
		{Key: "due", Heading: "By", Format: sheet.Days()},
		{Key: "place", Heading: "Where", Spare: 1},
	}, Groups: "Account", Empty: "Nobody steps down."}
}

func (s selectionBook) addSteps(t *sheet.Table, p *choice.Place) {
	for _, step := range p.StepDown {
		t.Rows = append(t.Rows, sheet.Row{Group: string(p.Candidate.Name) + ", from " + string(p.From) + " to " + string(p.To), Cells: s.step(&step)})
	}
}

func (s selectionBook) step(step *choice.Step) []sheet.Cell {
	cells := sheet.Cells(sheet.Text(string(step.Kind)), sheet.Text(step.Text), sheet.Text(step.Who), sheet.None, sheet.None)
	if !step.Due.Absent() {
		cells[3].Value = sheet.Date(step.Due.Last().Time())
		if step.Due.Before(s.Today) {
			cells[3].Tone = sheet.Bad
		}
	}
	if step.File != "" {
		cells[4].Value = sheet.Text(place(step.File, step.Line))
	}
	return cells
}

// time compares what the list asks of the managers with what they have.
func (s selectionBook) time() *sheet.Table {
	t := &sheet.Table{ID: "Managers", Caption: "Time of those who look after accounts", Columns: []sheet.Column{
		{Key: "manager", Heading: "Manager"},
		{Key: "keys", Heading: "On the list", Format: sheet.Decimals(0), Total: sheet.Sum("keys")},
		{Key: "takes", Heading: "Takes", Format: sheet.Format{Kind: sheet.AsNumber, Unit: "h"}, Total: sheet.Sum("takes")},
		{Key: "has", Heading: "Has", Format: sheet.Format{Kind: sheet.AsNumber, Unit: "h"}, Total: sheet.Sum("has")},
	}, Total: "All", Empty: "Nobody looks after a candidate yet.", Note: "Hours a month: of accounts on the list by their tier, of all others by a lower one."}
	for _, m := range s.Managers {
		row := sheet.Row{Cells: sheet.Cells(sheet.Text(s.Person(m.Person)), sheet.Int(m.Keys), exact(m.Takes), exact(m.Has))}
		if m.Over() {
			row.Cells[2].Tone = sheet.Bad
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// scores are the weights, and the mean scores that all follows from.
func (s selectionBook) scores() *sheet.Sheet {
	weights := &sheet.Table{ID: "Criteria", Caption: "Criteria and their weights", Columns: []sheet.Column{
		{Key: "criterion", Heading: "Criterion"},
		{Key: "weight", Heading: "Weight", Format: sheet.Percent(1), Bar: true, Total: sheet.Sum("weight")},
		{Key: "covers", Heading: "Covers"},
		{Key: "axis", Heading: "Axis"},
		{Key: "must", Heading: "Must be", Format: sheet.Decimals(1), Spare: 2},
		{Key: "question", Heading: "Question", Spare: 1},
	}, Total: "All", Empty: "There are no criteria yet."}
	means := &sheet.Table{ID: "Means", Caption: "Mean scores", Empty: "There are no candidates yet.", Note: "Empty where nobody has scored.",
		Columns: []sheet.Column{{Key: "candidate", Heading: "Candidate"}}}
	for k, criterion := range s.Doc.Guideline.Criteria {
		weight := sheet.None
		if s.Result.Shares != nil {
			weight = exact(s.Result.Shares[k])
		}
		weights.Rows = append(weights.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(string(criterion.Criterion)), weight, sheet.Text(string(criterion.Covers)),
			sheet.Text(string(criterion.AxisOf())), exact(criterion.Must.Rat()), sheet.Text(criterion.Question.String()))})
		means.Columns = append(means.Columns, sheet.Column{Key: fmt.Sprintf("c%d", k+1), Heading: string(criterion.Criterion), Format: sheet.Decimals(1)})
	}
	for _, p := range s.Places {
		cells := sheet.Cells(sheet.Text(string(p.Candidate.Name)))
		for _, mean := range p.Means {
			cells = append(cells, sheet.Cell{Value: exact(mean)})
		}
		means.Rows = append(means.Rows, sheet.Row{Cells: cells})
	}
	return &sheet.Sheet{Name: "Scores", Landscape: true, Blocks: []sheet.Block{weights, means}}
}

// disagreement is where scorers are far apart, and who scores high or low.
func (s selectionBook) disagreement() *sheet.Sheet {
	t := &sheet.Table{ID: "Disputes", Caption: "Where scorers are far apart", Columns: []sheet.Column{
		{Key: "candidate", Heading: "Candidate"},
		{Key: "criterion", Heading: "Criterion"},
		{Key: "least", Heading: "From", Format: sheet.Decimals(1)},
		{Key: "most", Heading: "To", Format: sheet.Decimals(1)},
		{Key: "spread", Heading: "Deviation", Format: sheet.Decimals(1), Spare: 1},
		{Key: "voices", Heading: "By department"},
	}, Empty: "Nowhere by half of a scale or more.", Note: "By half of the scale or more, what weighs most first."}
	for i := range s.Result.Disputes {
		d := &s.Result.Disputes[i]
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(s.Name(d.Candidate)), sheet.Text(s.Criterion(d.Criterion)), exact(d.Least), exact(d.Most), sheet.Float(d.Spread), sheet.Text(s.voices(d)))})
	}
	leans := &sheet.Table{ID: "Leans", Caption: "Who scores higher or lower than the others", Columns: []sheet.Column{
		{Key: "department", Heading: "Department"},
		{Key: "share", Heading: "Of the scale", Format: sheet.Percent(1).Change()},
		{Key: "of", Heading: "Scores compared", Format: sheet.Decimals(0)},
	}, Empty: "No two departments have scored the same."}
	for _, l := range s.Result.Leans {
		leans.Rows = append(leans.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(l.Department), exact(l.Share), sheet.Int(l.Of))})
	}
	note := &sheet.Note{Tone: sheet.Quiet, Text: fmt.Sprintf("Of %d scores %d are given by one person alone, and %d by nobody.", s.Result.All, s.Result.Alone, s.Result.Missing)}
	return &sheet.Sheet{Name: "Disagreement", Blocks: []sheet.Block{t, leans, note}}
}
