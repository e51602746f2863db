package report

import (
	"cmp"
	"slices"

	"keyplan/plan"
	"keyplan/plan/sheet"
)

// whiteSpace is what they buy of us and what not, by offering and unit.
func (p *pages) whiteSpace() *sheet.Sheet {
	s := &sheet.Sheet{Name: "White space", Title: "White space: what they buy of us, and what not", Landscape: true}
	return page(s, p.grid(), p.cells())
}

// A spot is one field of the white space.
type spot struct {
	offering, unit plan.Ref
}

// spots are what is known of the white space: what they buy now or last year is
// owned, an open opportunity is pipeline, the rest as the plan says.
func (d *Dossier) spots() map[spot]plan.CellStatus {
	known := map[spot]plan.CellStatus{}
	for _, c := range d.Plan.Whitespace {
		if c.Status != "" {
			known[spot{c.Offering, c.Unit}] = c.Status
		}
	}
	for _, o := range d.Plan.Opportunities {
		if o.Open() && !o.Offering.Absent() && !renews(o) {
			known[spot{o.Offering, o.Unit}] = plan.Pipeline
		}
	}
	for _, o := range d.Plan.Financials.Offerings {
		if o.Year >= d.Reading.FiscalYear()-1 && o.Revenue.Amount().Sign() > 0 {
			known[spot{o.Offering, o.Unit}] = plan.Owned
		}
	}
	return known
}

// grid is a row for each offering and a column for each unit.
func (p *pages) grid() *sheet.Table {
	known := p.spots()
	t := &sheet.Table{ID: p.id("Grid"), Caption: "Offerings by unit", Note: "what is empty nobody knows",
		Columns: []sheet.Column{{Key: "offering", Heading: "Offering"}}}
	if len(known) == 0 {
		return t
	}
	units := []plan.Ref{}
	for _, u := range p.Plan.Profile.Units {
		units = append(units, plan.Ref(u.ID))
	}
	for s := range known {
		if s.unit.Absent() {
			units = append([]plan.Ref{""}, units...)
			break
		}
	}
	tones := meanings[plan.CellStatuses]
	for _, u := range units {
		heading := "All of them"
		if !u.Absent() {
			heading = p.names.Name(u, plan.InUnits)
		}
		t.Columns = append(t.Columns, sheet.Column{Key: "unit_" + string(u), Heading: heading, Tones: tones})
	}
	for _, o := range p.Settings.Offerings {
		row := sheet.Row{Cells: sheet.Cells(sheet.Text(p.names.Name(plan.Ref(o.ID), plan.InOfferings)))}
		for _, u := range units {
			row.Cells = append(row.Cells, sheet.Cell{Value: sheet.Text(plan.Spoken(known[spot{plan.Ref(o.ID), u}])), Note: p.spotNote(plan.Ref(o.ID), u)})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// spotNote tells more of a field of the white space: who has it, what it is worth.
func (p *pages) spotNote(offering, unit plan.Ref) string {
	for _, c := range p.Plan.Whitespace {
		if c.Offering != offering || c.Unit != unit {
			continue
		}
		text := ""
		if !c.Competitor.Absent() {
			text = p.names.Name(c.Competitor, plan.InCompetitors)
		}
		if !c.Spend.Absent() {
			text = joined(text, "they spend "+c.Spend.Short()+" a year")
		}
		if !c.Until.Absent() {
			text = joined(text, "bound until "+c.Until.String())
		}
		return text
	}
	return ""
}

// cells are the fields of the white space that the plan tells more of.
func (p *pages) cells() *sheet.Table {
	l := p.list(p.id("White_space"), "What is known of each field", &plan.Cell{}, "offering", "unit", "status", "competitor", "spend", "until")
	for _, c := range p.Plan.Whitespace {
		l.add(p.Dossier, c)
	}
	return l.tidy("offering", "status")
}

// opportunityFields are what a table of opportunities shows.
var opportunityFields = []string{"name", "kind", "offering", "unit", "value", "stage", "probability", "opened", "close", "owner", "contact", "competitor", "evidence", "next"}

// pipelineFields are those for a table of many accounts: what a deal rests on is
// read on the account's own page.
var pipelineFields = slices.DeleteFunc(slices.Clone(opportunityFields), func(key string) bool { return key == "evidence" })

// weighted is an opportunity's value times its probability, live.
func weighted(money sheet.Format) sheet.Column {
	return sheet.Column{Key: "weighted", Heading: "Weighted", Format: money, Note: "the value times its probability",
		Formula: sheet.Where("probability", sheet.Times(sheet.Col("value"), sheet.Col("probability")))}
}

// opportunity adds an open opportunity: with the probability of its stage where it
// says none of its own, and marked where it should have been decided.
func (l *listing) opportunity(d *Dossier, o *plan.Opportunity) *sheet.Row {
	row := l.add(d, o, sheet.Cell{})
	row.Cells[l.Column("weighted")].Format = row.Cells[l.Column("value")].Format // in its own currency
	if chance := &row.Cells[l.Column("probability")]; chance.Value.Absent() {
		chance.Value, chance.Tone, chance.Note = fraction(d.Reading.Chance(o).Decimal), sheet.Quiet, "that of the stage"
	}
	if o.Close.Before(d.Reading.Today) {
		decided := &row.Cells[l.Column("close")]
		decided.Tone, decided.Note = sheet.Bad, "was to be decided by "+o.Close.String()
	}
	return row
}

// renews reports whether an opportunity is of business that goes on, which is no
// part of a pipeline.
func renews(o *plan.Opportunity) bool { return o.Kind == plan.RenewalKind }

func (p *pages) opportunities() *sheet.Sheet {
	s := &sheet.Sheet{Name: "Opportunities", Title: "Opportunities", Landscape: true}
	pipeline := p.openOpportunities("Opportunities", "Open", func(o *plan.Opportunity) bool { return !renews(o) })
	var chart *sheet.Chart
	if len(pipeline.Rows) > 1 {
		chart = &sheet.Chart{Kind: sheet.Bars, Title: "Open opportunities", Table: pipeline, Label: "name", Series: []string{"value", "weighted"}, Alt: "What each open opportunity is worth, and weighted by its probability."}
	}
	return page(s, pipeline, chart, p.openOpportunities("Renewals", "Renewals", renews), p.closed())
}

// openOpportunities are those of some kind that are open, the next decision first.
func (p *pages) openOpportunities(id, caption string, kind func(*plan.Opportunity) bool) *sheet.Table {
	l := p.list(p.id(id), caption, &plan.Opportunity{}, opportunityFields...).extra(weighted(p.money()))
	open := slices.DeleteFunc(slices.Clone(p.Plan.Opportunities), func(o *plan.Opportunity) bool { return !o.Open() || !kind(o) })
	slices.SortStableFunc(open, func(a, b *plan.Opportunity) int {
		return cmp.Or(byDate(a.Close, b.Close), cmp.Compare(a.Name, b.Name))
	})
	for _, o := range open {
		l.opportunity(p.Dossier, o)
	}
	l.total("Together", "value", "weighted").spare("evidence", "opened", "competitor", "contact", "kind", "unit")
	return l.tidy("name", "value", "stage", "probability", "owner", "close")
}

func (p *pages) closed() *sheet.Table {
	l := p.list(p.id("Decided"), "Won and lost", &plan.Opportunity{}, "name", "kind", "offering", "value", "stage", "closed", "why", "competitor").tones("stage", map[string]sheet.Tone{"won": sheet.Good, "lost": sheet.Bad})
	for _, o := range p.Plan.Opportunities {
		if !o.Open() {
			l.add(p.Dossier, o)
		}
	}
	return l.tidy("name", "value", "stage")
}
