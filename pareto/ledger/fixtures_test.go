package ledger

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write what was read into the .out files")

// file is a source that lies on the disk.
func file(path string) Source {
	return Source{Name: filepath.Base(path), Open: func() (io.ReadCloser, error) { return os.Open(path) }}
}

// flags are the options of those fixtures that are not read without any.
var flags = map[string]Options{
	"blank-as":          {BlankAs: "Over the counter"},
	"columns-by-number": {Customer: "#1", Amount: "#3", By: "#2"},
	"filled-down":       {FillDown: true},
	"segments":          {By: "region", Potential: "Sales*2"},
}

// TestFixturesReadAsTheirOutSays reads every table in testdata, nearly all of
// them without a flag.
func TestFixturesReadAsTheirOutSays(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.csv")
	if err != nil || len(paths) == 0 {
		t.Fatal("there are no fixtures", err)
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".csv")
		t.Run(name, func(t *testing.T) {
			got := ""
			r, err := Read([]Source{file(path)}, flags[name])
			if err != nil {
				got = "error: " + err.Error() + "\n"
			} else {
				got = told(r)
				if wrong := addsUp(r); wrong != "" {
					t.Error(wrong)
				}
			}
			golden(t, strings.TrimSuffix(path, ".csv")+".out", got)
		})
	}
}

func TestATableFarBelowAnotherIsFoundAsWell(t *testing.T) {
	lines := strings.Repeat("Acme,North,1.50\nGlobex,South,2\n", mostSampled)
	text := "Customer,Region,Revenue\n" + lines + ",,\nProduct,Units,Revenue\nPump,5,600\nHose, wide,4,7,8\n"
	r := mustRead(t, text, Options{})
	want := fmt.Sprintf("ledger.csv: another table begins in line %d, and only the one above is read; to read that one, save it as a file or a sheet of its own", 2*mostSampled+3)
	if r.Lines.Read != 2*mostSampled || r.Lines.Used != r.Lines.Read || r.Lines.Wide > 0 || !slices.Equal(r.Notes, []string{want}) {
		t.Errorf("gives\n%s, want the note\n%s", told(r), want)
	}
	once := of("standard input", text)
	once.Once = true
	_, err := Read([]Source{once}, Options{})
	if want := fmt.Sprintf("standard input: another table begins in line %d, and standard input cannot be read twice; give a file, or leave that table out", 2*mostSampled+3); err == nil || err.Error() != want {
		t.Errorf("gives the error %v, want %s", err, want)
	}
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; go test -update writes it", err)
	}
	if string(want) != got {
		t.Errorf("%s has\n%s\nbut this was read:\n%s", path, want, got)
	}
}
