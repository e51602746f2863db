package plain_test

import (
	"testing"

	"keyplan/plan/findings/findingstest"
	"keyplan/plan/findings/plain"
	"keyplan/plan/lint"
)

func TestFindingsAreInOrderOfFileAndPlace(t *testing.T) {
	for name, report := range findingstest.Reports {
		all := plain.Findings(report())
		for i := 1; i < len(all); i++ {
			a, b := all[i-1], all[i]
			if a.File > b.File || a.File == b.File && lint.ByPlace(a, b) > 0 {
				t.Errorf("%s: %s:%d comes before %s:%d", name, a.File, a.Span.Start.Line, b.File, b.Span.Start.Line)
			}
		}
	}
}
