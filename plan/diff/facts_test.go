package diff

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestFactsAreTheSameWhereNothingDiffers(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, text := range examples(t) {
		facts := Facts(doc(text))
		if other := Facts(doc(shuffled(text, r))); !slices.Equal(facts, other) {
			t.Errorf("%.60s: another order gives other facts", text)
		}
		if len(facts) < 10 {
			t.Errorf("%.60s: only %q", text, facts)
		}
	}
}

func TestFacts(t *testing.T) {
	got := Facts(snippet(t, `
contacts: [{id: b, name: Ben}, {id: a, name: "Ana  Sol", roles: [end_user, champion]}]
objectives: [{objective: Renew, due: 2026-Q4, target: 1.2M}]
issues: []
`))
	want := []string{
		"keyplan: 1", "account.id: acme", "account.name: Acme plc", "account.manager: jane.roe",
		"contacts[a].name: Ana Sol", "contacts[a].roles: champion", "contacts[a].roles: end_user", "contacts[b].name: Ben",
		"objectives[renew].objective: Renew", "objectives[renew].target: 1200000", "objectives[renew].due: 2026-12-31",
		"issues: none",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
