package roff

import (
	"fmt"
	"strings"
)

// Mark begins every page, and tells those that may be written anew from those
// that somebody wrote.
const Mark = `.\" Made by keyplan man; changes to it will be lost.`

// A Title says what a page is.
type Title struct {
	Name    string
	Section int
	Short   string // what it is about, in a line
	Program string // with its version, at the foot
	Manual  string // at the head
}

// File is the page's file, in the folder of its section: man1/keyplan.1.
func (t Title) File() string { return fmt.Sprintf("man%d/%s.%d", t.Section, t.Name, t.Section) }

// A Page is a manual page.
type Page struct {
	b     strings.Builder
	depth int  // of the items that are open
	fresh bool // a section has just begun
}

// New begins a page with its name.
func New(t Title) *Page {
	p := new(Page)
	p.line(Mark)
	p.line(`.TH %s %d "" %s %s`, quoted(strings.ToUpper(t.Name)), t.Section, quoted(t.Program), quoted(t.Manual))
	p.line(".nh") // names and flags are not to be broken
	p.line(".ad l")
	p.Section("Name")
	p.line(`%s \- %s`, escaped(t.Name), escaped(t.Short))
	return p
}

// Bytes is the page.
func (p *Page) Bytes() []byte {
	p.outdent(0)
	return []byte(p.b.String())
}

func (p *Page) line(format string, args ...any) { fmt.Fprintf(&p.b, format+"\n", args...) }

// lineWidth keeps the lines of a page short, so that its changes can be read.
const lineWidth = 78

// text writes running text. A line of it must not look like a macro.
func (p *Page) text(text string) {
	line := ""
	for _, word := range strings.Fields(text) {
		word = escaped(word)
		switch {
		case line == "" && (word[0] == '.' || strings.HasPrefix(word, signs['\''])):
			line = `\&` + word
		case line == "":
			line = word
		case len(line)+1+len(word) > lineWidth && word[0] != '.' && !strings.HasPrefix(word, signs['\'']):
			p.line("%s", line)
			line = word
		default:
			line += " " + word
		}
	}
	p.line("%s", line)
}

// Section begins a section.
func (p *Page) Section(heading string) {
	p.outdent(0)
	p.line(".SH %s", quoted(strings.ToUpper(heading)))
	p.fresh = true
}

// apart sets off what follows from what stands before it.
func (p *Page) apart() {
	p.outdent(0)
	if !p.fresh {
		p.line(".PP")
	}
	p.fresh = false
}

// Paragraph is running text.
func (p *Page) Paragraph(text string) {
	p.apart()
	p.text(text)
}

// Example is what to type, or what stands in a file, line by line.
func (p *Page) Example(lines string) {
	p.apart()
	p.line(".nf")
	for line := range strings.Lines(lines) {
		p.line(`\&%s`, escaped(strings.TrimRight(line, "\r\n")))
	}
	p.line(".fi")
}

// Item explains a word, as one of a list; depth says how many lists it is in.
func (p *Page) Item(depth int, word, text string) {
	for ; p.depth < depth; p.depth++ {
		p.line(".RS")
	}
	p.outdent(depth)
	p.fresh = false
	p.line(".TP")
	p.line(`\fB%s\fR`, escaped(word))
	p.text(text)
}

func (p *Page) outdent(depth int) {
	for ; p.depth > depth; p.depth-- {
		p.line(".RE")
	}
}

// quoted is an argument of a macro.
func quoted(text string) string { return `"` + strings.ReplaceAll(escaped(text), `"`, `\(dq`) + `"` }

// signs are those that roff would take for something else, or print otherwise
// than they are typed.
var signs = map[rune]string{'\\': `\e`, '-': `\-`, '\'': `\(aq`, '`': `\(ga`, '^': `\(ha`, '~': `\(ti`}

func escaped(text string) string {
	var b strings.Builder
	for _, r := range text {
		sign, special := signs[r]
		switch {
		case special:
			b.WriteString(sign)
		case r < ' ' || r == 0x7f:
			b.WriteByte(' ')
		case r < 0x7f:
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, `\[u%04X]`, r)
		}
	}
	return b.String()
}
