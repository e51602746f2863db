package selection

import (
	"cmp"
	"math"
	"math/big"
	"slices"
)

// A Dispute is a candidate on whose score for a criterion people are far apart.
type Dispute struct {
	Candidate, Criterion int
	Least, Most          *big.Rat // the points given
	Spread               float64  // their standard deviation, in points
	Voices               []Voice  // by department, the lowest first
}

// A Voice is what one department gives: the mean of its people.
type Voice struct {
	Department string
	By         []string
	Mean       *big.Rat
}

// A Lean is by how much a department scores higher or lower than the others
// where both have scored, as a share of the scale.
type Lean struct {
	Department string
	Share      *big.Rat
	Of         int // so many scores could be compared
}

// farApart is from which share of the scale on people disagree: two points of
// the four that lie between 1 and 5.
var farApart = big.NewRat(1, 2)

// disputes are where scorers are far apart, what weighs most first.
func (in *Input) disputes(t table, weights []*big.Rat) []Dispute {
	var all []Dispute
	for i := range t {
		for k := range t[i] {
			scores := t[i][k].scores
			if len(scores) < 2 {
				continue
			}
			least, most := ends(scores)
			if quo(sub(most, least), in.Criteria[k].span()).Cmp(farApart) >= 0 {
				all = append(all, Dispute{i, k, least, most, spread(scores), voices(scores)})
			}
		}
	}
	weight := func(d *Dispute) *big.Rat {
		return mul(weights[d.Criterion], quo(sub(d.Most, d.Least), in.Criteria[d.Criterion].span()))
	}
	slices.SortFunc(all, func(a, b Dispute) int {
		return cmp.Or(weight(&b).Cmp(weight(&a)), cmp.Compare(in.Candidates[a.Candidate].ID, in.Candidates[b.Candidate].ID),
			cmp.Compare(in.Criteria[a.Criterion].ID, in.Criteria[b.Criterion].ID))
	})
	return all
}

func ends(scores []Score) (least, most *big.Rat) {
	least, most = scores[0].Points, scores[0].Points
	for _, s := range scores[1:] {
		if s.Points.Cmp(least) < 0 {
			least = s.Points
		}
		if s.Points.Cmp(most) > 0 {
			most = s.Points
		}
	}
	return least, most
}

// spread is the standard deviation of all that was given.
func spread(scores []Score) float64 {
	middle, sum := mean(scores), new(big.Rat)
	for _, s := range scores {
		d := sub(s.Points, middle)
		sum.Add(sum, mul(d, d))
	}
	variance, _ := sum.Quo(sum, Int(int64(len(scores)))).Float64()
	return math.Sqrt(variance)
}

// voices are the scores by department; those of nobody's are by person.
func voices(scores []Score) []Voice {
	sorted := slices.Clone(scores)
	slices.SortFunc(sorted, func(a, b Score) int { return cmp.Or(cmp.Compare(a.Department, b.Department), cmp.Compare(a.By, b.By)) })
	var all []Voice
	for from := 0; from < len(sorted); {
		to := from + 1
		for to < len(sorted) && sorted[from].Department != "" && sorted[to].Department == sorted[from].Department {
			to++
		}
		v := Voice{Department: sorted[from].Department, Mean: mean(sorted[from:to])}
		for _, s := range sorted[from:to] {
			v.By = append(v.By, s.By)
		}
		all = append(all, v)
		from = to
	}
	slices.SortStableFunc(all, func(a, b Voice) int { return a.Mean.Cmp(b.Mean) })
	return all
}

// leans tell for each department how its scores differ from the mean of the
// departments, wherever two or more have scored, those that differ most first.
func (in *Input) leans(t table) []Lean {
	sums, counts := map[string]*big.Rat{}, map[string]int{}
	for i := range t {
		for k := range t[i] {
			heard := slices.DeleteFunc(voices(t[i][k].scores), func(v Voice) bool { return v.Department == "" })
			if len(heard) < 2 {
				continue
			}
			middle := new(big.Rat)
			for _, v := range heard {
				middle.Add(middle, v.Mean)
			}
			middle.Quo(middle, Int(int64(len(heard))))
			for _, v := range heard {
				sums[v.Department] = add(orZero(sums[v.Department]), quo(sub(v.Mean, middle), in.Criteria[k].span()))
				counts[v.Department]++
			}
		}
	}
	var all []Lean
	for name, sum := range sums {
		all = append(all, Lean{name, quo(sum, Int(int64(counts[name]))), counts[name]})
	}
	slices.SortFunc(all, func(a, b Lean) int {
		return cmp.Or(new(big.Rat).Abs(b.Share).Cmp(new(big.Rat).Abs(a.Share)), cmp.Compare(a.Department, b.Department))
	})
	return all
}
