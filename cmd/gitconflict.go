package cmd

import (
	"bytes"
	"slices"
)

// sidesOf is a text that git could not merge, with each conflict settled for the
// one side and for the other; ok is false where there is none.
func sidesOf(text []byte) (ours, theirs []byte, ok bool) {
	const both, one, base, other = 0, '<', '|', '='
	state := byte(both)
	for line := range bytes.Lines(text) {
		switch mark := markOf(line); {
		case mark == '<' && state == both, mark == '|' && state == one, mark == '=' && (state == one || state == base):
			state = mark
			continue
		case mark == '>' && state == other:
			state, ok = both, true
			continue
		}
		if state == both || state == one {
			ours = append(ours, line...)
		}
		if state == both || state == other {
			theirs = append(theirs, line...)
		}
	}
	return ours, theirs, ok && state == both
}

// markOf is the sign of a line that git writes into a conflict, or 0.
func markOf(line []byte) byte {
	const long = 7 // as usual: who has set another length sees the lines of the file
	line = bytes.TrimRight(line, "\r\n")
	if len(line) < long || len(bytes.TrimLeft(line[:long], string(line[:1]))) > 0 || len(line) > long && line[long] != ' ' {
		return 0
	}
	return line[0]
}

// inConflict are the facts of two sides, with those that differ in a conflict as
// git writes it.
func inConflict(ours, theirs []string) (lines []string) {
	for len(ours)+len(theirs) > 0 {
		if len(ours) > 0 && len(theirs) > 0 && ours[0] == theirs[0] {
			lines, ours, theirs = append(lines, ours[0]), ours[1:], theirs[1:]
			continue
		}
		one, other := alone(ours, theirs), alone(theirs, ours)
		if one+other == 0 { // the same, in another order
			one = 1
		}
		lines = append(lines, "<<<<<<< ours")
		lines = append(lines, ours[:one]...)
		lines = append(lines, "=======")
		lines = append(lines, theirs[:other]...)
		lines = append(lines, ">>>>>>> theirs")
		ours, theirs = ours[one:], theirs[other:]
	}
	return lines
}

// alone is how many facts come first that the other side does not have.
func alone(facts, other []string) int {
	if n := slices.IndexFunc(facts, func(fact string) bool { return slices.Contains(other, fact) }); n >= 0 {
		return n
	}
	return len(facts)
}
