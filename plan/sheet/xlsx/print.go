package xlsx

import (
	"slices"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"keyplan/plan/safe"
)

// onePage is how many rows of figures and charts go on one page: a picture that
// is cut in two says nothing.
const onePage = 70

// printSetUp makes a page print on A4, as wide as the paper, with the headings
// of its only table, or of a long one at its end, on each page.
func (b *workbook) printSetUp(p *page) error {
	size, wide, high, fit := 9, 1, 0, true // A4; as many pages as it takes
	if p.sheet.OnePage || len(p.tables) == 0 && p.last <= onePage {
		high = 1
	}
	orientation := "portrait"
	if p.sheet.Landscape {
		orientation = "landscape"
	}
	if err := b.file.SetPageLayout(p.name, &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &high}); err != nil {
		return err
	}
	if err := b.file.SetSheetProps(p.name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	if err := b.file.SetPageMargins(p.name, margins()); err != nil {
		return err
	}
	if err := b.file.SetHeaderFooter(p.name, b.headerFooter(p)); err != nil {
		return err
	}
	return b.printNames(p)
}

// margins are those of a page in inches, with room for what
// stands over and under it.
func margins() *excelize.PageLayoutMarginsOptions {
	side, top, bottom, edge := 0.45, 0.65, 0.65, 0.3
	return &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &top, Bottom: &bottom, Header: &edge, Footer: &edge}
}

func (b *workbook) printNames(p *page) error {
	if p.sheet.Hidden { // which LibreOffice would print for its area
		return nil
	}
	b.names = append(b.names, name{name: "_xlnm.Print_Area", refers: absolute(p.name, p.left(), 1, len(p.widths), p.last), page: p})
	if t := p.long(); t != nil {
		if err := b.breakBefore(t); err != nil {
			return err
		}
		row := t.header
		rows := quoted(p.name) + "!$" + at(1, row)[1:] + ":$" + at(1, row)[1:]
		b.names = append(b.names, name{name: "_xlnm.Print_Titles", refers: rows, page: p})
	}
	return nil
}

// breakBefore keeps the headings of a long table from standing alone below the
// figures and charts above it. LibreOffice heeds it; Excel may not, on pages that
// are made to fit.
func (b *workbook) breakBefore(t *place) error {
	const above, rows = 20, 30
	if t.row <= above || t.body <= rows {
		return nil
	}
	return b.file.InsertPageBreak(t.page.name, at(1, t.row))
}

// long is the table that goes on from page to page, if hardly anything follows.
func (p *page) long() *place {
	const rows, after = 30, 10
	if len(p.tables) == 1 {
		return p.tables[0]
	}
	below := 0 // rows of tables that must not have other headings over them
	for _, t := range slices.Backward(p.tables) {
		if t.body > rows && below <= after {
			return t
		}
		below += t.body
	}
	return nil
}

// headerFooter has the title of the book and its day above, where the first page
// has its cover; below the book's own words, the number of the page, and the
// name of the sheet. Excel holds 255 characters of each.
func (b *workbook) headerFooter(p *page) *excelize.HeaderFooterOptions {
	part := func(text string) string {
		const most = 90
		return spaced(strings.ReplaceAll(cutUTF16(safe.Line(text), most), "&", "&&"))
	}
	day := ""
	if !b.book.Created.IsZero() {
		day = b.book.Created.Format(time.DateOnly)
	}
	header := "&L&8" + part(b.book.Title) + "&R&8" + spaced(day)
	footer := "&L&8" + part(b.book.Footer) + "&C&8Page &P of &N&R&8&A"
	o := &excelize.HeaderFooterOptions{OddHeader: header, OddFooter: footer}
	if p.number == 1 {
		o.DifferentFirst, o.FirstFooter = true, footer
	}
	return o
}

// spaced keeps a text that begins with a digit apart from the size of its letters.
func spaced(text string) string {
	if text != "" && '0' <= text[0] && text[0] <= '9' {
		return " " + text
	}
	return text
}
