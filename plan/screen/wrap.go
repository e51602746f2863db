package screen

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// Width is how many columns a text takes on a terminal.
func Width(text string) int { return displaywidth.String(text) }

// Wrap breaks a text at spaces into lines of a width at most, of which the
// first may have another. A word that is wider than a line is broken where it
// must be. It gives at least one line, and loses nothing but spaces at breaks.
func Wrap(text string, first, most int) []string {
	var lines []string
	line, used, room := "", 0, first
	turn := func(next string) {
		lines = append(lines, line)
		line, used, room = next, Width(next), most
	}
	for i, word := range strings.Split(text, " ") {
		switch w := Width(word); {
		case i == 0:
			line, used = word, w
		case used+1+w <= room:
			line, used = line+" "+word, used+1+w
		default:
			turn(word)
		}
		for used > room {
			head, tail := split(line, room)
			if tail == "" {
				break
			}
			line = head
			turn(tail)
		}
	}
	return append(lines, line)
}

// split parts a word after as many characters as fit, at least one.
func split(word string, most int) (head, tail string) {
	used, n := 0, 0
	for g := displaywidth.StringGraphemes(word); g.Next(); {
		if n > 0 && used+g.Width() > most {
			break
		}
		used += g.Width()
		n += len(g.Value())
	}
	return word[:n], word[n:]
}
