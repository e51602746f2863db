package cmd_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"keyplan/cmd"
)

func TestWhatThereIsFitsAScreen(t *testing.T) {
	var out strings.Builder
	env := &cmd.Env{In: strings.NewReader(""), Out: &out, Err: &out, Dir: t.TempDir(), Getenv: func(string) string { return "" },
		Now: time.Now, Width: func() int { return 80 }}
	if code := cmd.Main(nil, env); code != 0 || !strings.Contains(out.String(), "\n  score ") {
		t.Fatalf("code %d: %s", code, out.String())
	}
	for line := range strings.Lines(out.String()) {
		if n := utf8.RuneCountInString(strings.TrimRight(line, "\n")); n > 80 {
			t.Errorf("%d characters: %s", n, line)
		}
	}
}
