package svg

import (
	"keyplan/plan/sheet"
)

func (d *drawing) bars(c *sheet.Chart) {
	d.legend(c)
	if lying(c) {
		d.lyingBars(c)
		return
	}
	columns := c.Columns()
	write := d.names(c)
	least, most := ends(c)
	s := d.leftAxis(nice(least, most, 5), format(c, 0), c.YTitle)
	write()
	rows := c.Rows()
	step := d.box.wide() / float64(len(rows))
	const widest = 72 // wider bars say no more
	wide := min(widest, step*0.7/float64(bars(c)))
	edge := (step - wide*float64(bars(c))) / 2
	for i := range rows {
		stack := stacking{}
		for j, column := range columns {
			from, to := stack.add(c, rows[i].Cells[column].Value.Float())
			x := d.box.left + step*float64(i) + edge
			if c.Kind == sheet.Bars {
				x += wide * float64(j)
			}
			top, bottom := s.at(max(from, to)), s.at(min(from, to))
			d.bar(c, &rows[i], j, box{x, top, x + wide, bottom})
		}
	}
}

// A stacking is how far bars reach that stand on each other, above and below 0.
type stacking struct{ up, down float64 }

func (s *stacking) add(c *sheet.Chart, v float64) (from, to float64) {
	if c.Kind != sheet.Stacked {
		return 0, v
	}
	if v < 0 {
		s.down += v
		return s.down - v, s.down
	}
	s.up += v
	return s.up - v, s.up
}

// ends are the numbers at the ends of all bars.
func ends(c *sheet.Chart) (least, most float64) {
	for _, row := range c.Rows() {
		stack := stacking{}
		for _, column := range c.Columns() {
			_, to := stack.add(c, row.Cells[column].Value.Float())
			least, most = min(least, to), max(most, to)
		}
	}
	return least, most
}

// bar draws one bar of a series.
func (d *drawing) bar(c *sheet.Chart, row *sheet.Row, series int, b box) {
	d.printf(`<rect class="kp-f%d" x="%s" y="%s" width="%s" height="%s"><title>%s</title></rect>`, color(series),
		num(b.left), num(b.top), num(max(0.5, b.wide())), num(max(0, b.high())), escape(tip(c, row, c.Columns()[series])))
}

// lyingBars have names at their left, numbers at their ends, and no axis.
func (d *drawing) lyingBars(c *sheet.Chart) {
	rows, columns := c.Rows(), c.Columns()
	names, numbers := 0.0, 0.0
	for i := range rows {
		names = max(names, length(trim(c.Name(&rows[i]), d.width*0.35, usual)))
		for _, column := range columns {
			numbers = max(numbers, length(c.Table.FormatOf(&rows[i].Cells[column], column).Text(rows[i].Cells[column].Value)))
		}
	}
	d.box.left += names + 8
	d.box.right -= numbers + 8
	least, most := ends(c)
	if least < 0 {
		d.box.left += numbers + 8
	}
	s := scale{least: least, most: max(most, least+1e-9)}.between(d.box.left, d.box.right)
	step := d.box.high() / float64(len(rows))
	high := step * 0.72 / float64(bars(c))
	for i := range rows {
		top := d.box.top + step*(float64(i)+0.14)
		left := d.box.left - 8
		if least < 0 {
			left -= numbers + 8
		}
		d.text(left, top+step*0.36+4, "end", "", trim(c.Name(&rows[i]), d.width*0.35, usual))
		stack := stacking{}
		for j, column := range columns {
			cell := &rows[i].Cells[column]
			from, to := stack.add(c, cell.Value.Float())
			y := top
			if c.Kind == sheet.Bars {
				y += high * float64(j)
			}
			d.bar(c, &rows[i], j, box{s.at(min(from, to)), y, s.at(max(from, to)), y + high})
			if c.Kind == sheet.Bars {
				d.atEnd(s.at(to), y+high/2+4, to < 0, c.Table.FormatOf(cell, column).Text(cell.Value))
			}
		}
	}
	d.line("kp-base", s.at(0), d.box.top, s.at(0), d.box.bottom)
}

// atEnd writes the number at the end of a bar.
func (d *drawing) atEnd(x, y float64, below bool, number string) {
	if below {
		d.text(x-5, y, "end", "", number)
		return
	}
	d.text(x+5, y, "start", "", number)
}
