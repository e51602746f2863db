package xlsx

import (
	"github.com/xuri/excelize/v2"

	"keyplan/plan/safe"
	"keyplan/plan/sheet"
	"keyplan/plan/sheet/palette"
)

// rowPixels is how high a usual row is.
const rowPixels = 20

func (b *workbook) addCharts(p *page) error {
	for _, c := range p.charts {
		if err := b.addChart(c); err != nil {
			return err
		}
	}
	return nil
}

func (b *workbook) addChart(p *place) error {
	if len(p.chart.Rows()) == 0 {
		p.page.text(p.chart.Title+": there is nothing to show.", p.row, p.first, p.last, look{ink: palette.Faint})
		return nil
	}
	s := &drawing{place: p, data: b.tables[p.chart.Table], rows: min(len(p.chart.Rows()), b.tables[p.chart.Table].body)}
	charts := kinds[p.chart.Kind](s)
	for _, c := range charts {
		c.Title = heading(p.chart.Title)
		c.Dimension = excelize.ChartDimension{Width: uint(p.pixels() - 12), Height: uint(p.rows * rowPixels)}
		c.Format = excelize.GraphicOptions{AltText: safe.Line(p.chart.Alt), Name: safe.Line(p.chart.Title), OffsetX: 4, OffsetY: 2, Positioning: "oneCell"}
		c.Border = excelize.LineOptions{Type: excelize.LineNone}
		c.ShowBlanksAs = "gap"
	}
	return b.file.AddChart(p.page.name, at(p.first, p.row), charts[0], charts[1:]...)
}

// pixels is how wide a place is.
func (p *place) pixels() int {
	sum := 0
	for _, w := range p.page.widths[p.first-1 : p.last] {
		sum += int(w*8 + 0.5) // as the library does to find where a chart ends
	}
	return sum
}

// A drawing is a chart on its way into the workbook, with where its data are.
type drawing struct {
	*place
	data *place
	rows int
}

// cells are those of a column of the data.
func (d *drawing) cells(key string) string {
	column := d.data.index(d.data.table.Column(key)) + 1
	return absolute(d.data.page.name, column, d.data.header+1, column, d.data.header+d.rows)
}

// cell is one of them.
func (d *drawing) cell(key string, row int) string {
	column := d.data.index(d.data.table.Column(key)) + 1
	return absolute(d.data.page.name, column, d.data.header+1+row, column, d.data.header+1+row)
}

// name is where the heading of a column stands.
func (d *drawing) name(key string) string {
	column := d.data.index(d.data.table.Column(key)) + 1
	return absolute(d.data.page.name, column, d.data.header, column, d.data.header)
}

// series is one column of the data in a colour.
func (d *drawing) series(i int) excelize.ChartSeries {
	key := d.chart.Series[i]
	s := excelize.ChartSeries{Name: d.name(key), Values: d.cells(key), Fill: fill(color(i)),
		Line: line(color(i), 2.25), Marker: excelize.ChartMarker{Symbol: "none"}}
	if d.chart.Label != "" {
		s.Categories = d.cells(d.chart.Label)
	}
	return s
}

func color(i int) string { return palette.Series[i%len(palette.Series)] }

func fill(color string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
}

func line(color string, width float64) excelize.LineOptions {
	return excelize.LineOptions{Type: excelize.LineSolid, Fill: fill(color), Width: width}
}

func heading(text string) excelize.ChartTitle {
	return excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: safe.Line(text), Font: &excelize.Font{Bold: true, Size: 12, Color: palette.Ink, Family: "Calibri"}}}}
}

// axis is an axis with a title and the format of a column.
func (d *drawing) axis(title, key string) excelize.ChartAxis {
	a := excelize.ChartAxis{Font: excelize.Font{Size: 9, Color: palette.Ink, Family: "Calibri"}}
	if title != "" {
		a.Title = excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: safe.Line(title), Font: &excelize.Font{Size: 9, Color: palette.Faint, Family: "Calibri"}}}}
	}
	if key != "" {
		f := d.data.table.Columns[d.data.table.Column(key)].Format
		if f.Places = min(1, f.Places); !d.fine(key) {
			f.Places = 0
		}
		a.NumFmt = excelize.ChartNumFmt{CustomNumFmt: numberFormat(f, false)}
	}
	return a
}

// fine reports whether the numbers of a column are so small that an axis needs
// a digit after the point.
func (d *drawing) fine(key string) bool {
	column := d.data.table.Column(key)
	small := 4.0
	if d.data.table.Columns[column].Format.Kind == sheet.AsPercent {
		small = 0.04
	}
	for i := range d.chart.Rows() {
		if v := d.chart.Rows()[i].Cells[column].Value.Float(); v > small || v < -small {
			return false
		}
	}
	return true
}
