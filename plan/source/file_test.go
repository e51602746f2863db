package source

import (
	"testing"
)

func TestLines(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"an empty file has one empty line", "", []string{""}},
		{"a line without a line break", "a", []string{"a"}},
		{"a line break at the end begins no line", "a\n", []string{"a"}},
		{"an empty line at the end counts", "a\n\n", []string{"a", ""}},
		{"CR LF", "a\r\nb\r\n", []string{"a", "b"}},
		{"a lone CR", "a\rb", []string{"a", "b"}},
		{"a byte order mark is no part of a line", "\xef\xbb\xbfa\nb", []string{"a", "b"}},
		{"U+2028 and U+0085 break no line, as in an editor", "a\u2028b\u0085c\nd", []string{"a\u2028b\u0085c", "d"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := NewFile("x", []byte(c.text))
			if f.Lines() != len(c.want) {
				t.Errorf("%d lines, want %d", f.Lines(), len(c.want))
			}
			for i, want := range c.want {
				if got := f.Line(i + 1); got != want {
					t.Errorf("line %d is %q, want %q", i+1, got, want)
				}
			}
			for _, n := range []int{-1, 0, len(c.want) + 2} {
				if got := f.Line(n); got != "" {
					t.Errorf("line %d is %q, want none", n, got)
				}
			}
		})
	}
}

func TestPositionsGoThereAndBack(t *testing.T) {
	for _, text := range []string{"", "a", "a\nb\n", "\xef\xbb\xbfkäse: 語\r\n  b\r\n", "a\rb\r", "a\u2028b\n"} {
		f := NewFile("x", []byte(text))
		first := f.Offset(Pos{1, 1})
		for i := first; i <= len(text); i++ {
			if i < len(text) && text[i]&0xC0 == 0x80 || i > first && i < len(text) && text[i-1] == '\r' && text[i] == '\n' {
				continue // within a character, or a line break
			}
			if p := f.Pos(i); f.Offset(p) != i {
				t.Errorf("%q: byte %d is at %v, which is byte %d", text, i, p, f.Offset(p))
			}
		}
	}
}

func TestOffsetStaysInItsLine(t *testing.T) {
	f := NewFile("x", []byte("ab\ncd\n"))
	for _, c := range []struct {
		at   Pos
		want int
	}{{Pos{1, 99}, 2}, {Pos{2, 99}, 5}, {Pos{2, 2}, 4}, {Pos{1, 2}, 1}, {Pos{0, 1}, 0}, {Pos{9, 1}, 6}, {Pos{1, -1}, 0}} {
		if got := f.Offset(c.at); got != c.want {
			t.Errorf("offset of %v is %d, want %d", c.at, got, c.want)
		}
	}
}

func TestScalar(t *testing.T) {
	for _, c := range []struct {
		name, line string
		column     int
		flow       bool
		want       string
	}{
		{"a plain text goes to the end of the line", "a: b c", 4, false, "b c"},
		{"a plain text ends before a comment", "a: b c  # d", 4, false, "b c"},
		{"a # without a space before it is text", "a: b#c", 4, false, "b#c"},
		{"a key ends before its colon", "key: b", 1, false, "key"},
		{"a colon without a space is text", "a: 10:30", 4, false, "10:30"},
		{"in brackets a text ends at a comma", "[a b, c]", 2, true, "a b"},
		{"in brackets a text ends at the bracket", "{a: b c}", 5, true, "b c"},
		{"elsewhere a comma is text", "a: b, c]", 4, false, "b, c]"},
		{"double quotes", `a: "b \" c" # d`, 4, false, `"b \" c"`},
		{"single quotes", `a: 'it''s' # d`, 4, false, `'it''s'`},
		{"a quote that is not closed goes to the end of the line", `a: "b c`, 4, false, `"b c`},
		{"a bracket is told by its sign", "a: [b, c]", 4, false, "["},
		{"columns count characters", "ä: öü: c", 4, false, "öü"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, ends := range []string{"", "\n", "\r\n", "\nnext: x\n"} {
				f := NewFile("x", []byte(c.line+ends))
				span := f.Scalar(Pos{1, c.column}, c.flow)
				if got := f.TextOf(span); got != c.want {
					t.Errorf("with %q behind the line: got %q, want %q", ends, got, c.want)
				}
			}
		})
	}
}

func TestSpansAreNeverEmpty(t *testing.T) {
	f := NewFile("x", []byte("a:\n\n"))
	for _, p := range []Pos{{1, 1}, {1, 3}, {2, 1}, {9, 9}} {
		for _, s := range []Span{f.Rest(p), f.Scalar(p, false), f.Scalar(p, true)} {
			if s.Start != p || s.End.Line != p.Line || s.End.Column <= p.Column {
				t.Errorf("at %v: %v", p, s)
			}
		}
	}
}
