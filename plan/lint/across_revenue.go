package lint

import (
	"fmt"

	"keyplan/plan"
)

// A revenue is what a customer, or a group of them, bought in the last whole
// fiscal year and in this one so far, in the workspace's currency.
type revenue struct {
	group plan.ID
	names []string
	sold  [2]plan.Decimal
	year  plan.Year // the last whole one
	spots []Spot
	most  plan.Decimal // of one account, which is told first
}

func keepRevenue(p *Pass) any {
	if !p.Plan.Account.Active() || p.Limits.CompanyRevenue.Absent() {
		return nil
	}
	kept := &revenue{group: p.Plan.Account.Group, names: []string{string(p.Plan.Account.Name)}, year: p.fiscalYear() - 1}
	for i := range kept.sold {
		if y := p.row(kept.year + plan.Year(i)); y != nil {
			kept.sold[i], _ = y.Revenue.In(p.Settings.Base(), p.Env().Rates)
			if kept.spots == nil {
				kept.spots = []Spot{p.Spot(&y.Revenue)}
			}
		}
	}
	if kept.spots == nil {
		return nil
	}
	kept.most = kept.sold[0].Add(kept.sold[1])
	return kept
}

// overReliance tells certain shares only: where revenue is not known, or could
// not be converted, the true share is still larger.
func overReliance(p *Portfolio) {
	settings := p.Runner.settings
	whole, ok := settings.Limits.CompanyRevenue.In(settings.Base(), settings.Env().Rates)
	if !ok || whole.Sign() <= 0 {
		return
	}
	most := p.limits().LargestShare
	for _, r := range customers(p) {
		for i := len(r.sold) - 1; i >= 0; i-- { // the newer year first
			if r.sold[i].Cmp(most.Of(whole)) > 0 {
				reportReliance(p, r, i, whole)
				break
			}
		}
	}
}

func reportReliance(p *Portfolio, r *revenue, i int, whole plan.Decimal) {
	who, year := r.names[0], (r.year + plan.Year(i)).String()
	if len(r.names) > 1 {
		who = fmt.Sprintf("the group %s (%d accounts)", r.group, len(r.names))
	}
	if i == 1 {
		year += " so far"
	}
	f := p.Reportf(r.spots[0], "%s brought %s in %s: %s %% of our revenue of %s a year (at most %s)", who,
		rounded(r.sold[i]), year, r.sold[i].PercentOf(whole).Round(0), whole.Short(), p.limits().LargestShare.Short()).
		Hintf("win others, and see that this customer cannot leave overnight: contracts, more contacts, more offerings")
	for j, s := range r.spots[1:] {
		f.At(s, "%s belongs to the group", r.names[j+1])
	}
}

// rounded writes an amount to three digits: 1.26M.
func rounded(amount plan.Decimal) string { return amount.Significant(3).Short() }

// customers are the accounts, those of one group as one, in the order in which
// they come first; the largest account of a group is told first.
func customers(p *Portfolio) (all []*revenue) {
	groups := map[plan.ID]*revenue{}
	for i := range p.Kept {
		r := *p.Kept[i].Value.(*revenue)
		g := groups[r.group]
		if r.group == "" || g == nil {
			all = append(all, &r)
			if r.group != "" {
				groups[r.group] = &r
			}
			continue
		}
		g.join(&r)
	}
	return all
}

func (r *revenue) join(other *revenue) {
	for i := range r.sold {
		r.sold[i] = r.sold[i].Add(other.sold[i])
	}
	if other.most.Cmp(r.most) > 0 {
		r.names, r.spots, r.most = append(other.names, r.names...), append(other.spots, r.spots...), other.most
		return
	}
	r.names, r.spots = append(r.names, other.names...), append(r.spots, other.spots...)
}
