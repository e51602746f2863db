package load

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"keyplan/plan/source"
)

func TestComments(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a comment on a line of its own", "# a\nb: c\n", "1:1 own # a"},
		{"a comment behind a value", "b: c # a\n", "1:6 # a"},
		{"an indented comment is on its own", "b:\n  # a\n", "2:3 own # a"},
		{"a comment with nothing behind", "b: c #\n", "1:6 #"},
		{"a # without a space before it is text", "b: c#a\n", ""},
		{"a # in double quotes", `b: "c # a"` + "\n", ""},
		{"a # in single quotes", "b: 'c # a'\n", ""},
		{"a quote that is doubled does not end the text", "b: 'it''s # a'\n", ""},
		{"an escaped quote does not end the text", `b: "say \" # a"` + "\n", ""},
		{"a backslash at the end of a line in quotes", "b: \"c \\\n  # d\" # a\n", "2:8 # a"},
		{"a comment behind a quoted text", `b: "c" # a` + "\n", "1:8 # a"},
		{"a quoted text of two lines", "b: \"c\n  # d\" # a\n", "2:8 # a"},
		{"an apostrophe within a text opens nothing", "b: it's # a\nc: d # e\n", "1:9 # a\n2:6 # e"},
		{"an apostrophe where a text goes on opens nothing", "b: it is\n  'tis # a\nc: d # e\n", "2:8 # a\n3:6 # e"},
		{"a block text holds no comments", "b: |\n  # c\n\n  # d\ne: f # a\n", "5:6 # a"},
		{"a block text in an item of a list", "- b: |\n    # c\n  d: e # a\n", "3:8 # a"},
		{"a block text that is an item", "- |\n  # c\n- d # a\n", "3:5 # a"},
		{"a block text deep in lists", "x:\n  - - b: >-\n        # c\n      d: e # a\n", "4:12 # a"},
		{"a comment behind the sign of a block text", "b: | # a\n  # c\n", "1:6 # a"},
		{"a block text with an indicator of its indent", "b: |2\n    # c\nd: e # a\n", "3:6 # a"},
		{"a | within a text opens no block", "b: c | d\n  # a\n", "2:3 own # a"},
		{"a line that is indented less ends a block", "b:\n  c: |\n    # d\n  # a\n", "4:3 own # a"},
		{"a # in brackets", "b: [c#d, \"# e\", f] # a\n", "1:20 # a"},
		{"brackets of several lines", "b: [c, # a\n  'd # e', # f\n  g]\n", "1:8 # a\n2:12 # f"},
		{"a quote in brackets behind a text opens nothing", "b: [Ship's Larder, c] # a\n", "1:23 # a"},
		{"a text in brackets that goes on with an apostrophe", "b: [c\n  'tis, d] # a\n", "2:12 # a"},
		{"braces with quoted keys", `b: {"c":"d # e"} # a` + "\n", "1:18 # a"},
		{"columns count characters", "b: Käse 語 # a\n", "1:11 # a"},
		{"the address of a web page", "b: https://x.example/#top # a\n", "1:27 # a"},
		{"a key in quotes", `"b # c": d # a` + "\n", "1:12 # a"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, _, err := documents([]byte(c.text)); err != nil {
				t.Fatalf("the case is no YAML: %v", err)
			}
			var got []string
			for _, c := range comments(source.NewFile("x", []byte(c.text))) {
				own := ""
				if c.own {
					own = "own "
				}
				got = append(got, fmt.Sprintf("%d:%d %s%s", c.at.Line, c.at.Column, own, c.text))
			}
			if want := strings.FieldsFunc(c.want, func(r rune) bool { return r == '\n' }); !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}
