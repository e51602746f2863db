package edit

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
	"keyplan/testdata"
)

// plans are the texts of the example's plans, by their files.
func plans(t testing.TB) map[string][]byte {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(testdata.Example(), "accounts", "*.plan.yaml"))
	if err != nil || len(files) == 0 {
		t.Fatal("the example has no plans: ", err)
	}
	texts := map[string][]byte{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		texts[file] = text
	}
	return texts
}

// in gives a text as it would stand in another kind of file.
func in(text []byte, kind int) []byte {
	switch kind {
	case 1:
		return bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n"))
	case 2:
		return append([]byte("\ufeff"), text...)
	case 3:
		return bytes.TrimRight(text, "\n")
	}
	return text
}

// TestRandomSets gives scalars of the example's plans random texts: every other
// byte must stay, and the plan must say what was wanted, and else the same.
func TestRandomSets(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	made, refused := 0, map[string]int{}
	for file, text := range plans(t) {
		for kind := range 4 {
			doc := reload(in(text, kind))
			f := factsOf(doc)
			paths := settable(f)
			for range 6 {
				path := paths[r.IntN(len(paths))]
				if err := setOne(t, doc, f, path, randomText(r)); err != nil {
					refused[err.Error()]++
					referred := strings.Contains(err.Error(), "is not in this plan") // by an id that follows this text
					if !errors.Is(err, errSeveralLines) && !referred && !severalLines(doc, f, path) {
						t.Errorf("%s: %s: %v", file, path, err)
					}
					continue
				}
				made++
			}
		}
	}
	t.Logf("%d sets made, refused: %v", made, refused)
	if made < 500 {
		t.Errorf("only %d sets were made", made)
	}
}

// settable are the free texts of a plan that nothing hangs on.
func settable(f *facts) []string {
	var paths []string
	for path, v := range f.values {
		_, isText := v.(*plan.Text)
		if m, ok := f.marks[path]; isText && ok && m.Value.Line > 0 {
			paths = append(paths, path)
		}
	}
	slices.Sort(paths)
	return paths
}

// severalLines reports whether what stands at a path goes over several lines,
// which only shows when it is read.
func severalLines(doc *load.Doc, f *facts, path string) bool {
	m := f.marks[path]
	first := doc.File.TextOf(doc.File.Scalar(m.Value, m.Flow))
	return strings.Trim(first, `"'`) != f.values[path].String() && !strings.ContainsAny(first, `\"'`)
}

// setOne sets one text, and checks all that is promised of that.
func setOne(t *testing.T, doc *load.Doc, f *facts, path, text string) error {
	t.Helper()
	m := f.marks[path]
	change, err := Scalar(doc.File, doc.File.Scalar(m.Value, m.Flow), m.Flow, text)
	if err != nil {
		return err
	}
	next, refused := Apply(doc, []Edit{{[]Change{change}, Value, text}}, reload)
	if refused[0] != nil {
		return refused[0]
	}
	from, to := doc.File.Offset(change.Span.Start), doc.File.Offset(change.Span.End)
	old, now := doc.File.Text, next.File.Text
	if !bytes.Equal(old[:from], now[:from]) || !bytes.Equal(old[to:], now[from+len(change.Text):]) {
		t.Errorf("%s: other bytes changed", path)
	}
	after := factsOf(next)
	if got := after.values[path].String(); got != strings.TrimSpace(text) {
		t.Errorf("%s: set to %q, read as %q", path, text, got)
	}
	for _, other := range f.changed(after) {
		if other != path && !f.made[other] {
			t.Errorf("%s: %s changed, too", path, other)
		}
	}
	return nil
}

var pieces = []string{
	"a", "word", "Ö", "語", "🧀", "0", "1.5", "2026-11-22", "no", "null", "~", ":", ": ", " #", "#", " ", "-", "- ", "'", `"`, `\`, "\n", "\t", ",", "[", "]", "{", "}",
	"&", "*", "!", "|", ">", "%", "@", "`", "?", "=", "<<", "---", "...", "\u2028", "\u00a0", "\ufeff", "https://acme.example/?a=b",
}

// randomText is a text that a plan may hold, made of what YAML stumbles over.
func randomText(r *rand.Rand) string {
	for {
		var b strings.Builder
		for range 1 + r.IntN(7) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		text := strings.TrimSpace(b.String())
		if !plan.Text(text).Absent() {
			return text
		}
	}
}

// FuzzScalar sets a text wherever the fuzzer likes, in whatever it makes of a
// plan: no panic, no other byte changed, and nothing else said.
func FuzzScalar(f *testing.F) {
	f.Add([]byte(head+"contacts:\n  - {id: m, name: Maria}\n  - name: |\n      Tom\n"), 3, "a: b")
	f.Add([]byte("\ufeffkeyplan: 1\r\naccount: {name: A, manager: b}\r\nprofile:\r\n  summary: 'x\r\n    y'\r\n  rivals: [a, \"b\"]"), 4, "no")
	f.Fuzz(func(t *testing.T, file []byte, nth int, text string) {
		text = strings.TrimSpace(text)
		var want plan.Text
		if len(file) > 1<<16 || !utf8.ValidString(text) || want.Parse(text, nil) != nil || want.Absent() {
			return
		}
		doc := reload(file)
		facts := factsOf(doc)
		paths := settable(facts)
		if !doc.Judged || len(paths) == 0 {
			return
		}
		_ = setOne(t, doc, facts, paths[max(0, nth)%len(paths)], text)
	})
}

func TestEachExampleIsReadTheSameTwice(t *testing.T) {
	for file, text := range plans(t) {
		if changed := factsOf(reload(text)).changed(factsOf(reload(text))); len(changed) > 0 {
			t.Errorf("%s differs from itself in %v", file, changed)
		}
	}
}

// TestNothingIsLost sees to it that facts hold all that a plan can say: were a
// form of field left out, an edit might change it unseen.
func TestNothingIsLost(t *testing.T) {
	doc := load.Plan(source.NewFile("a.plan.yaml", []byte(head+"profile: {rivals: []}\ncontacts: [{name: M, roles: [champion]}]\nreview: {agreed_by: [{person: p, date: 2026-01-02}]}\n")), plan.Env{})
	f := factsOf(doc)
	for path, want := range map[string]string{"account.name": "Acme", "contacts[0].name": "M", "contacts[0].roles[0]": "champion", "contacts[0].id": "m",
		"review.agreed_by[0].date": "2026-01-02", "keyplan": "1"} {
		if v := f.values[path]; v == nil || v.String() != want {
			t.Errorf("%s is %v, want %s", path, v, want)
		}
	}
	if known, ok := f.known["profile.rivals"]; !known || !ok {
		t.Error("an empty list is not known to be empty")
	}
}
