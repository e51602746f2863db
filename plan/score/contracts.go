package score

import (
	"fmt"
	"slices"

	"keyplan/plan"
)

// noContract is what an account earns that has no contract: nothing ends, and
// nothing binds.
const noContract = 50

// planned is what a contract earns that ends soon and is being followed up.
const planned = 70

// contractEnd looks at the contract that is worst prepared. One that is not to
// go on says nothing of the business.
func contractEnd(l *look, c *plan.ScoreCriterion) earning {
	contracts := l.Plan.Financials.Contracts
	if contracts == nil {
		return unknown("whether there is a contract is not written", "write the contracts, or contracts: [] if there is none", &l.Plan.Financials.Contracts)
	}
	if !slices.ContainsFunc(contracts, func(k *plan.Contract) bool { return k.Renewal != noRenewal }) {
		return earning{low: noContract, why: "no contract binds them", at: []any{&l.Plan.Financials.Contracts}, do: "agree on a frame for more than a year"}
	}
	e := earning{low: whole + 1}
	for _, k := range contracts {
		if k.Renewal == noRenewal {
			continue
		}
		percent, why := l.bound(k)
		if percent < e.low || percent == e.low && why < e.why {
			e = earning{low: percent, next: planned, why: why, at: []any{&k.End}}
		}
	}
	if e.low > noContract {
		e.do = "begin the talks about what follows the contract"
	}
	return e
}

// bound is how safe what a contract binds is.
func (l *look) bound(k *plan.Contract) (percent int, why string) {
	name := string(k.Name)
	if k.End.Absent() {
		return 60, name + " has no end written"
	}
	days := l.Limits.ContractDays.Int()
	left := k.End.Last().Sub(l.Today)
	under := len(l.OpenFor(k.ID)) > 0 || l.Renewed(k, days)
	switch {
	case left < 0 && under:
		return 50, fmt.Sprintf("%s ended on %s, and what follows is under way", name, k.End.Last())
	case left < -days:
		return 50, fmt.Sprintf("%s ended on %s", name, k.End.Last())
	case left < 0:
		return 0, fmt.Sprintf("%s ended on %s, and nothing is planned", name, k.End.Last())
	case left > days:
		return whole, fmt.Sprintf("%s runs to %s", name, k.End.Last())
	case k.Renewal == "automatic":
		return 80, fmt.Sprintf("%s ends on %s and goes on by itself", name, k.End.Last())
	case under:
		return planned, fmt.Sprintf("%s ends on %s, and what follows is under way", name, k.End.Last())
	case l.inside(k):
		return 0, fmt.Sprintf("%s ends on %s, and nothing is planned", name, k.End.Last())
	}
	return 30, fmt.Sprintf("%s ends on %s, and nothing is planned", name, k.End.Last())
}

// inNotice is the cap of a contract that may end while nobody looks.
func inNotice(l *look) (why string, at []any) {
	for _, k := range l.Plan.Financials.Contracts {
		if k.Renewal == noRenewal || k.Renewal == "automatic" || !l.inside(k) || len(l.OpenFor(k.ID)) > 0 || l.Renewed(k, l.Limits.ContractDays.Int()) {
			continue
		}
		at = append(at, &k.End)
		why = fmt.Sprintf("%s ends on %s, notice had to be given by %s, and nothing is planned", k.Name, k.End.Last(), k.End.Last().Add(-k.NoticeDays.Int()))
	}
	if len(at) > 1 {
		why = fmt.Sprintf("%d contracts are inside their notice periods, and nothing is planned", len(at))
	}
	return why, at
}

// inside reports whether the last day for notice has passed and the contract
// has not ended.
func (l *look) inside(k *plan.Contract) bool {
	end := k.End.Last()
	return !k.End.Absent() && !k.NoticeDays.Absent() && end >= l.Today && end.Add(-k.NoticeDays.Int()) <= l.Today
}
