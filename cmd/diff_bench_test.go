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

	"gopkg.in/yaml.v3"

	"keyplan/cmd"
	"keyplan/testdata"
)

// BenchmarkDiffOfRevisions compares 2,000 plans at two revisions: one in which
// 20 changed and one in which all did, beside the bare parse of both sides of
// all on the same cores: times-bare is how many times as long it takes.
func BenchmarkDiffOfRevisions(b *testing.B) {
	const plans, few = 2000, 20
	dir := b.TempDir()
	texts := make([][]byte, plans)
	write := func(i int) {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("c%04d.plan.yaml", i)), texts[i], 0o644); err != nil {
			b.Fatal(err)
		}
	}
	git := func(args ...string) {
		cmd := exec.Command("git", append([]string{"-C", dir, "-c", "user.name=a", "-c", "user.email=a@b.example"}, args...)...)
		if out, err := cmd.CombinedOutput(); err != nil {
			b.Fatalf("%s", out)
		}
	}
	git("init", "-q", "-b", "main")
	if err := os.WriteFile(filepath.Join(dir, "keyplan.yaml"), []byte(testdata.GeneratedWorkspace), 0o644); err != nil {
		b.Fatal(err)
	}
	for i := range texts {
		texts[i] = testdata.Generated(i)
		write(i)
	}
	git("add", "-A")
	git("commit", "-q", "-m", "first")
	for of, changed := range []int{few, plans} {
		for i := range changed {
			texts[i] = bytes.ReplaceAll(texts[i], []byte(fmt.Sprintf("due: 2027-0%d-10", of+1)), []byte("due: 2027-09-30"))
			write(i)
		}
		git("commit", "-q", "-a", "-m", "next")
	}
	for _, c := range []struct{ name, args string }{{"20 of 2,000 changed", "diff HEAD~2 HEAD~1"}, {"2,000 of 2,000 changed", "diff HEAD~1 HEAD"}} {
		b.Run(c.name, func(b *testing.B) {
			var diff, parse time.Duration
			for b.Loop() { // by turns, so that both have the same machine
				begun := time.Now()
				env := &cmd.Env{In: strings.NewReader(""), Out: io.Discard, Err: io.Discard, Dir: dir, Getenv: func(string) string { return "" }, Now: time.Now, Width: func() int { return 0 }}
				if code := cmd.Main(strings.Fields(c.args), env); code != 0 {
					b.Fatal("code", code)
				}
				diff += time.Since(begun)
				begun = time.Now()
				for range 2 {
					bareParse(b, texts)
				}
				parse += time.Since(begun)
			}
			b.ReportMetric(0, "ns/op") // of both together
			b.ReportMetric(diff.Seconds()/parse.Seconds(), "times-bare")
		})
	}
}

// bareParse parses texts on every core.
func bareParse(b *testing.B, texts [][]byte) {
	var group sync.WaitGroup
	next := make(chan []byte)
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for text := range next {
				var n yaml.Node
				if err := yaml.Unmarshal(text, &n); err != nil {
					b.Error(err)
				}
			}
		})
	}
	for _, text := range texts {
		next <- text
	}
	close(next)
	group.Wait()
}
