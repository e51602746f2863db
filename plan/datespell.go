package plan

import (
	"strings"
	"unicode"
)

// guessDate finds the date that a text not in our form may mean: people write
// 22.11.2026, Nov 2026 and Q4 2026, and spreadsheets 2026-11-22T00:00:00Z.
func guessDate(text string) *Fault {
	if len(text) > maxGuess {
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
	case sure && words.even() && !strings.ContainsFunc(text, doubtful):
		return wantedDate.because("it is written another way here").surely(c.String())
	}
	return wantedDate.because("it is written another way here").near(c.String())
}

// doubtful reports whether a sign in a date may say more than the date: "~", "?", "<".
func doubtful(r rune) bool {
	return !unicode.IsLetter(r) && !isASCIIDigit(r) && !strings.ContainsRune(" -./,:+'", r)
}

// A dateWord is a run of digits or of letters in a date.
type dateWord struct {
	shape  string // as many 9s as digits (one for two), M for a month, Q, T, or ?
	number int
	gap    string // what stands before it
}

type dateWords []dateWord

// splitDate takes a text apart into numbers and words. It leaves out what says
// nothing: the "nd" of 22nd, the "FY" of FY2026.
func splitDate(text string) dateWords {
	var list dateWords
	gap := ""
	for text != "" {
		run := leading(text, isASCIIDigit)
		if run == "" {
			run = leading(text, unicode.IsLetter)
		}
		if run == "" {
			run = leading(text, func(r rune) bool { return !isASCIIDigit(r) && !unicode.IsLetter(r) })
			gap += run
		} else if word := newDateWord(strings.ToLower(run), gap); word.shape != "" {
			list, gap = append(list, word), ""
		}
		text = text[len(run):]
	}
	return list
}

func newDateWord(run, gap string) dateWord {
	if n, ok := digits(run, len(run)); ok && len(run) <= 8 {
		if len(run) == 2 {
			run = "9"
		}
		return dateWord{strings.Repeat("9", len(run)), n, gap}
	}
	switch run {
	case "st", "nd", "rd", "th", "of", "fy":
		return dateWord{}
	case "q", "t", "z":
		return dateWord{strings.ToUpper(run), 0, gap}
	}
	if month := monthNamed(run); month != 0 {
		return dateWord{"M", int(month), gap}
	}
	return dateWord{"?", -1, gap}
}

func isASCIIDigit(r rune) bool { return '0' <= r && r <= '9' }

func leading(text string, is func(rune) bool) string {
	if end := strings.IndexFunc(text, func(r rune) bool { return !is(r) }); end >= 0 {
		return text[:end]
	}
	return text
}

func (w dateWords) shape() string {
	shapes := make([]string, len(w))
	for i, word := range w {
		shapes[i] = word.shape
	}
	return strings.Join(shapes, " ")
}

// dateShapes tell which words of a date are its year, its month or quarter,
// and its day.
var dateShapes = []struct {
	shape           string
	precision       Precision
	year, part, day int
	sure            bool // no other reading is likely
}{
	{"9999 9 9", ByDay, 0, 1, 2, true},
	{"9999 M 9", ByDay, 0, 1, 2, true},
	{"9 M 9999", ByDay, 2, 1, 0, true},
	{"M 9 9999", ByDay, 2, 0, 1, true},
	{"9 9 9999", ByDay, 2, 1, 0, true},
	{"9 M 9", ByDay, 2, 1, 0, false},
	{"9 9 9", ByDay, 2, 1, 0, false},
	{"9999 9", ByMonth, 0, 1, 0, true},
	{"9 9999", ByMonth, 1, 0, 0, true},
	{"9999 M", ByMonth, 0, 1, 0, true},
	{"M 9999", ByMonth, 1, 0, 0, true},
	{"Q 9 9999", ByQuarter, 2, 1, 0, true},
	{"9 Q 9999", ByQuarter, 2, 0, 0, true},
	{"9999 Q 9", ByQuarter, 0, 2, 0, true},
	{"Q 9 9", ByQuarter, 2, 1, 0, false},
}

// civil reads the words as a date, and tells whether no other reading is
// likely. The zero civil means that they are not one.
func (w dateWords) civil() (c civil, sure bool) {
	shape := w.shape()
	switch clock, timed := strings.CutPrefix(shape, "9999 9 9 "); {
	case timed && strings.HasPrefix(strings.TrimPrefix(clock, "T "), "9 9"):
		c, _ = w[:3].civil()
		return c, w[3:].midnight()
	case shape == "99999999":
		n := w[0].number
		return civil{ByDay, n / 10000, n / 100 % 100, n % 100}, true
	case shape == "999999":
		n := w[0].number
		return civil{ByMonth, n / 100, n % 100, 0}, false
	case shape == "9 9 9" && w[1].gap == "-": // 26-11-22 may begin with the year
		return civil{}, false
	}
	for _, s := range dateShapes {
		if s.shape == shape {
			c = civil{s.precision, w[s.year].number, w[s.part].number, w[s.day].number}
			return c.repaired(shape, w[len(w)-1].gap), s.sure
		}
	}
	return civil{}, false
}

// repaired adds the century to a short year, and takes the number that cannot
// be a month for the day. Only with dots does the day always come first.
func (c civil) repaired(shape, mark string) civil {
	if !strings.Contains(shape, "9999") {
		c.year += 2000
	}
	if strings.HasPrefix(shape, "9 9 9") && mark != "." && c.part > 12 {
		c.part, c.day = c.day, c.part
	}
	return c
}

// unordered reports whether a date may be read with the day or the month first.
func (w dateWords) unordered() bool {
	if w.shape() != "9 9 9999" || w[1].gap == "." {
		return false
	}
	return w[0].number <= 12 && w[1].number <= 12 && w[0].number != w[1].number
}

// even reports whether a date begins the text and like marks stand between its
// numbers: 2026-10/11 rather means October or November.
func (w dateWords) even() bool {
	numbers := strings.HasPrefix(w.shape(), "9 9 9") || strings.HasPrefix(w.shape(), "9999 9 9")
	return w[0].gap == "" && (!numbers || w[1].gap == w[2].gap)
}

// midnight reports whether a time of day says nothing: all its numbers are 0.
func (w dateWords) midnight() bool {
	for _, word := range w {
		if word.number != 0 {
			return false
		}
	}
	return true
}
