package text

import (
	"strings"

	"keyplan/plan/safe"
	"keyplan/plan/screen"
	"keyplan/plan/sheet"
)

// figures writes key figures below each other: what, how much, what it means.
func (p *page) figures(f *sheet.Figures) {
	if len(f.Items) == 0 {
		return
	}
	p.part()
	label, number := 0, 0
	for i := range f.Items {
		label = max(label, screen.Width(safe.Line(f.Items[i].Label)))
		number = max(number, screen.Width(figure(&f.Items[i])))
	}
	for i := range f.Items {
		p.figure(&f.Items[i], min(label, p.prose/2), min(number, p.prose/3))
	}
}

func figure(f *sheet.Figure) string {
	if f.Value.Absent() {
		return "-"
	}
	return safe.Line(f.Format.WithUnit(f.Value))
}

// apart is how many blanks part columns.
const apart = 2

func (p *page) figure(f *sheet.Figure, label, number int) {
	name, value := safe.Line(f.Label), figure(f)
	gap := strings.Repeat(" ", apart)
	head := pad(name, label) + gap + before(value, number)
	if screen.Width(name) > label || screen.Width(value) > number { // on lines of its own
		p.wrapped("", name, plain)
		head = strings.Repeat(" ", apart) + value
	}
	comment := p.mark(f.Tone) + safe.Line(f.Comment)
	room := p.prose - screen.Width(head) - apart
	if least := 20; room < least {
		p.line(p.byTone[f.Tone](head))
		if f.Comment != "" {
			p.wrapped(strings.Repeat(" ", 2*apart), comment, p.byTone[f.Tone])
		}
		return
	}
	for i, l := range screen.Wrap(comment, room, room) {
		if i == 0 {
			p.line(strings.TrimSuffix(head, value), p.strong(value), gap, p.byTone[f.Tone](l))
			continue
		}
		p.line(strings.Repeat(" ", screen.Width(head)+apart+screen.Width(p.mark(f.Tone))), p.byTone[f.Tone](l))
	}
}

// pad fills a text with blanks behind it up to a width.
func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-screen.Width(text)))
}

// before fills a text with blanks before it.
func before(text string, width int) string {
	return strings.Repeat(" ", max(0, width-screen.Width(text))) + text
}
