package report

import (
	"slices"
	"strings"

	"keyplan/plan"
	"keyplan/plan/sheet"
)

// whosWho is the customer's people: who they are, who reports to whom, and who is
// for us.
func (p *pages) whosWho() *sheet.Sheet {
	s := &sheet.Sheet{Name: "Who's who", Title: "Who's who", Landscape: true}
	return page(s, p.contacts(), p.standings(), p.chart(), p.stances(), p.leavers())
}

// What a table of contacts shows: who they are and how they are reached, and where
// they stand.
var (
	contactFields  = []string{"name", "position", "unit", "site", "reports_to", "owner", "cadence", "email", "phone"}
	standingFields = []string{"name", "roles", "decides", "influence", "sentiment", "standing", "target_standing", "goals", "preferences"}
)

// spokenColumn is the last day on which a contact took part in something.
var spokenColumn = sheet.Column{Key: "spoken", Heading: "Last contact", Format: sheet.Days(), Note: "the last day on which they took part in something that the log holds"}

func (p *pages) contacts() *sheet.Table {
	l := p.list(p.id("Contacts"), "Contacts", &plan.Contact{}, p.contactColumns(contactFields)...).extra(spokenColumn)
	for _, c := range p.Plan.Contacts {
		if !p.Reading.Left(c) {
			l.add(p.Dossier, c, sheet.Cell{Value: dayValue(p.Reading.Spoken(c))})
		}
	}
	l.spare("phone", "site", "cadence", "email", "reports_to", "unit")
	return l.tidy("name", "position")
}

// standings are where they stand: what they decide, and how they see us.
func (p *pages) standings() *sheet.Table {
	l := p.list(p.id("Standings"), "Where they stand", &plan.Contact{}, p.contactColumns(standingFields)...)
	for _, c := range p.Reading.Living {
		l.add(p.Dossier, c)
	}
	l.spare("preferences", "goals", "target_standing", "decides")
	if l.tidy("name", "position"); len(l.Columns) <= l.lead+1 {
		return nil
	}
	return l.Table
}

// contactColumns are the fields of a table of contacts: where their names are not to be seen,
// the position comes first in place of the name.
func (d *Dossier) contactColumns(fields []string) []string {
	if !d.Nameless {
		return fields
	}
	return append([]string{"position"}, slices.DeleteFunc(slices.Clone(fields), func(key string) bool { return key == "name" || key == "position" })...)
}

// chart is the reporting lines: each contact under the one they report to, with
// the empty boxes.
func (p *pages) chart() *sheet.Table {
	t := &sheet.Table{ID: p.id("Reporting"), Caption: "Reporting lines", Columns: []sheet.Column{
		{Key: "person", Heading: "Person"}, {Key: "position", Heading: "Position"}, {Key: "unit", Heading: "Unit"}, {Key: "roles", Heading: "Buying roles"}, {Key: "sentiment", Heading: "Sentiment", Tones: meanings[plan.Sentiments]}}}
	under := map[plan.Ref][]*plan.Contact{}
	for _, c := range p.Plan.Contacts {
		if !p.Reading.Left(c) {
			under[p.boss(c)] = append(under[p.boss(c)], c)
		}
	}
	if len(under) < 2 { // nobody reports to anybody
		return t
	}
	seen := map[*plan.Contact]bool{}
	var add func(c *plan.Contact, depth int)
	add = func(c *plan.Contact, depth int) {
		if seen[c] {
			return
		}
		seen[c] = true
		t.Rows = append(t.Rows, p.box(c, depth))
		for _, below := range under[plan.Ref(c.ID)] {
			add(below, depth+1)
		}
	}
	for _, c := range under[""] {
		add(c, 0)
	}
	for _, c := range p.Plan.Contacts { // those who report to each other in a circle
		if !p.Reading.Left(c) {
			add(c, 0)
		}
	}
	return narrowed(t)
}

// boss is whom a contact reports to, if that is somebody who is still there.
func (d *Dossier) boss(c *plan.Contact) plan.Ref {
	if boss := d.Reading.Contact(c.ReportsTo); boss != nil && boss != c && !d.Reading.Left(boss) {
		return c.ReportsTo
	}
	return ""
}

func (p *pages) box(c *plan.Contact, depth int) sheet.Row {
	name, vacant := c.Called(), c.Vacant() && !p.Nameless
	if vacant {
		name = "vacant"
	}
	var roles []string
	for _, r := range c.Roles {
		roles = append(roles, plan.Spoken(r))
	}
	row := sheet.Row{Cells: sheet.Cells(sheet.Text(name), sheet.Text(string(c.Position)), sheet.Text(p.names.Name(c.Unit, plan.InUnits)), sheet.Text(strings.Join(roles, "; ")), sheet.Text(string(c.Sentiment)))}
	row.Cells[0].Indent = depth
	if vacant {
		row.Cells[0].Tone = sheet.Quiet
	}
	return row
}

// narrowed leaves out the columns of a table that hold nothing, but for the first.
func narrowed(t *sheet.Table) *sheet.Table {
	l := listing{Table: t}
	for l.lead < len(t.Columns) && t.Columns[l.lead].Hidden {
		l.lead++
	}
	if l.lead == len(t.Columns) {
		return t
	}
	return l.tidy(t.Columns[l.lead].Key)
}

// stances is the map of influence and sentiment: who is for us and counts.
func (p *pages) stances() *sheet.Table {
	t := &sheet.Table{ID: p.id("Stances"), Caption: "Who is for us, by influence", Columns: []sheet.Column{{Key: "influence", Heading: "Influence"}}}
	kinds := stancesInOrder()
	for _, kind := range kinds {
		t.Columns = append(t.Columns, sheet.Column{Key: kind, Heading: upperFirst(plan.Spoken(kind))})
	}
	found := false
	for _, level := range []plan.Level{plan.High, plan.Medium, plan.Low, ""} {
		row := sheet.Row{Cells: sheet.Cells(sheet.Text(levelName(level)))}
		any := false
		for _, kind := range kinds {
			var names []string
			for _, c := range p.Reading.Living {
				if c.Influence == level && sentimentOf(c) == plan.Sentiment(kind) {
					names = append(names, c.Called())
				}
			}
			any = any || len(names) > 0
			row.Cells = append(row.Cells, sheet.Cell{Value: sheet.Text(strings.Join(names, "\n")), Tone: stance(level, plan.Sentiment(kind), len(names) > 0)})
		}
		if any {
			t.Rows = append(t.Rows, row)
		}
		found = found || any
	}
	known := slices.ContainsFunc(p.Reading.Living, func(c *plan.Contact) bool { return c.Influence != "" || c.Sentiment != "" })
	if !found || !known {
		t.Rows = nil
	}
	return t
}

// stancesInOrder are sentiments from those against us to those for us, and behind
// them what is not known.
func stancesInOrder() []string {
	kinds := slices.DeleteFunc(plan.Sentiments.Values(), func(kind string) bool { return plan.Sentiment(kind) == plan.UnknownSentiment })
	slices.Reverse(kinds)
	return append(kinds, string(plan.UnknownSentiment))
}

func levelName(level plan.Level) string {
	if level == "" {
		return "not known"
	}
	return string(level)
}

// sentimentOf is how a contact feels about us, unknown where nobody says.
func sentimentOf(c *plan.Contact) plan.Sentiment {
	if c.Sentiment == "" {
		return plan.UnknownSentiment
	}
	return c.Sentiment
}

// stance is what it means that people of some influence feel so.
func stance(level plan.Level, s plan.Sentiment, anybody bool) sheet.Tone {
	if !anybody {
		return sheet.Plain
	}
	tone := meanings[plan.Sentiments][string(s)]
	if s == plan.UnknownSentiment && level == plan.High {
		return sheet.Caution
	}
	return tone
}

func (p *pages) leavers() *sheet.Table {
	l := p.list(p.id("Leavers"), "Who has left", &plan.Contact{}, p.contactColumns([]string{"name", "position", "roles", "left"})...)
	for _, c := range p.Plan.Contacts {
		if p.Reading.Left(c) {
			l.add(p.Dossier, c)
		}
	}
	return l.tidy("name", "position")
}
