package diff

import (
	"bytes"
	"testing"
	"time"

	"gopkg.in/yaml.v3"

	"keyplan/testdata"
)

// BenchmarkPairs compares 200 pairs of plans, of which a few facts differ,
// beside the bare parse of both versions: times-bare is how many times as long
// it takes.
func BenchmarkPairs(b *testing.B) {
	var olds, nows [][]byte
	for n := range 200 {
		text := testdata.Generated(n)
		olds = append(olds, text)
		nows = append(nows, bytes.Replace(bytes.Replace(text, []byte("2027-03-10"), []byte("2027-05-10"), 2), []byte("medium"), []byte("high"), 3))
	}
	var diff, parse time.Duration
	for b.Loop() { // by turns, so that both have the same machine
		begun := time.Now()
		for i := range olds {
			if len(Plans(doc(olds[i]), doc(nows[i]), Options{})) == 0 {
				b.Fatal("nothing differs")
			}
		}
		diff += time.Since(begun)
		begun = time.Now()
		for i := range olds {
			for _, text := range [][]byte{olds[i], nows[i]} {
				var n yaml.Node
				if err := yaml.Unmarshal(text, &n); err != nil {
					b.Fatal(err)
				}
			}
		}
		parse += time.Since(begun)
	}
	b.ReportMetric(0, "ns/op") // of both together
	b.ReportMetric(diff.Seconds()/parse.Seconds(), "times-bare")
}
