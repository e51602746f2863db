package diff

import (
	"bytes"
	"testing"

	"gopkg.in/yaml.v3"

	"keyplan/testdata"
)

// BenchmarkPairs compares 200 pairs of plans, of which a few facts differ,
// beside the bare parse of both versions.
func BenchmarkPairs(b *testing.B) {
	var olds, nows [][]byte
	for n := range 200 {
		text := testdata.Generated(n)
		olds = append(olds, text)
		nows = append(nows, bytes.Replace(bytes.Replace(text, []byte("2027-03-10"), []byte("2027-05-10"), 2), []byte("medium"), []byte("high"), 3))
	}
	b.Run("bare parse", func(b *testing.B) {
		for b.Loop() {
			for i := range olds {
				for _, text := range [][]byte{olds[i], nows[i]} {
					var n yaml.Node
					if err := yaml.Unmarshal(text, &n); err != nil {
						b.Fatal(err)
					}
				}
			}
		}
	})
	b.Run("diff", func(b *testing.B) {
		for b.Loop() {
			for i := range olds {
				if len(Plans(doc(olds[i]), doc(nows[i]), Options{})) == 0 {
					b.Fatal("nothing differs")
				}
			}
		}
	})
}
