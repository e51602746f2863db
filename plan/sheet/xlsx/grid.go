package xlsx

import (
	"github.com/xuri/excelize/v2"
)

// A grid takes the rows of a sheet from top to bottom. All sheets are streamed:
// the library holds a sheet otherwise as one object for each cell.
type grid struct {
	w     *excelize.StreamWriter
	cells []any
}

func (b *workbook) newGrid(p *page) (*grid, error) {
	w, err := b.file.NewStreamWriter(p.name)
	if err != nil {
		return nil, err
	}
	for i, width := range p.widths {
		if i < p.hidden {
			if err := w.SetColVisible(i+1, i+1, false); err != nil {
				return nil, err
			}
			continue
		}
		if err := w.SetColWidth(i+1, i+1, width); err != nil {
			return nil, err
		}
	}
	return &grid{w: w}, nil
}

func (g *grid) row(number int, height float64, cells []excelize.Cell) error {
	g.cells = g.cells[:0]
	for i := range cells {
		if cells[i] == (excelize.Cell{}) {
			g.cells = append(g.cells, nil)
		} else {
			g.cells = append(g.cells, &cells[i])
		}
	}
	return g.w.SetRow(at(1, number), g.cells, excelize.RowOpts{Height: height})
}

// at is the name of a cell, such as A1.
func at(column, row int) string {
	name, _ := excelize.CoordinatesToCellName(column, row) // both from 1 on
	return name
}

// block is the name of several cells, such as A1:B2.
func block(first, top, last, bottom int) string {
	if first == last && top == bottom {
		return at(first, top)
	}
	return at(first, top) + ":" + at(last, bottom)
}

// absolute is block with a sheet before it, for what points there from
// anywhere.
func absolute(sheet string, first, top, last, bottom int) string {
	from, _ := excelize.CoordinatesToCellName(first, top, true)
	to, _ := excelize.CoordinatesToCellName(last, bottom, true)
	if from == to {
		return quoted(sheet) + "!" + from
	}
	return quoted(sheet) + "!" + from + ":" + to
}
