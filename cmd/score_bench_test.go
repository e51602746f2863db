package cmd_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"keyplan/cmd"
	"keyplan/plan/load"
	"keyplan/plan/source"
	"keyplan/testdata"
)

// BenchmarkScoreCommand scores 2,000 plans: in a folder that git does not know,
// and in a repository in which each has changed twice, so that scores of the
// last review are there as well. Beside them, on the same cores in the same
// run, is the loading of the same plans, which no scoring can do without.
func BenchmarkScoreCommand(b *testing.B) {
	const plans = 2000
	dir := b.TempDir()
	texts := make([][]byte, plans)
	write := func(name string, text []byte) {
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o644); err != nil {
			b.Fatal(err)
		}
	}
	file := func(i int) string { return fmt.Sprintf("c%04d.plan.yaml", i) }
	write("keyplan.yaml", []byte(testdata.GeneratedWorkspace))
	for i := range texts {
		texts[i] = testdata.Generated(i)
		write(file(i), texts[i])
	}
	score := func(args string) func(*testing.B) {
		return func(b *testing.B) {
			for b.Loop() {
				env := &cmd.Env{In: strings.NewReader(""), Out: io.Discard, Err: io.Discard, Dir: dir, Getenv: func(string) string { return "" },
					Now: func() time.Time { return time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC) }, Width: func() int { return 0 }}
				if code := cmd.Main(strings.Fields(args), env); code != 0 {
					b.Fatal("code", code)
				}
			}
		}
	}
	b.Run("loading alone", func(b *testing.B) {
		settings := load.Settings(source.NewFile("keyplan.yaml", []byte(testdata.GeneratedWorkspace))).Settings
		for b.Loop() {
			var group sync.WaitGroup
			next := make(chan int)
			for range runtime.GOMAXPROCS(0) {
				group.Go(func() {
					for i := range next {
						load.Plan(source.NewFile(file(i), texts[i]), settings.Env())
					}
				})
			}
			for i := range texts {
				next <- i
			}
			close(next)
			group.Wait()
		}
	})
	b.Run("score", score("score"))
	b.Run("score as json, every point", score("score --format json"))
	if _, err := exec.LookPath("git"); err != nil {
		return
	}
	for day, due := range []string{"2026-06-30", "2026-10-05", "2026-11-20"} {
		for i := range texts {
			text := bytes.ReplaceAll(texts[i], []byte("measure: annual revenue\n"), []byte(fmt.Sprintf("measure: annual revenue %d\n", 2-day)))
			if day == 2 {
				text = texts[i]
			}
			write(file(i), text)
		}
		commitOn(b, dir, due)
	}
	b.Run("score with its past in git", score("score"))
	b.Run("score as of a day", score("score --as-of 2026-10-05"))
}

// commitOn commits all that stands in a folder, on a day.
func commitOn(b *testing.B, dir, day string) {
	b.Helper()
	for _, args := range []string{"init -q -b main", "add -A", "commit -q -m plans"} {
		c := exec.Command("git", append([]string{"-C", dir, "-c", "user.name=a", "-c", "user.email=a@b.example"}, strings.Fields(args)...)...)
		c.Env = append(os.Environ(), "GIT_AUTHOR_DATE="+day+"T12:00:00Z", "GIT_COMMITTER_DATE="+day+"T12:00:00Z")
		if out, err := c.CombinedOutput(); err != nil {
			b.Fatalf("git %s: %s", args, out)
		}
	}
}
