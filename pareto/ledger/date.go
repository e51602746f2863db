package ledger

import (
	"bytes"
	"slices"
	"strings"
	"time"
	"unicode"

	"keyplan/pareto"
)

// A DateStyle is the order of day and month in dates whose month is a number.
type DateStyle string

// The styles; a year in front settles itself.
const (
	DayFirst   DateStyle = "dmy"
	MonthFirst DateStyle = "mdy"
)

// A clue is what one date tells of the style of its column.
type clue int

const (
	noClue   clue = iota // 2026-11-30, 30 Nov 2026
	dayFirst             // 30/11/2026
	monthFirst
	openClue // 11/10/2026: either
	notADate
)

// readDate reads a date, with or without a time of the day after it. Where
// the text leaves open what is the month, style says; without one, the day
// comes first.
func readDate(text []byte, style DateStyle) (pareto.Day, clue) {
	text = bytes.TrimSpace(text)
	if day, ok := isoDate(text); ok {
		return day, noClue
	}
	if len(text) > 40 {
		return 0, notADate
	}
	parts, names, ok := dateParts(text)
	switch {
	case !ok || len(parts) != 3:
		return 0, notADate
	case names > 0:
		return namedDate(parts)
	}
	return numberedDate(parts, style)
}

// readMonth reads a month, such as 2026-11, 11/2026, 202611 or Nov 2026, as
// its first day.
func readMonth(text []byte) (pareto.Day, bool) {
	text = bytes.TrimSpace(text)
	if len(text) < 5 || len(text) > 40 {
		return 0, false
	}
	parts, _, ok := dateParts(text)
	if ok && len(parts) == 1 && parts[0].digits == 6 {
		n := parts[0].number
		parts = []datePart{{n / 100, 4, false}, {n % 100, 2, false}}
	}
	if !ok || len(parts) != 2 {
		return 0, false
	}
	month, year := parts[0], parts[1]
	if year.month || month.digits == 4 {
		month, year = year, month
	}
	if year.month || year.digits != 4 && !(month.month && year.digits == 2) || !month.month && month.digits > 2 {
		return 0, false
	}
	day, tells := dated(year, month.number, 1, noClue)
	return day, tells != notADate
}

// isoDate reads 2026-11-30, the form of most exports, with a time behind it.
func isoDate(text []byte) (pareto.Day, bool) {
	if len(text) < 10 || text[4] != '-' || text[7] != '-' || len(text) > 10 && !isTime(text[10:]) {
		return 0, false
	}
	return calendarDay(100*pair(text[0], text[1])+pair(text[2], text[3]), pair(text[5], text[6]), pair(text[8], text[9]))
}

// pair gives the number that two digits make, or one that no date has.
func pair(ten, one byte) int {
	if ten -= '0'; ten > 9 {
		return noPart
	}
	if one -= '0'; one > 9 {
		return noPart
	}
	return 10*int(ten) + int(one)
}

// noPart is far below any year, month or day.
const noPart = -1 << 20

// calendarDay is a day if there is such a one.
func calendarDay(year, month, day int) (pareto.Day, bool) {
	if year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 28 && day > lastOf(year, month) {
		return 0, false
	}
	return civil(year, month, day), true
}

func lastOf(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// civil counts days from 1970-01-01 in the Gregorian calendar: Howard Hinnant,
// "chrono-Compatible Low-Level Date Algorithms". It is what pareto.DayOf gives,
// in a tenth of the time, once a line.
func civil(year, month, day int) pareto.Day {
	if month <= 2 {
		year--
		month += 12
	}
	era := year / 400
	ofEra := year - era*400
	ofYear := (153*(month-3)+2)/5 + day - 1
	return pareto.Day(era*146097 + ofEra*365 + ofEra/4 - ofEra/100 + ofYear - 719468)
}

// isTime reports whether a text after a date is a time of the day.
func isTime(text []byte) bool {
	if c := text[0]; c != ' ' && c != 'T' && c != 't' && c != ',' {
		return false
	}
	for _, c := range text {
		switch {
		case c-'0' <= 9, c >= 'A' && c <= 'Z', bytes.IndexByte([]byte(" :.,+-tzapm"), c) >= 0: // in capitals the zone: UTC, CEST
		default:
			return false
		}
	}
	return true
}

// A datePart is a number or a month's name.
type datePart struct {
	number, digits int
	month          bool
}

// dateParts takes a date or a month apart, without the time of the day behind it.
func dateParts(text []byte) (parts []datePart, names int, ok bool) {
	for len(text) > 0 && len(parts) < 3 {
		r, size := decodeRune(text)
		switch {
		case '0' <= r && r <= '9':
			part, rest := digitsOf(text)
			parts, text = append(parts, part), rest
		case unicode.IsLetter(r):
			word, rest := lettersOf(text)
			text = rest
			month := monthOf(word)
			switch {
			case weekday(word):
			case month > 0:
				parts = append(parts, datePart{number: month, month: true})
				names++
			case !filler(word):
				return nil, 0, false
			}
		case strings.ContainsRune("/-. ,", r) || blank(r):
			text = text[size:]
		default:
			return nil, 0, false
		}
	}
	if len(parts) == 1 && parts[0].digits == 8 { // 20261130
		n := parts[0].number
		return []datePart{{n / 10000, 4, false}, {n / 100 % 100, 2, false}, {n % 100, 2, false}}, 0, len(text) == 0
	}
	return parts, names, names <= 1 && (len(text) == 0 || len(parts) == 3 && isTime(text))
}

func digitsOf(text []byte) (part datePart, rest []byte) {
	for len(text) > 0 && text[0]-'0' <= 9 && part.digits < 9 {
		part.number = part.number*10 + int(text[0]-'0')
		part.digits++
		text = text[1:]
	}
	return part, text
}

// lettersOf takes a word off a text; a letter that is not UTF-8 is one of
// Latin-1.
func lettersOf(text []byte) (word string, rest []byte) {
	var letters []rune
	for rest = text; ; {
		r, size := decodeRune(rest)
		if size == 0 || !unicode.IsLetter(r) {
			return strings.ToLower(string(letters)), rest
		}
		letters, rest = append(letters, r), rest[size:]
	}
}

// months are how the names of months begin, in the languages of Western and
// Central Europe; of several that fit, the longest counts.
var months = map[string]int{
	"jan": 1, "jän": 1, "ene": 1, "gen": 1, "sty": 1, "led": 1,
	"feb": 2, "fév": 2, "fev": 2, "lut": 2, "úno": 2,
	"mar": 3, "mär": 3, "mrz": 3, "maa": 3, "mrt": 3, "bře": 3,
	"apr": 4, "avr": 4, "abr": 4, "kwi": 4, "dub": 4,
	"may": 5, "mai": 5, "maj": 5, "mei": 5, "mag": 5, "kvě": 5, "mayo": 5,
	"jun": 6, "juin": 6, "giu": 6, "cze": 6, "čer": 6,
	"jul": 7, "juil": 7, "lug": 7, "lip": 7, "července": 7, "červenec": 7,
	"aug": 8, "aoû": 8, "aou": 8, "ago": 8, "sie": 8, "srp": 8,
	"sep": 9, "set": 9, "wrz": 9, "zář": 9,
	"oct": 10, "okt": 10, "out": 10, "ott": 10, "paź": 10, "říj": 10,
	"nov": 11, "lis": 11,
	"dec": 12, "dez": 12, "déc": 12, "dic": 12, "gru": 12, "pro": 12,
}

// longestMonth is the length of the longest of these beginnings, in letters.
const longestMonth = 8

// monthOf is the month that a word names, 0 for none.
func monthOf(word string) int {
	letters := []rune(word)
	for n := min(len(letters), longestMonth); n >= 3; n-- {
		if month := months[string(letters[:n])]; month > 0 {
			return month
		}
	}
	return 0
}

// weekdays are days of the week, which tell nothing that the date does not.
var weekdays = [...]string{
	"mon", "monday", "tue", "tues", "tuesday", "wed", "wednesday", "thu", "thur", "thurs", "thursday", "fri", "friday", "sat", "saturday", "sun", "sunday",
	"mo", "montag", "di", "dienstag", "mi", "mittwoch", "do", "donnerstag", "fr", "freitag", "sa", "samstag", "sonnabend", "so", "sonntag",
	"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
}

func weekday(word string) bool { return slices.Contains(weekdays[:], word) }

// filler are words within a date: 3 de marzo de 2026, 3rd March, 1er août.
func filler(word string) bool {
	switch word {
	case "de", "of", "st", "nd", "rd", "th", "del", "er", "º", "ª":
		return true
	}
	return false
}

// namedDate reads three parts of which one is a month's name.
func namedDate(parts []datePart) (pareto.Day, clue) {
	var rest []datePart
	month := 0
	for _, p := range parts {
		if p.month {
			month = p.number
		} else {
			rest = append(rest, p)
		}
	}
	day, year := rest[0], rest[1]
	if day.digits == 4 {
		day, year = year, day
	}
	return dated(year, month, day.number, noClue)
}

// numberedDate reads three numbers.
func numberedDate(parts []datePart, style DateStyle) (pareto.Day, clue) {
	a, b, c := parts[0], parts[1], parts[2]
	switch {
	case a.digits == 4:
		return dated(a, b.number, c.number, noClue)
	case a.digits > 2 || b.digits > 2 || c.digits != 4 && c.digits != 2:
		return 0, notADate
	case a.number > 12:
		return dated(c, b.number, a.number, dayFirst)
	case b.number > 12:
		return dated(c, a.number, b.number, monthFirst)
	case a.number == b.number:
		return dated(c, a.number, b.number, noClue)
	case style == MonthFirst:
		return dated(c, a.number, b.number, openClue)
	}
	return dated(c, b.number, a.number, openClue)
}

// dated is a day of a year that may be written with two digits: from 69 on
// those of the last century, as POSIX has it.
func dated(year datePart, month, day int, tells clue) (pareto.Day, clue) {
	y := year.number
	if year.digits <= 2 {
		if y += 1900; y < 1969 {
			y += 100
		}
	}
	if d, ok := calendarDay(y, month, day); ok {
		return d, tells
	}
	return 0, notADate
}
