package score_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/score"
	"keyplan/plan/source"
	"keyplan/testdata"
)

// A subject is a plan that can be changed in memory and scored again.
type subject struct {
	name     string
	doc      *load.Doc
	settings *plan.Settings
	scorer   *score.Scorer
}

func (s subject) points() map[string]int {
	points := map[string]int{}
	for _, x := range s.scorer.Of(s.doc).Scores {
		if x.Applies {
			points[x.ID] = x.Points
		}
	}
	return points
}

// subjects are the plans of the example workspace, generated ones, and small
// ones in which next to nothing is written.
func subjects(t *testing.T) []subject {
	t.Helper()
	w := example(t)
	var all []subject
	add := func(name string, settings *plan.Settings, text []byte) {
		all = append(all, subject{name, load.Plan(source.NewFile(name, text), settings.Env()), settings, score.New(settings, today, nil)})
	}
	for _, file := range w.files {
		all = append(all, subject{filepath.Base(file), w.doc(t, file), w.settings, score.New(w.settings, today, nil)})
	}
	for _, tier := range []string{"strategic", "growth"} {
		add("tied "+tier, w.settings, []byte(strings.ReplaceAll(tied, "TIER", tier)))
	}
	generated := load.Settings(source.NewFile("keyplan.yaml", []byte(testdata.GeneratedWorkspace))).Settings
	for n := range 3 {
		add(fmt.Sprintf("generated %d", n), generated, testdata.Generated(n))
	}
	for _, tier := range plan.Tiers.Values() {
		add("empty "+tier, w.settings, []byte("keyplan: 1\naccount: {name: Example Foods, manager: janet.leverling, tier: "+tier+"}\n"))
		add("thin "+tier, w.settings, []byte("keyplan: 1\naccount: {name: Example Foods, manager: janet.leverling, tier: "+tier+`}
profile: {goals: [], units: [{id: u1, name: Meals}], employees: 90}
contacts: [{name: Maria Keller}, {id: k, name: Karl Ahn, sentiment: critic}, {position: Buyer}]
relationship: {competitors: [RivalCo], weaknesses: [], satisfaction: [{date: 2026-10-01, measure: nps, score: 10}]}
financials: {years: [{year: 2026}, {year: 2025}], contracts: [Frame agreement]}
opportunities: [More of it]
objectives: [Grow]
actions: [Call them, {action: Send it, status: done}]
issues: [Late invoices]
log: [{date: 2026-11-02}, {date: 2026-10-02, with: [k]}]
`))
	}
	return all
}

// tied is a plan in which everything is there twice, so that what is told and
// earned may not hang on which comes first.
const tied = `keyplan: 1
account: {name: Example Foods, manager: janet.leverling, deputy: paul.nwosu, sponsor: henrike.claasen, tier: TIER}
profile:
  units: [{id: ua, name: Meals}, {id: uz, name: Drinks}, {id: um, name: Soups, head: z.c}]
  goals: [{id: ga, goal: Cut waste, as_of: 2024-01-01}, {id: gz, goal: Grow, confidence: confirmed}, {id: gm, goal: Win, confidence: assumed}]
contacts:
  - {id: a.a, name: Ann Abel, position: Buyer, unit: ua, influence: high, sentiment: opponent, standing: vendor, primary: yes}
  - {id: z.a, name: Zoe Abel, position: Buyer, unit: uz, influence: high, sentiment: opponent, standing: vendor, primary: yes}
  - {id: z.b, name: Ann Blum, position: COO, roles: [decision_maker, champion, executive_sponsor], decides: [uz], influence: high, sentiment: advocate, standing: problem_solver}
  - {id: a.b, name: Ida Blum, roles: [decision_maker, champion, executive_sponsor], decides: [ua], influence: medium, sentiment: neutral, standing: problem_solver, target_standing: trusted_advisor}
  - {id: z.c, name: Ann Cole, position: Cook, influence: low}
relationship:
  weaknesses: [{id: wz, weakness: Slow}, {id: wa, weakness: Dear}]
  competitors:
    - {id: rz, name: Alpha, position: incumbent, strength: strong}
    - {id: ra, name: Zeta, position: incumbent, strength: strong}
  satisfaction:
    - {id: sa, date: 2026-10-01, measure: interview, score: 5}
    - {id: sz, date: 2026-10-01, measure: nps, score: -40}
  performance:
    - {id: pa, date: 2026-10-01, measure: On time, value: 90, target: 98}
    - {id: pz, date: 2026-10-01, measure: In full, value: 90, target: 98}
financials:
  years:
    - {year: 2024, revenue: 800k, customer_spend: 2M}
    - {year: 2025, revenue: 1M, margin: 30%, cost_to_serve: 50k, customer_spend: 2M}
    - {year: 2026, revenue: 900k, through: 2026-10-31, target: 1.1M, forecast: 1M}
    - {year: 2027, target: 1.2M}
  offerings:
    - {year: 2026, offering: meat, unit: ua, revenue: 10k, spend: 1M}
    - {year: 2026, offering: dairy, unit: uz, revenue: 10k, spend: 1M}
  customer: [{year: 2025, revenue: 1M}, {year: 2024, profit: 1M}]
  contracts:
    - {id: ka, name: Frame, end: 2027-01-31, notice_days: 90, renewal: negotiated}
    - {id: kz, name: Agreement, end: 2027-01-31, notice_days: 90, renewal: negotiated}
objectives:
  - {id: oz, objective: Grow, measure: revenue, target: 2, baseline: 1, due: 2026-10-01, owner: janet.leverling}
  - {id: oa, objective: Shrink, because: [ga], due: 2027-10-01}
actions:
  - {id: xa, action: Call them, for: [oa], owner: janet.leverling, due: 2026-10-01}
  - {id: xz, action: Visit them, due: 2026-10-01}
  - {id: xm, action: Send it, done: 2026-10-01, due: 2026-10-01}
issues:
  - {id: iz, issue: Late invoices, severity: high, raised: 2026-09-01}
  - {id: ia, issue: Wrong labels, severity: high, raised: 2026-09-01}
log:
  - {date: 2026-11-02, type: call, with: [z.b], by: [janet.leverling], purpose: review, outcome: agreed, feedback: positive}
  - {date: 2026-11-02, type: visit, with: [a.a, z.a, a.b], by: [paul.nwosu], purpose: review, outcome: agreed, feedback: negative}
  - {date: 2026-11-02, type: visit, with: [z.a], by: [janet.leverling], outcome: none, feedback: negative}
  - {date: 2026-05-02, type: visit, with: [z.c], by: [henrike.claasen]}
`

func TestPointsAddUpAndStayInTheirBounds(t *testing.T) {
	for _, s := range subjects(t) {
		for _, x := range s.scorer.Of(s.doc).Scores {
			if !x.Applies {
				continue
			}
			most := 0
			for _, p := range x.Parts {
				most += p.Max
				points, upto, partMost := 0, 0, 0
				for _, c := range p.Parts {
					points, upto, partMost = points+c.Points, upto+c.Upto, partMost+c.Max
					if c.Points < 0 || c.Points > c.Upto || c.Upto > c.Max || c.Unknown && c.Points > 0 {
						t.Errorf("%s: %s has %d up to %d of %d", s.name, c.ID, c.Points, c.Upto, c.Max)
					}
					if c.Why == "" || c.Rule == "" || len(c.Evidence) == 0 || slices.ContainsFunc(c.Evidence, func(p score.Place) bool { return p.Line < 1 || p.File == "" }) {
						t.Errorf("%s: %s is not explained: %+v", s.name, c.ID, c)
					}
				}
				if points != p.Points || upto != p.Upto || partMost != p.Max {
					t.Errorf("%s: the criteria of %s do not add up", s.name, p.ID)
				}
			}
			if x.Upto > capOf(x) {
				t.Errorf("%s: %s may rise to %d over its cap", s.name, x.ID, x.Upto)
			}
			if most != 100 || x.Points < 0 || x.Upto < x.Points || x.Upto > 100 {
				t.Errorf("%s: %s is %d up to %d of %d", s.name, x.ID, x.Points, x.Upto, most)
			}
			if want := min(x.Sum(), capOf(x)); x.Points != want {
				t.Errorf("%s: %s has %d points, and its parts and cap come to %d", s.name, x.ID, x.Points, want)
			}
		}
	}
}

func TestStepsGainWhatIsThereToGain(t *testing.T) {
	for _, s := range subjects(t) {
		a := s.scorer.Of(s.doc)
		for i, list := range [][]score.Step{a.Do, a.Write} {
			for j, step := range list {
				x := a.Score(step.Score)
				if step.Gain <= 0 || x.Points+step.Gain > 100 || x.Cap != nil && step.Part != x.Cap.ID && x.Points+step.Gain > x.Cap.At {
					t.Errorf("%s: %s of %d points gains %d by %s", s.name, step.Score, x.Points, step.Gain, step.Do)
				}
				if step.Kind == plan.WriteStep != (i == 1) || step.Do == "" || step.Effort < 1 || step.Where.Line < 1 {
					t.Errorf("%s: %+v stands in list %d", s.name, step, i)
				}
				if x.Cap == nil && step.Cap > 0 {
					t.Errorf("%s: %q lifts a cap that does not hold", s.name, step.Do)
				}
				if j > 0 && list[j-1].Cap == 0 && (step.Cap > 0 || list[j-1].Gain*step.Effort < step.Gain*list[j-1].Effort) {
					t.Errorf("%s: %q stands before what is cheaper, %q", s.name, list[j-1].Do, step.Do)
				}
			}
		}
	}
}

func capOf(s *score.Score) int {
	if s.Cap == nil {
		return 100
	}
	return s.Cap.At
}

func TestTheOrderOfItemsDoesNotMatter(t *testing.T) {
	for _, s := range subjects(t) {
		before := s.scorer.Of(s.doc)
		random := rand.New(rand.NewPCG(1, 2))
		for range 5 {
			shuffle(reflect.ValueOf(s.doc.Plan).Elem(), random)
			compare(t, s.name, before, s.scorer.Of(s.doc))
		}
	}
}

// shuffle puts the items of all lists of parts into another order.
func shuffle(v reflect.Value, random *rand.Rand) {
	switch v.Kind() {
	case reflect.Pointer:
		shuffle(v.Elem(), random)
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				shuffle(v.Field(i), random)
			}
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Pointer {
			swap := reflect.Swapper(v.Interface())
			random.Shuffle(v.Len(), swap)
			for i := range v.Len() {
				shuffle(v.Index(i), random)
			}
		}
	}
}

// compare holds the points, the reasons, the evidence and the next steps of two
// scorings against each other. Of what is there twice either may be the evidence.
func compare(t *testing.T, name string, a, b *score.Account) {
	t.Helper()
	ties := strings.HasPrefix(name, "tied")
	for i, x := range a.Scores {
		y := b.Scores[i]
		if x.Points != y.Points || x.Upto != y.Upto {
			t.Errorf("%s: %s was %d up to %d, and is %d up to %d", name, x.ID, x.Points, x.Upto, y.Points, y.Upto)
		}
		if !reflect.DeepEqual(x.Cap, y.Cap) {
			t.Errorf("%s: %s was capped by %+v, and is by %+v", name, x.ID, x.Cap, y.Cap)
		}
		for j, p := range x.Parts {
			for k, c := range p.Parts {
				if d := y.Parts[j].Parts[k]; c.Points != d.Points || c.Why != d.Why || len(c.Evidence) != len(d.Evidence) || !ties && !slices.Equal(c.Evidence, d.Evidence) {
					t.Errorf("%s: %s was\n%+v, and is\n%+v", name, c.ID, c, d)
				}
			}
		}
	}
	if x, y := steps(a), steps(b); !slices.Equal(x, y) {
		t.Errorf("%s: the next steps were\n%s\nand are\n%s", name, strings.Join(x, "\n"), strings.Join(y, "\n"))
	}
}

// steps are the next steps as they are told.
func steps(a *score.Account) (told []string) {
	for _, s := range slices.Concat(a.Do, a.Write) {
		told = append(told, fmt.Sprintf("%s +%d %s %s", s.Score, s.Gain, s.Kind, s.Do))
	}
	return told
}

// TestRenamingIdsChangesNothing gives all ids of the plan and of our people
// other names, in their order and against it.
func TestRenamingIdsChangesNothing(t *testing.T) {
	for _, named := range []func(n int) string{
		func(n int) string { return fmt.Sprintf("a%04d", n) }, func(n int) string { return fmt.Sprintf("z%04d", 9999-n) },
	} {
		for _, s := range subjects(t) {
			before := s.scorer.Of(s.doc)
			after := s.renamed(named)
			compare(t, s.name, before, after)
		}
	}
}

// renamed scores a plan with all ids renamed.
func (s subject) renamed(named func(n int) string) *score.Account {
	names := map[string]string{}
	rename := func(id *plan.ID) {
		if names[string(*id)] == "" {
			names[string(*id)] = named(len(names))
		}
		*id = plan.ID(names[string(*id)])
	}
	settings := *s.settings
	settings.People = nil
	for _, p := range s.settings.People {
		again := *p
		rename(&again.ID)
		settings.People = append(settings.People, &again)
	}
	fields(plan.ViewOf(s.doc.Plan), func(v plan.View, f *plan.Field) {
		if id, ok := value(v, f).(*plan.ID); ok && f == v.Shape.ID && v.Shape.Field("manager") == nil && *id != "" {
			rename(id)
		}
	})
	follow := func(text *string) {
		if to := names[*text]; to != "" {
			*text = to
		}
	}
	fields(plan.ViewOf(s.doc.Plan), func(v plan.View, f *plan.Field) {
		n := 0
		if f.Form == plan.Scalars {
			n, _ = v.Len(f)
		}
		values := []plan.Value{value(v, f)}
		for i := range n {
			values = append(values, v.At(f, i))
		}
		for _, x := range values {
			switch x := x.(type) {
			case *plan.Ref:
				follow((*string)(x))
			case *plan.Loose:
				follow((*string)(x))
			}
		}
	})
	return score.New(&settings, today, nil).Of(s.doc)
}

// value is the value of a scalar field, nil of others.
func value(v plan.View, f *plan.Field) plan.Value {
	if f.Form != plan.Scalar {
		return nil
	}
	return v.Value(f)
}

// fields visits each field of a part and of all in it.
func fields(v plan.View, visit func(plan.View, *plan.Field)) {
	for _, f := range v.Shape.Fields {
		visit(v, f)
		switch f.Form {
		case plan.Single:
			fields(v.Object(f), visit)
		case plan.Items:
			n, _ := v.Len(f)
			for i := range n {
				fields(v.Item(f, i), visit)
			}
		}
	}
}
