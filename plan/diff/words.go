package diff

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"keyplan/plan"
)

// mostQuoted is how many characters of a text are shown.
const mostQuoted = 100

// quoted is the beginning of a text, cut between words, in quotation marks.
func quoted(text string) string { return `"` + short(text) + `"` }

func short(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if utf8.RuneCountInString(text) <= mostQuoted {
		return text
	}
	cut := string([]rune(text)[:mostQuoted-1])
	if at := strings.LastIndexByte(cut, ' '); at > len(cut)/2 {
		cut = cut[:at]
	}
	return strings.TrimRight(cut, " ,;:") + " …"
}

// lower is a label within a sentence: "Due" is "due", "CRM record" stays.
func lower(label string) string {
	first, size := utf8.DecodeRuneInString(label)
	next, _ := utf8.DecodeRuneInString(label[size:])
	if unicode.IsUpper(next) {
		return label
	}
	return string(unicode.ToLower(first)) + label[size:]
}

// a is a word with its article.
func a(word string) string {
	if word != "" && strings.ContainsRune("aeiou", rune(word[0])) {
		return "an " + word
	}
	return "a " + word
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

func days(n int) string { return strconv.Itoa(n) + plural(n, " day", " days") }

// ordinals are the words for how often a date was put off.
var ordinals = []string{2: "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}

// Again says how often something happened, from the second time on.
func Again(n int) string {
	switch {
	case n < 2:
		return ""
	case n < len(ordinals):
		return ", for the " + ordinals[n] + " time"
	}
	return fmt.Sprintf(", %d times by now", n)
}

// by tells a difference: "−220k, −12 %".
func by(was, is plan.Decimal) string {
	text := signed(is.Sub(was), plan.Decimal.Short)
	if was.Sign() <= 0 {
		return text
	}
	share := is.Sub(was).PercentOf(was)
	places := 0
	if share.Abs().Cmp(plan.NewDecimal(10)) < 0 {
		places = 1
	}
	if share.Abs().Cmp(plan.NewDecimal(1000)) >= 0 {
		return text // no percentage that anybody can picture
	}
	return text + ", " + signed(share.Round(places), plan.Decimal.Grouped) + " %"
}

// signed is a number with its sign, a true minus.
func signed(d plan.Decimal, show func(plan.Decimal) string) string {
	switch {
	case d.Sign() < 0:
		return "−" + show(d.Abs())
	case d.Sign() > 0:
		return "+" + show(d)
	}
	return show(d)
}

// list joins words: "a", "a and b", "a, b and c".
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
