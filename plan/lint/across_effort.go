package lint

import (
	"keyplan/plan"
)

// An outlay is the time that an account at either end of the tiers takes.
type outlay struct {
	tier  plan.Tier
	hours plan.Decimal // a month: those really spent, else those committed
	spot  Spot
}

func keepEffort(p *Pass) any {
	tier, e := p.Plan.Account.Level(), &p.Plan.Review.Effort
	at := &e.ActualHours
	if at.Absent() {
		at = &e.HoursPerMonth
	}
	if tier != plan.Strategic && tier != plan.Maintain || at.Absent() || accountOver(p) {
		return nil
	}
	return &outlay{tier, at.Decimal, p.Spot(at)}
}

// lowTierHighEffort tells each maintain account the strategic one with the
// fewest hours, and all others that have fewer beside it.
func lowTierHighEffort(p *Portfolio) {
	for i := range p.Kept {
		mine := p.Kept[i].Value.(*outlay)
		if mine.tier != plan.Maintain {
			continue
		}
		fewer, least := fewerHours(p, mine)
		if least == nil {
			continue
		}
		f := p.Reportf(mine.spot, "%s takes %s hours a month and is only to be maintained, while %s, a strategic account, takes %s",
			p.Kept[i].Name, mine.hours.Short(), least.Name, least.Value.(*outlay).hours.Short()).
			Hintf("give the hours to the strategic account, or put right the tier of one of them")
		for _, other := range fewer {
			o := other.Value.(*outlay)
			f.At(o.spot, "%s takes %s hours a month", other.Name, o.hours.Short())
		}
	}
}

// fewerHours are the strategic accounts that take fewer hours than another
// one, and the one of them that takes the fewest.
func fewerHours(p *Portfolio, than *outlay) (fewer []*Kept, least *Kept) {
	for i := range p.Kept {
		o := p.Kept[i].Value.(*outlay)
		if o.tier != plan.Strategic || o.hours.Cmp(than.hours) >= 0 {
			continue
		}
		fewer = append(fewer, &p.Kept[i])
		if least == nil || o.hours.Cmp(least.Value.(*outlay).hours) < 0 {
			least = &p.Kept[i]
		}
	}
	return fewer, least
}
