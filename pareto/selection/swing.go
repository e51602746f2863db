package selection

import (
	"cmp"
	"math"
	"math/big"
	"slices"
)

// A Swing is how far one weight must move until somebody else is in. The other
// weights keep their proportions.
type Swing struct {
	Criterion int
	From, To  *big.Rat // the weight's share of all; just beyond To the list changes
	// Out leaves, or is -1 where somebody only comes in; In comes in, or is -1.
	Out, In int
}

// Change is by how much the share changes.
func (s *Swing) Change() *big.Rat {
	d := sub(s.To, s.From)
	return d.Abs(d)
}

// swings gives each criterion's nearest change of its weight, up or down, that
// changes who is in, the smallest first.
//
// With the weight of criterion k at t and the others scaled to what is left,
// the score of a candidate is t·x + (1−t)·r, where x is how far up the scale
// of k it is, and r its mean over the other criteria. So is the difference of
// two candidates a line in t, and where it crosses zero is solved, not searched.
func (in *Input) swings(t table, weights []*big.Rat, standings []*Standing, c Capacity) []Swing {
	var all []Swing
	if len(in.Criteria) < 2 { // one weight is all of the weight
		return nil
	}
	for k := range in.Criteria {
		l := newLines(in, t, weights, k)
		for _, up := range []bool{false, true} {
			if s, ok := l.nearest(standings, c, up); ok {
				all = append(all, s)
			}
		}
	}
	slices.SortFunc(all, func(a, b Swing) int {
		return cmp.Or(a.Change().Cmp(b.Change()), cmp.Compare(in.Criteria[a.Criterion].ID, in.Criteria[b.Criterion].ID), a.To.Cmp(b.To))
	})
	return all
}

// A line is a score as the weight of a criterion moves: at 0, and at 1. About
// is the same in floating point, which spares most pairs the exact sum.
type line struct {
	at0, at1 *big.Rat
	about    [2]float64
}

func newLine(at0, at1 *big.Rat) line {
	x, _ := at0.Float64()
	y, _ := at1.Float64()
	return line{at0, at1, [2]float64{x, y}}
}

// lines are the candidates' for one criterion.
type lines struct {
	in       *Input
	k        int
	from     *big.Rat
	of       []line
	least    line
	hasLeast bool
}

func newLines(in *Input, t table, weights []*big.Rat, k int) *lines {
	l := &lines{in: in, k: k, from: weights[k], of: make([]line, len(t))}
	for i := range t {
		rest, _ := weighted(t[i], weights, func(j int) bool { return j != k })
		l.of[i] = newLine(rest.Low, mul(t[i][k].reach.Low, hundred))
	}
	if in.Least != nil {
		l.least, l.hasLeast = newLine(in.Least, in.Least), true
	}
	return l
}

// nearest is the first place, going up or down from today's weight, beyond
// which somebody who is in no longer should be, or somebody else should.
func (l *lines) nearest(standings []*Standing, c Capacity, up bool) (best Swing, found bool) {
	from, _ := l.from.Float64()
	nearest := math.Inf(1) // how far best is, about
	try := func(above, below *line, out, in int) {
		if far(above, below, up, from, nearest) {
			return
		}
		to, ok := cross(above, below, up)
		if !ok {
			return
		}
		s := Swing{Criterion: l.k, From: l.from, To: to, Out: out, In: in}
		if !found || l.before(&s, &best) {
			best, found = s, true
			nearest, _ = s.Change().Float64()
		}
	}
	for _, a := range standings {
		switch {
		case !a.Eligible():
		case a.In:
			if l.hasLeast {
				try(&l.of[a.Candidate], &l.least, a.Candidate, -1)
			}
			for _, b := range standings {
				if c.Full && b.Eligible() && !b.In {
					try(&l.of[a.Candidate], &l.of[b.Candidate], a.Candidate, b.Candidate)
				}
			}
		case l.hasLeast && !c.Full:
			try(&l.least, &l.of[a.Candidate], -1, a.Candidate)
		}
	}
	return best, found
}

// slack is far more than floating point can be wrong by, scores being at most 100.
const slack = 1e-6

// far reports whether two lines surely do not cross nearer than the best
// crossing so far.
func far(above, below *line, up bool, from, nearest float64) bool {
	at0, at1 := above.about[0]-below.about[0], above.about[1]-below.about[1]
	if up && at1 > slack || !up && at0 > slack {
		return true
	}
	fall := at0 - at1
	if math.Abs(fall) < slack {
		return false
	}
	return math.Abs(at0/fall-from) > nearest+slack/math.Abs(fall)+slack
}

// cross is where a line that is above another today goes below it.
func cross(above, below *line, up bool) (*big.Rat, bool) {
	at0, at1 := sub(above.at0, below.at0), sub(above.at1, below.at1)
	if up && at1.Sign() >= 0 || !up && at0.Sign() >= 0 {
		return nil, false
	}
	return quo(at0, sub(at0, at1)), true
}

// before says which of two changes comes first on the way; where both are at
// one place, by the ids.
func (l *lines) before(a, b *Swing) bool {
	return cmp.Or(a.Change().Cmp(b.Change()), cmp.Compare(l.id(a.Out), l.id(b.Out)), cmp.Compare(l.id(a.In), l.id(b.In))) < 0
}

func (l *lines) id(candidate int) string {
	if candidate < 0 {
		return ""
	}
	return l.in.Candidates[candidate].ID
}
