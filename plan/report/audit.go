package report

import (
	"fmt"

	"keyplan/plan/choice"
	"keyplan/plan/sheet"
)

var verdictTones = map[choice.Verdict]sheet.Tone{choice.Yes: sheet.Good, choice.Partly: sheet.Caution, choice.No: sheet.Bad}

// SelectionAudit shows how a guideline answers the nine questions.
func SelectionAudit(c *choice.Choice) *sheet.Book {
	s := selectionBook{c}
	t := &sheet.Table{ID: "Audit", Main: true, Columns: []sheet.Column{
		{Key: "answer", Heading: "Answer"},
		{Key: "evidence", Heading: "What answers it"},
		{Key: "place", Heading: "Where", Spare: 1},
	}, Groups: "Question"}
	counts := map[choice.Verdict]int{}
	for i, a := range c.Audit() {
		counts[a.Verdict]++
		group := fmt.Sprintf("%d  %s", i+1, a.Question.Question)
		row := func(answer, text, place string) {
			t.Rows = append(t.Rows, sheet.Row{Group: group, Cells: []sheet.Cell{{Value: sheet.Text(answer), Tone: verdictTones[a.Verdict]}, {Value: sheet.Text(text)}, {Value: sheet.Text(place)}}})
		}
		answer := string(a.Verdict)
		for _, e := range a.Evidence {
			row(answer, e.Text, place(e.File, e.Line))
			answer = ""
		}
		if a.Next != "" {
			row(answer, "to do: "+a.Next, "")
		}
	}
	summary := fmt.Sprintf("%d yes, %d partly, %d no", counts[choice.Yes], counts[choice.Partly], counts[choice.No])
	return &sheet.Book{Title: "Audit of " + string(c.Doc.Guideline.Selection.Name), Lines: append(s.about(), summary), Created: c.Today.Time(),
		Sheets: []*sheet.Sheet{{Name: "Audit", Blocks: []sheet.Block{t, &sheet.Note{Tone: sheet.Quiet, Text: choice.AuditNote}}}}}
}

func place(file string, line int) string {
	if file == "" {
		return ""
	}
	return fmt.Sprintf("%s:%d", file, line)
}
