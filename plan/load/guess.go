package load

import (
	"regexp"
	"strconv"
	"strings"

	"keyplan/plan"
	"keyplan/plan/source"
)

// guess is the likeliest of faults that could not be mended: the last that
// stands no further down than where the parser gives up.
func (m *mender) guess(refused []*fault, at *source.File) Problem {
	line := errorLine(m.err)
	if m.spent > most {
		return m.more(line)
	}
	var guess *fault
	for _, f := range refused {
		if guess == nil || at.Pos(f.from).Line <= line {
			guess = f
		}
	}
	if guess == nil {
		return m.unknown(line)
	}
	return m.problem(guess, at)
}

// more tells that a file has more faults than can be told at once.
func (m *mender) more(line int) Problem {
	return Problem{Rule: "not-yaml", Span: m.file.Rest(firstText(m.file, line)),
		Message: "there are more faults from here on",
		Hint:    "mend those above, and look again"}
}

// unknown tells what the parser refuses and nobody understands.
func (m *mender) unknown(line int) Problem {
	return Problem{Rule: "not-yaml", Span: m.file.Rest(firstText(m.file, line)),
		Message: "this line, or the one above it, cannot be read",
		Hint:    "look for a missing colon, dash, quote or bracket, and for lines that are not indented alike"}
}

// tooNested is a file that the parser gives up on for its depth. It names the
// line, or the one above.
func tooNested(file *source.File, line int) Problem {
	if len(file.Line(line+1)) > len(file.Line(line)) {
		line++
	}
	return Problem{Rule: "not-yaml", Span: file.Rest(firstText(file, line)),
		Message: "what stands here is nested thousands of levels deep",
		Hint:    "a plan needs five levels at most: is this a plan?"}
}

var lineInError = regexp.MustCompile(`line (\d+)`)

// errorLine is the line that the parser names, or 1: it names the first by
// naming none.
func errorLine(err error) int {
	n := 1
	if m := lineInError.FindStringSubmatch(err.Error()); m != nil {
		n, _ = strconv.Atoi(m[1])
	}
	return n
}

// firstText is where the text of a line begins.
func firstText(file *source.File, line int) source.Pos {
	line = max(1, min(line, file.Lines()))
	text := file.Line(line)
	return source.Pos{Line: line, Column: 1 + len(text) - len(strings.TrimLeft(text, " \t"))}
}

// keysOf collects the keys of a part and of all parts within it.
func keysOf(shape *plan.Shape) map[string]bool {
	words, seen := map[string]bool{}, map[*plan.Shape]bool{}
	var add func(*plan.Shape)
	add = func(s *plan.Shape) {
		if s == nil || seen[s] {
			return
		}
		seen[s] = true
		for _, f := range s.Fields {
			words[f.Key] = true
			add(f.Shape())
		}
	}
	add(shape)
	return words
}
