package merge

import (
	"bytes"
	"cmp"
	"strings"

	"keyplan/plan/source"
)

// A text is a merged text, piece after piece.
type text []piece

// A piece is lines with their line ends. In a conflict the sides differ, and
// either may have none; elsewhere only ours counts.
type piece struct {
	ours, theirs []string
	conflict     bool
}

func agreed(lines []string) text { return text{{ours: lines}} }

// conflict is what differs between two stretches of lines, with what they
// begin and end with alike around it.
func conflict(ours, theirs []string) text {
	n := 0
	for n < len(ours) && n < len(theirs) && alike(ours[n], theirs[n]) {
		n++
	}
	i, j := len(ours), len(theirs)
	for i > n && j > n && alike(ours[i-1], theirs[j-1]) {
		i, j = i-1, j-1
	}
	middle := piece{ours: ours[n:i], theirs: theirs[n:j], conflict: true}
	if len(middle.ours) == 0 && len(middle.theirs) == 0 { // they differ in nothing that a line shows
		return agreed(ours)
	}
	return text{{ours: ours[:n]}, middle, {ours: ours[i:]}}
}

// alike compares lines without their ends.
func alike(a, b string) bool { return strings.TrimRight(a, "\r\n") == strings.TrimRight(b, "\r\n") }

func (t text) conflicts() int {
	n := 0
	for _, p := range t {
		if p.conflict {
			n++
		}
	}
	return n
}

// dash puts the dash of an item before what comes first in it. That fails
// where nothing comes first for sure.
func (t text) dash(column int) bool {
	for i := range t {
		p := &t[i]
		switch {
		case p.conflict:
			return dashed(p.ours, column) && dashed(p.theirs, column)
		case dashed(p.ours, column):
			return true
		}
	}
	return false
}

func dashed(lines []string, column int) bool {
	for i, line := range lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		if indent(line) <= column {
			return false
		}
		lines[i] = line[:column-1] + "-" + line[column:]
		return true
	}
	return false
}

// whole are all lines of a block, to begin at a column; of none there are none.
func (m *merger) whole(b *block, column int) []string {
	if b == nil {
		return nil
	}
	return m.lines(b, b.first, b.last, column)
}

// lines are lines of a block, to begin at a column and to end as ours do.
// Those of ours stay as they are, but for a dash before them.
func (m *merger) lines(b *block, first, last, column int) []string {
	var lines []string
	end := lineEnd(m.ours.file, 1)
	for n := first; n <= last; n++ {
		line := b.line(n)
		switch {
		case b.file == m.ours.file && n != b.start:
			line = b.file.Line(n) + lineEnd(b.file, n)
		case b.file == m.ours.file:
			line = strings.Repeat(" ", column-1) + line + lineEnd(b.file, n)
		case strings.TrimSpace(line) == "":
			line += end
		default:
			line = strings.Repeat(" ", column-1) + line + end
		}
		lines = append(lines, line)
	}
	return lines
}

// lineEnd is how a line ends: with nothing only where the file does.
func lineEnd(file *source.File, n int) string {
	from, to := file.Offset(source.Pos{Line: n, Column: 1}), file.Offset(source.Pos{Line: n + 1, Column: 1})
	line := file.Text[from:to]
	return string(line[len(bytes.TrimRight(line, "\r\n")):])
}

// A side says which of two sides a conflict is settled for.
type side int

const (
	ours side = iota
	theirs
)

// settled is the text with all conflicts settled for one side.
func (m *merger) settled(t text, s side) []byte {
	w := m.writer()
	for _, p := range t {
		if p.conflict && s == theirs {
			w.add(p.theirs)
		} else {
			w.add(p.ours)
		}
	}
	return w.Bytes()
}

// render is the text with conflicts as git writes them.
func (m *merger) render(t text) []byte {
	w := m.writer()
	size := cmp.Or(m.options.Marker, 7)
	mark := func(sign, label string) {
		line := strings.Repeat(sign, size)
		if label != "" {
			line += " " + label
		}
		w.add([]string{line + w.end})
	}
	for _, p := range t {
		if !p.conflict {
			w.add(p.ours)
			continue
		}
		mark("<", cmp.Or(m.options.Labels[0], "ours"))
		w.add(p.ours)
		mark("=", "")
		w.add(p.theirs)
		mark(">", cmp.Or(m.options.Labels[1], "theirs"))
	}
	return w.Bytes()
}

// A writer puts lines together. A last line without an end gets one where
// more follows.
type writer struct {
	bytes.Buffer
	end string
}

func (m *merger) writer() *writer {
	w := &writer{end: cmp.Or(lineEnd(m.ours.file, 1), "\n")}
	file := m.ours.file
	w.Write(file.Text[:file.Offset(source.Pos{Line: 1, Column: 1})]) // a byte order mark
	return w
}

func (w *writer) add(lines []string) {
	for _, line := range lines {
		if text := w.Bytes(); len(text) > 3 && text[len(text)-1] != '\n' && text[len(text)-1] != '\r' {
			w.WriteString(w.end)
		}
		w.WriteString(line)
	}
}
