package edit

import (
	"strings"
	"unicode/utf8"

	"keyplan/plan/source"
)

// Comment deletes a comment, from its # to the end of its line: the whole line
// where nothing else stands on it, else also the space before the comment.
func Comment(file *source.File, at source.Pos) Change {
	line := file.Line(at.Line)
	before := []rune(line)[:min(at.Column-1, utf8.RuneCountInString(line))]
	kept := strings.TrimRight(string(before), " \t")
	if kept == "" {
		return Change{Span: source.Span{Start: source.Pos{Line: at.Line, Column: 1}, End: endOfLine(file, at.Line)}}
	}
	return Change{Span: source.Span{
		Start: source.Pos{Line: at.Line, Column: utf8.RuneCountInString(kept) + 1},
		End:   source.Pos{Line: at.Line, Column: utf8.RuneCountInString(line) + 1},
	}}
}

// endOfLine is where a line ends, its line break included.
func endOfLine(file *source.File, line int) source.Pos {
	return source.Pos{Line: line + 1, Column: 1}
}
