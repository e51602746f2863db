package html

import (
	_ "embed"
	"fmt"
	"strings"

	"keyplan/plan/sheet"
	"keyplan/plan/sheet/palette"
	"keyplan/plan/sheet/svg"
)

// layout is the style sheet without its colours.
//
//go:embed style.css
var layout string

// style is the whole style sheet: colours by day and by night, how things
// stand, and what drawings need.
func style() string {
	var b strings.Builder
	fmt.Fprintf(&b, ":root{%s}\n", light())
	fmt.Fprintf(&b, "@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;%s;%s}}\n", svg.Dark(), night)
	b.WriteString(layout)
	b.WriteString(svg.Style() + "\n")
	return b.String()
}

func light() string {
	var b strings.Builder
	fmt.Fprintf(&b, "--kp-ink:#%s;--kp-faint:#%s;--kp-rule:#%s;--kp-paper:#%s;--wash:#%s;--head:#%s;--link:#%s;--bar:#%s",
		palette.Ink, palette.Faint, palette.Rule, palette.Paper, palette.Wash, palette.Deep, palette.Link, palette.Series[2])
	for _, tone := range []sheet.Tone{sheet.Good, sheet.Caution, sheet.Bad} {
		shade := palette.Shades[tone]
		fmt.Fprintf(&b, ";--%s:#%s;--%s-ground:#%s;--%s-edge:#%s", classes[tone], shade.Text, classes[tone], shade.Ground, classes[tone], shade.Edge)
	}
	return b.String()
}

// night are the colours on a dark ground that drawings have no need of.
const night = "--wash:#1C232A;--head:#9CC4EE;--link:#7FB8F0;--bar:#2F6FA8;" +
	"--good:#8FD9B6;--good-ground:#12362A;--good-edge:#2E8B6A;" +
	"--caution:#F3C46B;--caution-ground:#3A2B0C;--caution-edge:#B97F1E;" +
	"--bad:#F5A3A5;--bad-ground:#421A1C;--bad-edge:#C0393D"
