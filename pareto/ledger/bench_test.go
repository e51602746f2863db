package ledger

import (
	"bufio"
	"encoding/csv"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"
)

// lines are those of the generated ledger. The figures in the issue are for
//
//	go test -run '^$' -bench Read -benchtime 5x ./pareto/ledger -lines 5000000
var lines = flag.Int("lines", 50_000, "lines of the ledger that is read for benchmarks")

// BenchmarkRead reads a generated ledger of up to 100,000 customers, and in
// turns with it has encoding/csv merely read the same file. It reports how many
// times as long the ledger takes as the bare read.
func BenchmarkRead(b *testing.B) {
	path := generated(b)
	for _, cores := range []int{1, 2} {
		b.Run(fmt.Sprintf("cores=%d", cores), func(b *testing.B) {
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
			var ours, bare time.Duration
			for b.Loop() {
				bare += timed(func() { bareRead(b, path) })
				ours += timed(func() {
					r, err := Read([]Source{file(path)}, Options{})
					if err != nil || r.Lines.Used != *lines {
						b.Fatal(err)
					}
				})
			}
			b.ReportMetric(0, "ns/op") // of both together
			b.ReportMetric(ours.Seconds()/float64(b.N), "s/read")
			b.ReportMetric(bare.Seconds()/float64(b.N), "s/bare-read")
			b.ReportMetric(ours.Seconds()/bare.Seconds(), "times-bare")
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			b.ReportMetric(float64(m.Sys>>20), "MB-system")
		})
	}
}

func timed(do func()) time.Duration {
	runtime.GC()
	start := time.Now()
	do()
	return time.Since(start)
}

// bareRead reads a CSV file and does nothing with it.
func bareRead(b *testing.B, path string) {
	f, err := os.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	r := csv.NewReader(f)
	r.ReuseRecord = true
	for {
		if _, err := r.Read(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			b.Fatal(err)
		}
	}
}

// generated is a file of invoice lines, the same each time: few customers buy
// much, and most buy little.
func generated(b *testing.B) string {
	path := filepath.Join(b.TempDir(), "ledger.csv")
	f, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	w := bufio.NewWriterSize(f, 1<<20)
	r := rand.New(rand.NewPCG(1, 2))
	customers := rand.NewZipf(r, 1.1, 20, 99_999)
	regions := [...]string{"North", "South", "East", "West"}
	_, _ = fmt.Fprintln(w, "Invoice,Date,Customer,Region,Quantity,Unit Price,Amount")
	for i := range *lines {
		c, quantity, price := customers.Uint64(), 1+r.IntN(20), 100+r.IntN(20000)
		_, _ = fmt.Fprintf(w, "%d,%04d-%02d-%02d,Customer %05d Ltd,%s,%d,%d.%02d,%d.%02d\n", 1_000_000+i, 2024+r.IntN(3), 1+r.IntN(12), 1+r.IntN(28), c,
			regions[c%4], quantity, price/100, price%100, quantity*price/100, quantity*price%100)
	}
	if err := errors.Join(w.Flush(), f.Close()); err != nil {
		b.Fatal(err)
	}
	return path
}
