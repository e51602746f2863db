package xlsx

import (
	"regexp"
	"strings"

	"github.com/xuri/excelize/v2"

	"keyplan/plan/sheet"
	"keyplan/plan/sheet/palette"
)

// A look is how a cell looks; each is one style of the workbook.
type look struct {
	number       string // the format of numbers
	size         float64
	bold, italic bool
	wrap         bool
	inset        int  // how far apart from what stands at the left, in steps
	under        bool // underlined: a link
	ink, ground  string
	edge         string // the colour of a bar at the left
	right, mid   bool   // where the text stands across and down; else left and at the top
	line         edge
}

type edge uint8

const (
	noEdge edge = iota
	below       // a thin line, between rows
	above       // a strong line, over totals
	left        // a bar, beside notes
)

// mostIndent is how deep a text is set in at most.
const mostIndent = 100

// hanging is the format of a text that is set in: a sign before it that is not
// part of it.
const hanging = `"└ "@`

// style is the style of a look, which is made once.
func (b *workbook) style(l look) (int, error) {
	if id, ok := b.looks[l]; ok {
		return id, nil
	}
	style := &excelize.Style{
		Font:      &excelize.Font{Family: "Calibri", Size: 11, Bold: l.bold, Italic: l.italic, Color: palette.Ink},
		Alignment: &excelize.Alignment{Horizontal: "left", Vertical: "top", WrapText: l.wrap},
	}
	if l.size > 0 {
		style.Font.Size = l.size
	}
	if l.ink != "" {
		style.Font.Color = l.ink
	}
	if l.under {
		style.Font.Underline = "single"
	}
	if l.right {
		style.Alignment.Horizontal = "right"
	}
	if l.mid {
		style.Alignment.Vertical = "center"
	}
	if l.ground != "" {
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.ground}}
	}
	if l.number != "" {
		style.CustomNumFmt = &l.number
	}
	style.Alignment.Indent = l.inset
	style.Border = border(l)
	id, err := b.file.NewStyle(style)
	b.looks[l] = id
	return id, err
}

func border(l look) []excelize.Border {
	switch l.line {
	case below:
		return []excelize.Border{{Type: "bottom", Style: 1, Color: palette.Rule}}
	case above:
		return []excelize.Border{{Type: "top", Style: 2, Color: palette.Ink}}
	case left:
		return []excelize.Border{{Type: "left", Style: 5, Color: l.edge}}
	}
	return nil
}

// toned gives a look the colours of a tone.
func (l look) toned(tone sheet.Tone) look {
	if tone == sheet.Plain {
		return l
	}
	shade := palette.Shades[tone]
	l.ink = shade.Text
	if shade.Ground != palette.Paper {
		l.ground = shade.Ground
	}
	l.bold = l.bold || tone == sheet.Strong
	return l
}

// currency matches the codes of currencies, whose name Excel takes for a sign.
var currency = regexp.MustCompile(`^[A-Z]{3}$`)

// numberFormat is a format in the language of Excel; unit says whether it
// tells the unit. Excel parts thousands and decimals as
// its reader does; days are the same everywhere.
func numberFormat(f sheet.Format, unit bool) string {
	digits := "#,##0"
	if f.Places > 0 {
		digits += "." + strings.Repeat("0", f.Places)
	}
	quoted := `"` + strings.ReplaceAll(f.Unit, `"`, "") + `"`
	if currency.MatchString(f.Unit) {
		quoted = "[$" + f.Unit + "]" // which Excel knows as a currency, whatever the reader's own is
	}
	switch {
	case f.Kind == sheet.AsDate:
		return "yyyy-mm-dd"
	case !f.Right():
		return ""
	case f.Kind == sheet.AsPercent:
		digits += " %"
	case unit && f.Unit != "" && f.Kind == sheet.AsMoney:
		digits = quoted + " " + digits
	case unit && f.Unit != "":
		digits += " " + quoted
	}
	if f.Signed {
		return "+" + digits + ";-" + digits + ";" + digits
	}
	return digits
}
