package lint

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/load/loadtest"
	"keyplan/plan/source"
)

// messages are what all rules say of their examples, and what those about the
// file itself say of each way to break a plan.
func messages(t *testing.T) map[*Rule][]*Finding {
	t.Helper()
	said := map[*Rule][]*Finding{}
	for _, r := range Rules() {
		bad, more := r.Says()
		said[r] = append(bad, more...)
	}
	paths, err := filepath.Glob("../../testdata/broken/*.plan.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatal("no broken plans", err)
	}
	var broken []*source.File
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		broken = append(broken, source.NewFile(filepath.Base(path), text))
	}
	for _, f := range loadtest.Made {
		broken = append(broken, source.NewFile("made.plan.yaml", f.Text()))
	}
	runner, err := NewRunner(new(plan.Settings), Options{Today: today})
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range broken {
		for _, f := range runner.Plan(load.Plan(file, plan.Env{Currency: "EUR"})).Findings {
			if f.Rule.family.Fixed && !slices.ContainsFunc(said[f.Rule], f.sameAs) {
				said[f.Rule] = append(said[f.Rule], f)
			}
		}
	}
	return said
}

// wording are the texts of findings, each by itself, and their severities.
func wording(findings []*Finding) (texts []string) {
	for _, f := range findings {
		texts = append(texts, f.Message, inBrackets(f.Severity.String()))
		if f.Hint != "" {
			texts = append(texts, f.Hint)
		}
		for _, r := range f.Related {
			texts = append(texts, r.Message)
		}
	}
	return texts
}

// TestMessagesAreUpToDate holds MESSAGES.md to what the rules say.
func TestMessagesAreUpToDate(t *testing.T) {
	compare(t, "MESSAGES.md", catalogue(messages(t)))
}

// catalogue is the page of all messages, in Markdown.
func catalogue(said map[*Rule][]*Finding) []byte {
	var b bytes.Buffer
	b.WriteString("# What `keyplan validate` says\n\n")
	b.WriteString("Every message of every rule, made from the examples of the rules and from broken plans; [the rules](RULES.md) say why.\n")
	fmt.Fprintf(&b, "The day is %s; *info* is what the screen calls advice.\n", ExampleDay)
	for _, f := range Families() {
		fmt.Fprintf(&b, "\n## %s\n", f.Name)
		for _, r := range f.Rules {
			fmt.Fprintf(&b, "\n### [%s](RULES.md#%s)\n\n```text\n", r.Name, r.Name)
			for _, f := range said[r] {
				fmt.Fprintf(&b, "%-8s %s\n", f.Severity, f.Message)
				for _, rel := range f.Related {
					fmt.Fprintf(&b, "         related: %s\n", rel.Message)
				}
				if f.Hint != "" {
					fmt.Fprintf(&b, "         hint: %s\n", f.Hint)
				}
			}
			b.WriteString("```\n")
		}
	}
	return b.Bytes()
}

// TestEveryMessageHasAnExample holds that whatever the code can say to people
// in a finding is said of an example: a rule's own, by that rule, or a broken
// plan. It looks at the code itself, so that nothing can be left out.
func TestEveryMessageHasAnExample(t *testing.T) {
	said := messages(t)
	var all []string
	for _, r := range Rules() {
		texts := wording(said[r])
		if all = append(all, texts...); !slices.Contains(texts, inBrackets(r.Severity.String())) {
			t.Errorf("%s: no example shows its own severity, %s: add one to More", r.Name, r.Severity)
		}
	}
	lint := sourcesIn(t, ".")
	shown := map[string][]string{} // by function, what the rules say that use it
	checks := lint.checks()
	for _, r := range Rules() {
		for name := range lint.reach(checks[r.Name]...) {
			shown[name] = append(shown[name], wording(said[r])...)
		}
	}
	for name := range lint.reach(".Plan", ".Across", "Config") { // of the Runner
		if shown[name] == nil {
			shown[name] = all
		}
	}
	missing := lint.missing(shown)
	for dir, entries := range map[string][]string{"../load": {"Plan", "Settings"}, "..": {".Parse", ".Check"}} {
		s := sourcesIn(t, dir)
		shown := map[string][]string{}
		for name := range s.reach(entries...) {
			shown[name] = all
		}
		missing = append(missing, s.missing(shown)...)
	}
	excused := map[string]bool{}
	for _, say := range missing {
		if excused[say.text] = unshown[say.text] != ""; !excused[say.text] {
			t.Errorf("%s: no example shows %q: add one to the rule's More", say.at, say.text)
		}
	}
	for text := range unshown {
		if !excused[text] {
			t.Errorf("%q is excused, and is shown or no more said", text)
		}
	}
}

// TestSayingsAreFound holds that a message without an example is noticed,
// however it comes about.
func TestSayingsAreFound(t *testing.T) {
	const code = `package p
import ("errors"; "strings")
const flaw = "has no owner"
func check(p *Pass) {
	f := p.Reportf(p, "%s left %d days ago", who(p), 3).As(Warning)
	f.Hintf("call " + p.name() + " today")
	tell(p, func() string { return "is late" })
	verb := "went"
	if strings.Contains(f.Message, "not looked at") || f.Message == "nor this" { panic("nor this: " + flaw) }
	_ = errors.New("nor this")
}
func who(p *Pass) string { switch p.id { case "or so": return "somebody else" }; return flaw }
func (p *Pass) name() string { return "the name" }
func unused() string { return "nobody says this" }
`
	s := newSources()
	if err := s.read("p.go", code); err != nil {
		t.Fatal(err)
	}
	shown := map[string][]string{}
	for name := range s.reach("check") {
		shown[name] = []string{"Maria left 2 days ago", "it is late"}
	}
	var got []string
	for _, say := range s.missing(shown) {
		got = append(got, say.at+" "+say.text)
	}
	slices.Sort(got)
	want := []string{"p.go:12 somebody else", "p.go:13 the name", "p.go:3 has no owner", "p.go:5 [warning]", "p.go:6 call … today", "p.go:8 went"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

// unshown are texts that no example shows, and why.
var unshown = map[string]string{
	"this line, or the one above it, cannot be read":                                              "what is left when no fault is known: no text is known that comes to it",
	"look for a missing colon, dash, quote or bracket, and for lines that are not indented alike": "the hint of that",
	"there are more faults from here on":                                                          "it takes hundreds of faults in a file",
	"mend those above, and look again":                                                            "the hint of that",
	"holds bytes that are not UTF-8 text":                                                         "the loader reads no such file; it guards values from elsewhere",
	"possible here":                                                                               "of no choice at all; each list of choices has some",
	"per cent":                                                                                    "looked for in texts, and not said",
}
