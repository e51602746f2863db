package score

import (
	"slices"

	"keyplan/plan"
)

// An Account is a plan with its scores.
type Account struct {
	ID, Name, File string
	Tier           plan.Tier
	Manager        string // by name
	Scores         []*Score
	Do, Write      []Step // what to do with the customer, and what is only to be written down; the cheapest first
	Call           *Call  // the manager's own judgement, nil where there is none
	Notes          []string
	Stake          Stake
	Reviewed       *Reviewed // nil where that is not known
}

// A Reviewed is an account as it was after its last review.
type Reviewed struct {
	Day     plan.Day
	Account *Account
}

// Score is one of the account's scores, by the id of its model, or nil.
func (a *Account) Score(id string) *Score {
	for _, s := range a.Scores {
		if s.ID == id {
			return s
		}
	}
	return nil
}

// A Stake is the revenue that is at stake with an account: what is expected of
// this year, else the last whole year's. Amount is in the workspace's currency;
// it is absent where it is not known.
type Stake struct {
	Amount   plan.Decimal
	Year     plan.Year
	Forecast bool
}

// A Score is one score of a plan.
type Score struct {
	ID, Name string
	Applies  bool
	Why      string // why it does not apply
	Points   int    // at worst: what is unknown earns nothing
	Upto     int    // at best: what is unknown is as good as can be
	Max      int    // 100, 0 where the score does not apply
	Band     Band
	Cap      *Cap    // the lowest that holds, be the sum lower still; nil if none
	Parts    []*Part // sections
}

// Sum is what the parts come to, before the cap.
func (s *Score) Sum() (points int) {
	for _, p := range s.Parts {
		points += p.Points
	}
	return points
}

// Weakest is the section that lost most of its points for certain; where none
// did, the one of which most is not known. It is nil where all is earned.
func (s *Score) Weakest() *Part {
	var weakest *Part
	for _, p := range s.Parts {
		if p.Max > p.Points && (weakest == nil || p.lost() > weakest.lost() || p.lost() == weakest.lost() && p.Max-p.Points > weakest.Max-weakest.Points) {
			weakest = p
		}
	}
	return weakest
}

func (p *Part) lost() int { return p.Max - p.Upto }

// A Cap is what keeps a score down.
type Cap struct {
	ID, Name string
	At       int
	Why      string
	Do       string // to lift it
	Evidence []Place
}

// A Part is a section of a score, or a criterion in it. What a section has is
// the sum of its criteria.
type Part struct {
	ID, Name          string
	Points, Upto, Max int
	Unknown           bool   // nothing is known that would earn points
	Why               string // of a criterion: what earned the points or lost them
	Rule              string // the practice behind it
	Source            string
	Evidence          []Place
	Parts             []*Part
}

// A Place is where something stands that earned points or lost them; where
// something is absent, that of the section where it belongs.
type Place struct {
	File string
	Line int
}

// A Step is one way to a higher score.
type Step struct {
	Score, Part string // ids
	Cap         int    // at which it lifts a cap, which Part then names; else 0
	Kind        plan.StepKind
	Gain        int  // points that the score would have more
	Upto        bool // at most: the gain hangs on what is found out
	Effort      int  // 1 a line, 2 a talk, 3 a meeting, 5 a campaign
	Do          string
	Where       Place
}

// A Band is a traffic light.
type Band = plan.Health

// The bands, by which scores and the manager's own judgement can be compared.
const (
	Green Band = "green"
	Amber Band = "amber"
	Red   Band = "red"
)

// A Call is the manager's own judgement, which stands beside the score and
// never in it.
type Call struct {
	Health Band
	Date   plan.Date
	Why    string
	Place  Place
	// Apart says that it is two bands from the health score.
	Apart bool
}

// Worst is the lowest of the scores that apply, nil where none does. Of those
// in the same band it is the one that hangs most on the customer: health before
// relationship before the plan itself.
func (a *Account) Worst() *Score {
	var low *Score
	for _, s := range slices.Backward(a.Scores) {
		if s.Applies && (low == nil || plan.Healths.Index(string(s.Band)) > plan.Healths.Index(string(low.Band))) {
			low = s
		}
	}
	return low
}
