package xlsx

import (
	"encoding/xml"
	"fmt"
	"strings"
)

// What lies over the cells of a sheet is written here rather than by the library,
// which reads all parts of a kind again for each that it adds: a portfolio of
// thousands of tables, notes and links would take minutes.

// over is what lies over the cells of a page.
type over struct {
	rules    []string // conditional formats, in order
	bars     []string // data bars once more, as Excel has known them since 2010
	priority int      // of the last rule
	checks   []string // lists to choose from
	links    []link
	notes    []note
}

type link struct{ cell, location, url string }

type note struct {
	column, row int // from 1 on
	wide, high  int // pixels
	text        string
	toRight     int // how many columns the note covers
	below       int // and rows
}

// attribute is a text in which nothing is markup, within quotes.
func attribute(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // into memory
	return b.String()
}

// content is a text in which nothing is markup, between elements, where quotes
// are left as people and simple readers expect them.
func content(text string) string { return unquoted.Replace(attribute(text)) }

var unquoted = strings.NewReplacer("&#34;", `"`, "&#39;", "'")

const (
	mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relSpace  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	pkgSpace  = "http://schemas.openxmlformats.org/package/2006/relationships"
	barSpace  = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
	barRule   = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"
	barRules  = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}"
)

// beforeMargins is what stands in the part of a sheet before the margins of its
// paper.
func (p *page) beforeMargins() string {
	var b strings.Builder
	for _, r := range p.over.rules {
		b.WriteString(r)
	}
	if n := len(p.over.checks); n > 0 {
		fmt.Fprintf(&b, `<dataValidations count="%d">%s</dataValidations>`, n, strings.Join(p.over.checks, ""))
	}
	if len(p.over.links) > 0 {
		b.WriteString("<hyperlinks>")
		for i, l := range p.over.links {
			if l.url != "" {
				fmt.Fprintf(&b, `<hyperlink ref="%s" r:id="link%d"/>`, l.cell, i+1)
			} else {
				fmt.Fprintf(&b, `<hyperlink ref="%s" location="%s"/>`, l.cell, attribute(l.location))
			}
		}
		b.WriteString("</hyperlinks>")
	}
	return b.String()
}

// atEnd is what stands at the end of the part of a sheet.
func (p *page) atEnd() string {
	var b strings.Builder
	if len(p.over.notes) > 0 {
		b.WriteString(`<legacyDrawing r:id="shapes"/>`)
	}
	if n := len(p.tables); n > 0 {
		fmt.Fprintf(&b, `<tableParts count="%d">`, n)
		for i := range p.tables {
			fmt.Fprintf(&b, `<tablePart r:id="table%d"/>`, i+1)
		}
		b.WriteString("</tableParts>")
	}
	if len(p.over.bars) > 0 {
		fmt.Fprintf(&b, `<extLst><ext xmlns:x14="%s" uri="%s"><x14:conditionalFormattings>%s</x14:conditionalFormattings></ext></extLst>`, barSpace, barRules, strings.Join(p.over.bars, ""))
	}
	return b.String()
}

// relations are those of the part of a sheet to the parts made here.
func (p *page) relations() string {
	var b strings.Builder
	add := func(id, kind, target, more string) {
		fmt.Fprintf(&b, `<Relationship Id="%s" Type="%s/%s" Target="%s"%s/>`, id, relSpace, kind, attribute(target), more)
	}
	for i, l := range p.over.links {
		if l.url != "" {
			add(fmt.Sprintf("link%d", i+1), "hyperlink", l.url, ` TargetMode="External"`)
		}
	}
	if len(p.over.notes) > 0 {
		add("notes", "comments", fmt.Sprintf("../comments%d.xml", p.number), "")
		add("shapes", "vmlDrawing", fmt.Sprintf("../drawings/vmlDrawing%d.vml", p.number), "")
	}
	for i, t := range p.tables {
		add(fmt.Sprintf("table%d", i+1), "table", fmt.Sprintf("../tables/table%d.xml", t.number), "")
	}
	return b.String()
}

// tablePart is a table as Excel knows it, without its totals. Its looks are those
// of the cells, which LibreOffice shows as well. It says which columns are
// calculated, so that a row that is added has their formulas as well.
func (b *workbook) tablePart(p *place) string {
	var s strings.Builder
	ref := block(p.first, p.header, p.last, p.header+p.body)
	fmt.Fprintf(&s, `<table xmlns="%s" id="%d" name="%s" displayName="%[3]s" ref="%s" totalsRowShown="0"><autoFilter ref="%[4]s"/><tableColumns count="%d">`,
		mainSpace, p.number, p.name, ref, len(p.heads))
	for i, head := range p.heads {
		fmt.Fprintf(&s, `<tableColumn id="%d" name="%s"`, i+1, attribute(head))
		if formula := b.formula(p, p.columns[i]); formula != "" {
			fmt.Fprintf(&s, "><calculatedColumnFormula>%s</calculatedColumnFormula></tableColumn>", content(formula))
		} else {
			s.WriteString("/>")
		}
	}
	s.WriteString(`</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`)
	return s.String()
}

// notesPart are the notes of a page.
func (p *page) notesPart() string {
	var b strings.Builder
	fmt.Fprintf(&b, `<comments xmlns="%s"><authors><author>keyplan</author></authors><commentList>`, mainSpace)
	for _, n := range p.over.notes {
		fmt.Fprintf(&b, `<comment ref="%s" authorId="0"><text><r><rPr><sz val="9"/><rFont val="Calibri"/></rPr><t xml:space="preserve">%s</t></r></text></comment>`,
			at(n.column, n.row), content(escapes.ReplaceAllString(n.text, "_x005F_$1")))
	}
	b.WriteString("</commentList></comments>")
	return b.String()
}

// shapesPart are the boxes that notes stand in.
func (p *page) shapesPart() string {
	const ids = 1024 // of shapes on a sheet, as Excel numbers them
	var b strings.Builder
	fmt.Fprintf(&b, `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">`+
		`<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="%d"/></o:shapelayout>`+
		`<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`, p.number)
	for i, n := range p.over.notes {
		fmt.Fprintf(&b, `<v:shape id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;width:%dpt;height:%dpt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`+
			`<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>`+
			`<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%d, 12, %d, 4, %d, 12, %d, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>`,
			p.number*ids+i+1, n.wide*3/4, n.high*3/4, n.column, max(0, n.row-2), n.column+n.toRight, max(0, n.row-2)+n.below, n.row-1, n.column-1)
	}
	b.WriteString("</xml>")
	return b.String()
}
