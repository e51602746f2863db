package score

import (
	"slices"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

func TestEachCriterionIsAnEntryAndAFunction(t *testing.T) {
	var written, caps []string
	for _, m := range embedded().Scores {
		for _, section := range m.Sections {
			for _, c := range section.Criteria {
				written = append(written, string(c.ID))
				if checks[string(c.ID)] == nil {
					t.Errorf("no function is entered for the criterion %s", c.ID)
				}
			}
		}
		for _, c := range m.Caps {
			caps = append(caps, string(c.ID))
			if capChecks[string(c.ID)] == nil {
				t.Errorf("no function is entered for the cap %s", c.ID)
			}
		}
	}
	for id := range checks {
		if !slices.Contains(written, id) {
			t.Errorf("models.yaml has no criterion %s", id)
		}
	}
	for id := range capChecks {
		if !slices.Contains(caps, id) {
			t.Errorf("models.yaml has no cap %s", id)
		}
	}
}

func TestTheWeightsOfTheModelsAddUp(t *testing.T) {
	for _, m := range embedded().Scores {
		sum := 0
		for _, section := range m.Sections {
			sum += section.Weight.Int()
			criteria := 0
			for _, c := range section.Criteria {
				criteria += c.Weight.Int()
			}
			if criteria != section.Weight.Int() {
				t.Errorf("%s: criteria come to %d of %d", section.ID, criteria, section.Weight.Int())
			}
		}
		if sum != whole {
			t.Errorf("%s: sections come to %d", m.ID, sum)
		}
	}
}

func TestWhatLiftsACapEarnsInItsScore(t *testing.T) {
	for _, m := range embedded().Scores {
		for _, c := range m.Caps {
			for _, id := range c.Earns {
				if !slices.ContainsFunc(m.Sections, func(s *plan.ScoreSection) bool {
					return slices.ContainsFunc(s.Criteria, func(c *plan.ScoreCriterion) bool { return string(c.ID) == string(id) })
				}) {
					t.Errorf("%s earns %s, which %s has not", c.ID, id, m.ID)
				}
			}
		}
	}
}

func TestWhatACriterionNeedsIsANeedOfTiers(t *testing.T) {
	counted := 0
	for _, topic := range Topics(embedded()) {
		if c := topic.Criterion; c == nil || c.Needs.Absent() {
			continue
		}
		if plan.ShapeOf(new(plan.TierNeeds)).Field(string(topic.Criterion.Needs)) == nil {
			t.Errorf("%s needs %q, which no tier has", topic.ID(), topic.Criterion.Needs)
			continue
		}
		counted++
		if n, of, ok := topic.Need(embedded(), plan.Strategic); !ok || n < 1 || of == nil {
			t.Errorf("%s needs %d", topic.ID(), n)
		}
	}
	if counted == 0 {
		t.Error("no criterion needs anything")
	}
}

func TestTopicsHaveNamesOfTheirOwn(t *testing.T) {
	seen := map[string]bool{}
	for _, topic := range Topics(embedded()) {
		if seen[topic.ID()] {
			t.Errorf("two topics are called %s", topic.ID())
		}
		seen[topic.ID()] = true
		if found := Find(embedded(), topic.ID()); len(found) != 1 || found[0].ID() != topic.ID() || found[0].Name() != topic.Name() {
			t.Errorf("%s is not found by its id", topic.ID())
		}
		if !slices.ContainsFunc(Find(embedded(), strings.ToUpper(topic.Name())), func(x *Topic) bool { return x.ID() == topic.ID() }) {
			t.Errorf("%s is not found by its name", topic.ID())
		}
	}
}

// TestThePointsOfATopicAreThoseOfAScoredPlan holds the points that explain
// tells to what plans of each tier can earn.
func TestThePointsOfATopicAreThoseOfAScoredPlan(t *testing.T) {
	for _, tier := range plan.Tiers.Values() {
		doc := load.Plan(source.NewFile("a.plan.yaml", []byte("keyplan: 1\naccount: {name: A, manager: b, tier: "+tier+"}\n")), plan.Env{})
		a := New(new(plan.Settings), plan.NewDay(2026, 11, 22), nil).Of(doc)
		for _, topic := range Topics(embedded()) {
			most, s := 0, a.Score(string(topic.Score.ID))
			switch {
			case topic.Criterion != nil:
				if p := s.Part(topic.ID()); p != nil {
					most = p.Max
				}
			case topic.Section != nil:
				for _, p := range s.Parts {
					if p.ID == topic.ID() {
						most = p.Max
					}
				}
			default:
				continue
			}
			if points := topic.Points(plan.Tier(tier)); points != most {
				t.Errorf("%s: %s can earn %d, and %d are told", tier, topic.ID(), most, points)
			}
		}
	}
}

func TestTheStepsOfACriterionGoDown(t *testing.T) {
	for _, m := range embedded().Scores {
		for _, section := range m.Sections {
			for _, c := range section.Criteria {
				if c.Figure.Absent() != (len(c.Steps) == 0) {
					t.Errorf("%s: what its steps count is not told, or it has none", c.ID)
				}
				for i := 1; i < len(c.Steps); i++ {
					if c.Steps[i].From.Cmp(c.Steps[i-1].From.Decimal) >= 0 || c.Steps[i].Earns.Int() >= c.Steps[i-1].Earns.Int() {
						t.Errorf("%s: step %d does not go down", c.ID, i+1)
					}
				}
			}
		}
	}
}

func TestEachPracticeHasASourceThatIsKnown(t *testing.T) {
	known := func(id plan.ID, sources plan.Text) {
		for _, key := range strings.Split(string(sources), ", ") {
			if !slices.ContainsFunc(plan.Sources, func(s struct{ Key, Title string }) bool { return s.Key == key }) {
				t.Errorf("%s rests on %q, which is no source", id, key)
			}
		}
	}
	for _, m := range embedded().Scores {
		for _, section := range m.Sections {
			for _, c := range section.Criteria {
				known(c.ID, c.Source)
			}
		}
		for _, c := range m.Caps {
			known(c.ID, c.Source)
		}
	}
}

func TestShares(t *testing.T) {
	for _, c := range []struct {
		name    string
		points  int
		weights []int
		want    []int
	}{
		{"what divides evenly", 10, []int{4, 3, 3}, []int{4, 3, 3}},
		{"what is left goes to who lost most", 10, []int{1, 1, 1}, []int{4, 3, 3}},
		{"a larger remainder first", 10, []int{5, 3, 7}, []int{3, 2, 5}},
		{"nothing to who weighs nothing", 7, []int{0, 2, 0, 1}, []int{0, 5, 0, 2}},
		{"nobody to share", 7, []int{0, 0}, []int{0, 0}},
		{"more parts than points", 2, []int{1, 1, 1, 1}, []int{1, 1, 0, 0}},
	} {
		if got := share(c.points, c.weights); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestEarned(t *testing.T) {
	for _, c := range []struct {
		name                  string
		points, percent, want int
	}{
		{"all for all", 3, 100, 3},
		{"not all for nearly all", 3, 99, 2},
		{"one point only for all", 1, 99, 0},
		{"half is rounded up", 5, 50, 3},
		{"nothing", 5, 0, 0},
		{"less than nothing", 5, -20, 0},
	} {
		if got := earned(c.points, c.percent); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

// settings reads what stands under score: in a keyplan.yaml.
func settings(t *testing.T, text string) *load.Config {
	t.Helper()
	c := load.Settings(source.NewFile("keyplan.yaml", []byte("keyplan: 1\n"+text)))
	for _, p := range c.Problems {
		t.Fatalf("%d: %s", p.Span.Start.Line, p.Message)
	}
	return c
}

func TestFaultsInSettings(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string // line: message
	}{
		{"none", "score: {}", nil},
		{"weights that add up", "score: {weights: {profile: 5, ties: 20}}", nil},
		{"a criterion weighs what one likes", "score: {weights: {goals: 9}}", nil},
		{"sections that do not add up", "score:\n  weights:\n    profile: 20", []string{"4: the weights of quality add up to 110, not 100"}},
		{"an unknown criterion", "score:\n  weights:\n    goal: 20", []string{`4: there is no section or criterion "goal"; did you mean "goals"?`}},
		{"a section without weights", "score:\n  weights: {profile: 10, outline: 0, goals: 0, pains: 0}", []string{"3: no criterion of profile has any weight left"}},
		{"an unknown cap", "score:\n  caps: {lapse: 10}", []string{`3: there is no cap "lapse"; did you mean "lapsed"?`}},
		{"a cap over all points", "score:\n  caps: {lapsed: 120}", []string{"3: 120 is more than the 100 points that there are"}},
		{"an unknown gate", "score: {gates: {qualty: 60}}", []string{`2: there is no score "qualty"; did you mean "quality"?`}},
		{"bands that leave nothing between", "score: {bands: {green: 40}}", []string{"2: green from 40 and amber from 50 leave a band empty"}},
		{"several faults", "score: {weights: {profile: 20, goal: 1}, caps: {lapse: 10}}", []string{
			`2: there is no section or criterion "goal"; did you mean "goals"?`, "2: the weights of quality add up to 110, not 100", `2: there is no cap "lapse"; did you mean "lapsed"?`}},
	} {
		config := settings(t, c.text)
		var got []string
		for _, f := range Check(&config.Settings.Score) {
			got = append(got, lineOf(config, f.At)+": "+f.Message)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}

func lineOf(c *load.Config, at any) string {
	return plan.NewNumber(int64(c.Index.At(at).Span.Start.Line)).String()
}

func TestSettingsChangeTheModels(t *testing.T) {
	c := settings(t, "score: {weights: {profile: 5, ties: 20, goals: 0}, caps: {lapsed: 10}, bands: {green: 80, amber: 60}}")
	m := Models(&c.Settings.Score)
	if got := m.Scores[0].Sections[0].Weight.Int(); got != 5 {
		t.Errorf("profile weighs %d", got)
	}
	if got := m.Scores[2].Caps[0].At.Int(); got != 10 {
		t.Errorf("lapsed caps at %d", got)
	}
	if m.Bands.Green.Int() != 80 || m.Bands.Amber.Int() != 60 {
		t.Errorf("bands are %v", m.Bands)
	}
	if embedded().Scores[0].Sections[0].Weight.Int() != 10 {
		t.Error("the models themselves have changed")
	}
}

func TestFaultyWeightsAreLeftOut(t *testing.T) {
	c := settings(t, "score: {weights: {profile: 20, content: 2, revenue: 35}}")
	m := Models(&c.Settings.Score)
	if got := m.Scores[0].Sections[0].Weight.Int(); got != 10 {
		t.Errorf("profile weighs %d", got)
	}
	if got := m.Scores[2].Sections[0].Weight.Int(); got != 35 {
		t.Errorf("revenue weighs %d, and the weights of health add up", got)
	}
}
