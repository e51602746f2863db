package selection

import (
	"cmp"
	"container/heap"
	"math/big"
	"math/rand/v2"
	"slices"
)

// UsualRuns and UsualSeed are what random weightings are made with unless
// somebody asks for others.
const (
	UsualRuns = 10000
	UsualSeed = 1
)

// weightBits is how finely a random weight is drawn: all weights of a run
// together are 2^32.
const weightBits = 32

// hold counts in how many random weightings each candidate is in. Every
// weighting is as likely as any other: the weights are the gaps between random
// cuts of a line, drawn by PCG from the seed, so that the same seed gives the
// same counts on any machine. As many are in as on the list itself.
func (in *Input) hold(t table, standings []*Standing, places int) {
	eligible := slices.DeleteFunc(slices.Clone(standings), func(s *Standing) bool { return !s.Eligible() })
	if places == 0 || in.Runs <= 0 {
		return
	}
	order := in.byID()
	points := newPoints(in, t, eligible, order)
	draw := rand.NewPCG(in.Seed, 0)
	cuts := make([]uint64, len(order)+1)
	weights := make([]int64, len(order))
	best := &podium{points: points, id: func(i int) string { return in.id(eligible[i]) }}
	for range in.Runs {
		cuts[0], cuts[len(order)] = 0, 1<<weightBits
		for i := 1; i < len(order); i++ {
			cuts[i] = draw.Uint64() >> (64 - weightBits)
		}
		slices.Sort(cuts)
		for i := range weights {
			weights[i] = int64(cuts[i+1] - cuts[i])
		}
		points.weigh(weights)
		for _, i := range best.of(len(eligible), places) {
			if points.reaches(i) {
				eligible[i].Held++
			}
		}
	}
}

// A podium finds the best few of many without sorting them all: a heap of so
// many as there are places, the worst of them on top.
type podium struct {
	points *points
	id     func(int) string
	in     []int
}

func (p *podium) of(all, places int) []int {
	p.in = p.in[:0]
	for i := range all {
		switch {
		case len(p.in) < places:
			heap.Push(p, i)
		case p.worse(p.in[0], i):
			p.in[0] = i
			heap.Fix(p, 0)
		}
	}
	return p.in
}

// worse reports whether one candidate ranks below another; equals by their id.
func (p *podium) worse(a, b int) bool {
	return cmp.Or(p.points.compare(a, b), cmp.Compare(p.id(b), p.id(a))) < 0
}

func (p *podium) Len() int           { return len(p.in) }
func (p *podium) Less(i, j int) bool { return p.worse(p.in[i], p.in[j]) }
func (p *podium) Swap(i, j int)      { p.in[i], p.in[j] = p.in[j], p.in[i] }
func (p *podium) Push(x any)         { p.in = append(p.in, x.(int)) }

// Pop is never called: who falls off is written over.
func (p *podium) Pop() any { panic("selection: a podium is never popped") }

// byID are the criteria in the order of their ids, so that the order in which
// they are written changes no draw.
func (in *Input) byID() []int {
	order := make([]int, len(in.Criteria))
	for k := range order {
		order[k] = k
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(in.Criteria[a].ID, in.Criteria[b].ID) })
	return order
}

// points are the scores as whole numbers of a common unit, to be weighed many
// times: in machine words where these hold the sums, else in big numbers.
type points struct {
	small   [][]int64
	big     [][]*big.Int
	sums    []int64
	bigSums []*big.Int
	least   *big.Int // in the unit of the sums, nil for none
}

func newPoints(in *Input, t table, eligible []*Standing, order []int) *points {
	unit := big.NewInt(1)
	for _, s := range eligible {
		for k := range t[s.Candidate] {
			unit = lcm(unit, t[s.Candidate][k].reach.Low.Denom())
		}
	}
	p := &points{}
	fits := unit.BitLen()+weightBits < 63
	for _, s := range eligible {
		row := make([]*big.Int, len(order))
		words := make([]int64, len(order))
		for j, k := range order {
			row[j] = whole(t[s.Candidate][k].reach.Low, unit)
			words[j] = row[j].Int64() // unused where it does not fit
		}
		p.big, p.small = append(p.big, row), append(p.small, words)
	}
	if fits {
		p.big, p.sums = nil, make([]int64, len(eligible))
	} else {
		p.small, p.bigSums = nil, make([]*big.Int, len(eligible))
	}
	if in.Least != nil { // of 100, against sums of up to unit · 2^32: rounded up, which no sum can tell
		full := new(big.Rat).SetInt(new(big.Int).Lsh(unit, weightBits))
		least := quo(mul(in.Least, full), hundred)
		up := new(big.Int).Add(least.Num(), new(big.Int).Sub(least.Denom(), big.NewInt(1)))
		p.least = up.Div(up, least.Denom())
	}
	return p
}

// whole is a share as a number of units.
func whole(share *big.Rat, unit *big.Int) *big.Int {
	n := new(big.Int).Mul(share.Num(), unit)
	return n.Div(n, share.Denom())
}

func lcm(a, b *big.Int) *big.Int {
	gcd := new(big.Int).GCD(nil, nil, a, b)
	return new(big.Int).Mul(a, new(big.Int).Div(b, gcd))
}

func (p *points) weigh(weights []int64) {
	for i, row := range p.small {
		sum := int64(0)
		for j, w := range weights {
			sum += w * row[j]
		}
		p.sums[i] = sum
	}
	for i, row := range p.big {
		sum := new(big.Int)
		for j, w := range weights {
			sum.Add(sum, new(big.Int).Mul(big.NewInt(w), row[j]))
		}
		p.bigSums[i] = sum
	}
}

func (p *points) compare(a, b int) int {
	if p.big == nil {
		return cmp.Compare(p.sums[a], p.sums[b])
	}
	return p.bigSums[a].Cmp(p.bigSums[b])
}

func (p *points) reaches(i int) bool {
	switch {
	case p.least == nil:
		return true
	case p.big == nil:
		return p.least.IsInt64() && p.sums[i] >= p.least.Int64()
	}
	return p.bigSums[i].Cmp(p.least) >= 0
}
