package cmd

import (
	"strings"
	"testing"
	"time"
)

func TestStandardErrorHoldsNothingThatATerminalObeys(t *testing.T) {
	var out, talked strings.Builder
	code := Main([]string{"validate", "gone\x1b[2J\u202e.plan.yaml", "--report", "json=no\x1b[2Jwhere/x.json"},
		&Env{Out: &out, Err: &talked, Dir: t.TempDir(), Getenv: func(string) string { return "" },
			Now: time.Now, Width: func() int { return 0 }})
	if got := talked.String(); code != exitFailed || !strings.Contains(got, "gone") || strings.ContainsAny(got, "\x1b\u202e") {
		t.Errorf("code %d, told %q", code, got)
	}
	talked.Reset()
	n, err := talk{&talked}.Write([]byte("\r3 of 4\tsüß\x1b]0;x\x07\xff\n"))
	if got, want := talked.String(), "\r3 of 4\tsüß␛]0;x␇\ufffd\n"; n != 21 || err != nil || got != want {
		t.Errorf("wrote %d, %v: %q, want %q", n, err, got, want)
	}
}
