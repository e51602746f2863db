package score_test

import (
	"testing"

	"keyplan/plan/golden"
	"keyplan/plan/score"
)

// TestTheReferenceIsUpToDate holds SCORES.md to the models.
func TestTheReferenceIsUpToDate(t *testing.T) { golden.Compare(t, "SCORES.md", score.Reference()) }
