package load

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// A fault is where a text stops being YAML, in the words of whoever wrote it,
// and what would mend it well enough to read on.
type fault struct {
	from, to int // bytes of the text
	message  string
	hint     string
	mend     []edit
	fix      string  // what should stand from from to to, if nothing else can be meant
	or       []fault // what it may be as well: whatever gets the parser farthest is told
}

// An edit puts a text in place of some bytes of one line.
type edit struct {
	from, to int
	text     string
}

func openQuote(text string, at, end int) fault {
	q := text[at : at+1]
	return fault{from: at, to: at + 1, message: "the quote that opens here is never closed",
		hint: "put the same quote (" + q + ") at the end of the text", mend: []edit{{end, end, q}}}
}

// afterQuote is a text that goes on behind its closing quote: most often an
// apostrophe within ' ', or a second pair of the same quotes.
func afterQuote(text string, open, closing, from, to int) fault {
	q := text[closing]
	f := fault{from: from, to: max(to, from+1), message: "text goes on after the closing quote",
		hint: `put the whole text in quotes, and use the other kind of quote inside it`}
	if q == '\'' && from == closing+1 {
		f.from, f.to = closing, closing+1
		f.message = "this apostrophe ends the text, which goes on behind it"
		f.hint = `put the text in " " in place of ' '`
	}
	f.mend = []edit{{from, to, strings.Repeat(" ", to-from)}}
	return f
}

// badEscape is a backslash that means nothing; the others of its line are
// mended with it.
func badEscape(text string, at, end int) fault {
	_, size := utf8.DecodeRuneInString(text[at+1:])
	f := fault{from: at, to: at + 1 + size, message: `a backslash inside " " has a meaning of its own`,
		hint: `use ' ' around this text, or write \\ for a backslash`}
	for i := at; i < end; i++ {
		if text[i] == '\\' && (i+1 == end || text[i+1] != '"') {
			f.mend = append(f.mend, edit{i, i + 1, "/"})
		}
	}
	return f
}

// badStart is a text that begins with a sign that means something else.
func badStart(text string, at int) fault {
	end := at + strings.IndexAny(text[at:]+"\n", "\r\n")
	return fault{from: at, to: end, message: "a text may not begin with " + text[at:at+1] + ", which means something else in YAML",
		hint: "put the text in quotes", mend: []edit{{at, at + 1, instead(text[at+1 : end])}}}
}

// instead is what mends a sign that a text may not begin with, by what follows.
func instead(rest string) string {
	if rest = strings.TrimLeft(rest, " \t"); rest == "" || strings.IndexByte("[{\"'", rest[0]) >= 0 {
		return " "
	}
	return "x"
}

func listBehindKey(at, end int) fault {
	return fault{from: at, to: at + 1, message: "a list may not begin on the line of its key",
		hint: "put each dash on a line of its own below the key; or write the list in brackets: [a, b]",
		mend: []edit{{at, end, strings.Repeat(" ", end-at)}}}
}

// secondColon is a text with a colon and a space in it.
func secondColon(text string, from, colon int) fault {
	f := fault{from: colon, to: colon + 1, message: "there is a second colon in this text",
		hint: "put the text in quotes, or leave out the space after this colon", mend: []edit{{colon, colon + 1, "."}}}
	if rest := text[colon+1:]; rest == "" || rest[0] == '\n' || rest[0] == '\r' {
		f.hint = "put the text in quotes, or leave out this colon"
	}
	return f
}

func longKey(at, colon int) fault {
	return fault{from: colon, to: colon + 1, message: "a colon here makes a key of the whole text before it",
		hint: "put the text in quotes, or leave out the space after this colon", mend: []edit{{colon, colon + 1, "."}}}
}

func keyMissing(at int) fault {
	return fault{from: at, to: at + 1, message: "there is nothing before this colon", hint: "write key: value", mend: []edit{{at, at, "x"}}}
}

func colonSpace(text string, at, colon int) fault {
	return fault{from: colon, to: colon + 1, message: "a space is missing after the colon",
		hint: "write " + short(text[at+strings.LastIndexAny(text[at:colon], " \t\r\n")+1:colon]) + ": and then the value", mend: []edit{{colon + 1, colon + 1, " "}}, fix: ": "}
}

func colonMissing(word string, at int, alone bool) fault {
	end := at + len(word)
	f := fault{from: at, to: end, message: "a colon is missing after " + strconv.Quote(word),
		hint: "write " + strings.ToLower(word) + ": and then the value", mend: []edit{{end, end, ":"}}}
	if alone {
		f.hint = "write " + strings.ToLower(word) + ":"
	}
	return f
}

// otherSign is a sign such as = in place of a colon.
func otherSign(text, word string, from, to int) fault {
	sign := strings.TrimSpace(text[from:to])
	return fault{from: to - len(strings.TrimLeft(text[from:to], " \t")), to: from + len(strings.TrimRight(text[from:to], " \t")),
		message: strconv.Quote(sign) + " stands where a colon belongs", hint: "write " + strings.ToLower(word) + ": and then the value",
		mend: []edit{{from, to, ": "}}}
}

func dashSpace(at int) fault {
	return fault{from: at, to: at + 1, message: "a space is missing after the dash", hint: "write a dash, a space and then the text: - …",
		mend: []edit{{at + 1, at + 1, " "}}, fix: "- "}
}

func stray(text string, at, end int) fault {
	if conflictMark(text[at:end]) != 0 {
		return fault{from: at, to: end, message: "this line is left over from a git conflict", hint: "delete it, once only what is right stands above and below",
			mend: []edit{{at, at + 1, "#"}}}
	}
	return fault{from: at, to: at + len(strings.TrimRight(text[at:end], " \t")), message: "this line has no key: nothing says what it is about",
		hint: "write key: value; or, if it goes on with the text above, indent it deeper than that text's key", mend: []edit{{at, at + 1, "#"}}}
}

func directive(text string, start, end int) fault {
	line := strings.TrimSpace(text[start:end])
	return fault{from: start, to: end, message: strconv.Quote(short(line)) + " is a YAML directive, which a plan may not have",
		hint: "delete this line, and the --- below it", mend: []edit{{start, start + 1, "#"}}}
}
