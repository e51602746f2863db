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
		got := page(t, &diff.Report{From: evil, To: "b", Plans: 1, Review: review, Unchanged: []*diff.Account{{Name: evil}}, Accounts: []*diff.Account{{
			Name: evil, Manager: evil, Since: "2026-09-30", File: "f",
			Changes: []diff.Change{{Kind: diff.Lost, Weight: diff.High, Path: "contacts[a]", Item: evil, Meaning: evil, File: evil, Line: 1}},
			Scores:  []diff.Score{{Name: evil, Old: new(int), New: new(int), Held: evil}},
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
	then, now, less := 66, 70, 58
	scores := []diff.Score{
		{ID: "quality", Name: "Plan quality", Old: &then, New: &now, Was: "amber", Is: "amber", Parts: []diff.Score{{Name: "Who's who", Old: &now, New: &then}, {Name: "Actions", Old: &less, New: &then}}},
		{ID: "health", Name: "Account health", Old: &now, New: &now, Is: "amber", Held: "held at 70: they have stopped buying"},
		{ID: "relationship", Name: "Relationship", New: &less, Freed: "held at 49: one thread only"},
	}
	got := page(t, &diff.Report{Review: true, Accounts: []*diff.Account{{Name: "Acme", Scores: scores}},
		Unchanged: []*diff.Account{{Name: "Still", Since: "2026-09-30", Manager: "Ann", Scores: scores[:2]}, {Name: "Quiet", Since: "2026-08-31"}}})
	for _, want := range []string{"## Scores then and now\n\n- Plan quality 66 → 70 amber, +4: actions +8, who's who −4\n- Account health 70 amber, as before; held at 70: they have stopped buying\n" +
		"- Relationship 58, and none before; no longer held at 49: one thread only\n",
		"# Nothing was written since the last review\n\n- Still, reviewed on 2026-09-30, Ann: plan quality 66 → 70 amber, +4: actions +8, who's who −4\n- Quiet, reviewed on 2026-08-31\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("%s\nis not in\n%s", want, got)
		}
	}
}
