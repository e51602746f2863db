package sheet

import "unicode/utf8"

// A ChartKind is the kind of a chart.
type ChartKind uint8

// The kinds of chart.
const (
	Bars    ChartKind = iota // a bar for each row and series
	Stacked                  // bars of all series on top of each other
	Line                     // a line for each series along the rows
	Pareto                   // bars of the first series, a line of the second on an axis of its own
	Lorenz                   // the second of two series of shares over the first, against the diagonal
	Whale                    // a running sum that rises and falls again, against zero
	Scatter                  // a point for each row: by two series, of a size by a third
)

// A Chart shows columns of a table.
type Chart struct {
	Kind  ChartKind
	Title string
	Alt   string // one sentence: what is seen
	Table *Table // which need not stand in the book
	Label string // the key of the column that names the rows; "" numbers them
	// Series are the keys of the columns shown. A Scatter and a Lorenz have the
	// one along the x-axis first, a Scatter the size of points third if at all.
	Series []string
	// Top is how many rows are shown, the first ones; 0 is all.
	Top            int
	XTitle, YTitle string // of the axes
	Y2Title        string // of the second axis of a Pareto
	Matrix         *Matrix
	Share          Share
}

// A Matrix parts a Scatter into four quadrants.
type Matrix struct {
	XCut, YCut   float64 // where
	XLeast, XMax float64 // the ends of the axes
	YLeast, YMax float64
	// The names of the quadrants.
	TopLeft, TopRight, BottomLeft, BottomRight string
}

// Quadrant names where a point lies. What lies on a cut belongs to the greater
// side, as a score that reaches a limit does.
func (m *Matrix) Quadrant(x, y float64) string {
	switch {
	case y >= m.YCut && x >= m.XCut:
		return m.TopRight
	case y >= m.YCut:
		return m.TopLeft
	case x >= m.XCut:
		return m.BottomRight
	}
	return m.BottomLeft
}

// Quadrants are the four names, the top ones first, from left to right.
func (m *Matrix) Quadrants() [4]string {
	return [4]string{m.TopLeft, m.TopRight, m.BottomLeft, m.BottomRight}
}

// Rows are the rows that the chart shows.
func (c *Chart) Rows() []Row {
	if c.Top > 0 && c.Top < len(c.Table.Rows) {
		return c.Table.Rows[:c.Top]
	}
	return c.Table.Rows
}

// ShortNames reports whether all rows have short names, as years do.
func (c *Chart) ShortNames() bool {
	const short = 8
	rows := c.Rows()
	for i := range rows {
		if utf8.RuneCountInString(c.Name(&rows[i])) > short {
			return false
		}
	}
	return true
}

// Figures are what the chart shows as a table: the names of rows, the series,
// and of a matrix the quadrants.
func (c *Chart) Figures() *Table {
	columns := c.Columns()
	if label := c.Table.Column(c.Label); label >= 0 {
		columns = append([]int{label}, columns...)
	}
	t := &Table{ID: c.Table.ID, Empty: c.Table.Empty}
	for _, i := range columns {
		column := c.Table.Columns[i]
		column.Hidden, column.Bar, column.Spare, column.Total, column.Formula = false, false, 0, nil, nil
		t.Columns = append(t.Columns, column)
	}
	if c.Matrix != nil {
		t.Columns = append(t.Columns, Column{Key: "quadrant", Heading: "Quadrant"})
	}
	for _, row := range c.Rows() {
		var cells []Cell
		for _, i := range columns {
			cells = append(cells, row.Cells[i])
		}
		if c.Matrix != nil {
			cells = append(cells, Cell{Value: Text(c.quadrant(&row))})
		}
		t.Rows = append(t.Rows, Row{Cells: cells})
	}
	return t
}

// quadrant names where a row stands in the matrix.
func (c *Chart) quadrant(row *Row) string {
	xy := c.Columns()
	return c.Matrix.Quadrant(row.Cells[xy[0]].Value.Float(), row.Cells[xy[1]].Value.Float())
}

// ByQuadrant are the names of rows by the quadrant that they stand in.
func (c *Chart) ByQuadrant() map[string][]string {
	members := map[string][]string{}
	rows := c.Rows()
	for i := range rows {
		where := c.quadrant(&rows[i])
		members[where] = append(members[where], c.Name(&rows[i]))
	}
	return members
}

// Columns are the places of the series in the table.
func (c *Chart) Columns() []int {
	columns := make([]int, len(c.Series))
	for i, key := range c.Series {
		columns[i] = c.Table.Column(key)
	}
	return columns
}

// Name is what a row is called.
func (c *Chart) Name(row *Row) string {
	column := c.Table.Column(c.Label)
	if column < 0 {
		return ""
	}
	return c.Table.Columns[column].Format.Text(row.Cells[column].Value)
}
