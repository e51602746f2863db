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

func areasOpen(l *look, c *plan.ScoreCriterion) earning {
	var power, unmet []*plan.Contact // who may decide: met, and known by name alone
	for _, x := range l.Living {
		switch {
		case !x.HasPower():
		case l.Met(x):
			power = append(power, x)
		default:
			unmet = append(unmet, x)
		}
	}
	areas := l.areas()
	e := earning{}
	var shut []string
	var deciders []*plan.Contact // of what is shut, known by name alone
	sum, known := 0, 0
	for _, a := range areas {
		met := slices.DeleteFunc(slices.Clone(a.deciders), func(c *plan.Contact) bool { return !l.Met(c) })
		earns := 0
		switch {
		case len(met) > 0:
			sum += whole
			for _, x := range met {
				e.at = append(e.at, &x.Decides)
			}
			continue
		case len(power) > 0:
			earns = powerOnly
		}
		sum += earns
		shut = append(shut, a.name)
		if len(a.deciders) > 0 {
			deciders = append(deciders, a.deciders...)
			known += whole - earns
		}
	}
	e.low = sum / len(areas)
	if len(e.at) == 0 {
		e.at = l.addresses(power)
	}
	slices.Sort(shut)
	switch {
	case len(shut) == 0:
		e.why = "we have met those who decide on " + count(len(areas), "area", "areas")
		return e
	case len(power) == 0 && len(shut) == len(areas):
		e.why = "nobody that we have met has power to decide"
	case areas[0].whole:
		e.why = called(power) + " may decide; on what is not written"
	default:
		e.why = "nobody that we have met is said to decide on " + some(shut)
	}
	switch {
	case len(deciders) > 0:
		e.do, e.next = meet(once(deciders)), (sum+known)/len(areas)
	case len(power) == 0 && len(unmet) > 0:
		e.do, e.next = meet(unmet), (sum+powerOnly*len(shut))/len(areas)
	case !areas[0].whole:
		e.do = "find out who decides on " + some(shut) + ", and meet them"
	case len(power) > 0:
		e.write = "write on what " + called(power) + " may decide: decides: […]"
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
