package selection

import "math/big"

// An Input is a guideline with its scores, in numbers.
type Input struct {
	Criteria   []Criterion
	Candidates []Candidate // each id once
	Scores     []Score     // of each person one for a candidate and criterion

	// Most is how many accounts can be on the list, 0 for all of them.
	Most int
	// Hours are there each month for all accounts, nil where that is not known,
	// and Spent those that go to accounts that are no candidates.
	Hours, Spent *big.Rat
	// Least is the score, 0 to 100, that a candidate must reach, nil for none.
	Least *big.Rat

	// Seed and Runs are of the random weightings.
	Seed uint64
	Runs int
}

// A Criterion is one thing that candidates are judged by.
type Criterion struct {
	ID        string
	Weight    *big.Rat // above 0; only its share of all weights counts
	Low, High *big.Rat // the lowest and the highest score
	Must      *big.Rat // the mean score below which a candidate is out, nil for none
	Axis      Axis
}

// An Axis is the side of the matrix that a criterion speaks of.
type Axis int

// The axes: how attractive the customer is to us, and how strong we are there.
const (
	Attractiveness Axis = iota
	Strength
)

// A Candidate is a customer who may become or stay a key account.
type Candidate struct {
	ID      string
	Revenue *big.Rat // a year, nil where it is not known
	// Hours are what the account takes each month as a key account, and
	// Otherwise what it takes if it is none; nil is 0.
	Hours, Otherwise *big.Rat
}

// A Score is what one person gives a candidate on one criterion.
type Score struct {
	Candidate, Criterion int // their places in the input
	By                   string
	Department           string
	Points               *big.Rat // from the criterion's Low to its High
}

// Int is a whole number as a fraction.
func Int(n int64) *big.Rat { return big.NewRat(n, 1) }

var (
	zero    = new(big.Rat)
	one     = Int(1)
	hundred = Int(100)
)

// orZero is a number, 0 where there is none.
func orZero(x *big.Rat) *big.Rat {
	if x == nil {
		return zero
	}
	return x
}

func add(x, y *big.Rat) *big.Rat { return new(big.Rat).Add(x, y) }
func sub(x, y *big.Rat) *big.Rat { return new(big.Rat).Sub(x, y) }
func mul(x, y *big.Rat) *big.Rat { return new(big.Rat).Mul(x, y) }
func quo(x, y *big.Rat) *big.Rat { return new(big.Rat).Quo(x, y) }

// shares are the weights as shares of their sum.
func shares(criteria []Criterion) []*big.Rat {
	sum := new(big.Rat)
	for i := range criteria {
		sum.Add(sum, criteria[i].Weight)
	}
	out := make([]*big.Rat, len(criteria))
	for i := range criteria {
		out[i] = quo(criteria[i].Weight, sum)
	}
	return out
}
