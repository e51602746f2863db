package text

import (
	"cmp"
	"slices"
	"strings"

	"keyplan/plan/safe"
	"keyplan/plan/screen"
	"keyplan/plan/sheet"
)

// Widths of columns.
const (
	indent   = 2  // of all rows
	usualBar = 10 // of a bar
	leastBar = 5
	// easy is as narrow as texts get before spare columns are left out; least is
	// how narrow they get at all.
	easyText  = 18
	leastText = 10
)

// A layout is which columns of a table are shown, and how wide.
type layout struct {
	table   *sheet.Table
	columns []column
	leftOut []string // headings
	most    []float64
	fits    bool
}

type column struct {
	index int
	width int
	bar   int // the width of the bar behind it
	text  bool
	spare int
	tree  []string // the lines of a tree before each text; nil is none
}

// newLayout fits a table into a width: texts are wrapped first, then spare
// columns go, then bars and texts get as narrow as can be, then bars go.
func newLayout(t *sheet.Table, room int) *layout {
	l := &layout{table: t, most: make([]float64, len(t.Columns))}
	totals := t.Totals()
	for i := range t.Columns {
		if c := &t.Columns[i]; !c.Hidden {
			l.columns = append(l.columns, l.measure(i, totals[i]))
			if c.Bar {
				l.most[i] = t.BarMaxOf(i)
			}
		}
	}
	for !l.shrink(room, easyText) && l.leaveOut() {
	}
	l.fits = l.shrink(room, easyText)
	for _, bar := range []int{leastBar, 0} {
		if !l.fits {
			for i := range l.columns {
				l.columns[i].bar = min(l.columns[i].bar, bar)
			}
			l.fits = l.shrink(room, leastText)
		}
	}
	l.easeHeadings(room)
	return l
}

// easeHeadings gives the room that is left to columns whose headings are
// broken into the most lines: three words below each other are hard to read.
func (l *layout) easeHeadings(room int) {
	for {
		tallest, most, wider := -1, 1, 0
		for i, c := range l.columns {
			head := safe.Line(l.table.Columns[c.index].Head())
			lines := len(screen.Wrap(head, c.width, c.width))
			if lines <= most {
				continue
			}
			width := c.width + 1
			for len(screen.Wrap(head, width, width)) >= lines {
				width++
			}
			if l.width()+width-c.width <= room {
				tallest, most, wider = i, lines, width
			}
		}
		if tallest < 0 {
			return
		}
		l.columns[tallest].width = wider
	}
}

// measure finds how wide a column wants to be.
func (l *layout) measure(i int, total sheet.Value) column {
	c := &l.table.Columns[i]
	m := column{index: i, text: !c.Format.Right() && c.Format.Kind != sheet.AsDate, spare: c.Spare, tree: l.table.Tree(i)}
	if c.Bar {
		m.bar = usualBar
	}
	m.width = widest(safe.Line(c.Head()))
	for row := range l.table.Rows {
		for _, line := range wrapLines(cellText(l.table, &l.table.Rows[row], i), 1<<30) {
			m.width = max(m.width, screen.Width(m.before(row))+screen.Width(line))
		}
	}
	m.width = max(m.width, screen.Width(c.Format.Text(total)))
	if i == l.table.TotalColumn() {
		m.width = max(m.width, screen.Width(safe.Line(l.table.Total)))
	}
	return m
}

// before are the lines of a tree before the text of a row.
func (c *column) before(row int) string {
	if c.tree == nil {
		return ""
	}
	return c.tree[row]
}

// widest is the width of the widest word.
func widest(text string) int {
	most := 0
	for _, word := range strings.Fields(text) {
		most = max(most, screen.Width(word))
	}
	return most
}

// width is that of a whole row.
func (l *layout) width() int {
	sum := indent - apart
	for _, c := range l.columns {
		sum += apart + c.width
		if c.bar > 0 {
			sum += apart + c.bar
		}
	}
	return sum
}

// shrink takes from the widest texts what there is no room for, and reports
// whether that is enough. Where it is not, nothing is changed.
func (l *layout) shrink(room, least int) bool {
	over := l.width() - room
	widths := make([]int, len(l.columns))
	for i, c := range l.columns {
		widths[i] = c.width
	}
	for ; over > 0; over-- {
		most := -1
		for i, c := range l.columns {
			if c.text && widths[i] > least && (most < 0 || widths[i] > widths[most]) {
				most = i
			}
		}
		if most < 0 {
			return false
		}
		widths[most]--
	}
	for i := range l.columns {
		l.columns[i].width = widths[i]
	}
	return true
}

// leaveOut leaves the sparest column out, if there is one.
func (l *layout) leaveOut() bool {
	sparest := -1
	for i, c := range l.columns {
		if c.spare > 0 && (sparest < 0 || c.spare < l.columns[sparest].spare) {
			sparest = i
		}
	}
	if sparest < 0 || len(l.columns) == 1 {
		return false
	}
	l.leftOut = append(l.leftOut, cmp.Or(safe.Line(l.table.Columns[l.columns[sparest].index].Heading), "a column without heading"))
	l.columns = slices.Delete(l.columns, sparest, sparest+1)
	return true
}

// headings are the lines of each heading, at the bottom of their row.
func (l *layout) headings() [][]string {
	var heads [][]string
	lines := 0
	for _, c := range l.columns {
		head := screen.Wrap(safe.Line(l.table.Columns[c.index].Head()), c.width, c.width)
		heads = append(heads, head)
		lines = max(lines, len(head))
		if c.bar > 0 {
			heads = append(heads, []string{""})
		}
	}
	for i := range heads {
		heads[i] = append(make([]string, lines-len(heads[i])), heads[i]...)
	}
	return heads
}

func (l *layout) totals() [][]string {
	values := l.table.Totals()
	var cells [][]string
	for _, c := range l.columns {
		text := l.table.Columns[c.index].Format.Text(values[c.index])
		if c.index == l.table.TotalColumn() {
			text = safe.Line(l.table.Total)
		}
		cells = append(cells, wrapLines(text, c.width))
		if c.bar > 0 {
			cells = append(cells, []string{""})
		}
	}
	return cells
}
