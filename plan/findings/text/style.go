package text

import (
	"github.com/fatih/color"

	"keyplan/plan/lint"
	"keyplan/plan/screen"
)

// severities are how bad a finding is, in people's words.
var severities = [...]string{lint.Info: "advice", lint.Warning: "warning", lint.Error: "error"}

// A palette paints, last of all that is done to a text.
type palette struct {
	bySeverity [len(severities)]screen.Paint
	head       screen.Paint // files
	faint      screen.Paint // line numbers, rule names, labels
}

func newPalette(on bool) palette {
	return palette{
		bySeverity: [...]screen.Paint{
			lint.Info:    screen.NewPaint(on, color.FgCyan),
			lint.Warning: screen.NewPaint(on, color.FgYellow),
			lint.Error:   screen.NewPaint(on, color.FgRed, color.Bold),
		},
		head:  screen.NewPaint(on, color.Bold),
		faint: screen.NewPaint(on, color.Faint),
	}
}
