package load

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// dashMissing is a line in a list that begins with no dash.
func dashMissing(start, at, end, column int) fault {
	return fault{from: at, to: end, message: "a dash is missing before this entry of the list",
		hint: fmt.Sprintf("begin the line with a dash and a space in column %d; or indent it to column %d if it belongs to the entry above", column+1, column+3),
		mend: []edit{{start, at, strings.Repeat(" ", column) + "- "}}}
}

func dashAfterValue(text string, at, key int, value [2]int) fault {
	word := text[key : key+strings.IndexAny(text[key:]+":", ":\r\n")]
	return fault{from: at, to: at + 1, message: fmt.Sprintf("a list begins here, but %q above has a value already", short(word)),
		hint: "leave nothing behind the colon of " + short(word) + " and put its whole list below it",
		mend: []edit{{value[0], value[1], ""}}}
}

func uneven(at, end, column int) fault {
	return fault{from: at, to: end, message: "this line is not indented like those it belongs to",
		hint: fmt.Sprintf("lines that belong together begin in the same column: here that may be column %d", column+1)}
}

func tooDeep(at, end, column int) fault {
	return fault{from: at, to: end, message: "this line is indented deeper than the one above, which already has a value",
		hint: fmt.Sprintf("indent it like the line above, to column %d", column+1)}
}

func blockIndent(start, at, end, column int) fault {
	return fault{from: at, to: end, message: "this line is not indented like the text above it",
		hint: fmt.Sprintf("all lines below | or > begin in the column of the first: column %d", column+1),
		mend: []edit{{start, at, strings.Repeat(" ", column)}}}
}

// badIndent is a line that is indented with what is no space.
func badIndent(text string, at, end int) fault {
	f := fault{from: at, to: end, message: "this line is indented with a tab",
		hint: "YAML takes only spaces: use two for each step, and set your editor to insert spaces for tabs"}
	if r, _ := utf8.DecodeRuneInString(text[at:]); r != '\t' {
		f.message = fmt.Sprintf("this line is indented with a character (U+%04X) that only looks like a space", r)
		f.hint = "delete it and type spaces; it often comes along with text pasted from a web page or Word"
	}
	var b strings.Builder
	for _, r := range text[at:end] {
		if b.WriteByte(' '); r == '\t' {
			b.WriteByte(' ')
		}
	}
	f.mend = []edit{{at, end, b.String()}}
	return f
}

// also says how many lines below have the same fault.
func (f *fault) also(n int) {
	switch {
	case n == 1:
		f.message += ", and so is the next"
	case n > 1:
		f.message += fmt.Sprintf(", and so are the next %d", n)
	}
}
