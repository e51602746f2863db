package plain_test

import (
	"testing"

	"keyplan/plan/findings/findingstest"
	"keyplan/plan/findings/plain"
)

func TestLine(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"plain text stays", "Mère Paillarde, 株式会社サクラ", "Mère Paillarde, 株式会社サクラ"},
		{"line breaks and tabs are spaces", "a\r\nb\nc\rd\te", "a b c d e"},
		{"escape sequences", "\x1b[31mred\x1b]0;x\x07\x00\x7f", "␛[31mred␛]0;x␇␀␡"},
		{"C1 controls", "\u009b31m\u0085", "<U+009B>31m<U+0085>"},
		{"overrides of direction", "\u202aa\u202e\u202c\u2066b\u2069\u200e\u061c", "<U+202A>a<U+202E><U+202C><U+2066>b<U+2069><U+200E><U+061C>"},
		{"what cannot be seen", "m\u200bk\ufeff\u00ad\u2028", "m<U+200B>k<U+FEFF><U+00AD><U+2028>"},
		{"bytes that are no UTF-8", "a\xffb", "a�b"},
		{"joiners and no-break spaces are needed", "👩\u200d👧 12\u00a0%", "👩\u200d👧 12\u00a0%"},
	} {
		if got := plain.Line(c.text); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestFindingsAreInOrderOfFileAndPlace(t *testing.T) {
	for name, report := range findingstest.Reports {
		all := plain.Findings(report())
		for i := 1; i < len(all); i++ {
			a, b := all[i-1], all[i]
			if a.File > b.File || a.File == b.File && plain.ByPlace(a, b) > 0 {
				t.Errorf("%s: %s:%d comes before %s:%d", name, a.File, a.Span.Start.Line, b.File, b.Span.Start.Line)
			}
		}
	}
}
