package text

import (
	"bufio"
	"cmp"
	"io"
	"slices"
	"strings"

	"keyplan/plan/lint"
	"keyplan/plan/safe"
	"keyplan/plan/screen"
)

// Options say how the text looks.
type Options struct {
	Width   int  // of the terminal in columns; 0 is 80, and under 40 is as 40
	Color   bool // whether the output may be coloured
	Verbose bool // advice with its place in the file and its hints
}

const (
	usualWidth = 80
	leastWidth = 40
	// proseWidth is as wide as prose gets on a wide terminal: longer lines are
	// hard to read. Lines of files are shown as wide as there is room.
	proseWidth = 100
)

// Write writes a report.
func Write(w io.Writer, report *lint.Report, o Options) error {
	out := bufio.NewWriter(w)
	p := newPage(out, o)
	for _, res := range report.Results {
		p.result(res)
	}
	p.closing(report)
	return out.Flush()
}

// A page is what is written on. Errors of out come back from its Flush.
type page struct {
	out     *bufio.Writer
	width   int // of lines of files
	prose   int // of what is wrapped
	verbose bool
	palette
}

func newPage(out *bufio.Writer, o Options) *page {
	width := max(leastWidth, cmp.Or(max(o.Width, 0), usualWidth))
	return &page{out: out, width: width, prose: min(width, proseWidth), verbose: o.Verbose, palette: newPalette(o.Color)}
}

// line writes pieces that are painted already as one line.
func (p *page) line(pieces ...string) {
	_, _ = p.out.WriteString(strings.TrimRight(strings.Join(pieces, ""), " ") + "\n")
}

// wrap breaks prose that is set in by some columns.
func (p *page) wrap(text string, indent int) []string {
	return screen.Wrap(text, p.prose-indent, p.prose-indent)
}

// result writes the findings of one file; nothing where there are none.
func (p *page) result(res *lint.Result) {
	if len(res.Findings) == 0 {
		return
	}
	p.heading(res)
	findings := slices.Clone(res.Findings)
	slices.SortStableFunc(findings, func(a, b *lint.Finding) int {
		return cmp.Or(cmp.Compare(b.Severity, a.Severity), lint.ByPlace(a, b))
	})
	advice := p.advice(findings)
	for _, f := range findings[:advice] {
		p.line()
		p.full(f)
	}
	if advice < len(findings) {
		p.line()
		p.brief(findings[advice:])
	}
	p.line()
}

// advice is from where on findings are only advice, and told briefly.
func (p *page) advice(findings []*lint.Finding) int {
	n := slices.IndexFunc(findings, func(f *lint.Finding) bool { return f.Severity == lint.Info })
	if n < 0 || p.verbose {
		return len(findings)
	}
	return n
}

// heading names the file, and the account that it is about.
func (p *page) heading(res *lint.Result) {
	file, who := safe.Line(res.File), account(res)
	if screen.Width(file)+2+screen.Width(who) <= p.prose {
		p.line(p.head(file), "  ", who)
		return
	}
	p.line(p.head(file))
	for _, l := range p.wrap(who, 2) {
		p.line("  ", l)
	}
}

// account says in a few words whom a file is about: what is known of name, tier
// and manager. Of a file that could not be read, that is nothing.
func account(res *lint.Result) string {
	a := res.Account
	if res.Guideline {
		return safe.Line(string(a.Name))
	}
	if a == nil || a.Name == "" && a.Tier == "" && res.Manager == "" {
		return ""
	}
	var words []string
	for _, word := range []string{string(a.Name), string(a.Level()), res.Manager} {
		if word != "" {
			words = append(words, safe.Line(word))
		}
	}
	return strings.Join(words, " · ")
}
