package text

import (
	"bufio"
	"cmp"
	"io"
	"strings"

	"github.com/fatih/color"

	"keyplan/plan/diff"
	"keyplan/plan/safe"
	"keyplan/plan/screen"
)

// Options say how the text looks.
type Options struct {
	Width int  // of the terminal in columns; 0 is 80, and under 40 is as 40
	Color bool // whether the output may be coloured
	All   bool // each small change by itself, and none counted only
}

const (
	usualWidth = 80
	leastWidth = 40
	proseWidth = 110 // longer lines are hard to read
	indent     = "  "
	wordWidth  = 10 // of the column with the words for what happened
)

// Write writes a report.
func Write(w io.Writer, report *diff.Report, o Options) error {
	out := bufio.NewWriter(w)
	p := &page{out: out, all: o.All, palette: newPalette(o.Color),
		width: min(proseWidth, max(leastWidth, cmp.Or(max(o.Width, 0), usualWidth)))}
	for i, a := range report.Accounts {
		if i > 0 {
			p.line("")
		}
		p.account(a)
	}
	if len(report.Accounts) > 0 && report.Plans > 1 {
		p.line("")
		p.line(safe.Line(report.Closing()))
	}
	return out.Flush()
}

// A page is what is written on. Errors of out come back from its Flush.
type page struct {
	out   *bufio.Writer
	width int
	all   bool
	palette
}

func (p *page) line(text string) { _, _ = p.out.WriteString(strings.TrimRight(text, " ") + "\n") }

func (p *page) account(a *diff.Account) {
	p.head(a)
	p.line("")
	if former := a.Former(); former != "" {
		p.told("renamed", p.faint, former)
	}
	told, also := a.Brief()
	if p.all {
		told, also = a.Changes, nil
	}
	for _, c := range told {
		p.told(string(c.Kind), p.paint(c), c.Sentence())
	}
	if a.Promises != nil {
		p.told("promised", p.faint, a.Promises.Sentence())
	}
	word := "scores"
	for i := range a.Scores {
		p.told(word, p.faint, a.Scores[i].Sentence())
		word = ""
	}
	if len(also) > 0 {
		p.told("also", p.faint, strings.Join(also, ", "))
	}
}

// head is the name of the account and, behind it as far as there is room, what
// it is compared with, who looks after it and how much changed.
func (p *page) head(a *diff.Account) {
	name := safe.Line(a.Called())
	var parts []string
	if a.Since != "" {
		parts = append(parts, "since "+a.Since)
	}
	for _, part := range []string{a.Caveat(), a.Manager, a.Amounts(), a.Summary()} {
		if part != "" {
			parts = append(parts, safe.Line(part))
		}
	}
	rest := strings.Join(parts, " · ")
	if screen.Width(name)+3+screen.Width(rest) <= p.width {
		p.line(p.bold(name) + "   " + p.faint(rest))
		return
	}
	p.line(p.bold(name))
	for _, line := range screen.Wrap(rest, p.width-len(indent), p.width-len(indent)) {
		p.line(indent + p.faint(line))
	}
}

// told is one line with its word, wrapped beside it.
func (p *page) told(word string, paint screen.Paint, text string) {
	room := p.width - len(indent) - wordWidth
	for i, line := range screen.Wrap(safe.Line(text), room, room) {
		if i == 0 {
			p.line(indent + paint(word) + strings.Repeat(" ", max(1, wordWidth-len(word))) + line)
			continue
		}
		p.line(indent + strings.Repeat(" ", wordWidth) + line)
	}
}

// A palette paints, last of all that is done to a text.
type palette struct{ bold, faint, good, bad, warn screen.Paint }

func newPalette(on bool) palette {
	return palette{
		bold: screen.NewPaint(on, color.Bold), faint: screen.NewPaint(on, color.Faint),
		good: screen.NewPaint(on, color.FgGreen), bad: screen.NewPaint(on, color.FgRed), warn: screen.NewPaint(on, color.FgYellow),
	}
}

// paint is the colour of a word: what is good, what is bad and heavy, and what
// is bad.
func (p *page) paint(c diff.Change) screen.Paint {
	switch c.Kind.Mood() {
	case diff.Good:
		return p.good
	case diff.Bad:
		if c.Weight == diff.High {
			return p.bad
		}
		return p.warn
	}
	return p.faint
}
