package plan

import (
	"strings"
	"testing"
)

func TestText(t *testing.T) {
	reads(t, new(Text), []reading{
		{"space around a text goes", "  second line \n", "second line"},
		{"line breaks and tabs within stay", "one\n\ttwo", "one\n\ttwo"},
		{"a placeholder stays as written", "TBD", "TBD"},
		{"no is a text", "no", "no"},
		{"any script is text", "Größe 語 🎉", "Größe 語 🎉"},
	})
	refuses(t, new(Text), []refusal{
		{"a bell would sound on a terminal", "a\ab", "holds a control character (U+0007), which cannot be shown", "", false},
		{"an escape would colour it", "a\x1b[31mb", "holds a control character (U+001B), which cannot be shown", "", false},
		{"bytes of another encoding", "Gr\xf6\xdfe", "holds bytes that are not UTF-8 text", "", false},
	})
}

func TestTextAbsent(t *testing.T) {
	for _, text := range []string{"", "tbd", "N/A", "xxx", "tbc."} {
		if v := Text(text); !v.Absent() || v.Written() != (text != "") {
			t.Errorf("%q: absent %v, written %v", text, v.Absent(), v.Written())
		}
		if v := Loose(text); !v.Absent() || v.Written() != (text != "") {
			t.Errorf("%q: absent %v, written %v", text, v.Absent(), v.Written())
		}
	}
	if Text("no").Absent() {
		t.Error("no is not a placeholder")
	}
}

func TestTextTooLarge(t *testing.T) {
	cases := []struct {
		name, text string
		large      bool
	}{
		{"as much as an Excel cell holds", strings.Repeat("x", 32767), false},
		{"one more", strings.Repeat("x", 32768), true},
		{"letters of two bytes count once", strings.Repeat("ö", 32767), false},
		{"what Excel counts twice counts twice", strings.Repeat("🎉", 16384), true},
		{"space around is not counted", strings.Repeat(" ", 40000) + "x", false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			err := new(Text).Parse(c.text, nil)
			if (err != nil) != c.large {
				t.Fatal(err)
			}
			if c.large && !faultOf(t, err).TooLarge {
				t.Errorf("%v is not told apart as too large", err)
			}
		})
	}
}
