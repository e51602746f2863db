package report

import (
	"strings"

	"keyplan/plan"
	"keyplan/plan/sheet"
)

// profile is the business profile: a stranger gets the feel in a minute.
func (p *pages) profile() *sheet.Sheet {
	s := &sheet.Sheet{Name: "Profile", Title: "Business profile"}
	return page(s, p.facts(p.id("Profile"), "The customer", &p.Plan.Profile), p.units(), p.sites(), p.goals(), p.initiatives(), p.pains(), p.needs(), p.swot())
}

func texts(all []plan.Text) string {
	var words []string
	for _, t := range all {
		if !t.Absent() {
			words = append(words, string(t))
		}
	}
	return strings.Join(words, "; ")
}

func (p *pages) units() *sheet.Table {
	l := p.list(p.id("Units"), "Units", &plan.Unit{}, "name", "head", "employees")
	for _, u := range p.Plan.Profile.Units {
		l.add(p.Dossier, u)
	}
	return l.tidy("name")
}

func (p *pages) sites() *sheet.Table {
	l := p.list(p.id("Sites"), "Sites", &plan.Site{}, "name", "city", "country", "unit", "function")
	for _, s := range p.Plan.Profile.Sites {
		l.add(p.Dossier, s)
	}
	return l.tidy("name")
}

func (p *pages) goals() *sheet.Table {
	l := p.list(p.id("Goals"), "Their goals", &plan.Goal{}, "goal", "owner", "by", "confidence")
	for _, g := range p.Plan.Profile.Goals {
		l.add(p.Dossier, g)
	}
	return l.tidy("goal", "owner", "by")
}

func (p *pages) initiatives() *sheet.Table {
	l := p.list(p.id("Initiatives"), "Their initiatives", &plan.Initiative{}, "initiative", "goal", "owner", "by")
	for _, i := range p.Plan.Profile.Initiatives {
		l.add(p.Dossier, i)
	}
	return l.tidy("initiative", "owner", "by")
}

func (p *pages) pains() *sheet.Table {
	l := p.list(p.id("Pains"), "Their pains", &plan.Pain{}, "pain", "owner", "offering").extra(sheet.Column{Key: "answer", Heading: "What is done about it"})
	for _, x := range p.Plan.Profile.Pains {
		l.add(p.Dossier, x, sheet.Cell{Value: sheet.Text(p.answer(x.ID, ""))})
	}
	return l.tidy("pain", "owner")
}

func (p *pages) needs() *sheet.Table {
	l := p.list(p.id("Needs"), "Their needs", &plan.Need{}, "need", "owner", "offering")
	for _, n := range p.Plan.Profile.Needs {
		l.add(p.Dossier, n)
	}
	return l.tidy("need")
}

// swot is strengths, weaknesses, opportunities and threats, line by line.
func (p *pages) swot() *sheet.Table {
	w := &p.Plan.Profile.Swot
	l := p.list(p.id("Swot"), "Our strengths, weaknesses, opportunities and threats in this account", &plan.Line{}, "line")
	l.Groups = "Kind"
	for _, kind := range []struct {
		name  string
		lines []*plan.Line
	}{{"Strengths", w.Strengths}, {"Weaknesses", w.Weaknesses}, {"Opportunities", w.Opportunities}, {"Threats", w.Threats}} {
		for _, line := range kind.lines {
			l.add(p.Dossier, line).Group = kind.name
		}
	}
	return l.Table
}
