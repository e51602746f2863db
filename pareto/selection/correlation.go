package selection

import (
	"cmp"
	"math"
	"math/big"
	"slices"
)

// A Correlation tells how alike two rankings are: 1 where they are the same, 0
// where one says nothing of the other, -1 where one is the other upside down.
type Correlation struct {
	// Kendall is tau-b over all pairs of candidates: those that stand the same
	// way round in both rankings, less those that do not. Spearman is the
	// correlation of the ranks. Both take ties into account.
	Kendall, Spearman float64
	// Known is false where a ranking has no order, or there are fewer than two.
	Known bool
	// Of is how many candidates could be compared.
	Of int
}

// correlate compares two rankings of the same things, the largest first.
func correlate(a, b []*big.Rat) Correlation {
	c := Correlation{Of: len(a)}
	x, y := ranks(a), ranks(b)
	same, tiesX, tiesY, pairs := 0, 0, 0, 0
	for i := range x {
		for j := range i {
			pairs++
			byX, byY := cmp.Compare(x[i], x[j]), cmp.Compare(y[i], y[j])
			same += byX * byY
			if byX == 0 {
				tiesX++
			}
			if byY == 0 {
				tiesY++
			}
		}
	}
	if pairs == tiesX || pairs == tiesY {
		return c
	}
	c.Known = true
	c.Kendall = float64(same) / math.Sqrt(float64((pairs-tiesX)*(pairs-tiesY)))
	c.Spearman = pearson(x, y)
	return c
}

// ranks are the places of numbers, the largest first, doubled so that equal
// ones share a whole number: the mean of the places that they take together.
func ranks(numbers []*big.Rat) []int {
	order := make([]int, len(numbers))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return numbers[b].Cmp(numbers[a]) })
	out := make([]int, len(numbers))
	for from := 0; from < len(order); {
		to := from + 1
		for to < len(order) && numbers[order[to]].Cmp(numbers[order[from]]) == 0 {
			to++
		}
		for _, i := range order[from:to] {
			out[i] = from + to + 1
		}
		from = to
	}
	return out
}

// pearson is the correlation of whole numbers; neither all x nor all y are equal.
func pearson(x, y []int) float64 {
	n, sumX, sumY, xx, yy, xy := len(x), 0, 0, 0, 0, 0
	for i := range x {
		sumX, sumY = sumX+x[i], sumY+y[i]
		xx, yy, xy = xx+x[i]*x[i], yy+y[i]*y[i], xy+x[i]*y[i]
	}
	above := n*xy - sumX*sumY
	return float64(above) / (math.Sqrt(float64(n*xx-sumX*sumX)) * math.Sqrt(float64(n*yy-sumY*sumY)))
}

// byRevenue compares the ranking with one by revenue alone, over the
// candidates whose revenue is known, and gives each its rank in that.
func (in *Input) byRevenue(standings []*Standing) Correlation {
	known := slices.DeleteFunc(slices.Clone(standings), func(s *Standing) bool { return in.Candidates[s.Candidate].Revenue == nil })
	slices.SortFunc(known, func(a, b *Standing) int {
		return cmp.Or(in.Candidates[b.Candidate].Revenue.Cmp(in.Candidates[a.Candidate].Revenue), cmp.Compare(in.id(a), in.id(b)))
	})
	var revenues, scores []*big.Rat
	for i, s := range known {
		s.ByRevenue = i + 1
		revenues, scores = append(revenues, in.Candidates[s.Candidate].Revenue), append(scores, s.Score.Low)
	}
	return correlate(revenues, scores)
}
