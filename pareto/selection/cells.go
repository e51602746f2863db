package selection

import "math/big"

// A Range is a number of which only the ends are known; mostly they are one.
type Range struct{ Low, High *big.Rat }

// Exact reports whether the number is known.
func (r Range) Exact() bool { return r.Low.Cmp(r.High) == 0 }

// A cell is what is known of one candidate on one criterion.
type cell struct {
	scores []Score
	mean   *big.Rat // nil where nobody has scored
	reach  Range    // the mean as a share, 0 to 1, of the way up the scale
}

// A table has the cells of all candidates, by candidate and criterion.
type table [][]cell

func newTable(in *Input) table {
	t := make(table, len(in.Candidates))
	for i := range t {
		t[i] = make([]cell, len(in.Criteria))
	}
	for _, s := range in.Scores {
		c := &t[s.Candidate][s.Criterion]
		c.scores = append(c.scores, s)
	}
	for i := range t {
		for k := range t[i] {
			t[i][k].settle(&in.Criteria[k])
		}
	}
	return t
}

// settle works out the mean and how far up the scale it is.
func (c *cell) settle(criterion *Criterion) {
	if len(c.scores) == 0 {
		c.reach = Range{zero, one}
		return
	}
	c.mean = mean(c.scores)
	up := quo(sub(c.mean, criterion.Low), criterion.span())
	c.reach = Range{up, up}
}

// span is how long the criterion's scale is.
func (c *Criterion) span() *big.Rat { return sub(c.High, c.Low) }

// mean is the mean of some scores; there is one at least.
func mean(scores []Score) *big.Rat {
	sum := new(big.Rat)
	for _, s := range scores {
		sum.Add(sum, s.Points)
	}
	return sum.Quo(sum, Int(int64(len(scores))))
}

// weighted is the score of a row, 0 to 100, over the criteria that hold, by
// their weights. ok is false where none holds.
func weighted(row []cell, weights []*big.Rat, holds func(k int) bool) (r Range, ok bool) {
	low, high, sum := new(big.Rat), new(big.Rat), new(big.Rat)
	for k := range row {
		if !holds(k) {
			continue
		}
		low.Add(low, mul(weights[k], row[k].reach.Low))
		high.Add(high, mul(weights[k], row[k].reach.High))
		sum.Add(sum, weights[k])
	}
	if sum.Sign() == 0 {
		return Range{}, false
	}
	scale := quo(hundred, sum)
	return Range{mul(low, scale), mul(high, scale)}, true
}

func every(int) bool { return true }
