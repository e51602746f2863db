package xlsx

import (
	"strings"

	"keyplan/plan/safe"
	"keyplan/plan/screen"
	"keyplan/plan/sheet"
)

// Widths of columns are in characters of the usual font.
const (
	leastColumn   = 6.0
	mostColumn    = 100.0
	spareColumn   = 12.0 // of columns that no table fills
	portraitPage  = 96.0 // as wide as A4 holds at full size
	landscapePage = 140.0
	wideOnePage   = 1.3 // times as wide is what must fit a page from top to bottom
)

// A page is a sheet on its way into the workbook.
type page struct {
	sheet   *sheet.Sheet
	name    string
	number  int                  // from 1 on
	hidden  int                  // how many columns at the left nobody sees
	corner  int                  // how many columns the way back to the contents takes in the first row
	widths  []float64            // of its columns
	starts  map[*sheet.Table]int // how many columns stand before a table
	marks   []mark               // what stands outside of tables, by row
	heights map[int]float64      // of rows that are not as high as usual
	tables  []*place
	charts  []*place
	last    int // row
	over    over
}

// A place is where a table or a chart stands: in rows and columns from 1 on.
type place struct {
	page        *page
	row, rows   int
	first, last int

	chart *sheet.Chart

	table    *sheet.Table
	number   int // of the table in the workbook, from 1 on
	name     string
	heads    []string
	columns  []int // those of the model as they stand here; groups is that of groups
	order    []int // where each column of the model stands among them
	header   int   // the row of headings
	body     int   // how many rows of the table are written
	links    int   // how many there are, where they may be too many
	unlinked int   // how many of them the sheet has no room for
}

// groups stands for the column of groups, which the model has not.
const groups = -1

// columnsOf are the columns of a table as a workbook has them: what is hidden
// first, where the columns of a page can be hidden without another table's, then
// what rows are grouped by, then the others.
func columnsOf(t *sheet.Table) (columns []int, hidden int) {
	for i := range t.Columns {
		if t.Columns[i].Hidden {
			columns = append(columns, i)
		}
	}
	hidden = len(columns)
	if t.Groups != "" {
		columns = append(columns, groups)
	}
	for i := range t.Columns {
		if !t.Columns[i].Hidden {
			columns = append(columns, i)
		}
	}
	return columns, hidden
}

// index is which column of the page a column of the model is, from 0 on.
func (p *place) index(column int) int { return p.first - 1 + p.order[column] }

// left is the first column of a page that is seen.
func (p *page) left() int { return p.hidden + 1 }

// place lays out one sheet.
func (b *workbook) place(s *sheet.Sheet, name string, first bool, most int) *page {
	p := &page{sheet: s, name: name, number: len(b.pages) + 1, heights: map[int]float64{}, starts: map[*sheet.Table]int{}}
	p.columns()
	b.back(p)
	row := 1
	if first {
		row += p.cover(b.book)
	}
	if s.Title != "" && !(first && s.Title == b.book.Title) {
		row += p.title(s.Title, row)
	}
	if row == 1 && p.corner > 0 {
		row++ // for the way back
	}
	for _, line := range s.Lines() {
		row += b.placeLine(p, line, row, most)
	}
	p.last = max(1, row-1)
	return p
}

// placeLine lays out blocks that stand beside each other, and tells how many
// rows they take. Tables stand at the left, each on rows of its own, with the
// rest of the line beside the last.
func (b *workbook) placeLine(p *page, line []sheet.Block, row, most int) int {
	start, rows, used := row, 0, 0
	for i, block := range line {
		if t, ok := block.(*sheet.Table); ok {
			start += rows
			rows = b.placeTable(p, t, start, most)
			used = max(used, sheet.Of(block))
			continue
		}
		first, last := p.span(used, used+sheet.Of(block))
		if t := tableIn(line[:i]); t != nil {
			if first, last = b.tables[t].last+2, len(p.widths); !p.roomBeside(block, first, last) {
				rows += p.add(block, start+rows, p.left(), len(p.widths))
				continue
			}
		}
		used += sheet.Of(block)
		rows = max(rows, p.add(block, start, first, last))
	}
	return start + rows - row
}

func tableIn(line []sheet.Block) (found *sheet.Table) {
	for _, b := range line {
		if t, ok := b.(*sheet.Table); ok {
			found = t
		}
	}
	return found
}

// leastBeside is the least width for a chart beside a table.
const leastBeside = 45.0

// roomBeside reports whether a block may stand to the right of a table. Only
// charts do, since they float over the cells; but one with a matrix keeps its
// lines in the cells under it.
func (p *page) roomBeside(block sheet.Block, first, last int) bool {
	chart, ok := block.(*sheet.Chart)
	return ok && chart.Matrix == nil && first <= last && p.width(first, last) >= leastBeside
}

// placeTable sets a table down: caption, headings, rows, totals, note.
func (b *workbook) placeTable(p *page, t *sheet.Table, row, most int) int {
	columns, hidden := columnsOf(t)
	at := &place{page: p, row: row, first: p.hidden - hidden + p.starts[t] + 1, table: t, number: len(b.tables) + 1, name: t.ID, heads: headings(t, columns), columns: columns, order: make([]int, len(t.Columns))}
	at.last = at.first + len(columns) - 1
	for i, c := range columns {
		if c != groups {
			at.order[c] = i
		}
	}
	at.countLinks(most)
	at.header = row
	if at.caption() != "" {
		at.header++
	}
	below := 0
	if t.Total != "" {
		below++
	}
	if t.Note != "" {
		below += p.lines(t.Note, at.seen(), len(p.widths))
	}
	if len(t.Rows) > most-at.header-below && at.header == row {
		at.header++ // for a caption, which says what is left out
	}
	at.body = max(1, min(len(t.Rows), most-at.header-below))
	at.rows = at.header - row + 1 + at.body + below
	p.tables = append(p.tables, at)
	b.tables[t], b.byName[t.ID] = at, at
	at.told()
	return at.rows + 1
}

// seen is the first column of a table that is seen.
func (p *place) seen() int { return max(p.first, p.page.left()) }

// columns finds how many columns of the page are hidden, and how wide the others
// are: as its tables need them, and on to the width of the paper.
func (p *page) columns() {
	for _, block := range p.sheet.Blocks {
		if t, ok := block.(*sheet.Table); ok {
			_, hidden := columnsOf(t)
			p.hidden = max(p.hidden, hidden)
		}
	}
	p.widths = append(make([]float64, p.hidden), p.visible()...)
}

// visible are the widths of the columns that are seen.
func (p *page) visible() []float64 {
	full := portraitPage
	if p.sheet.Landscape {
		full = landscapePage
	}
	if p.sheet.OnePage { // which is printed small enough to fit from top to bottom
		full *= wideOnePage
	}
	var widths []float64
	for _, block := range p.sheet.Blocks {
		if t, ok := block.(*sheet.Table); ok {
			needed, hidden := tableWidths(t, full)
			if hidden == 0 { // else the hidden ones stand right before
				p.starts[t] = start(widths, needed)
			}
			widths = wider(widths, needed, p.starts[t])
		}
	}
	if widths == nil {
		const columns = 12
		for range columns {
			widths = append(widths, full/columns)
		}
		return widths
	}
	sum := 0.0
	for _, w := range widths {
		sum += w
	}
	for ; sum+spareColumn <= full; sum += spareColumn {
		widths = append(widths, spareColumn)
	}
	return widths
}

// wider makes columns from some place on as wide as others.
func wider(a, b []float64, from int) []float64 {
	for i, w := range b {
		if from+i == len(a) {
			a = append(a, w)
		}
		a[from+i] = max(a[from+i], w)
	}
	return a
}

// start is how many columns stand before a table below others: as many as make
// it share columns with what is about as wide there. A name must not make a
// column of ranks as wide as itself.
func start(widths, needed []float64) int {
	const most, worth = 3, 6.0 // columns; characters that moving a table by one must save
	best, least := 0, cost(widths, needed, 0)
	for from := 1; from <= min(most, len(widths)); from++ {
		if c := cost(widths, needed, from) + worth*float64(from); c < least {
			best, least = from, c
		}
	}
	return best
}

// cost is how much wider columns get when a table stands there.
func cost(widths, needed []float64, from int) float64 {
	sum := 0.0
	for i, w := range needed {
		if from+i >= len(widths) {
			sum += w
		} else {
			sum += max(0, w-widths[from+i])
		}
	}
	return sum
}

// measured is how many rows are looked at to find a column's width.
const measured = 2000

// tableWidths are the widths that the columns of a table need which are seen, and
// how many are not.
func tableWidths(t *sheet.Table, page float64) (widths []float64, hidden int) {
	const filter = 4 // room for the button of a filter
	columns, hidden := columnsOf(t)
	columns = columns[hidden:]
	totals := t.Totals()
	var whole []float64 // how wide each column is at least, so that no word is cut
	for i, head := range columnHeads(t, columns) {
		width, word := leastColumn, slim
		fit := func(text string, more float64) {
			width = max(width, min(mostColumn, float64(screen.Width(safe.Line(text)))+more))
		}
		for _, word := range screen.Wrap(safe.Line(head), 1, 1<<10) { // headings break at spaces
			fit(word, filter)
		}
		c := columns[i]
		for j := range t.Rows[:min(measured, len(t.Rows))] {
			row := &t.Rows[j]
			if c == groups {
				fit(row.Group, 3)
				continue
			}
			cell := &row.Cells[c]
			text := t.FormatOf(cell, c).Text(cell.Value)
			if cell.Format != nil {
				text = cell.Format.WithUnit(cell.Value)
			}
			linked := t.LinkOf(row, c) != (sheet.Link{})
			for _, line := range splitLines(text) {
				fit(line, 3+indentWidth*float64(min(cell.Indent, mostIndent)))
				word = max(word, min(mostWord, unbroken(line, linked)+3))
			}
		}
		if c != groups {
			fit(t.Columns[c].Format.Text(totals[c]), 4)
			if t.Columns[c].Bar {
				width = max(width, 16)
			}
		}
		widths, whole = append(widths, width), append(whole, word)
	}
	return fitted(t, columns, widths, whole, page), hidden
}

// unbroken is how wide the longest word of a line is; LibreOffice breaks no link at
// all.
func unbroken(line string, linked bool) float64 {
	if linked {
		return float64(screen.Width(line))
	}
	longest := 0
	for word := range strings.FieldsSeq(line) {
		longest = max(longest, screen.Width(word))
	}
	return float64(longest)
}

// indentWidth is how far a text is set in by a step.
const indentWidth = 1.5

// span gives the columns that come nearest to a part of the page in twelfths.
func (p *page) span(from, to int) (first, last int) {
	first = p.near(from) + 1
	return min(first, len(p.widths)), max(first, p.near(to))
}

// near is after how many columns a page is used up to some twelfths.
func (p *page) near(twelfths int) int {
	goal := p.width(1, len(p.widths)) * float64(twelfths) / 12
	best, at := 0, 0.0
	for i, w := range p.widths {
		if at+w/2 > goal {
			break
		}
		at += w
		best = i + 1
	}
	return best
}

// width is that of some columns together.
func (p *page) width(first, last int) float64 {
	sum := 0.0
	for _, w := range p.widths[first-1 : last] {
		sum += w
	}
	return sum
}

// lines is how many rows a paragraph takes in some columns.
func (p *page) lines(text string, first, last int) int {
	const slack = 0.92 // letters are not all as wide as digits
	return p.linesIn(text, p.width(first, last)*slack)
}

// linesIn is how many lines a text takes in a width.
func (p *page) linesIn(text string, width float64) int {
	room := max(1, int(width))
	n := 0
	for _, line := range splitLines(text) {
		n += len(screen.Wrap(line, room, room))
	}
	return n
}
