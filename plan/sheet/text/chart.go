package text

import (
	"strings"

	"keyplan/plan/safe"
	"keyplan/plan/screen"
	"keyplan/plan/sheet"
)

// chart draws a chart as bars, unless a table with bars of its own shows the
// same.
func (p *page) chart(c *sheet.Chart) {
	if c.Kind != sheet.Scatter && p.barred[c.Table] {
		return
	}
	p.part()
	p.wrapped("", safe.Line(c.Title), p.strong)
	p.wrapped("", c.Alt, p.faint)
	if c.Kind == sheet.Scatter && c.Matrix != nil {
		p.matrix(c)
		return
	}
	p.bars(c)
}

// shown is how many bars a chart draws: a terminal is no poster.
const shown = 20

// points is how many points of a curve are drawn where it has many.
const points = 11

// bars draws each row of a chart as bars.
func (p *page) bars(c *sheet.Chart) {
	rows, told := drawnRows(c)
	t := barTable(c, rows)
	if len(t.Rows) == 0 {
		p.wrapped(strings.Repeat(" ", apart), "nothing to show", p.faint)
		return
	}
	p.rows(t, newLayout(t, p.prose))
	if told != "" {
		p.wrapped(strings.Repeat(" ", indent), told, p.faint)
	}
}

// drawnRows are the rows that are drawn, and what is to be said of the others:
// of bars the first, of a curve some on all its way.
func drawnRows(c *sheet.Chart) (rows []sheet.Row, told string) {
	all := c.Rows()
	if len(all) <= shown {
		return all, ""
	}
	if c.Kind == sheet.Bars || c.Kind == sheet.Stacked || c.Kind == sheet.Pareto || c.Kind == sheet.Scatter {
		return all[:shown], sheet.Decimals(0).Text(sheet.Int(len(all)-shown)) + " more are not drawn"
	}
	for i := range points {
		rows = append(rows, all[i*(len(all)-1)/(points-1)])
	}
	return rows, sheet.Decimals(0).Text(sheet.Int(points)) + " of " + sheet.Decimals(0).Text(sheet.Int(len(all))) + " points are drawn"
}

// barTable is what a chart shows as a table: names, and each series with its
// bars, which are to be compared with each other.
func barTable(c *sheet.Chart, rows []sheet.Row) *sheet.Table {
	table := *c.Table
	table.Rows = rows
	of := *c
	of.Table, of.Top, of.Matrix = &table, 0, nil
	t := of.Figures()
	names, most := len(t.Columns)-len(c.Series), 0.0
	for i := range c.Series {
		if column := &t.Columns[names+i]; drawn(c, i) {
			column.Bar = true
			most = max(most, t.BarMaxOf(names+i))
		}
	}
	for i := range t.Columns {
		t.Columns[i].BarMax = most
	}
	return t
}

// drawn reports whether a series has bars: all do but what a curve is over, and
// what has an axis of its own.
func drawn(c *sheet.Chart, series int) bool {
	switch c.Kind {
	case sheet.Lorenz, sheet.Scatter:
		return series == 1
	case sheet.Pareto:
		return series == 0
	}
	return true
}

// matrix tells who stands in which quadrant.
func (p *page) matrix(c *sheet.Chart) {
	members := c.ByQuadrant()
	wide := 0
	for _, name := range c.Matrix.Quadrants() {
		wide = max(wide, screen.Width(safe.Line(name)))
	}
	for _, name := range c.Matrix.Quadrants() {
		who := "nobody"
		if len(members[name]) > 0 {
			who = safe.Line(strings.Join(members[name], ", "))
		}
		p.wrapped(strings.Repeat(" ", indent)+pad(safe.Line(name), wide)+strings.Repeat(" ", apart), who, plain)
	}
}
