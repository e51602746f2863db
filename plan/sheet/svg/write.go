package svg

import (
	"errors"
	"fmt"
	"html"
	"io"
	"strings"

	"keyplan/plan/safe"
	"keyplan/plan/screen"
	"keyplan/plan/sheet"
	"keyplan/plan/sheet/palette"
)

// Write writes the charts of the first page that has any as a file of its own,
// beside each other as they stand there.
func Write(w io.Writer, book *sheet.Book) error {
	if err := book.Check(); err != nil {
		return err
	}
	charts := first(book.Visible())
	if len(charts) == 0 {
		return errors.New("there is no chart in this report, and svg draws nothing else")
	}
	var d drawing
	if len(charts) == 1 {
		wide, high := measure(charts[0])
		d.open(charts[0], "chart", fmt.Sprintf(` width="%d" height="%d"`, int(wide), int(high)))
		d.paper()
		d.draw(charts[0])
	} else {
		d.several(charts)
	}
	_, err := io.WriteString(w, d.String())
	return err
}

// first are the charts of the first page that has any.
func first(book *sheet.Book) (charts []*sheet.Chart) {
	for _, s := range book.Sheets {
		for _, b := range s.Blocks {
			if c, ok := b.(*sheet.Chart); ok {
				charts = append(charts, c)
			}
		}
		if len(charts) > 0 {
			break
		}
	}
	return charts
}

// paper is what a file has in place of a page around it.
func (d *drawing) paper() {
	d.printf("<style>%s@media (prefers-color-scheme:dark){.kp{%s}}</style>", Style(), Dark())
	d.printf(`<rect class="kp-paper" width="%s" height="%s"/>`, num(d.width), num(d.height))
}

// several draws charts beside each other while a page has room, then below.
func (d *drawing) several(charts []*sheet.Chart) {
	corners := make([][2]float64, len(charts))
	var width, left, top, bottom float64
	columns := 0
	for i, c := range charts {
		if columns += sheet.Of(c); i > 0 && columns > pageColumns {
			columns, left, top = sheet.Of(c), 0, bottom+pageGap
		}
		wide, high := measure(c)
		corners[i] = [2]float64{left, top}
		left += wide + pageGap
		width, bottom = max(width, left-pageGap), max(bottom, top+high)
	}
	d.width, d.height = width, bottom
	d.printf(`<svg xmlns="http://www.w3.org/2000/svg" class="kp" viewBox="0 0 %[1]s %[2]s" width="%[1]s" height="%[2]s">`, num(width), num(bottom))
	d.paper()
	for i, c := range charts {
		wide, high := measure(c)
		d.open(c, fmt.Sprintf("chart-%d", i+1), fmt.Sprintf(` x="%s" y="%s" width="%s" height="%s"`, num(corners[i][0]), num(corners[i][1]), num(wide), num(high)))
		d.draw(c)
	}
	d.printf("</svg>\n")
}

// Draw draws a chart within a page that has the Style. The id is once on it.
func Draw(w io.Writer, c *sheet.Chart, id string) error {
	var d drawing
	wide, _ := measure(c)
	d.open(c, id, fmt.Sprintf(` style="min-width:%dpx"`, int(legible*wide)))
	d.draw(c)
	_, err := io.WriteString(w, d.String())
	return err
}

// legible is how much smaller a drawing may get on a page.
const legible = 0.7

// Style is the style sheet of drawings; a page that shows several has it once,
// and may set --kp-ink, --kp-faint, --kp-rule, --kp-paper and --kp-0 to --kp-5.
func Style() string {
	var b strings.Builder
	b.WriteString(`.kp text{font:11px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:var(--kp-ink,#` + palette.Ink + `)}` +
		`.kp .kp-title{font-size:14px;font-weight:600}.kp .kp-faint{fill:var(--kp-faint,#` + palette.Faint + `)}` +
		`.kp .kp-rule{stroke:var(--kp-rule,#` + palette.Rule + `);stroke-width:1;fill:none}.kp .kp-base{stroke:var(--kp-faint,#` + palette.Faint + `);stroke-width:1;fill:none}` +
		`.kp .kp-dash{stroke-dasharray:4 4}.kp-paper{fill:var(--kp-paper,#` + palette.Paper + `)}.kp .kp-halo{paint-order:stroke;stroke:var(--kp-paper,#` + palette.Paper + `);stroke-width:3px;stroke-linejoin:round}` +
		`.kp .kp-quadrant{font-style:italic;fill:var(--kp-faint,#` + palette.Faint + `)}`)
	for i, color := range palette.Series {
		fmt.Fprintf(&b, `.kp .kp-f%d{fill:var(--kp-%d,#%s)}.kp .kp-l%d{stroke:var(--kp-%d,#%s);stroke-width:2.25;fill:none;stroke-linejoin:round}`, i, i, color, i, i, color)
	}
	return b.String()
}

// Dark are the colours on a dark ground, as CSS variables.
func Dark() string {
	var b strings.Builder
	b.WriteString("--kp-ink:#E6EAEE;--kp-faint:#9AA7B3;--kp-rule:#39434D;--kp-paper:#14191E")
	for i, color := range palette.Dark {
		fmt.Fprintf(&b, ";--kp-%d:#%s", i, color)
	}
	return b.String()
}

// A drawing is a chart on its way into SVG.
type drawing struct {
	strings.Builder
	width, height float64
	box           box
	id            string
}

// A box is where within a drawing something stands.
type box struct{ left, top, right, bottom float64 }

func (b box) wide() float64 { return b.right - b.left }
func (b box) high() float64 { return b.bottom - b.top }

func (d *drawing) printf(format string, args ...any) { fmt.Fprintf(d, format, args...) }

// num writes a coordinate, always with the same digits.
func num(x float64) string {
	text := strings.TrimSuffix(fmt.Sprintf("%.1f", x), ".0")
	if text == "-0" {
		return "0"
	}
	return text
}

func escape(text string) string { return html.EscapeString(safe.Line(text)) }

// open begins a drawing: how large it is, and what it says to those who do not
// see it.
func (d *drawing) open(c *sheet.Chart, id, size string) {
	d.id = id
	d.width, d.height = measure(c)
	d.printf(`<svg xmlns="http://www.w3.org/2000/svg" class="kp" viewBox="0 0 %s %s"%s role="img" aria-labelledby="%s-t %s-d">`, num(d.width), num(d.height), size, id, id)
	d.printf(`<title id="%s-t">%s</title><desc id="%s-d">%s</desc>`, id, escape(c.Title), id, escape(c.Alt))
}

// A page has columns, which charts share, and a gap between these.
const (
	pageWidth   = 1080
	pageColumns = 12
	pageGap     = 24
)

// measure is how large a chart is: by its share of the page, and higher for many
// bars.
func measure(c *sheet.Chart) (width, height float64) {
	width = float64(pageWidth*sheet.Of(c))/pageColumns - pageGap*float64(pageColumns-sheet.Of(c))/pageColumns
	switch {
	case lying(c):
		return width, 74 + 26*float64(max(1, len(c.Rows())*bars(c)))
	case c.Kind == sheet.Lorenz:
		return width, min(width, 420)
	case c.Kind == sheet.Scatter:
		return width, min(560, width*0.75)
	}
	return width, 340
}

// lying reports whether bars lie: where names are too long to stand below them.
func lying(c *sheet.Chart) bool {
	return (c.Kind == sheet.Bars || c.Kind == sheet.Stacked) && !c.ShortNames()
}

// bars is how many bars a row has.
func bars(c *sheet.Chart) int {
	if c.Kind == sheet.Bars {
		return len(c.Series)
	}
	return 1
}

// kinds draw each kind of chart.
var kinds = map[sheet.ChartKind]func(*drawing, *sheet.Chart){
	sheet.Bars:    (*drawing).bars,
	sheet.Stacked: (*drawing).bars,
	sheet.Line:    (*drawing).lines,
	sheet.Whale:   (*drawing).lines,
	sheet.Pareto:  (*drawing).pareto,
	sheet.Lorenz:  (*drawing).lorenz,
	sheet.Scatter: (*drawing).scatter,
}

func (d *drawing) draw(c *sheet.Chart) {
	title := trim(c.Title, d.width-8, bold)
	d.printf(`<text class="kp-title" x="4" y="18">%s</text>`, escape(title))
	d.box = box{left: 12, top: 34, right: d.width - 12, bottom: d.height - 12}
	if len(c.Rows()) == 0 {
		d.text(d.width/2, d.height/2, "middle", "kp-faint", "nothing to show")
	} else {
		kinds[c.Kind](d, c)
	}
	d.printf("</svg>\n")
}

// text writes a line; anchor says which end of it x is.
func (d *drawing) text(x, y float64, anchor, class, text string) {
	if class != "" {
		class = ` class="` + class + `"`
	}
	if anchor != "start" {
		class += ` text-anchor="` + anchor + `"`
	}
	d.printf(`<text x="%s" y="%s"%s>%s</text>`, num(x), num(y), class, escape(text))
}

// upright writes a line that runs from bottom to top.
func (d *drawing) upright(x, y float64, text string) {
	d.printf(`<text class="kp-faint" text-anchor="middle" transform="translate(%s %s) rotate(-90)">%s</text>`, num(x), num(y), escape(text))
}

func (d *drawing) line(class string, x1, y1, x2, y2 float64) {
	d.printf(`<path class="%s" d="M%s %sL%s %s"/>`, class, num(x1), num(y1), num(x2), num(y2))
}

// How wide a column of a terminal is in letters of a drawing, on the safe side.
const (
	usual = 6.2
	bold  = 8.4
)

// length is about how wide a text is.
func length(text string) float64 { return float64(screen.Width(safe.Line(text))) * usual }

// trim cuts a text that is wider than there is room.
func trim(text string, room, letter float64) string {
	text = safe.Line(text)
	if float64(screen.Width(text))*letter <= room {
		return text
	}
	head := screen.Wrap(strings.ReplaceAll(text, " ", "\u00a0"), max(1, int(room/letter)-1), 1<<20)[0]
	return strings.ReplaceAll(head, "\u00a0", " ") + "…"
}
