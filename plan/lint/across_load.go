package lint

import (
	"cmp"
	"fmt"
	"slices"

	"keyplan/plan"
)

// keepKeyAccount keeps where a strategic or key account says that it is one.
func keepKeyAccount(p *Pass) any {
	if !p.Plan.Account.Key() {
		return nil
	}
	return p.Spot(&p.Plan.Account.Tier)
}

func tooManyAccounts(p *Portfolio) {
	if most := p.limits().AccountsMax.Int(); len(p.Kept) > most {
		p.Reportf(p.Kept[0].Value.(Spot), "there are %d strategic and key accounts; no more than %d can be looked after", len(p.Kept), most).
			Hintf("select them anew, and move those that matter least to growth or maintain")
	}
}

// tooFewAccounts leaves a single plan alone: that is no programme yet.
func tooFewAccounts(p *Portfolio) {
	if n, least := len(p.Kept), p.limits().AccountsMin.Int(); n > 1 && n < least {
		p.Reportf(p.Kept[0].Value.(Spot), "there are only %d strategic and key accounts; a programme pays from about %d", n, least).
			Hintf("look among the growth accounts for those that could become key, or set limits: accounts_min")
	}
}

// limits are those of keyplan.yaml, with their defaults.
func (p *Portfolio) limits() *plan.Limits { return &p.Runner.limits }

// person is one of ours by name, else the id itself.
func (p *Portfolio) person(id plan.Ref) string { return p.Runner.settings.Called(id) }

// A burden is what one account asks of its manager.
type burden struct {
	account string
	manager plan.Ref
	tier    plan.Tier
	key     bool
	hours   plan.Decimal // committed a month
	spot    Spot
}

func keepLoad(p *Pass) any {
	a := &p.Plan.Account
	hours := p.Plan.Review.Effort.HoursPerMonth.Decimal
	if a.Manager.Absent() || p.Gone(a.Manager) || accountOver(p) || !a.Key() && hours.Sign() <= 0 {
		return nil
	}
	return &burden{string(a.Name), a.Manager, a.Level(), a.Key(), hours, p.Spot(&a.Manager)}
}

func managerOverloaded(p *Portfolio) {
	byManager := map[plan.Ref][]*burden{}
	var managers []plan.Ref
	for i := range p.Kept {
		b := p.Kept[i].Value.(*burden)
		if byManager[b.manager] == nil {
			managers = append(managers, b.manager)
		}
		byManager[b.manager] = append(byManager[b.manager], b)
	}
	for _, manager := range managers {
		all := byManager[manager]
		flaws := overloads(p, manager, all)
		if len(flaws) == 0 {
			continue
		}
		slices.SortStableFunc(all, lighter)
		f := p.Reportf(all[0].spot, "%s %s", p.person(manager), list(flaws, "and")).
			Hintf("hand accounts over to somebody else, or move some to another tier")
		for _, b := range all[1:] {
			f.At(b.spot, "%s", b)
		}
	}
}

// lighter puts the account first that is handed over most easily: the finding
// stands there.
func lighter(a, b *burden) int {
	tier := func(b *burden) int { return plan.Tiers.Index(string(b.tier)) }
	return cmp.Or(cmp.Compare(tier(b), tier(a)), a.hours.Cmp(b.hours))
}

// overloads says in what a manager has too much.
func overloads(p *Portfolio, manager plan.Ref, all []*burden) (flaws []string) {
	keys, hours := 0, plan.NewDecimal(0)
	for _, b := range all {
		if b.key {
			keys++
		}
		hours = hours.Add(b.hours)
	}
	if most := p.limits().AccountsPerManager.Int(); keys > most {
		flaws = append(flaws, fmt.Sprintf("manages %d strategic and key accounts (at most %d)", keys, most))
	}
	if person := p.Runner.settings.Person(manager); person != nil && !person.HoursPerMonth.Absent() && hours.Cmp(person.HoursPerMonth.Decimal) > 0 {
		flaws = append(flaws, fmt.Sprintf("has %s hours a month for accounts to which %s are committed", person.HoursPerMonth.Short(), hours.Short()))
	}
	return flaws
}

// String tells a burden: Ernst Handel, strategic, 20 hours a month.
func (b *burden) String() string {
	text := b.account + ", " + string(b.tier)
	if b.hours.Sign() > 0 {
		text += ", " + b.hours.Short() + " hours a month"
	}
	return text
}

// A sponsored is a strategic or key account that has a sponsor.
type sponsored struct {
	sponsor plan.Ref
	spot    Spot
}

func keepSponsor(p *Pass) any {
	a := &p.Plan.Account
	if !a.Key() || a.Sponsor.Absent() || p.Gone(a.Sponsor) {
		return nil
	}
	return sponsored{a.Sponsor, p.Spot(&a.Sponsor)}
}

// oneSponsorForAll leaves small programmes alone, in which there may be only
// one executive.
func oneSponsorForAll(p *Portfolio) {
	if len(p.Kept) < 2 || len(p.Kept) <= p.limits().AccountsPerManager.Int() {
		return
	}
	first := p.Kept[0].Value.(sponsored)
	for i := range p.Kept {
		if p.Kept[i].Value.(sponsored).sponsor != first.sponsor {
			return
		}
	}
	p.Reportf(first.spot, "%s sponsors every one of the %d strategic and key accounts that have a sponsor", p.person(first.sponsor), len(p.Kept)).
		Hintf("share them out among the management, each to whoever fits the customer's top")
}
