package edit

import (
	"strings"

	"keyplan/plan/source"
)

// ID writes an id into an item of a list that has none, in front of what is
// written first: on a line of its own in a block, or within the braces. An item
// that is a bare text becomes one with fields: main is the key of what the
// text says.
func ID(file *source.File, first source.Mark, main, id string) ([]Change, error) {
	line := "id: " + Quote(id)
	at := first.Start()
	switch {
	case first.Key.Line > 0 && first.Flow:
		return insert(at, line+", "), nil
	case first.Key.Line > 0:
		return insert(at, line+below(file, at)), nil
	}
	span := file.Scalar(at, first.Flow)
	if err := editable(file.TextOf(span)); err != nil {
		return nil, err
	}
	if first.Flow {
		return append(insert(at, "{"+line+", "+main+": "), insert(span.End, "}")...), nil
	}
	return insert(at, line+below(file, at)+main+": "), nil
}

func insert(at source.Pos, text string) []Change {
	return []Change{{source.Span{Start: at, End: at}, text}}
}

// below begins a new line at the column of a position, with the file's own
// line break.
func below(file *source.File, at source.Pos) string {
	return lineBreak(file, at.Line) + strings.Repeat(" ", at.Column-1)
}

// lineBreak is how a line ends, or the one before it where the file ends.
func lineBreak(file *source.File, line int) string {
	for ; line > 0; line-- {
		end := file.Offset(source.Pos{Line: line + 1, Column: 1})
		switch text := string(file.Text[max(0, end-2):end]); {
		case text == "\r\n":
			return text
		case strings.HasSuffix(text, "\n"), strings.HasSuffix(text, "\r"):
			return text[len(text)-1:]
		}
	}
	return "\n"
}
