package cmd_test

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gopkg.in/yaml.v3"

	"keyplan/cmd"
	"keyplan/plan/git"
	"keyplan/testdata"
)

// BenchmarkMergeDriver merges a plan as git asks for it, two people having
// changed different fields of one action and added actions at one place, beside
// the bare parse of the three sides and beside git merge-file, which the driver
// calls itself.
func BenchmarkMergeDriver(b *testing.B) {
	base := testdata.Generated(7)
	last := bytes.LastIndex(base[:bytes.Index(base, []byte("\nrisks:"))+1], []byte("\n  - ")) + 1
	side := func(id, old, now string) []byte {
		if bytes.Count(base, []byte(old)) == 0 {
			b.Fatalf("%q is not in the plan", old)
		}
		text := string(base[:last]) + "  - {id: " + id + ", action: Do what " + id + " says}\n" + string(base[last:])
		return []byte(strings.Replace(text, old, now, 1))
	}
	texts := [][]byte{base, side("ours", "due: 2027-01-10", "due: 2027-09-30"), side("theirs", "due: 2027-01-10, status: in_progress", "due: 2027-01-10, status: blocked")}
	dir := b.TempDir()
	files := make([]string, len(texts))
	for i, name := range []string{"base", "ours", "theirs"} {
		files[i] = filepath.Join(dir, name)
		if err := os.WriteFile(files[i], texts[i], 0o644); err != nil {
			b.Fatal(err)
		}
	}
	env := &cmd.Env{In: strings.NewReader(""), Out: io.Discard, Err: os.Stderr, Dir: dir, Getenv: func(string) string { return "" }, Now: time.Now, Width: func() int { return 0 }}
	var ours, parse, lines time.Duration
	for b.Loop() {
		if err := os.WriteFile(files[1], texts[1], 0o644); err != nil {
			b.Fatal(err)
		}
		begun := time.Now()
		if code := cmd.Main([]string{"git", "merge-driver", files[0], files[1], files[2], "acme.plan.yaml"}, env); code != 0 {
			b.Fatal("code", code)
		}
		ours += time.Since(begun)
		begun = time.Now()
		for _, text := range texts {
			var n yaml.Node
			if err := yaml.Unmarshal(text, &n); err != nil {
				b.Fatal(err)
			}
		}
		parse += time.Since(begun)
		begun = time.Now()
		if _, _, err := (git.MergeFile{Base: files[0], Ours: files[1], Theirs: files[2]}).Merge(dir); err != nil {
			b.Fatal(err)
		}
		lines += time.Since(begun)
	}
	merged, err := os.ReadFile(files[1])
	if err != nil || !bytes.Contains(merged, []byte("id: ours")) || !bytes.Contains(merged, []byte("id: theirs")) {
		b.Fatalf("%v, merged:\n%s", err, merged)
	}
	b.ReportMetric(0, "ns/op") // of all together
	b.ReportMetric(ours.Seconds()*1000/float64(b.N), "ms/merge")
	b.ReportMetric(ours.Seconds()/parse.Seconds(), "times-bare")
	b.ReportMetric(ours.Seconds()/lines.Seconds(), "times-merge-file")
}
