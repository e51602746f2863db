package xlsx

import (
	"slices"
	"strings"

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
	if len(p.tables) == 0 && p.last <= onePage {
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
	if err := b.file.SetHeaderFooter(p.name, &excelize.HeaderFooterOptions{OddFooter: b.footer()}); err != nil {
		return err
	}
	return b.printNames(p)
}

// margins are those of a page in inches, with room for the footer.
func margins() *excelize.PageLayoutMarginsOptions {
	side, top, bottom, edge := 0.45, 0.5, 0.65, 0.3
	return &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &top, Bottom: &bottom, Header: &edge, Footer: &edge}
}

func (b *workbook) printNames(p *page) error {
	names := []excelize.DefinedName{{Name: "_xlnm.Print_Area", Scope: p.name, RefersTo: absolute(p.name, 1, 1, len(p.widths), p.last)}}
	if t := p.long(); t != nil {
		if err := b.breakBefore(t); err != nil {
			return err
		}
		row := t.header
		rows := quoted(p.name) + "!$" + at(1, row)[1:] + ":$" + at(1, row)[1:]
		names = append(names, excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: p.name, RefersTo: rows})
	}
	for _, n := range names {
		if err := b.file.SetDefinedName(&n); err != nil {
			return err
		}
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

// footer has the book's own words at the left, the page in the middle, its
// title at the right. Excel holds 255 characters.
func (b *workbook) footer() string {
	part := func(text string) string {
		const most = 90
		return strings.ReplaceAll(cutUTF16(safe.Line(text), most), "&", "&&")
	}
	return "&L&8" + spaced(part(b.book.Footer)) + "&C&8Page &P of &N&R&8" + spaced(part(b.book.Title))
}

// spaced keeps a text that begins with a digit apart from the size of its letters.
func spaced(text string) string {
	if text != "" && '0' <= text[0] && text[0] <= '9' {
		return " " + text
	}
	return text
}
