package xlsx

import (
	"github.com/xuri/excelize/v2"

	"keyplan/plan/sheet/palette"
)

// scatter has a series for each row, so that its name can stand beside its
// point in every program.
func (d *drawing) scatter() []*excelize.Chart {
	x, y := d.chart.Series[0], d.chart.Series[1]
	c := &excelize.Chart{Type: excelize.Scatter, Legend: excelize.ChartLegend{Position: "none"}, XAxis: d.axis(d.chart.XTitle, x), YAxis: d.axis(d.chart.YTitle, y)}
	for i := range d.rows {
		s := excelize.ChartSeries{Categories: d.cell(x, i), Values: d.cell(y, i), Line: excelize.LineOptions{Type: excelize.LineNone},
			Marker: excelize.ChartMarker{Symbol: "circle", Size: 9, Fill: fill(color(0)), Border: line(palette.Paper, 0.75)}}
		if d.chart.Label != "" {
			s.Name, s.DataLabelPosition = d.cell(d.chart.Label, i), excelize.ChartDataLabelsPositionRight
		}
		c.Series = append(c.Series, s)
	}
	c.PlotArea.ShowSerName = d.chart.Label != ""
	if m := d.chart.Matrix; m != nil {
		c.XAxis.Minimum, c.XAxis.Maximum = &m.XLeast, &m.XMax
		c.YAxis.Minimum, c.YAxis.Maximum = &m.YLeast, &m.YMax
		c.Series = append(c.Series, d.quadrants()...)
	} else {
		c.XAxis.MajorGridLines, c.YAxis.MajorGridLines = true, true
	}
	return []*excelize.Chart{c}
}

// quadrants are the lines between them and their names. A chart draws what
// stands in cells only, so these stand under it, where nobody sees them.
func (d *drawing) quadrants() []excelize.ChartSeries {
	m := d.chart.Matrix
	row := d.row + 2
	point := func(name string, x, y float64) (string, string, string) {
		for i, v := range []any{cellText(name), x, y} {
			d.page.mark(mark{row: row, first: d.first + i, last: d.first + i, value: v, look: look{ink: palette.Paper}})
		}
		at := func(i int) string { return absolute(d.page.name, d.first+i, row-1, d.first+i, row-1) }
		row++
		return at(0), at(1), at(2)
	}
	var all []excelize.ChartSeries
	for _, l := range [][4]float64{{m.XCut, m.YLeast, m.XCut, m.YMax}, {m.XLeast, m.YCut, m.XMax, m.YCut}} {
		name, _, _ := point(" ", l[0], l[1]) // a series of no name would be given one
		point(" ", l[2], l[3])
		cells := func(i int) string { return absolute(d.page.name, d.first+i, row-2, d.first+i, row-1) }
		all = append(all, excelize.ChartSeries{Name: name, Categories: cells(1), Values: cells(2), Fill: fill(palette.Faint), Line: line(palette.Faint, 1), Marker: excelize.ChartMarker{Symbol: "none"}})
	}
	top, right := m.YMax-(m.YMax-m.YLeast)*0.03, m.XCut+(m.XMax-m.XLeast)*0.01
	bottom, left := m.YCut-(m.YMax-m.YLeast)*0.03, m.XLeast+(m.XMax-m.XLeast)*0.01
	for i, name := range m.Quadrants() {
		x, y := left, top
		if i%2 == 1 {
			x = right
		}
		if i >= 2 {
			y = bottom
		}
		title, xs, ys := point(name, x, y)
		all = append(all, excelize.ChartSeries{Name: title, Categories: xs, Values: ys, Line: excelize.LineOptions{Type: excelize.LineNone},
			Marker: excelize.ChartMarker{Symbol: "none"}, DataLabelPosition: excelize.ChartDataLabelsPositionRight,
			DataLabel: excelize.ChartDataLabel{Font: excelize.Font{Italic: true, Size: 10, Color: palette.Faint}}})
	}
	return all
}
