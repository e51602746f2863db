package ledger

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// records splits a text at once.
func records(c comma, text string) (list [][]string, stray int) {
	s := splitter{comma: c}
	for len(text) > 0 {
		end := c.end([]byte(text), true)
		cells, n, _ := s.quoted(trimLine([]byte(text[:end])), mostColumns)
		stray += n
		record := make([]string, len(cells))
		for i, cell := range cells {
			record[i] = string(cell)
		}
		list = append(list, record)
		text = text[end:]
	}
	return list, stray
}

func TestRecordsAreSplitAtTheirCommasAndLineEnds(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       [][]string
		stray      int
	}{
		{"plain cells", "a,b\nc,d\n", [][]string{{"a", "b"}, {"c", "d"}}, 0},
		{"no line end at the end", "a,b", [][]string{{"a", "b"}}, 0},
		{"CRLF", "a,b\r\nc,d\r\n", [][]string{{"a", "b"}, {"c", "d"}}, 0},
		{"empty cells", ",,\n", [][]string{{"", "", ""}}, 0},
		{"a comma within quotes", `"a,b",c` + "\n", [][]string{{"a,b", "c"}}, 0},
		{"a doubled quote", `"a""b",c` + "\n", [][]string{{`a"b`, "c"}}, 0},
		{"only doubled quotes", `"""",""` + "\n", [][]string{{`"`, ""}}, 0},
		{"a line end within quotes", "\"a\nb\",c\nd,e\n", [][]string{{"a\nb", "c"}, {"d", "e"}}, 0},
		{"blanks around quotes", ` "a" , "b,c" ` + "\n", [][]string{{"a", "b,c"}}, 0},
		{"a quote within a cell", `O"Hara,5" pipe` + "\n", [][]string{{`O"Hara`, `5" pipe`}}, 0},
		{"text behind a closing quote", `"a"b,c` + "\n", [][]string{{"ab", "c"}}, 0},
		{"a quote that is never closed", "\"a,b\nc,d\n", [][]string{{`"a`, "b"}, {"c", "d"}}, 1},
		{"a quote that another line seems to close", "\"a,b\nc,\"d\ne,f\n", [][]string{{`"a`, "b"}, {"c", `"d`}, {"e", "f"}}, 2},
		{"a quote at the very end", `a,"`, [][]string{{"a", `"`}}, 1},
	} {
		got, stray := records(',', c.text)
		if !slices.EqualFunc(got, c.want, slices.Equal) || stray != c.stray {
			t.Errorf("%s: gives %q with %d stray quotes, want %q with %d", c.name, got, stray, c.want, c.stray)
		}
	}
}

// FuzzRecords holds the records against those of encoding/csv wherever that
// reads a text without fault, and holds that it does not matter where a text
// is cut.
func FuzzRecords(f *testing.F) {
	for _, text := range []string{"a,b\nc,d\n", `"a,b","c""d"` + "\n", "\"a\r\nb\",c\r\n\r\nd", "\"a,b\nc,\"d\ne", ",\n\"\"\n", ` "a" ,"b`, "\"\"\"\"\n\"\n\"", "a\"b,\"c\"d\n"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = text[:min(len(text), 4<<10)]
		got, _ := records(',', text)
		r := csv.NewReader(strings.NewReader(text))
		r.FieldsPerRecord = -1
		if want, err := r.ReadAll(); err == nil && !strings.Contains(strings.ReplaceAll(text, "\r\n", ""), "\r") {
			if same, want := sheetOf(got), sheetOf(want); !slices.EqualFunc(same, want, slices.Equal) {
				t.Errorf("gives %q, want %q", same, want)
			}
		}
		if cuts := cutAnywhere(t, text); !slices.Equal(cuts, boundaries(text)) {
			t.Errorf("cut as it comes, records end at %v, want %v", cuts, boundaries(text))
		}
	})
}

// sheetOf gives records as encoding/csv does: without empty lines, and with \n
// for the line ends in cells.
func sheetOf(records [][]string) (list [][]string) {
	for _, r := range records {
		if len(r) == 1 && r[0] == "" {
			continue
		}
		for i := range r {
			r[i] = strings.ReplaceAll(r[i], "\r\n", "\n")
		}
		list = append(list, r)
	}
	return list
}

// boundaries are where the records of a text end.
func boundaries(text string) (ends []int) {
	for at := 0; at < len(text); {
		at += comma(',').end([]byte(text[at:]), true)
		ends = append(ends, at)
	}
	return ends
}

// cutAnywhere gives where records end if the text comes byte by byte.
func cutAnywhere(t *testing.T, text string) (ends []int) {
	last := 0
	for at := 1; at <= len(text); at++ {
		if end := comma(',').lastEnd([]byte(text[last:at])); end > 0 {
			whole := text[last : last+end]
			for _, e := range boundaries(whole) {
				ends = append(ends, last+e)
			}
			last += end
		}
		if n := comma(',').end([]byte(text[last:at]), false); n > 0 {
			t.Fatalf("a record of %q ends at %d, but none was cut off", text[last:at], n)
		}
	}
	for _, e := range boundaries(text[last:]) {
		ends = append(ends, last+e)
	}
	return ends
}

// spectrum holds awkward CSV files with what is in them. It lies beside the
// project, where there is one.
const spectrum = "../../../shared/data/csv-spectrum"

func TestTheCSVSpectrumIsReadRight(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(spectrum, "csvs", "*.csv"))
	if err != nil || len(paths) == 0 {
		t.Skip("the CSV spectrum is not at hand")
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".csv")
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if name == "location_coordinates" {
			continue // its answer is to another table
		}
		answer, err := os.ReadFile(filepath.Join(spectrum, "json", name+".json"))
		if err != nil {
			t.Fatal(err)
		}
		var want []map[string]string
		if err := json.Unmarshal(answer, &want); err != nil {
			t.Fatal(err)
		}
		list, stray := records(',', string(text))
		list = sheetOf(list)
		if stray != 0 || len(list) != len(want)+1 {
			t.Errorf("%s: gives %q with %d stray quotes", name, list, stray)
			continue
		}
		for i, row := range want {
			for n, heading := range list[0] {
				if got := list[i+1][n]; got != strings.ReplaceAll(row[heading], "\r\n", "\n") {
					t.Errorf("%s: %s is %q, want %q", name, heading, got, row[heading])
				}
			}
		}
	}
}
