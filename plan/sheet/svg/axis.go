package svg

import (
	"math"
	"slices"

	"keyplan/plan/sheet"
)

// leftAxis draws the marks of an upright axis and lines across, and makes room
// for them at the left.
func (d *drawing) leftAxis(s scale, f sheet.Format, title string) scale {
	room := 0.0
	for _, v := range s.marks() {
		room = max(room, length(s.mark(v, f)))
	}
	if title != "" {
		d.upright(d.box.left+2, (d.box.top+d.box.bottom)/2, trim(title, d.box.high(), usual))
		d.box.left += 16
	}
	d.box.left += room + 6
	s = s.between(d.box.bottom, d.box.top)
	for _, v := range s.marks() {
		y := s.at(v)
		class := "kp-rule"
		if v == 0 {
			class = "kp-base"
		}
		d.line(class, d.box.left, y, d.box.right, y)
		d.text(d.box.left-6, y+4, "end", "", s.mark(v, f))
	}
	return s
}

// rightAxis draws the marks of a second axis, for which room is there.
func (d *drawing) rightAxis(s scale, f sheet.Format) scale {
	s = s.between(d.box.bottom, d.box.top)
	for _, v := range s.marks() {
		d.text(d.box.right+6, s.at(v)+4, "start", "", s.mark(v, f))
	}
	return s
}

// names writes the names of rows below, aslant where they are long, and as many
// as there is room for. It is called before axes are drawn, since it takes room
// from below; the function that it gives then writes.
func (d *drawing) names(c *sheet.Chart) func() {
	const most, aslant = 120.0, 0.7071 // pixels; the sine of half a right angle
	names := make([]string, len(c.Rows()))
	widest := 0.0
	for i := range names {
		names[i] = trim(c.Name(&c.Rows()[i]), most, usual)
		widest = max(widest, length(names[i]))
	}
	step := d.box.wide() * 0.85 / float64(len(names)) // the axis will take some at the left
	flat := widest+8 <= step || c.ShortNames()
	room, each := 18.0, widest+8
	if !flat {
		room, each = widest*aslant+14, 16
	}
	if c.XTitle != "" {
		d.text((d.box.left+d.box.right)/2, d.box.bottom, "middle", "kp-faint", trim(c.XTitle, d.box.wide(), usual))
		room += 18
	}
	baseline := d.box.bottom
	if c.XTitle != "" {
		baseline -= 18
	}
	d.box.bottom -= room
	if widest == 0 {
		return func() {}
	}
	return func() {
		step := d.box.wide() / float64(len(names))
		every := max(1, int(math.Ceil(each/step)))
		for i := 0; i < len(names); i += every {
			x := d.box.left + step*(float64(i)+0.5)
			if flat {
				d.text(x, baseline, "middle", "", names[i])
				continue
			}
			name := trim(names[i], x/aslant, usual) // the first ones reach to the edge
			d.printf(`<text text-anchor="end" transform="translate(%s %s) rotate(-45)">%s</text>`, num(x+4), num(d.box.bottom+12), escape(name))
		}
	}
}

// legend names series below the title, and takes room for that.
func (d *drawing) legend(c *sheet.Chart) {
	if len(c.Series) < 2 {
		return
	}
	x := d.box.left - 8
	for i, column := range c.Columns() {
		name := trim(c.Table.Columns[column].Head(), d.box.wide()/2, usual)
		if i > 0 && x+length(name)+20 > d.box.right {
			x, d.box.top = d.box.left-8, d.box.top+16
		}
		d.printf(`<rect class="kp-f%d" x="%s" y="%s" width="10" height="10" rx="2"/>`, color(i), num(x), num(d.box.top-6))
		d.text(x+15, d.box.top+3, "start", "", name)
		x += length(name) + 36
	}
	d.box.top += 20
}

// color is which of the colours a series has.
func color(i int) int { return i % 6 }

// tip is what is seen when something is pointed at.
func tip(c *sheet.Chart, row *sheet.Row, column int) string {
	text := c.Table.Columns[column].Heading + ": " + c.Table.FormatOf(&row.Cells[column], column).WithUnit(row.Cells[column].Value)
	if name := c.Name(row); name != "" {
		text = name + ", " + text
	}
	return text
}

// running are the values of a column as points, one in the middle of each row's
// part of the width.
func (d *drawing) running(c *sheet.Chart, column int, s scale) [][2]float64 {
	rows := c.Rows()
	step := d.box.wide() / float64(len(rows))
	var points [][2]float64
	for i := range rows {
		if v := rows[i].Cells[column].Value; !v.Absent() {
			points = append(points, [2]float64{d.box.left + step*(float64(i)+0.5), s.at(v.Float())})
		}
	}
	return points
}

// curve draws a line through points.
func (d *drawing) curve(class string, points [][2]float64) {
	if len(points) == 0 {
		return
	}
	d.printf(`<path class="%s" d="`, class)
	for i, p := range slices.All(points) {
		letter := "L"
		if i == 0 {
			letter = "M"
		}
		d.printf("%s%s %s", letter, num(p[0]), num(p[1]))
	}
	d.printf(`"/>`)
}

// dots draw points, if there are few.
func (d *drawing) dots(series int, points [][2]float64) {
	const few = 24
	if len(points) > few {
		return
	}
	for _, p := range points {
		d.printf(`<circle class="kp-f%d" cx="%s" cy="%s" r="3"/>`, color(series), num(p[0]), num(p[1]))
	}
}
