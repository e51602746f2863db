package plan

import (
	"strconv"
	"strings"
	"unicode"
)

// repairNumber finds the number that a text in another country's or program's
// form means, or "". It is sure where there is no other reading.
func repairNumber(text string) (fixed string, sure bool) {
	if len(text) > maxGuess {
		return "", false
	}
	number, suffix, sureSuffix := spelledScale(strings.TrimFunc(plainSpelling(text), unicode.IsSpace))
	number, sure = repairMarks(number)
	if plain, ok := withoutExponent(number + suffix); ok {
		return plain, sure
	}
	fixed = number + suffix
	if _, ok := scanDecimal(fixed); !ok {
		return "", false
	}
	return fixed, sure && sureSuffix
}

// plainSpelling turns the signs of word processors into plain ones.
func plainSpelling(text string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '’', '‘', '`', '´':
			return '\''
		case '\u00a0', '\u202f', '\u2009':
			return ' '
		}
		return plainDash(r)
	}, text)
}

// spelledScales are other ways to write k, M and bn. "b" is left out of the
// sure ones since it also stands for other things.
var spelledScales = []struct {
	word, suffix string
	sure         bool
}{
	{"thousand", "k", true}, {"tsd", "k", true}, {"k", "k", true},
	{"millions", "M", true}, {"million", "M", true}, {"mio", "M", true}, {"mln", "M", true}, {"mn", "M", true}, {"m", "M", true},
	{"billions", "bn", true}, {"billion", "bn", true}, {"mrd", "bn", true}, {"bln", "bn", true}, {"bn", "bn", true}, {"b", "bn", false},
}

// spelledScale takes the word for thousands, millions or billions off a number.
func spelledScale(text string) (number, suffix string, sure bool) {
	number = strings.TrimRightFunc(text, func(r rune) bool { return unicode.IsLetter(r) || r == '.' })
	word := strings.ToLower(strings.TrimRight(text[len(number):], "."))
	for _, s := range spelledScales {
		if word == s.word {
			return strings.TrimSpace(number), s.suffix, s.sure
		}
	}
	return text, "", true
}

// repairMarks makes a number's marks ours: '.' before the fraction, nothing
// between thousands.
func repairMarks(text string) (fixed string, sure bool) {
	sign := ""
	if strings.HasPrefix(text, "-") || strings.HasPrefix(text, "+") {
		sign, text = strings.TrimPrefix(text[:1], "+"), strings.TrimSpace(text[1:])
	}
	point := pointOf(text)
	whole, fraction := text, ""
	if point >= 0 {
		whole, fraction = text[:point], "."+text[point+1:]
	}
	if whole == "" && point >= 0 { // .5
		return sign + "0" + fraction, true
	}
	joined, grouped := ungroup(whole)
	if fraction == "." { // 5.
		fraction = ""
	}
	sure = grouped && (point < 0 || text[point] == '.' || joined != whole)
	return sign + joined + fraction, sure
}

// pointOf finds where the fraction of a number begins, or gives -1. A mark
// that stands there twice, or before just three digits where the other mark
// does not stand, sets thousands apart.
func pointOf(text string) int {
	last := strings.LastIndexAny(text, ".,")
	if last < 0 {
		return -1
	}
	before, after := text[:last], text[last+1:]
	switch mark := text[last : last+1]; {
	case strings.Contains(before, mark):
		return -1
	case strings.ContainsAny(before, ".,' "):
		return last
	case mark == "," && len(after) == 3 && 0 < len(before) && len(before) <= 3 && before[0] != '0' && allDigits(after):
		return -1
	}
	return last
}

// ungroup takes the marks between thousands out of a whole number; it is
// proper if they are all alike and stand three digits apart.
func ungroup(text string) (joined string, proper bool) {
	at := strings.IndexAny(text, ".,' _")
	if at < 0 {
		return text, true
	}
	groups := strings.Split(text, text[at:at+1])
	proper = len(groups[0]) <= 3 && groups[0] != ""
	for _, group := range groups[1:] {
		proper = proper && len(group) == 3 && allDigits(group)
	}
	if !proper {
		return text, false
	}
	return strings.Join(groups, ""), true
}

// withoutExponent writes 1.2e6, as spreadsheets do, in plain digits.
func withoutExponent(text string) (plain string, ok bool) {
	at := strings.IndexAny(text, "eE")
	if at < 0 {
		return "", false
	}
	zeros, err := strconv.Atoi(text[at+1:])
	d, ok := scanDecimal(text[:at])
	if err != nil || !ok || zeros < -maxDigits || zeros > maxDigits {
		return "", false
	}
	return d.shifted(int32(zeros)).String(), true
}
