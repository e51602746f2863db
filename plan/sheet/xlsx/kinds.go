package xlsx

import (
	"github.com/xuri/excelize/v2"

	"keyplan/plan/sheet"
	"keyplan/plan/sheet/palette"
)

// kinds draw each kind of chart; a second chart of a drawing shares its area.
var kinds = map[sheet.ChartKind]func(*drawing) []*excelize.Chart{
	sheet.Bars:    func(d *drawing) []*excelize.Chart { return d.bars(excelize.Bar, excelize.Col) },
	sheet.Stacked: func(d *drawing) []*excelize.Chart { return d.bars(excelize.BarStacked, excelize.ColStacked) },
	sheet.Line:    (*drawing).lines,
	sheet.Pareto:  (*drawing).pareto,
	sheet.Lorenz:  (*drawing).lorenz,
	sheet.Whale:   (*drawing).lines,
	sheet.Scatter: (*drawing).scatter,
}

// legend is one below, for more than one series.
func (d *drawing) legend() excelize.ChartLegend {
	if len(d.chart.Series) < 2 {
		return excelize.ChartLegend{Position: "none"}
	}
	return excelize.ChartLegend{Position: "bottom", Font: &excelize.Font{Size: 9, Color: palette.Ink, Family: "Calibri"}}
}

// all are the series of a chart.
func (d *drawing) all() []excelize.ChartSeries {
	var all []excelize.ChartSeries
	for i := range d.chart.Series {
		all = append(all, d.series(i))
	}
	return all
}

func (d *drawing) bars(lying, standing excelize.ChartType) []*excelize.Chart {
	gap := uint(40)
	c := &excelize.Chart{Type: standing, Series: d.all(), Legend: d.legend(), GapWidth: &gap}
	c.XAxis, c.YAxis = d.names(), d.axis(d.chart.YTitle, d.chart.Series[0])
	c.YAxis.MajorGridLines = true
	if !d.chart.ShortNames() {
		c.Type, c.XAxis.ReverseOrder = lying, true // the first row on top
		c.XAxis.Alignment, c.XAxis.TickLabelSkip = excelize.Alignment{}, 0
		c.YAxis = excelize.ChartAxis{None: true} // which would stand on top as well
		c.PlotArea.ShowVal, c.PlotArea.NumFmt = true, d.axis("", d.chart.Series[0]).NumFmt
	}
	return []*excelize.Chart{c}
}

func (d *drawing) lines() []*excelize.Chart {
	c := &excelize.Chart{Type: excelize.Line, Series: d.all(), Legend: d.legend(), XAxis: d.names(), YAxis: d.axis(d.chart.YTitle, d.chart.Series[0])}
	c.YAxis.MajorGridLines = true
	return []*excelize.Chart{c}
}

// names is the axis of the rows' names, of which as many are shown as there is
// room for.
func (d *drawing) names() excelize.ChartAxis {
	const room = 24
	a := d.axis(d.chart.XTitle, "")
	a.TickLabelPosition = excelize.ChartTickLabelLow
	if d.rows > room {
		a.TickLabelSkip = (d.rows + room - 1) / room
	}
	if !d.chart.ShortNames() || d.rows > room {
		a.Alignment.TextRotation = -45
	}
	return a
}

// pareto has bars, and the running share as a line on an axis of its own that
// ends at 100 %.
func (d *drawing) pareto() []*excelize.Chart {
	gap, all, none := uint(25), 1.0, 0.0
	bars := &excelize.Chart{Type: excelize.Col, Series: []excelize.ChartSeries{d.series(0)}, Legend: d.legend(), GapWidth: &gap,
		XAxis: d.names(), YAxis: d.axis(d.chart.YTitle, d.chart.Series[0])}
	bars.YAxis.MajorGridLines = true
	running := &excelize.Chart{Type: excelize.Line, Series: []excelize.ChartSeries{d.series(1)}, Legend: d.legend(),
		YAxis: d.axis(d.chart.Y2Title, d.chart.Series[1])}
	running.YAxis.Secondary, running.YAxis.Minimum, running.YAxis.Maximum = true, &none, &all
	return []*excelize.Chart{bars, running}
}

// lorenz has the curve, and the diagonal as the same shares against themselves.
func (d *drawing) lorenz() []*excelize.Chart {
	all, none := 1.0, 0.0
	x, y := d.chart.Series[0], d.chart.Series[1]
	c := &excelize.Chart{Type: excelize.Scatter, Legend: excelize.ChartLegend{Position: "none"}, XAxis: d.axis(d.chart.XTitle, x), YAxis: d.axis(d.chart.YTitle, y)}
	c.Series = []excelize.ChartSeries{
		{Name: d.name(y), Categories: d.cells(x), Values: d.cells(y), Fill: fill(color(0)), Line: line(color(0), 2.25), Marker: excelize.ChartMarker{Symbol: "none"}},
		{Name: d.name(x), Categories: d.cells(x), Values: d.cells(x), Fill: fill(palette.Rule), Line: line(palette.Rule, 1.25), Marker: excelize.ChartMarker{Symbol: "none"}},
	}
	for _, a := range []*excelize.ChartAxis{&c.XAxis, &c.YAxis} {
		a.Minimum, a.Maximum, a.MajorUnit = &none, &all, 0.2
		a.MajorGridLines = true
	}
	return []*excelize.Chart{c}
}
