package load

import (
	"strconv"
	"strings"
)

func afterBracket(text string, closing, from, to int) fault {
	sign := text[from]
	if sign == ']' || sign == '}' {
		return fault{from: from, to: from + 1, message: "this " + string(sign) + " closes nothing", hint: "delete it, or write " + string(sign-2) + " where it should begin",
			mend: []edit{{from, to, strings.Repeat(" ", to-from)}}}
	}
	return fault{from: from, to: to, message: "text goes on after the closing " + text[closing:closing+1],
		hint: "put the whole text in quotes, or a comma between two entries", mend: []edit{{from, to, strings.Repeat(" ", to-from)}}}
}

// bracketStart is a text that begins with brackets: [draft] summary.
func bracketStart(text string, at, end int) fault {
	return fault{from: at, to: end, message: "a text that begins with " + text[at:at+1] + " is read as a list or a set of fields, and this one goes on behind it",
		hint: "put the text in quotes", mend: []edit{{at, end, strings.Repeat("x", end-at)}}}
}

func commaMissing(text string, past, at int) fault {
	w := text[at : at+strings.IndexAny(text[at:]+":", " :,[]{}\r\n")]
	if w == "" {
		w = text[at : at+1]
	}
	return fault{from: at, to: at + len(w), message: "a comma is missing before " + strconv.Quote(short(w)),
		hint: "put a comma between what stands inside brackets", mend: []edit{{past, past, ","}}}
}

func doubleComma(text string, at int) fault {
	return fault{from: at, to: at + 1, message: "there is nothing before this comma", hint: "delete it, or write what is missing",
		mend: []edit{{at, at + 1, " "}}}
}

func bracketInText(text string, at int) fault {
	return fault{from: at, to: at + 1, message: "a text inside brackets may not hold " + text[at:at+1] + " itself",
		hint: "put the text in quotes", mend: []edit{{at, at + 1, "x"}}}
}

func dashInBrackets(text string, at int) fault {
	return fault{from: at, to: at + 1, message: "inside brackets a list has commas, not dashes", hint: "write [a, b]; or put each dash on a line of its own",
		mend: []edit{{at, at + 1, " "}}}
}

// mismatch is a bracket that the sign of the other kind closes: its own is
// missing, or was mistyped, or the other's opening is missing.
func mismatch(text string, open, should, at int) fault {
	sign, closing, other := text[open:open+1], string(text[open]+2), text[at:at+1]
	f := fault{from: open, to: open + 1, message: "the " + sign + " that opens here is not closed",
		hint: "end it with " + closing, mend: []edit{{should, should, closing}}}
	f.or = []fault{
		{from: at, to: at + 1, message: "this " + other + " should be " + closing + ", to close the " + sign + " before it",
			hint: "write " + closing, mend: []edit{{at, at + 1, closing}}, fix: closing},
		{from: at, to: at + 1, message: "this " + other + " closes nothing",
			hint: "delete it, or write " + string(text[at]-2) + " where it should begin", mend: []edit{{at, at + 1, " "}}},
	}
	return f
}

func openBracket(text string, open, end int, signs string) fault {
	sign := text[open : open+1]
	return fault{from: open, to: open + 1, message: "the " + sign + " that opens here is not closed",
		hint: "end it with " + signs, mend: []edit{{end, end, signs}}}
}

func cutByComment(text string, at int, what string) fault {
	end := at + strings.IndexAny(text[at:]+"\n", "\r\n")
	return fault{from: at, to: end, message: "all that follows this # is a comment, " + what + " too",
		hint: "put the text in quotes", mend: []edit{{at, at + 1, instead(text[at+1 : end])}}}
}
