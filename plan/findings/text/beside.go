package text

import "keyplan/plan/screen"

// leastRoom is the narrowest that the first line of a message gets to make
// room for its rule.
const leastRoom = 24

// A row is a line of a message, with the name of its rule at the right edge on
// one of them.
type row struct {
	text string
	gap  int // columns between text and tag; below 0, the tag begins so far to the left
	tag  string
}

// beside sets a message and a tag into a width. The tag stands at the right
// edge of the first line, which makes room for it; where that would leave too
// little, at the right of the last line, or below that if it is full. Neither
// is ever cut.
func beside(message, tag string, most int) []row {
	const apart = 2
	room := most - apart - screen.Width(tag)
	if room >= leastRoom || screen.Width(message) <= room {
		rows := rowsOf(screen.Wrap(message, room, most))
		rows[0] = rows[0].with(tag, most)
		return rows
	}
	rows := rowsOf(screen.Wrap(message, most, most))
	if last := len(rows) - 1; screen.Width(rows[last].text) <= room {
		rows[last] = rows[last].with(tag, most)
		return rows
	}
	return append(rows, row{}.with(tag, most))
}

func rowsOf(lines []string) []row {
	rows := make([]row, len(lines))
	for i, l := range lines {
		rows[i].text = l
	}
	return rows
}

// with puts a tag at the right edge.
func (r row) with(tag string, most int) row {
	r.tag, r.gap = tag, most-screen.Width(tag)-screen.Width(r.text)
	return r
}
