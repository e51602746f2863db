package svg

import (
	"fmt"

	"keyplan/plan/sheet"
)

// lines draws a line for each series; of a whale also where it is highest and
// where it ends, which is what such a curve is about.
func (d *drawing) lines(c *sheet.Chart) {
	d.legend(c)
	write := d.names(c)
	least, most := spread(c, c.Columns())
	s := d.leftAxis(nice(least, most, 5), format(c, 0), c.YTitle)
	write()
	for i, column := range c.Columns() {
		points := d.running(c, column, s)
		d.curve(fmt.Sprintf("kp-l%d", color(i)), points)
		d.dots(i, points)
		if c.Kind == sheet.Whale {
			d.summit(c, column, points)
		}
	}
}

// summit marks the highest point of a curve and its end.
func (d *drawing) summit(c *sheet.Chart, column int, points [][2]float64) {
	if len(points) == 0 {
		return
	}
	best := 0
	for i := range points {
		if points[i][1] < points[best][1] {
			best = i
		}
	}
	rows := c.Rows()
	for _, i := range []int{best, len(points) - 1} {
		anchor := "middle"
		if points[i][0] > d.box.right-40 {
			anchor = "end"
		}
		cell, above := &rows[i].Cells[column], -8.0
		if i != best {
			above = 18
		}
		d.text(points[i][0], points[i][1]+above, anchor, "kp-halo", c.Table.FormatOf(cell, column).Text(cell.Value))
		if best == len(points)-1 {
			return
		}
	}
}

// pareto draws bars, and the share that they add up to on an axis at the right,
// with a line at 80 %.
func (d *drawing) pareto(c *sheet.Chart) {
	const eighty = 0.8
	d.legend(c)
	columns := c.Columns()
	write := d.names(c)
	d.box.right -= length("100 %") + 6
	if c.Y2Title != "" {
		d.upright(d.width-6, (d.box.top+d.box.bottom)/2, trim(c.Y2Title, d.box.high(), usual))
		d.box.right -= 14
	}
	least, most := spread(c, columns[:1])
	s := d.leftAxis(nice(least, most, 5), format(c, 0), c.YTitle)
	right := d.rightAxis(exact(0, 1, 5), format(c, 1))
	write()
	rows := c.Rows()
	step := d.box.wide() / float64(len(rows))
	for i := range rows {
		v := rows[i].Cells[columns[0]].Value.Float()
		x := d.box.left + step*(float64(i)+0.1)
		d.bar(c, &rows[i], 0, box{x, s.at(max(v, 0)), x + step*0.8, s.at(min(v, 0))})
	}
	d.line("kp-base kp-dash", d.box.left, right.at(eighty), d.box.right, right.at(eighty))
	points := d.running(c, columns[1], right)
	d.curve("kp-l1", points)
	d.dots(1, points)
}

// lorenz draws a curve of shares over shares within a square, against the
// diagonal, where all are equal.
func (d *drawing) lorenz(c *sheet.Chart) {
	columns := c.Columns()
	d.box.bottom -= 34
	d.text((d.box.left+d.box.right)/2, d.box.bottom+32, "middle", "kp-faint", trim(c.XTitle, d.box.wide(), usual))
	side := min(d.box.high(), d.box.wide()-60)
	d.box.top = d.box.bottom - side
	middle := (d.box.left + d.box.right + 44) / 2
	d.box.right = middle + side/2
	y := d.leftAxisAt(middle-side/2, exact(0, 1, 5), format(c, 1), c.YTitle)
	x := exact(0, 1, 5).between(d.box.left, d.box.right)
	for _, v := range x.marks() {
		d.line("kp-rule", x.at(v), d.box.top, x.at(v), d.box.bottom)
		d.text(x.at(v), d.box.bottom+15, "middle", "", x.mark(v, format(c, 0)))
	}
	d.line("kp-base kp-dash", x.at(0), y.at(0), x.at(1), y.at(1))
	points := [][2]float64{{x.at(0), y.at(0)}}
	for _, row := range c.Rows() {
		points = append(points, [2]float64{x.at(row.Cells[columns[0]].Value.Float()), y.at(row.Cells[columns[1]].Value.Float())})
	}
	d.curve("kp-l0", points)
}

// leftAxisAt is leftAxis with the axis itself in a given place.
func (d *drawing) leftAxisAt(left float64, s scale, f sheet.Format, title string) scale {
	room := length("100 %") + 6
	if title != "" {
		room += 16
	}
	d.box.left = left - room
	return d.leftAxis(s, f, title)
}
