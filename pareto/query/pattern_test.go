package query

import (
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"
)

// compiled is a pattern as Go's regular expressions have it, which are those
// of DuckDB.
func compiled(pattern string) *regexp.Regexp {
	return regexp.MustCompile(codes.ReplaceAllString(pattern, `\x{$1}`))
}

func TestTheCalendarHasTheDaysThatThereAre(t *testing.T) {
	days := compiled(calendar)
	for year := 1895; year <= 2205; year++ {
		for month := 0; month <= 13; month++ {
			for day := 0; day <= 32; day++ {
				text := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).Format("2006-") + two(month) + "-" + two(day)
				_, err := time.Parse(time.DateOnly, text)
				if want := err == nil && 1900 <= year && year <= 2199; days.MatchString(text) != want {
					t.Fatalf("%s is a day: %v", text, !want)
				}
			}
		}
	}
}

func two(n int) string { return string([]byte{'0' + byte(n/10), '0' + byte(n%10)}) }

func TestWhiteSpaceIsThatOfTheReader(t *testing.T) {
	spaces, dropped := compiled(white), compiled(unseen)
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if r >= 0xD800 && r < 0xE000 {
			continue
		}
		want := unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune("\u2007\u202f\u2060", r)
		if got := spaces.MatchString(string(r)); got != want {
			t.Errorf("%U is white space: %v", r, got)
		}
		if got := dropped.MatchString(string(r)); got != (r == '\ufeff' || r == unicode.ReplacementChar) {
			t.Errorf("%U is dropped: %v", r, got)
		}
	}
}
