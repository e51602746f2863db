package markdown

import (
	"strings"

	"keyplan/plan/safe"
	"keyplan/plan/sheet"
)

func (p *page) table(t *sheet.Table) {
	if t.Caption != "" {
		p.block(bold(safe.Markdown(t.Caption)))
	}
	if len(t.Rows) == 0 {
		p.paragraph(t.Empty)
		return
	}
	lines := headings(t)
	trees := make([][]string, len(t.Columns))
	for i := range t.Columns {
		trees[i] = t.Tree(i)
	}
	for i := range t.Rows {
		row := &t.Rows[i]
		if t.Groups != "" && (i == 0 || row.Group != t.Rows[i-1].Group) {
			lines = append(lines, group(t, row.Group))
		}
		lines = append(lines, cells(t, i, trees))
	}
	if t.Total != "" {
		lines = append(lines, totals(t))
	}
	p.block(strings.Join(lines, "\n"))
	p.paragraph(t.Note)
}

// headings are the headings, and the line below that says how columns stand.
func headings(t *sheet.Table) []string {
	var heads, rules []string
	for i := range t.Columns {
		c := &t.Columns[i]
		if c.Hidden {
			continue
		}
		heads = append(heads, cell(c.Head()))
		if c.Format.Right() {
			rules = append(rules, "---:")
		} else {
			rules = append(rules, ":---")
		}
	}
	return []string{line(heads...), "|" + strings.Join(rules, "|") + "|"}
}

// group is a row with the name of those below it.
func group(t *sheet.Table, name string) string {
	texts := []string{bold(cell(name))}
	for i := range t.Columns {
		if !t.Columns[i].Hidden {
			texts = append(texts, "")
		}
	}
	return line(texts[:len(texts)-1]...)
}

func cells(t *sheet.Table, number int, trees [][]string) string {
	row := &t.Rows[number]
	var texts []string
	for i := range t.Columns {
		if t.Columns[i].Hidden {
			continue
		}
		c := &row.Cells[i]
		text := t.Columns[i].Format.Text(c.Value)
		if c.Format != nil {
			text = c.Format.WithUnit(c.Value)
		}
		text = linked(cell(text), t.LinkOf(row, i))
		if trees[i] != nil {
			text = strings.ReplaceAll(trees[i][number], " ", "&nbsp;") + text // a page of Markdown drops blanks
		}
		texts = append(texts, text)
	}
	return line(texts...)
}

// address are the characters of an address that would end it.
var address = strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E", `\`, "%5C", "|", "%7C", "\n", "%0A")

func linked(text string, l sheet.Link) string {
	url, ok := l.Outward()
	if !ok || text == "" {
		return text
	}
	return "[" + text + "](" + address.Replace(url) + ")"
}

// totals are the row of totals, whose name stands under the first text.
func totals(t *sheet.Table) string {
	var texts []string
	for i, v := range t.Totals() {
		if t.Columns[i].Hidden {
			continue
		}
		text := cell(t.Columns[i].Format.Text(v))
		if i == t.TotalColumn() {
			text = cell(t.Total)
		}
		texts = append(texts, bold(text))
	}
	return line(texts...)
}
