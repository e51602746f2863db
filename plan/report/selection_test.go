package report

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"keyplan/pareto/selection"
	"keyplan/plan"
	"keyplan/plan/choice"
	"keyplan/plan/golden"
	"keyplan/plan/load"
	"keyplan/plan/sheet"
	"keyplan/plan/sheet/formats"
	"keyplan/plan/sheet/text"
	"keyplan/plan/source"
	"keyplan/testdata"
)

// chosen is what a guideline comes to in the example workspace.
func chosen(t *testing.T, guideline *source.File) *choice.Choice {
	t.Helper()
	config := load.Settings(file(t, "keyplan.yaml"))
	around := choice.Around{Settings: config.Settings, Today: plan.NewDay(2026, time.November, 22), Seed: selection.UsualSeed, Runs: 1000}
	names, err := filepath.Glob(filepath.Join(testdata.Example(), "accounts", "*.plan.yaml"))
	if err != nil || len(names) == 0 {
		t.Fatal("no plans", err)
	}
	for _, name := range names {
		around.Plans = append(around.Plans, load.Plan(file(t, "accounts/"+filepath.Base(name)), config.Settings.Env()))
	}
	doc := load.Guideline(guideline, config.Settings.Env())
	if len(doc.Problems) > 0 {
		t.Fatal(doc.Problems)
	}
	return choice.Of(doc, around)
}

func file(t *testing.T, name string) *source.File {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(testdata.Example(), filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return source.NewFile(name, text)
}

func shown(t *testing.T, book *sheet.Book, width int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := book.Compute(); err != nil {
		t.Fatal(err)
	}
	if err := text.Write(&b, book, text.Options{Width: width}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestTheSelectionOfTheExample(t *testing.T) {
	c := chosen(t, file(t, "selection.yaml"))
	golden.Compare(t, "testdata/selection.txt", shown(t, Selection(c, SelectionOptions{Brief: true}), 80))
	golden.Compare(t, "testdata/selection-all.txt", shown(t, Selection(c, SelectionOptions{}), 120))
	golden.Compare(t, "testdata/selection-why.txt", shown(t, SelectionOf(c, c.Find("richter-supermarkt")), 80))
	golden.Compare(t, "testdata/selection-why-open.txt", shown(t, SelectionOf(c, c.Find("lehmanns")), 120))
	golden.Compare(t, "testdata/selection-audit.txt", shown(t, SelectionAudit(c), 80))
}

// TestBooksOfOddGuidelines holds that each can be shown, and the same twice.
func TestBooksOfOddGuidelines(t *testing.T) {
	const head, criteria = "keyplan: 1\nselection: Key accounts\n", "criteria: [{id: a, criterion: A, weight: 1}, {id: b, criterion: B, weight: 2, axis: strength, must: 3}]\n"
	for name, guideline := range map[string]string{
		"nothing at all":    head,
		"no candidates":     head + criteria,
		"no criteria":       head + "candidates: [Acme, Bolt]\n",
		"nobody has scored": head + criteria + "candidates: [Acme, Bolt]\n",
		"one of each":       head + "criteria: [{id: a, criterion: A, weight: 1}]\ncandidates: [Acme]\nscores: [{by: henrike.claasen, candidate: acme, scores: {a: 3}}]\n",
		"hostile names":     head + "criteria: [{id: a, criterion: \"=A1|<b>\\u202e*\", weight: 1, axis: strength}, {criterion: \"b`]\", weight: 1}]\ncandidates: [{id: acme, name: \"=cmd|'/c calc'!A0 | <script>\"}]\nscores: [{by: henrike.claasen, candidate: acme, scores: {a: 3}}]\n",
	} {
		t.Run(name, func(t *testing.T) {
			c := chosen(t, source.NewFile("selection.yaml", []byte(guideline)))
			for _, make := range []func() *sheet.Book{
				func() *sheet.Book { return Selection(c, SelectionOptions{Brief: true}) },
				func() *sheet.Book { return Selection(c, SelectionOptions{Evidence: true}) },
				func() *sheet.Book {
					if len(c.Places) == 0 {
						return SelectionAudit(c)
					}
					return SelectionOf(c, c.Places[0])
				},
				func() *sheet.Book { return SelectionAudit(c) },
			} {
				var once, twice bytes.Buffer
				for _, b := range []*bytes.Buffer{&once, &twice} {
					book := make()
					shown(t, book, 40)
					for _, f := range formats.Formats {
						if err := f.Write(b, book, formats.Options{}); err != nil && f.Name != "svg" { // there may be no chart
							t.Errorf("%s: %v", f.Name, err)
						}
					}
				}
				if !bytes.Equal(once.Bytes(), twice.Bytes()) {
					t.Error("differs from one time to the next")
				}
			}
		})
	}
}
