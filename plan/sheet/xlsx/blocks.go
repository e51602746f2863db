package xlsx

import (
	"fmt"
	"math"
	"strings"

	"keyplan/plan/safe"
	"keyplan/plan/screen"
	"keyplan/plan/sheet"
	"keyplan/plan/sheet/palette"
)

// A mark is a cell outside of tables, or several that are one.
type mark struct {
	row, rows   int
	first, last int
	value       any
	formula     sheet.Expr
	look        look
	link        sheet.Link
	name        string // what formulas may call it; "" is nothing
}

func (p *page) mark(m mark) {
	m.rows = max(1, m.rows)
	p.marks = append(p.marks, m)
}

// text writes a paragraph over some columns, and tells how many rows it takes.
func (p *page) text(text string, row, first, last int, l look) int {
	l.wrap = true
	rows := p.lines(text, first, last)
	p.mark(mark{row: row, rows: rows, first: first, last: last, value: cellText(text), look: l})
	return rows
}

// big writes a line in large letters.
func (p *page) big(text string, row int, size float64) {
	p.mark(mark{row: row, first: p.left(), last: p.lastAt(row), value: cellText(safe.Line(text)), look: look{size: size, bold: true, ink: palette.Deep, mid: true}})
	p.heights[row] = size * 1.6
}

// cover writes the title of the book over its first page.
func (p *page) cover(book *sheet.Book) int {
	row := 1
	if book.Title != "" {
		p.big(book.Title, row, 18)
		row++
	}
	if book.Subtitle != "" {
		row += p.text(book.Subtitle, row, p.left(), p.lastAt(row), look{})
	}
	for _, line := range book.Lines {
		row += p.text(line, row, p.left(), p.lastAt(row), look{ink: palette.Faint})
	}
	if row == 1 {
		return 0
	}
	return row
}

func (p *page) title(text string, row int) int {
	p.big(text, row, 14)
	return 2
}

// add writes a block that is no table, and tells how many rows it takes with
// the blank one below.
func (p *page) add(block sheet.Block, row, first, last int) int {
	switch block := block.(type) {
	case *sheet.Heading:
		p.big(block.Text, row, 13)
		return 1
	case *sheet.Note:
		return p.note(block, row, first, last) + 1
	case *sheet.Figures:
		return p.figures(block, row, first, last) + 1
	case *sheet.Chart:
		at := &place{page: p, chart: block, row: row, rows: chartRows(block), first: first, last: last}
		p.charts = append(p.charts, at)
		return at.rows + 1
	}
	panic(fmt.Sprintf("xlsx: a block of type %T", block))
}

func (p *page) note(n *sheet.Note, row, first, last int) int {
	l := look{}.toned(n.Tone)
	if n.Tone == sheet.Good || n.Tone == sheet.Caution || n.Tone == sheet.Bad {
		l.inset, l.line, l.edge = 1, left, palette.Shades[n.Tone].Edge
	}
	rows := p.text(n.Text, row, first, last, l)
	if n.Source != "" {
		rows += p.text("Source: "+n.Source, row+rows, first, last, look{size: 9, italic: true, ink: palette.Faint})
	}
	return rows
}

// usualTile is how wide a key figure is: as many stand on a line as have room.
const usualTile = 22.0

// leastTile is how wide all of some key figures must be at least: a number that
// has no room is shown as ###.
func leastTile(f *sheet.Figures) float64 {
	const least, large, beside = 11.0, 1.5, 2.0 // large letters are so much wider
	most := least
	for i := range f.Items {
		most = max(most, large*float64(screen.Width(f.Items[i].Format.WithUnit(f.Items[i].Value)))+beside)
	}
	return min(most, usualTile)
}

// figures writes key figures as tiles, the lines as even as may be.
func (p *page) figures(f *sheet.Figures, row, first, last int) int {
	if len(f.Items) == 0 {
		return 0
	}
	var each int
	var edges []int
	for most := max(1, int(p.width(first, last)/usualTile)); edges == nil; most-- {
		lines := (len(f.Items) + most - 1) / most
		each = (len(f.Items) + lines - 1) / lines
		edges = p.edges(first, last, each, leastTile(f))
	}
	rows := 0
	for i := 0; i < len(f.Items); i += each {
		if i > 0 {
			rows++
		}
		rows += p.tiles(f.Items[i:min(i+each, len(f.Items))], edges, row+rows)
	}
	return rows
}

// tiles writes one line of key figures.
func (p *page) tiles(items []sheet.Figure, edges []int, row int) int {
	const label, number = 1, 2 // rows
	comment := 0
	for i := range items {
		if text := items[i].Comment; text != "" {
			comment = max(comment, p.lines(text, edges[i], edges[i+1]-1))
		}
	}
	for i := range items {
		item, from, to := &items[i], edges[i], edges[i+1]-1
		faint := look{ground: palette.Wash, wrap: true, inset: 1, line: left, edge: palette.Shades[item.Tone].Edge}.toned(item.Tone)
		strong := faint
		if palette.Shades[item.Tone].Ground == palette.Paper {
			faint.ink = palette.Faint
		}
		strong.wrap, strong.bold, strong.size, strong.mid = false, true, 16, true
		strong.number = numberFormat(item.Format, true)
		p.mark(mark{row: row, rows: label, first: from, last: to, value: cellText(item.Label), look: faint})
		p.mark(mark{row: row + label, rows: number, first: from, last: to, value: known(value(item.Value, item.Format)), formula: item.Formula, look: strong, name: item.Name})
		if comment > 0 {
			p.mark(mark{row: row + label + number, rows: comment, first: from, last: to, value: cellText(item.Comment), look: faint})
		}
	}
	return label + number + comment
}

// known is a value, or a dash where there is none.
func known(value any) any {
	if value == nil {
		return "–"
	}
	return value
}

// edges part columns into some parts of about the same width: the first column
// of each, and the one behind the last; nil if a part would be too narrow.
func (p *page) edges(first, last, parts int, narrowest float64) []int {
	edges := []int{first}
	whole := p.width(first, last)
	for part := 1; part < parts; part++ {
		goal := whole * float64(part) / float64(parts)
		best, least := 0, whole
		for c := edges[part-1] + 1; c <= last; c++ {
			off := math.Abs(p.width(first, c-1) - goal)
			if p.width(edges[part-1], c-1) >= narrowest && off < least {
				best, least = c, off
			}
		}
		if best == 0 {
			return nil
		}
		edges = append(edges, best)
	}
	if parts > 1 && p.width(edges[parts-1], last) < narrowest {
		return nil
	}
	return append(edges, last+1)
}

// splitLines are the lines of a text as a cell shows them.
func splitLines(text string) []string { return strings.Split(safe.Lines(text), "\n") }

// chartRows is how high a chart is.
func chartRows(c *sheet.Chart) int {
	const usual, high = 18, 24
	switch {
	case c.Kind == sheet.Scatter, c.Kind == sheet.Pareto && !c.ShortNames():
		return high
	case c.Kind == sheet.Bars && !c.ShortNames():
		return min(max(8, 5+2*len(c.Rows())), 40)
	}
	return usual
}

// told writes what stands over and under a table.
func (p *place) told() {
	if text := p.caption(); text != "" {
		p.page.mark(mark{row: p.row, first: p.seen(), last: len(p.page.widths), value: cellText(safe.Line(text)), look: look{bold: true, size: 12, ink: palette.Deep}})
	}
	if p.table.Note != "" {
		row := p.header + p.body + 1
		if p.table.Total != "" {
			row++
		}
		p.page.text(p.table.Note, row, p.seen(), len(p.page.widths), look{size: 9, ink: palette.Faint})
	}
}
