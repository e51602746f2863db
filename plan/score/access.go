package score

import (
	"slices"

	"keyplan/plan"
)

func sponsorMet(l *look, c *plan.ScoreCriterion) earning  { return l.roleMet(0) }
func deciderMet(l *look, c *plan.ScoreCriterion) earning  { return l.roleMet(1) }
func championMet(l *look, c *plan.ScoreCriterion) earning { return l.roleMet(2) }

// roleMet is what one of the key roles earns: a label only once we have met.
func (l *look) roleMet(i int) earning {
	role := keyRoles[i]
	var said, met []*plan.Contact
	e := earning{}
	for _, c := range l.Living {
		if !role.holds(c) {
			continue
		}
		said = append(said, c)
		if p := l.metLately(c); p > 0 {
			met = append(met, c)
			e.low = max(e.low, p)
		}
	}
	switch {
	case len(said) == 0:
		e.why, e.at = "no "+role.name+" is named", []any{&l.Plan.Contacts}
	case len(met) == 0:
		e.why, e.at = called(said)+": put down as "+role.name+", and never met", l.addresses(said)
		e.do = meet(said)
	case e.low < whole:
		e.why, e.at = called(met)+": not spoken to for "+l.Limits.ContactAge.Length(), l.addresses(met)
		e.do = "talk to " + called(met)
	default:
		e.why, e.at = called(met), l.addresses(met)
	}
	return e
}

// powerOnly is what an area earns where we know somebody with power, but not
// whoever decides on it.
const powerOnly = 50

// A reach is how far we have come to those who decide on each area.
type reach struct {
	areas        []area
	power, unmet []*plan.Contact // who may decide: met, and known by name alone
	open         []any           // where it stands who decides on what is open to us
	shut         []string        // what is not
	deciders     []*plan.Contact // of what is shut, known by name alone
	sum, known   int             // what all areas earn, and what meeting those would add
}

func (l *look) reach() *reach {
	r := &reach{areas: l.areas()}
	for _, x := range l.Living {
		switch {
		case !x.HasPower():
		case l.Met(x):
			r.power = append(r.power, x)
		default:
			r.unmet = append(r.unmet, x)
		}
	}
	for _, a := range r.areas {
		met := slices.DeleteFunc(slices.Clone(a.deciders), func(c *plan.Contact) bool { return !l.Met(c) })
		for _, x := range met {
			r.open = append(r.open, &x.Decides)
		}
		if len(met) > 0 {
			r.sum += whole
			continue
		}
		earns := 0
		if len(r.power) > 0 {
			earns = powerOnly
		}
		r.sum += earns
		r.shut = append(r.shut, a.name)
		if len(a.deciders) > 0 {
			r.deciders = append(r.deciders, a.deciders...)
			r.known += whole - earns
		}
	}
	slices.Sort(r.shut)
	return r
}

func areasOpen(l *look, c *plan.ScoreCriterion) earning {
	r := l.reach()
	e := earning{low: r.sum / len(r.areas), at: r.open}
	if len(e.at) == 0 {
		e.at = l.addresses(r.power)
	}
	switch {
	case len(r.shut) == 0:
		e.why = "we have met those who decide on " + count(len(r.areas), "area", "areas")
		return e
	case len(r.power) == 0 && len(r.shut) == len(r.areas):
		e.why = "nobody that we have met has power to decide"
	case r.areas[0].whole:
		e.why = called(r.power) + " may decide; on what is not written"
	default:
		e.why = "nobody that we have met is said to decide on " + some(r.shut)
	}
	switch {
	case len(r.deciders) > 0:
		e.do, e.next = meet(once(r.deciders)), (r.sum+r.known)/len(r.areas)
	case len(r.power) == 0 && len(r.unmet) > 0:
		e.do, e.next = meet(r.unmet), (r.sum+powerOnly*len(r.shut))/len(r.areas)
	case !r.areas[0].whole:
		e.do = "find out who decides on " + some(r.shut) + ", and meet them"
	case len(r.power) > 0:
		e.write = "write on what " + called(r.power) + " may decide: decides: […]"
	default:
		e.do = "find out who decides, and meet them"
	}
	return e
}

// once has every contact once.
func once(contacts []*plan.Contact) (all []*plan.Contact) {
	for _, c := range contacts {
		if !slices.Contains(all, c) {
			all = append(all, c)
		}
	}
	return all
}
