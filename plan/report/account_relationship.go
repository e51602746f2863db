package report

import (
	"strings"

	"keyplan/plan"
	"keyplan/plan/sheet"
)

// relationship is what binds us, what does not, who else is there, and what they
// say of us.
func (p *pages) relationship() *sheet.Sheet {
	r := &p.Plan.Relationship
	s := &sheet.Sheet{Name: "Relationship", Title: "Relationship", Landscape: true}
	var words []string
	if r.Stage != "" {
		words = append(words, "Stage: "+string(r.Stage)+".", plan.RelationshipStages.Doc(string(r.Stage)))
	}
	if !r.Reference.Absent() {
		words = append(words, "They have spoken for us since "+r.Reference.String()+".")
	}
	stage := &sheet.Note{Text: strings.Join(words, " ")}
	costs := &sheet.Note{}
	if text := texts(r.SwitchingCosts); text != "" {
		costs.Text = "What makes leaving us costly: " + text
	}
	return page(s, stage, costs, p.strengths(), p.weaknesses(), p.competitors(), p.satisfaction(), p.performance())
}

func (p *pages) strengths() *sheet.Table {
	l := p.list(p.id("Strengths"), "What is strong", &plan.Strength{}, "strength")
	for _, x := range p.Plan.Relationship.Strengths {
		l.add(p.Dossier, x)
	}
	return l.tidy("strength")
}

func (p *pages) weaknesses() *sheet.Table {
	l := p.list(p.id("Weaknesses"), "What is weak", &plan.Weakness{}, "weakness").extra(sheet.Column{Key: "answer", Heading: "What is done about it"})
	for _, x := range p.Plan.Relationship.Weaknesses {
		l.add(p.Dossier, x, sheet.Cell{Value: sheet.Text(p.answer(x.ID, ""))})
	}
	return l.tidy("weakness", "answer")
}

func (p *pages) competitors() *sheet.Table {
	l := p.list(p.id("Competitors"), "Who else sells to them", &plan.Competitor{}, "name", "position", "strength", "share_of_wallet", "contacts", "contract_end").extra(
		sheet.Column{Key: "answer", Heading: "What is done about it"})
	for _, x := range p.Plan.Relationship.Competitors {
		l.add(p.Dossier, x, sheet.Cell{Value: sheet.Text(p.answer(x.ID, ""))})
	}
	return l.tidy("name", "position", "strength")
}

func (p *pages) satisfaction() *sheet.Table {
	l := p.list(p.id("Satisfaction"), "What they say of us", &plan.Satisfaction{}, "date", "measure", "score", "by", "comment")
	for _, x := range p.Plan.Relationship.Satisfaction {
		l.add(p.Dossier, x)
	}
	return l.tidy("date", "measure", "score")
}

func (p *pages) performance() *sheet.Table {
	l := p.list(p.id("Performance"), "What we deliver, as both sides count it", &plan.Performance{}, "date", "measure", "value", "target", "unit")
	for _, x := range p.Plan.Relationship.Performance {
		row := l.add(p.Dossier, x)
		if x.Value.Absent() || x.Target.Absent() {
			continue
		}
		short := x.Value.Cmp(x.Target.Decimal) < 0
		if x.Better == plan.LowerIsBetter {
			short = x.Value.Cmp(x.Target.Decimal) > 0
		}
		tone := sheet.Good
		if short {
			tone = sheet.Bad
		}
		row.Cells[l.Column("value")].Tone = tone
	}
	return l.tidy("date", "measure", "value", "target")
}
