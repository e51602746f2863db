package lint

import (
	"bytes"
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "write RULES.md and MESSAGES.md anew")

// TestReferenceIsUpToDate holds RULES.md to the rules.
func TestReferenceIsUpToDate(t *testing.T) { compare(t, "RULES.md", Reference()) }

// compare holds a generated page to what it is made from, or writes it anew.
func compare(t *testing.T, page string, want []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(page, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what the rules say; run go test ./plan/lint -update, and read what changed", page)
	}
}
