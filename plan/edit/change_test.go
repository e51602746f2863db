package edit

import (
	"strings"
	"testing"

	"keyplan/plan/source"
)

// span is a stretch of one line.
func span(line, from, to int) source.Span {
	return source.Span{Start: source.Pos{Line: line, Column: from}, End: source.Pos{Line: line, Column: to}}
}

func TestText(t *testing.T) {
	for name, c := range map[string]struct {
		old     string
		changes []Change
		want    string
	}{
		"no change is the same text":                       {"a: b\n", nil, "a: b\n"},
		"a word is replaced":                               {"a: b\n", []Change{{span(1, 4, 5), "cd"}}, "a: cd\n"},
		"columns count code points":                        {"Öß: 語x\n", []Change{{span(1, 6, 7), "y"}}, "Öß: 語y\n"},
		"a byte order mark counts for no column and stays": {"\ufeffa: b\n", []Change{{span(1, 1, 2), "c"}}, "\ufeffc: b\n"},
		"line ends of Windows stay":                        {"a: b\r\nc: d\r\n", []Change{{span(2, 4, 5), "e"}}, "a: b\r\nc: e\r\n"},
		"a missing line end stays missing":                 {"a: b", []Change{{span(1, 4, 5), "c"}}, "a: c"},
		"changes may come in any order":                    {"a: b\nc: d\n", []Change{{span(2, 4, 5), "y"}, {span(1, 4, 5), "x"}}, "a: x\nc: y\n"},
		"two at one place are made in the order given":     {"ab", []Change{{span(1, 2, 2), "1"}, {span(1, 2, 2), "2"}}, "a12b"},
		"neighbours do not overlap":                        {"ab", []Change{{span(1, 1, 2), "x"}, {span(1, 2, 3), "y"}}, "xy"},
		"a line is cut out with its end": {"a\nb\nc\n",
			[]Change{{Span: source.Span{Start: source.Pos{Line: 2, Column: 1}, End: source.Pos{Line: 3, Column: 1}}}}, "a\nc\n"},
		"the last line is cut out, which has no end": {"a\nb",
			[]Change{{Span: source.Span{Start: source.Pos{Line: 2, Column: 1}, End: source.Pos{Line: 3, Column: 1}}}}, "a\n"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Text(source.NewFile("a", []byte(c.old)), c.changes)
			if err != nil || string(got) != c.want {
				t.Errorf("got %q, %v, want %q", got, err, c.want)
			}
		})
	}
}

func TestTextRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		old     string
		changes []Change
		want    string
	}{
		"changes that overlap":             {"abc", []Change{{span(1, 1, 3), "x"}, {span(1, 2, 4), "y"}}, "overlap"},
		"a column that the line lacks":     {"ab\ncd", []Change{{span(1, 2, 9), "x"}}, "no such place"},
		"a line that the file lacks":       {"ab", []Change{{span(7, 1, 1), "x"}}, "no such place"},
		"no place at all":                  {"ab", []Change{{source.Span{}, "x"}}, "no such place"},
		"a stretch that ends before begun": {"ab", []Change{{span(1, 2, 1), "x"}}, "no such place"},
		"bytes that are no UTF-8":          {"a\xff", []Change{{span(1, 1, 2), "x"}}, "not saved as UTF-8"},
		"UTF-16":                           {"\xff\xfea\x00", []Change{{span(1, 1, 2), "x"}}, "not saved as UTF-8"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Text(source.NewFile("a", []byte(c.old)), c.changes)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func TestComment(t *testing.T) {
	for name, c := range map[string]struct {
		old  string
		at   source.Pos
		want string
	}{
		"a line of its own goes as a whole":            {"a: b\n  # gone\nc: d\n", source.Pos{Line: 2, Column: 3}, "a: b\nc: d\n"},
		"so it does under Windows":                     {"a: b\r\n# gone\r\nc: d\r\n", source.Pos{Line: 2, Column: 1}, "a: b\r\nc: d\r\n"},
		"behind a byte order mark":                     {"\ufeff# gone\na: b\n", source.Pos{Line: 1, Column: 1}, "\ufeffa: b\n"},
		"behind a value, the space before it goes too": {"ä: 語 \t # gone \nc: d\n", source.Pos{Line: 1, Column: 8}, "ä: 語\nc: d\n"},
		"at the end of a file without a line end":      {"a: b # gone", source.Pos{Line: 1, Column: 6}, "a: b"},
		"on a last line without a line end":            {"a: b\n# gone", source.Pos{Line: 2, Column: 1}, "a: b\n"},
	} {
		t.Run(name, func(t *testing.T) {
			file := source.NewFile("a", []byte(c.old))
			got, err := Text(file, []Change{Comment(file, c.at)})
			if err != nil || string(got) != c.want {
				t.Errorf("got %q, %v, want %q", got, err, c.want)
			}
		})
	}
}
