package markdown

import (
	"strings"
	"unicode"

	"keyplan/plan/findings/plain"
)

// markup are the characters that mean something in Markdown, in GitHub's and
// GitLab's dialects of it, or in HTML, each as it is written to mean nothing.
var markup = map[rune]string{
	'\\': `\\`, '`': "\\`", '*': `\*`, '_': `\_`, '~': `\~`, '$': `\$`, '|': `\|`,
	'[': `\[`, ']': `\]`,
	'<': "&lt;", '>': "&gt;", '&': "&amp;",
}

// nothing parts a sign from the word that it would make a mention: forges look
// for those after entities are read, so no other escape helps.
const nothing = "<!-- -->"

// signs begin a mention: of a person, an issue, a request, a label, an epic, a
// milestone, a snippet.
const signs = "@#!~&%$"

// escape is a text on one line in which nothing is markup.
func escape(text string) string {
	var b strings.Builder
	sign := false
	for _, r := range plain.Line(text) {
		if sign && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			b.WriteString(nothing)
		}
		sign = strings.ContainsRune(signs, r)
		if written, ok := markup[r]; ok {
			b.WriteString(written)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// code is an escaped text in the letters of a program, in which no mention is
// looked for.
func code(text string) string { return "<code>" + escape(text) + "</code>" }
