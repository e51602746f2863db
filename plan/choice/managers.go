package choice

import (
	"cmp"
	"math/big"
	"slices"

	"keyplan/pareto/selection"
	"keyplan/plan"
)

// A Manager is who looks after accounts, with what the list asks of them.
type Manager struct {
	Person plan.Ref
	Keys   int      // accounts on the list
	Takes  *big.Rat // hours a month of all their accounts
	Has    *big.Rat // that they have, nil where that is not known
}

// Over reports whether a manager has too little time.
func (m *Manager) Over() bool { return m.Has != nil && m.Takes.Cmp(m.Has) > 0 }

// managers are all who look after a candidate or an account, those with the
// least time left first.
func (c *Choice) managers() []*Manager {
	byID := map[plan.Ref]*Manager{}
	take := func(id plan.Ref, hours *big.Rat, key bool) {
		if id.Absent() {
			return
		}
		m := byID[id]
		if m == nil {
			m = &Manager{Person: id, Takes: new(big.Rat)}
			if p := c.Settings.Person(id); p != nil {
				m.Has = p.HoursPerMonth.Rat()
			}
			byID[id] = m
		}
		m.Takes = new(big.Rat).Add(m.Takes, hours)
		if key {
			m.Keys++
		}
	}
	for _, p := range c.Places {
		candidate := &c.Input.Candidates[p.Standing.Candidate]
		if p.In {
			take(p.Manager, candidate.Hours, true)
		} else {
			take(p.Manager, candidate.Otherwise, false)
		}
	}
	for _, p := range c.Plans {
		if !over(p) && !c.matched[p] {
			take(p.Plan.Account.Manager, c.tierHours(p.Plan.Account.Level()), p.Plan.Account.Key())
		}
	}
	var all []*Manager
	for _, m := range byID {
		all = append(all, m)
	}
	slices.SortFunc(all, func(a, b *Manager) int {
		return cmp.Or(b.beyond().Cmp(a.beyond()), cmp.Compare(a.Person, b.Person))
	})
	return all
}

// beyond are the hours that a manager lacks; those that nobody counts are none.
func (m *Manager) beyond() *big.Rat {
	if m.Has == nil {
		return selection.Int(0)
	}
	return new(big.Rat).Sub(m.Takes, m.Has)
}
