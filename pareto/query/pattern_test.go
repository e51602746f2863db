package query

import (
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"keyplan/pareto/ledger"
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

// TestWhiteSpaceIsThatOfTheReader holds the patterns against package ledger, for
// every character that a pattern names by four digits, between two letters.
func TestWhiteSpaceIsThatOfTheReader(t *testing.T) {
	spaces, dropped, odd := compiled(white), compiled(unseen), compiled(untidy)
	for r := rune(0); r <= 0xFFFF; r++ {
		if utf16.IsSurrogate(r) || r == '|' { // which ends a text
			continue
		}
		text := "a" + string(r) + "b"
		c, err := ledger.ParseCondition("column=" + text)
		if err != nil {
			t.Fatal(err)
		}
		got := text
		if odd.MatchString(text) {
			got = spaces.ReplaceAllString(dropped.ReplaceAllString(text, ""), " ")
		}
		if got = strings.ToLower(got); got != c.Texts[0] {
			t.Errorf("%U between letters is %q, want %q", r, got, c.Texts[0])
		}
	}
}
