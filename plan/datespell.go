package plan

import (
	"strings"
	"unicode"
)

// guessDate finds the date that a text not in our form may mean: people write
// 22.11.2026, Nov 2026 and Q4 2026, and spreadsheets 2026-11-22T00:00:00Z.
func guessDate(text string) *Fault {
	if len(text) > maxID {
		return wantedDate.not("")
	}
	words := splitDate(text)
	c, sure := words.civil()
	switch {
	case words.unordered():
		return wantedDate.because("day and month cannot be told apart")
	case words.shape() == "9999":
		return wantedDate.because("a year alone is too vague")
	case c.precision == 0:
		return wantedDate.not(text)
	case c.flaw() != "":
		return wantedDate.because(c.flaw()).near(c.mended())
	case sure:
		return wantedDate.because("it is written another way here").surely(c.String())
	}
	return wantedDate.because("it is written another way here").near(c.String())
}

// A dateWord is a run of digits or of letters in a date.
type dateWord struct {
	text   string
	number int    // -1 for letters
	gap    string // what stands before it
}

type dateWords []dateWord

// splitDate takes a text apart into numbers and words.
func splitDate(text string) dateWords {
	var list dateWords
	gap := ""
	for text != "" {
		run := leading(text, isASCIIDigit)
		if run == "" {
			run = leading(text, unicode.IsLetter)
		}
		if run == "" {
			other := leading(text, func(r rune) bool { return !isASCIIDigit(r) && !unicode.IsLetter(r) })
			gap, text = gap+other, text[len(other):]
			continue
		}
		list, gap, text = list.add(run, gap), "", text[len(run):]
	}
	return list
}

func isASCIIDigit(r rune) bool { return '0' <= r && r <= '9' }

func leading(text string, is func(rune) bool) string {
	if end := strings.IndexFunc(text, func(r rune) bool { return !is(r) }); end >= 0 {
		return text[:end]
	}
	return text
}

// add appends a run, leaving out what says nothing: the "nd" of 22nd, the "FY" of FY2026.
func (w dateWords) add(run, gap string) dateWords {
	word := dateWord{strings.ToLower(run), -1, gap}
	if n, ok := digits(run, len(run)); ok && len(run) <= 8 {
		word.number = n
	}
	switch word.text {
	case "st", "nd", "rd", "th", "of", "fy":
		return w
	}
	return append(w, word)
}

// shape writes numbers as as many 9s as they have digits (9 for one or two),
// months as M, Q as Q, the T before a time as T, and other words as ?.
func (w dateWords) shape() string {
	parts := make([]string, len(w))
	for i, word := range w {
		switch {
		case word.number >= 0 && len(word.text) <= 2:
			parts[i] = "9"
		case word.number >= 0:
			parts[i] = strings.Repeat("9", len(word.text))
		case word.text == "q" || word.text == "t":
			parts[i] = strings.ToUpper(word.text)
		case monthNamed(word.text) != 0:
			parts[i] = "M"
		default:
			parts[i] = "?"
		}
	}
	return strings.Join(parts, " ")
}

// civil reads the words as a date, and tells whether no other reading is
// likely. The zero civil means that they are not one.
func (w dateWords) civil() (c civil, sure bool) {
	n := func(i int) int { return w[i].number }
	month := func(i int) int { return int(monthNamed(w[i].text)) }
	shape := w.shape()
	if date, clock, ok := strings.Cut(shape, " T "); ok && date == "9999 9 9" && strings.HasPrefix(clock, "9 9") {
		return civil{ByDay, n(0), n(1), n(2)}, w[4:].midnight()
	}
	switch shape {
	case "9999 9 9":
		return civil{ByDay, n(0), n(1), n(2)}, true
	case "9999 9 9 9 9", "9999 9 9 9 9 9":
		return civil{ByDay, n(0), n(1), n(2)}, w[3:].midnight()
	case "9999 M 9":
		return civil{ByDay, n(0), month(1), n(2)}, true
	case "9 M 9999":
		return civil{ByDay, n(2), month(1), n(0)}, true
	case "M 9 9999":
		return civil{ByDay, n(2), month(0), n(1)}, true
	case "9 M 9":
		return civil{ByDay, 2000 + n(2), month(1), n(0)}, false
	case "9 9 9999":
		return w.numeric()
	case "9 9 9":
		if len(w[2].text) == 2 && w[1].gap != "-" { // 26-11-22 may begin with the year
			return w.numeric()
		}
	case "99999999":
		return civil{ByDay, n(0) / 10000, n(0) / 100 % 100, n(0) % 100}, true
	case "9999 9":
		return civil{ByMonth, n(0), n(1), 0}, true
	case "9 9999":
		return civil{ByMonth, n(1), n(0), 0}, true
	case "9999 M":
		return civil{ByMonth, n(0), month(1), 0}, true
	case "M 9999":
		return civil{ByMonth, n(1), month(0), 0}, true
	case "999999":
		return civil{ByMonth, n(0) / 100, n(0) % 100, 0}, false
	case "Q 9 9999":
		return civil{ByQuarter, n(2), n(1), 0}, true
	case "9 Q 9999":
		return civil{ByQuarter, n(2), n(0), 0}, true
	case "9999 Q 9":
		return civil{ByQuarter, n(0), n(2), 0}, true
	case "Q 9 9":
		return civil{ByQuarter, 2000 + n(2), n(1), 0}, false
	}
	return civil{}, false
}

// numeric reads a day, month and year in numbers, the year last. With dots the
// day always comes first; with slashes that is known only where one number
// cannot be a month.
func (w dateWords) numeric() (c civil, sure bool) {
	c = civil{ByDay, w[2].number, w[1].number, w[0].number}
	if sure = len(w[2].text) == 4; !sure {
		c.year += 2000
	}
	if w[1].gap != "." && c.part > 12 {
		c.part, c.day = c.day, c.part
	}
	return c, sure
}

// unordered reports whether a date may be read with the day or the month first.
func (w dateWords) unordered() bool {
	shape := w.shape()
	if shape != "9 9 9999" || w[1].gap == "." {
		return false
	}
	return w[0].number <= 12 && w[1].number <= 12 && w[0].number != w[1].number
}

// midnight reports whether a time of day says nothing: all its numbers are 0.
func (w dateWords) midnight() bool {
	for _, word := range w {
		if word.number > 0 || word.number < 0 && word.text != "z" {
			return false
		}
	}
	return true
}
