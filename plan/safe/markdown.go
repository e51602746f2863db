package safe

import (
	"strings"
	"unicode"
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

// Code is a text on a page of Markdown in the letters of a program, in which no
// mention is looked for.
func Code(text string) string { return "<code>" + Markdown(text) + "</code>" }

// entity reports whether what stands behind an & may make a sign of it.
func entity(rest string) bool {
	return rest != "" && (rest[0] == '#' || rest[0] >= 'a' && rest[0] <= 'z' || rest[0] >= 'A' && rest[0] <= 'Z')
}

// Markdown is a text on one line of a Markdown page in which nothing is markup.
func Markdown(text string) string {
	var b strings.Builder
	sign := false
	text = Line(text)
	for i, r := range text {
		if sign && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			b.WriteString(nothing)
		}
		sign = strings.ContainsRune(signs, r)
		if r == '&' && !entity(text[i+1:]) {
			b.WriteRune(r) // "Co & Sons" is read by people before it is drawn
		} else if written, ok := markup[r]; ok {
			b.WriteString(written)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
