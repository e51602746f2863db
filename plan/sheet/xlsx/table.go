package xlsx

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"keyplan/plan/safe"
	"keyplan/plan/screen"
	"keyplan/plan/sheet"
	"keyplan/plan/sheet/palette"
)

// end is the last row of a table with its totals.
func (p *place) end() int {
	last := p.header + p.body
	if p.table.Total != "" {
		last++
	}
	return last
}

// A usual is what the cells of a column have in common.
type usual struct {
	style   int
	formula string
}

// live is how many rows may look at a whole column each: with more, whoever
// opens the workbook would wait for all to look at all.
const live = 5_000

// usuals are those of all columns, so that most cells need nothing made anew.
func (b *workbook) usuals(p *place) ([]usual, error) {
	all := make([]usual, len(p.table.Columns))
	for i := range p.table.Columns {
		c := &p.table.Columns[i]
		id, err := b.style(cellLook(c.Format, false))
		if err != nil {
			return nil, err
		}
		all[i] = usual{id, b.formula(p, i)}
	}
	return all, nil
}

// formula is that of a column's cells, if it is live.
func (b *workbook) formula(p *place, column int) string {
	if column == groups {
		return ""
	}
	e := p.table.Columns[column].Formula
	if e == nil || p.body > live && sheet.WholeColumn(e) {
		return ""
	}
	return scope{here: p, tables: b.byName}.formula(e)
}

// cellLook is how a cell of a table looks; unit says whether it tells its unit.
func cellLook(f sheet.Format, unit bool) look {
	return look{line: below, inset: 1, right: f.Right(), number: numberFormat(f, unit)}
}

// tableRows writes headings, rows and totals, and what lies over them.
func (b *workbook) tableRows(p *place, g *grid) error {
	usual, err := b.usuals(p)
	if err != nil {
		return err
	}
	if err := b.headings(p, g); err != nil {
		return err
	}
	cells := make([]excelize.Cell, p.last)
	t, over := p.table, newDressing(p)
	if len(t.Rows) == 0 {
		if err := b.none(p, cells); err != nil {
			return err
		}
		if err := g.row(p.header+1, 0, cells); err != nil {
			return err
		}
	}
	for i := range t.Rows[:min(p.body, len(t.Rows))] {
		clear(cells)
		lines, err := b.tableRow(over, i, usual, cells)
		if err != nil {
			return err
		}
		height := 0.0
		if lines > 1 {
			height = 15 * float64(min(lines, 27)) // 409 points is the most
		}
		if err := g.row(p.header+1+i, height, cells); err != nil {
			return err
		}
	}
	if err := b.dress(over); err != nil || t.Total == "" {
		return err
	}
	clear(cells)
	if err := b.totals(p, cells); err != nil {
		return err
	}
	return g.row(p.end(), 0, cells)
}

func (b *workbook) headings(p *place, g *grid) error {
	cells := make([]excelize.Cell, p.last)
	lines := 1
	for i, head := range p.heads {
		c := p.columns[i]
		right := c != groups && p.table.Columns[c].Format.Right()
		id, err := b.style(look{bold: true, wrap: true, mid: true, inset: 1, ink: palette.Paper, ground: palette.Deep, right: right})
		if err != nil {
			return err
		}
		column := p.first - 1 + i
		cells[column] = excelize.Cell{Value: head, StyleID: id}
		if column >= p.page.hidden {
			lines = max(lines, p.page.linesIn(head, p.page.widths[column]-3.5))
		}
	}
	return g.row(p.header, 15*float64(lines)+5, cells)
}

// none says that there are no rows.
func (b *workbook) none(p *place, cells []excelize.Cell) error {
	id, err := b.style(look{italic: true, inset: 1, ink: palette.Faint, line: below})
	for i := p.first - 1; i < p.last; i++ {
		cells[i] = excelize.Cell{StyleID: id}
	}
	if p.table.Empty != "" {
		cells[p.seen()-1].Value = cellText(p.table.Empty)
	}
	return err
}

// tableRow writes one row, and tells how many lines of text it takes.
func (b *workbook) tableRow(d *dressing, number int, usual []usual, cells []excelize.Cell) (lines int, err error) {
	p := d.place
	row := &p.table.Rows[number]
	if p.table.Groups != "" {
		id, err := b.style(look{line: below, inset: 1})
		if err != nil {
			return 0, err
		}
		cells[p.seen()-1] = excelize.Cell{Value: cellText(row.Group), StyleID: id}
	}
	for i := range row.Cells {
		linked := b.linked(p.page, p.index(i)+1, p.header+1+number, p.table.LinkOf(row, i))
		d.cell(row, i, p.header+1+number)
		n, err := b.tableCell(p, row, i, usual[i], linked, &cells[p.index(i)])
		if err != nil {
			return 0, err
		}
		lines = max(lines, n)
	}
	return lines, nil
}

func (b *workbook) tableCell(p *place, row *sheet.Row, i int, usual usual, linked bool, to *excelize.Cell) (lines int, err error) {
	cell := &row.Cells[i]
	format := p.table.FormatOf(cell, i)
	*to = excelize.Cell{Value: value(cell.Value, format), Formula: usual.formula, StyleID: usual.style}
	text, isText := to.Value.(string)
	inset := min(cell.Indent, mostIndent)
	if width := p.page.widths[p.index(i)] - indentWidth*float64(inset); isText && width > 0 && (screen.Width(text) > int(width)-2 || strings.Contains(text, "\n")) {
		lines = p.page.linesIn(text, width-2)
	}
	if to.Value == nil && to.Formula != "" {
		to.Value = ""
	}
	tone := p.table.ToneOf(row, i)
	if tone == sheet.Plain && cell.Format == nil && lines <= 1 && !linked && inset == 0 && (!isText || !format.Right()) {
		return lines, nil
	}
	l := cellLook(format, cell.Format != nil).toned(tone)
	if linked {
		l.under, l.ink = true, palette.Link
	}
	l.right, l.wrap = l.right && !isText, lines > 1
	if inset > 0 && isText {
		l.inset, l.number = l.inset+inset, hanging
	}
	to.StyleID, err = b.style(l)
	return lines, err
}

// totals writes the row of totals, whose name stands under the
// first column that is seen.
func (b *workbook) totals(p *place, cells []excelize.Cell) error {
	values := p.table.Totals()
	for i := p.first - 1; i < p.last; i++ {
		l := look{bold: true, inset: 1, line: above}
		if c := p.columns[i-p.first+1]; c != groups {
			column := &p.table.Columns[c]
			if column.Total != nil {
				l.right, l.number = column.Format.Right(), numberFormat(column.Format, false)
				cells[i].Value = value(values[c], column.Format)
				cells[i].Formula = scope{here: p, totals: true}.formula(column.Total)
				if cells[i].Value == nil {
					cells[i].Value = ""
				}
			}
		}
		id, err := b.style(l)
		if err != nil {
			return err
		}
		cells[i].StyleID = id
	}
	name := p.seen() - 1
	if p.table.Groups == "" {
		name = p.index(p.table.TotalColumn())
	}
	if cells[name].Value == nil {
		cells[name].Value = cellText(safe.Line(p.table.Total))
	}
	return nil
}
