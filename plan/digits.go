package plan

import "strings"

// digits reads the first n bytes of a text as a number.
func digits(text string, n int) (number int, ok bool) {
	if len(text) < n {
		return 0, false
	}
	for i := range n {
		if !isDigit(text[i]) {
			return 0, false
		}
		number = 10*number + int(text[i]-'0')
	}
	return number, true
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// allDigits reports whether a text is digits throughout, and not empty.
func allDigits(text string) bool {
	_, ok := digits(text, len(text))
	return ok && text != ""
}

const tooManyDigits = "it has more than 30 digits"

// manyDigits reports whether a text holds more digits than a number may have.
func manyDigits(text string) bool {
	n := 0
	for i := 0; i < len(text) && n <= maxDigits; i++ {
		if isDigit(text[i]) {
			n++
		}
	}
	return n > maxDigits
}

// thousandsOrPlaces reports whether the point of a number may also set its
// thousands apart, as in 3.400.
func thousandsOrPlaces(text string) bool {
	whole, fraction, ok := strings.Cut(strings.TrimLeft(text, "+-"), ".")
	return ok && len(fraction) == 3 && len(whole) <= 3 && whole != "" && whole[0] != '0' && allDigits(whole+fraction)
}

// scales are the suffixes of a number, the longest first.
var scales = []struct {
	suffix string
	zeros  int32
}{{"bn", 9}, {"k", 3}, {"M", 6}}

// cutScale takes the suffix off a number, in any case, and gives the zeros it stands for.
func cutScale(text string) (number string, zeros int32) {
	for _, s := range scales {
		if at := len(text) - len(s.suffix); at > 0 && strings.EqualFold(text[at:], s.suffix) {
			return text[:at], s.zeros
		}
	}
	return text, 0
}

// numberMarks are what may stand between the digits of a number.
var numberMarks = strings.NewReplacer("_", "", ".", "")

// plainDigits takes '_' and '.' out of a number, both of which must stand
// between digits, and tells how many digits follow the point.
func plainDigits(text string) (plain string, places int32, ok bool) {
	point, marks := -1, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case isDigit(c):
			continue
		case i == 0 || i == len(text)-1 || !isDigit(text[i-1]) || !isDigit(text[i+1]):
			return "", 0, false
		case c == '.' && point < 0:
			point, marks = i, true
		case c == '_' && point < 0:
			marks = true
		default:
			return "", 0, false
		}
	}
	if point >= 0 {
		places = int32(len(text) - point - 1)
	}
	if marks {
		text = numberMarks.Replace(text)
	}
	plain = strings.TrimLeft(text, "0")
	if plain == "" && text != "" {
		plain = "0"
	}
	return plain, places, plain != "" && len(plain) <= maxDigits && places <= maxDigits
}
