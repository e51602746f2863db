package lint

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/source"
)

// today is the day of all tests.
var today = ExampleDay

// TestEveryRuleIsComplete holds what help, explain and the reference rely on.
func TestEveryRuleIsComplete(t *testing.T) {
	kebab := regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)
	seen := map[string]bool{}
	for _, r := range Rules() {
		t.Run(r.Name, func(t *testing.T) {
			if seen[r.Name] {
				t.Error("there are two rules of this name")
			}
			seen[r.Name] = true
			if !kebab.MatchString(r.Name) {
				t.Error("the name is not kebab-case")
			}
			if r.Title == "" || r.Title[:1] != strings.ToLower(r.Title[:1]) || strings.HasSuffix(r.Title, ".") {
				t.Errorf("the title must be a phrase in lower case, without a stop: %q", r.Title)
			}
			if !strings.HasSuffix(r.Why, ".") || strings.Count(r.Why, ". ") > 2 {
				t.Errorf("why must be one to three sentences: %q", r.Why)
			}
			if strings.TrimSpace(r.Bad) == "" || strings.TrimSpace(r.Good) == "" || r.Bad == r.Good {
				t.Error("there must be a bad and a good example")
			}
			if r.Source == "" && !r.family.Fixed {
				t.Error("the practice must have a source")
			}
			for _, key := range strings.FieldsFunc(r.Source, func(c rune) bool { return c == ',' || c == ' ' }) {
				if !slices.ContainsFunc(plan.Sources, func(s struct{ Key, Title string }) bool { return s.Key == key }) {
					t.Errorf("there is no source %q", key)
				}
			}
			if (r.For == Guidelines) != (r.Guide != nil && r.Check == nil) {
				t.Error("a rule for guidelines looks at them, and at nothing else")
			}
			if (r.Keep == nil) != (r.Across == nil) || r.Check != nil && r.Across != nil {
				t.Error("a rule checks one plan, or keeps something and looks across")
			}
			checkQuiet(t, r, r, nil)
		})
	}
}

// checkQuiet holds that the wider rules of a rule exist and do not lead back
// to it.
func checkQuiet(t *testing.T, of, r *Rule, way []string) {
	t.Helper()
	for _, s := range r.Quiet {
		wide, _, ok := Find(s.By)
		switch {
		case !ok:
			t.Errorf("%s is silenced by %q, and there is no such rule", r.Name, s.By)
		case wide == of || slices.Contains(way, s.By):
			t.Errorf("%s is silenced by itself: %v", of.Name, append(way, s.By))
		default:
			checkQuiet(t, of, wide, append(way, s.By))
		}
	}
}

// TestExamples runs the bad and the good examples of every rule.
func TestExamples(t *testing.T) {
	for _, r := range Rules() {
		t.Run(r.Name, func(t *testing.T) {
			for _, bad := range append([]string{r.Bad}, r.More...) {
				isReported(t, r, bad)
			}
			for _, f := range judge(t, r.Good) {
				if f.Rule == r || unintended(f) {
					t.Errorf("the good example gives %s: %s", f.Rule.Name, f.Message)
				}
			}
		})
	}
}

// isReported holds that a rule reports an example, and that nothing else is
// wrong with that.
func isReported(t *testing.T, r *Rule, bad string) {
	t.Helper()
	told := 0
	for _, f := range judge(t, bad) {
		switch {
		case f.Rule == r:
			told++
			t.Log(f.Severity, f.Message, "| hint:", f.Hint)
			checkStyle(t, f)
		case unintended(f) && !slices.Contains(r.Silencers(), f.Rule.Name):
			t.Errorf("a bad example also gives %s: %s", f.Rule.Name, f.Message)
		}
	}
	if told == 0 {
		t.Errorf("the example is not reported:\n%s", bad)
	}
}

// unintended reports whether a finding shows a slip in an example, rather than
// a practice that a short example leaves out.
func unintended(f *Finding) bool { return f.Rule.family.Fixed || f.Rule.family == &contradictions }

var (
	goName = regexp.MustCompile(`\b(plan|lint|load|source)\.[A-Za-z]+\b|%!|\*[a-z]+\.[A-Z]|<nil>|\bnil\b`)
	badEnd = regexp.MustCompile(`[.!:;,]$|\s$`)
)

// checkStyle holds messages to DESIGN.md: lower case apart from names, no
// stop, in people's words. A message that begins with a capital must begin
// with a name or with what stands in quotes.
func checkStyle(t *testing.T, f *Finding) {
	t.Helper()
	for _, text := range []string{f.Message, f.Hint} {
		if text == "" {
			continue
		}
		if goName.MatchString(text) {
			t.Errorf("%s speaks of the program: %q", f.Rule.Name, text)
		}
		if badEnd.MatchString(text) || strings.Contains(text, "\n") || strings.Contains(text, "  ") {
			t.Errorf("%s must be one line without a stop: %q", f.Rule.Name, text)
		}
		for _, word := range []string{"The ", "A ", "An ", "There ", "This ", "No ", "Nobody ", "Somebody ", "We ", "Write ", "It "} {
			if strings.HasPrefix(text, word) {
				t.Errorf("%s must begin in lower case: %q", f.Rule.Name, text)
			}
		}
	}
}

// judge gives all findings of an example: part of a plan, or several files as
// in explain. Every rule runs.
func judge(t *testing.T, example string) []*Finding {
	t.Helper()
	return judgeWith(t, exampleFiles(example), Options{Level: "strict", Whole: true})
}

// judgeWith judges a workspace, for today where the options name no day.
func judgeWith(t *testing.T, files []*source.File, options Options) []*Finding {
	t.Helper()
	results, config := judgeAll(t, files, options)
	for _, res := range results {
		config = append(config, res.Findings...)
	}
	return config
}

// judgeAll gives the result of each plan, and what is wrong in keyplan.yaml,
// for today and of the past that the files tell, where the options say neither.
func judgeAll(t *testing.T, files []*source.File, options Options) (results []*Result, config []*Finding) {
	t.Helper()
	if options.Today == 0 {
		options.Today = today
	}
	if options.History == nil {
		files, options.History = historyOf(files)
	}
	return judgeFiles(files, options)
}

var want = regexp.MustCompile(`# want((?: [a-z0-9-]+)+)\s*$`)

// TestScenarios judges the workspaces in testdata, each a text archive. What
// is to be found on a line stands at its end: # want rule-name. Nothing else
// may be found by the basic rules and those that are wanted.
func TestScenarios(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no scenarios", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			_, archive, _ := bytes.Cut(text, []byte("\n\n")) // what the scenario is about
			all := exampleFiles(strings.TrimRight(string(archive), "\n"))
			got := map[string]int{}
			for _, f := range judgeWith(t, all, Options{Level: "strict", Only: basicAnd(all), Whole: true}) {
				got[fmt.Sprintf("%s:%d %s", f.File, f.Span.Start.Line, f.Rule.Name)]++
				t.Logf("%s:%d: %s [%s]", f.File, f.Span.Start.Line, f.Message, f.Rule.Name)
				for _, rel := range f.Related {
					t.Logf("    %s:%d: %s", rel.File, rel.Span.Start.Line, rel.Message)
				}
				checkStyle(t, f)
			}
			for place := range wanted(all) {
				if got[place]--; got[place] < 0 {
					t.Errorf("%s is wanted, and was not found", place)
				}
			}
			for place, n := range got {
				if n > 0 {
					t.Errorf("%s was found, and is not wanted", place)
				}
			}
		})
	}
}

// basicAnd names the basic rules and those that files ask for.
func basicAnd(files []*source.File) (rules []string) {
	for _, r := range Rules() {
		if r.Level == Basic {
			rules = append(rules, r.Name)
		}
	}
	for place := range wanted(files) {
		rules = append(rules, place[strings.LastIndexByte(place, ' ')+1:])
	}
	return rules
}

// wanted gives the findings that lines of files ask for, each as often as it
// stands there.
func wanted(files []*source.File) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for _, file := range files {
			for n := 1; n <= file.Lines(); n++ {
				m := want.FindStringSubmatch(file.Line(n))
				if m == nil {
					continue
				}
				for _, rule := range strings.Fields(m[1]) {
					if !yield(fmt.Sprintf("%s:%d %s", file.Name, n, rule)) {
						return
					}
				}
			}
		}
	}
}

// TestLoaderRulesExist holds the rules by which the loader reports to those
// that there are: at any other the Runner would panic.
func TestLoaderRulesExist(t *testing.T) {
	paths, err := filepath.Glob("../load/*.go")
	if err != nil || len(paths) == 0 {
		t.Fatal("the loader's sources are not there", err)
	}
	rule := regexp.MustCompile(`(?:Rule(?:: *| = )|report\(|fileProblem\(file, )"([a-z]+(?:-[a-z]+)*)"`)
	found := 0
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range rule.FindAllSubmatch(text, -1) {
			found++
			if _, _, ok := Find(string(m[1])); !ok && !strings.HasSuffix(path, "_test.go") {
				t.Errorf("%s reports %q, and there is no such rule", path, m[1])
			}
		}
	}
	if found < 20 {
		t.Errorf("only %d reports found in the loader: does it report in another way now?", found)
	}
}
