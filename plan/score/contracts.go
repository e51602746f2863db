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
		return unknown("whether there is a contract is not written", l.scorer.next("terms"), &l.Plan.Financials.Contracts)
	}
	if !slices.ContainsFunc(contracts, func(k *plan.Contract) bool { return k.Renewal != noRenewal }) {
		return earning{low: noContract, why: "no contract binds them", at: []any{&l.Plan.Financials.Contracts}, do: "agree on a frame for more than a year"}
	}
	e := earning{low: whole + 1}
	for _, k := range contracts {
		if k.Renewal == noRenewal {
			continue
		}
		if got := l.bound(k); got.low < e.low || got.low == e.low && got.why < e.why {
			e = got
			e.at = []any{&k.End}
		}
	}
	return e
}

// bound is how safe what a contract binds is.
func (l *look) bound(k *plan.Contract) earning {
	name, end := string(k.Name), k.End.Last()
	if k.End.Absent() {
		return earning{low: 60, why: name + " has no end written", write: "write when it ends: " + name}
	}
	days := l.Limits.ContractDays.Int()
	left := end.Sub(l.Today)
	ends := fmt.Sprintf("%s ends on %s", name, end)
	if left < 0 {
		ends = fmt.Sprintf("%s ended on %s", name, end)
	}
	planning := len(l.OpenFor(k.ID)) > 0 || l.Renewed(k, days)
	under := earning{low: planned, why: ends + ", and what follows is under way", do: "agree with them on what follows: " + name}
	nothing := earning{next: planned, why: ends + ", and nothing is planned", do: "prepare what follows, by an action for it or a renewal opportunity: " + name}
	switch {
	case left > days:
		return earning{low: whole, why: fmt.Sprintf("%s runs to %s", name, end)}
	case left < -days:
		return earning{low: noContract, why: ends, do: "agree on what follows, or write renewal: none where nothing is to follow: " + name}
	case left >= 0 && k.Renewal == "automatic":
		return earning{low: 80, why: ends + " and goes on by itself", do: under.do}
	case planning && left < 0:
		under.low = noContract
		return under
	case planning:
		return under
	case left >= 0 && !l.inside(k):
		nothing.low = 30
	}
	return nothing
}

// inNotice is the cap of a contract that may end while nobody looks.
func inNotice(l *look) (h holding) {
	for _, k := range l.Plan.Financials.Contracts {
		if k.Renewal == noRenewal || k.Renewal == "automatic" || !l.inside(k) || len(l.OpenFor(k.ID)) > 0 || l.Renewed(k, l.Limits.ContractDays.Int()) {
			continue
		}
		h.at = append(h.at, &k.End)
		h.why = fmt.Sprintf("%s ends on %s, notice had to be given by %s, and nothing is planned", k.Name, k.End.Last(), k.End.Last().Add(-k.NoticeDays.Int()))
	}
	if len(h.at) > 1 {
		h.why = fmt.Sprintf("%d contracts are inside their notice periods, and nothing is planned", len(h.at))
	}
	return h
}

// inside reports whether the last day for notice has passed and the contract
// has not ended.
func (l *look) inside(k *plan.Contract) bool {
	end := k.End.Last()
	return !k.End.Absent() && !k.NoticeDays.Absent() && end >= l.Today && end.Add(-k.NoticeDays.Int()) <= l.Today
}
