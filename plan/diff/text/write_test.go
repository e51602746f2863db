package text_test

import (
	"bytes"
	"strings"
	"testing"

	"keyplan/plan/diff"
	"keyplan/plan/diff/text"
	"keyplan/plan/screen"
)

// hostile is a report of a plan that wants to do something to the screen.
func hostile() *diff.Report {
	evil := "\x1b[2J\u202eevil | @jroe <b>" + strings.Repeat("x", 300)
	return &diff.Report{From: "a\x1b", To: "b", Plans: 2, Accounts: []*diff.Account{{
		Name: evil, Manager: evil, Status: diff.Recast, ID: "a", OldID: "b", OldFile: "c\x1b[31m", Since: "2026-09-30",
		Changes: []diff.Change{
			{Kind: diff.Lost, Weight: diff.High, Path: "contacts[a]", Item: evil, Meaning: evil, File: "f\x1b", Line: 1},
			{Kind: diff.Other, Weight: diff.Low, Path: "log[a]", Item: "a", Meaning: "b", Folds: "one|many", Quiet: true},
		},
		Scores: []diff.Score{{Name: evil, Old: new(int), New: new(int), Held: evil}},
	}}}
}

func TestNothingMovesTheCursorAndLinesFit(t *testing.T) {
	for _, width := range []int{0, 10, 40, 80, 200} {
		var b bytes.Buffer
		if err := text.Write(&b, hostile(), text.Options{Width: width}); err != nil {
			t.Fatal(err)
		}
		if strings.ContainsAny(b.String(), "\x1b\u202e") {
			t.Errorf("at width %d: %q", width, b.String())
		}
		for _, line := range strings.Split(b.String(), "\n")[1:] { // a name is never broken
			if most := max(40, min(110, max(width, 80*(1-min(1, width))))); screen.Width(line) > most && !strings.Contains(line, "evil | @jroe") {
				t.Errorf("at width %d: %d columns: %q", width, screen.Width(line), line)
			}
		}
	}
}

func TestSmallChangesAreCountedUnlessAllAreAskedFor(t *testing.T) {
	for all, want := range map[bool]string{false: "also      1 one", true: `changed   "a": b`} {
		var b bytes.Buffer
		if err := text.Write(&b, hostile(), text.Options{All: all}); err != nil || !strings.Contains(b.String(), want) {
			t.Errorf("all %v: %v\n%s", all, err, b.String())
		}
	}
}

func TestColourAddsNothingButColour(t *testing.T) {
	var plain, painted bytes.Buffer
	_ = text.Write(&plain, hostile(), text.Options{})
	_ = text.Write(&painted, hostile(), text.Options{Color: true})
	if plain.String() == painted.String() {
		t.Error("nothing is painted")
	}
	for _, code := range []string{"\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[22m", "\x1b[31m", "\x1b[0;22m", "\x1b[32m", "\x1b[33m"} {
		painted = *bytes.NewBufferString(strings.ReplaceAll(painted.String(), code, ""))
	}
	if painted.String() != plain.String() {
		t.Errorf("%q\n%q", plain.String(), painted.String())
	}
}
