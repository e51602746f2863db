package report

import (
	"slices"
	"strings"

	"keyplan/plan"
	"keyplan/plan/lint"
	"keyplan/plan/sheet"
)

// dangers are risks and issues.
func (p *pages) dangers() *sheet.Sheet {
	s := &sheet.Sheet{Name: "Risks & issues", Title: "Risks and issues", Landscape: true}
	if len(p.Plan.Risks) == 0 {
		s.Name, s.Title = "Issues", "Issues"
	}
	return page(s, p.risks(), p.issues())
}

func (p *pages) risks() *sheet.Table {
	l := p.list(p.id("Risks"), "Risks", &plan.Risk{}, "risk", "likelihood", "impact", "owner", "mitigation", "closed").extra(
		sheet.Column{Key: "answer", Heading: "What is done about it"}).tones("likelihood", levelTones).tones("impact", levelTones)
	open := p.openRisks()
	rest := slices.DeleteFunc(slices.Clone(p.Plan.Risks), (*plan.Risk).Open)
	for _, r := range append(open, rest...) {
		row := l.add(p.Dossier, r, sheet.Cell{Value: sheet.Text(p.answer(r.ID, ""))})
		if !r.Open() {
			row.Tone = sheet.Quiet
		}
	}
	return l.tidy("risk", "likelihood", "impact", "owner", "mitigation")
}

func (p *pages) issues() *sheet.Table {
	l := p.list(p.id("Issues"), "Problems that the customer has raised", &plan.Issue{}, "issue", "severity", "raised", "by", "owner", "due", "resolved").extra(
		sheet.Column{Key: "answer", Heading: "What is done about it"}).tones("severity", levelTones)
	for _, i := range p.Plan.Issues {
		row := l.add(p.Dossier, i, sheet.Cell{Value: sheet.Text(p.answer(i.ID, ""))})
		if i.Open() {
			p.overdue(row, l.Table, i.Due)
		} else {
			row.Tone = sheet.Quiet
		}
	}
	return l.tidy("issue", "severity", "owner", "due")
}

// log is who spoke with whom, the newest first.
func (p *pages) log() *sheet.Sheet {
	l := p.list(p.id("Log"), "", &plan.Entry{}, "date", "type", "with", "by", "purpose", "outcome", "feedback", "next")
	for _, e := range slices.SortedStableFunc(slices.Values(p.Plan.Log), func(a, b *plan.Entry) int { return int(b.Date.Last()) - int(a.Date.Last()) }) {
		row := l.add(p.Dossier, e)
		if !e.Past(p.Reading.Today) {
			row.Tone = sheet.Quiet
			row.Cells[l.Column("outcome")].Value = sheet.Text(strings.Trim("planned; "+string(e.Outcome), "; "))
		}
	}
	l.spare("next", "purpose", "by")
	return page(&sheet.Sheet{Name: "Contact log", Title: "Contact log", Landscape: true}, l.tidy("date", "with", "outcome"))
}

// weightTones are what weights of changes mean.
var weightTones = map[string]sheet.Tone{"high": sheet.Strong, "low": sheet.Quiet}

// changes are what has changed since the last review.
func (p *pages) changes() *sheet.Sheet {
	c := p.Changes
	if c == nil {
		return nil
	}
	t := &sheet.Table{ID: p.id("Changes"), Columns: []sheet.Column{
		{Key: "change", Heading: "Change"}, {Key: "weight", Heading: "Weight", Tones: weightTones}, {Key: "where", Heading: "Where", Spare: 1}}}
	told, also := c.Brief()
	for i := range told {
		c := &told[i]
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(c.Sentence()), sheet.Text(c.Weight.String()), sheet.Text(placed(c.File, c.Line)))})
	}
	note := &sheet.Note{Text: "Since the review of " + c.Since}
	if c.Promises != nil {
		note.Text += ": " + c.Promises.Told()
	}
	if len(also) > 0 {
		t.Note = "also " + strings.Join(also, ", ")
	}
	return page(&sheet.Sheet{Name: "Changes", Title: "What has changed since the last review", Landscape: true}, note, t)
}

// severities are what severities of findings mean.
var severities = map[string]sheet.Tone{"error": sheet.Bad, "warning": sheet.Caution}

// findings are what the rules ask for, the gravest first.
func (p *pages) findings() *sheet.Sheet {
	if p.Result == nil {
		return nil
	}
	t := &sheet.Table{ID: p.id("Findings"), Note: "keyplan explain RULE says why, and what good looks like", Columns: []sheet.Column{
		{Key: "severity", Heading: "Severity", Tones: severities}, {Key: "finding", Heading: "Finding"}, {Key: "hint", Heading: "What to do"}, {Key: "where", Heading: "Where"}, {Key: "rule", Heading: "Rule", Spare: 1}}}
	for _, f := range slices.SortedStableFunc(slices.Values(p.Result.Findings), func(a, b *lint.Finding) int { return int(b.Severity) - int(a.Severity) }) {
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(f.Severity.String()), sheet.Text(upperFirst(f.Message)), sheet.Text(f.Hint), sheet.Text(placed(f.File, f.Span.Start.Line)), sheet.Text(f.Rule.Name))})
	}
	return page(&sheet.Sheet{Name: "Findings", Title: "What the plan still lacks", Landscape: true}, t)
}
