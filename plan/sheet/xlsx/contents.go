package xlsx

import (
	"strings"

	"keyplan/plan/sheet"
	"keyplan/plan/sheet/palette"
)

// contentsFrom is from how many pages on a workbook has a list of them: the tabs
// of more are not seen at once.
const contentsFrom = 7

// contents is the table that leads to the pages. Its page stands behind the first
// one, as in a book: the workbook opens on its cover, and prints that first.
func (b *workbook) contents(sheets []*sheet.Sheet, names []string) *sheet.Table {
	t := &sheet.Table{ID: b.unused("Contents"), Columns: []sheet.Column{{Key: "page", Heading: "Page"}, {Key: "about", Heading: "What is on it"}}}
	for i, s := range sheets {
		if !s.Hidden && s != b.list {
			t.Rows = append(t.Rows, sheet.Row{Link: sheet.Link{Sheet: onTab + names[i]}, Cells: sheet.Cells(sheet.Text(names[i]), sheet.Text(about(s)))})
		}
	}
	return t
}

// about is what stands on a page: its title, if that says more than its name, or
// what it shows.
func about(s *sheet.Sheet) string {
	if s.Title != "" && !strings.EqualFold(s.Title, s.Name) {
		return s.Title
	}
	var parts []string
	for _, block := range s.Blocks {
		text := ""
		switch block := block.(type) {
		case *sheet.Table:
			text = block.Caption
		case *sheet.Chart:
			text = block.Title
		case *sheet.Heading:
			text = block.Text
		}
		const most = 4
		if text != "" && len(parts) < most && !strings.EqualFold(text, s.Name) {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, " · ")
}

// back is the way back to the contents: at the right of the first row of a page,
// where what else stands in that row leaves room for it.
func (b *workbook) back(p *page) {
	if b.list == nil || p.sheet.Hidden || p.sheet == b.list {
		return
	}
	const text, least = "↑ Contents", 12.0
	first := len(p.widths)
	for first > p.left() && p.width(first, len(p.widths)) < least {
		first--
	}
	p.corner = len(p.widths) - first + 1
	p.mark(mark{row: 1, first: first, last: len(p.widths), value: text, look: look{size: 9, ink: palette.Link, under: true, right: true}, link: sheet.Link{Sheet: onTab + b.listName}})
}

// lastAt is the last column of what stands in a row beside the way back.
func (p *page) lastAt(row int) int {
	if row == 1 {
		return max(p.left(), len(p.widths)-p.corner)
	}
	return len(p.widths)
}
