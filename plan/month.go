package plan

import (
	"fmt"
	"strings"
	"time"
)

// Month is a month of the year, 1 to 12.
type Month int8

// Parse reads a month as 3 or 03.
func (m *Month) Parse(text string, _ *Env) error {
	text = strings.TrimSpace(text)
	if text == "" {
		*m = 0
		return nil
	}
	n, ok := digits(text, min(len(text), 2))
	switch {
	case !ok || len(text) > 2:
		if month := monthNamed(text); month != 0 {
			return wantedMonth.because("write its number").surely(Month(month).String())
		}
		return wantedMonth.not(text)
	case n < 1 || n > 12:
		return wantedMonth.because(fmt.Sprintf("there is no month %d", n))
	}
	*m = Month(n)
	return nil
}

// Absent reports whether no month is stated.
func (m Month) Absent() bool { return m == 0 }

// String writes the month as 03.
func (m Month) String() string {
	if m == 0 {
		return ""
	}
	return fmt.Sprintf("%02d", int8(m))
}

// Next is the month after this one: a fiscal year that ends in March starts in April.
func (m Month) Next() Month { return m%12 + 1 }

// monthNamed finds a month by its English name or the name's first three or
// four letters, and gives 0 if there is none.
func monthNamed(text string) time.Month {
	text = strings.TrimSuffix(strings.ToLower(text), ".")
	for month := time.January; month <= time.December; month++ {
		name := strings.ToLower(month.String())
		if text == name || (len(text) == 3 || len(text) == 4) && strings.HasPrefix(name, text) {
			return month
		}
	}
	return 0
}
