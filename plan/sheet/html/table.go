package html

import (
	"regexp"
	"strings"

	"keyplan/plan/sheet"
)

func (p *page) table(t *sheet.Table) {
	label := t.Caption
	if label == "" {
		label = p.called
	}
	trees := make([][]string, len(t.Columns))
	for i := range t.Columns {
		trees[i] = t.Tree(i)
	}
	long, live := "", ""
	if len(t.Rows) >= scrolled {
		long = "long"
	}
	if lives(t, trees) {
		live = "live"
	}
	p.printf("<div%s role=\"region\" aria-label=\"%s\" tabindex=\"0\">\n<table%s>\n", class("table", long), attribute(label), class(live))
	if t.Caption != "" {
		p.printf("<caption>%s</caption>\n", text(t.Caption))
	}
	p.headings(t)
	if len(t.Rows) == 0 {
		p.printf("<tbody><tr><td class=\"quiet\" colspan=\"%d\">%s</td></tr></tbody>\n", shown(t), text(t.Empty))
	}
	p.body(t, trees)
	if t.Total != "" && len(t.Rows) > 0 {
		p.totals(t)
	}
	p.printf("</table>\n</div>\n")
	if t.Note != "" {
		p.printf("<p class=\"source\">%s</p>\n", text(t.Note))
	}
	p.meanings(t)
}

// shown is how many columns are not hidden.
func shown(t *sheet.Table) int {
	n := 0
	for i := range t.Columns {
		if !t.Columns[i].Hidden {
			n++
		}
	}
	return n
}

// stance is the class of how the texts of a column stand: numbers at the right,
// days and words of a list on one line.
func stance(c *sheet.Column) string {
	switch {
	case c.Format.Right():
		return "n"
	case c.Format.Kind == sheet.AsDate || c.Choices != nil:
		return "d"
	}
	return ""
}

// wide is the class of a long text, which keeps some width where a table is
// wider than the window.
func wide(v sheet.Value) string {
	const long = 24
	if v.Kind() == sheet.TextValue && len(v.Raw()) > long {
		return "t"
	}
	return ""
}

// barred is the class of a cell without a bar in a column that has them.
func barred(c *sheet.Column) string {
	if c.Bar {
		return "b"
	}
	return ""
}

// class is the attribute for some classes, of which those that are "" count nothing.
func class(names ...string) string {
	if all := strings.Join(strings.Fields(strings.Join(names, " ")), " "); all != "" {
		return ` class="` + all + `"`
	}
	return ""
}

func (p *page) headings(t *sheet.Table) {
	p.printf("<thead><tr>")
	for i := range t.Columns {
		if c := &t.Columns[i]; !c.Hidden {
			p.printf("<th scope=\"col\"%s>%s</th>", class(stance(c), barred(c)), text(c.Head()))
		}
	}
	p.printf("</tr></thead>\n")
}

// body writes the rows, those of a group in a part of its own.
func (p *page) body(t *sheet.Table, trees [][]string) {
	most := make([]float64, len(t.Columns))
	for i := range t.Columns {
		if t.Columns[i].Bar {
			most[i] = t.BarMaxOf(i)
		}
	}
	for i := range t.Rows {
		row := &t.Rows[i]
		if i == 0 || t.Groups != "" && row.Group != t.Rows[i-1].Group {
			if i > 0 {
				p.printf("</tbody>\n")
			}
			p.printf("<tbody>\n")
			if t.Groups != "" {
				p.printf("<tr><th scope=\"rowgroup\" class=\"group\" colspan=\"%d\">%s</th></tr>\n", shown(t), text(row.Group))
			}
		}
		p.row(t, i, most, trees)
	}
	if len(t.Rows) > 0 {
		p.printf("</tbody>\n")
	}
}

func (p *page) row(t *sheet.Table, number int, most []float64, trees [][]string) {
	row := &t.Rows[number]
	p.printf("<tr>")
	named := false
	for i := range t.Columns {
		if t.Columns[i].Hidden {
			continue
		}
		element, attributes := "td", ""
		if !named && row.Cells[i].Value.Kind() == sheet.TextValue {
			named, element, attributes = true, "th", ` scope="row"`
		}
		p.printf("<%s%s", element, attributes)
		tree := ""
		if trees[i] != nil {
			tree = trees[i][number]
		}
		p.cell(t, row, i, most[i], tree)
		p.printf("</%s>", element)
	}
	p.printf("</tr>\n")
}

// cell writes what a cell has, from its classes on.
func (p *page) cell(t *sheet.Table, row *sheet.Row, i int, most float64, tree string) {
	cell := &row.Cells[i]
	value := t.Columns[i].Format.Text(cell.Value)
	if cell.Format != nil {
		value = cell.Format.WithUnit(cell.Value)
	}
	stands := stance(&t.Columns[i])
	if stands == "n" && cell.Value.Kind() == sheet.TextValue {
		stands = ""
	}
	p.printf("%s", class(stands, wide(cell.Value), classes[t.ToneOf(row, i)], hangs(tree)))
	if tree != "" {
		p.printf(` style="--depth:%d"`, cell.Indent)
	}
	if cell.Note != "" {
		p.printf(` title="%s"`, attribute(cell.Note))
	}
	p.printf(">")
	p.branch(tree, cell.Indent)
	content := text(value)
	if target, ok := p.target(t.LinkOf(row, i)); ok && content != "" {
		content = `<a href="` + attribute(target) + `">` + content + "</a>"
	}
	p.printf("%s", content)
	if part := cell.Value.Float() / max(most, 1e-300); t.Columns[i].Bar && part > 0 && most > 0 {
		p.printf(`<span class="bar" aria-hidden="true"><span style="width:%.1f%%"></span></span>`, 100*min(1, part))
	} else if t.Columns[i].Bar {
		p.printf(`<span class="bar" aria-hidden="true"></span>`) // so that numbers stay in line
	}
}

// hangs is the class of a cell that hangs below another.
func hangs(tree string) string {
	if tree == "" {
		return ""
	}
	return "hangs"
}

// branch draws the lines of a tree before a text, from the top of its cell to
// the bottom, and says how deep it hangs to those who do not see them.
func (p *page) branch(tree string, depth int) {
	if tree == "" {
		return
	}
	p.printf(`<span class="unseen">level %d: </span>`, depth)
	for i, sign := range treeSigns.FindAllString(tree, -1) {
		if name := signs[sign]; name != "" {
			p.printf(`<span class="%s" style="--at:%d" aria-hidden="true"></span>`, name, i)
		}
	}
}

// What a tree is drawn of, and the classes that draw it.
var (
	treeSigns = regexp.MustCompile("...")
	signs     = map[string]string{"├─ ": "stem arm", "└─ ": "arm", "│  ": "stem"}
)

// target is where a link leads.
func (p *page) target(l sheet.Link) (string, bool) {
	if l.Sheet != "" {
		to, ok := p.anchors[l.Sheet]
		return to, ok
	}
	return l.Outward()
}

func (p *page) totals(t *sheet.Table) {
	p.printf("<tfoot><tr>")
	for i, v := range t.Totals() {
		switch c := &t.Columns[i]; {
		case c.Hidden:
		case i == t.TotalColumn():
			p.printf("<th scope=\"row\">%s</th>", text(t.Total))
		default:
			p.printf("<td%s>%s</td>", class(stance(c), barred(c)), text(c.Format.Text(v)))
		}
	}
	p.printf("</tr></tfoot>\n")
}

// meanings tells what columns mean, folded away.
func (p *page) meanings(t *sheet.Table) {
	open := false
	for i := range t.Columns {
		c := &t.Columns[i]
		if c.Note == "" || c.Hidden {
			continue
		}
		if !open {
			p.printf("<details><summary>What the columns mean</summary><dl>\n")
			open = true
		}
		p.printf("<dt>%s</dt><dd>%s</dd>\n", text(c.Head()), text(c.Note))
	}
	if open {
		p.printf("</dl></details>\n")
	}
}
