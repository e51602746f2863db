package lint

import (
	"slices"

	"keyplan/plan"
)

func decisionAreaUncovered(p *Pass) {
	decided := map[string]bool{}
	for _, c := range p.Reading.Living {
		for _, d := range c.Decides {
			decided[string(d)] = true
		}
	}
	if len(decided) == 0 {
		return
	}
	units, sites, offerings := p.Reading.SoldInto()
	for _, u := range p.Plan.Profile.Units {
		if names(decided, unitIDs(p)) && units[plan.Ref(u.ID)] && !decided[string(u.ID)] {
			p.Reportf(u, "nobody decides for %s, where we sell", u.Name).Hintf("%s", whoDecides)
		}
	}
	for _, s := range p.Plan.Profile.Sites {
		if names(decided, siteIDs(p)) && sites[plan.Ref(s.ID)] && !decided[string(s.ID)] {
			p.Reportf(s, "nobody decides for the site %s, where we sell", s.Name).Hintf("%s", whoDecides)
		}
	}
	if !names(decided, offeringIDs(p)) {
		return
	}
	for _, o := range offerings {
		if !decided[string(*o)] {
			p.Reportf(o, "nobody decides on %s, which we sell", p.offering(*o)).Hintf("%s", whoDecides)
		}
	}
}

const whoDecides = "find out who does, and write it on that contact: decides: […]"

func unitIDs(p *Pass) (ids []plan.ID) {
	for _, u := range p.Plan.Profile.Units {
		ids = append(ids, u.ID)
	}
	return ids
}

func siteIDs(p *Pass) (ids []plan.ID) {
	for _, s := range p.Plan.Profile.Sites {
		ids = append(ids, s.ID)
	}
	return ids
}

func offeringIDs(p *Pass) (ids []plan.ID) {
	for _, o := range p.Settings.Offerings {
		ids = append(ids, o.ID)
	}
	for _, o := range p.Plan.Financials.Offerings {
		ids = append(ids, plan.ID(o.Offering))
	}
	return ids
}

// names reports whether what is decided on names one of some ids at all: only
// then is it known that the others are not.
func names(decided map[string]bool, ids []plan.ID) bool {
	return slices.ContainsFunc(ids, func(id plan.ID) bool { return decided[string(id)] })
}

func singleThreaded(p *Pass) {
	if len(p.Reading.Living) == 0 {
		return // no-contacts says so
	}
	var met []*plan.Contact
	for _, c := range p.Reading.Living {
		if p.Reading.Met(c) {
			met = append(met, c)
		}
	}
	least := p.Limits.ContactsMet.Int()
	switch {
	case len(met) == 0 && len(p.Reading.Living) == 1:
		p.Reportf(&p.Plan.Contacts, "the relationship rests on %s alone, and the log shows no talk with them", called(p.Reading.Living)).
			Hintf("write the talks that took place into the log, and get to know others there")
	case len(met) == 0:
		p.Reportf(&p.Plan.Contacts, "the log shows no talk with any of the %s in who's who", count(len(p.Reading.Living), "person", "people")).
			Hintf("write the talks that took place into the log, or plan some")
	case len(met) < least:
		p.Reportf(&p.Plan.Contacts, "the relationship rests on %s; know at least %d people there", called(met), least).
			Hintf("have yourself introduced to others, and write the talks with them into the log")
	default:
		through := p.Reading.Through(met)
		if len(through) != 1 {
			return
		}
		for by := range through {
			p.Reportf(&p.Plan.Contacts, "all that we know here goes through %s", p.Person(by)).
				Hintf("let a second of ours meet %s", met[0].Called())
		}
	}
}
