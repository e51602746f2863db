package score_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/score"
	"keyplan/plan/source"
)

// scored scores a plan given by its text, below the lines that each has.
func scored(t *testing.T, text string, past score.Past) *score.Account {
	t.Helper()
	if !strings.Contains(text, "account:") {
		text = "account: {name: Example Foods, manager: janet.leverling, tier: key}\n" + text
	}
	doc := load.Plan(source.NewFile("example-foods.plan.yaml", []byte("keyplan: 1\n"+text)), example(t).settings.Env())
	for _, p := range doc.Problems {
		t.Fatalf("%d: %s", p.Span.Start.Line, p.Message)
	}
	return score.New(example(t).settings, today, past).Of(doc)
}

// criterion finds one of a score.
func criterion(t *testing.T, a *score.Account, id, name string) *score.Part {
	t.Helper()
	for _, p := range a.Score(id).Parts {
		for _, c := range p.Parts {
			if c.ID == name {
				return c
			}
		}
	}
	t.Fatalf("%s has no criterion %s", id, name)
	return nil
}

// well is a business that is doing well.
const well = `
financials:
  years:
    - {year: 2024, revenue: 800k, customer_spend: 2M}
    - {year: 2025, revenue: 1M, margin: 30%, cost_to_serve: 50k, customer_spend: 2M}
    - {year: 2026, revenue: 900k, through: 2026-10-31, target: 1.1M, forecast: 1.2M}
    - {year: 2027, target: 1.2M}
  payment: {terms_days: 30, average_days: 30}
  contracts: [{id: frame, name: Frame agreement, end: 2029-12-31, notice_days: 90, renewal: negotiated}]
relationship: {competitors: [], satisfaction: [{date: 2026-10-01, measure: csat, score: 90}]}
`

func TestCaps(t *testing.T) {
	for _, c := range []struct {
		name, text string
		cap        string
		at         int
	}{
		{"nothing is wrong", well + "issues: []", "", 0},
		{"the account is lapsed", "account: {name: Example Foods, manager: janet.leverling, tier: key, status: lapsed}" + well, "lapsed", 20},
		{"nothing was bought this year", strings.Replace(well, "revenue: 900k, ", "revenue: 0, ", 1), "lapsed", 20},
		{"a contract inside its notice period", strings.Replace(well, "2029-12-31", "2027-01-31", 1), "in-notice", 49},
		{"one that is being prepared", strings.Replace(well, "2029-12-31", "2027-01-31", 1) + "actions: [{action: Meet, for: [frame]}]", "", 0},
		{"one that goes on by itself", strings.NewReplacer("2029-12-31", "2027-01-31", "negotiated", "automatic").Replace(well), "", 0},
		{"one that is not yet inside", strings.Replace(well, "2029-12-31", "2027-06-30", 1), "", 0},
		{"a serious problem left open", well + "issues: [{issue: Wrong labels, severity: high, raised: 2026-10-20}]", "grave-issue", 60},
		{"one raised last week", well + "issues: [{issue: Wrong labels, severity: high, raised: 2026-11-15}]", "", 0},
		{"a lighter problem", well + "issues: [{issue: Wrong labels, severity: medium, raised: 2026-01-15}]", "", 0},
		{"the lowest of several", strings.Replace(well, "2029-12-31", "2027-01-31", 1) + "issues: [{issue: Wrong labels, severity: high, raised: 2026-10-20}]", "in-notice", 49},
	} {
		health := scored(t, c.text, nil).Score("health")
		switch {
		case c.cap == "" && health.Cap != nil:
			t.Errorf("%s: %s holds: %s", c.name, health.Cap.ID, health.Cap.Why)
		case c.cap == "":
		case health.Cap == nil || health.Cap.ID != c.cap || health.Cap.At != c.at || health.Points > c.at || len(health.Cap.Evidence) == 0:
			t.Errorf("%s: %+v, %d points", c.name, health.Cap, health.Points)
		}
	}
}

func TestOneThreadCapsTheRelationship(t *testing.T) {
	const people = `contacts:
  - {id: k, name: Maria Keller, position: COO, roles: [decision_maker, champion, executive_sponsor], influence: high, sentiment: advocate, standing: trusted_advisor}
  - {id: a, name: Karl Ahn, position: Buyer, influence: high, sentiment: advocate, standing: trusted_advisor}
  - {id: b, name: Ida Blum, position: Planner, influence: high, sentiment: advocate, standing: trusted_advisor}
log:
`
	const all = "  - {date: 2026-11-02, type: visit, with: [k, a, b], by: [janet.leverling], purpose: review, outcome: agreed}\n"
	for _, c := range []struct {
		name, log, cap string
	}{
		{"one of ours, three of theirs", all, "one-thread"},
		{"two of ours, one of theirs", "  - {date: 2026-11-02, type: visit, with: [k], by: [janet.leverling, paul.nwosu], outcome: agreed}\n", "one-thread"},
		{"one of ours, and one who has left us", all + "  - {date: 2026-05-02, type: visit, with: [k], by: [stefan.buchholz], outcome: agreed}\n", "one-thread"},
		{"two of ours", all + "  - {date: 2026-05-02, type: visit, with: [k], by: [paul.nwosu], outcome: agreed}\n", ""},
	} {
		s := scored(t, people+c.log, nil).Score("relationship")
		if got := s.Cap != nil; got != (c.cap != "") || got && (s.Cap.ID != c.cap || s.Points > 49) {
			t.Errorf("%s: %+v, %d points", c.name, s.Cap, s.Points)
		}
	}
}

func TestWhatIsUnknownMakesARange(t *testing.T) {
	health := scored(t, strings.NewReplacer("payment: {terms_days: 30, average_days: 30}", "payment: {}").Replace(well), nil).Score("health")
	for _, name := range []string{"payment", "issues-settled", "promises-kept"} {
		if c := criterion(t, scored(t, strings.NewReplacer("payment: {terms_days: 30, average_days: 30}", "payment: {}").Replace(well), nil), "health", name); !c.Unknown || c.Points != 0 || c.Upto != c.Max {
			t.Errorf("%s: %+v", name, c)
		}
	}
	if health.Upto-health.Points != 5+7+6 {
		t.Errorf("%d up to %d", health.Points, health.Upto)
	}
}

func TestAProspectHasNoHealth(t *testing.T) {
	a := scored(t, "account: {name: Example Foods, manager: janet.leverling, tier: prospect}", nil)
	if h := a.Score("health"); h.Applies || h.Why == "" || h.Band != "" || !a.Score("relationship").Applies {
		t.Errorf("%+v", h)
	}
	text, err := json.Marshal(&score.Report{Today: today, Accounts: []*score.Account{a}})
	if err != nil || !strings.Contains(string(text), `"health":{"points":0,"max":100,"band":"","applies":false,"upto":0,"cap":null`) {
		t.Errorf("%v: %s", err, text)
	}
}

func TestNothingIsScoredOfAnAccountThatIsGone(t *testing.T) {
	for _, s := range scored(t, "account: {name: Example Foods, manager: janet.leverling, tier: key, status: lost}"+well, nil).Scores {
		if s.Applies || s.Why != "the account is lost" {
			t.Errorf("%s: %+v", s.ID, s)
		}
	}
}

func TestNoTrendIsJudgedInTheFirstYear(t *testing.T) {
	has := func(selected string) bool {
		for _, p := range scored(t, well+"review: {selection: {date: "+selected+"}}", nil).Score("health").Parts {
			for _, c := range p.Parts {
				if c.ID == "revenue-trend" || c.ID == "wallet-trend" {
					return true
				}
			}
		}
		return false
	}
	if has("2026-02-01") || !has("2025-02-01") {
		t.Error("a trend is judged from the twelfth month on, and not before")
	}
}

func TestALabelEarnsNothingBeforeWeHaveMet(t *testing.T) {
	const contact = `contacts: [{id: k, name: Maria Keller, position: COO, roles: [decision_maker, champion, executive_sponsor], influence: high, sentiment: advocate, standing: trusted_advisor, target_standing: trusted_advisor}]
`
	for _, c := range []struct {
		name, log string
		earns     bool
	}{
		{"never", "log: []", false},
		{"an unanswered mail", "log: [{date: 2026-11-02, type: email, with: [k], by: [janet.leverling], feedback: none}]", false},
		{"planned", "log: [{date: 2026-12-02, type: visit, with: [k], by: [janet.leverling]}]", false},
		{"met", "log: [{date: 2026-11-02, type: visit, with: [k], by: [janet.leverling]}]", true},
	} {
		a := scored(t, contact+c.log, nil)
		for _, name := range []string{"sponsor-met", "decider-met", "champion-met", "goodwill", "standing", "areas-open", "contacts-met"} {
			if p := criterion(t, a, "relationship", name); p.Points > 0 != c.earns {
				t.Errorf("%s: %s earns %d", c.name, name, p.Points)
			}
		}
	}
}

func TestAComplaintOutlivesWhoMadeIt(t *testing.T) {
	const well = "contacts: [{id: k, name: Maria Keller%s}, {id: n, name: Nora Kuhn}]\n" +
		"log:\n%s  - {date: 2026-09-02, type: call, with: [k], by: [janet.leverling], feedback: negative}\n" +
		"  - {date: 2026-06-02, type: call, with: [k], by: [janet.leverling], feedback: positive}\n"
	of := func(left, later string) *score.Account { return scored(t, fmt.Sprintf(well, left, later), nil) }
	earns := func(left, later string) *score.Part { return criterion(t, of(left, later), "health", "satisfaction") }
	there, gone := earns("", ""), earns(", left: 2026-11-01", "")
	if there.Points != gone.Points || gone.Points > 0 {
		t.Errorf("%d while she is there who complained, %d once she has left", there.Points, gone.Points)
	}
	asks := func(s score.Step) bool { return strings.Contains(s.Do, "ask whoever came after them") }
	if !strings.Contains(gone.Why, "nobody answered") || !slices.ContainsFunc(of(", left: 2026-11-01", "").Do, asks) {
		t.Errorf("it is not told what to do: %s", gone.Why)
	}
	if after := earns(", left: 2026-11-01", "  - {date: 2026-11-12, type: call, with: [n], by: [janet.leverling], feedback: positive}\n"); after.Points <= gone.Points {
		t.Errorf("%d once who came after her is content", after.Points)
	}
}

func TestFillerCountsAsEmpty(t *testing.T) {
	const said = `profile: {summary: %, industry: %, strategy: %, goals: [%], pains: [%]}
relationship: {strengths: [%], weaknesses: [%]}
objectives: [{objective: Grow, strategy: %, customer_benefit: %, our_benefit: %}]
`
	empty := scored(t, strings.NewReplacer("%", `""`, "goals: [%]", "goals: []", "pains: [%]", "pains: []", "strengths: [%]", "strengths: []", "weaknesses: [%]", "weaknesses: []").Replace(said), nil)
	filler := scoredFaulty(t, strings.ReplaceAll(said, "%", "tbd"))
	if f, e := filler.Score("quality").Points, empty.Score("quality").Points; f > e {
		t.Errorf("%d with filler, %d without", f, e)
	}
	each := func(text string) (filled string) {
		filled = said
		for i := range strings.Count(said, "%") {
			filled = strings.Replace(filled, "%", fmt.Sprintf("%d %s", i, text), 1)
		}
		return filled
	}
	long, short := scored(t, each(strings.Repeat("a text that is long ", 40)), nil), scored(t, each("a text"), nil)
	if l, s := long.Score("quality").Points, short.Score("quality").Points; l != s {
		t.Errorf("%d for long texts, %d for short ones", l, s)
	}
}

func TestWhatIsCopiedCountsAsEmpty(t *testing.T) {
	const long = "Cut the waste of a tonne by a fifth before the end of the year after next"
	for _, c := range []struct{ name, once, copied string }{
		{"a goal", "profile: {goals: [Cut waste]}", "profile: {goals: [Cut waste, cut  waste., Cut waste]}"},
		{"a pain as a need", "profile: {pains: [Late trucks]}", "profile: {pains: [Late trucks], needs: [Late trucks]}"},
		{"an objective", "objectives: [Grow]", "objectives: [Grow, Grow, {id: o3, objective: Grow}]"},
		{"an action for the same day", "actions: [{action: Call them, due: 2026-12-01}]", "actions: [{action: Call them, due: 2026-12-01}, {action: Call them, due: 2026-12-01}]"},
		{"one benefit for both", "objectives: [{objective: Grow, our_benefit: more}]", "objectives: [{objective: Grow, customer_benefit: more, our_benefit: more}]"},
		{"a competitor", "relationship: {competitors: [RivalCo]}", "relationship: {competitors: [RivalCo, rivalco]}"},
		{"a long text as anything else", "profile: {strategy: " + long + "}", "profile: {strategy: " + long + ", summary: " + long + ", goals: [" + long + "]}\nrelationship: {strengths: [" + long + "], weaknesses: [" + long + "]}"},
	} {
		once, copied := scored(t, c.once, nil), scored(t, c.copied, nil)
		if o, w := once.Score("quality").Sum(), copied.Score("quality").Sum(); w > o || len(once.Notes) > 0 || len(copied.Notes) != 1 {
			t.Errorf("%s: %d points, and %d with copies; %q", c.name, o, w, copied.Notes)
		}
	}
	for _, text := range []string{
		"profile: {pains: [Late trucks]}\nrelationship: {weaknesses: [Late trucks]}",
		"actions: [{action: Call them, due: 2026-12-01}, {action: Call them, due: 2027-01-01}]",
		"objectives: [{objective: Grow, status: achieved, due: 2024-12-31}, {id: o2, objective: Grow}]",
	} {
		if a := scored(t, text, nil); a.Notes != nil {
			t.Errorf("%s: %q", text, a.Notes)
		}
	}
}

// scoredFaulty scores a plan that has faults.
func scoredFaulty(t *testing.T, text string) *score.Account {
	t.Helper()
	doc := load.Plan(source.NewFile("example-foods.plan.yaml", []byte("keyplan: 1\naccount: {name: Example Foods, manager: janet.leverling, tier: key}\n"+text)), example(t).settings.Env())
	return score.New(example(t).settings, today, nil).Of(doc)
}

func TestAPlanWithFaultsIsScoredWithANote(t *testing.T) {
	a := scoredFaulty(t, "contatcs: []\n")
	if len(a.Notes) != 1 || !strings.Contains(a.Notes[0], "a fault") {
		t.Errorf("%v", a.Notes)
	}
	if a := scoredFaulty(t, ""); a.Notes != nil {
		t.Errorf("%v", a.Notes)
	}
}

func TestTheManagersOwnCallStandsBeside(t *testing.T) {
	for _, c := range []struct {
		call  string
		apart bool
	}{{"red", true}, {"amber", false}, {"green", false}} {
		const good = well + "issues: []\nreview: {selection: {date: 2026-01-01}, call: {health: "
		a := scored(t, good+c.call+"}}", nil)
		if h := a.Score("health"); h.Band != score.Green || a.Call == nil || string(a.Call.Health) != c.call || a.Call.Apart != c.apart || h.Points != scored(t, good+"green}}", nil).Score("health").Points {
			t.Errorf("%s: %+v with %d points", c.call, a.Call, h.Points)
		}
	}
}

func TestTheRevenueAtStake(t *testing.T) {
	for _, c := range []struct {
		name, years string
		amount      int64
		forecast    bool
	}{
		{"the forecast", "[{year: 2025, revenue: 100}, {year: 2026, forecast: 200}]", 200, true},
		{"else the last whole year", "[{year: 2024, revenue: 50}, {year: 2025, revenue: 100}, {year: 2026, revenue: 70, through: 2026-10-31}]", 100, false},
		{"in our currency", "[{year: 2026, forecast: USD 100}]", 86, true},
	} {
		s := scored(t, "financials: {years: "+c.years+"}", nil).Stake
		if !s.Amount.Equal(plan.NewDecimal(c.amount)) || s.Forecast != c.forecast {
			t.Errorf("%s: %+v", c.name, s)
		}
	}
	if s := scored(t, "financials: {}", nil).Stake; !s.Amount.Absent() {
		t.Errorf("nothing is known, and %+v is at stake", s)
	}
}

// TestEachStepGainsWhatItSays takes the steps of a plan that can be followed
// to the letter.
func TestEachStepGainsWhatItSays(t *testing.T) {
	const frame, low = "financials: {contracts: [{id: frame, name: Frame, end: 2027-01-31, notice_days: 90}]}\n", "relationship: {competitors: []}\n"
	for _, c := range []struct{ name, part, before, old, new string }{
		{"a problem that is put right", "issues-settled", well + "issues: [{id: i1, issue: Wrong labels, severity: medium, raised: 2026-09-01, owner: janet.leverling}]\n", "owner:", "resolved: 2026-11-22, owner:"},
		{"a problem that somebody owns", "issues-settled", well + "issues: [{id: i1, issue: Wrong labels, severity: medium, raised: 2026-11-20}]\n", "raised:", "owner: janet.leverling, raised:"},
		{"a serious one, which lifts the cap, too", "grave-issue", well + "issues: [{id: i1, issue: Wrong labels, severity: high, raised: 2026-09-01, owner: janet.leverling}]\n", "owner:", "resolved: 2026-11-22, owner:"},
		{"a contract that is prepared, where the cap is not reached", "in-notice", frame + low, "financials:", "actions: [{action: Meet, for: [frame]}]\nfinancials:"},
		{"where it is", "in-notice", strings.Replace(well, "2029-12-31", "2027-01-31", 1) + "issues: []\n", "issues:", "actions: [{action: Meet, for: [frame]}]\nissues:"},
		{"a competitor whose strength is known", "threat", "relationship: {competitors: [{name: RivalCo}]}\n", "RivalCo", "RivalCo, strength: weak, position: niche"},
		{"one who is answered", "threat", "relationship: {competitors: [{id: rival, name: RivalCo, strength: strong}]}\n", "relationship:", "actions: [{action: Meet, for: [rival]}]\nrelationship:"},
	} {
		a := scored(t, c.before, nil)
		var step score.Step
		for _, s := range slices.Concat(a.Do, a.Write) {
			if s.Score == "health" && s.Part == c.part {
				step = s
			}
		}
		after := scored(t, strings.Replace(c.before, c.old, c.new, 1), nil)
		if gain := after.Score("health").Points - a.Score("health").Points; step.Gain <= 0 || step.Upto != (gain != step.Gain) || gain > step.Gain {
			t.Errorf("%s: gains %d, and is said to gain %d by %q", c.name, gain, step.Gain, step.Do)
		}
	}
}
