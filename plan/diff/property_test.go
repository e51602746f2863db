package diff

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
	"keyplan/testdata"
)

func doc(text []byte) *load.Doc {
	return load.Plan(source.NewFile("a.plan.yaml", text), new(plan.Settings).Env())
}

// examples are the texts of all plans of the example workspace and its past.
func examples(t testing.TB) [][]byte {
	t.Helper()
	var all [][]byte
	for _, pattern := range []string{"example/accounts/*.yaml", "history/*/accounts/*.yaml"} {
		files, err := filepath.Glob(filepath.Join(testdata.Dir(), filepath.FromSlash(pattern)))
		if err != nil || len(files) == 0 {
			t.Fatal(pattern, err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, text)
		}
	}
	return all
}

// edited is a text with some lines deleted, doubled, swapped or with other
// digits and words in them.
func edited(text []byte, seed uint64) []byte {
	r := rand.New(rand.NewPCG(seed, 7))
	lines := bytes.SplitAfter(slices.Clone(text), []byte("\n"))
	for range 1 + r.IntN(8) {
		i, j := r.IntN(len(lines)), r.IntN(len(lines))
		switch r.IntN(6) {
		case 0:
			lines = slices.Delete(lines, i, i+1)
		case 1:
			lines = slices.Insert(lines, i, slices.Clone(lines[i]))
		case 2:
			lines[i], lines[j] = lines[j], lines[i]
		case 3:
			lines[i] = bytes.ReplaceAll(lines[i], []byte("2026"), []byte("2027"))
		case 4:
			lines[i] = bytes.Replace(lines[i], []byte("id: "), []byte("id: x"), 1)
		case 5:
			lines[i] = bytes.Replace(lines[i], []byte("high"), []byte("low"), 1)
		}
		if len(lines) < 2 {
			break
		}
	}
	return bytes.Join(lines, nil)
}

// found are the differences of two versions, each with its places and values.
func found(old, now *load.Doc, mirrored bool) []string {
	var all []string
	for _, d := range newComparer(old, now).run() {
		op, from, to, was, is := d.op, d.oldAt.Path, d.nowAt.Path, written(d.old), written(d.now)
		if mirrored {
			from, to, was, is = to, from, is, was
			switch op {
			case Added:
				op = Removed
			case Removed:
				op = Added
			}
		}
		all = append(all, fmt.Sprintf("%s %s %q → %s %q", op, from, was, to, is))
	}
	slices.Sort(all)
	return all
}

func check(t *testing.T, a, b []byte) {
	t.Helper()
	one, other := doc(a), doc(b)
	if same := found(one, doc(a), false); len(same) > 0 {
		t.Errorf("a plan differs from itself: %q", same)
	}
	there, back := found(one, other, false), found(other, one, true)
	if !slices.Equal(there, back) {
		t.Errorf("there and back differ:\n%s\n---\n%s", strings.Join(minus(there, back), "\n"), strings.Join(minus(back, there), "\n"))
	}
	if !Readable(one) || !Readable(other) {
		return
	}
	for _, c := range Plans(one, other, Options{}) {
		if c.Meaning == "" || c.Kind == "" || c.Path == "" || c.Line == 0 {
			t.Errorf("half a change: %+v", c)
		}
	}
}

func minus(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(s string) bool { return slices.Contains(b, s) })
}

func TestThereAndBackAreMirrored(t *testing.T) {
	seeds := uint64(6)
	if testing.Short() {
		seeds = 3
	}
	for _, text := range examples(t) {
		for seed := range seeds {
			check(t, text, edited(text, seed))
		}
	}
}

// shuffled is a text with the items of its lists, each on one line, in another
// order.
func shuffled(text []byte, r *rand.Rand) []byte {
	lines := bytes.SplitAfter(slices.Clone(text), []byte("\n"))
	for first := 0; first < len(lines); first++ {
		last := first
		for last < len(lines) && bytes.HasPrefix(bytes.TrimLeft(lines[last], " "), []byte("- {")) && bytes.Count(lines[last], []byte("{")) == bytes.Count(lines[last], []byte("}")) {
			last++
		}
		run := lines[first:last]
		r.Shuffle(len(run), func(i, j int) { run[i], run[j] = run[j], run[i] })
		first = last
	}
	return bytes.Join(lines, nil)
}

func TestOrderCommentsAndEndsOfLinesAreNoChange(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, text := range examples(t) {
		other := shuffled(text, r)
		other = append([]byte("# another comment\n"), bytes.ReplaceAll(other, []byte("\n"), []byte("\r\n"))...)
		if all := found(doc(text), doc(other), false); len(all) > 0 {
			t.Errorf("%.60s: %q", text, all)
		}
	}
}

func FuzzPlans(f *testing.F) {
	all := examples(f)
	for i := range 6 {
		f.Add(all[i], uint64(i))
	}
	f.Fuzz(func(t *testing.T, text []byte, seed uint64) {
		if len(text) < 20_000 {
			check(t, text, edited(text, seed))
		}
	})
}
