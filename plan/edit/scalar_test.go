package edit

import (
	"testing"

	"keyplan/plan/source"
)

func TestScalarKeepsTheStyle(t *testing.T) {
	for name, c := range map[string]struct{ old, text, want string }{
		"bare stays bare":                           {"foo", "bar", "bar"},
		"a date, too":                               {"22.11.2026", "2026-11-22", "2026-11-22"},
		"a negative number, too":                    {"x", "-2", "-2"},
		"an amount, too":                            {"$1m", "USD 1M", "USD 1M"},
		"a share, too":                              {"x", "12 %", "12 %"},
		"an address, too":                           {"acme.example", "https://acme.example", "https://acme.example"},
		"double quotes stay":                        {`"foo"`, "bar", `"bar"`},
		"and what must be is escaped in them":       {`"foo"`, `say "hi"\`, `"say \"hi\"\\"`},
		"single quotes stay":                        {"'foo'", "bar", "'bar'"},
		"and are doubled in them":                   {"'foo'", "it's", "'it''s'"},
		"a line break needs double quotes":          {"'foo'", "a\nb", `"a\nb"`},
		"a colon needs quotes":                      {"foo", "a: b", `"a: b"`},
		"a colon at the end":                        {"foo", "a:", `"a:"`},
		"what begins a comment":                     {"foo", "a #1", `"a #1"`},
		"nothing":                                   {"foo", "", `""`},
		"what stands for nothing":                   {"foo", "Null", `"Null"`},
		"a tilde alone":                             {"foo", "~", `"~"`},
		"what begins a list":                        {"foo", "- a", `"- a"`},
		"an alias":                                  {"foo", "*a", `"*a"`},
		"a document's end":                          {"foo", "---", `"---"`},
		"a comma, which may stand within brackets":  {"foo", "a, b", `"a, b"`},
		"space around it":                           {"foo", " a ", `" a "`},
		"an empty text in quotes may be given some": {`""`, "a", `"a"`},
	} {
		t.Run(name, func(t *testing.T) {
			file := source.NewFile("a", []byte("k: "+c.old))
			change, err := Scalar(file, file.Scalar(source.Pos{Line: 1, Column: 4}, false), true, c.text)
			if err != nil || change.Text != c.want {
				t.Errorf("got %s, %v, want %s", change.Text, err, c.want)
			}
		})
	}
}

func TestScalarOutsideBracketsMayHoldCommas(t *testing.T) {
	file := source.NewFile("a", []byte("k: foo"))
	change, err := Scalar(file, file.Scalar(source.Pos{Line: 1, Column: 4}, false), false, "Widgets, Gears [and] Sons")
	if err != nil || change.Text != "Widgets, Gears [and] Sons" {
		t.Errorf("got %s, %v", change.Text, err)
	}
}

func TestScalarRefuses(t *testing.T) {
	for name, old := range map[string]string{
		"a block text":                     "|\n  foo",
		"a folded text":                    ">-\n  foo",
		"a quoted text of several lines":   "\"foo\n  bar\"",
		"another quoted text of several":   "'foo\n  bar'",
		"a list":                           "[a, b]",
		"an alias":                         "*a",
		"an anchor":                        "&a b",
		"a tag":                            "!!str b",
		"nothing, which is no text at all": "",
	} {
		t.Run(name, func(t *testing.T) {
			file := source.NewFile("a", []byte("k: "+old))
			if change, err := Scalar(file, file.Scalar(source.Pos{Line: 1, Column: 4}, false), true, "x"); err == nil {
				t.Errorf("it was changed to %q", change.Text)
			}
		})
	}
}
