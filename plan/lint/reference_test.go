package lint

import (
	"bytes"
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "write RULES.md anew")

// TestReferenceIsUpToDate holds RULES.md to the rules.
func TestReferenceIsUpToDate(t *testing.T) {
	want := Reference()
	if *update {
		if err := os.WriteFile("RULES.md", want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile("RULES.md")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("RULES.md is not what the rules say; run go test ./plan/lint -run Reference -update, and read what changed")
	}
}
