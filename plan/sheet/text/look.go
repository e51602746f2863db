package text

import (
	"math"
	"strings"

	"github.com/fatih/color"

	"keyplan/plan/screen"
	"keyplan/plan/sheet"
)

// looks are how things look: colours, and the signs that stand for them.
type looks struct {
	ascii  bool
	byTone map[sheet.Tone]screen.Paint
	strong screen.Paint
	faint  screen.Paint
}

func plain(text string) string { return text }

func newLooks(o Options) looks {
	strong, faint := screen.NewPaint(o.Color, color.Bold), screen.NewPaint(o.Color, color.Faint)
	return looks{ascii: o.ASCII, strong: strong, faint: faint, byTone: map[sheet.Tone]screen.Paint{
		sheet.Plain:   plain,
		sheet.Good:    screen.NewPaint(o.Color, color.FgGreen),
		sheet.Caution: screen.NewPaint(o.Color, color.FgYellow),
		sheet.Bad:     screen.NewPaint(o.Color, color.FgRed),
		sheet.Quiet:   faint,
		sheet.Strong:  strong,
	}}
}

// marks stand before what has a tone, so that it is told without colour: as
// they are, and in ASCII.
var marks = map[sheet.Tone][2]string{
	sheet.Good:    {"✓ ", "+ "},
	sheet.Caution: {"! ", "! "},
	sheet.Bad:     {"✗ ", "x "},
}

func (l looks) mark(tone sheet.Tone) string {
	if l.ascii {
		return marks[tone][1]
	}
	return marks[tone][0]
}

// eighths are the blocks that fill a cell from the left by so many eighths.
var eighths = []string{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"}

// bar draws a part of a width; what is below zero has no bar, and what is above
// has at least a trace of one.
func (l looks) bar(value, most float64, width int) string {
	if value <= 0 || most <= 0 {
		return ""
	}
	part := min(1, value/most)
	if l.ascii {
		return strings.Repeat("#", max(1, int(math.Round(part*float64(width)))))
	}
	n := max(1, int(math.Round(part*float64(width*8))))
	return strings.Repeat("█", n/8) + eighths[n%8]
}

// rule is a line over totals.
func (l looks) rule(width int) string {
	if l.ascii {
		return strings.Repeat("-", width)
	}
	return strings.Repeat("─", width)
}
