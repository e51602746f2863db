package load

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/source"
)

// TestDamageIsToldWhereItIs breaks a good plan in many places in all ways
// that people do, and looks whether a problem is told within a line of that.
func TestDamageIsToldWhereItIs(t *testing.T) {
	text, err := os.ReadFile("testdata/full.plan.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, what, instead string }{
		{"a quote is missing", `"`, ""},
		{"a quote too many", ": ", `: "`},
		{"an apostrophe before a value", ": ", ": '"},
		{"a { is missing", "{", ""},
		{"a } is missing", "}", ""},
		{"a [ is missing", "[", ""},
		{"a ] is missing", "]", ""},
		{"a [ twice", "[", "[["},
		{"a ] twice", "]", "]]"},
		{"a } for a ]", "]", "}"},
		{"a ] for a }", "}", "]"},
		{"a comma is missing", ", ", " "},
		{"a colon is missing", ": ", " "},
		{"a space behind a colon is missing", ": ", ":"},
		{"an = for a colon", ": ", " = "},
		{"a colon twice", ": ", ": a: "},
		{"a dash is missing", "- ", ""},
		{"a space behind a dash is missing", "- ", "-"},
		{"an @ before a value", ": ", ": @"},
		{"a * before a value", ": ", ": *"},
		{"a % before a value", ": ", ": %"},
		{"a > before a value", ": ", ": > "},
		{"a list begins behind its key", ":\n  ", ": -\n  "},
		{"a tab for two spaces", "\n  ", "\n\t"},
	} {
		t.Run(c.name, func(t *testing.T) {
			breakEverywhere(t, string(text), c.what, c.instead)
		})
	}
}

func breakEverywhere(t *testing.T, text, what, instead string) {
	t.Helper()
	broken, silent := 0, 0
	for _, at := range places(text, what) {
		line := 1 + strings.Count(text[:at+len(what)], "\n")
		file := source.NewFile("broken.plan.yaml", []byte(text[:at]+instead+text[at+len(what):]))
		problems := Plan(file, plan.Env{Currency: "EUR"}).Problems
		mustBeSound(t, file, problems)
		broken++
		if distance, told := nearestTo(line, problems); told == "" {
			silent++
		} else if distance > 1 {
			t.Errorf("line %d, %q: told at %s", line, file.Line(line), told)
		}
	}
	if broken == 0 || silent > broken/3 {
		t.Errorf("of %d broken plans %d are told nothing of", broken, silent)
	}
}

// places are the offsets of a text within another: of many, each fourth.
func places(text, what string) (at []int) {
	step := 1 + min(3, strings.Count(text, what)/50)
	for i, n := 0, 0; ; n++ {
		next := strings.Index(text[i:], what)
		if next < 0 {
			return at
		}
		if i += next + 1; n%step == 0 {
			at = append(at, i-1)
		}
	}
}

// nearestTo is how far the nearest problem is from a line, and what it says.
func nearestTo(line int, problems []Problem) (distance int, said string) {
	for _, p := range problems {
		off := max(p.Span.Start.Line-line, line-p.Span.Start.Line)
		if said == "" || off < distance {
			distance, said = off, fmt.Sprintf("%d:%d %s", p.Span.Start.Line, p.Span.Start.Column, p.Message)
		}
	}
	return distance, said
}

func TestSeveralFaultsAreToldAtOnce(t *testing.T) {
	doc := planOf(t, `review:
  status approved
  cadence: yearly
profile:
  summary: "bakery
  strategy: Phase 2: grow
  rivals: [Nord, Süd
contacts:
  - {id: eva, name: Eva influence: high, position: Chair
  - {id: karl, name: Karl}
risks:
	- risk: flour
`)
	const want = `4:3-9 not-yaml: a colon is missing after "status" | write status: and then the value
7:12-13 not-yaml: the quote that opens here is never closed | put the same quote (") at the end of the text
8:20-21 not-yaml: there is a second colon in this text | put the text in quotes, or leave out the space after this colon
9:11-12 not-yaml: the [ that opens here is not closed | end it with ]
11:5-6 not-yaml: the { that opens here is not closed | end it with }
11:25-34 not-yaml: a comma is missing before "influence" | put a comma between what stands inside brackets
14:1-2 not-yaml: this line is indented with a tab | YAML takes only spaces: use two for each step, and set your editor to insert spaces for tabs
`
	if got := told(doc.Problems); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if doc.Judged {
		t.Error("a plan that could not be read is judged")
	}
}

func TestALongFaultyFileEnds(t *testing.T) {
	for _, c := range []struct{ name, line string }{
		{"a colon too many in each line", "a: b: c\n"},
		{"a quote left open in each line", "a: \"b\n"},
		{"a bracket left open in each line", "a: [b\n"},
		{"a tab in each line", "\ta: b\n"},
		{"brackets that never end", "[{"},
		{"dashes", "- "},
		{"quotes", `"`},
		{"anchors", "&a "},
		{"backslashes in quotes", `a: "\ "\n`},
		{"explicit keys", "? "},
		{"ever deeper", "a:\n" + strings.Repeat(" ", 40)},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := source.NewFile("x.plan.yaml", []byte("keyplan: 1\naccount:\n"+strings.Repeat(c.line, 20_000/len(c.line))))
			inTime(t, func() { mustBeSound(t, file, Plan(file, plan.Env{}).Problems) })
		})
	}
}
