package plan

import "testing"

func TestPoints(t *testing.T) {
	reads(t, new(Points), []reading{
		{"a bare number", "4", "4"},
		{"half a point", "3.5", "3.5"},
		{"evidence behind a dash", "4 - pays on day 31 of 30", "4 - pays on day 31 of 30"},
		{"evidence behind a long dash", "4 – 31 days", "4 - 31 days"},
		{"evidence behind a comma", "4, bought for 700k", "4 - bought for 700k"},
		{"evidence behind a semicolon", "4; ten years", "4 - ten years"},
		{"evidence behind a space", "4 (three sites)", "4 - (three sites)"},
		{"evidence over two lines", "4 - one\ntwo", "4 - one\ntwo"},
		{"zero", "0", "0"},
		{"below zero", "-2 - lost a tender", "-2 - lost a tender"},
		{"not yet", "tbd", ""},
		{"a question mark", "?", ""},
	})
	refuses(t, new(Points), []refusal{
		{"words", "good", "is not a score", "", false},
		{"a comma for a point", "4,5", "is not a score", "4.5", false},
		{"two numbers", "4 31 days", "may be two numbers: put a dash behind the score, such as 4 - 31 days", "", false},
		{"a dash without space", "4-31 days", "is not a score", "", false},
		{"too fine", "3.333", "is not a score: nobody judges to more than two places", "", false},
	})
	if p := NewPoints(dec("4"), "tbd"); !p.Evidence().Absent() {
		t.Error("a placeholder counts as evidence")
	}
}

func TestWeight(t *testing.T) {
	reads(t, new(Weight), []reading{{"a number", "20", "20"}, {"a percentage", "12.5 %", "12.5"}, {"a small one", "0.2", "0.2"}})
	refuses(t, new(Weight), []refusal{
		{"nothing", "0", "is not above zero: a criterion that does not count need not stand here", "", false},
		{"below zero", "-5", "is not above zero: a criterion that does not count need not stand here", "", false},
		{"a word", "high", "is not a weight", "", false},
		{"a comma for a point", "2,5", "is not a weight", "2.5", false},
	})
}
