package screen_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/fatih/color"

	"keyplan/plan/screen"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name, text  string
		first, most int
		want        []string
	}{
		{"what fits stays", "a b c", 5, 5, []string{"a b c"}},
		{"lines break at spaces", "one two three", 7, 7, []string{"one two", "three"}},
		{"the first may be shorter", "one two three", 3, 9, []string{"one", "two three"}},
		{"wide characters take two columns", "語語 語語", 4, 4, []string{"語語", "語語"}},
		{"a word that is too wide is broken", "abcdefgh", 3, 3, []string{"abc", "def", "gh"}},
		{"a character wider than the line stands", "語a", 1, 1, []string{"語", "a"}},
		{"nothing is one line", "", 5, 5, []string{""}},
	} {
		got := screen.Wrap(c.text, c.first, c.most)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		if strings.ReplaceAll(strings.Join(got, ""), " ", "") != strings.ReplaceAll(c.text, " ", "") {
			t.Errorf("%s: something is lost", c.name)
		}
	}
}

func TestPaintHeedsNothingButItsSwitch(t *testing.T) {
	t.Setenv("NO_COLOR", "1")
	if got := screen.NewPaint(true, color.Bold)("a"); got == "a" {
		t.Error("painted nothing")
	}
	if got := screen.NewPaint(false, color.Bold)("a"); got != "a" {
		t.Errorf("painted %q", got)
	}
	if got := screen.NewPaint(true, color.Bold)(""); got != "" {
		t.Errorf("painted nothing as %q", got)
	}
}
