package zipped_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"keyplan/plan/sheet"
	"keyplan/plan/sheet/csv"
	"keyplan/plan/sheet/jsonl"
	"keyplan/plan/sheet/sheettest"
	"keyplan/plan/sheet/zipped"
)

func asCSV(w io.Writer, t *sheet.Table) error { return csv.Table(w, t, csv.Options{}) }

// files are the files of a zip, by name, which are all of one day.
func files(t *testing.T, packed []byte, day time.Time) map[string]string {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range in.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if all[f.Name] = string(text); !day.IsZero() && !f.Modified.Equal(day) {
			t.Errorf("%s is of %s, not of %s", f.Name, f.Modified, day)
		}
	}
	return all
}

func TestEveryTableIsAFile(t *testing.T) {
	for suffix, table := range map[string]func(io.Writer, *sheet.Table) error{".csv": asCSV, ".jsonl": jsonl.Table} {
		for _, b := range sheettest.Books {
			book := b.Make()
			var packed bytes.Buffer
			if err := zipped.Write(&packed, book, suffix, table); err != nil {
				t.Fatal(err)
			}
			got := files(t, packed.Bytes(), book.Created)
			shown, behind := book.Visible().Tables()
			if len(got) != len(shown)+len(behind) {
				t.Errorf("%s has %d files for %d tables", b.Name, len(got), len(shown)+len(behind))
			}
			for _, tab := range append(shown, behind...) {
				var want bytes.Buffer
				if err := table(&want, tab); err != nil {
					t.Fatal(err)
				}
				if got[tab.ID+suffix] != want.String() {
					t.Errorf("%s: %s holds %q", b.Name, tab.ID+suffix, got[tab.ID+suffix])
				}
			}
			if b.Name == "portfolio" && (got["Records"+suffix] != "" || !strings.Contains(got["People"+suffix], "c5")) {
				t.Errorf("hidden sheets are there, or hidden columns are not: %v", got)
			}
		}
	}
}

func TestNamesThatWindowsKeeps(t *testing.T) {
	book := &sheet.Book{Sheets: []*sheet.Sheet{{Blocks: []sheet.Block{&sheet.Table{ID: "Con"}, &sheet.Table{ID: "Contacts"}}}}}
	var packed bytes.Buffer
	if err := zipped.Write(&packed, book, ".csv", asCSV); err != nil {
		t.Fatal(err)
	}
	got := files(t, packed.Bytes(), book.Created)
	for _, name := range []string{"Con_.csv", "Contacts.csv"} {
		if _, ok := got[name]; !ok {
			t.Errorf("%s is not among %v", name, got)
		}
	}
}

func TestABookWithoutTablesSaysSo(t *testing.T) {
	if err := zipped.Write(new(bytes.Buffer), &sheet.Book{}, ".csv", asCSV); err == nil || !strings.Contains(err.Error(), "no table") {
		t.Errorf("got %v", err)
	}
}
