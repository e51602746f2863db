package choice

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"keyplan/pareto/selection"
	"keyplan/plan"
	"keyplan/plan/golden"
	"keyplan/plan/load"
	"keyplan/plan/source"
	"keyplan/testdata"
)

var onTheDay = plan.NewDay(2026, time.November, 22)

// example is the choice of the example workspace.
func example(t *testing.T) *Choice {
	t.Helper()
	config := load.Settings(file(t, "keyplan.yaml"))
	names, err := filepath.Glob(filepath.Join(testdata.Example(), "accounts", "*.plan.yaml"))
	if err != nil || len(names) == 0 {
		t.Fatal("no plans", err)
	}
	around := Around{Settings: config.Settings, Today: onTheDay, Seed: selection.UsualSeed, Runs: selection.UsualRuns}
	for _, name := range names {
		around.Plans = append(around.Plans, load.Plan(file(t, "accounts/"+filepath.Base(name)), config.Settings.Env()))
	}
	doc := load.Guideline(file(t, "selection.yaml"), config.Settings.Env())
	if len(doc.Problems) > 0 {
		t.Fatal(doc.Problems)
	}
	return Of(doc, around)
}

func file(t *testing.T, name string) *source.File {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(testdata.Example(), filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return source.NewFile(name, text)
}

func TestTheExampleWorkspace(t *testing.T) {
	c := example(t)
	var b strings.Builder
	for _, p := range c.Places {
		fmt.Fprintf(&b, "%2d  %-28s %s to %s, %s by %s, %s: %s -> %s %s, held %d\n", p.Rank, p.Candidate.Name, Round(p.Score.Low, 1), Round(p.Score.High, 1),
			Round(p.Attractiveness.Low, 0), Round(p.Strength.Low, 0), p.Quadrant, p.From, p.To, p.Move, p.Held)
	}
	for _, p := range c.Moved(Demote) {
		fmt.Fprintf(&b, "\n%s\n", p.Candidate.Name)
		for _, s := range p.StepDown {
			fmt.Fprintf(&b, "  %s: %s | %s | %s | %s:%d\n", s.Kind, s.Text, s.Who, s.Due, s.File, s.Line)
		}
	}
	b.WriteString("\n")
	for _, m := range c.Managers {
		fmt.Fprintf(&b, "%s: %d on the list, %s of %s hours\n", c.Person(m.Person), m.Keys, Round(m.Takes, 0), Round(m.Has, 0))
	}
	for _, a := range c.Audit() {
		fmt.Fprintf(&b, "\n%s: %s\n", a.Verdict, a.Question.Question)
		for _, e := range a.Evidence {
			fmt.Fprintf(&b, "  %s %s:%d\n", e.Text, e.File, e.Line)
		}
		if a.Next != "" {
			fmt.Fprintf(&b, "  -> %s\n", a.Next)
		}
	}
	golden.Compare(t, "testdata/example.golden", []byte(b.String()))
}

const small = `keyplan: 1
selection: {name: Key accounts 2027, date: 2026-11-06, accounts: 1}
criteria:
  - {id: growth, criterion: Growth, weight: 1}
  - {id: fit, criterion: Fit, weight: 1}
candidates: [{id: acme, name: Acme}, {id: bolt, name: Bolt}]
scores:
  - {by: jane.roe, candidate: acme, source: visit, scores: {growth: 5, fit: 4}}
  - {by: jane.roe, candidate: bolt, source: visit, scores: {growth: 4, fit: 2}}
`

// of is the choice of a guideline in a workspace of some plans.
func of(t *testing.T, text, settings string, plans ...string) *Choice {
	t.Helper()
	config := load.Settings(source.NewFile("keyplan.yaml", []byte("keyplan: 1\n"+settings)))
	around := Around{Settings: config.Settings, Today: onTheDay, Seed: 1, Runs: 100}
	for i, text := range plans {
		doc := load.Plan(source.NewFile(fmt.Sprintf("p%d.plan.yaml", i), []byte("keyplan: 1\n"+text)), config.Settings.Env())
		if len(doc.Problems) > 0 {
			t.Fatal(doc.Problems)
		}
		around.Plans = append(around.Plans, doc)
	}
	doc := load.Guideline(source.NewFile("selection.yaml", []byte(text)), config.Settings.Env())
	if len(doc.Problems) > 0 {
		t.Fatal(doc.Problems)
	}
	return Of(doc, around)
}

// moves are who moves how.
func moves(c *Choice) string {
	var all []string
	for _, p := range c.Places {
		all = append(all, fmt.Sprintf("%s %s", p.Candidate.ID, p.Move))
	}
	return strings.Join(all, ", ")
}

func TestWhatTheListMeansForTodaysPlans(t *testing.T) {
	const acme, bolt = "account: {id: acme, name: Acme, manager: jane.roe, tier: %s}", "account: {id: bolt, name: Bolt, manager: jane.roe, tier: %s}"
	for _, c := range []struct{ name, text, acme, bolt, want string }{
		{"key accounts keep their place or step down", small, "key", "strategic", "acme keep, bolt step down"},
		{"others are promoted or wait", small, "growth", "maintain", "acme promote, bolt not now"},
		{"prospects are like others", small, "prospect", "prospect", "acme promote, bolt not now"},
		{"whose scores are missing is not sent away", strings.Replace(small, ", fit: 2", "", 1) + "  - {by: li.wei, candidate: acme, source: talk, scores: {growth: 3, fit: 2}}\n", "key", "key", "acme keep, bolt score first"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := moves(of(t, c.text, "", fmt.Sprintf(acme, c.acme), fmt.Sprintf(bolt, c.bolt)))
			if got != c.want {
				t.Errorf("gives %s, not %s", got, c.want)
			}
		})
	}
}

func TestAPlanIsFoundByItsName(t *testing.T) {
	c := of(t, small, "", "account: {id: acme-holding, name: ACME, manager: jane.roe}")
	if p := c.Places[0]; p.Account == nil || p.Move != Keep || p.Manager != "jane.roe" {
		t.Errorf("acme is %+v", p)
	}
}

func TestKeyAccountsThatNobodyJudges(t *testing.T) {
	c := of(t, small, "", "account: {id: cord, name: Cord, manager: jane.roe, tier: key}", "account: {id: dune, name: Dune, manager: jane.roe, tier: growth}")
	if len(c.Unjudged) != 1 || c.Unjudged[0].Plan.Account.ID != "cord" {
		t.Errorf("%d are not judged", len(c.Unjudged))
	}
}

func TestTime(t *testing.T) {
	people := "people: [{id: jane.roe, name: Jane, hours_per_month: 30}, {id: li.wei, name: Li, hours_per_month: 20, left: 2026-01-31}, {id: sam.ito, name: Sam}]\n"
	for _, c := range []struct {
		name, text, settings string
		has, used            int64
	}{
		{"of those who are still here", small, people, 30, 10 + 2},
		{"as the guideline says", strings.Replace(small, "accounts: 1", "accounts: 1, hours_per_month: 16", 1), people, 16, 10 + 2},
		{"by the tiers of keyplan.yaml", small, people + "tiers: {key: {hours_per_month: 7}, maintain: {hours_per_month: 1}}\n", 30, 7 + 1},
		{"as the candidate says", strings.Replace(small, "name: Acme}", "name: Acme, hours_per_month: 25}", 1), people, 30, 25 + 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := of(t, c.text, c.settings, "account: {id: bolt, name: Bolt, manager: jane.roe, tier: maintain}").Result.Capacity
			if got.Hours.Cmp(selection.Int(c.has)) != 0 || got.Used.Cmp(selection.Int(c.used)) != 0 {
				t.Errorf("takes %s of %s hours", got.Used.RatString(), got.Hours.RatString())
			}
		})
	}
	if c := of(t, small, ""); c.Result.Capacity.Hours != nil {
		t.Error("nobody says how much time there is")
	}
}

func TestRevenue(t *testing.T) {
	settings := "fx: {USD: 0.5}\n"
	text := strings.Replace(small, "name: Acme}", "name: Acme, revenue: USD 100k}", 1)
	c := of(t, text, settings, "account: {id: bolt, name: Bolt, manager: jane.roe, currency: USD}\nfinancials: {years: [{year: 2024, revenue: 9M}, {year: 2025, revenue: 300k}, {year: 2026, revenue: 1k}]}")
	if a, b := c.Input.Candidates[0].Revenue, c.Input.Candidates[1].Revenue; a.Cmp(selection.Int(50000)) != 0 || b.Cmp(selection.Int(150000)) != 0 {
		t.Errorf("revenues are %s and %s", a, b)
	}
}

func TestAPoorGuidelineFailsTheAudit(t *testing.T) {
	c := of(t, `keyplan: 1
selection: Key accounts
criteria: [{id: revenue, criterion: Revenue, weight: 80, about: revenue, covers: outcomes}, {criterion: Feeling, weight: 20}]
candidates: [{id: acme, name: Acme}]
scores: [{by: jane.roe, candidate: acme, scores: {revenue: 5, feeling: 5}}]
`, "people: [{id: jane.roe, name: Jane, function: sales}]\n", "account: {id: acme, name: Acme, manager: jane.roe}")
	want := map[string]Verdict{"written": Partly, "beyond-size": No, "four-kinds": No, "fit-first": No, "departments": No, "evidence": No, "newcomers": No, "capacity": Partly, "renewed": No}
	for _, a := range c.Audit() {
		if a.Verdict != want[a.ID] {
			t.Errorf("%s is answered %s, want %s", a.ID, a.Verdict, want[a.ID])
		}
		if a.Next == "" {
			t.Errorf("%s does not say what to do", a.ID)
		}
		if len(a.Evidence) == 0 && a.ID != "departments" && a.ID != "four-kinds" && a.ID != "newcomers" {
			t.Errorf("%s rests on nothing", a.ID)
		}
	}
	if len(Questions) != 9 {
		t.Errorf("%d questions", len(Questions))
	}
}

func TestACapacityThatIsNotAnsweredYesSaysWhatToDo(t *testing.T) {
	for name, settings := range map[string]string{
		"accounts that are no candidates take it all": "people: [{id: jane.roe, name: Jane, hours_per_month: 1}]\n",
		"there is room for none on the list":          "people: [{id: li.wei, name: Li, hours_per_month: 9}]\n",
	} {
		c := of(t, small, settings, "account: {id: cord, name: Cord, manager: li.wei, tier: strategic}")
		for _, a := range c.Audit() {
			if a.ID == "capacity" && a.Verdict != Yes && a.Next == "" {
				t.Errorf("%s: is answered %s, and nothing says what to do: %v", name, a.Verdict, a.Evidence)
			}
		}
	}
	c := of(t, strings.Replace(small, "accounts: 1", "accounts: 2", 1), "limits: {accounts_max: 1}\npeople: [{id: jane.roe, name: Jane, hours_per_month: 900}]\n")
	for _, a := range c.Audit() {
		if a.ID == "capacity" && (a.Verdict != No || a.Next == "") {
			t.Errorf("two where one may be: is answered %s, to do: %q", a.Verdict, a.Next)
		}
	}
}

func TestAnEmptyGuideline(t *testing.T) {
	c := of(t, "keyplan: 1\nselection: Key accounts\n", "")
	if len(c.Places) != 0 || len(c.Audit()) != 9 {
		t.Errorf("gives %+v", c.Places)
	}
	of(t, "keyplan: 1\nselection: Key accounts\ncandidates: [Acme, Bolt]\n", "")
	of(t, "keyplan: 1\nselection: Key accounts\ncriteria: [{criterion: Fit, weight: 1}]\n", "")
}
