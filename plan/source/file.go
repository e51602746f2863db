package source

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// A Pos is a place in a file. The zero Pos is none.
type Pos struct{ Line, Column int }

// A Span is a stretch of a file, its end exclusive.
type Span struct{ Start, End Pos }

// A File is a text with a name. It remembers what it was asked last, so it is
// for one goroutine at a time.
type File struct {
	Name  string // as told to people, with forward slashes
	Text  []byte
	lines []int // where each line begins
	last  struct {
		Pos
		offset int
	} // the position that was looked up last: the next is often further along its line
	line struct {
		number int
		text   string
	} // the line that was asked for last: findings on one line share its text
}

// NewFile makes a file of a text. A byte order mark stays in Text and counts
// for no column.
func NewFile(name string, text []byte) *File {
	return &File{Name: name, Text: text}
}

var bom = []byte("\xef\xbb\xbf")

// starts works out where lines begin: after \n, \r\n or a lone \r.
func (f *File) starts() []int {
	if f.lines != nil {
		return f.lines
	}
	first := 0
	if bytes.HasPrefix(f.Text, bom) {
		first = len(bom)
	}
	f.lines = append(make([]int, 0, 2+bytes.Count(f.Text, []byte{'\n'})), first)
	if bytes.IndexByte(f.Text, '\r') >= 0 {
		return f.returns(first)
	}
	for i := first; ; {
		next := bytes.IndexByte(f.Text[i:], '\n')
		if next < 0 {
			return f.lines
		}
		i += next + 1
		f.lines = append(f.lines, i)
	}
}

// returns is starts for a text with \r in it.
func (f *File) returns(first int) []int {
	for i := first; i < len(f.Text); i++ {
		switch {
		case f.Text[i] == '\n', f.Text[i] == '\r' && (i+1 == len(f.Text) || f.Text[i+1] != '\n'):
			f.lines = append(f.lines, i+1)
		}
	}
	return f.lines
}

// Lines is how many lines the file has; what follows the last line break
// counts if it is not empty.
func (f *File) Lines() int {
	s := f.starts()
	if n := len(s); n > 1 && s[n-1] == len(f.Text) {
		return n - 1
	}
	return len(s)
}

// Line is the text of a line without its line break, "" past the end.
func (f *File) Line(n int) string {
	if n == f.line.number {
		return f.line.text
	}
	s := f.starts()
	if n < 1 || n > len(s) {
		return ""
	}
	end := len(f.Text)
	if n < len(s) {
		end = s[n]
	}
	f.line.number, f.line.text = n, strings.TrimRight(string(f.Text[s[n-1]:end]), "\r\n")
	return f.line.text
}

// Offset is the byte at which a position lies, held within its line.
func (f *File) Offset(p Pos) int {
	s := f.starts()
	if p.Line < 1 {
		return s[0]
	}
	if p.Line > len(s) {
		return len(f.Text)
	}
	at, col := s[p.Line-1], 1
	if f.last.Line == p.Line && f.last.Column <= p.Column {
		at, col = f.last.offset, f.last.Column
	}
	for ; col < p.Column && at < len(f.Text) && f.Text[at] != '\n' && f.Text[at] != '\r'; col++ {
		_, size := utf8.DecodeRune(f.Text[at:])
		at += size
	}
	f.last.Pos, f.last.offset = Pos{p.Line, col}, at
	return at
}

// Pos is the position of a byte.
func (f *File) Pos(offset int) Pos {
	s := f.starts()
	line := 1
	for lo, hi := 0, len(s)-1; lo <= hi; {
		mid := (lo + hi) / 2
		if s[mid] <= offset {
			line, lo = mid+1, mid+1
		} else {
			hi = mid - 1
		}
	}
	start := min(s[line-1], offset)
	return Pos{line, 1 + utf8.RuneCount(f.Text[start:offset])}
}

// Rest is the span from a position to the end of its line, without what is
// only space.
func (f *File) Rest(p Pos) Span {
	line := []rune(strings.TrimRight(f.Line(p.Line), " \t"))
	return Span{p, Pos{p.Line, max(p.Column+1, len(line)+1)}}
}

// Scalar is the span of the scalar (or key) that begins at a position, found
// by reading the text: yaml.v3 tells where nodes begin, not where they end.
// In a flow collection a plain scalar also ends at , ] and }. A scalar of
// several lines ends with its first.
func (f *File) Scalar(p Pos, flow bool) Span {
	from := f.Offset(p)
	rest := f.Text[from:f.lineEnd(p.Line)]
	n := scalarLen(rest, flow)
	return Span{p, Pos{p.Line, p.Column + max(1, utf8.RuneCount(rest[:n]))}}
}

// lineEnd is where a line's break, or the file, begins.
func (f *File) lineEnd(n int) int {
	end := len(f.Text)
	if s := f.starts(); n < len(s) {
		end = s[max(n, 0)]
	}
	for end > 0 && (f.Text[end-1] == '\n' || f.Text[end-1] == '\r') && end > f.starts()[max(0, min(n, len(f.starts()))-1)] {
		end--
	}
	return end
}

// TextOf is the text that a span covers.
func (f *File) TextOf(s Span) string {
	from, to := f.Offset(s.Start), f.Offset(s.End)
	if to < from {
		return ""
	}
	return string(f.Text[from:to])
}

func scalarLen(line []byte, flow bool) int {
	if len(line) == 0 {
		return 0
	}
	if q := line[0]; q == '"' || q == '\'' {
		return quotedLen(line, q)
	}
	if line[0] == '[' || line[0] == '{' {
		return 1
	}
	n := len(line)
	for i, c := range line {
		switch {
		case flow && (c == ',' || c == ']' || c == '}'),
			c == ':' && (i+1 == len(line) || line[i+1] == ' ' || line[i+1] == '\t'),
			c == '#' && i > 0 && (line[i-1] == ' ' || line[i-1] == '\t'):
			n = i
		default:
			continue
		}
		break
	}
	return len(bytes.TrimRight(line[:n], " \t"))
}

func quotedLen(line []byte, quote byte) int {
	for i := 1; i < len(line); i++ {
		switch {
		case line[i] == '\\' && quote == '"':
			i++
		case line[i] == quote && quote == '\'' && i+1 < len(line) && line[i+1] == quote:
			i++
		case line[i] == quote:
			return i + 1
		}
	}
	return len(line)
}
