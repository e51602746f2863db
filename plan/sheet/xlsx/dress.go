package xlsx

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"keyplan/plan/safe"
	"keyplan/plan/sheet"
	"keyplan/plan/sheet/palette"
)

// dress adds to a table what is not in its cells: bars, choices, notes, links.
func (b *workbook) dress(p *place) error {
	for i := range p.table.Columns {
		if err := b.dressColumn(p, i); err != nil {
			return err
		}
	}
	for i := range p.table.Rows[:min(p.body, len(p.table.Rows))] {
		if err := b.dressRow(p, i); err != nil {
			return err
		}
	}
	return nil
}

func (b *workbook) dressColumn(p *place, i int) error {
	c, column := &p.table.Columns[i], p.index(i)+1
	if c.Bar && len(p.table.Rows) > 0 && !p.page.streamed() {
		if err := b.bars(p, i, column); err != nil {
			return err
		}
	}
	if c.Format.Kind == sheet.AsText { // years and codes are texts on purpose
		if err := b.file.AddIgnoredErrors(p.page.name, block(column, p.header+1, column, p.header+p.body), excelize.IgnoredErrorsNumberStoredAsText); err != nil {
			return err
		}
	}
	if len(c.Choices) > 0 {
		if err := b.choices(p, c.Choices, column); err != nil {
			return err
		}
	}
	if c.Note != "" {
		return b.comment(p.page, at(column, p.header), c.Note)
	}
	return nil
}

func (b *workbook) dressRow(p *place, i int) error {
	row := &p.table.Rows[i]
	for j := range row.Cells {
		cell := func() string { return at(p.index(j)+1, p.header+1+i) }
		if note := row.Cells[j].Note; note != "" {
			if err := b.comment(p.page, cell(), note); err != nil {
				return err
			}
		}
		if target, kind, ok := b.target(p.table.LinkOf(row, j)); ok {
			if err := b.file.SetCellHyperLink(p.page.name, cell(), target, kind); err != nil {
				return err
			}
		}
	}
	return nil
}

// bars draws a bar in each cell of a column. The longest leaves room for the
// number at its right.
func (b *workbook) bars(p *place, i, column int) error {
	const room = 1.7
	return b.file.SetConditionalFormat(p.page.name, block(column, p.header+1, column, p.header+p.body), []excelize.ConditionalFormatOptions{{
		Type: "data_bar", Criteria: "=", MinType: "num", MinValue: "0", MaxType: "num", MaxValue: sheet.Float(room * p.table.BarMaxOf(i)).Raw(),
		BarColor: "#" + palette.Series[2], BarSolid: true,
	}})
}

// choices offers a list of words in the cells of a column. Excel holds a list
// of 255 characters parted by commas; others are left to the reader.
func (b *workbook) choices(p *place, words []string, column int) error {
	const most = 255
	if list := strings.Join(words, ","); len(list) > most || strings.Count(list, ",") != len(words)-1 || strings.HasPrefix(list, "=") {
		return nil
	}
	v := excelize.NewDataValidation(true)
	v.SetSqref(block(column, p.header+1, column, p.header+p.body))
	if err := v.SetDropList(words); err != nil {
		return err
	}
	style, title, text := excelize.DataValidationErrorStyleWarning, "Not one of the choices", "The plan knows only the words in the list."
	v.SetError(style, title, text)
	return b.file.AddDataValidation(p.page.name, v)
}

func (b *workbook) comment(p *page, cell, text string) error {
	const wide, line = 260, 18 // pixels
	lines := p.linesIn(text, 40)
	return b.file.AddComment(p.name, excelize.Comment{Cell: cell, Author: "keyplan", Width: wide, Height: uint(line*lines + 14),
		Paragraph: []excelize.RichTextRun{{Text: cellText(text), Font: &excelize.Font{Size: 9, Family: "Calibri"}}}})
}

// target is where a link leads: to a page of the workbook that there is, or
// out to the web or a mailbox.
func (b *workbook) target(l sheet.Link) (target, kind string, ok bool) {
	if l == (sheet.Link{}) {
		return "", "", false
	}
	if l.Sheet != "" {
		for _, p := range b.pages {
			if p.sheet.Name == l.Sheet {
				return quoted(p.name) + "!A1", "Location", true
			}
		}
		return "", "", false
	}
	address, ok := l.Outward()
	const most = 2_000 // characters that Excel follows
	return address, "External", ok && address == safe.Line(address) && len(address) <= most
}
