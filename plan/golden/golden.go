// Package golden compares outputs with files that people have read.
//
//	golden.Compare(t, "testdata/mixed.txt", output)
//
// go test -update writes them anew. Look at them then: they are what people
// see.
package golden

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the goldens anew")

// Compare compares an output with a file.
func Compare(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v; make it with -update", err)
	}
	if !bytes.Equal(want, got) {
		t.Errorf("%s differs (-want +got); -update writes it anew\n%s", file, cmp.Diff(string(want), string(got)))
	}
}
