package markdown

import (
	"bufio"
	"io"
	"slices"
	"strings"

	"keyplan/plan/safe"
	"keyplan/plan/sheet"
)

// Write writes a book whose formulas are computed.
func Write(w io.Writer, book *sheet.Book) error {
	if err := book.Check(); err != nil {
		return err
	}
	book = book.Visible()
	p := &page{out: bufio.NewWriter(w)}
	p.shown, _ = book.Tables()
	if book.Title != "" {
		p.block("# " + safe.Markdown(book.Title))
	}
	for _, text := range append([]string{book.Subtitle}, book.Lines...) {
		p.paragraph(text)
	}
	for i, s := range book.Sheets {
		p.sheet(s, i == 0 && s.Title == book.Title)
	}
	if book.Footer != "" {
		p.paragraph(book.Footer)
	}
	return p.out.Flush()
}

// A page is what is written on. Errors of out come back from its Flush.
type page struct {
	out   *bufio.Writer
	shown []*sheet.Table
	begun bool
}

// block writes something that stands apart.
func (p *page) block(text string) {
	if text == "" {
		return
	}
	if p.begun {
		text = "\n" + text
	}
	p.begun = true
	_, _ = p.out.WriteString(text + "\n")
}

// paragraph writes a text, each of its lines as one of its own.
func (p *page) paragraph(text string) {
	p.block(paragraph(text))
}

// paragraph is a text of which no line begins a list, a heading or code.
func paragraph(text string) string {
	var lines []string
	for _, line := range strings.Split(safe.Lines(text), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, opening(safe.Markdown(line)))
		}
	}
	return strings.Join(lines, "<br>\n")
}

// opening keeps a line from being a heading, a rule or an item of a list.
func opening(line string) string {
	if line != "" && strings.Contains("#-+=", line[:1]) {
		return `\` + line
	}
	digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
	if digits > 0 && digits < len(line) && (line[digits] == '.' || line[digits] == ')') {
		return line[:digits] + `\` + line[digits:]
	}
	return line
}

func (p *page) sheet(s *sheet.Sheet, titled bool) {
	if s.Title != "" && !titled {
		p.block("## " + safe.Markdown(s.Title))
	}
	for _, b := range s.Blocks {
		switch b := b.(type) {
		case *sheet.Heading:
			p.block("### " + safe.Markdown(b.Text))
		case *sheet.Note:
			p.note(b)
		case *sheet.Figures:
			p.figures(b)
		case *sheet.Table:
			p.table(b)
		case *sheet.Chart:
			p.chart(b)
		}
	}
}

// note quotes what is to be looked at, so that it stands out.
func (p *page) note(n *sheet.Note) {
	text := paragraph(n.Text)
	if n.Source != "" {
		text += "<br>\n*source: " + safe.Markdown(n.Source) + "*"
	}
	if n.Tone == sheet.Caution || n.Tone == sheet.Bad {
		text = "> " + strings.ReplaceAll(text, "\n", "\n> ")
	}
	p.block(text)
}

func (p *page) figures(f *sheet.Figures) {
	if len(f.Items) == 0 {
		return
	}
	lines := []string{line("", "", ""), "|:---|---:|:---|"}
	for i := range f.Items {
		item := &f.Items[i]
		lines = append(lines, line(cell(item.Label), bold(cell(item.Format.WithUnit(item.Value))), cell(item.Comment)))
	}
	p.block(strings.Join(lines, "\n"))
}

func line(cells ...string) string { return "| " + strings.Join(cells, " | ") + " |" }

// cell is a text within a table.
func cell(text string) string {
	lines := strings.Split(safe.Lines(text), "\n")
	for i := range lines {
		lines[i] = safe.Markdown(strings.TrimSpace(lines[i]))
	}
	return strings.Join(lines, "<br>")
}

func bold(text string) string {
	if text == "" {
		return ""
	}
	return "**" + text + "**"
}

// chart tells what a chart shows, and its figures unless they stand elsewhere.
func (p *page) chart(c *sheet.Chart) {
	p.block(bold(safe.Markdown(c.Title)))
	p.paragraph(c.Alt)
	if !slices.Contains(p.shown, c.Table) || c.Matrix != nil {
		p.table(c.Figures())
	}
}
