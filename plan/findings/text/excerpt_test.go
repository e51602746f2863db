package text

import (
	"strings"
	"testing"

	"keyplan/plan/screen"
	"keyplan/plan/source"
)

func TestExcerpt(t *testing.T) {
	for _, c := range []struct {
		name, line  string
		from, to    int
		most        int
		shown, mark string
	}{
		{"a span in a short line", "tier: kye", 7, 10, 30, "tier: kye", "      ^^^"},
		{"wide characters before", "名: kye", 4, 7, 30, "名: kye", "    ^^^"},
		{"wide characters within", "a: 語語", 4, 6, 30, "a: 語語", "   ^^^^"},
		{"a letter of two code points", "Zoe\u0308 K", 6, 7, 30, "Zoe\u0308 K", "    ^"},
		{"the second code point of a letter", "Zoe\u0308 K", 4, 5, 30, "Zoe\u0308 K", "  ^"},
		{"an emoji of five code points", "👩‍👩‍👧 x", 7, 8, 30, "👩‍👩‍👧 x", "   ^"},
		{"a mark without a letter", "\u0308x", 1, 2, 30, "\u0308x", "^"},
		{"tabs", "\ta\tb", 4, 5, 30, "    a    b", "         ^"},
		{"a hidden character", "a\u202eb", 2, 3, 30, "a<U+202E>b", " ^^^^^^^^"},
		{"bytes that are no UTF-8", "a\xff\xfeb", 4, 5, 30, "a��b", "   ^"},
		{"nothing", "", 1, 1, 30, "", "^"},
		{"before the line", "ab", -3, 0, 30, "ab", "^"},
		{"reversed", "abcd", 3, 1, 30, "abcd", "  ^"},
		{"behind a line that just fits", "0123456789", 11, 12, 11, "0123456789", "          ^"},
		{"behind a line that just does not fit", "0123456789", 11, 12, 10, "…3456789", "        ^"},
		{"a mark without a letter at the end of a line that just fits", "012345678\x1b\u0308", 11, 12, 10, "…345678␛\u0308", "        ^"},
		{"cut at the end", "0123456789", 1, 3, 8, "0123456…", "^^"},
		{"cut at the beginning", "0123456789", 9, 11, 8, "…456789", "     ^^"},
		{"cut on both sides", "0123456789abcdefghij", 11, 12, 10, "…56789abc…", "      ^"},
		{"a span wider than the room", "0123456789abcdef", 2, 16, 10, "012345678…", " ^^^^^^^^"},
	} {
		t.Run(c.name, func(t *testing.T) {
			span := source.Span{Start: source.Pos{Line: 1, Column: c.from}, End: source.Pos{Line: 1, Column: c.to}}
			shown, mark := excerpt(c.line, span, c.most)
			if shown != c.shown || mark != c.mark {
				t.Errorf("got\n%s|\n%s|\nwant\n%s|\n%s|", shown, mark, c.shown, c.mark)
			}
		})
	}
}

func TestExcerptOfAnEndlessLine(t *testing.T) {
	for _, c := range []struct {
		from, to    int
		shown, mark string
	}{
		{1, 3, "äbcäbcäbc…", "^^"},
		{300002, 300004, "…äbcäbcäb…", "     ^^"},
		{300002, 600000, "…cäbcäbcä…", "   ^^^^^^"},
		{3000000, 3000001, "…bcäbcäbc", "        ^"},
		{3000001, 3000002, "…cäbcäbc", "        ^"},
	} {
		span := source.Span{Start: source.Pos{Line: 1, Column: c.from}, End: source.Pos{Line: 1, Column: c.to}}
		shown, mark := excerpt(strings.Repeat("äbc", 1000000), span, 10)
		if shown != c.shown || mark != c.mark {
			t.Errorf("at %d: got\n%s|\n%s|\nwant\n%s|\n%s|", c.from, shown, mark, c.shown, c.mark)
		}
	}
}

func FuzzExcerpt(f *testing.F) {
	f.Add("tier: kye", 7, 1, 10, 30)
	f.Add("\t👩‍👩‍👧\x1b\xff\u202e\u0308", 2, 2, 90, 30)
	f.Fuzz(func(t *testing.T, line string, column, endLine, endColumn, most int) {
		if strings.ContainsAny(line, "\r\n") {
			t.Skip("not a line")
		}
		most = 30 + most&127
		span := source.Span{Start: source.Pos{Line: 1, Column: column}, End: source.Pos{Line: endLine, Column: endColumn}}
		shown, carets := excerpt(line, span, most)
		if screen.Width(shown) > most || len(carets) > most {
			t.Errorf("%q and %q are wider than %d", shown, carets, most)
		}
		if !strings.HasSuffix(carets, "^") {
			t.Errorf("no caret in %q", carets)
		}
	})
}
