package choice

import (
	"cmp"
	"math/big"
	"slices"
	"strings"

	"keyplan/pareto/selection"
	"keyplan/plan"
	"keyplan/plan/load"
)

// Around is what a guideline is judged in.
type Around struct {
	Settings *plan.Settings
	Plans    []*load.Doc // all of the workspace
	Today    plan.Day
	Seed     uint64 // of the random weightings
	Runs     int
}

// A Choice is what a guideline comes to.
type Choice struct {
	Around
	Doc      *load.GuidelineDoc
	Input    *selection.Input
	Result   *selection.Result
	Places   []*Place    // one a candidate, the best first, those who are knocked out last
	Unjudged []*load.Doc // key accounts that are no candidates
	Fewest   int         // accounts that make a programme
	Managers []*Manager

	given   map[*plan.Candidate][]*plan.GivenScore
	plans   map[*plan.Candidate]*load.Doc
	matched map[*load.Doc]bool // plans of candidates
}

// A Place is where one candidate stands, and what that means.
type Place struct {
	*selection.Standing
	Candidate *plan.Candidate
	Account   *load.Doc // the plan, nil where there is none
	Manager   plan.Ref  // who looks after them, "" where nobody is known to
	From, To  plan.Tier // the tier today and by the list; "" is no plan
	Move      Move
	StepDown  []Step // what to do, of those who step down
}

// A Move is what the list means for an account.
type Move string

// The moves.
const (
	Promote Move = "promote"     // on the list, and no key account yet
	Keep    Move = "keep"        // on the list, and a key account
	Demote  Move = "step down"   // a key account that is not on the list
	Await   Move = "score first" // a key account whose place hangs on scores that are missing
	Pass    Move = "not now"     // not on the list, and no key account
)

// Of works out what a guideline comes to, which must be sound. Where there is
// nothing to weigh, no criteria or no candidates, all lists are empty.
func Of(doc *load.GuidelineDoc, around Around) *Choice {
	c := &Choice{Around: around, Doc: doc, Fewest: around.Settings.Limits.Given().AccountsMin.Int()}
	slices.SortFunc(c.Plans, func(a, b *load.Doc) int { return cmp.Compare(a.File.Name, b.File.Name) })
	c.match()
	c.Input = c.input()
	c.Result = selection.Of(c.Input)
	for _, s := range c.Result.Standings {
		c.Places = append(c.Places, c.place(s))
	}
	for _, p := range c.Plans {
		if p.Plan.Account.Key() && !c.matched[p] {
			c.Unjudged = append(c.Unjudged, p)
		}
	}
	c.Managers = c.managers()
	return c
}

func (c *Choice) place(s *selection.Standing) *Place {
	p := &Place{Standing: s, Candidate: c.Doc.Guideline.Candidates[s.Candidate]}
	p.Account = c.plans[p.Candidate]
	p.Manager = c.manager(p.Candidate, p.Account)
	key := false
	if p.Account != nil {
		p.From, key = p.Account.Plan.Account.Level(), p.Account.Plan.Account.Key()
	}
	p.To = p.From
	switch {
	case p.In && key:
		p.Move, p.To = Keep, c.tier(p.Candidate, p.Account)
	case p.In:
		p.Move, p.To = Promote, c.tier(p.Candidate, p.Account)
	case key && p.Open:
		p.Move = Await
	case key:
		p.Move, p.To = Demote, lower(s.Quadrant)
		p.StepDown = c.stepDown(p)
	default:
		p.Move = Pass
	}
	return p
}

// lower is the tier of an account that steps down: one that is attractive may
// come back, any other is served with little effort.
func lower(q selection.Quadrant) plan.Tier {
	if q == selection.Invest || q == selection.InvestSelectively {
		return plan.Growth
	}
	return plan.Maintain
}

// match finds the plan of each candidate, by its id and else by its name, and
// what each candidate was given.
func (c *Choice) match() {
	c.given, c.plans, c.matched = map[*plan.Candidate][]*plan.GivenScore{}, map[*plan.Candidate]*load.Doc{}, map[*load.Doc]bool{}
	byID, byName := map[plan.ID]*load.Doc{}, map[string]*load.Doc{}
	for _, doc := range slices.Backward(c.Plans) { // the first of several
		byID[doc.Plan.Account.ID] = doc
		byName[strings.ToLower(string(doc.Plan.Account.Name))] = doc
	}
	for _, candidate := range c.Doc.Guideline.Candidates {
		doc := byID[candidate.ID]
		if doc == nil {
			doc = byName[strings.ToLower(string(candidate.Name))]
		}
		if doc != nil {
			c.plans[candidate], c.matched[doc] = doc, true
		}
	}
	for _, s := range c.Doc.Guideline.Given() {
		c.given[s.Candidate] = append(c.given[s.Candidate], s)
	}
}

func (c *Choice) manager(candidate *plan.Candidate, account *load.Doc) plan.Ref {
	if candidate.Manager.Absent() && account != nil {
		return account.Plan.Account.Manager
	}
	return candidate.Manager
}

// tier is the one that a candidate has on the list.
func (c *Choice) tier(candidate *plan.Candidate, account *load.Doc) plan.Tier {
	switch {
	case candidate.Tier != "":
		return candidate.Tier
	case account != nil && account.Plan.Account.Level() == plan.Strategic:
		return plan.Strategic
	}
	return plan.Key
}

// Person is one of ours, or somebody who scores, by name.
func (c *Choice) Person(id plan.Ref) string {
	if id.Absent() {
		return ""
	}
	return c.Doc.Guideline.ScorerName(id, c.Settings)
}

// Moved lists the places with a move, the best first.
func (c *Choice) Moved(m Move) []*Place {
	var all []*Place
	for _, p := range c.Places {
		if p.Move == m {
			all = append(all, p)
		}
	}
	return all
}

// Name is what a candidate is called by its place in the input.
func (c *Choice) Name(candidate int) string {
	if candidate < 0 {
		return ""
	}
	return string(c.Doc.Guideline.Candidates[candidate].Name)
}

// Criterion is what a criterion is called by its place in the input.
func (c *Choice) Criterion(k int) string { return string(c.Doc.Guideline.Criteria[k].Criterion) }

// Percent is a share as a percentage, rounded to some places, halves away from zero.
func Percent(share *big.Rat, places int) string {
	return Round(new(big.Rat).Mul(share, selection.Int(100)), places)
}

// Round writes a number with some places after the point, halves away from zero.
func Round(x *big.Rat, places int) string {
	if x == nil {
		return ""
	}
	return x.FloatString(places) // which rounds halves away from zero
}
