package cmd_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"keyplan/testdata"
)

// BenchmarkStart measures the whole process on one small plan that lies in no
// repository, and beside it, call by call, a cobra program that does nothing.
// The difference of the medians is what keyplan itself takes to start, read and
// judge.
func BenchmarkStart(b *testing.B) {
	dir := b.TempDir()
	keyplan, empty := build(b, dir, "./keyplan"), build(b, dir, "./testdata/empty")
	small, err := os.ReadFile(filepath.Join(testdata.Example(), "accounts", "chop-suey.plan.yaml"))
	if err != nil {
		b.Fatal(err)
	}
	name := filepath.Join(dir, "chop-suey.plan.yaml")
	if err := os.WriteFile(name, small, 0o644); err != nil {
		b.Fatal(err)
	}
	var ours, theirs []time.Duration
	for b.Loop() {
		theirs = append(theirs, call(b, dir, empty))
		ours = append(ours, call(b, dir, keyplan, "validate", name, "--fail-on", "never", "--today", testdata.Today))
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(median(theirs), "empty-ms")
	b.ReportMetric(median(ours), "keyplan-ms")
	b.ReportMetric(median(ours)-median(theirs), "over-ms")
}

func build(b testing.TB, dir, pkg string) string {
	b.Helper()
	out := filepath.Join(dir, filepath.Base(pkg)+".exe") // Windows wants the ending, others do not mind
	if text, err := exec.Command("go", "build", "-o", out, pkg).CombinedOutput(); err != nil {
		b.Fatalf("build %s: %v\n%s", pkg, err, text)
	}
	return out
}

func call(b *testing.B, dir, name string, args ...string) time.Duration {
	b.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	start := time.Now()
	if text, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%s: %v\n%s", name, err, text)
	}
	return time.Since(start)
}

func median(times []time.Duration) float64 {
	slices.Sort(times)
	return float64(times[len(times)/2].Microseconds()) / 1000
}
