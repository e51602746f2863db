package load

import (
	"strings"

	"keyplan/plan/source"
)

// A comment is a comment as the lexer finds it, from the # to the line's end.
type comment struct {
	at   source.Pos
	text string
	own  bool // nothing but space stands before it
}

// scan is what a look at the raw text finds: the comments, and what was opened
// and not closed. It knows just enough of YAML to tell a # or a quote that
// means something from one inside a text; yaml.v3 says neither where a quote
// that was left open began nor, reliably, to which line a comment belongs.
type scan struct {
	file     *source.File
	comments []comment
	quote    byte       // inside a quoted text
	quoted   source.Pos // where it began
	closed   source.Pos // where the last quoted text of several lines began
	trailing source.Pos // a text that goes on after its closing quote
	brackets []source.Pos
	block    int // indent of the parent of a block scalar, -1 outside
	inBlock  bool
}

func scanText(file *source.File) *scan {
	s := &scan{file: file, block: -1}
	for n := 1; n <= file.Lines(); n++ {
		s.line(n, file.Line(n))
	}
	return s
}

func (s *scan) line(n int, line string) {
	indent := len(line) - len(strings.TrimLeft(line, " "))
	if s.inBlock {
		if strings.TrimSpace(line) == "" || indent > s.block {
			return
		}
		s.inBlock = false
	}
	w := walker{scan: s, n: n, line: line, start: s.quote == 0, column: 1}
	if len(s.brackets) == 0 && s.quote == 0 {
		w.parent = indent
	}
	w.run()
}

// A walker goes along one line.
type walker struct {
	*scan
	n      int
	line   string
	i      int
	column int
	start  bool // a new text may begin here
	space  bool // the byte before was space, or there was none
	parent int  // indent of the mapping or dash that a block scalar would hang on
}

func (w *walker) run() {
	w.space = true
	for w.i < len(w.line) {
		c := w.line[w.i]
		switch {
		case w.quote != 0:
			w.inQuote(c)
		case c == '#' && w.space:
			w.comments = append(w.comments, comment{w.pos(), w.line[w.i:], strings.TrimSpace(w.line[:w.i]) == ""})
			return
		case c == ' ' || c == '\t':
			w.space = true
			w.step()
		case w.start && (c == '"' || c == '\''):
			w.quote, w.quoted, w.space = c, w.pos(), false
			w.step()
		case w.start && (c == '|' || c == '>') && len(w.brackets) == 0 && opensBlock(w.line[w.i:]):
			w.inBlock, w.block = true, w.parent
			w.rest()
			return
		default:
			w.token(c)
		}
	}
}

// rest reads what follows a block scalar's header: a comment at most.
func (w *walker) rest() {
	if j := strings.Index(w.line[w.i:], " #"); j >= 0 {
		for range j + 1 {
			w.step()
		}
		w.comments = append(w.comments, comment{w.pos(), w.line[w.i:], false})
	}
}

func (w *walker) pos() source.Pos { return source.Pos{Line: w.n, Column: w.column} }

// step goes on by one byte; columns count code points.
func (w *walker) step() {
	if w.line[w.i]&0xC0 != 0x80 {
		w.column++
	}
	w.i++
	if w.i < len(w.line) && w.line[w.i]&0xC0 == 0x80 {
		w.step0()
	}
}

// step0 passes the other bytes of a code point.
func (w *walker) step0() {
	for w.i < len(w.line) && w.line[w.i]&0xC0 == 0x80 {
		w.i++
	}
}

func (w *walker) inQuote(c byte) {
	switch {
	case c == '\\' && w.quote == '"' && w.i+1 < len(w.line):
		w.step()
	case c == w.quote && c == '\'' && w.i+1 < len(w.line) && w.line[w.i+1] == '\'':
		w.step()
	case c == w.quote:
		if w.quoted.Line != w.n {
			w.closed = w.quoted
		}
		w.quote, w.start, w.space = 0, false, false
		w.step()
		w.afterQuote()
		return
	}
	w.step()
}

// afterQuote notes a text that goes on where only a comma, a bracket, a colon
// or a comment may follow.
func (w *walker) afterQuote() {
	rest := strings.TrimLeft(w.line[w.i:], " \t")
	if rest == "" || strings.ContainsRune(",]}:", rune(rest[0])) || rest[0] == '#' && rest != w.line[w.i:] {
		return
	}
	if w.trailing.Line == 0 {
		w.trailing = w.quoted
	}
}

func (w *walker) token(c byte) {
	flow := len(w.brackets) > 0
	ends := w.i+1 == len(w.line) || w.line[w.i+1] == ' ' || w.line[w.i+1] == '\t'
	wasStart := w.start
	w.start, w.space = false, false
	switch {
	case (c == '[' || c == '{') && (wasStart || flow):
		w.brackets = append(w.brackets, w.pos())
		w.start = true
	case (c == ']' || c == '}') && flow:
		w.brackets = w.brackets[:len(w.brackets)-1]
	case c == ',' && flow:
		w.start = true
	case c == '-' && ends && wasStart && !flow:
		w.start = true
		if next := strings.TrimLeft(w.line[w.i+1:], " "); next != "" && !strings.ContainsRune("|>", rune(next[0])) {
			w.parent = len(w.line) - len(next)
		}
	case c == ':' && (ends || flow && w.i > 0 && (w.line[w.i-1] == '"' || w.line[w.i-1] == '\'')):
		w.start = true
	case c == '?' && ends && wasStart:
		w.start = true
	}
	w.step()
}

// opensBlock reports whether a | or > opens a block scalar: nothing but its
// indicators and a comment may follow.
func opensBlock(rest string) bool {
	rest = strings.TrimLeft(rest[1:], "+-0123456789")
	rest = strings.TrimRight(rest, " \t")
	return rest == "" || strings.HasPrefix(strings.TrimLeft(rest, " \t"), "#") && rest[0] == ' '
}
