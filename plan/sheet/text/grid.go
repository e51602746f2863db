package text

import (
	"bytes"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"

	"keyplan/plan/screen"
)

// A grid aligns cells in columns. What it is given is wrapped and painted
// already, since the library loses text when it wraps or knows of widths.
type grid struct {
	table  *tablewriter.Table
	out    bytes.Buffer
	height []int    // of each row, in lines
	asides []string // by how many rows stand above, in order
	above  []int
}

func newGrid(l *layout) *grid {
	g := new(grid)
	var align []tw.Align
	for _, c := range l.columns {
		if l.table.Columns[c.index].Format.Right() {
			align = append(align, tw.AlignRight)
		} else {
			align = append(align, tw.AlignLeft)
		}
		if c.bar > 0 {
			align = append(align, tw.AlignLeft)
		}
	}
	config := tw.CellConfig{
		Formatting: tw.CellFormatting{AutoWrap: tw.WrapNone, AutoFormat: tw.Off},
		Padding:    tw.CellPadding{Global: tw.Padding{Left: "", Right: strings.Repeat(" ", apart), Overwrite: true}},
		Alignment:  tw.CellAlignment{PerColumn: align},
	}
	g.table = tablewriter.NewTable(&g.out,
		tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{Borders: tw.BorderNone, Settings: tw.Settings{Separators: tw.SeparatorsNone, Lines: tw.LinesNone}})),
		tablewriter.WithEastAsian(tw.Off), // else the environment decides how wide characters are
		tablewriter.WithTrimSpace(tw.Off), tablewriter.WithTrimLine(tw.Off), tablewriter.WithAutoHide(tw.Off),
		tablewriter.WithRowConfig(config))
	return g
}

// add sets a row of cells down, each of several lines, in one colour.
func (g *grid) add(cells [][]string, paint screen.Paint) {
	for _, lines := range cells {
		for i := range lines {
			lines[i] = paint(lines[i])
		}
	}
	g.row(cells)
}

func (g *grid) row(cells [][]string) {
	texts := make([]string, len(cells))
	height := 1
	for i, lines := range cells {
		texts[i] = strings.Join(lines, "\n")
		height = max(height, len(lines))
	}
	if texts[0] == "" {
		texts[0] = " " // the library drops rows in which there is nothing
	}
	g.height = append(g.height, height)
	_ = g.table.Append(texts) // fails on nothing but values that are no texts
}

// aside is a line between rows that is in no column.
func (g *grid) aside(line string) {
	g.asides, g.above = append(g.asides, line), append(g.above, len(g.height))
}

// lines are all lines of the grid.
func (g *grid) lines() []string {
	_ = g.table.Render() // into memory
	all := strings.Split(strings.TrimSuffix(g.out.String(), "\n"), "\n")
	var lines []string
	at, next := 0, 0
	for row, height := range g.height {
		for ; next < len(g.above) && g.above[next] == row; next++ {
			lines = append(lines, g.asides[next])
		}
		for _, line := range all[at : at+height] {
			lines = append(lines, strings.Repeat(" ", indent)+line)
		}
		at += height
	}
	return lines
}
