package workspace_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"gopkg.in/yaml.v3"

	"keyplan/plan"
	"keyplan/plan/lint"
	"keyplan/plan/load"
	"keyplan/plan/workspace"
	"keyplan/testdata"
)

// BenchmarkValidate measures reading, loading and judging generated plans, and
// beside it in the same run yaml.v3 reading the same files to nodes with as
// many workers: the ratio is what keyplan costs over the bare parse. Memory is
// what each allocates for a plan, and the most heap that was in use at once.
func BenchmarkValidate(b *testing.B) {
	for _, n := range []int{35, 2000} {
		dir := generated(b, n)
		b.Run(fmt.Sprintf("plans=%d", n), func(b *testing.B) {
			var bare, ours cost
			var peak uint64
			for b.Loop() {
				bare.add(func() { bareParse(b, dir) })
				ours.add(func() { peak = max(peak, validate(b, dir)) })
			}
			plans := float64(b.N * n * 1024)
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(float64(bare.time.Microseconds())/float64(b.N)/1000, "bare-ms")
			b.ReportMetric(float64(ours.time.Microseconds())/float64(b.N)/1000, "validate-ms")
			b.ReportMetric(float64(ours.time)/float64(bare.time), "ratio")
			b.ReportMetric(float64(bare.memory)/plans, "bare-KB/plan")
			b.ReportMetric(float64(ours.memory)/plans, "validate-KB/plan")
			b.ReportMetric(float64(peak)/(1<<20), "heap-MB")
		})
	}
}

// BenchmarkRules measures what all rules cost on one plan beside yaml.v3 reading
// its text to nodes, by turns and each at its quickest, so that what else the
// machine does shows in neither. The rules are to cost a tenth of it.
func BenchmarkRules(b *testing.B) {
	plans := map[string]func() (dir string){
		"generated": func() string { return generated(b, 35) },
		"example":   testdata.Example,
	}
	for name, dir := range plans {
		b.Run(name, func(b *testing.B) {
			spaces, _, err := workspace.Open(dir(), nil)
			if err != nil {
				b.Fatal(err)
			}
			w := spaces[0]
			runner, err := lint.NewRunner(w.Settings, lint.Options{Today: plan.NewDay(2026, 11, 22), Whole: w.Whole})
			if err != nil {
				b.Fatal(err)
			}
			bare, rules := make([]time.Duration, len(w.Files)), make([]time.Duration, len(w.Files))
			for b.Loop() {
				for i, f := range w.Files {
					text, err := os.ReadFile(f.Path)
					if err != nil {
						b.Fatal(err)
					}
					least(&bare[i], func() {
						var node yaml.Node
						if err := yaml.Unmarshal(text, &node); err != nil {
							b.Error(err)
						}
					})
					doc := w.Doc(f.Name, text)
					least(&rules[i], func() { runner.Plan(doc) })
				}
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(sum(bare).Seconds()*1e6/float64(len(bare)), "bare-us/plan")
			b.ReportMetric(sum(rules).Seconds()*1e6/float64(len(rules)), "rules-us/plan")
			b.ReportMetric(sum(rules).Seconds()/sum(bare).Seconds(), "ratio")
		})
	}
}

// least keeps the least time that f took so far.
func least(d *time.Duration, f func()) {
	start := time.Now()
	f()
	if took := time.Since(start); *d == 0 || took < *d {
		*d = took
	}
}

func sum(all []time.Duration) (total time.Duration) {
	for _, d := range all {
		total += d
	}
	return total
}

// A cost is the time that was taken and the bytes that were allocated.
type cost struct {
	time   time.Duration
	memory uint64
}

func (c *cost) add(f func()) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	start := time.Now()
	f()
	c.time += time.Since(start)
	runtime.ReadMemStats(&after)
	c.memory += after.TotalAlloc - before.TotalAlloc
}

func generated(b *testing.B, n int) string {
	dir := b.TempDir()
	write := func(name string, text []byte) {
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o644); err != nil {
			b.Fatal(err)
		}
	}
	write("keyplan.yaml", []byte(testdata.GeneratedWorkspace))
	for i := range n {
		write(fmt.Sprintf("customer-%04d.plan.yaml", i), testdata.Generated(i))
	}
	return dir
}

func bareParse(b *testing.B, dir string) {
	files, err := filepath.Glob(filepath.Join(dir, "*.plan.yaml"))
	if err != nil {
		b.Fatal(err)
	}
	var next atomic.Int64
	var group sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(files); i = int(next.Add(1)) - 1 {
				text, err := os.ReadFile(files[i])
				if err != nil {
					b.Error(err)
					return
				}
				var node yaml.Node
				if err := yaml.Unmarshal(text, &node); err != nil {
					b.Error(err)
				}
			}
		})
	}
	group.Wait()
}

// validate does what the command does, and gives the heap in use.
func validate(b *testing.B, dir string) uint64 {
	spaces, problems, err := workspace.Open(dir, nil)
	if err != nil || len(problems) > 0 {
		b.Fatal(err, problems)
	}
	var peak atomic.Uint64
	for _, w := range spaces {
		runner, err := lint.NewRunner(w.Settings, lint.Options{Today: plan.NewDay(2026, 11, 22), Whole: w.Whole})
		if err != nil {
			b.Fatal(err)
		}
		results := make([]*lint.Result, len(w.Files))
		w.Docs(func(i int, doc *load.Doc, err error) {
			if err != nil {
				b.Error(err)
				return
			}
			results[i] = runner.Plan(doc)
			if i%200 == 34 {
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				peak.Store(max(peak.Load(), m.HeapInuse))
			}
		})
		runner.Across(results)
	}
	return peak.Load()
}
