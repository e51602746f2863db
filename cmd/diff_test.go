package cmd_test

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"
	"time"

	"keyplan/cmd"
	"keyplan/plan/golden"
	"keyplan/testdata"
)

// TestDiffOfTheExample shows the past of the example workspace in every way.
// The goldens are read as a sales director would.
func TestDiffOfTheExample(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("no git here")
	}
	dir := t.TempDir()
	if err := testdata.LayHistory(dir); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		golden, args string
		width        int
	}{
		{"quarter.txt", "diff HEAD~1", 100},
		{"account.txt", "diff --since 2026-09-30 hungry-owl", 80},
		{"narrow.txt", "diff HEAD~2 HEAD~1 seven-seas", 44},
		{"heavy.txt", "diff HEAD~2..HEAD --weight high", 80},
		{"each.txt", "diff HEAD~1 folk-och-fa --weight low", 80},
		{"figures.txt", "diff HEAD~2 --section financials quick-stop ernst-handel", 80},
		{"comment.md", "diff HEAD~1 --format markdown hungry-owl elia-kai-meli white-clover", 0},
		{"review.md", "diff --since last-review --format markdown hungry-owl quick-stop mere-paillarde", 0},
		{"review-2026-q3.md", "diff HEAD~2 HEAD~1 --format review folk-och-fa quick-stop bon-app save-a-lot", 0},
		{"changes.json", "diff HEAD~2 --format json seven-seas elia-kai-meli", 0},
	} {
		var out, errs bytes.Buffer
		env := &cmd.Env{In: strings.NewReader(""), Out: &out, Err: &errs, Dir: dir, Getenv: func(string) string { return "" },
			Now: func() time.Time { return time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC) }, Width: func() int { return c.width }}
		if code := cmd.Main(strings.Fields(c.args), env); code != 0 || errs.Len() > 0 {
			t.Errorf("keyplan %s: code %d, %s", c.args, code, errs.String())
		}
		golden.Compare(t, "testdata/diff/"+c.golden, out.Bytes())
	}
}
