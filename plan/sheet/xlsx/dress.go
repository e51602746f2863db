package xlsx

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"keyplan/plan/safe"
	"keyplan/plan/sheet"
	"keyplan/plan/sheet/palette"
)

// A dressing is what lies over the cells of a table, found row by row as they
// are written.
type dressing struct {
	place *place
	// toned are the runs of cells, by column and the tone of their row, whose
	// colours follow their words.
	toned map[int]map[sheet.Tone]*runs
	lists []*listed
	byKey map[key]*listed
}

// A key tells lists apart that cells of a column offer: those that are the same
// share their first word's place.
type key struct {
	column int
	first  *string
	length int
}

// listed are the cells that offer some words.
type listed struct {
	column int // of the model
	words  []string
	runs   runs
}

// runs are rows below each other, as some ranges.
type runs [][2]int

func (r *runs) add(row int) {
	if n := len(*r); n > 0 && (*r)[n-1][1] == row-1 {
		(*r)[n-1][1] = row
		return
	}
	*r = append(*r, [2]int{row, row})
}

// ranges are runs of a column as Excel lists them, in texts that it reads.
func (r runs) ranges(column int) []string {
	const most = 8_000 // characters
	var all []string
	text := ""
	for _, run := range r {
		next := block(column, run[0], column, run[1])
		if text != "" && len(text)+1+len(next) > most {
			all, text = append(all, text), ""
		}
		if text != "" {
			text += " "
		}
		text += next
	}
	return append(all, text)
}

func newDressing(p *place) *dressing {
	return &dressing{place: p, toned: map[int]map[sheet.Tone]*runs{}, byKey: map[key]*listed{}}
}

// cell notes what lies over a cell.
func (d *dressing) cell(row *sheet.Row, column, number int) {
	cell, c := &row.Cells[column], &d.place.table.Columns[column]
	if cell.Note != "" {
		d.place.page.remark(d.place.index(column)+1, number, cell.Note)
	}
	words := c.Choices
	if cell.Choices != nil {
		words = cell.Choices
	}
	if len(words) > 0 {
		k := key{column, &words[0], len(words)}
		if d.byKey[k] == nil {
			d.byKey[k] = &listed{column: column, words: words}
			d.lists = append(d.lists, d.byKey[k])
		}
		d.byKey[k].runs.add(number)
	}
	if len(c.Tones) > 0 && cell.Tone == sheet.Plain {
		if d.toned[column] == nil {
			d.toned[column] = map[sheet.Tone]*runs{}
		}
		if d.toned[column][row.Tone] == nil {
			d.toned[column][row.Tone] = new(runs)
		}
		d.toned[column][row.Tone].add(number)
	}
}

// dress adds to a table what is not in its cells: bars, colours of words, lists
// to choose from, what columns mean.
func (b *workbook) dress(d *dressing) error {
	p := d.place
	var texts []string
	for i := range p.table.Columns {
		c, column := &p.table.Columns[i], p.index(i)+1
		if c.Bar && len(p.table.Rows) > 0 {
			p.page.bars(block(column, p.header+1, column, p.header+p.body), p.table.BarMaxOf(i))
		}
		if c.Format.Kind == sheet.AsText { // years and codes are texts on purpose
			texts = append(texts, block(column, p.header+1, column, p.header+p.body))
		}
		if c.Note != "" {
			p.page.remark(column, p.header, c.Note)
		}
		for _, tone := range sortedTones(d.toned[i]) {
			if err := b.recolour(p.page, c.Tones, tone, d.toned[i][tone].ranges(column)); err != nil {
				return err
			}
		}
	}
	for _, l := range d.lists {
		p.page.choices(b.source(l.words, p.table.Columns[l.column].Key), l.runs.ranges(p.index(l.column)+1))
	}
	if len(texts) == 0 {
		return nil
	}
	// At once: the library looks for the sheet among all sheets each time.
	return b.file.AddIgnoredErrors(p.page.name, strings.Join(texts, " "), excelize.IgnoredErrorsNumberStoredAsText)
}

func sortedTones(m map[sheet.Tone]*runs) []sheet.Tone {
	var tones []sheet.Tone
	for t := range m {
		tones = append(tones, t)
	}
	slices.Sort(tones)
	return tones
}

// next is the place of a rule among all of the page.
func (o *over) next() int {
	o.priority++
	return o.priority
}

// recolour makes cells look as their word means, and as their row does where it
// means nothing: the colours that the cells have by themselves would stay when
// a word is changed.
func (b *workbook) recolour(p *page, tones map[string]sheet.Tone, row sheet.Tone, ranges []string) error {
	const most = 255 // characters that Excel compares with
	for _, cells := range ranges {
		var rules strings.Builder
		for _, word := range sortedKeys(tones) {
			written := safe.Lines(word)
			if word == "" || len(written) > most {
				continue
			}
			id, err := b.toneStyle(tones[word])
			if err != nil {
				return err
			}
			fmt.Fprintf(&rules, `<cfRule type="cellIs" dxfId="%d" priority="%d" stopIfTrue="1" operator="equal"><formula>%s</formula></cfRule>`,
				id, p.over.next(), content(`"`+strings.ReplaceAll(written, `"`, `""`)+`"`))
		}
		id, err := b.toneStyle(row)
		if err != nil {
			return err
		}
		fmt.Fprintf(&rules, `<cfRule type="expression" dxfId="%d" priority="%d"><formula>TRUE</formula></cfRule>`, id, p.over.next())
		p.over.rules = append(p.over.rules, fmt.Sprintf(`<conditionalFormatting sqref="%s">%s</conditionalFormatting>`, cells, rules.String()))
	}
	return nil
}

// toneStyle is the look of a tone for conditional formats, made once.
func (b *workbook) toneStyle(tone sheet.Tone) (int, error) {
	if id, ok := b.tones[tone]; ok {
		return id, nil
	}
	shade := palette.Shades[tone]
	id, err := b.file.NewConditionalStyle(&excelize.Style{Font: &excelize.Font{Color: shade.Text, Bold: tone == sheet.Strong}, Fill: fill(shade.Ground)})
	b.tones[tone] = id
	return id, err
}

// bars draws a bar in each of some cells. The longest leaves room for the number
// at its right. Excel reads the second rule, older programs the first.
func (p *page) bars(cells string, longest float64) {
	const room = 1.7
	most := sheet.Float(room * longest).Raw()
	if longest <= 0 {
		most = "1"
	}
	priority := p.over.next()
	id := fmt.Sprintf("{00000000-0000-0000-%04X-%012X}", p.number&0xffff, priority)
	p.over.rules = append(p.over.rules, fmt.Sprintf(`<conditionalFormatting sqref="%s"><cfRule type="dataBar" priority="%d"><dataBar><cfvo type="num" val="0"/><cfvo type="num" val="%s"/><color rgb="FF%s"/></dataBar>`+
		`<extLst><ext xmlns:x14="%s" uri="%s"><x14:id>%s</x14:id></ext></extLst></cfRule></conditionalFormatting>`, cells, priority, most, palette.Series[2], barSpace, barRule, id))
	p.over.bars = append(p.over.bars, fmt.Sprintf(`<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="%s"><x14:dataBar minLength="0" maxLength="100" gradient="0">`+
		`<x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>%s</xm:f></x14:cfvo><x14:negativeFillColor rgb="FF%s"/><x14:axisColor rgb="FF%s"/></x14:dataBar></x14:cfRule><xm:sqref>%s</xm:sqref></x14:conditionalFormatting>`,
		id, most, palette.Series[1], palette.Faint, cells))
}

// choices offers a list of words in some cells. Another word is asked about, not
// refused.
func (p *page) choices(source string, ranges []string) {
	for _, cells := range ranges {
		p.over.checks = append(p.over.checks, fmt.Sprintf(`<dataValidation type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Not one of the choices" error="The plan knows only the words in the list." sqref="%s"><formula1>%s</formula1></dataValidation>`,
			cells, content(source)))
	}
}

// remark lays a note over a cell, as large as its text.
func (p *page) remark(column, row int, text string) {
	const wide, line, height = 260, 18, rowPixels // pixels
	n := note{column: column, row: row, text: cellText(text), wide: wide}
	n.high = line*p.linesIn(text, 40) + 14
	n.below = (n.high + height - 1) / height
	for room := wide; room > 0; n.toRight++ {
		const usual = 64
		pixels := usual
		if c := column + n.toRight; c < len(p.widths) {
			pixels = int(p.widths[c]*7) + 5
		}
		room -= pixels
	}
	p.over.notes = append(p.over.notes, n)
}
