package safe_test

import (
	"testing"

	"keyplan/plan/safe"
)

func TestCodeIsNoMarkup(t *testing.T) {
	if got, want := safe.Code("a|b</code>"), `<code>a\|b&lt;/code&gt;</code>`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
