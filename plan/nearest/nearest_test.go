package nearest

import (
	"strings"
	"testing"
	"time"
)

func TestFind(t *testing.T) {
	roles := []string{"decision_maker", "economic_buyer", "technical_buyer", "end_user", "champion", "coach"}
	people := []string{"t.berg", "m.keller", "h.acme", "r.stein"}
	cases := []struct {
		name, word string
		among      []string
		want       string
		distance   int
		sure       bool
	}{
		{"a letter left out", "m.keler", people, "m.keller", 1, true},
		{"a letter put in", "m.kelller", people, "m.keller", 1, true},
		{"a letter changed", "m.kellor", people, "m.keller", 1, true},
		{"two neighbours swapped", "m.kelelr", people, "m.keller", 1, true},
		{"two accented neighbours swapped", "größe", []string{"grßöe"}, "grßöe", 1, true},
		{"two slips", "m.kelor", people, "m.keller", 2, false},
		{"capitals", "M.Keller", people, "m.keller", 0, true},
		{"another separator", "Decision-Maker", roles, "decision_maker", 0, true},
		{"no separator", "decisionmaker", roles, "decision_maker", 1, true},
		{"an end left off", "technical", roles, "technical_buyer", 4, false},
		{"a beginning left off", "keller", people, "m.keller", 2, false},
		{"a slip goes before an end left off", "coah", []string{"coahing", "coach"}, "coach", 1, true},
		{"the same but for case goes before a slip", "Lost", []string{"last", "lost"}, "lost", 0, true},
		{"two a slip away", "most", []string{"lost", "cost"}, "lost", 1, false},
		{"the same beginning wins", "berg", []string{"kerg", "berk"}, "berk", 1, false},
		{"of two alike the first", "a-b-c-d", []string{"a_b_c_d", "a b c d"}, "a_b_c_d", 0, false},
		{"numbers are never sure", "goal-3", []string{"goal-1"}, "goal-1", 1, false},
		{"nor are short words", "kay", []string{"key"}, "key", 1, false},
		{"nothing in common", "boss", roles, "", 0, false},
		{"one letter is like nothing", "x", []string{"y"}, "", 0, false},
		{"no word", " ", roles, "", 0, false},
		{"no candidates", "coach", nil, "", 0, false},
		{"empty candidates", "abc", []string{""}, "", 0, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			match, ok := Find(c.word, c.among)
			if match.Word != c.want || ok != (c.want != "") || match.Distance != c.distance || match.Sure != c.sure {
				t.Errorf("%q: %+v %v", c.word, match, ok)
			}
			if best, found := Of(c.word, c.among); best != match.Word || found != ok {
				t.Errorf("Of gives %q, %v", best, found)
			}
		})
	}
}

func TestFindIsQuick(t *testing.T) {
	start := time.Now()
	many := make([]string, 20000)
	for i := range many {
		many[i] = strings.Repeat("abcdefgh", 1+i%8)
	}
	Find(strings.Repeat("hgfedcba", 8), many)
	Find(strings.Repeat("x", 1<<22), many)
	Find("word", []string{strings.Repeat("x", 1<<22)})
	if took := time.Since(start); took > 3*time.Second {
		t.Errorf("took %v", took)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("m.keler", "m.keller", "t.berg")
	f.Add("", "\xff", "ſ")
	f.Fuzz(func(t *testing.T, word, a, b string) {
		match, ok := Find(word, []string{a, b})
		if ok && match.Word != a && match.Word != b || !ok && match != (Match{}) {
			t.Errorf("%q among %q and %q: %+v", word, a, b, match)
		}
		if again, found := Find(a, []string{a}); found && (again.Distance != 0 || !again.Sure) {
			t.Errorf("%q is not itself: %+v", a, again)
		}
	})
}

func TestUnknown(t *testing.T) {
	known := []string{"text", "markdown"}
	for word, want := range map[string]string{
		"markdwon": `there is no format "markdwon"; did you mean "markdown"?`,
		"pdf":      `there is no format "pdf", only text, markdown`,
	} {
		if got := Unknown("format", word, known).Error(); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
