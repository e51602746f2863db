package safe_test

import (
	"testing"

	"keyplan/plan/safe"
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
		if got := safe.Line(c.text); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestLinesKeepsLines(t *testing.T) {
	if got, want := safe.Lines("a\r\nb\tc\n\x1b[2J\rd\n"), "a\nb c\n␛[2J d\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestNothingIsMarkupOfMarkdown(t *testing.T) {
	for text, want := range map[string]string{
		"Mère Paillarde: 12 %": "Mère Paillarde: 12 %",
		"a | b\n# c":           `a \| b # c`,
		"<img src=x>":          "&lt;img src=x&gt;",
		"*a* @jroe":            `\*a\* @<!-- -->jroe`,
		"Handel GmbH & Co":     "Handel GmbH & Co",
		"R&D &lt; &#60;":       "R&amp;<!-- -->D &amp;<!-- -->lt; &amp;#<!-- -->60;",
	} {
		if got := safe.Markdown(text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}
