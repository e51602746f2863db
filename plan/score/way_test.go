package score_test

import (
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/score"
	"keyplan/plan/source"
)

func TestTheNearestWayToSomePoints(t *testing.T) {
	step := func(do string, gain, effort int) score.Step {
		return score.Step{Score: "health", Do: do, Gain: gain, Effort: effort}
	}
	unsure := step("ask", 30, 1)
	unsure.Upto = true
	lifts := score.Step{Score: "health", Do: "renew", Gain: 12, Effort: 2, Cap: 45}
	low := &score.Cap{At: 45}
	other := score.Step{Score: "quality", Do: "write", Gain: 50, Effort: 1}
	for _, c := range []struct {
		name   string
		steps  []score.Step
		least  int
		want   string
		enough bool
		cap    *score.Cap
	}{
		{"is the step that takes least", []score.Step{step("campaign", 20, 5), step("call", 10, 2)}, 50, "call", true, nil},
		{"or several, if they take less than one", []score.Step{step("campaign", 20, 5), step("call", 10, 2), step("visit", 11, 2)}, 60, "visit, call", true, nil},
		{"and no more of them than needed", []score.Step{step("call", 10, 2), step("visit", 12, 2)}, 51, "visit", true, nil},
		{"of the score itself", []score.Step{other, step("call", 10, 2)}, 50, "call", true, nil},
		{"what is not sure only if it must be", []score.Step{unsure, step("call", 10, 2)}, 50, "call", true, nil},
		{"as it must here", []score.Step{unsure, step("call", 10, 2)}, 60, "ask", true, nil},
		{"that which brings most, where all do not suffice", []score.Step{step("call", 10, 2), step("visit", 12, 2)}, 90, "visit", false, nil},
		{"and none where there is no step", nil, 90, "", false, nil},
		{"over a cap first what lifts it", []score.Step{step("call", 5, 1), step("visit", 5, 1), lifts}, 48, "renew", true, low},
		{"then what else it takes", []score.Step{step("call", 5, 1), step("visit", 5, 1), lifts}, 55, "renew, call", true, low},
		{"or that alone, where all do not suffice", []score.Step{step("call", 5, 1), lifts}, 90, "renew", false, low},
		{"under a cap it need not be lifted", []score.Step{step("call", 5, 1), lifts}, 45, "call", true, low},
		{"where nothing lifts it no steps suffice", []score.Step{step("call", 5, 1), step("visit", 7, 1)}, 48, "visit", false, low},
	} {
		a := &score.Account{Do: c.steps}
		way, enough := a.Way(&score.Score{ID: "health", Points: 40, Cap: c.cap}, c.least)
		var words []string
		for _, s := range way {
			words = append(words, s.Do)
		}
		if got := strings.Join(words, ", "); got != c.want || enough != c.enough {
			t.Errorf("%s: %q, %v; want %q, %v", c.name, got, enough, c.want, c.enough)
		}
	}
}

func TestWhoLeavesTakesTheirTalksAlong(t *testing.T) {
	doc := load.Plan(source.NewFile("a.plan.yaml", []byte(headed("contacts: [{id: ann, name: Ann}]\nlog:\n  - {date: 2026-11-01, with: [ann], by: [jane.roe]}\n  - {date: 2026-11-02, with: [ann], by: [jane.roe, sam.ito]}\n  - {date: 2026-11-03, with: [ann]}\n"))), plan.Env{})
	score.Leave(doc.Plan, today, []plan.Ref{"jane.roe"})
	if n := len(doc.Plan.Log); n != 2 || len(doc.Plan.Log[0].By) != 1 || !doc.Plan.Contacts[0].Left.Absent() {
		t.Errorf("%d entries are left", n)
	}
	score.Leave(doc.Plan, today, []plan.Ref{"ann"})
	if doc.Plan.Contacts[0].Left.Absent() || len(doc.Plan.Log) != 2 {
		t.Error("a contact who leaves has not left, or took the log along")
	}
	settings := &plan.Settings{People: []*plan.Person{{ID: "sam.ito"}}}
	after := score.Without(settings, today, []plan.Ref{"sam.ito", "jane.roe"})
	if len(after.People) != 2 || after.People[0].Left.Absent() || !settings.People[0].Left.Absent() {
		t.Error("who has left is not told, or told to those who did not ask")
	}
}
