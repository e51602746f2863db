package load

import (
	"bytes"

	"keyplan/plan/source"
)

// conflicts finds what git left where it could not merge. It is looked for
// before the file is parsed: between the markers stand two plans, and whatever
// else is wrong there comes of that.
func conflicts(file *source.File) []Problem {
	if !bytes.Contains(file.Text, []byte("<<<<<<< ")) {
		return nil
	}
	var found []Problem
	start, middle := 0, false
	for n := 1; n <= file.Lines(); n++ {
		switch mark := conflictMark(file.Line(n)); {
		case mark == '<':
			start, middle = n, false
		case mark == '=' && start > 0:
			middle = true
		case mark == '>' && middle:
			found = append(found, Problem{Rule: "not-yaml", Span: file.Rest(source.Pos{Line: start, Column: 1}),
				Message: "git could not merge two versions here, and nobody has settled it yet",
				Hint:    conflictHint})
			start, middle = 0, false
		}
	}
	return found
}

const conflictHint = "keep what is right of the two sides, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"

// conflictMark gives the sign of a line that git writes into a conflict, or 0.
func conflictMark(line string) byte {
	if len(line) < 7 {
		return 0
	}
	for i := 1; i < 7; i++ {
		if line[i] != line[0] {
			return 0
		}
	}
	switch c := line[0]; {
	case c == '=' && len(line) == 7, (c == '<' || c == '>') && len(line) > 7 && line[7] == ' ':
		return c
	}
	return 0
}
