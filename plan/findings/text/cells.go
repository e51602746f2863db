package text

import (
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"

	"keyplan/plan/safe"
	"keyplan/plan/screen"
)

const (
	ellipsis = "…"
	tab      = "    " // as wide as two steps of YAML; editors differ
)

// A cell is one character as people see it: one or more code points.
type cell struct {
	text   string // as shown
	width  int    // in columns
	points int    // of the line
}

type cells []cell

// cellsOf parts a line into cells, hidden characters made visible.
func cellsOf(line string) cells {
	var out cells
	line = string([]rune(line)) // bytes that are no UTF-8 count as one code point each
	for g := displaywidth.StringGraphemes(line); g.Next(); {
		c := cell{g.Value(), g.Width(), utf8.RuneCountInString(g.Value())}
		if text := shown(c.text); text != c.text {
			c.text, c.width = text, screen.Width(text)
		}
		out = append(out, c)
	}
	return out
}

func shown(cluster string) string {
	if strings.IndexFunc(cluster, safe.Hidden) < 0 {
		return cluster
	}
	var b strings.Builder
	for _, r := range cluster {
		if r == '\t' {
			b.WriteString(tab)
		} else {
			b.WriteString(safe.Shown(r))
		}
	}
	return b.String()
}

// String is the cells as shown.
func (c cells) String() string {
	var b strings.Builder
	for i := range c {
		b.WriteString(c[i].text)
	}
	return b.String()
}

func (c cells) width() int {
	sum := 0
	for i := range c {
		sum += c[i].width
	}
	return sum
}

// cover gives the cells that hold code points from one to another, the end
// exclusive; none where the two are equal.
func (c cells) cover(from, to int) (first, end int) {
	first, end = len(c), len(c)
	at := 0
	for i := range c {
		next := at + c[i].points
		if first == len(c) && from < next {
			first = i
		}
		if to <= at {
			end = i
			break
		}
		at = next
	}
	if from == to {
		return first, first
	}
	return first, end
}

// window gives the cells to show of a line in a width, so that the span from
// one cell to another is seen, and what is before it as far as there is room.
// Where it begins after the first cell or ends before the last, there is room
// for an ellipsis.
func (c cells) window(from, to, most int) (first, end int) {
	caret := 0 // room for a caret under nothing, at the end of the line
	if c[from:].width() == 0 {
		caret = 1
	}
	if c.width()+caret <= most {
		return 0, len(c)
	}
	if c[:to].width()+1+caret <= most {
		return 0, c.forward(to, most-1-c[:to].width())
	}
	room := most - 2 - caret // for the two ellipses
	context := room / 4
	span := min(c[from:to].width(), room-context)
	first = c.back(from, room-span-min(context, c[to:].width()))
	if first == 0 {
		room++
	}
	return first, c.forward(first, room)
}

// forward is how far cells from one on fit into a width.
func (c cells) forward(from, most int) int {
	for from < len(c) && c[from].width <= most {
		most -= c[from].width
		from++
	}
	return from
}

// back is how far cells before one fit into a width.
func (c cells) back(from, most int) int {
	for from > 0 && c[from-1].width <= most {
		most -= c[from-1].width
		from--
	}
	return from
}
