package svg

import (
	"math"

	"keyplan/plan/sheet"
)

// scatter draws a point for each row, with its name beside it where there is
// room.
func (d *drawing) scatter(c *sheet.Chart) {
	xs, ys := d.plane(c)
	var taken []box
	if c.Matrix != nil {
		taken = d.quadrants(c.Matrix, xs, ys)
	}
	columns := c.Columns()
	rows := c.Rows()
	var centers []box
	for i := range rows {
		r := d.radius(c, &rows[i])
		x, y := xs.at(rows[i].Cells[columns[0]].Value.Float()), ys.at(rows[i].Cells[columns[1]].Value.Float())
		centers = append(centers, box{x - r, y - r, x + r, y + r})
	}
	taken = append(taken, centers...)
	for i := range rows {
		p := centers[i]
		name := c.Name(&rows[i])
		d.printf(`<circle class="kp-f0" fill-opacity="0.85" cx="%s" cy="%s" r="%s"><title>%s</title></circle>`, num((p.left+p.right)/2), num((p.top+p.bottom)/2), num(p.wide()/2),
			escape(tip(c, &rows[i], columns[0])+", "+c.Table.Columns[columns[1]].Heading+": "+format(c, 1).WithUnit(rows[i].Cells[columns[1]].Value)))
		if at, anchor, ok := d.roomFor(trim(name, 160, usual), p, taken); ok && name != "" {
			taken = append(taken, at)
			x := at.left
			if anchor == "end" {
				x = at.right
			} else if anchor == "middle" {
				x = (at.left + at.right) / 2
			}
			d.text(x, at.bottom-3, anchor, "kp-halo", trim(name, 160, usual))
		}
	}
}

// radius is how large a point is: by the third series, as an area.
func (d *drawing) radius(c *sheet.Chart, row *sheet.Row) float64 {
	const usual, least, most = 6, 3, 26
	if len(c.Series) < 3 {
		return usual
	}
	column := c.Columns()[2]
	part := row.Cells[column].Value.Float() / max(c.Table.BarMaxOf(column), 1e-9)
	return max(least, most*math.Sqrt(max(0, part)))
}

// roomFor finds where a name can stand beside a point: right, left, above or
// below it.
func (d *drawing) roomFor(name string, p box, taken []box) (at box, anchor string, ok bool) {
	const high, gap = 14, 4
	wide, middle, centre := length(name), (p.top+p.bottom)/2, (p.left+p.right)/2
	for _, try := range []struct {
		at     box
		anchor string
	}{
		{box{p.right + gap, middle - high/2, p.right + gap + wide, middle + high/2}, "start"},
		{box{p.left - gap - wide, middle - high/2, p.left - gap, middle + high/2}, "end"},
		{box{centre - wide/2, p.top - gap - high, centre + wide/2, p.top - gap}, "middle"},
		{box{centre - wide/2, p.bottom + gap, centre + wide/2, p.bottom + gap + high}, "middle"},
	} {
		if try.at.left >= d.box.left && try.at.right <= d.box.right && try.at.top >= d.box.top && try.at.bottom <= d.box.bottom && free(try.at, taken) {
			return try.at, try.anchor, true
		}
	}
	return box{}, "", false
}

func free(b box, taken []box) bool {
	for _, t := range taken {
		if b.left < t.right && t.left < b.right && b.top < t.bottom && t.top < b.bottom {
			return false
		}
	}
	return true
}

// plane draws both axes.
func (d *drawing) plane(c *sheet.Chart) (x, y scale) {
	columns := c.Columns()
	xLeast, xMost := spread(c, columns[:1])
	yLeast, yMost := spread(c, columns[1:2])
	x, y = nice(xLeast, xMost, 6), nice(yLeast, yMost, 6)
	if m := c.Matrix; m != nil {
		x, y = exact(m.XLeast, m.XMax, 5), exact(m.YLeast, m.YMax, 5)
	}
	d.box.bottom -= 20
	if c.XTitle != "" {
		d.box.bottom -= 18
		d.text((d.box.left+d.box.right)/2, d.box.bottom+34, "middle", "kp-faint", trim(c.XTitle, d.box.wide(), usual))
	}
	y = d.leftAxis(y, format(c, 1), c.YTitle)
	x = x.between(d.box.left, d.box.right-8)
	for _, v := range x.marks() {
		d.text(x.at(v), d.box.bottom+16, "middle", "", x.mark(v, format(c, 0)))
	}
	return x, y
}

// quadrants draws the lines between quadrants and their names, and tells where
// those stand.
func (d *drawing) quadrants(m *sheet.Matrix, x, y scale) (taken []box) {
	d.line("kp-base", x.at(m.XCut), d.box.top, x.at(m.XCut), d.box.bottom)
	d.line("kp-base", d.box.left, y.at(m.YCut), d.box.right, y.at(m.YCut))
	for i, name := range m.Quadrants() {
		left, top, room := d.box.left, d.box.top, x.at(m.XCut)-d.box.left
		if i%2 == 1 {
			left, room = x.at(m.XCut), d.box.right-x.at(m.XCut)
		}
		if i >= 2 {
			top = y.at(m.YCut)
		}
		name = trim(name, room-12, usual)
		d.text(left+8, top+16, "start", "kp-quadrant kp-halo", name)
		taken = append(taken, box{left + 8, top + 6, left + 8 + length(name), top + 20})
	}
	return taken
}
