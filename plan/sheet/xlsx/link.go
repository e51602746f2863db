package xlsx

import (
	"fmt"
	"strings"

	"keyplan/plan/safe"
	"keyplan/plan/sheet"
)

// maxLinks is how many links a sheet of Excel holds.
const maxLinks = 65_530

// onTab marks a link as to the tab of a name rather than the sheet of a model,
// of which several may have one name.
const onTab = "\x00"

// target is where a link leads: to a page of the workbook that is there to be
// seen, or out to the web or a mailbox.
func (b *workbook) target(l sheet.Link) (to link, ok bool) {
	if l == (sheet.Link{}) {
		return link{}, false
	}
	if l.Sheet != "" {
		p := b.byLink[l.Sheet]
		if p == nil {
			return link{}, false
		}
		return link{location: absoluteStart(p)}, true
	}
	address, ok := l.Outward()
	const most = 2_000 // characters that Excel follows
	address = uri.Replace(address)
	return link{url: address}, ok && address == safe.Line(address) && len(address) <= most
}

// uri writes what no address may hold, and Excel would ask to repair.
var uri = strings.NewReplacer(" ", "%20", `"`, "%22", "<", "%3C", ">", "%3E", `\`, "%5C", "^", "%5E", "`", "%60", "{", "%7B", "|", "%7C", "}", "%7D")

// absoluteStart is the first cell of a page that is seen.
func absoluteStart(p *page) string { return quoted(p.name) + "!" + at(p.left(), 1) }

// linked lays a link over a cell, if it leads anywhere and the sheet has room.
func (b *workbook) linked(p *page, column, row int, l sheet.Link) bool {
	to, ok := b.target(l)
	if !ok || len(p.over.links) >= maxLinks {
		return false
	}
	to.cell = at(column, row)
	p.over.links = append(p.over.links, to)
	return true
}

// findLinks are the pages by what links call them: the first of those with a
// name. Nobody follows a link to a sheet that is not seen.
func (b *workbook) findLinks() {
	for _, p := range b.pages {
		if p.sheet.Hidden {
			continue
		}
		if p.sheet.Name != "" && b.byLink[p.sheet.Name] == nil {
			b.byLink[p.sheet.Name] = p
		}
		b.byLink[onTab+p.name] = p
	}
}

// countLinks finds whether a table has more links than its sheet has room for
// behind the tables above it, so that its caption can say so.
func (p *place) countLinks(most int) {
	room := maxLinks
	for _, t := range p.page.tables {
		room -= t.links
	}
	rows := p.table.Rows[:min(most, len(p.table.Rows))]
	for i := range rows {
		for j := range rows[i].Cells {
			if p.table.LinkOf(&rows[i], j) != (sheet.Link{}) {
				p.links++
			}
		}
	}
	p.unlinked = max(0, p.links-max(0, room))
}

// caption is what stands over a table.
func (p *place) caption() string {
	text := p.table.Caption
	var told []string
	if left := len(p.table.Rows) - p.body; p.body > 0 && left > 0 {
		told = append(told, fmt.Sprintf("the first %d of %d rows: a sheet holds no more", p.body, len(p.table.Rows)))
	}
	if p.unlinked > 0 {
		told = append(told, fmt.Sprintf("%d links are left out: a sheet holds %d", p.unlinked, maxLinks))
	}
	if len(told) == 0 {
		return text
	}
	if text == "" {
		text = p.name
	}
	return text + " (" + strings.Join(told, "; ") + ")"
}
