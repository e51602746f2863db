package text

import (
	"fmt"
	"strings"

	"keyplan/plan/safe"
	"keyplan/plan/screen"
	"keyplan/plan/sheet"
)

// table writes a table as wide as there is room.
func (p *page) table(t *sheet.Table) {
	if t.Caption != "" {
		p.wrapped("", safe.Line(t.Caption), p.strong)
	}
	if len(t.Rows) == 0 {
		p.wrapped(strings.Repeat(" ", apart), t.Empty, p.faint)
		return
	}
	l := newLayout(t, p.width)
	p.rows(t, l)
	if len(l.leftOut) > 0 && l.fits {
		p.wrapped("", "left out for room: "+strings.Join(l.leftOut, ", ")+"; a wider window shows more", p.faint)
	}
	if t.Note != "" {
		p.wrapped("", t.Note, p.faint)
	}
}

// rows writes the rows of a table in columns, or each by itself where those do
// not fit.
func (p *page) rows(t *sheet.Table, l *layout) {
	if l.fits {
		p.aligned(t, l)
	} else {
		p.records(t)
	}
}

// cellText is what stands in a cell, each line in its place.
func cellText(t *sheet.Table, row *sheet.Row, column int) string {
	cell := &row.Cells[column]
	if cell.Format != nil {
		return safe.Lines(cell.Format.WithUnit(cell.Value))
	}
	return safe.Lines(t.Columns[column].Format.Text(cell.Value))
}

// aligned writes a table in columns: headings, rows under their groups, totals.
func (p *page) aligned(t *sheet.Table, l *layout) {
	g := newGrid(l)
	g.add(l.headings(), p.strong)
	for i := range t.Rows {
		row := &t.Rows[i]
		if t.Groups != "" && (i == 0 || row.Group != t.Rows[i-1].Group) {
			for _, line := range screen.Wrap(safe.Line(row.Group), p.width, p.width) {
				g.aside(p.strong(line))
			}
		}
		g.row(p.cells(t, i, l))
	}
	if t.Total != "" {
		g.aside(strings.Repeat(" ", indent) + p.faint(p.rule(l.width()-indent)))
		g.add(l.totals(), p.strong)
	}
	for _, line := range g.lines() {
		p.line(line)
	}
}

// cells are the lines of each cell of a row, painted.
func (p *page) cells(t *sheet.Table, number int, l *layout) [][]string {
	row := &t.Rows[number]
	var cells [][]string
	for i := range l.columns {
		c := &l.columns[i]
		paint := p.byTone[t.ToneOf(row, c.index)]
		text := cellText(t, row, c.index)
		tree := p.branch(c.before(number), row.Cells[c.index].Indent, text, c.width)
		lines := wrapLines(text, c.width-screen.Width(tree))
		for i := range lines {
			lines[i] = p.faint(tree) + paint(lines[i])
			tree = p.below(tree)
		}
		cells = append(cells, lines)
		if c.bar > 0 {
			cells = append(cells, []string{p.bar(row.Cells[c.index].Value.Float(), l.most[c.index], c.bar)})
		}
	}
	return cells
}

// branch are the lines of a tree as this page draws them before a text. Where
// they would leave it no room, they are told as a number.
func (p *page) branch(tree string, depth int, text string, width int) string {
	if tree == "" {
		return ""
	}
	wide := 0
	for _, line := range strings.Split(text, "\n") {
		wide = max(wide, screen.Width(line))
	}
	if screen.Width(tree)+min(wide, leastText) > width {
		tree = fmt.Sprintf("%d└ ", depth)
	}
	if p.ascii {
		tree = asciiTree.Replace(tree)
	}
	return tree
}

var asciiTree = strings.NewReplacer("│", "|", "├", "|", "└", "`", "─", "-")

// below are the lines of a tree beside a text that goes on below its first line.
func (p *page) below(tree string) string { return onward.Replace(tree) }

var onward = strings.NewReplacer("├─", "│ ", "└─", "  ", "└", " ", "|-", "| ", "`-", "  ", "`", " ")

// wrapLines breaks each line of a text.
func wrapLines(text string, width int) []string {
	var lines []string
	for _, l := range strings.Split(text, "\n") {
		lines = append(lines, screen.Wrap(l, width, width)...)
	}
	return lines
}

// records writes each row as lines of its own: for tables that are wider than
// the window whatever is done.
func (p *page) records(t *sheet.Table) {
	head := 0
	trees := make([][]string, len(t.Columns))
	for i := range t.Columns {
		head = max(head, screen.Width(safe.Line(t.Columns[i].Head())))
		trees[i] = t.Tree(i)
	}
	head = min(head, p.width/2-apart)
	for i := range t.Rows {
		row := &t.Rows[i]
		if i > 0 {
			p.line()
		}
		if t.Groups != "" {
			p.field(t.Groups, safe.Line(row.Group), head, p.strong)
		}
		for j := range t.Columns {
			if t.Columns[j].Hidden {
				continue
			}
			text := cellText(t, row, j)
			if trees[j] != nil && text != "" {
				text = p.branch(trees[j][i], row.Cells[j].Indent, text, p.width-head-apart) + text
			}
			p.field(t.Columns[j].Head(), text, head, p.byTone[t.ToneOf(row, j)])
		}
	}
	p.recordTotals(t, head)
}

func (p *page) recordTotals(t *sheet.Table, head int) {
	if t.Total == "" {
		return
	}
	p.line()
	p.line(p.strong(safe.Line(t.Total)))
	for j, v := range t.Totals() {
		if !v.Absent() && !t.Columns[j].Hidden {
			p.field(t.Columns[j].Head(), t.Columns[j].Format.Text(v), head, p.strong)
		}
	}
}

// field writes one cell of a record.
func (p *page) field(name, text string, head int, paint screen.Paint) {
	if text == "" {
		return
	}
	names := screen.Wrap(safe.Line(name), head, head)
	room := p.width - head - apart
	lines := wrapLines(text, room)
	for i := range max(len(names), len(lines)) {
		left, right := "", ""
		if i < len(names) {
			left = names[i]
		}
		if i < len(lines) {
			right = lines[i]
		}
		p.line(p.faint(pad(left, head)), strings.Repeat(" ", apart), paint(right))
	}
}
