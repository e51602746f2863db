package cmd_test

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"keyplan/cmd"
	"keyplan/plan/watch"
	"keyplan/testdata"
)

// TestScripts runs the scripts of testdata/script, one a theme, in process.
// Beside testscript's own commands they have
//
//	keyplan ARGS…      run keyplan on the example's day; "! keyplan" wants a code over 0
//	code N             the last keyplan ended with code N
//	example [DIR]      lay the example workspace into DIR
//	history [DIR]      lay it there as a repository with its past revisions
//	terminal WIDTH     from here on, standard output is a terminal; 0 for none
//
// and $stdin is what keyplan reads: stdin FILE.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: filepath.Join("testdata", "script"),
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"keyplan": runKeyplan, "code": wantCode, "example": layExample, "history": layHistory, "terminal": setTerminal,
		},
	})
}

const lastCode = "KEYPLAN_LAST_CODE"

func runKeyplan(ts *testscript.TestScript, neg bool, args []string) {
	width, _ := strconv.Atoi(ts.Getenv("KEYPLAN_WIDTH"))
	env := &cmd.Env{
		In: strings.NewReader(""), Out: ts.Stdout(), Err: ts.Stderr(), Dir: ts.MkAbs("."), Getenv: ts.Getenv,
		Now:    func() time.Time { return time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC) },
		OutTTY: width > 0, Width: func() int { return width },
		Asked: endedAtOnce, Watcher: func(o watch.Options) (cmd.Watcher, error) { return watch.Open(o) },
	}
	if name := ts.Getenv("STDIN"); name != "" {
		f, err := os.Open(ts.MkAbs(name))
		ts.Check(err)
		defer func() { _ = f.Close() }()
		env.In = f
	}
	code := cmd.Main(args, env)
	ts.Setenv(lastCode, strconv.Itoa(code))
	if neg != (code > 0) {
		ts.Fatalf("keyplan %s ended with code %d", strings.Join(args, " "), code)
	}
}

// endedAtOnce asks to end as soon as keyplan listens.
func endedAtOnce() (context.Context, context.CancelFunc) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	return ctx, stop
}

func wantCode(ts *testscript.TestScript, _ bool, args []string) {
	if got := ts.Getenv(lastCode); len(args) != 1 || got != args[0] {
		ts.Fatalf("keyplan ended with code %s, want %v", got, args)
	}
}

func layExample(ts *testscript.TestScript, _ bool, args []string) {
	dir := "."
	if len(args) == 1 {
		dir = args[0]
	}
	ts.Check(os.CopyFS(ts.MkAbs(dir), os.DirFS(testdata.Example())))
}

func layHistory(ts *testscript.TestScript, _ bool, args []string) {
	dir := "."
	if len(args) == 1 {
		dir = args[0]
	}
	ts.Check(os.MkdirAll(ts.MkAbs(dir), 0o755))
	ts.Check(testdata.LayHistory(ts.MkAbs(dir)))
}

func setTerminal(ts *testscript.TestScript, _ bool, args []string) {
	ts.Setenv("KEYPLAN_WIDTH", args[0])
}

// TestReadme runs each keyplan command of the README's console blocks from the
// top of the project and compares what it prints. A line "…" stands for
// anything up to the next line that matches.
func TestReadme(t *testing.T) {
	text, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	ran := 0
	for _, block := range consoleBlocks(string(text)) {
		for _, step := range block {
			ran++
			var out strings.Builder
			env := &cmd.Env{In: strings.NewReader(""), Out: &out, Err: io.Writer(&out), Dir: absolute(t, ".."),
				Getenv: func(string) string { return "" }, Now: time.Now, Width: func() int { return 0 }}
			cmd.Main(step.args, env)
			if !matches(strings.Split(strings.TrimRight(out.String(), "\n"), "\n"), step.want) {
				t.Errorf("README: keyplan %s prints\n%s\nnot\n%s", strings.Join(step.args, " "), out.String(), strings.Join(step.want, "\n"))
			}
		}
	}
	if ran == 0 {
		t.Error("README shows no keyplan command")
	}
}

type step struct {
	args []string
	want []string
}

func consoleBlocks(text string) [][]step {
	var blocks [][]step
	in := false
	for _, line := range strings.Split(text, "\n") {
		switch {
		case strings.HasPrefix(line, "```"):
			if in = !in && line == "```console"; in {
				blocks = append(blocks, nil)
			}
		case !in:
		case strings.HasPrefix(line, "$ keyplan "):
			last := &blocks[len(blocks)-1]
			*last = append(*last, step{args: strings.Fields(strings.TrimPrefix(line, "$ keyplan "))})
		default:
			last := blocks[len(blocks)-1]
			if len(last) > 0 {
				last[len(last)-1].want = append(last[len(last)-1].want, line)
			}
		}
	}
	return blocks
}

// matches compares lines; "…" alone on a line of want stands for any lines.
func matches(got, want []string) bool {
	for len(want) > 0 && want[len(want)-1] == "" {
		want = want[:len(want)-1]
	}
	if len(want) == 0 {
		return len(got) == 0
	}
	if want[0] == "…" {
		for i := range len(got) + 1 {
			if matches(got[i:], want[1:]) {
				return true
			}
		}
		return false
	}
	return len(got) > 0 && got[0] == want[0] && matches(got[1:], want[1:])
}

func absolute(t *testing.T, path string) string {
	t.Helper()
	abs, err := filepath.Abs(path)
	if err != nil {
		t.Fatal(err)
	}
	return abs
}
