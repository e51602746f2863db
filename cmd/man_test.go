package cmd_test

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"keyplan/cmd"
)

// TestPagesAreWhatManReads has groff, where there is one, look for mistakes in
// the pages.
func TestPagesAreWhatManReads(t *testing.T) {
	dir := t.TempDir()
	written(t, dir, "man", "pages")
	files, err := filepath.Glob(filepath.Join(dir, "pages", "man*", "*"))
	if err != nil || len(files) < 10 {
		t.Fatal(files, err)
	}
	groff, err := exec.LookPath("groff")
	if err != nil {
		t.Skip("no groff here")
	}
	for _, file := range files {
		out, err := exec.Command(groff, "-man", "-Tutf8", "-ww", "-z", file).CombinedOutput()
		if err != nil || len(out) > 0 {
			t.Errorf("%s: %v\n%s", filepath.Base(file), err, out)
		}
	}
}

// TestShellsReadTheirCompletions has each shell that is here read its script.
func TestShellsReadTheirCompletions(t *testing.T) {
	read := false
	for _, name := range []string{"bash", "zsh", "fish"} {
		shell, err := exec.LookPath(name)
		if err != nil {
			continue
		}
		read = true
		c := exec.Command(shell, "-n")
		c.Stdin = strings.NewReader(written(t, t.TempDir(), "completion", name))
		if out, err := c.CombinedOutput(); err != nil || len(out) > 0 {
			t.Errorf("%s: %v\n%s", name, err, out)
		}
	}
	if !read {
		t.Skip("no shell here")
	}
}

// written is what keyplan writes when it is called in a folder.
func written(t *testing.T, dir string, args ...string) string {
	t.Helper()
	var out, errs strings.Builder
	env := &cmd.Env{In: strings.NewReader(""), Out: &out, Err: &errs, Dir: dir, Getenv: func(string) string { return "" },
		Now: time.Now, Width: func() int { return 0 }}
	if code := cmd.Main(args, env); code != 0 {
		t.Fatalf("keyplan %v: code %d, %s", args, code, errs.String())
	}
	return out.String()
}
