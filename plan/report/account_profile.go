package report

import (
	"strings"

	"keyplan/plan"
	"keyplan/plan/sheet"
)

// profile is the business profile: a stranger gets the feel in a minute.
func (p *pages) profile() *sheet.Sheet {
	f := &p.Plan.Profile
	facts := &sheet.Table{ID: p.id("Profile"), Caption: "The customer", Columns: []sheet.Column{{Key: "fact", Heading: "Fact"}, {Key: "is", Heading: "What we know"}}}
	add := func(fact string, value plan.Value) {
		if !value.Absent() {
			facts.Rows = append(facts.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(fact), sheet.Text(spaced(value.String())))})
		}
	}
	text := func(fact, is string) { t := plan.Text(is); add(fact, &t) }
	add("Industry", &f.Industry)
	text("Headquarters", joined(string(f.Headquarters.City), f.Headquarters.Country.String()))
	text("Ownership", string(f.Ownership))
	if !f.Employees.Absent() {
		text("Employees", f.Employees.Decimal().Grouped())
	}
	add("Founded", &f.Founded)
	text("Market position", string(f.MarketPosition))
	add("Customer since", &p.Plan.Account.CustomerSince)
	add("Their fiscal year ends in month", &f.FiscalYearEnd)
	add("Website", &f.Website)
	add("Their strategy", &f.Strategy)
	text("Trends", texts(f.Trends))
	text("Their competitors", texts(f.Rivals))
	s := &sheet.Sheet{Name: "Profile", Title: "Business profile"}
	return page(s, &sheet.Note{Text: string(f.Summary)}, facts, p.units(), p.sites(), p.goals(), p.initiatives(), p.pains(), p.needs(), p.swot(), p.team())
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
	t := &sheet.Table{ID: p.id("Swot"), Caption: "Our strengths, weaknesses, opportunities and threats in this account", Groups: "Kind", Columns: []sheet.Column{{Key: "line", Heading: "Line"}}}
	for _, kind := range []struct {
		name  string
		lines []*plan.Line
	}{{"Strengths", w.Strengths}, {"Weaknesses", w.Weaknesses}, {"Opportunities", w.Opportunities}, {"Threats", w.Threats}} {
		for _, line := range kind.lines {
			t.Rows = append(t.Rows, sheet.Row{Group: kind.name, Cells: sheet.Cells(sheet.Text(string(line.Line)))})
		}
	}
	return t
}

func (p *pages) team() *sheet.Table {
	l := p.list(p.id("Team"), "Who of ours works for this account", &plan.TeamMember{}, "person", "part", "allocation")
	for _, m := range p.Plan.Account.Team {
		l.add(p.Dossier, m)
	}
	return l.tidy("person", "part")
}
