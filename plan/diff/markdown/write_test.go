package markdown_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"keyplan/plan/diff"
	"keyplan/plan/diff/markdown"
)

func page(t *testing.T, report *diff.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := markdown.Write(&b, report); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestNothingIsMarkupOrAMention(t *testing.T) {
	evil := "<img src=x> *a* | @jroe\n# b"
	for _, review := range []bool{false, true} {
		got := page(t, &diff.Report{From: evil, To: "b", Plans: 1, Review: review, Unchanged: []string{evil}, Accounts: []*diff.Account{{
			Name: evil, Manager: evil, Since: "2026-09-30", File: "f",
			Changes: []diff.Change{{Kind: diff.Lost, Weight: diff.High, Path: "contacts[a]", Item: evil, Meaning: evil, File: evil, Line: 1}},
			Beside:  []diff.Beside{{Word: "quality", Text: evil}},
		}}})
		for _, bad := range []string{"<img", " *a*", "@jroe", "\n# b"} {
			if strings.Contains(got, bad) {
				t.Errorf("review %v: %q in\n%s", review, bad, got)
			}
		}
	}
}

func TestAPageIsNeverTooLongForAComment(t *testing.T) {
	report := &diff.Report{From: "a", To: "b", Plans: 500}
	for i := range 500 {
		report.Accounts = append(report.Accounts, &diff.Account{Name: fmt.Sprint("Account ", i), Changes: []diff.Change{{Kind: diff.Lost, Weight: diff.High, Path: "log[a]", Meaning: strings.Repeat("ö", 400), File: "f"}}})
	}
	got := page(t, report)
	if n := len(utf16.Encode([]rune(got))); n > 65_536 {
		t.Errorf("%d characters", n)
	}
	if !strings.Contains(got, "more are left out: `keyplan diff` shows them") {
		t.Error("what is left out is not told")
	}
}

func TestScoresHaveTheirPlace(t *testing.T) {
	got := page(t, &diff.Report{Review: true, Accounts: []*diff.Account{{Name: "Acme", Beside: []diff.Beside{{Word: "quality", Text: "68 → 71"}}}}})
	if !strings.Contains(got, "## Scores then and now\n\n- quality: 68 → 71\n") {
		t.Error(got)
	}
}
