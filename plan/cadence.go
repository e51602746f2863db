package plan

import (
	"fmt"
	"strconv"
	"strings"

	"keyplan/plan/nearest"
)

// maxCadence is ten years: beyond that, nothing is done again and again.
const (
	maxCadenceMonths = 120
	maxCadenceDays   = 3653
)

var wantedCadence = wanted{"a cadence", "how often: weekly, fortnightly, monthly, quarterly, half_yearly, yearly, or such as 6w, 10d or 2m"}

// Cadence is how often something is done: every so many days, or every so many
// months. Cadences compare with ==: 2w is fortnightly.
type Cadence struct{ months, days int16 }

// cadences are those with a name of their own.
var cadences = []struct {
	name    string
	cadence Cadence
}{
	{"weekly", Cadence{days: 7}}, {"fortnightly", Cadence{days: 14}}, {"monthly", Cadence{months: 1}},
	{"quarterly", Cadence{months: 3}}, {"half_yearly", Cadence{months: 6}}, {"yearly", Cadence{months: 12}},
}

// Parse reads a cadence's name, or a number of days, weeks, months or years:
// 10d, 6w, 2m, 1y.
func (c *Cadence) Parse(text string, _ *Env) error {
	text = strings.TrimSpace(text)
	if text == "" {
		*c = Cadence{}
		return nil
	}
	for _, known := range cadences {
		if text == known.name {
			*c = known.cadence
			return nil
		}
	}
	read, ok := scanCadence(text)
	if !ok {
		return guessCadence(text)
	}
	if flaw := read.flaw(); flaw != "" {
		return wantedCadence.because(flaw)
	}
	*c = read
	return nil
}

// flaw says why a cadence makes no sense, or "".
func (c Cadence) flaw() string {
	switch {
	case c.Absent():
		return "it must be a day at least"
	case c.months > maxCadenceMonths || c.days > maxCadenceDays:
		return "it is longer than ten years"
	}
	return ""
}

// Absent reports whether no cadence is stated.
func (c Cadence) Absent() bool { return c == Cadence{} }

// From is the day when it is due again after having been done on a day.
func (c Cadence) From(day Day) Day { return day.AddMonths(int(c.months)).Add(int(c.days)) }

// Before is the day on or after which it must have been done to be in time on a day.
func (c Cadence) Before(day Day) Day { return day.AddMonths(-int(c.months)).Add(-int(c.days)) }

// Days is the length of the cadence in days, about: a month is 30, a year 365.
func (c Cadence) Days() int { return (int(c.months)*36525+600)/1200 + int(c.days) }

// Times is a cadence so many times as long, ten years at most.
func (c Cadence) Times(n int) Cadence {
	return Cadence{
		months: int16(max(0, min(int(c.months)*n, maxCadenceMonths))),
		days:   int16(max(0, min(int(c.days)*n, maxCadenceDays))),
	}
}

// String writes the cadence by its name if it has one, else as 10d, 6w, 2m or 2y.
func (c Cadence) String() string {
	for _, known := range cadences {
		if c == known.cadence {
			return known.name
		}
	}
	if c.Absent() {
		return ""
	}
	n, unit := c.parts()
	return strconv.Itoa(n) + unit[:1]
}

// Words writes the cadence for people: every 6 weeks.
func (c Cadence) Words() string {
	switch n, unit := c.parts(); {
	case c.Absent():
		return ""
	case c == Cadence{months: 3}:
		return "every quarter"
	case c == Cadence{months: 6}:
		return "every half year"
	case n == 1:
		return "every " + unit
	default:
		return fmt.Sprintf("every %d %ss", n, unit)
	}
}

// parts tells the cadence in the largest unit that fits.
func (c Cadence) parts() (n int, unit string) {
	switch {
	case c.months > 0 && c.months%12 == 0:
		return int(c.months) / 12, "year"
	case c.months > 0:
		return int(c.months), "month"
	case c.days%7 == 0:
		return int(c.days) / 7, "week"
	}
	return int(c.days), "day"
}

// scanCadence reads 10d, 6w, 2m and 1y. Numbers past all bounds are cut to a
// little over the bound.
func scanCadence(text string) (c Cadence, ok bool) {
	number, unit := text[:len(text)-1], text[len(text)-1]
	if !allDigits(number) || len(number) > 4 {
		return c, false
	}
	n, _ := strconv.Atoi(number)
	switch unit {
	case 'd':
		c.days = int16(n)
	case 'w':
		c.days = int16(min(7*n, maxCadenceDays+1))
	case 'm':
		c.months = int16(n)
	case 'y':
		c.months = int16(min(12*n, maxCadenceMonths+1))
	default:
		return c, false
	}
	return c, true
}

// spelledCadences are other words for cadences; in doubt are those that are
// used for two things.
var spelledCadences = map[string]struct {
	right string
	sure  bool
}{
	"daily": {"1d", true}, "annual": {"yearly", true}, "annually": {"yearly", true}, "semiannual": {"half_yearly", true},
	"semiannually": {"half_yearly", true}, "halfyearly": {"half_yearly", true}, "biweekly": {"fortnightly", false},
	"bimonthly": {"2m", false}, "biannual": {"half_yearly", false}, "biannually": {"half_yearly", false},
}

// guessCadence finds the cadence that another word or form means.
func guessCadence(text string) *Fault {
	fault := wantedCadence.not(text)
	if len(text) > maxGuess || text[0] == '-' {
		return fault
	}
	plain := strings.Map(func(r rune) rune {
		if strings.ContainsRune(" -_", r) {
			return -1
		}
		return r
	}, strings.ToLower(text))
	if spelled, ok := spelledCadences[plain]; ok {
		fault.Nearest, fault.Sure = spelled.right, spelled.sure
		return fault
	}
	if short, ok := spelledSpan(plain); ok {
		return fault.surely(short)
	}
	names := make([]string, len(cadences))
	for i, known := range cadences {
		names[i] = known.name
	}
	if match, ok := nearest.Find(text, names); ok {
		fault.Nearest, fault.Sure = match.Word, match.Sure
	}
	return fault
}

// spelledSpan finds what "every6weeks" or "10days" is here: 6w or 10d.
func spelledSpan(text string) (short string, ok bool) {
	text = strings.TrimPrefix(text, "every")
	unit := strings.TrimLeft(text, "0123456789")
	number := text[:len(text)-len(unit)]
	if number == "" {
		number = "1"
	}
	for _, word := range []string{"days", "weeks", "wks", "months", "mths", "years", "yrs"} {
		if unit != "" && (unit == word || unit == strings.TrimSuffix(word, "s") || unit == word[:1]) {
			c, ok := scanCadence(number + word[:1])
			return c.String(), ok && c.flaw() == ""
		}
	}
	return "", false
}
