package html

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"strings"

	"keyplan/plan/safe"
	"keyplan/plan/sheet"
	"keyplan/plan/sheet/svg"
)

// Write writes a book whose formulas are computed.
func Write(w io.Writer, book *sheet.Book) error {
	if err := book.Check(); err != nil {
		return err
	}
	book = book.Visible()
	p := &page{out: bufio.NewWriter(w), book: book, anchors: map[string]string{}}
	for i, s := range book.Sheets {
		if _, taken := p.anchors[s.Name]; !taken && s.Name != "" {
			p.anchors[s.Name] = "#" + anchor(i)
		}
	}
	p.head()
	p.cover()
	p.contents()
	p.printf("<main%s>\n", class(p.many()))
	for i, s := range book.Sheets {
		p.sheet(s, i)
	}
	p.printf("</main>\n")
	if book.Footer != "" {
		p.printf("<footer%s>%s</footer>\n", p.paper(len(book.Sheets)-1), text(book.Footer))
	}
	p.printf("<script>%s</script>\n</body>\n</html>\n", script)
	return p.out.Flush()
}

// A page is what is written on. Errors of out come back from its Flush.
type page struct {
	out     *bufio.Writer
	book    *sheet.Book
	charts  int
	anchors map[string]string // where the first sheet of a name is
	called  string            // the name of the sheet at hand
}

// many is the class of what a page of many sheets has otherwise.
func (p *page) many() string {
	if len(p.book.Sheets) >= manyPages {
		return "many"
	}
	return ""
}

func (p *page) printf(format string, args ...any) { fmt.Fprintf(p.out, format, args...) }

// text is a text in which nothing is markup, its line breaks kept.
func text(s string) string {
	return strings.ReplaceAll(html.EscapeString(safe.Lines(s)), "\n", "<br>")
}

// attribute is a text within quotes.
func attribute(s string) string { return html.EscapeString(safe.Line(s)) }

func (p *page) head() {
	p.printf("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
	p.printf("<meta http-equiv=\"Content-Security-Policy\" content=\"%s\">\n", policy())
	p.printf("<title>%s</title>\n", attribute(p.book.Title))
	for _, m := range [][2]string{{"author", p.book.Author}, {"description", p.book.Subject}} {
		if m[1] != "" {
			p.printf("<meta name=\"%s\" content=\"%s\">\n", m[0], attribute(m[1]))
		}
	}
	p.printf("<style>\n%s</style>\n</head>\n<body>\n", style())
}

func (p *page) cover() {
	p.printf("<header%s>\n", p.paper(0))
	if p.book.Title != "" {
		p.printf("<h1>%s</h1>\n", text(p.book.Title))
	}
	if p.book.Subtitle != "" {
		p.printf("<p class=\"subtitle\">%s</p>\n", text(p.book.Subtitle))
	}
	for _, l := range p.book.Lines {
		p.printf("<p class=\"quiet\">%s</p>\n", text(l))
	}
	p.printf("</header>\n")
}

// paper is the class of what prints on the pages of a sheet.
func (p *page) paper(i int) string {
	if 0 <= i && i < len(p.book.Sheets) && p.book.Sheets[i].Landscape {
		return ` class="landscape"`
	}
	return ""
}

// anchor is the place of a sheet within the page.
func anchor(i int) string { return fmt.Sprintf("sheet-%d", i+1) }

// name is what a sheet is called.
func name(s *sheet.Sheet, i int) string {
	if s.Name == "" {
		return fmt.Sprintf("Sheet %d", i+1)
	}
	return s.Name
}

// contents leads to the sheets, where there are several; many are folded away.
func (p *page) contents() {
	if len(p.book.Sheets) < 2 {
		return
	}
	p.printf("<nav id=\"contents\"%s aria-label=\"Contents\">", class(p.many()))
	if p.many() != "" {
		p.printf("<details><summary>Contents: %s pages</summary>", sheet.Decimals(0).Text(sheet.Int(len(p.book.Sheets))))
	}
	p.printf("<ul>\n")
	for i, s := range p.book.Sheets {
		p.printf("<li><a href=\"#%s\">%s</a></li>\n", anchor(i), text(name(s, i)))
	}
	p.printf("</ul>")
	if p.many() != "" {
		p.printf("</details>")
	}
	p.printf("</nav>\n")
}

func (p *page) sheet(s *sheet.Sheet, i int) {
	p.called = name(s, i)
	p.printf("<section id=\"%s\"%s aria-label=\"%s\">\n", anchor(i), p.paper(i), attribute(name(s, i)))
	if s.Title != "" && !(i == 0 && s.Title == p.book.Title) {
		p.printf("<h2>%s</h2>\n", text(s.Title))
	}
	if i > 0 {
		p.printf("<p class=\"up\"><a href=\"#contents\">↑ Contents</a></p>\n")
	}
	for _, line := range s.Lines() {
		if len(line) == 1 {
			p.block(line[0])
			continue
		}
		p.printf("<div class=\"line\">\n")
		for _, b := range line {
			p.printf("<div class=\"w%d\">\n", sheet.Of(b))
			p.block(b)
			p.printf("</div>\n")
		}
		p.printf("</div>\n")
	}
	p.printf("</section>\n")
}

func (p *page) block(b sheet.Block) {
	switch b := b.(type) {
	case *sheet.Heading:
		p.printf("<h3>%s</h3>\n", text(b.Text))
	case *sheet.Note:
		p.note(b)
	case *sheet.Figures:
		p.figures(b)
	case *sheet.Table:
		p.table(b)
	case *sheet.Chart:
		p.charts++
		p.printf("<figure class=\"chart\">\n")
		_ = svg.Draw(p.out, b, fmt.Sprintf("chart-%d", p.charts)) // an error comes back from Flush
		p.printf("</figure>\n")
	}
}

// classes are those of tones.
var classes = map[sheet.Tone]string{sheet.Good: "good", sheet.Caution: "caution", sheet.Bad: "bad", sheet.Quiet: "quiet", sheet.Strong: "strong"}

func (p *page) note(n *sheet.Note) {
	p.printf("<div%s><p>%s</p>", class("note", classes[n.Tone]), text(n.Text))
	if n.Source != "" {
		p.printf("<p class=\"source\">Source: %s</p>", text(n.Source))
	}
	p.printf("</div>\n")
}

func (p *page) figures(f *sheet.Figures) {
	if len(f.Items) == 0 {
		return
	}
	p.printf("<dl class=\"figures\">\n")
	for i := range f.Items {
		item := &f.Items[i]
		value := item.Format.WithUnit(item.Value)
		if item.Value.Absent() {
			value = "–"
		}
		short := ""
		if item.Value.Kind() != sheet.TextValue {
			short = "short"
		}
		p.printf("<div%s><dt>%s</dt><dd%s>%s</dd>", class("figure", classes[item.Tone]), text(item.Label), class("value", short), text(value))
		if item.Comment != "" {
			p.printf("<dd>%s</dd>", text(item.Comment))
		}
		p.printf("</div>\n")
	}
	p.printf("</dl>\n")
}
