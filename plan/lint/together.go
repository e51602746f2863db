package lint

import (
	"slices"

	"keyplan/plan"
)

// apart is within how many days two of ours who contact one person should
// know of each other (RULES.md).
const apart = 3

// uncoordinated tells of two contacts apart from each other, and of sellers
// from outside the team.
func uncoordinated(p *Pass) {
	if accountOver(p) {
		return
	}
	entries := recent(p)
	tellClashes(p, clashes(p, entries))
	tellOutsiders(p, entries)
}

// A clash is two entries with one contact and nobody of ours in both.
type clash struct {
	later, earlier *plan.Entry
	with           *plan.Contact
}

// clashes looks at days only, and not at service: an order desk calls when
// there is an order.
func clashes(p *Pass, entries []*plan.Entry) (out []clash) {
	entries = slices.DeleteFunc(slices.Clone(entries), func(e *plan.Entry) bool {
		return e.Date.Precision() != plan.ByDay || e.Purpose == "service" || len(e.By) == 0
	})
	for i, later := range entries {
		for _, earlier := range entries[i+1:] {
			if later.Date.First().Sub(earlier.Date.First()) > apart {
				break
			}
			if overlap(later.By, earlier.By) || followUp(p, later, earlier) {
				continue
			}
			for _, id := range later.With {
				if c := p.Reading.Contact(id); c != nil && slices.Contains(earlier.With, id) {
					out = append(out, clash{later, earlier, c})
					break
				}
			}
		}
	}
	return out
}

func overlap(a, b []plan.Ref) bool {
	return slices.ContainsFunc(a, func(id plan.Ref) bool { return slices.Contains(b, id) })
}

// followUp reports whether the later contact was agreed in the earlier one: an
// action that came of it belongs to somebody who then made contact.
func followUp(p *Pass, later, earlier *plan.Entry) bool {
	return slices.ContainsFunc(p.Plan.Actions, func(a *plan.Action) bool {
		return slices.Contains(earlier.Next, plan.Ref(a.ID)) && slices.Contains(later.By, a.Owner)
	})
}

func tellClashes(p *Pass, all []clash) {
	if len(all) == 0 {
		return
	}
	words := func(c clash) string {
		days := when(c.earlier.Date) + " and " + c.later.Date.String()
		if c.earlier.Date == c.later.Date {
			days = "both " + when(c.later.Date)
		}
		return p.people(c.earlier.By) + " and " + p.people(c.later.By) + " contacted " + c.with.Called() + " apart from each other, " + days
	}
	f := p.Reportf(all[0].later, "%s", words(all[0])).Hintf("let one of the team speak for all, or write both into by of one entry").
		At(p.Spot(all[0].earlier), "the first of the two")
	for _, c := range all[1:] {
		f.At(p.Spot(c.later), "%s", words(c))
	}
}

// tellOutsiders tells of people in sales who contact the account and have no
// part in it.
func tellOutsiders(p *Pass, entries []*plan.Entry) {
	inside := insiders(p)
	told := map[plan.Ref]*Finding{}
	for _, e := range entries {
		if slices.ContainsFunc(e.By, func(id plan.Ref) bool { return inside[id] }) {
			continue
		}
		for i, id := range e.By {
			person := p.Settings.Person(id)
			switch {
			case person == nil || person.Function != "sales" || p.Gone(id):
			case told[id] != nil:
				told[id].At(p.Spot(&e.By[i]), "again %s", when(e.Date))
			default:
				told[id] = p.Reportf(&e.By[i], "%s contacted them %s and is not on the account's team", p.Person(id), when(e.Date)).
					Hintf("name them in team, or let the manager know before they call")
			}
		}
	}
}

// insiders are those of ours who have a part in the account.
func insiders(p *Pass) map[plan.Ref]bool {
	a := &p.Plan.Account
	inside := map[plan.Ref]bool{a.Manager: true, a.Deputy: true, a.Sponsor: true}
	for _, t := range a.Team {
		inside[t.Person] = true
	}
	for _, c := range p.Reading.Living {
		inside[c.Owner] = true
	}
	for _, o := range p.Plan.Opportunities {
		inside[o.Owner] = true
	}
	for _, o := range p.Plan.Objectives {
		inside[o.Owner] = true
	}
	for _, a := range p.Plan.Actions {
		inside[a.Owner] = true
	}
	for _, r := range p.Plan.Risks {
		inside[r.Owner] = true
	}
	for _, i := range p.Plan.Issues {
		inside[i.Owner] = true
	}
	return inside
}

// people lists ours by name.
func (p *Pass) people(ids []plan.Ref) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = p.Person(id)
	}
	return list(names, "and")
}

const (
	silentMonths  = 12 // for how long the manager is alone
	silentEntries = 3  // fewer say nothing about who else is there
)

// silentPlan asks nothing of a maintain account, which is one person's by
// design, and nothing where it is not known who of ours took part.
func silentPlan(p *Pass) {
	entries := 0
	for _, e := range p.Plan.Log {
		if !e.Past(p.Today) || e.Date.Last() < p.Today.AddMonths(-silentMonths) {
			continue
		}
		if len(e.By) != 1 || e.By[0] != p.Plan.Account.Manager {
			return
		}
		entries++
	}
	if entries >= silentEntries && p.Plan.Account.Level() != plan.Maintain {
		p.Reportf(&p.Plan.Log, "%s is the only one of ours in the log of the last %d months", p.Person(p.Plan.Account.Manager), silentMonths).
			Hintf("let service, engineering or the sponsor talk to them too, and log it")
	}
}
