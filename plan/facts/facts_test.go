package facts_test

import (
	"slices"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/facts"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

func of(text string) []string {
	return facts.Of(load.Plan(source.NewFile("acme.plan.yaml", []byte(text)), plan.Env{Currency: plan.DefaultCurrency}).View())
}

func TestOneFactALine(t *testing.T) {
	got := of(`keyplan: 1
account: {name: "Acme"}
actions:
  - {id: b, action: "Write,\n  then call", due: 2026-12-15}
  - {id: a, action: Call} # soon
risks: []
profile: {goals: [two, one]}
review: {selection: {by: [sales, marketing]}}
`)
	want := []string{"keyplan: 1", "account.name: Acme", "profile.goals[one].goal: one", "profile.goals[two].goal: two", "review.selection.by: marketing", "review.selection.by: sales",
		"actions[a].action: Call", "actions[b].action: Write, then call", "actions[b].due: 2026-12-15", "risks: none"}
	for _, line := range want {
		if !slices.Contains(got, line) {
			t.Errorf("%q is missing in\n%s", line, strings.Join(got, "\n"))
		}
	}
	if slices.Index(got, "actions[a].action: Call") > slices.Index(got, "actions[b].action: Write, then call") {
		t.Error("items are not in the order of their ids")
	}
}

func TestOrderAndFormLeaveNoTrace(t *testing.T) {
	one := of("keyplan: 1\naccount: {name: Acme, tier: key}\nactions: [{id: a, action: x}, {id: b, action: y}]\n")
	other := of("# note\nkeyplan: 1\nactions:\n  - id: b\n    action: 'y'\n  - {action: x, id: a}\naccount:\r\n  tier: key\r\n  name: Acme\r\n")
	if !slices.Equal(one, other) {
		t.Errorf("%q\n%q", one, other)
	}
}
