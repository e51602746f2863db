package score_test

import (
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/past"
	"keyplan/plan/score"
)

// versions are the texts of a plan by their days, newest first, as git would
// know them.
type versions []struct {
	day  string
	text string
}

func (v versions) past(t *testing.T) score.Past {
	t.Helper()
	var f past.File
	for _, x := range v {
		day, err := plan.ParseDay(x.day)
		if err != nil {
			t.Fatal(err)
		}
		f.Versions = append(f.Versions, past.Version{Day: day, Read: func() ([]byte, error) { return []byte(headed(x.text)), nil }})
	}
	return past.New(new(plan.Settings).Env(), func(string) past.File { return f })
}

func headed(text string) string {
	return "keyplan: 1\naccount: {name: Example Foods, manager: jane.roe}\n" + text
}

func TestSinceWhenAValueHasReadAsItDoes(t *testing.T) {
	past := versions{
		{"2026-11-01", "profile:\n  goals:\n    - id: g1\n      goal: Cut waste\n      as_of: 2026-10-30\n    - {id: g2, goal: Grow}\n  industry:   Food   # laid out anew\n"},
		{"2026-06-01", "profile: {industry: Food, goals: [{id: g2, goal: Grow}, {id: g1, goal: Cut waste, source: talk}]}\n"},
		{"2026-01-01", "profile: {industry: Foods, goals: [{id: g1, goal: Cut waste}, {id: g2, goal: Shrink}]}\n"},
		{"2025-01-01", "profile: {industry: Food, goals: [{id: g2, goal: Grow}]}\n"},
	}.past(t)
	for _, c := range []struct{ path, want string }{
		{"profile.goals[g1]", "2026-01-01"},
		{"profile.goals[g2]", "2026-06-01"},
		{"profile.industry", "2026-06-01"},
		{"profile.goals[g3]", ""},
	} {
		if got := past.Since("example-foods.plan.yaml", c.path).String(); got != c.want {
			t.Errorf("%s has read so since %q, want %q", c.path, got, c.want)
		}
	}
}

func TestAFactIsAsFreshAsItsValue(t *testing.T) {
	const goal = "profile: {goals: [{id: g1, goal: Cut waste, confidence: confirmed}, {id: g2, goal: Grow, confidence: confirmed}]}\n"
	points := func(past score.Past) *score.Part { return criterion(t, scored(t, goal, past), "quality", "goals") }
	recent := versions{{"2026-11-01", goal}, {"2026-10-01", "profile: {}"}}.past(t)
	old := versions{{"2026-11-01", strings.ReplaceAll(goal, ", ", ",  ")}, {"2022-01-01", goal}}.past(t)
	if r, o := points(recent), points(old); r.Points != 3 || o.Points != 2 {
		t.Errorf("%d points for what is new, %d for what is old; %s", r.Points, o.Points, o.Why)
	}
	if p := points(nil); p.Points >= p.Upto || p.Upto != 3 {
		t.Errorf("%d up to %d for what nobody can date", p.Points, p.Upto)
	}
}

func TestLoweringATargetRaisesNoScore(t *testing.T) {
	lowered := strings.NewReplacer("target: 1.1M", "target: 900k", "target: 1.2M", "target: 1M").Replace(well)
	lowered = strings.ReplaceAll(lowered, "forecast: 1.2M", "forecast: 950k")
	honest := strings.ReplaceAll(well, "forecast: 1.2M", "forecast: 950k")
	approved := "review: {status: approved}\n"
	past := versions{{"2026-11-20", lowered + "review: {status: draft}\n"}, {"2026-02-01", honest + approved}}.past(t)
	for _, name := range []string{"on-target", "pipeline"} {
		with, without := criterion(t, scored(t, lowered, past), "health", name), criterion(t, scored(t, honest, past), "health", name)
		if with.Points != without.Points {
			t.Errorf("%s: %d points with the lower target, %d with the approved one", name, with.Points, without.Points)
		}
	}
	if c := criterion(t, scored(t, lowered, past), "health", "on-target"); !strings.Contains(c.Why, "approved was 1.1M, and 900k is written") {
		t.Errorf("%s", c.Why)
	}
}
