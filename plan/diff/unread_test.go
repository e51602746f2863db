package diff

import (
	"strings"
	"testing"
)

// TestUnreadValuesAreCounted tries what can be wrong with a value: of none of them is
// anything said, so that somebody must be told.
func TestUnreadValuesAreCounted(t *testing.T) {
	const begin = "keyplan: 1\naccount: {name: Acme, manager: jane.roe}\n"
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"nothing", "", 0},
		{"no date", "review: {next: someday}\n", 1},
		{"a list in place of a text", "profile: {summary: [a, b]}\n", 1},
		{"a text that is too long", "profile: {summary: \"" + strings.Repeat("x", 40_000) + "\"}\n", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Unread(doc([]byte(begin + c.text))); got != c.want {
				t.Errorf("%d values were not read, want %d", got, c.want)
			}
		})
	}
}
