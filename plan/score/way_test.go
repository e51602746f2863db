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
	other := score.Step{Score: "quality", Do: "write", Gain: 50, Effort: 1}
	for _, c := range []struct {
		name   string
		steps  []score.Step
		least  int
		want   string
		enough bool
	}{
		{"is the step that takes least", []score.Step{step("campaign", 20, 5), step("call", 10, 2)}, 50, "call", true},
		{"or several, if they take less than one", []score.Step{step("campaign", 20, 5), step("call", 10, 2), step("visit", 11, 2)}, 60, "visit, call", true},
		{"and no more of them than needed", []score.Step{step("call", 10, 2), step("visit", 12, 2)}, 51, "visit", true},
		{"of the score itself", []score.Step{other, step("call", 10, 2)}, 50, "call", true},
		{"what is not sure only if it must be", []score.Step{unsure, step("call", 10, 2)}, 50, "call", true},
		{"as it must here", []score.Step{unsure, step("call", 10, 2)}, 60, "ask", true},
		{"that which brings most, where all do not suffice", []score.Step{step("call", 10, 2), step("visit", 12, 2)}, 90, "visit", false},
		{"and none where there is no step", nil, 90, "", false},
	} {
		a := &score.Account{Do: c.steps}
		way, enough := a.Way(&score.Score{ID: "health", Points: 40}, c.least)
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
