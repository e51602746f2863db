package load

import (
	"regexp"
	"strings"

	"gopkg.in/yaml.v3"

	"keyplan/plan"
	"keyplan/plan/source"
)

// A Waiver is a comment that allows what a rule reports:
//
//	# keyplan: allow single-threaded until 2027-03-31: owner-run shop
type Waiver struct {
	At    source.Span
	Rule  string
	Until plan.Day // last day, 0 for ever
	// First and Last are the lines whose findings it covers; Last is 0 for
	// the whole file.
	First, Last int
	// Expired is set by who knows what day it is.
	Expired bool
	// Fault says what is wrong with the comment, "" if nothing.
	Fault string
}

// Covers reports whether a finding on a line is allowed.
func (w *Waiver) Covers(line int) bool {
	return w.Last == 0 || line >= w.First && line <= w.Last
}

var (
	waiverStart = regexp.MustCompile(`^#+\s*keyplan:\s*(.*)$`)
	waiverForm  = regexp.MustCompile(`^allow\s+([^\s:]+)(?:\s+until\s+([^\s:]+))?\s*(?::\s*(.*))?$`)
)

// waivers reads the comments for waivers, and for a # that cut a text.
func (d *decoder) waivers(root *yaml.Node) []Waiver {
	if !suspicious(d.file.Text) {
		return nil
	}
	var found []Waiver
	next := 0 // the line that a comment on a line of its own is about
	for _, c := range comments(d.file) {
		if c.own && next <= c.at.Line {
			next = d.textBelow(c.at.Line)
		}
		m := waiverStart.FindStringSubmatch(c.text)
		if m == nil {
			d.cutByHash(c)
			continue
		}
		w := waiver(strings.TrimSpace(m[1]))
		w.At = d.file.Rest(c.at)
		w.First, w.Last = d.covered(c, next, root)
		found = append(found, w)
	}
	return found
}

// textBelow is the next line that is neither empty nor a comment.
func (d *decoder) textBelow(line int) int {
	for line++; line <= d.file.Lines(); line++ {
		if text := strings.TrimSpace(d.file.Line(line)); text != "" && text[0] != '#' {
			break
		}
	}
	return line
}

func waiver(text string) Waiver {
	m := waiverForm.FindStringSubmatch(text)
	if m == nil {
		return Waiver{Fault: "cannot be read"}
	}
	w := Waiver{Rule: m[1]}
	if m[2] != "" {
		day, err := plan.ParseDay(m[2])
		if err != nil {
			w.Fault = "ends on " + m[2] + ", which is not a day such as 2027-03-31"
		}
		w.Until = day
	}
	if w.Fault == "" && plan.IsPlaceholder(m[3]) || strings.TrimSpace(m[3]) == "" {
		w.Fault = "gives no reason"
	}
	return w
}

// covered are the lines that a waiver covers: what begins on its own line, or
// on the next line that is no comment. On top of the file that is the plan.
func (d *decoder) covered(c comment, next int, root *yaml.Node) (first, last int) {
	line := c.at.Line
	if c.own {
		if line < root.Line {
			return 1, 0
		}
		line = next
	}
	if _, end, ok := d.index.Extent(line); ok {
		return c.at.Line, end
	}
	return c.at.Line, line
}
