package selection

import "math/big"

// A Result is all that follows from a guideline and its scores.
type Result struct {
	Shares    []*big.Rat  // the weights by criterion, as shares of their sum
	Standings []*Standing // the best first, those who are knocked out last
	Capacity  Capacity
	// Swings are, by criterion, the nearest changes of its weight that change
	// who is in; none says that no change of one weight does.
	Swings   []Swing
	Runs     int // of random weightings; each Standing says in how many it held
	Disputes []Dispute
	Leans    []Lean
	// Alone are the scores that one person alone has given, Missing those that
	// nobody has, of so many in All.
	Alone, Missing, All int
	Revenue             Correlation
}

// Of works out the selection. The input must be sound: weights above 0, points
// within their scales, which have a length, and no person twice for one
// candidate and criterion.
func Of(in *Input) *Result {
	if len(in.Criteria) == 0 {
		return &Result{}
	}
	t, weights := newTable(in), shares(in.Criteria)
	r := &Result{Shares: weights, Runs: in.Runs, All: len(in.Candidates) * len(in.Criteria), Standings: t.standings(in, weights)}
	in.rank(r.Standings)
	r.Capacity = in.takeIn(r.Standings)
	in.open(r.Standings, r.Capacity)
	r.Swings = in.swings(t, weights, r.Standings, r.Capacity)
	in.hold(t, r.Standings, r.places())
	r.Disputes, r.Leans = in.disputes(t, weights), in.leans(t)
	r.Alone, r.Missing = t.lonely()
	r.Revenue = in.byRevenue(r.Standings)
	return r
}

// Stand judges each candidate without the others, in the order of the input:
// score, matrix and what knocks out, which hang on nothing but the scores.
func Stand(in *Input) []*Standing {
	if len(in.Criteria) == 0 {
		return nil
	}
	return newTable(in).standings(in, shares(in.Criteria))
}

func (t table) standings(in *Input, weights []*big.Rat) []*Standing {
	standings := make([]*Standing, len(t))
	for i := range t {
		standings[i] = t.stand(in, weights, i)
	}
	return standings
}

// places are those that a random weighting fills: as many as the list has, or
// all that are eligible where there is room for more.
func (r *Result) places() int {
	if r.Capacity.Full {
		return r.Capacity.Places
	}
	n := 0
	for _, s := range r.Standings {
		if s.Eligible() {
			n++
		}
	}
	return n
}

// lonely counts the cells with one score and with none.
func (t table) lonely() (alone, missing int) {
	for i := range t {
		for k := range t[i] {
			switch len(t[i][k].scores) {
			case 0:
				missing++
			case 1:
				alone++
			}
		}
	}
	return alone, missing
}

// In lists those who are on the list, the best first.
func (r *Result) In() []*Standing {
	var in []*Standing
	for _, s := range r.Standings {
		if s.In {
			in = append(in, s)
		}
	}
	return in
}
