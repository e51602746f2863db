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

// on runs keyplan in a folder, on the day of the example, and gives what it
// writes. Width is that of the terminal, 0 for none.
func on(t *testing.T, dir, args string, width int) (out, errs string, code int) {
	t.Helper()
	var o, e bytes.Buffer
	env := &cmd.Env{In: strings.NewReader(""), Out: &o, Err: &e, OutTTY: width > 0, Dir: dir, Getenv: func(string) string { return "" },
		Now: func() time.Time { return time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC) }, Width: func() int { return width }}
	code = cmd.Main(append(strings.Fields(args), "--color", "never"), env)
	return o.String(), e.String(), code
}

// TestScoresOfTheExample shows the scores of the example workspace with its
// past in every way. The goldens are read as a sales director would.
func TestScoresOfTheExample(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("no git here")
	}
	dir := t.TempDir()
	if err := testdata.LayHistory(dir); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		golden, args string
		width, code  int
	}{
		{"table.txt", "score", 80, 0},
		{"table-narrow.txt", "score", 60, 0},
		{"table-wide.txt", "score --sort revenue", 160, 0},
		{"card.txt", "score hungry-owl --full", 80, 0},
		{"card-narrow.txt", "score mere-paillarde", 60, 0},
		{"card-wide.txt", "score koeniglich-essen", 130, 0},
		{"gone.txt", "score folies-gourmandes", 80, 0},
		{"gate.txt", "score richter-supermarkt hungry-owl mere-paillarde quick-stop --min quality=60,relationship=60", 80, 1},
		{"history.txt", "score --history", 80, 0},
		{"history-one.txt", "score --history seven-seas", 80, 0},
		{"what-if.txt", "score --what-if without=janet.leverling", 80, 0},
		{"what-if-wide.txt", "score --what-if without=m.quick,henrike.claasen quick-stop", 130, 0},
		{"as-of.txt", "score --as-of HEAD~1 --sort name", 80, 0},
		{"table.md", "score --format markdown", 0, 0},
		{"card.md", "score simons-bistro --format markdown", 0, 0},
		{"table.csv", "score --format csv", 0, 0},
		{"card.csv", "score maison-dewey --format csv", 0, 0},
		{"card.json", "score maison-dewey --format json", 0, 0},
		{"history.json", "score hungry-owl --history --format json", 0, 0},
		{"what-if.json", "score hungry-owl --what-if without=p.mckenna --format json", 0, 0},
		{"explain.txt", "explain on-target", 80, 0},
		{"explain-list.txt", "explain", 80, 0},
	} {
		out, errs, code := on(t, dir, c.args, c.width)
		if code != c.code || errs != "" {
			t.Errorf("keyplan %s: code %d, %s", c.args, code, errs)
		}
		golden.Compare(t, "testdata/score/"+c.golden, []byte(out))
	}
}

// TestScoreWithoutGitKnowsNoPast has no git to call.
func TestScoreWithoutGitKnowsNoPast(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("no git here")
	}
	dir := t.TempDir()
	if err := testdata.LayHistory(dir); err != nil {
		t.Fatal(err)
	}
	with, _, _ := on(t, dir, "score hungry-owl --full", 0)
	t.Setenv("PATH", t.TempDir())
	without, errs, code := on(t, dir, "score hungry-owl --full", 0)
	if code != 0 || errs != "" || !strings.Contains(without, "\nAccount health") {
		t.Errorf("code %d, %s\n%s", code, errs, without)
	}
	for _, past := range []string{"at the review of", "approved was"} {
		if !strings.Contains(with, past) || strings.Contains(without, past) {
			t.Errorf("%q is told without git, or not with it", past)
		}
	}
	for _, args := range []string{"score --as-of 2026-09-30", "score --as-of HEAD hungry-owl", "score --history"} {
		if out, errs, code := on(t, dir, args, 0); code != 2 || out != "" || !strings.Contains(errs, "git") || strings.Count(errs, "\n") > 2 {
			t.Errorf("%s: code %d, %s%s", args, code, errs, out)
		}
	}
}
