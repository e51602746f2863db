package choice

import (
	"math/big"

	"keyplan/pareto/selection"
	"keyplan/plan"
)

// A Point is a criterion's part in a candidate's score.
type Point struct {
	Criterion   *plan.Criterion
	Mean        *big.Rat // nil where nobody has scored
	Gives, Most *big.Rat // of the 100, with a missing score at its worst
	Given       []*plan.GivenScore
}

// Points are what a candidate's score is made of, in the order of the
// criteria: what they give adds up to the score.
func (c *Choice) Points(p *Place) []Point {
	points := make([]Point, len(c.Input.Criteria))
	at := map[*plan.Criterion]int{}
	for k := range points {
		criterion := &c.Input.Criteria[k]
		most := new(big.Rat).Mul(c.Result.Shares[k], selection.Int(100))
		points[k] = Point{Criterion: c.Doc.Guideline.Criteria[k], Mean: p.Means[k], Most: most, Gives: new(big.Rat)}
		at[points[k].Criterion] = k
		if mean := p.Means[k]; mean != nil {
			up := new(big.Rat).Quo(new(big.Rat).Sub(mean, criterion.Low), new(big.Rat).Sub(criterion.High, criterion.Low))
			points[k].Gives = up.Mul(up, most)
		}
	}
	for _, s := range c.given[p.Candidate] {
		k := at[s.Criterion]
		points[k].Given = append(points[k].Given, s)
	}
	return points
}

// Neighbour is whom a candidate has to beat to be on the list, or who would
// take the place: the last who is in for those who are out, the first who is
// out for those who are in. It is nil where there is nobody.
func (c *Choice) Neighbour(p *Place) *Place {
	var lastIn, firstOut *Place
	for _, other := range c.Places {
		switch {
		case !other.Eligible() || other == p:
		case other.In:
			lastIn = other
		case firstOut == nil:
			firstOut = other
		}
	}
	if p.In {
		return firstOut
	}
	return lastIn
}

// Find is the place of a candidate by id, or by name; nil where there is none.
func (c *Choice) Find(id string) *Place {
	for _, same := range []func(*plan.Candidate) bool{
		func(candidate *plan.Candidate) bool { return string(candidate.ID) == id },
		func(candidate *plan.Candidate) bool { return candidate.Is(&plan.Account{Name: plan.Text(id)}) },
	} {
		for _, p := range c.Places {
			if same(p.Candidate) {
				return p
			}
		}
	}
	return nil
}

// Where is the place in the guideline of a score.
func (c *Choice) Where(s *plan.GivenScore) (file string, line int) {
	return c.Doc.File.Name, c.Doc.Index.At(&s.Pair.Key).Span.Start.Line
}
