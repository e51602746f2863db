package fix

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"keyplan/plan/edit"
	"keyplan/plan/source"
)

// mutants is how many of each plan are made.
const mutants = 12

// TestPlanOnMutants puts right what random slips of the hand make of the
// example's plans and of broken ones: every byte that no edit names must stay,
// and a second run must find nothing more to do.
func TestPlanOnMutants(t *testing.T) {
	settings, err := os.ReadFile("../../testdata/example/keyplan.yaml")
	if err != nil {
		t.Fatal(err)
	}
	tools := toolsIn(t, settings)
	r := rand.New(rand.NewPCG(3, 4))
	made := 0
	for _, pattern := range []string{"../../testdata/example/accounts/*.yaml", "../../testdata/broken/*.yaml"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatal("no plans", err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if len(text) == 0 {
				continue
			}
			for n := range mutants {
				mutant := mutate(r, text, n)
				o := Plan(tools.Reload(mutant), tools)
				made += len(o.Done)
				if spliced := bySplicing(t, tools, mutant); !bytes.Equal(spliced, o.New.File.Text) {
					t.Errorf("%s, mutant %d: other bytes changed than the edits say", file, n)
				}
				if o.New.File != o.Old.File && len(o.New.Problems) > len(o.Old.Problems) && !slices.ContainsFunc(o.Done, func(f Fix) bool { return f.Rule == "unknown-key" }) {
					t.Errorf("%s, mutant %d: %d problems became %d", file, n, len(o.Old.Problems), len(o.New.Problems))
				}
				stays(t, o.New.File.Text, tools)
			}
		}
	}
	t.Logf("%d fixes", made)
	if made < 500 {
		t.Errorf("only %d fixes were made", made)
	}
}

// mutate makes slips of the hand in some words of a plan: a letter left out,
// typed twice, swapped with its neighbour or in the other case.
func mutate(r *rand.Rand, text []byte, n int) []byte {
	text = bytes.Clone(text)
	for range n {
		i := r.IntN(len(text))
		for !letter(text[i]) && i+1 < len(text) {
			i++
		}
		if i+1 >= len(text) || !letter(text[i]) || !letter(text[i+1]) {
			continue
		}
		switch r.IntN(4) {
		case 0:
			text = slices.Delete(text, i, i+1)
		case 1:
			text = slices.Insert(text, i, text[i])
		case 2:
			text[i], text[i+1] = text[i+1], text[i]
		case 3:
			text[i] ^= 'a' - 'A'
		}
	}
	if n%3 == 1 {
		text = bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n"))
	}
	return text
}

func letter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

// bySplicing does what Plan does, and puts in nothing but what the edits say.
func bySplicing(t *testing.T, tools Tools, text []byte) []byte {
	t.Helper()
	doc := tools.Reload(text)
	apply := func(fixes []Fix) (any bool) {
		edits := make([]edit.Edit, len(fixes))
		for i := range fixes {
			edits[i] = fixes[i].Edit
		}
		next, refused := edit.Apply(doc, edits, tools.Reload)
		var changes []edit.Change
		for i, err := range refused {
			if err == nil {
				changes, any = append(changes, edits[i].Changes...), true
			}
		}
		want := splice(doc.File, changes)
		if !bytes.Equal(want, next.File.Text) {
			t.Errorf("edits gave other bytes than they say")
		}
		doc = next
		return any
	}
	for range mostRounds {
		if !apply(slices.DeleteFunc(Of(doc, tools.Judge(doc)), cutsLines)) {
			break
		}
	}
	apply(append(waivers(doc, tools.Judge(doc)), IDs(doc)...))
	return doc.File.Text
}

// splice puts changes into a text, from its end to its beginning.
func splice(file *source.File, changes []edit.Change) []byte {
	text := bytes.Clone(file.Text)
	slices.SortStableFunc(changes, func(a, b edit.Change) int { return file.Offset(b.Span.Start) - file.Offset(a.Span.Start) })
	for _, c := range changes {
		text = slices.Replace(text, file.Offset(c.Span.Start), file.Offset(c.Span.End), []byte(c.Text)...)
	}
	return text
}
