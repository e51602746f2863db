package text

import (
	"bufio"
	"cmp"
	"io"
	"strings"

	"keyplan/plan/safe"
	"keyplan/plan/screen"
	"keyplan/plan/sheet"
)

// Options say how the text looks.
type Options struct {
	Width int  // of the terminal in columns; 0 is 80, and under 40 is as 40
	Color bool // whether the output may be coloured
	ASCII bool // whether bars and marks are drawn in ASCII
}

const (
	usualWidth = 80
	leastWidth = 40
	// proseWidth is as wide as prose gets on a wide terminal: longer lines are
	// hard to read.
	proseWidth = 100
)

// Write writes a book whose formulas are computed.
func Write(w io.Writer, book *sheet.Book, o Options) error {
	if err := book.Check(); err != nil {
		return err
	}
	book = book.Visible()
	out := bufio.NewWriter(w)
	p := newPage(out, o)
	p.barred = barred(book)
	p.title(book)
	for i, s := range book.Sheets {
		p.sheet(s, i == 0 && s.Title == book.Title)
	}
	return out.Flush()
}

// barred are the tables that stand in the book and draw bars themselves.
func barred(book *sheet.Book) map[*sheet.Table]bool {
	barred := map[*sheet.Table]bool{}
	shown, _ := book.Tables()
	for _, t := range shown {
		for i := range t.Columns {
			if t.Columns[i].Bar && !t.Columns[i].Hidden {
				barred[t] = true
			}
		}
	}
	return barred
}

// A page is what is written on. Errors of out come back from its Flush.
type page struct {
	out    *bufio.Writer
	width  int // of tables
	prose  int // of what is wrapped
	barred map[*sheet.Table]bool
	begun  bool // whether something stands above that the next block is set apart from
	looks
}

func newPage(out *bufio.Writer, o Options) *page {
	width := max(leastWidth, cmp.Or(max(o.Width, 0), usualWidth))
	return &page{out: out, width: width, prose: min(width, proseWidth), looks: newLooks(o)}
}

// line writes pieces that are painted already as one line.
func (p *page) line(pieces ...string) {
	_, _ = p.out.WriteString(trimmed(strings.Join(pieces, "")) + "\n")
	p.begun = true
}

// reset ends all colours; aligned cells have it behind the blanks that fill them.
const reset = "\x1b[0m"

// trimmed is a line without the blanks at its end, those before the end of a colour
// among them: a terminal would break the line at them.
func trimmed(line string) string {
	text := strings.TrimRight(line, " ")
	if !strings.HasSuffix(text, reset) {
		return text
	}
	for strings.HasSuffix(text, reset) {
		text = strings.TrimRight(strings.TrimSuffix(text, reset), " ")
	}
	return text + reset
}

// part sets a block apart from the one above it.
func (p *page) part() {
	if p.begun {
		p.line()
	}
}

// wrapped writes a paragraph; all its lines but the first begin with blanks as
// wide as the first is set in.
func (p *page) wrapped(first, text string, paint screen.Paint) {
	indent := screen.Width(first)
	for _, paragraph := range strings.Split(safe.Lines(text), "\n") {
		for _, l := range screen.Wrap(paragraph, p.prose-indent, p.prose-indent) {
			p.line(paint(first), paint(l))
			first = strings.Repeat(" ", indent)
		}
	}
}

func (p *page) title(book *sheet.Book) {
	if book.Title != "" {
		p.wrapped("", safe.Line(book.Title), p.strong)
	}
	if book.Subtitle != "" {
		p.wrapped("", book.Subtitle, plain)
	}
	for _, l := range book.Lines {
		p.wrapped("", l, p.faint)
	}
}

func (p *page) sheet(s *sheet.Sheet, titled bool) {
	if s.Title != "" && !titled {
		p.part()
		p.wrapped("", safe.Line(s.Title), p.strong)
	}
	for i, b := range s.Blocks {
		switch b := b.(type) {
		case *sheet.Heading:
			p.part()
			p.wrapped("", safe.Line(b.Text), p.strong)
			p.begun = false // what it heads stands close
		case *sheet.Note:
			p.part()
			p.note(b)
		case *sheet.Figures:
			p.figures(b)
		case *sheet.Table:
			if i > 0 || s.Title == "" || titled || b.Caption != "" {
				p.part()
			}
			p.table(b)
		case *sheet.Chart:
			p.chart(b)
		}
	}
}

func (p *page) note(n *sheet.Note) {
	p.wrapped(p.mark(n.Tone), n.Text, p.byTone[n.Tone])
	if n.Source != "" {
		p.wrapped(strings.Repeat(" ", screen.Width(p.mark(n.Tone))), "source: "+n.Source, p.faint)
	}
}
