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

// A lexer finds the comments of a text that the parser has read. It knows just
// enough of YAML to tell a # that begins a comment from one inside a text;
// yaml.v3 does not say reliably to which line a comment belongs.
type lexer struct {
	file     *source.File
	comments []comment
	quote    byte // inside a quoted text
	brackets int  // that are open
	start    bool // in brackets: a new text may begin
	block    int  // indent of the key or dash of a block text, -1 outside
	text     int  // the same of a text without quotes, which deeper lines go on with
}

// comments lists the comments of a file.
func comments(file *source.File) []comment {
	l := &lexer{file: file, block: -1, text: -1}
	for n := 1; n <= file.Lines(); n++ {
		l.line(n, file.Line(n))
	}
	return l.comments
}

func (l *lexer) line(n int, line string) {
	indent := len(line) - len(strings.TrimLeft(line, " "))
	empty := strings.TrimSpace(line) == ""
	if empty || l.block >= 0 && indent > l.block {
		return
	}
	l.block = -1
	w := walker{lexer: l, n: n, line: line, start: true, space: true, parent: indent}
	switch {
	case l.quote != 0 || l.text >= 0 && indent > l.text:
		w.start = false
	case l.brackets > 0:
		w.start = l.start
	default:
		l.text = -1
	}
	w.run()
	if l.start = w.start; w.plain && l.brackets == 0 && l.text < 0 {
		l.text = w.parent
	}
}

// A walker goes along one line.
type walker struct {
	*lexer
	n      int
	line   string
	i      int
	start  bool // a new text may begin here
	space  bool // the byte before was space, or there was none
	plain  bool // the line ends within a text without quotes
	parent int  // indent of the key or dash that a text would belong to
}

func (w *walker) run() {
	for ; w.i < len(w.line); w.i++ {
		switch c := w.line[w.i]; {
		case w.quote != 0:
			w.inQuote(c)
		case c == '#' && w.space:
			w.comment()
			w.plain, w.text = false, -1 // no text goes on behind a comment
			return
		case c == ' ' || c == '\t':
			w.space = true
		case w.start && (c == '"' || c == '\''):
			w.quote, w.start, w.space, w.plain = c, false, false, false
		case w.start && (c == '|' || c == '>') && w.brackets == 0 && opensBlock(w.line[w.i:]):
			w.block, w.plain = w.parent, false
			if j := strings.Index(w.line[w.i:], " #"); j >= 0 {
				w.i += j + 1
				w.comment()
			}
			return
		default:
			w.token(c)
		}
	}
}

// comment notes the comment that begins here and takes up the rest of the line.
func (w *walker) comment() {
	at := source.Pos{Line: w.n, Column: 1 + len([]rune(w.line[:w.i]))}
	w.comments = append(w.comments, comment{at, w.line[w.i:], strings.TrimSpace(w.line[:w.i]) == ""})
}

func (w *walker) inQuote(c byte) {
	switch {
	case c == '\\' && w.quote == '"',
		c == w.quote && c == '\'' && w.i+1 < len(w.line) && w.line[w.i+1] == '\'':
		w.i++
	case c == w.quote:
		w.quote, w.space = 0, false
	}
}

func (w *walker) token(c byte) {
	flow := w.brackets > 0
	ends := w.i+1 == len(w.line) || w.line[w.i+1] == ' ' || w.line[w.i+1] == '\t'
	start := w.start
	w.start, w.space, w.plain = false, false, false
	switch {
	case (c == '[' || c == '{') && (start || flow):
		w.brackets++
		w.start = true
	case (c == ']' || c == '}') && flow:
		w.brackets--
	case c == ',' && flow:
		w.start = true
	case c == '-' && ends && start && !flow:
		w.start = true
		if next := strings.TrimLeft(w.line[w.i+1:], " "); next != "" && !strings.ContainsRune("|>", rune(next[0])) {
			w.parent = len(w.line) - len(next)
		}
	case c == ':' && w.text < 0 && (ends || flow && w.i > 0 && strings.IndexByte(`"'`, w.line[w.i-1]) >= 0),
		c == '?' && ends && start:
		w.start = true
	default:
		w.plain = true
	}
}

// opensBlock reports whether a | or > opens a block text: nothing but its
// indicators and a comment may follow.
func opensBlock(rest string) bool {
	rest = strings.TrimLeft(rest[1:], "+-0123456789")
	rest = strings.TrimRight(rest, " \t")
	return rest == "" || strings.HasPrefix(strings.TrimLeft(rest, " \t"), "#") && rest[0] == ' '
}
