package text

import (
	"fmt"
	"strings"

	"keyplan/plan/lint"
	"keyplan/plan/safe"
)

// margin is the column at which messages begin: behind the longest severity.
const margin = 11

// full writes a finding with its place, what it hangs on and its hint.
func (p *page) full(f *lint.Finding) {
	p.message(f, "")
	p.excerpt(f)
	for _, r := range f.Related {
		if !p.verbose && r.File == f.File && r.Span.Start == f.Span.Start {
			continue // a narrower rule that says the same of the same place
		}
		p.labelled("related: ", safe.Line(r.Message)+at(r.Spot, f.Spot))
	}
	if f.Hint != "" {
		p.labelled("hint: ", safe.Line(f.Hint))
	}
}

// brief writes findings without their lines: they tell the line's number.
func (p *page) brief(findings []*lint.Finding) {
	places := make([]string, len(findings))
	widest := 0
	for i, f := range findings {
		if f.Span.Start.Line > 0 {
			places[i] = fmt.Sprintf("line %d", f.Span.Start.Line)
		}
		widest = max(widest, len(places[i]))
	}
	for i, f := range findings {
		place := ""
		if widest > 0 {
			place = fmt.Sprintf("%-*s  ", widest, places[i])
		}
		p.message(f, place)
	}
}

// message writes how bad a finding is, where it stands (if that is not shown
// below), what it says, and its rule at the right edge.
func (p *page) message(f *lint.Finding, place string) {
	lead := "  " + p.bySeverity[f.Severity](severities[f.Severity]) + strings.Repeat(" ", margin-2-len(severities[f.Severity])) + p.faint(place)
	indent := strings.Repeat(" ", margin+len(place))
	for _, l := range beside(safe.Line(f.Message), f.Rule.Name, p.prose-margin-len(place)) {
		if l.gap < 0 {
			lead = indent[:max(0, len(indent)+l.gap)]
		}
		p.line(lead, l.text, strings.Repeat(" ", max(0, l.gap)), p.faint(l.tag))
		lead = indent
	}
}

// labelled writes a wrapped text behind a label, under the message.
func (p *page) labelled(label, text string) {
	lead := strings.Repeat(" ", margin) + p.faint(label)
	for _, l := range p.wrap(text, margin+len(label)) {
		p.line(lead, l)
		lead = strings.Repeat(" ", margin+len(label))
	}
}

// at says where a related place is, seen from a finding.
func at(related, from lint.Spot) string {
	line := related.Span.Start.Line
	switch {
	case related.File == "":
		return ""
	case related.File != from.File && line > 0:
		return fmt.Sprintf(", at %s:%d", safe.Line(related.File), line)
	case related.File != from.File:
		return ", in " + safe.Line(related.File)
	case line > 0 && line != from.Span.Start.Line:
		return fmt.Sprintf(", at line %d", line)
	}
	return ""
}
