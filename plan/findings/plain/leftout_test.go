package plain

import (
	"slices"
	"testing"

	"keyplan/plan/lint"
)

func TestLeftOut(t *testing.T) {
	for _, c := range []struct {
		name   string
		report lint.Report
		want   []string
	}{
		{"nothing", lint.Report{}, nil},
		{"nothing changed", lint.Report{Since: &lint.Since{Revision: "main", Plans: 24}}, []string{"since main, none of 24 plans changed"}},
		{"some changed", lint.Report{Since: &lint.Since{Revision: "HEAD~3", Plans: 24, Changed: 3, Findings: 1}},
			[]string{"since HEAD~3, 3 of 24 plans changed; 1 finding on the rest of them left out"}},
		{"one is known", lint.Report{Known: 1}, []string{"1 finding left out: the baseline knows it"}},
		{"both", lint.Report{Known: 12, Since: &lint.Since{Revision: "\x1b[31mv1", Plans: 1, Changed: 1}},
			[]string{"since ␛[31mv1, 1 of 1 plan changed", "12 findings left out: the baseline knows them"}},
	} {
		if got := LeftOut(&c.report); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
