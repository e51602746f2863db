package selection

import (
	"cmp"
	"math/big"
	"slices"
)

// A Standing is how one candidate came out.
type Standing struct {
	Candidate int // its place in the input
	// Rank counts those who are not knocked out, by their worst score; those
	// who are have 0.
	Rank                            int
	Score, Attractiveness, Strength Range      // 0 to 100; the latter two are of the matrix
	Means                           []*big.Rat // by criterion, nil where nobody has scored
	Missing                         int        // criteria without a score
	Failed                          []int      // criteria on which the mean is below what it must be
	Unproven                        []int      // criteria that must be met and that nobody has scored
	Quadrant                        Quadrant
	// Open says that scores that are missing may change who is in.
	Open bool
	In   bool
	// Held is in how many of the random weightings the candidate is in.
	Held int
	// ByRevenue is the rank by revenue alone, 0 where that is not known.
	ByRevenue int
}

// Eligible reports whether nothing knocks the candidate out, as far as is known.
func (s *Standing) Eligible() bool { return len(s.Failed) == 0 && len(s.Unproven) == 0 }

// A Quadrant is a field of the matrix of attractiveness and strength.
type Quadrant int

// The quadrants, by what Millman and Wilson (1995) advise in each.
const (
	NoQuadrant Quadrant = iota // one of the axes has no criterion, or nothing is scored
	Invest
	InvestSelectively
	Maintain
	ManageForCash
)

var quadrantNames = [...]string{NoQuadrant: "", Invest: "invest", InvestSelectively: "invest selectively", Maintain: "maintain", ManageForCash: "manage for cash"}

// String is the quadrant's name.
func (q Quadrant) String() string { return quadrantNames[q] }

// Quadrants are the fields of the matrix.
func Quadrants() []Quadrant { return []Quadrant{Invest, InvestSelectively, Maintain, ManageForCash} }

// quadrant is where two numbers meet; halfway is up.
func quadrant(attractiveness, strength *big.Rat) Quadrant {
	half := Int(50)
	switch attractive, strong := attractiveness.Cmp(half) >= 0, strength.Cmp(half) >= 0; {
	case attractive && strong:
		return Invest
	case attractive:
		return InvestSelectively
	case strong:
		return Maintain
	}
	return ManageForCash
}

// stand judges one candidate without the others.
func (t table) stand(in *Input, weights []*big.Rat, i int) *Standing {
	s := &Standing{Candidate: i, Means: make([]*big.Rat, len(in.Criteria))}
	s.Score, _ = weighted(t[i], weights, every)
	for k := range in.Criteria {
		must, got := in.Criteria[k].Must, t[i][k].mean
		s.Means[k] = got
		switch {
		case got == nil:
			s.Missing++
			if must != nil {
				s.Unproven = append(s.Unproven, k)
			}
		case must != nil && got.Cmp(must) < 0:
			s.Failed = append(s.Failed, k)
		}
	}
	var attractive, strong bool
	s.Attractiveness, attractive = weighted(t[i], weights, in.on(Attractiveness))
	s.Strength, strong = weighted(t[i], weights, in.on(Strength))
	if attractive && strong && s.Missing < len(in.Criteria) {
		s.Quadrant = quadrant(s.Attractiveness.Low, s.Strength.Low)
	}
	return s
}

// Unsettled reports whether missing scores may move the candidate to another
// quadrant.
func (s *Standing) Unsettled() bool {
	return s.Quadrant != NoQuadrant && s.Quadrant != quadrant(s.Attractiveness.High, s.Strength.High)
}

func (in *Input) on(axis Axis) func(int) bool {
	return func(k int) bool { return in.Criteria[k].Axis == axis }
}

// rank puts the standings in order: those who are not knocked out by their
// worst score, then the others; equals by their id, so that the order of the
// input never matters.
func (in *Input) rank(standings []*Standing) {
	slices.SortFunc(standings, func(a, b *Standing) int {
		if a.Eligible() != b.Eligible() {
			if a.Eligible() {
				return -1
			}
			return 1
		}
		return cmp.Or(b.Score.Low.Cmp(a.Score.Low), cmp.Compare(in.id(a), in.id(b)))
	})
	for i, s := range standings {
		if s.Eligible() {
			s.Rank = i + 1
		}
	}
}

func (in *Input) id(s *Standing) string { return in.Candidates[s.Candidate].ID }

// reaches reports whether a score is enough for the list.
func (in *Input) reaches(score *big.Rat) bool { return in.Least == nil || score.Cmp(in.Least) >= 0 }
