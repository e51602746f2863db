package text

import (
	"github.com/fatih/color"

	"keyplan/plan/lint"
)

// severities are how bad a finding is, in people's words.
var severities = [...]string{lint.Info: "advice", lint.Warning: "warning", lint.Error: "error"}

// A palette paints. Painting is the last thing done to a text: what is painted
// has no width any more that could be told from its length.
type palette struct {
	bySeverity [len(severities)]paint
	head       paint // files
	faint      paint // line numbers, rule names, labels
}

type paint func(text string) string

func newPalette(on bool) palette {
	return palette{
		bySeverity: [...]paint{
			lint.Info:    newPaint(on, color.FgCyan),
			lint.Warning: newPaint(on, color.FgYellow),
			lint.Error:   newPaint(on, color.FgRed, color.Bold),
		},
		head:  newPaint(on, color.Bold),
		faint: newPaint(on, color.Faint),
	}
}

// newPaint makes a paint that heeds nothing but on: neither the environment
// nor the package's global switch.
func newPaint(on bool, attributes ...color.Attribute) paint {
	c := color.New(attributes...)
	if on {
		c.EnableColor()
	} else {
		c.DisableColor()
	}
	return func(text string) string {
		if text == "" {
			return ""
		}
		return c.Sprint(text)
	}
}
