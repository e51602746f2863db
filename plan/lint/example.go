package lint

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/past"
	"keyplan/plan/source"
)

// ExampleDay is the day on which the examples of the rules are judged.
var ExampleDay = plan.NewDay(2026, time.November, 22)

// Says are the findings that the rule makes of its bad example, and of its
// further ones: each message that it can print, once.
func (r *Rule) Says() (bad, more []*Finding) {
	bad = r.saysOf(nil, r.Bad)
	said := bad
	for _, text := range r.More {
		said = r.saysOf(said, text)
	}
	return bad, said[len(bad):]
}

// saysOf adds what the rule says of an example to what it has said already.
func (r *Rule) saysOf(said []*Finding, example string) []*Finding {
	results, found := judgeExample(example)
	for _, res := range results {
		found = append(found, res.Findings...)
	}
	for _, f := range found {
		if f.Rule == r && !slices.ContainsFunc(said, f.sameAs) {
			said = append(said, f)
		}
	}
	return said
}

// sameAs reports whether two findings are told in the same words.
func (f *Finding) sameAs(other *Finding) bool {
	return f.Severity == other.Severity && f.Message == other.Message && f.Hint == other.Hint &&
		slices.EqualFunc(f.Related, other.Related, func(a, b Related) bool { return a.Message == b.Message })
}

// judgeExample gives the result of each plan of an example, and what is wrong
// in its keyplan.yaml. Every rule runs.
func judgeExample(text string) (results []*Result, config []*Finding) {
	all, known := historyOf(exampleFiles(text))
	return judgeFiles(all, Options{Today: ExampleDay, Level: Strict.String(), Whole: true, History: known})
}

// judgeFiles judges plans, those of the keyplan.yaml that stands first, if any.
func judgeFiles(files []*source.File, options Options) (results []*Result, config []*Finding) {
	settings := new(plan.Settings)
	if len(files) > 0 && files[0].Name == settingsFile {
		c := load.Settings(files[0])
		settings, config, files = c.Settings, Config(c), files[1:]
	}
	runner, err := NewRunner(settings, options)
	if err != nil {
		panic(fmt.Sprintf("lint: an example cannot be judged: %v", err))
	}
	var accounts []*plan.Account
	for _, file := range files {
		if file.Name == guidelineFile {
			results = append(results, runner.Guideline(load.Guideline(file, settings.Env()), accounts))
			continue
		}
		doc := load.Plan(file, settings.Env())
		account := doc.Plan.Account
		accounts = append(accounts, &account)
		results = append(results, runner.Plan(doc))
	}
	if options.Whole {
		runner.Across(results)
	}
	return results, config
}

// What the files of an example are called that are no plans.
const (
	settingsFile  = "keyplan.yaml"
	guidelineFile = "selection.yaml"
)

// exampleFiles are those of an example, keyplan.yaml first: part of a plan, or
// several files, each below a line with its name: -- keyplan.yaml --. Part of a
// plan is made whole with the least that a plan must say.
func exampleFiles(example string) []*source.File {
	if !strings.HasPrefix(example, "-- ") {
		example = "-- accounts/example-foods.plan.yaml --\n" + whole(example)
	}
	var all []*source.File
	for _, part := range strings.Split("\n"+example, "\n-- ")[1:] {
		name, text, _ := strings.Cut(part, " --\n")
		file := source.NewFile(name, []byte(grown(text)+"\n"))
		if name == settingsFile {
			all = slices.Insert(all, 0, file)
		} else {
			all = append(all, file)
		}
	}
	return all
}

var (
	hasVersion = regexp.MustCompile(`(?m)^keyplan:`)
	hasAccount = regexp.MustCompile(`(?m)^account:`)
	more       = regexp.MustCompile(`\(and ([0-9,]+) more characters\)`)
)

func whole(fragment string) string {
	if hasVersion.MatchString(fragment) {
		return fragment
	}
	if !hasAccount.MatchString(fragment) {
		fragment = "account: {name: Example Foods, manager: jane.roe, tier: key}\n" + fragment
	}
	return "keyplan: 1\n" + fragment
}

// grown writes out what an example can only speak of: many characters, a byte
// that is not UTF-8, for which an editor shows �, and a space that does not
// break a line, which is written ␣.
func grown(text string) string {
	text = strings.NewReplacer("\ufffd", "\xfc", "␣", "\u00a0").Replace(text)
	return more.ReplaceAllStringFunc(text, func(words string) string {
		n, _ := strconv.Atoi(strings.ReplaceAll(more.FindStringSubmatch(words)[1], ",", ""))
		return strings.Repeat("x", n)
	})
}

// versionOf reads the name of a file in an example that was committed on a
// day: accounts/acme.plan.yaml (2026-05-12).
var versionOf = regexp.MustCompile(`^(.+) \((\d{4}-\d{2}-\d{2})\)$`)

// An exampleHistory is that of the files of an example.
type exampleHistory struct {
	touched  map[string]plan.Day
	versions map[string][]past.Version // without that of today, the newest first
}

func (h exampleHistory) Untouched(file string) plan.Day { return h.touched[file] }

func (h exampleHistory) Dates(doc *load.Doc) *past.Dates {
	return past.DatesOf(doc, h.versions[doc.File.Name])
}

// historyOf parts the files of an example that are past versions from those of
// today; there is no history without any.
func historyOf(files []*source.File) (now []*source.File, known History) {
	h := exampleHistory{map[string]plan.Day{}, map[string][]past.Version{}}
	last := map[string]int{}
	for _, file := range files {
		m := versionOf.FindStringSubmatch(file.Name)
		if m == nil {
			now = append(now, file)
			continue
		}
		name, text := m[1], file.Text
		day, _ := plan.ParseDay(m[2])
		h.touched[name] = day
		h.versions[name] = append([]past.Version{{Day: day, Read: func() ([]byte, error) { return text, nil }}}, h.versions[name]...)
		if i, again := last[name]; again {
			now[i] = source.NewFile(name, text)
			continue
		}
		last[name] = len(now)
		now = append(now, source.NewFile(name, text))
	}
	if len(h.touched) == 0 {
		return now, nil
	}
	return now, h
}
