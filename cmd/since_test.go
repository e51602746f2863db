package cmd_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"keyplan/cmd"
	"keyplan/plan/lint"
	"keyplan/testdata"
)

// validate runs keyplan validate in a folder.
func validate(dir string, args ...string) (out string, code int) {
	var b strings.Builder
	env := &cmd.Env{In: strings.NewReader(""), Out: &b, Err: &b, Dir: dir, Getenv: func(string) string { return "" },
		Now: func() time.Time { return time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC) }, Width: func() int { return 0 }}
	code = cmd.Main(append([]string{"validate"}, args...), env)
	return b.String(), code
}

// committed writes files and commits them on a day.
func committed(t testing.TB, dir, day string, files map[string]string) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("no git here")
	}
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range [][]string{{"init", "-q", "-b", "main"}, {"add", "-A"}, {"commit", "-q", "--allow-empty", "-m", day}} {
		c := exec.Command("git", args...)
		c.Dir = dir
		date := day + "T09:00:00+0000"
		c.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@b.example",
			"GIT_AUTHOR_DATE="+date, "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@b.example", "GIT_COMMITTER_DATE="+date)
		if out, err := c.CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
	}
}

func acting(due string) string {
	return "keyplan: 1\naccount: {name: A, manager: jane.roe}\nactions:\n  - {action: Baseline waste, owner: ana.ruiz, due: " + due + "}\n"
}

func TestGitRemembersWhatRulesAskOf(t *testing.T) {
	dir := t.TempDir()
	kept := map[string]string{"kept.plan.yaml": "keyplan: 1\naccount: {name: B, manager: jane.roe}\n"}
	committed(t, dir, "2023-01-10", kept)
	for i, due := range []string{"2026-06-30", "2026-07-31", "2026-09-30", "2026-12-18"} {
		committed(t, dir, fmt.Sprintf("2026-%02d-28", 5+i), map[string]string{"a.plan.yaml": acting(due)})
	}
	const rules = "--only=plan-untouched,action-stuck"
	out, _ := validate(dir, rules, "--format", "line")
	want := "a.plan.yaml:4:52: info: \"Baseline waste\" has been put off three times, from 2026-06-30 to 2026-12-18"
	if !strings.Contains(out, want) {
		t.Errorf("no %q in\n%s", want, out)
	}
	want = "kept.plan.yaml:2:17: warning: nothing in this plan has been changed since 2024-11-22" // git is asked no further back
	if !strings.Contains(out, want) {
		t.Errorf("no %q in\n%s", want, out)
	}

	if err := os.WriteFile(filepath.Join(dir, "kept.plan.yaml"), []byte(kept["kept.plan.yaml"]+"risks: []\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if out, _ := validate(dir, rules); strings.Contains(out, "plan-untouched") {
		t.Errorf("a plan with changes that are not committed is called untouched:\n%s", out)
	}
	if out, _ := validate(dir, rules, "--since", "HEAD~2"); !strings.Contains(out, "action-stuck") {
		t.Errorf("--since leaves out an action that was put off since:\n%s", out)
	}

	shallow := filepath.Join(t.TempDir(), "shallow")
	if out, err := exec.Command("git", "clone", "-q", "--depth=1", "file://"+filepath.ToSlash(dir), shallow).CombinedOutput(); err != nil {
		t.Skipf("no shallow copy: %s", out)
	}
	if out, code := validate(shallow, rules, "--fail-on=info"); code != 0 {
		t.Errorf("a copy without the history gives\n%s", out)
	}
	if out, code := validate(shallow, "--since", "HEAD~1"); code != 2 || !strings.Contains(out, "git fetch --unshallow gets the others") {
		t.Errorf("code %d: %s", code, out)
	}
}

func TestWithoutGit(t *testing.T) {
	dir := t.TempDir()
	committed(t, dir, "2023-01-10", map[string]string{"kept.plan.yaml": "keyplan: 1\naccount: {name: B, manager: jane.roe}\n"})
	t.Setenv("PATH", t.TempDir())
	if out, code := validate(dir, "--only=plan-untouched,action-stuck", "--fail-on=info"); code != 0 {
		t.Errorf("the rules speak without git:\n%s", out)
	}
	want := "keyplan: --since main: git is not installed; install it, or leave out --since\n"
	if out, code := validate(dir, "--since", "main"); code != 2 || out != want {
		t.Errorf("code %d, told %q, want %q", code, out, want)
	}
}

// BenchmarkSince judges 2,000 plans of which three changed: with --since that
// should take about as long as three plans, not 2,000.
func BenchmarkSince(b *testing.B) {
	dir := b.TempDir()
	all := examples(b, 2000)
	committed(b, dir, "2026-11-20", all)
	older(b, dir)
	for i := range 3 {
		name := fmt.Sprintf("accounts/p%04d.plan.yaml", i*600)
		if err := os.WriteFile(filepath.Join(dir, name), []byte(all[name]+"\n# changed\n"), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	three := b.TempDir()
	for i := range 3 {
		committed(b, three, "2026-11-20", map[string]string{fmt.Sprintf("p%d.plan.yaml", i): all[fmt.Sprintf("accounts/p%04d.plan.yaml", i*600)]})
	}
	var across []string // the examples are the same again and again, of which these would say much
	for _, r := range lint.Rules() {
		if r.Across != nil {
			across = append(across, r.Name)
		}
	}
	skip := "--skip=" + strings.Join(across, ",")
	for _, c := range []struct {
		name, dir string
		args      []string
	}{
		{"2000 plans", dir, []string{skip}},
		{"2000 plans without what needs git", dir, []string{skip + ",plan-untouched,action-stuck"}},
		{"since, 3 changed", dir, []string{"--since=HEAD"}},
		{"3 plans", three, nil},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				validate(c.dir, append(c.args, "--fail-on=never", "--format=line")...)
			}
		})
	}
}

// older makes files older than what git has noted of them, as they usually are:
// of those that are as old it has to read each again.
func older(b *testing.B, dir string) {
	b.Helper()
	past := time.Now().Add(-time.Hour)
	paths, err := filepath.Glob(filepath.Join(dir, "accounts", "*"))
	if err != nil {
		b.Fatal(err)
	}
	for _, path := range paths {
		if err := os.Chtimes(path, past, past); err != nil {
			b.Fatal(err)
		}
	}
	c := exec.Command("git", "update-index", "-q", "--refresh")
	c.Dir = dir
	if out, err := c.CombinedOutput(); err != nil {
		b.Fatalf("git: %v\n%s", err, out)
	}
}

// examples are as many plans as are asked for, made of those of the example.
func examples(b *testing.B, n int) map[string]string {
	b.Helper()
	paths, err := filepath.Glob(filepath.Join(testdata.Example(), "accounts", "*.plan.yaml"))
	if err != nil || len(paths) == 0 {
		b.Fatal("no examples", err)
	}
	settings, err := os.ReadFile(filepath.Join(testdata.Example(), "keyplan.yaml"))
	if err != nil {
		b.Fatal(err)
	}
	all := map[string]string{"keyplan.yaml": string(settings)}
	for i := range n {
		text, err := os.ReadFile(paths[i%len(paths)])
		if err != nil {
			b.Fatal(err)
		}
		all[fmt.Sprintf("accounts/p%04d.plan.yaml", i)] = string(text)
	}
	return all
}
