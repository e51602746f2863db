package xlsx

import (
	"github.com/xuri/excelize/v2"
)

// A grid takes the rows of a sheet from top to bottom.
type grid interface {
	row(number int, height float64, cells []excelize.Cell) error
	table(*excelize.Table) error
	end() error
}

// many is from how many cells on a table is streamed: past that, memory counts
// for more than the bars that a stream cannot have.
const many = 20_000

// streamed reports whether a sheet is streamed: one with a large table. The
// library streams no more than one to a sheet.
func (p *page) streamed() bool {
	return len(p.tables) == 1 && p.tables[0].body*len(p.tables[0].heads) > many
}

func (b *workbook) newGrid(p *page) (grid, error) {
	if !p.streamed() {
		for i, w := range p.widths {
			if err := b.file.SetColWidth(p.name, letter(i+1), letter(i+1), w); err != nil {
				return nil, err
			}
		}
		return &direct{b.file, p.name}, nil
	}
	w, err := b.file.NewStreamWriter(p.name)
	if err != nil {
		return nil, err
	}
	for i, width := range p.widths {
		if err := w.SetColWidth(i+1, i+1, width); err != nil {
			return nil, err
		}
	}
	return &stream{w: w}, nil
}

type stream struct {
	w     *excelize.StreamWriter
	cells []any
}

func (s *stream) row(number int, height float64, cells []excelize.Cell) error {
	s.cells = s.cells[:0]
	for i := range cells {
		if cells[i] == (excelize.Cell{}) {
			s.cells = append(s.cells, nil)
		} else {
			s.cells = append(s.cells, &cells[i])
		}
	}
	return s.w.SetRow(at(1, number), s.cells, excelize.RowOpts{Height: height})
}

func (s *stream) table(t *excelize.Table) error { return s.w.AddTable(t) }
func (s *stream) end() error                    { return s.w.Flush() }

type direct struct {
	file *excelize.File
	name string
}

func (d *direct) row(number int, height float64, cells []excelize.Cell) error {
	if height > 0 {
		if err := d.file.SetRowHeight(d.name, number, height); err != nil {
			return err
		}
	}
	for i := range cells {
		if cells[i] == (excelize.Cell{}) {
			continue
		}
		if err := d.cell(at(i+1, number), &cells[i]); err != nil {
			return err
		}
	}
	return nil
}

func (d *direct) cell(name string, c *excelize.Cell) error {
	value := c.Value
	if text, ok := value.(string); ok {
		value = escapes.ReplaceAllString(text, "_x005F_$1") // a stream does so by itself
	}
	if value != nil && (value != "" || c.Formula == "") { // the library would keep the number of a text
		if err := d.file.SetCellValue(d.name, name, value); err != nil {
			return err
		}
	}
	if c.Formula != "" { // which keeps the value beside
		if err := d.file.SetCellFormula(d.name, name, c.Formula); err != nil {
			return err
		}
	}
	return d.file.SetCellStyle(d.name, name, name, c.StyleID)
}

func (d *direct) table(t *excelize.Table) error { return d.file.AddTable(d.name, t) }
func (d *direct) end() error                    { return nil }

// at is the name of a cell, such as A1.
func at(column, row int) string {
	name, _ := excelize.CoordinatesToCellName(column, row) // both from 1 on
	return name
}

// block is the name of several cells, such as A1:B2.
func block(first, top, last, bottom int) string { return at(first, top) + ":" + at(last, bottom) }

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

func letter(column int) string {
	name, _ := excelize.ColumnNumberToName(column)
	return name
}
