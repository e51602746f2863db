package svg

import (
	"fmt"
	"testing"

	"keyplan/plan/sheet"
)

func TestAxesHaveRoundNumbers(t *testing.T) {
	for _, c := range []struct {
		least, most float64
		format      sheet.Format
		want        string
	}{
		{0, 110277, sheet.Money("EUR", 0), "[0 25,000 50,000 75,000 100,000 125,000]"},
		{0, 0.31, sheet.Percent(0), "[0 % 10 % 20 % 30 % 40 %]"},
		{0, 0.021, sheet.Percent(1), "[0.0 % 0.5 % 1.0 % 1.5 % 2.0 % 2.5 %]"},
		{-20, 226, sheet.Decimals(0), "[-50 0 50 100 150 200 250]"},
		{0, 0, sheet.Decimals(0), "[0.0 0.2 0.4 0.6 0.8 1.0]"},
		{0, 4.2e7, sheet.Money("EUR", 0), "[0M 10M 20M 30M 40M 50M]"},
	} {
		s := nice(c.least, c.most, 5)
		var marks []string
		for _, v := range s.marks() {
			marks = append(marks, s.mark(v, c.format))
		}
		if got := fmt.Sprint(marks); got != c.want {
			t.Errorf("%v to %v: got %s, want %s", c.least, c.most, got, c.want)
		}
	}
}

func TestATextIsCutToItsRoom(t *testing.T) {
	for _, c := range []struct {
		text string
		room float64
		want string
	}{{"short", 100, "short"}, {"two words here", 60, "two word…"}, {"語語語語語語", 62, "語語語語…"}, {"a\x1bb", 100, "a␛b"}} {
		if got := trim(c.text, c.room, usual); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}
