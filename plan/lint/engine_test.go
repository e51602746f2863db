package lint

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

// with makes rules of a test's own known beside those of the file, of
// contradictions and of the portfolio. The practices are left out, so that a
// test says all that is reported.
func with(t *testing.T, family *Family) {
	t.Helper()
	all := families
	families, bindOnce = []*Family{&structure, &contradictions, &portfolio, family}, sync.Once{}
	t.Cleanup(func() { families, bindOnce = all, sync.Once{} })
}

// about is a rule that reports something of each plan.
func about(name string, check func(*Pass)) *Rule {
	return &Rule{Name: name, Title: name, Severity: Warning, Level: Standard, Check: check}
}

// ofAccount reports once, at the account's name.
func ofAccount(p *Pass) { p.Reportf(&p.Plan.Account.Name, "there is an account") }

// ofContacts reports each contact, at its name.
func ofContacts(p *Pass) {
	for _, c := range p.Plan.Contacts {
		p.Reportf(&c.Name, "there is %s", c.Name)
	}
}

// told lists findings as "line rule", each with its severity where that is
// not a warning.
func told(findings []*Finding) []string {
	lines := []string{}
	for _, f := range findings {
		line := fmt.Sprintf("%d %s", f.Span.Start.Line, f.Rule.Name)
		if f.Severity != Warning {
			line += " " + f.Severity.String()
		}
		lines = append(lines, line)
	}
	return lines
}

func same[T any](t *testing.T, what string, got, want T) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// archive puts settings before a plan.
func archive(settings, text string) []*source.File {
	return exampleFiles("-- keyplan.yaml --\nkeyplan: 1\n" + settings + "\n-- accounts/example-foods.plan.yaml --\n" + whole(text))
}

func TestLevels(t *testing.T) {
	rules := []*Rule{about("a-basic", ofAccount), about("b-standard", ofAccount), about("c-strict", ofAccount)}
	rules[0].Level, rules[2].Level = Basic, Strict
	with(t, &Family{Name: "Test", Rules: rules})
	basic, standard, strict := []string{"2 a-basic"}, []string{"2 a-basic", "2 b-standard"}, []string{"2 a-basic", "2 b-standard", "2 c-strict"}
	for _, c := range []struct {
		name, settings, level string
		want                  []string
	}{
		{"standard by default", "", "", standard},
		{"as the settings say", "rules: {level: strict}", "", strict},
		{"as asked for, whatever the settings say", "rules: {level: strict}", "basic", basic},
		{"strict holds all", "", "strict", strict},
	} {
		t.Run(c.name, func(t *testing.T) {
			same(t, "findings", told(judgeWith(t, archive(c.settings, ""), Options{Level: c.level})), c.want)
		})
	}
}

func TestOffOnlySkip(t *testing.T) {
	with(t, &Family{Name: "Test", Rules: []*Rule{about("one", ofAccount), about("two", ofAccount)}})
	for _, c := range []struct {
		name, settings string
		options        Options
		want           []string
	}{
		{"all run", "", Options{}, []string{"2 one", "2 two"}},
		{"one is off in the settings", "rules: {off: [one]}", Options{}, []string{"2 two"}},
		{"one is skipped", "", Options{Skip: []string{"one"}}, []string{"2 two"}},
		{"only one runs", "", Options{Only: []string{"one"}}, []string{"2 one"}},
		{"what is off stays off", "rules: {off: [one]}", Options{Only: []string{"one"}}, []string{}},
		{"skip wins over only", "", Options{Only: []string{"one", "two"}, Skip: []string{"two"}}, []string{"2 one"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			same(t, "findings", told(judgeWith(t, archive(c.settings, ""), c.options)), c.want)
		})
	}
}

func TestUnknownRulesAndLevelsAreErrors(t *testing.T) {
	for _, c := range []struct {
		options Options
		want    string
	}{
		{Options{Only: []string{"dates-reverse"}}, `there is no rule "dates-reverse"; did you mean "dates-reversed"?`},
		{Options{Skip: []string{"qqqq"}}, `there is no rule "qqqq"; keyplan explain lists them`},
		{Options{Level: "strikt"}, `level "strikt" is not one of basic, standard or strict; did you mean "strict"?`},
	} {
		_, err := NewRunner(new(plan.Settings), c.options)
		if err == nil {
			err = errors.New("no error")
		}
		same(t, "error", err.Error(), c.want)
	}
}

func TestSettingsThatNameNoRule(t *testing.T) {
	got := judgeWith(t, archive("rules:\n  off: [no-contact, unknown-key]\n  severity: {dates-reverse: info, status-conflict: error}", ""), Options{Level: "basic"})
	var lines []string
	for _, f := range got {
		lines = append(lines, fmt.Sprintf("%d %s: %s", f.Span.Start.Line, f.Rule.Name, f.Message))
	}
	same(t, "findings", lines, []string{
		`3 unknown-rule: there is no rule "no-contact"; did you mean "no-contacts"?`,
		`3 bad-value: "unknown-key" is about the file itself and cannot be switched off`,
		`4 unknown-rule: there is no rule "dates-reverse"; did you mean "dates-reversed"?`,
	})
}

func TestFileRulesCannotBeSwitchedOff(t *testing.T) {
	got := judgeWith(t, archive("rules: {off: [unknown-key]}", "contcts: []"), Options{Only: nil, Level: "basic"})
	if got := told(got); !slices.Contains(got, "3 unknown-key error") {
		t.Errorf("found %v", got)
	}
}

// silencing is a family in which wide says what narrow says, and more.
func silencing() *Family {
	narrow, wide, widest := about("narrow", ofContacts), about("wide", ofAccount), about("widest", ofAccount)
	narrow.Quiet, wide.Quiet, widest.Level = By("wide"), By("widest"), Strict
	return &Family{Name: "Test", Rules: []*Rule{widest, wide, narrow}}
}

func related(f *Finding) []string {
	var lines []string
	for _, r := range f.Related {
		lines = append(lines, fmt.Sprintf("%d %s", r.Span.Start.Line, r.Message))
	}
	return lines
}

func TestAWiderFindingSilencesNarrowerOnes(t *testing.T) {
	with(t, silencing())
	const two = "account: {name: Example Foods, manager: jane.roe}\ncontacts:\n  - Anna\n  - Bert"
	both := []string{"4 there is Anna", "5 there is Bert"}
	for _, c := range []struct {
		name, settings, plan string
		options              Options
		want                 []string
		related              []string // of the first finding, or the first waived
	}{
		{"they become its related places", "", two, Options{}, []string{"2 wide"}, both},
		{"one that is off silences nothing", "rules: {off: [wide]}", two, Options{}, []string{"4 narrow", "5 narrow"}, nil},
		{"nor does one that is skipped", "", two, Options{Skip: []string{"wide"}}, []string{"4 narrow", "5 narrow"}, nil},
		{"one that is waived still silences", "", "# keyplan: allow wide: so it is\n" + two, Options{}, []string{}, []string{"5 there is Anna", "6 there is Bert"}},
		{"all go to the widest", "", two, Options{Level: "strict"}, []string{"2 widest"}, append([]string{"2 there is an account"}, both...)},
	} {
		t.Run(c.name, func(t *testing.T) {
			results, _ := judgeAll(t, archive(c.settings, c.plan), c.options)
			same(t, "findings", told(results[0].Findings), c.want)
			first := append(results[0].Findings, results[0].Waived...)[0]
			same(t, "related", related(first), c.related)
		})
	}
}

func TestSilenceOfTheSamePart(t *testing.T) {
	narrow := about("narrow", ofContacts)
	narrow.Quiet = []Silence{{By: "wide", Same: true}}
	wide := about("wide", func(p *Pass) {
		c := p.Plan.Contacts[0]
		p.Reportf(&c.Email, "there is no mail").At(p.Spot(&p.Plan.Account.Name), "of the account")
	})
	with(t, &Family{Name: "Test", Rules: []*Rule{narrow, wide}})
	got := judge(t, "contacts:\n  - {name: Anna}\n  - {name: Bert}")
	same(t, "findings", told(got), []string{"4 wide", "5 narrow"})
	same(t, "related", related(got[0]), []string{"2 of the account", "4 there is Anna"})
}

var waiverTests = []struct {
	name, plan string
	want       []string
	waived     []string
}{
	{"at the end of the line", `
contacts:
  - {name: Anna} # keyplan: allow contact: she asked for it
  - {name: Bert}`, []string{"5 contact"}, []string{"4 contact"}},
	{"on the line above", `
contacts:
  # keyplan: allow contact: she asked for it
  - {name: Anna}
  - {name: Bert}`, []string{"6 contact"}, []string{"5 contact"}},
	{"above, with other comments between", `
contacts:
  # keyplan: allow contact: she asked for it
  # and she is right

  - {name: Anna}
  - {name: Bert}`, []string{"8 contact"}, []string{"7 contact"}},
	{"on an item, for all of it", `
contacts:
  - id: anna # keyplan: allow contact: she asked for it
    position: Buyer
    name: Anna
  - id: bert
    name: Bert`, []string{"8 contact"}, []string{"6 contact"}},
	{"on a section, for all of it", `
review: # keyplan: allow reviewed: the plan is new
  cadence: yearly
  next: 2026-12-15
contacts: [Anna]`, []string{"6 contact"}, []string{"5 reviewed"}},
	{"above a section", `
# keyplan: allow reviewed: the plan is new
review:
  cadence: yearly
  next: 2026-12-15`, []string{}, []string{"6 reviewed"}},
	{"until a day that has not passed", `
contacts: [Anna] # keyplan: allow contact until 2026-11-22: she asked for it`, []string{}, []string{"3 contact"}},
	{"one that has ended", `
contacts: [Anna] # keyplan: allow contact until 2026-11-21: she asked for it`, []string{"3 contact", "3 expired-waiver"}, []string{}},
	{"one that has ended and was not needed", `
contacts: [] # keyplan: allow contact until 2026-11-21: she asked for it`, []string{"3 unused-waiver"}, []string{}},
	{"without a reason", `
contacts: [Anna] # keyplan: allow contact`, []string{"3 contact", "3 bad-waiver error"}, []string{}},
	{"with a reason that says nothing", `
contacts: [Anna] # keyplan: allow contact: tbd`, []string{"3 contact", "3 bad-waiver error"}, []string{}},
	{"until no day", `
contacts: [Anna] # keyplan: allow contact until 2027-02-30: she asked for it`, []string{"3 contact", "3 bad-waiver error"}, []string{}},
	{"not understood", `
contacts: [] # keyplan: ignore this line`, []string{"3 bad-waiver error"}, []string{}},
	{"not needed", `
contacts: [] # keyplan: allow contact: she asked for it`, []string{"3 unused-waiver"}, []string{}},
	{"of a rule that did not run", `
contacts: [] # keyplan: allow strict-one: not here`, []string{}, []string{}},
	{"of no rule", `
contacts: [] # keyplan: allow contract: not here`, []string{"3 unknown-rule error"}, []string{}},
	{"of a fault of the file", `
contacts: [] # keyplan: allow unknown-key: our own field
contcts: []`, []string{"3 bad-waiver error", "4 unknown-key error"}, []string{}},
	{"two for one finding are both needed", `
contacts: # keyplan: allow contact: they all asked for it
  - {name: Anna} # keyplan: allow contact: she asked for it`, []string{}, []string{"4 contact"}},
}

func TestWaivers(t *testing.T) {
	strict := about("strict-one", ofAccount)
	strict.Level = Strict
	with(t, &Family{Name: "Test", Rules: []*Rule{
		about("contact", ofContacts), strict,
		about("reviewed", func(p *Pass) { p.Reportf(&p.Plan.Review.Next, "there is a next review") }),
	}})
	for _, c := range waiverTests {
		t.Run(c.name, func(t *testing.T) {
			results, _ := judgeAll(t, exampleFiles(strings.TrimPrefix(c.plan, "\n")), Options{Skip: without("reviewed", c.plan)})
			same(t, "findings", told(results[0].Findings), c.want)
			same(t, "waived", told(results[0].Waived), c.waived)
		})
	}
}

// without skips a rule that a text does not speak of.
func without(rule, text string) []string {
	if strings.Contains(text, rule) {
		return nil
	}
	return []string{rule}
}

func TestAWaiverOnTopCoversThePlan(t *testing.T) {
	with(t, &Family{Name: "Test", Rules: []*Rule{about("contact", ofContacts)}})
	const top = "# keyplan: allow contact: so it is\nkeyplan: 1\naccount: {name: Example Foods, manager: jane.roe}\n"
	results, _ := judgeAll(t, exampleFiles(top+"contacts:\n  - Anna\n  - Bert"), Options{})
	same(t, "findings", told(results[0].Findings), []string{})
	same(t, "waived", told(results[0].Waived), []string{"5 contact", "6 contact"})
}

func TestAnUnknownRuleInAWaiverNamesTheNearest(t *testing.T) {
	got := judge(t, "contacts: [Anna] # keyplan: allow dates-reverse: so it is")
	i := slices.IndexFunc(got, func(f *Finding) bool { return f.Rule.Name == "unknown-rule" })
	if i < 0 || got[i].Message != `there is no rule "dates-reverse"; did you mean "dates-reversed"?` {
		t.Errorf("found %v", told(got))
	}
}

func TestWaiversOfPortfolioRules(t *testing.T) {
	with(t, &Family{Name: "Test"})
	const one, two = "-- a.plan.yaml --\nkeyplan: 1\naccount: {name: Example Foods, manager: jane.roe}\n-- b.plan.yaml --\nkeyplan: 1\n", "account: {name: Example Foods, manager: sam.ito}"
	const other = "account: {name: Other Foods, manager: sam.ito}"
	for _, c := range []struct {
		name, waiver, account string
		whole                 bool
		want                  []string
	}{
		{"allows what shows in the end", "# keyplan: allow duplicate-account: to be merged in January\n", two, true, []string{}},
		{"not needed", "# keyplan: allow duplicate-account: to be merged in January\n", other, true, []string{"2 unused-waiver"}},
		{"not judged without the whole workspace", "# keyplan: allow duplicate-account: to be merged in January\n", other, false, []string{}},
		{"without a reason, told once", "# keyplan: allow duplicate-account\n", other, true, []string{"2 bad-waiver error"}},
		{"without a reason, told in any case", "# keyplan: allow duplicate-account\n", other, false, []string{"2 bad-waiver error"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			same(t, "findings", told(judgeWith(t, exampleFiles(one+c.waiver+c.account), Options{Whole: c.whole})), c.want)
		})
	}
}

func TestSeverities(t *testing.T) {
	advice := about("advice", func(p *Pass) { p.Reportf(&p.Plan.Account.Name, "there is an account").As(Info) })
	with(t, &Family{Name: "Test", Soft: true, Rules: []*Rule{advice, about("soft", ofAccount)}})
	growth := "account: {name: Example Foods, manager: jane.roe, tier: %s}"
	for _, c := range []struct {
		name, settings, tier string
		want                 []string
	}{
		{"the rule's own, or what the finding says", "", "key", []string{"2 advice info", "2 soft"}},
		{"one lower on growth accounts", "", "growth", []string{"2 advice info", "2 soft info"}},
		{"and on those to maintain", "", "maintain", []string{"2 advice info", "2 soft info"}},
		{"but not on prospects", "", "prospect", []string{"2 advice info", "2 soft"}},
		{"the settings have the last word", "rules: {severity: {advice: error, soft: error}}", "growth", []string{"2 advice error", "2 soft error"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			same(t, "findings", told(judgeWith(t, archive(c.settings, fmt.Sprintf(growth, c.tier)), Options{})), c.want)
		})
	}
}

func TestASeverityThatCannotBeReadChangesNothing(t *testing.T) {
	with(t, &Family{Name: "Test", Rules: []*Rule{about("one", ofAccount)}})
	got := judgeWith(t, archive("rules: {severity: {one: eror}}", ""), Options{})
	same(t, "findings", told(got), []string{"2 bad-value error", "2 one"})
}

func TestFingerprints(t *testing.T) {
	with(t, &Family{Name: "Test", Rules: []*Rule{about("contact", ofContacts), about("twice", func(p *Pass) {
		p.Reportf(&p.Plan.Account.Name, "one thing")
		p.Reportf(&p.Plan.Account.Name, "another thing")
	})}})
	marks := func(text string) map[string]string {
		byMessage := map[string]string{}
		for _, f := range judge(t, text) {
			byMessage[f.Message] = f.Fingerprint
		}
		return byMessage
	}
	first := marks("contacts:\n  - {id: anna, name: Anna}\n  - {id: bert, name: Bert}")
	moved := marks("# a comment\nrisks: []\ncontacts:\n\n  - {id: bert, position: Buyer, name: Bert}\n  - {id: anna, name: Anna}")
	same(t, "fingerprints once lines have moved", moved, first)
	if one, other := first["one thing"], first["another thing"]; other != one+"-2" {
		t.Errorf("equal findings must be counted: %s and %s", one, other)
	}
	seen := map[string]bool{}
	for message, mark := range first {
		if seen[mark] {
			t.Errorf("%q has the fingerprint of another finding", message)
		}
		seen[mark] = true
	}
}

func TestWhatFollowsFromAFaultIsNotTold(t *testing.T) {
	with(t, &Family{Name: "Test", Rules: []*Rule{
		about("contact", ofContacts),
		about("no-contacts", func(p *Pass) {
			if len(p.Plan.Contacts) == 0 {
				p.Reportf(&p.Plan.Contacts, "there are no contacts")
			}
		}),
		about("no-review", func(p *Pass) {
			if p.Plan.Review.Next.Absent() {
				p.Reportf(&p.Plan.Review.Next, "there is no next review")
			}
		}),
	}})
	const rest = "\nreview: {next: 2026-12-15}"
	for _, c := range []struct {
		name, plan string
		want       []string
	}{
		{"nothing is wrong with the file", "risks: []" + rest, []string{"2 no-contacts"}},
		{"the key is misspelt", "contcts: [Anna]" + rest, []string{"3 unknown-key error"}},
		{"a list is none", "contacts: {name: Anna}" + rest, []string{"3 wrong-type error"}},
		{"the value cannot be read", "contacts: [Anna]\nreview: {next: 2026-02-30}", []string{"3 contact", "4 bad-value error"}},
		{"the fault is elsewhere", "rsks: []" + rest, []string{"2 no-contacts", "3 unknown-key error"}},
		{"the fault is in another field of the item", "contacts:\n  - {name: Anna, postion: Buyer}\n  - {name: Bert}" + rest, []string{"4 contact", "4 unknown-key error", "5 contact"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			same(t, "findings", told(judge(t, c.plan)), c.want)
		})
	}
}

func TestAPlanThatCannotBeReadIsNotJudged(t *testing.T) {
	with(t, &Family{Name: "Test", Rules: []*Rule{about("one", ofAccount)}})
	same(t, "findings", told(judge(t, "contacts:\n\t- Anna")), []string{"4 not-yaml error"})
	same(t, "findings, if only another rule was asked for",
		told(judgeWith(t, exampleFiles("contacts:\n\t- Anna"), Options{Only: []string{"one"}})), []string{"4 not-yaml error"})
}

func TestPortfolioRulesNeedTheWholeWorkspace(t *testing.T) {
	with(t, &Family{Name: "Test"})
	all := exampleFiles("-- a.plan.yaml --\n" + whole("") + "\n-- b.plan.yaml --\n" + whole(""))
	same(t, "findings in a part", told(judgeWith(t, all, Options{})), []string{})
	same(t, "findings in the whole", told(judgeWith(t, all, Options{Whole: true})), []string{"2 duplicate-account error"})
	same(t, "findings with the rule skipped", told(judgeWith(t, all, Options{Whole: true, Skip: []string{"duplicate-account"}})), []string{})
}

func TestAudiences(t *testing.T) {
	key, active := about("key", ofAccount), about("active", ofAccount)
	key.For, active.For = KeyAccounts, ActiveAccounts
	with(t, &Family{Name: "Test", Rules: []*Rule{key, active, about("all", ofAccount)}})
	for _, c := range []struct {
		account string
		want    []string
	}{
		{"tier: strategic", []string{"2 active", "2 all", "2 key"}},
		{"tier: growth", []string{"2 active", "2 all"}},
		{"tier: prospect", []string{"2 all"}},
		{"tier: key, status: lapsed", []string{"2 all", "2 key"}},
		{"tier: key, status: lost", []string{"2 all"}},
	} {
		t.Run(c.account, func(t *testing.T) {
			same(t, "findings", told(judge(t, "account: {name: Example Foods, manager: jane.roe, "+c.account+"}")), c.want)
		})
	}
}

// TestOrderOfPlansAndGoroutines judges many plans at once and one by one: what
// is found, and in which order, must not hang on it.
func TestOrderOfPlansAndGoroutines(t *testing.T) {
	var all []*source.File
	for _, r := range Rules() {
		for _, file := range exampleFiles(r.Bad) {
			if file.Name != "keyplan.yaml" {
				all = append(all, source.NewFile(fmt.Sprintf("accounts/%03d.plan.yaml", len(all)), file.Text))
			}
		}
	}
	settings := new(plan.Settings)
	run := func(order []int) string {
		runner, err := NewRunner(settings, Options{Today: today, Level: "strict", Whole: true})
		if err != nil {
			t.Fatal(err)
		}
		results := make([]*Result, len(all))
		var wait sync.WaitGroup
		for _, i := range order {
			wait.Go(func() {
				// Each run has files of its own: a file works out its lines when asked.
				results[i] = runner.Plan(load.Plan(source.NewFile(all[i].Name, all[i].Text), settings.Env()))
			})
		}
		wait.Wait()
		var copies []*Result // what is added to them is not added to the results
		for _, res := range results {
			copies = append(copies, res.Clone())
		}
		runner.Across(copies)
		runner.Across(results)
		same(t, "findings of copies", listed(copies), listed(results))
		return listed(results)
	}
	first := run(rand.Perm(len(all)))
	for range 5 {
		same(t, "findings", run(rand.Perm(len(all))), first)
	}
}

func listed(results []*Result) string {
	var b strings.Builder
	for _, res := range results {
		for _, f := range res.Findings {
			fmt.Fprintln(&b, f.File, f.Span, f.Rule.Name, f.Severity, f.Message, f.Hint, f.Fingerprint, related(f))
		}
	}
	return b.String()
}
