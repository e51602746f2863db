package xlsx

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"keyplan/plan/sheet"
)

// quoted is the name of a sheet in a reference.
func quoted(name string) string { return "'" + strings.ReplaceAll(name, "'", "''") + "'" }

// writePage writes one sheet: how it prints, what floats over its cells, its rows
// from top to bottom, and what lies over them.
func (b *workbook) writePage(p *page) error {
	if err := b.printSetUp(p); err != nil {
		return err
	}
	g, err := b.newGrid(p)
	if err != nil {
		return err
	}
	if err := b.view(p); err != nil {
		return err
	}
	if err := b.addCharts(p); err != nil {
		return err
	}
	if err := b.rows(p, g); err != nil {
		return err
	}
	for _, m := range p.marks {
		if m.last > m.first || m.rows > 1 {
			if err := g.w.MergeCell(at(m.first, m.row), at(m.last, m.row+m.rows-1)); err != nil {
				return err
			}
		}
		b.linked(p, m.first, m.row, m.link)
		if m.name != "" {
			b.names = append(b.names, name{name: m.name, refers: absolute(p.name, m.first, m.row, m.first, m.row)})
		}
	}
	return g.w.Flush()
}

// rows writes all rows of a page from top to bottom.
func (b *workbook) rows(p *page, g *grid) error {
	marks := map[int][]*mark{}
	for i := range p.marks {
		m := &p.marks[i]
		for r := m.row; r < m.row+m.rows; r++ {
			marks[r] = append(marks[r], m)
		}
	}
	cells := make([]excelize.Cell, len(p.widths))
	tables := p.tables
	for r := 1; r <= p.last; r++ {
		if len(tables) > 0 && r == tables[0].header {
			if err := b.tableRows(tables[0], g); err != nil {
				return err
			}
			r, tables = tables[0].end(), tables[1:]
			continue
		}
		if marks[r] == nil {
			continue
		}
		clear(cells)
		for _, m := range marks[r] {
			if err := b.draw(m, r, cells); err != nil {
				return err
			}
		}
		if err := g.row(r, p.heights[r], cells); err != nil {
			return err
		}
	}
	return nil
}

// draw writes what a mark has in a row: its value at the top left, its look
// everywhere.
func (b *workbook) draw(m *mark, row int, cells []excelize.Cell) error {
	rest := m.look
	if rest.line == left {
		rest.line = noEdge
	}
	for c := m.first; c <= m.last; c++ {
		l := rest
		if c == m.first {
			l = m.look
		}
		id, err := b.style(l)
		if err != nil {
			return err
		}
		cells[c-1] = excelize.Cell{StyleID: id}
	}
	if row == m.row {
		first := &cells[m.first-1]
		first.Value = m.value
		if m.formula != nil {
			first.Formula = scope{tables: b.byName}.formula(m.formula)
		}
	}
	return nil
}

// view hides the lines of the grid and keeps the headings of a table in sight,
// where there is one table and little above it.
func (b *workbook) view(p *page) error {
	hide := false
	if err := b.file.SetSheetView(p.name, 0, &excelize.ViewOptions{ShowGridLines: &hide}); err != nil {
		return err
	}
	const above = 8
	if len(p.tables) != 1 || p.tables[0].header > above {
		return nil
	}
	header := p.tables[0].header
	panes := &excelize.Panes{Freeze: true, YSplit: header, TopLeftCell: at(1, header+1), ActivePane: "bottomLeft"}
	if columns := p.tables[0].names(); columns > 0 {
		panes.XSplit, panes.TopLeftCell, panes.ActivePane = columns, at(columns+1, header+1), "bottomRight"
	}
	return b.file.SetPanes(p.name, panes)
}

// names is how many columns of a wide table hold what its rows are called, up
// to the first text.
func (p *place) names() int {
	if p.page.width(p.first, p.last) <= landscapePage {
		return 0
	}
	for i := range p.table.Columns {
		if p.table.Columns[i].Format.Kind == sheet.AsText {
			return p.index(i) + 1
		}
	}
	return 0
}
